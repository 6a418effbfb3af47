"""What a file must not hold, because nothing after it can be trusted or because it can hide what is counted."""

from __future__ import annotations

import re
from typing import Any

import yaml

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.limits import MAX_DEPTH, MAX_FINDINGS
from ntm_cli.messages import Message, Words
from ntm_cli.reading.unseen import code_point
from ntm_cli.source import LINE_BREAK, Node, Point, Source, span_of

BROKEN_YAML = Rule(
    "broken-yaml",
    Severity.ERROR,
    en="The file cannot be read as YAML from some line on.",
    vi="Từ một dòng trở đi, tệp không đọc được.",
)

#: Characters that no editor shows, or that end a line in some editors and not in others.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")

_EMPTY = Words("broken-yaml.empty", en="The file is empty.", vi="Tệp trống.")
_HIDDEN = Words(
    "broken-yaml.hidden",
    en="A hidden control character ({point}) stands here.",
    vi="Ở đây có ký tự điều khiển ẩn ({point}).",
)
_DELETE_HIDDEN = Words(
    "broken-yaml.hidden.help",
    en="Delete it; it may have come along when text was pasted.",
    vi="Xóa ký tự này; có thể ký tự này lẫn vào khi dán văn bản.",
)
_ALIAS = Words(
    "broken-yaml.alias",
    en="*{name} repeats another part of the file; that is not allowed.",
    vi="*{name} lặp lại một phần khác của tệp; cách ghi này không được dùng.",
)
_ANCHOR = Words(
    "broken-yaml.anchor",
    en="&{name} marks a part of the file to be repeated elsewhere; that is not allowed.",
    vi="&{name} đánh dấu một phần của tệp để lặp lại ở chỗ khác; cách ghi này không được dùng.",
)
_TAG = Words(
    "broken-yaml.tag",
    en="A word beginning with ! changes how the value is read; that is not allowed.",
    vi="Từ bắt đầu bằng dấu ! làm đổi cách đọc giá trị; cách ghi này không được dùng.",
)
_QUOTE_IT = Words(
    "broken-yaml.quote-it", en="Put the value in quotes if it is text.", vi="Để giá trị trong dấu nháy nếu đó là chữ."
)
_DOCUMENT = Words(
    "broken-yaml.document",
    en="A second document begins here; that is not allowed.",
    vi="Một tài liệu thứ hai bắt đầu ở đây; cách ghi này không được dùng.",
)
_DELETE_DASHES = Words("broken-yaml.document.help", en="Delete this line of dashes.", vi="Xóa dòng gạch ngang này.")
_TOO_DEEP = Words(
    "broken-yaml.depth",
    en="Brackets or indents are nested more than {most} deep here.",
    vi="Ở đây dấu ngoặc hoặc thụt đầu dòng lồng nhau quá {most} bậc.",
)
_LOOK_FOR_BRACKET = Words(
    "broken-yaml.depth.help",
    en="Look for a bracket that is never closed, or for lines indented further and further.",
    vi="Tìm dấu ngoặc chưa đóng, hoặc các dòng thụt vào mỗi lúc một sâu.",
)
_TOO_MANY = Words(
    "broken-yaml.many",
    en="{most:grouped} mistakes are said above; the file is not read from here on.",
    vi="Ở trên đã nêu {most:grouped} lỗi; từ đây trở đi, tệp không được đọc.",
)
_GROUP_AS_KEY = Words(
    "broken-yaml.group-as-key",
    en="A list or a group of keys stands where a key should be.",
    vi="Ở chỗ của một khóa lại có danh sách hoặc nhóm khóa.",
)
_BRACKET_TOO_MANY = Words(
    "broken-yaml.group-as-key.help", en="Look for a bracket too many on this line.", vi="Tìm dấu ngoặc thừa ở dòng này."
)


class Refused(Exception):
    """Nothing after this point of the file can be trusted."""

    def __init__(self, span: Span, message: Message, help: Message | None = None) -> None:
        self.finding: Finding = BROKEN_YAML.at(Point(span), message, help=help)


def empty(source: Source) -> Refused:
    """A file in which nothing stands."""
    return Refused(Span(source.file, 1, 1, 1, 1), _EMPTY())


def too_deep(source: Source, node: Node) -> Refused:
    """A list or group that begins deeper than any table goes."""
    return Refused(span_of(source, node), _TOO_DEEP(most=MAX_DEPTH), _LOOK_FOR_BRACKET())


class Enough(Refused):
    """More is wrong than is told, whoever reads on."""


def too_many(source: Source, node: Node) -> Enough:
    """One mistake more than are told."""
    return Enough(span_of(source, node), _TOO_MANY(most=MAX_FINDINGS))


def group_as_key(source: Source, node: Node) -> Refused:
    """A list or group in the place of a key."""
    return Refused(span_of(source, node), _GROUP_AS_KEY(), _BRACKET_TOO_MANY())


def refuse_hidden_characters(source: Source) -> None:
    """Raise Refused at the first character that nobody sees."""
    found = FORBIDDEN.search(source.text)
    if found is None:
        return
    before = LINE_BREAK.split(source.text[: found.start()])
    line, column = len(before), len(before[-1]) + 1
    span = Span(source.file, line, column, line, column + 1)
    raise Refused(span, _HIDDEN(point=code_point(found.group())), _DELETE_HIDDEN())


def refuse_extras(source: Source, event: Any, documents: int) -> None:
    """Raise Refused at an anchor, alias, tag or second document: the files need none, and each can hide something."""
    if isinstance(event, yaml.AliasEvent):
        message, help = _ALIAS(name=event.anchor or ""), _QUOTE_IT()
    elif getattr(event, "anchor", None):
        message, help = _ANCHOR(name=event.anchor), _QUOTE_IT()
    elif getattr(event, "tag", None):
        message, help = _TAG(), _QUOTE_IT()
    elif documents > 1:
        message, help = _DOCUMENT(), _DELETE_DASHES()
    else:
        return
    raise Refused(_event_span(source.file, event), message, help)


def _event_span(file: str, event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line else start.column
    return Span(file, start.line + 1, start.column + 1, start.line + 1, last + 1)
