"""The ends of 'X is …', and what to write instead, by what pydantic calls the error."""

from __future__ import annotations

from ntm_cli.messages import Words
from ntm_cli.reading import rewritten

#: What pydantic calls the bounds of numbers, texts and lists.
BOUNDS = ("ge", "le", "max_length")

QUOTED = Words("invalid-value.quoted", en="text because of its quotes", vi="là chữ vì nằm trong dấu nháy")
UNQUOTE = Words("invalid-value.quoted.help", en="Write {text} without quotes.", vi="Ghi {text}, bỏ dấu nháy.")
WRITE_VALUE = Words("invalid-value.quoted.empty", en="Write the value.", vi="Ghi giá trị.")

NO_DATE = Words("invalid-value.date", en="not a date", vi="không phải là ngày")
NO_DAY = Words("invalid-value.day", en="not a day of the calendar", vi="không có trong lịch")
WRITE_DATE = Words(
    "invalid-value.date.help",
    en="Write year-month-day, such as 2022-10-06.",
    vi="Ghi năm-tháng-ngày, chẳng hạn 2022-10-06.",
)

NO_YEAR = Words("invalid-value.year", en="not a year", vi="không phải là năm")
WRITE_YEAR = Words(
    "invalid-value.year.help",
    en="Write a year such as 2019; if the printed cell is blank, delete the key.",
    vi="Ghi một năm, chẳng hạn 2019; nếu ô trong bảng để trống thì xóa khóa.",
)

NO_COLUMN = Words(
    "invalid-value.column",
    en="neither a year of this roadmap nor '{expected}'",
    vi="không phải là năm của lộ trình, cũng không phải là '{expected}'",
)
WRITE_COLUMN = Words(
    "invalid-value.column.help",
    en="Write a year such as 2025, or achieved; if the printed cell is blank, delete the key.",
    vi="Ghi một năm, chẳng hạn 2025, hoặc achieved; nếu ô trong bảng để trống thì xóa khóa.",
)
FOUR_DIGITS = Words(
    "invalid-value.digits.help",
    en="Write the year with four digits, such as 2025.",
    vi="Ghi năm bằng bốn chữ số, chẳng hạn 2025.",
)

NO_WORD = Words("invalid-value.word", en="not one of: {expected}", vi="không phải là một trong các giá trị: {expected}")

NO_KIND = Words("invalid-value.kind", en="no kind of unit", vi="không phải là loại đơn vị")
KINDS = Words("invalid-value.kind.help", en="The kinds of unit are: {kinds}.", vi="Các loại đơn vị: {kinds}.")

NO_ROWS = Words("invalid-value.rows", en="no row number", vi="không phải là số thứ tự")
WRITE_ROWS = Words(
    "invalid-value.rows.help",
    en="Write a row number, or the first and the last with a dash between them, such as 1-71.",
    vi="Ghi một số thứ tự, hoặc số đầu và số cuối có dấu gạch ngang ở giữa, chẳng hạn 1-71.",
)

NO_GROUP_NAME = Words(
    "invalid-value.number-or-name", en="neither a whole number nor a name", vi="không phải là số nguyên hay tên"
)
NO_INTEGER = Words("invalid-value.integer", en="not a whole number", vi="không phải là số nguyên")
WRITE_DIGITS = Words(
    "invalid-value.integer.help",
    en="Write digits only: no dots, commas or letters.",
    vi="Chỉ ghi chữ số, không có dấu chấm, dấu phẩy hay chữ cái.",
)
TOO_SMALL = Words("invalid-value.small", en="smaller than {limit}", vi="nhỏ hơn {limit}")
LOOK_FOR_SIGN = Words(
    "invalid-value.small.help",
    en="Look for a digit or a sign too many or too few.",
    vi="Tìm chữ số hoặc dấu còn thừa hay thiếu.",
)
TOO_LARGE = Words("invalid-value.large", en="larger than {limit}", vi="lớn hơn {limit}")
LOOK_FOR_DIGIT = Words("invalid-value.large.help", en="Look for a digit too many.", vi="Tìm chữ số thừa.")
NO_NUMBER = Words("invalid-value.number", en="not a number", vi="không phải là số")
WRITE_NUMBER = Words(
    "invalid-value.number.help",
    en="Write a number such as 59.1, with a point and no % sign.",
    vi="Ghi một số, chẳng hạn 59.1, dùng dấu chấm và không có dấu %.",
)

