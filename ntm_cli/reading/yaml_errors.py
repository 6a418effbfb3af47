"""What to tell an analyst when YAML itself is broken: which character to look at, in plain words.

Only two things of the library's error are looked at: whether its scanner or its parser stopped, and its marks. Its
words may change with every version; the marks and the text around them say as much.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from ntm_cli.findings import Span
from ntm_cli.messages import Message, Words
from ntm_cli.source import Source

#: What is wrong, and what to do.
_Pair = tuple[Words, Words]

_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_DOCUMENT_MARK = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)(?!\S)")


def describe_syntax_error(error: Any, source: Source) -> tuple[Span, Message, Message]:
    """Turn the error of PyYAML's own loader about a source into the span to look at, a sentence, and a help line."""
    is_at_opening, pair = _kind(error, source.text)
    mark = error.context_mark if is_at_opening else error.problem_mark
    line = min(mark.line, len(source.lines) - 1)
    column = min(mark.column, len(source.lines[line]))
    words, help = _in_its_line(pair, source.lines[line], column)
    message = words(character=source.lines[line][column : column + 1]) if words is _CHARACTER[0] else words()
    return Span(source.file, line + 1, column + 1, line + 1, column + 2), message, help()


def _kind(error: Any, text: str) -> tuple[bool, _Pair]:
    """Whether to look at what was opened instead of where reading stopped, and what to say of it."""
    at = error.problem_mark.index
    opened = None if error.context_mark is None else error.context_mark.index
    if isinstance(error, yaml.scanner.ScannerError):
        if opened is None:
            return False, _OF_CHARACTER.get(text[at : at + 1], _CHARACTER)
        return _unfinished(text, opened, at)
    if opened is None:
        return False, _UNREADABLE
    if opened == at:
        return False, _NO_VALUE
    return (True, _OPEN_BRACKET) if text[opened] in "[{" else (False, _INDENT)


def _unfinished(text: str, opened: int, at: int) -> tuple[bool, _Pair]:
    """What to say of a quote, key or sign that begins in one place and goes wrong in another."""
    if text[opened] in "%&*!|>":
        return False, _UNREADABLE
    if text[opened] not in "'\"":
        return True, _NO_COLON
    closed = _QUOTED.match(text, opened)
    if closed and at >= closed.end():
        return True, _NO_COLON
    if at >= len(text):
        return True, _OPEN_QUOTE
    return True, _DASHES_IN_QUOTE if _DOCUMENT_MARK.match(text, at) else _ESCAPE


def _in_its_line(pair: _Pair, line: str, column: int) -> _Pair:
    """The words, unless a tab at the start of the line or something closed just before explains more."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _TAB
    is_expected = pair in (_INDENT, _NO_VALUE, _UNREADABLE)
    return _AFTER_CLOSING if is_expected and line[:column].rstrip()[-1:] in tuple("'\"}]") else pair


_UNREADABLE = (
    Words("broken-yaml", en="The file cannot be read from here on.", vi="Từ đây trở đi, tệp không đọc được."),
    Words(
        "broken-yaml.help",
        en="Compare this line and the one above with their neighbours: indents, colons, brackets and quotes.",
        vi="Đối chiếu dòng này và dòng trên với các dòng bên cạnh: thụt đầu dòng, dấu hai chấm, dấu ngoặc, dấu nháy.",
    ),
)
_INDENT = (
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
)
_AFTER_CLOSING = (
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
)
_TAB = (
    Words("broken-yaml.tab", en="A tab stands where spaces are needed.", vi="Có ký tự tab ở chỗ phải là các dấu cách."),
    Words(
        "broken-yaml.tab.help",
        en="Replace the tab by spaces, as many as the line above has.",
        vi="Thay ký tự tab bằng dấu cách, nhiều như ở dòng trên.",
    ),
)
_TAB_INSIDE = (
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
_STRAY_COLON = (
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
)
_OPEN_BRACKET = (
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
)
_OPEN_QUOTE = (
    Words(
        "broken-yaml.quote",
        en="A quote or bracket is opened here and never closed.",
        vi="Dấu nháy hoặc dấu ngoặc mở ở đây không được đóng.",
    ),
    Words("broken-yaml.quote.help", en="Add the closing one on this line.", vi="Thêm dấu đóng vào dòng này."),
)
_DASHES_IN_QUOTE = (
    Words(
        "broken-yaml.dashes",
        en="A quote is opened here and not closed before the next line of dashes or dots.",
        vi="Dấu nháy mở ở đây chưa đóng trước dòng gạch ngang hoặc dấu chấm tiếp theo.",
    ),
    Words("broken-yaml.dashes.help", en="Close the quote.", vi="Đóng dấu nháy."),
)
_NO_COLON = (
    Words("broken-yaml.key", en="This key has no colon after it.", vi="Sau khóa này không có dấu hai chấm."),
    Words("broken-yaml.key.help", en="Write `key: value`, with a space.", vi="Ghi `khóa: giá trị`, có dấu cách."),
)
_ESCAPE = (
    Words(
        "broken-yaml.backslash",
        en="A backslash in double quotes is followed by a letter it cannot have.",
        vi="Trong dấu nháy kép, sau dấu gạch chéo ngược có chữ không dùng được.",
    ),
    Words("broken-yaml.backslash.help", en="Use single quotes.", vi="Dùng dấu nháy đơn."),
)
_NO_VALUE = (
    Words("broken-yaml.value", en="A value is missing here.", vi="Ở đây thiếu một giá trị."),
    Words(
        "broken-yaml.value.help",
        en="Write it, or delete the comma or bracket before it.",
        vi="Ghi giá trị, hoặc xóa dấu phẩy hay dấu ngoặc đứng trước.",
    ),
)
_CHARACTER = (
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
#: What to say of some characters where nothing is open.
_OF_CHARACTER = {":": _STRAY_COLON, "\t": _TAB_INSIDE, "-": _UNREADABLE, "?": _UNREADABLE}
