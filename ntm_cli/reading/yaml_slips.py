"""A key that stands twice and a key without a value: the rest of the file can be read all the same."""

from __future__ import annotations

import re

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.messages import Message, Words
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.source import Node, Point, Source, span_of

DUPLICATE_KEY = Rule(
    "duplicate-key",
    Severity.ERROR,
    en="The same key stands twice, so one of its values would be lost.",
    vi="Một khóa xuất hiện hai lần ở cùng một chỗ.",
)
EMPTY_VALUE = Rule("empty-value", Severity.ERROR, en="A key has no value.", vi="Khóa không có giá trị.")

#: A key, a year, what stands behind a decimal comma, and what may stand in the place of a colon and a space.
_KEY = re.compile(r"[A-Za-z_]+")
_YEAR = re.compile(r"\d{4}")
_DECIMALS = re.compile(r"(\d{1,3})\s*%?")
_SIGN = re.compile(r"\s*[:：=]\s*")

_TWICE = Words(
    "duplicate-key",
    en="`{key}` stands twice in the same place; first in line {line}.",
    vi="`{key}` xuất hiện hai lần ở cùng một chỗ; lần đầu ở dòng {line} của tệp.",
)
_DELETE_ONE = Words(
    "duplicate-key.help", en="Keep the one that is meant and delete the other.", vi="Giữ khóa đúng và xóa khóa kia."
)
_NO_VALUE = Words("empty-value", en="`{key}` has no value.", vi="`{key}` không có giá trị.")
_NO_ENTRY = Words("empty-value.entry", en="This entry has no value.", vi="Mục này không có giá trị.")
_WRITE_ENTRY = Words(
    "empty-value.entry.help",
    en="Write the entry, or delete its dash or comma.",
    vi="Ghi giá trị của mục, hoặc xóa dấu gạch ngang hay dấu phẩy của mục.",
)
_DECIMAL_POINT = Words(
    "empty-value.decimal",
    en="A decimal number takes a point: write {right} instead of {wrong}.",
    vi="Ghi {right} thay cho {wrong}: số thập phân dùng dấu chấm.",
)
_DASH = Words(
    "duplicate-key.dash",
    en="If another entry begins here, put a dash before it: - {key}",
    vi="Nếu đây là mục tiếp theo thì thêm dấu gạch ngang ở trước: - {key}",
)
_SPACE = Words(
    "empty-value.space",
    en="Between a key and its value stand a colon (:) and a space: {right}",
    vi="Giữa khóa và giá trị phải có dấu hai chấm (:) rồi dấu cách: {right}",
)
_NO_KEY = Words(
    "empty-value.no-key",
    en="Behind a comma comes the next `key: value`. A cell takes one value; text that holds a comma stands in quotes.",
    vi="Sau dấu phẩy phải là `khóa: giá trị` tiếp theo. Mỗi ô chỉ ghi một giá trị; chữ có dấu phẩy thì để trong dấu "
    "nháy.",
)
_WRITE_VALUE = Words(
    "empty-value.help",
    en="Write the value, or delete the key if the printed cell is blank.",
    vi="Ghi giá trị, hoặc xóa khóa nếu ô trong bảng để trống.",
)


def duplicate(source: Source, first: Node, key: Node, name: str | int) -> Finding:
    """A key that stood in the same place before."""
    return _twice(source, first, key, name, _DELETE_ONE())


def without_dash(source: Source, first: Node, key: Node, name: str | int) -> Finding:
    """The first key of an entry that stands twice in it, where the dash of the next entry may be missing."""
    return _twice(source, first, key, name, _DASH(key=str(name)))


def _twice(source: Source, first: Node, key: Node, name: str | int, help: Message) -> Finding:
    message = _TWICE(key=str(name), line=span_of(source, first).line)
    return DUPLICATE_KEY.at(Point(span_of(source, key), str(name)), message, help=help)


def empty(source: Source, node: Node, key: Node | None, parent: Node) -> Finding:
    """A key, or an entry of a list, in which nothing stands."""
    shown = key or node
    text = shown.text or ""
    after = source.lines[shown.end.line][shown.end.column :].lstrip()
    help = _WRITE_ENTRY() if key is None else _help_for(text, parent, has_colon=after.startswith(":"))
    message = _NO_VALUE(key=text) if text else _NO_ENTRY()
    return EMPTY_VALUE.at(Point(span_of(source, shown), text), message, help=help_with_unseen(text, help))


def is_emptied_by(source: Source, span: Span, found: Finding) -> bool:
    """Whether a key has no value because the next line, indented below it, cannot be read."""
    line = source.lines[span.line - 1]
    is_below = found.span.line == span.line - 1 and len(line) - len(line.lstrip()) >= found.span.column
    return found.rule == EMPTY_VALUE.name and is_below


def _help_for(key: str, parent: Node, *, has_colon: bool) -> Message:
    if has_colon or _KEY.fullmatch(key) or (_YEAR.fullmatch(key) and any(map(_is_column, parent.keys))):
        return _WRITE_VALUE()
    share = _DECIMALS.fullmatch(key)
    if share and parent.children:
        before = next(reversed(parent.children.values()))
        if type(before.data) is int and before.data <= 100:
            return _DECIMAL_POINT(right=f"{before.text}.{share[1]}", wrong=f"{before.text},{key}")
    return _SPACE(right=_SIGN.sub(": ", key, count=1)) if _SIGN.search(key) else _NO_KEY()


def _is_column(key: str | int) -> bool:
    return isinstance(key, int) or key in ("achieved", "all", "of")
