"""Why brackets, commas and colons do not add up in a line that cannot be read, where the line itself shows it."""

from __future__ import annotations

import re
from typing import Any

from ntm_cli.messages import Words
from ntm_cli.reading.line_slips import Slip, other_sign
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.source import Source

#: A word that may be a key, behind which a colon came too soon.
_KEY_BEFORE = re.compile(r"(?<![^\s,{])([A-Za-z_]+|\d{4}) *\Z")
_VALUE_BEFORE = re.compile(r": +([^\s,{}:]+) *\Z")
_PLAIN_KEY = re.compile(r"[a-z_]+")
_SECOND_ROW = re.compile(r",? *((?:- *)?\{)")
_COMMENT = re.compile(r"\s(#)")
_OPENED_BY = {"}": "{", "]": "["}

_NO_COMMA = Words("broken-yaml.comma", en="The comma before `{key}` is missing.", vi="Thiếu dấu phẩy trước `{key}`.")
_ADD_COMMA = Words(
    "broken-yaml.comma.help",
    en="Write a comma and a space before it.",
    vi="Ghi dấu phẩy rồi dấu cách ở trước.",
)
_COLON_IN_TEXT = Words(
    "broken-yaml.colon-in-text", en="A colon stands inside the text here.", vi="Ở đây có dấu hai chấm trong đoạn chữ."
)
_QUOTE_TEXT = Words("broken-yaml.colon-in-text.help", en="Put the text in quotes.", vi="Để đoạn chữ trong dấu nháy.")
_KEY_BEHIND_KEY = Words(
    "broken-yaml.key-behind-key",
    en="The key `{key}` stands right behind another key.",
    vi="Khóa `{key}` đứng ngay sau một khóa khác.",
)
_IN_BRACES = Words(
    "broken-yaml.key-behind-key.help",
    en="Write `{{{key}: …}}`, or put `{key}` on a line of its own.",
    vi="Ghi `{{{key}: …}}`, hoặc ghi `{key}` ở một dòng riêng.",
)
_NOT_CLOSED = Words(
    "broken-yaml.odd-quote",
    en="One of the quotes in this line has no partner.",
    vi="Dòng này có một dấu nháy không thành cặp.",
)
_CLOSE_IT = Words(
    "broken-yaml.odd-quote.help",
    en="Text in quotes has one before it and one behind it.",
    vi="Đoạn chữ trong dấu nháy phải có dấu ở cả hai đầu.",
)
_TWO_ROWS = Words(
    "broken-yaml.two-rows", en="A second row begins in this line.", vi="Một dòng khác của bảng bắt đầu ngay ở đây."
)
_NEW_LINE = Words(
    "broken-yaml.two-rows.help",
    en="Begin a new line here, with - below the one above.",
    vi="Xuống dòng ở đây, bắt đầu bằng dấu - thẳng hàng với dòng trên.",
)
_IN_COMMENT = Words(
    "broken-yaml.comment",
    en="What stands behind # is a comment, and the closing bracket stands in it.",
    vi="Phần sau dấu # là chú thích, dấu ngoặc đóng nằm trong chú thích.",
)
_CLOSE_BEFORE = Words(
    "broken-yaml.comment.help",
    en="Put text that holds # in quotes; close the bracket before a comment.",
    vi="Để đoạn chữ có dấu # trong dấu nháy; đóng ngoặc trước chú thích.",
)
_NOTHING_TO_CLOSE = Words(
    "broken-yaml.unopened",
    en="This {bracket} closes a bracket that nobody opened.",
    vi="Dấu {bracket} ở đây không có dấu ngoặc mở.",
)
_OPEN_IT = Words(
    "broken-yaml.unopened.help",
    en="Write {opening} where it should begin, or delete the {bracket}.",
    vi="Ghi {opening} ở chỗ bắt đầu, hoặc xóa dấu {bracket}.",
)
_COMMA_TOO_MANY = Words(
    "broken-yaml.comma-behind",
    en="A comma stands behind the end of this row.",
    vi="Có dấu phẩy thừa ở cuối dòng này.",
)
_DELETE_COMMA = Words("broken-yaml.comma-behind.help", en="Delete the comma.", vi="Xóa dấu phẩy.")


