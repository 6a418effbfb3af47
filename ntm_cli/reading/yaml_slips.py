"""A key that stands twice and a key without a value: the rest of the file can be read all the same."""

from __future__ import annotations

from ntm_cli.findings import Finding, Rule, Severity
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
_SPACE = Words(
    "empty-value.space", en="Put a space after the colon: {right}", vi="Thêm dấu cách sau dấu hai chấm: {right}"
)
_WRITE_VALUE = Words(
    "empty-value.help",
    en="Write the value, or delete the key if the printed cell is blank.",
    vi="Ghi giá trị, hoặc xóa khóa nếu ô trong bảng để trống.",
)


def duplicate(source: Source, first: Node, key: Node, name: str | int) -> Finding:
    """A key that stood in the same place before."""
    message = _TWICE(key=str(name), line=span_of(source, first).line)
    return DUPLICATE_KEY.at(Point(span_of(source, key), str(name)), message, help=_DELETE_ONE())


def empty(source: Source, node: Node, key: Node | None, parent: Node) -> Finding:
    """A key, or an entry of a list, in which nothing stands."""
    shown = key or node
    text = shown.text or ""
    after = source.lines[shown.end.line][shown.end.column :].lstrip()
    help = _WRITE_ENTRY() if key is None else _help_for(text, parent, has_colon=after.startswith(":"))
    message = _NO_VALUE(key=text) if text else _NO_ENTRY()
    return EMPTY_VALUE.at(Point(span_of(source, shown), text), message, help=help_with_unseen(text, help))


def _help_for(key: str, parent: Node, *, has_colon: bool) -> Message:
    if key.isdecimal() and len(key) < 4 and parent.children and not has_colon:
        before = next(reversed(parent.children.values()))
        if type(before.data) is int:
            return _DECIMAL_POINT(right=f"{before.text}.{key}", wrong=f"{before.text},{key}")
    if ":" in key:
        return _SPACE(right=key.replace(":", ": ", 1))
    return _WRITE_VALUE()
