"""What is said of the place where a file cannot be read on: what is wrong, what to do, and what else to look for."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from ntm_cli.messages import Words


class Stop(Enum):
    """At what a loader stopped."""

    IN_BRACKET = auto()
    AT_OPENING = auto()
    AT_KEY = auto()
    AT_INDENT = auto()
    AT_COLON = auto()
    BEHIND_CLOSING = auto()
    OTHER = auto()


class Said(NamedTuple):
    """What is wrong and what to do, where no line shows a slip that explains more."""

    words: Words
    help: Words
    stop: Stop = Stop.OTHER


UNREADABLE = Said(
    Words("broken-yaml", en="The file cannot be read from here on.", vi="Từ đây trở đi, tệp không đọc được."),
    Words(
        "broken-yaml.help",
        en="Compare this line and the one above with their neighbours: indents, colons, brackets and quotes.",
        vi="Đối chiếu dòng này và dòng trên với các dòng bên cạnh: thụt đầu dòng, dấu hai chấm, dấu ngoặc, dấu nháy.",
    ),
)
INDENT = Said(
    Words(
        "broken-yaml.indent",
        en="This line is not indented like the lines it belongs to.",
        vi="Dòng này không thụt đầu dòng như các dòng cùng nhóm.",
    ),
    Words(
        "broken-yaml.indent.help",
        en="Give it as many spaces at the start as its neighbours have.",
        vi="Để số dấu cách ở đầu dòng bằng các dòng bên cạnh.",
    ),
    Stop.AT_INDENT,
)
AFTER_CLOSING = Said(
    Words(
        "broken-yaml.after-closing",
        en="Something stands here after the closing quote or bracket.",
        vi="Ở đây còn nội dung sau dấu nháy hoặc dấu ngoặc đóng.",
    ),
    Words(
        "broken-yaml.after-closing.help",
        en="Look for a quote or bracket too many, or for a missing comma.",
        vi="Tìm dấu nháy hoặc dấu ngoặc thừa, hoặc dấu phẩy còn thiếu.",
    ),
    Stop.BEHIND_CLOSING,
)
TAB = Said(
    Words("broken-yaml.tab", en="A tab stands where spaces are needed.", vi="Có ký tự tab ở chỗ phải là các dấu cách."),
    Words(
        "broken-yaml.tab.help",
        en="Replace the tab by spaces, as many as the line above has.",
        vi="Thay ký tự tab bằng dấu cách, nhiều như ở dòng trên.",
    ),
)
TAB_INSIDE = Said(
    Words(
        "broken-yaml.tab-inside",
        en="A tab stands where a space is needed.",
        vi="Có ký tự tab ở chỗ phải là một dấu cách.",
    ),
    Words(
        "broken-yaml.tab-inside.help",
        en="Replace the tab by a space, or put the text in quotes.",
        vi="Thay ký tự tab bằng một dấu cách, hoặc để đoạn chữ trong dấu nháy.",
    ),
)
STRAY_COLON = Said(
    Words(
        "broken-yaml.colon",
        en="A colon stands here that does not belong to a key of its own line.",
        vi="Dấu hai chấm ở đây không thuộc khóa nào của dòng này.",
    ),
    Words(
        "broken-yaml.colon.help",
        en="Put text that holds a colon in quotes; otherwise look at this line's indent and for a missing bracket.",
        vi="Để đoạn chữ có dấu hai chấm trong dấu nháy; nếu không thì xem thụt đầu dòng và dấu ngoặc còn thiếu.",
    ),
    Stop.AT_COLON,
)
OPEN_BRACKET = Said(
    Words(
        "broken-yaml.bracket",
        en="This bracket is opened here and not closed properly.",
        vi="Dấu ngoặc mở ở đây chưa được đóng đúng.",
    ),
    Words(
        "broken-yaml.bracket.help",
        en="Look for a missing comma or closing bracket.",
        vi="Tìm dấu phẩy hoặc dấu ngoặc đóng còn thiếu.",
    ),
    Stop.IN_BRACKET,
)
OPEN_QUOTE = Said(
    Words(
        "broken-yaml.quote",
        en="A quote or bracket is opened here and never closed.",
        vi="Dấu nháy hoặc dấu ngoặc mở ở đây không được đóng.",
    ),
    Words("broken-yaml.quote.help", en="Add the closing one on this line.", vi="Thêm dấu đóng vào dòng này."),
    Stop.AT_OPENING,
)
DASHES_IN_QUOTE = Said(
    Words(
        "broken-yaml.dashes",
        en="A quote is opened here and not closed before the next line of dashes or dots.",
        vi="Dấu nháy mở ở đây chưa đóng trước dòng gạch ngang hoặc dấu chấm tiếp theo.",
    ),
    Words("broken-yaml.dashes.help", en="Close the quote.", vi="Đóng dấu nháy."),
)
NO_COLON = Said(
    Words("broken-yaml.key", en="This key has no colon after it.", vi="Sau khóa này không có dấu hai chấm."),
    Words("broken-yaml.key.help", en="Write `key: value`, with a space.", vi="Ghi `khóa: giá trị`, có dấu cách."),
    Stop.AT_KEY,
)
ESCAPE = Said(
    Words(
        "broken-yaml.backslash",
        en="A backslash in double quotes is followed by a letter it cannot have.",
        vi="Trong dấu nháy kép, sau dấu gạch chéo ngược có chữ không dùng được.",
    ),
    Words("broken-yaml.backslash.help", en="Use single quotes.", vi="Dùng dấu nháy đơn."),
)
NO_VALUE = Said(
    Words("broken-yaml.value", en="A value is missing here.", vi="Ở đây thiếu một giá trị."),
    Words(
        "broken-yaml.value.help",
        en="Write it, or delete the comma or bracket before it.",
        vi="Ghi giá trị, hoặc xóa dấu phẩy hay dấu ngoặc đứng trước.",
    ),
)
CHARACTER = Said(
    Words(
        "broken-yaml.character",
        en="A value cannot begin with the character {character} here.",
        vi="Giá trị ở đây không được bắt đầu bằng ký tự {character}.",
    ),
    Words(
        "broken-yaml.character.help",
        en="Put the value in quotes, or delete the character.",
        vi="Để giá trị trong dấu nháy, hoặc xóa ký tự này.",
    ),
)