NO_TEXT = Words("invalid-value.text", en="not text", vi="không phải là chữ")
QUOTE_NAME = Words(
    "invalid-value.text.help", en="Put it in quotes if it really is a name.", vi="Để trong dấu nháy nếu đúng là tên."
)
ONE_TEXT = Words(
    "invalid-value.text.one",
    en="Write one text there, without brackets.",
    vi="Chỉ ghi một đoạn chữ, không có dấu ngoặc.",
)
EMPTY = Words("invalid-value.empty", en="empty", vi="để trống")
WRITE_TEXT = Words(
    "invalid-value.empty.help", en="Write the text, or delete the key.", vi="Ghi nội dung, hoặc xóa khóa."
)
TRUTHS = ("true", "false")
NO_TRUTH = Words("invalid-value.truth", en="neither true nor false", vi="không phải là true hay false")
WRITE_TRUTH = Words("invalid-value.truth.help", en="Write true or false.", vi="Ghi true hoặc false.")

NO_LIST = Words("invalid-value.list", en="not a list", vi="không phải là danh sách")
WRITE_LIST = Words(
    "invalid-value.list.help",
    en="Begin each entry below it with a dash, or put them in [ ].",
    vi="Bắt đầu mỗi mục ở dưới bằng dấu gạch ngang, hoặc để các mục trong [ ].",
)
EMPTY_LIST = Words("invalid-value.list.empty", en="an empty list", vi="là danh sách trống")
WRITE_ENTRY = Words("invalid-value.list.empty.help", en="Write at least one entry.", vi="Ghi ít nhất một mục.")
NO_GROUP = Words("invalid-value.group", en="not a group of keys", vi="không phải là nhóm khóa")
WRITE_PAIRS = Words(
    "invalid-value.group.help",
    en="Write `key: value` pairs below it, or in {{ }}.",
    vi="Ghi các cặp `khóa: giá trị` ở dưới, hoặc trong {{ }}.",
)
TOO_LONG = Words(
    "invalid-value.long",
    en="longer than {limit:grouped} characters",
    vi="dài quá {limit:grouped} ký tự",
)
SHORTEN = Words("invalid-value.long.help", en="Shorten it.", vi="Rút ngắn lại.")
TOO_MANY = Words(
    "invalid-value.many",
    en="more than {limit:grouped} entries",
    vi="có quá {limit:grouped} mục",
)
LEAVE_OUT = Words(
    "invalid-value.many.help",
    en="Leave out what is not in the decision.",
    vi="Bỏ những mục không có trong quyết định.",
)
UNFIT = Words("invalid-value.unfit", en="not a value that can stand here", vi="không phải là giá trị dùng được ở đây")

#: What pydantic calls an error, our words for it, and what to do. The first set that is wholly there is taken.
WANTED: tuple[tuple[frozenset[str], Words, Words | None], ...] = (
    (frozenset({"literal_error", "int_type"}), NO_COLUMN, WRITE_COLUMN),
    (frozenset({"literal_error", "greater_than_equal"}), NO_COLUMN, FOUR_DIGITS),
    (frozenset({"literal_error", "less_than_equal"}), NO_COLUMN, FOUR_DIGITS),
    (frozenset({"literal_error"}), NO_WORD, None),
    (frozenset({"string_too_short"}), EMPTY, WRITE_TEXT),
    (frozenset({"string_too_long"}), TOO_LONG, SHORTEN),
    (frozenset({"int_type", "string_type"}), NO_GROUP_NAME, QUOTE_NAME),
    (frozenset({"int_type"}), NO_INTEGER, WRITE_DIGITS),
    (frozenset({"greater_than_equal"}), TOO_SMALL, LOOK_FOR_SIGN),
    (frozenset({"less_than_equal"}), TOO_LARGE, LOOK_FOR_DIGIT),
    (frozenset({"is_instance_of"}), NO_NUMBER, WRITE_NUMBER),
    (frozenset({"string_type"}), NO_TEXT, QUOTE_NAME),
    (frozenset({"string_pattern_mismatch"}), NO_DATE, WRITE_DATE),
    (frozenset({"value_error"}), NO_DAY, WRITE_DATE),
    (frozenset({"bool_type"}), NO_TRUTH, WRITE_TRUTH),
    (frozenset({"list_type"}), NO_LIST, WRITE_LIST),
    (frozenset({"too_short"}), EMPTY_LIST, WRITE_ENTRY),
    (frozenset({"too_long"}), TOO_MANY, LEAVE_OUT),
    (frozenset({"dict_type"}), NO_GROUP, WRITE_PAIRS),
    (frozenset({"model_type"}), NO_GROUP, WRITE_PAIRS),
)
#: What pydantic says of text where a number, true or false belongs.
PLAIN = {"int_type", "bool_type", "is_instance_of"}
#: What may be seen in the text of a value about which these words are said.
REWRITTEN: dict[Words, tuple[rewritten.Rewriting, ...]] = {
    NO_COLUMN: (rewritten.year,),
    NO_YEAR: (rewritten.year,),
    NO_INTEGER: (rewritten.several, rewritten.year_alone, rewritten.count),
    NO_NUMBER: (rewritten.share,),
    NO_DATE: (rewritten.day,),
    NO_LIST: (rewritten.a_list,),
    NO_TEXT: (rewritten.quoted,),
}
