"""How far a comment reaches: rows and values are covered whole, so that it does not matter how their lines are broken.

A row between braces counts as one line, however many it takes. A comment above a row or a key covers all of it. One at
the end of a line covers the line, and of a row or value that it is the first or the last line of, the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ntm_cli.source import Node

#: The one list of the files whose groups are no rows: the units that a target names.
_WITHIN_A_ROW = "names"


@dataclass(frozen=True, slots=True)
class Extents:
    """For lines (from 1) of one file, the first or last line of what begins or ends there, where that is another."""

    below: dict[int, int] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)
    in_braces: dict[int, tuple[int, int]] = field(default_factory=dict)

    def above(self, line: int) -> tuple[int, int]:
        """The lines that a comment above this one covers."""
        first, last = self.in_braces.get(line, (line, line))
        return first, max(last, self.below.get(line, line))

    def beside(self, line: int) -> tuple[int, int]:
        """The lines that a comment at the end of this one covers."""
        first, last = self.in_braces.get(line, (line, line))
        return min(first, self.first.get(line, line)), max(last, self.last.get(line, line))


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is known of a value: its last line, and whether rows stand in it."""

    last: int
    has_rows: bool


def measure(root: Node | None) -> Extents:
    """The extents of a file; none if it could not be read."""
    extents = Extents()
    if root is not None:
        for name, node in root.children.items():
            _measure(extents, node, root, name)
    return extents


def _measure(extents: Extents, node: Node, parent: Node, name: str | int) -> _Measured:
    """Measure a value together with its key, and all below it; no nesting is deeper than the reader allows."""
    first = parent.keys.get(name, node).start.line + 1
    if node.text is not None and node.end.line < first:
        return _Measured(first, has_rows=False)
    below = [_measure(extents, child, node, step) for step, child in node.children.items()]
    is_list_of_rows = isinstance(node.data, list) and any(isinstance(item, dict) for item in node.data)
    measured = _Measured(
        max([_last(node, first), *(child.last for child in below)]),
        (is_list_of_rows and name != _WITHIN_A_ROW) or any(child.has_rows for child in below),
    )
    if measured.last > first:
        _enter(extents, node, first, measured, isinstance(parent.data, list))
    return measured


def _last(node: Node, first: int) -> int:
    """The last line of what ends where it says so; a block ends with the last value in it."""
    if node.text is None and not node.flow:
        return first
    return int(node.end.line + (node.end.column > 0))


def _enter(extents: Extents, node: Node, first: int, measured: _Measured, is_item: bool) -> None:
    last = measured.last
    extents.below[first] = max(last, extents.below.get(first, last))
    is_row = _is_row(node, measured, is_item)
    if is_row:
        extents.last[first] = max(last, extents.last.get(first, last))
    if is_row or node.flow:
        extents.first[last] = min(first, extents.first.get(last, first))
    if is_row and node.flow and node.text is None:
        for line in range(first, last + 1):
            known_first, known_last = extents.in_braces.get(line, (first, last))
            extents.in_braces[line] = min(first, known_first), max(last, known_last)


def _is_row(node: Node, measured: _Measured, is_item: bool) -> bool:
    """Whether it is what the page prints in one row: an item without rows of its own, or a key with its numbers."""
    if measured.has_rows:
        return False
    return (
        is_item or not isinstance(node.data, dict) or not any(isinstance(value, dict) for value in node.data.values())
    )
