"""What a value should have been, as the end of 'X is …', and what to write instead."""

from __future__ import annotations

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntm_cli.messages import Message, Value, Words, did_you_mean, in_a_row, meant, nearest, write_word
from ntm_cli.plan.kinds import KINDS
from ntm_cli.plan.names import bare
from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.reading import rewritten
from ntm_cli.reading.allowed import expected
from ntm_cli.reading.scalars import plain
from ntm_cli.source import Place


def wanted(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[Message, Message | None]:
    """What was expected at a place instead, and a help if there is one."""
    sorts = {error["type"] for error in errors}
    if place.is_quoted and sorts & _PLAIN and "string_too_short" not in sorts and _is_plain(place.text or ""):
        return _QUOTED(), _UNQUOTE(text=place.text) if place.text else _WRITE_VALUE()
    if "unknown_kind" in sorts:
        return _NO_KIND(), _kind_meant(place.text or "")
    words, help = _pair(place, sorts)
    values = _values(words, model, errors)
    known = (*expected(model, errors), *(_TRUTHS if "bool_type" in sorts else ()))
    right = next(filter(None, (rewrite(place) for rewrite in _REWRITTEN.get(words, ()))), None)
    written = write_word(place.text or "", known) or right
    return words(**values), written or (help() if help else did_you_mean(place.text or "", known))


def _is_plain(text: str) -> bool:
    """Whether a text in quotes would be something else without them, so that only they are wrong."""
    return not isinstance(plain(text), str)


def _kind_meant(typed: str) -> Message:
    """The kind of unit that is nearest to a typed one, marks aside; if none is near, all kinds."""
    kinds = {bare(kind): kind.capitalize() for kind in KINDS}
    near = nearest(bare(typed), tuple(kinds))
    return _KINDS(kinds=in_a_row(kinds.values())) if near is None else meant(kinds[near])


def _pair(place: Place, kinds: set[str]) -> tuple[Words, Words | None]:
    if place.path[-1:] == ("date",) and "string_type" in kinds:
        return _NO_DATE, _WRITE_DATE
    if place.path[-1:] in {(level,) for level in LEVELS} and "communes" in place.path and kinds == {"int_type"}:
        return _NO_YEAR, _WRITE_YEAR
    if "missing" in place.path and "list_type" not in kinds and "too_short" not in kinds:
        return _NO_ROWS, _WRITE_ROWS
    return next(((words, help) for wanted, words, help in _WANTED if wanted <= kinds), (_UNFIT, None))


def _values(words: Words, model: type[BaseModel], errors: list[ErrorDetails]) -> dict[str, Value]:
    if words in (_NO_COLUMN, _NO_WORD):
        return {"expected": in_a_row(expected(model, errors))}
    if words in (_TOO_SMALL, _TOO_LARGE):
        bounds = (error.get("ctx", {}) for error in errors)
        return {"limit": next(bound[name] for bound in bounds for name in ("ge", "le") if name in bound)}
    return {}


_QUOTED = Words("invalid-value.quoted", en="text because of its quotes", vi="là chữ vì nằm trong dấu nháy")
_UNQUOTE = Words("invalid-value.quoted.help", en="Write {text} without quotes.", vi="Ghi {text}, bỏ dấu nháy.")
_WRITE_VALUE = Words("invalid-value.quoted.empty", en="Write the value.", vi="Ghi giá trị.")

_NO_DATE = Words("invalid-value.date", en="not a date", vi="không phải là ngày")
_NO_DAY = Words("invalid-value.day", en="not a day of the calendar", vi="không có trong lịch")
_WRITE_DATE = Words(
    "invalid-value.date.help",
    en="Write year-month-day, such as 2022-10-06.",
    vi="Ghi năm-tháng-ngày, chẳng hạn 2022-10-06.",
)

_NO_YEAR = Words("invalid-value.year", en="not a year", vi="không phải là năm")
_WRITE_YEAR = Words(
    "invalid-value.year.help",
    en="Write a year such as 2019; if the printed cell is blank, delete the key.",
    vi="Ghi một năm, chẳng hạn 2019; nếu ô trong bảng để trống thì xóa khóa.",
)

_NO_COLUMN = Words(
    "invalid-value.column",
    en="neither a year of this roadmap nor '{expected}'",
    vi="không phải là năm của lộ trình, cũng không phải là '{expected}'",
)
_WRITE_COLUMN = Words(
    "invalid-value.column.help",
    en="Write a year such as 2025, or achieved; if the printed cell is blank, delete the key.",
    vi="Ghi một năm, chẳng hạn 2025, hoặc achieved; nếu ô trong bảng để trống thì xóa khóa.",
)
_FOUR_DIGITS = Words(
    "invalid-value.digits.help",
    en="Write the year with four digits, such as 2025.",
    vi="Ghi năm bằng bốn chữ số, chẳng hạn 2025.",
)

_NO_WORD = Words(
    "invalid-value.word", en="not one of: {expected}", vi="không phải là một trong các giá trị: {expected}"
)

_NO_KIND = Words("invalid-value.kind", en="no kind of unit", vi="không phải là loại đơn vị")
_KINDS = Words("invalid-value.kind.help", en="The kinds of unit are: {kinds}.", vi="Các loại đơn vị: {kinds}.")

_NO_ROWS = Words("invalid-value.rows", en="no row number", vi="không phải là số thứ tự")
_WRITE_ROWS = Words(
    "invalid-value.rows.help",
    en="Write a row number, or the first and the last with a dash between them, such as 1-71.",
    vi="Ghi một số thứ tự, hoặc số đầu và số cuối có dấu gạch ngang ở giữa, chẳng hạn 1-71.",
)

_NO_GROUP_NAME = Words(
    "invalid-value.number-or-name", en="neither a whole number nor a name", vi="không phải là số nguyên hay tên"
)
_NO_INTEGER = Words("invalid-value.integer", en="not a whole number", vi="không phải là số nguyên")
_WRITE_DIGITS = Words(
    "invalid-value.integer.help",
    en="Write digits only: no dots, commas or letters.",
    vi="Chỉ ghi chữ số, không có dấu chấm, dấu phẩy hay chữ cái.",
)
_TOO_SMALL = Words("invalid-value.small", en="smaller than {limit}", vi="nhỏ hơn {limit}")
_LOOK_FOR_SIGN = Words(
    "invalid-value.small.help",
    en="Look for a digit or a sign too many or too few.",
    vi="Tìm chữ số hoặc dấu còn thừa hay thiếu.",
)
_TOO_LARGE = Words("invalid-value.large", en="larger than {limit}", vi="lớn hơn {limit}")
_LOOK_FOR_DIGIT = Words("invalid-value.large.help", en="Look for a digit too many.", vi="Tìm chữ số thừa.")
_NO_NUMBER = Words("invalid-value.number", en="not a number", vi="không phải là số")
_WRITE_NUMBER = Words(
    "invalid-value.number.help",
    en="Write a number such as 59.1, with a point and no % sign.",
    vi="Ghi một số, chẳng hạn 59.1, dùng dấu chấm và không có dấu %.",
)

_NO_TEXT = Words("invalid-value.text", en="not text", vi="không phải là chữ")
_QUOTE_NAME = Words(
    "invalid-value.text.help", en="Put it in quotes if it really is a name.", vi="Để trong dấu nháy nếu đúng là tên."
)
_EMPTY = Words("invalid-value.empty", en="empty", vi="để trống")
_WRITE_TEXT = Words(
    "invalid-value.empty.help", en="Write the text, or delete the key.", vi="Ghi nội dung, hoặc xóa khóa."
)
_TRUTHS = ("true", "false")
_NO_TRUTH = Words("invalid-value.truth", en="neither true nor false", vi="không phải là true hay false")
_WRITE_TRUTH = Words("invalid-value.truth.help", en="Write true or false.", vi="Ghi true hoặc false.")

_NO_LIST = Words("invalid-value.list", en="not a list", vi="không phải là danh sách")
_WRITE_LIST = Words(
    "invalid-value.list.help",
    en="Begin each entry below it with a dash, or put them in [ ].",
    vi="Bắt đầu mỗi mục ở dưới bằng dấu gạch ngang, hoặc để các mục trong [ ].",
)
_EMPTY_LIST = Words("invalid-value.list.empty", en="an empty list", vi="là danh sách trống")
_WRITE_ENTRY = Words("invalid-value.list.empty.help", en="Write at least one entry.", vi="Ghi ít nhất một mục.")
_NO_GROUP = Words("invalid-value.group", en="not a group of keys", vi="không phải là nhóm khóa")
_WRITE_PAIRS = Words(
    "invalid-value.group.help",
    en="Write `key: value` pairs below it, or in {{ }}.",
    vi="Ghi các cặp `khóa: giá trị` ở dưới, hoặc trong {{ }}.",
)
_UNFIT = Words("invalid-value.unfit", en="not a value that can stand here", vi="không phải là giá trị dùng được ở đây")

#: What pydantic calls an error, our words for it, and what to do. The first set that is wholly there is taken.
_WANTED: tuple[tuple[frozenset[str], Words, Words | None], ...] = (
    (frozenset({"literal_error", "int_type"}), _NO_COLUMN, _WRITE_COLUMN),
    (frozenset({"literal_error", "greater_than_equal"}), _NO_COLUMN, _FOUR_DIGITS),
    (frozenset({"literal_error", "less_than_equal"}), _NO_COLUMN, _FOUR_DIGITS),
    (frozenset({"literal_error"}), _NO_WORD, None),
    (frozenset({"string_too_short"}), _EMPTY, _WRITE_TEXT),
    (frozenset({"int_type", "string_type"}), _NO_GROUP_NAME, _QUOTE_NAME),
    (frozenset({"int_type"}), _NO_INTEGER, _WRITE_DIGITS),
    (frozenset({"greater_than_equal"}), _TOO_SMALL, _LOOK_FOR_SIGN),
    (frozenset({"less_than_equal"}), _TOO_LARGE, _LOOK_FOR_DIGIT),
    (frozenset({"is_instance_of"}), _NO_NUMBER, _WRITE_NUMBER),
    (frozenset({"string_type"}), _NO_TEXT, _QUOTE_NAME),
    (frozenset({"string_pattern_mismatch"}), _NO_DATE, _WRITE_DATE),
    (frozenset({"value_error"}), _NO_DAY, _WRITE_DATE),
    (frozenset({"bool_type"}), _NO_TRUTH, _WRITE_TRUTH),
    (frozenset({"list_type"}), _NO_LIST, _WRITE_LIST),
    (frozenset({"too_short"}), _EMPTY_LIST, _WRITE_ENTRY),
    (frozenset({"dict_type"}), _NO_GROUP, _WRITE_PAIRS),
    (frozenset({"model_type"}), _NO_GROUP, _WRITE_PAIRS),
)
#: What pydantic says of text where a number, true or false belongs.
_PLAIN = {"int_type", "bool_type", "is_instance_of"}
#: What may be seen in the text of a value about which these words are said.
_REWRITTEN: dict[Words, tuple[rewritten.Rewriting, ...]] = {
    _NO_COLUMN: (rewritten.year,),
    _NO_YEAR: (rewritten.year,),
    _NO_INTEGER: (rewritten.several, rewritten.count),
    _NO_NUMBER: (rewritten.share,),
    _NO_DATE: (rewritten.day,),
    _NO_LIST: (rewritten.a_list,),
    _NO_TEXT: (rewritten.quoted,),
}