def in_open_bracket(error: Any, source: Source) -> Slip | None:
    """What keeps a bracket from being closed: a comment, a missing comma, or text with a colon."""
    opened, stopped = error.context_mark, error.problem_mark
    comment = _COMMENT.search(source.lines[opened.line], opened.column)
    if comment and stopped.line > opened.line and re.search(r"[\]}]", comment.string[comment.end() :]):
        return Slip(opened.line, comment.start(1), comment.end(1), _IN_COMMENT(), _CLOSE_BEFORE())
    quote = _odd_quote(source.lines[opened.line], opened.line, opened.column)
    if quote is not None:
        return quote
    line = source.lines[stopped.line] if stopped.line < len(source.lines) else ""
    if line[stopped.column : stopped.column + 1] != ":":
        return None
    before = line[: stopped.column]
    key = _KEY_BEFORE.search(before)
    if key is not None and stopped.line > opened.line and not before[: key.start(1)].strip(" -"):
        return None
    in_value = colon_in_value(line, stopped.line, stopped.column)
    if key is None or in_value is not None:
        return in_value or _in_text(line, stopped.line, stopped.column)
    semicolon = before.rfind(";", 0, key.start(1))
    if semicolon >= 0 and not before[semicolon + 1 : key.start(1)].strip():
        return other_sign(stopped.line, semicolon, ";", ",")
    return Slip(stopped.line, key.start(1), key.end(1), _NO_COMMA(key=key[1]), _ADD_COMMA())


def _odd_quote(line: str, number: int, column: int) -> Slip | None:
    """The last double quote of a line that has an odd number of them: what begins there ends in another line."""
    last = line.rfind('"')
    if line.count('"', column) % 2 == 0 or "\\" in line:
        return None
    return Slip(number, last, last + 1, _NOT_CLOSED(), _CLOSE_IT())


def unopened(line: str, number: int) -> Slip | None:
    """The first bracket of a line that closes nothing in it. Quotes are taken for what they look like."""
    opened: list[str] = []
    for found in re.finditer(r"\"[^\"]*\"|(?<!\w)'[^']*'|\s#.*|[\[\]{}]", line):
        sign = found[0]
        if sign in "[{":
            opened.append(sign)
        elif sign in _OPENED_BY:
            if opened[-1:] != [_OPENED_BY[sign]]:
                message, help = _NOTHING_TO_CLOSE(bracket=sign), _OPEN_IT(opening=_OPENED_BY[sign], bracket=sign)
                return Slip(number, found.start(), found.end(), message, help)
            opened.pop()
    return None


def behind_closing(line: str, number: int, column: int) -> Slip | None:
    """A comma, or another row, behind what was closed."""
    second = _SECOND_ROW.match(line, column)
    if second:
        return Slip(number, second.start(1), second.end(1), _TWO_ROWS(), _NEW_LINE())
    if line[column : column + 1] == ",":
        return Slip(number, column, column + 1, _COMMA_TOO_MANY(), _DELETE_COMMA())
    return None


def _in_text(line: str, number: int, column: int) -> Slip:
    help = help_with_unseen(line.replace("\t", ""), _QUOTE_TEXT())
    return Slip(number, column, column + 1, _COLON_IN_TEXT(), help or _QUOTE_TEXT())


def colon_in_line(line: str, number: int, column: int) -> Slip | None:
    """A colon behind the value of a line without brackets: no second one can belong there."""
    return colon_in_value(line, number, column) or (_in_text(line, number, column) if ": " in line[:column] else None)


def colon_in_value(line: str, number: int, column: int) -> Slip | None:
    """A colon in a value: the value is another key, or text that holds one."""
    value = _VALUE_BEFORE.search(line[:column])
    if value is None:
        return None
    if _PLAIN_KEY.fullmatch(value[1]):
        return Slip(number, value.start(1), value.end(1), _KEY_BEHIND_KEY(key=value[1]), _IN_BRACES(key=value[1]))
    return _in_text(line, number, column)
