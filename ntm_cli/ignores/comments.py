"""Where a file has comments, and which line each of them speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ntm_cli.source import Node, Source

#: What may stand before a hash that begins a comment.
_BEFORE = re.compile(r"[\s}\]'\"\ufeff]")
#: A line that holds nothing but a comment, be it behind the dash of a row that begins below.
_ALONE = re.compile(r"[\s\ufeff]*(?:-\s+)?#")
#: A hash that was meant to begin an ignore comment, but stands right behind a word and so belongs to its text.
_MEANT = re.compile(r"#\W{0,4}ntm\W{0,4}ignor", re.IGNORECASE)
#: Spaces that cannot be seen, as pasted text may bring them.
_UNSEEN = str.maketrans(dict.fromkeys("\u200b\u200c\u2060\ufeff", " "))


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its text from the hash on, its line and column (both from 1), and the line that it speaks of.

    It stands `above` that line, which may be empty or its own if there is nothing below, or at its end. A `glued` one
    has no space before its hash.
    """

    text: str
    line: int
    column: int
    of: int
    above: bool
    glued: bool
    above_nothing: bool = False


def comments(source: Source) -> Iterator[Comment]:
    """The comments of a file, the last line first."""
    on_line = _texts_with_hashes(source)
    below = len(source.lines)
    for number in range(len(source.lines), 0, -1):
        text = source.lines[number - 1]
        alone = _ALONE.match(text) is not None
        if not alone:
            below = number
        if "#" in text:
            yield from _of_line(source, text, number, on_line.get(number, []), below if alone else None)


def _of_line(source: Source, text: str, number: int, texts: list[Node], below: int | None) -> Iterator[Comment]:
    """The comment of a line; `below` is the line that it speaks of if it stands alone."""
    for column, inside in _hashes(text, number, texts):
        glued = column > 0 and not _BEFORE.match(text[column - 1])
        begins = _MEANT.match(text, column) if inside or (glued and source.root is None) else True
        if begins and not (inside and inside.quoted):
            yield Comment(
                text=text[column:].translate(_UNSEEN).rstrip(),
                line=number,
                column=column + 1,
                of=number if below is None else below,
                above=below is not None,
                glued=glued,
                above_nothing=below is not None and (below == number or not source.lines[below - 1].strip()),
            )
            return


def _hashes(text: str, number: int, texts: list[Node]) -> Iterator[tuple[int, Node | None]]:
    """The place of each hash in a line, with the text of the data that it belongs to."""
    waiting = iter(texts)
    node = next(waiting, None)
    for found in re.finditer("#", text):
        here = (number - 1, found.start())
        while node is not None and (node.end.line, node.end.column) <= here:
            node = next(waiting, None)
        is_inside = node is not None and (node.start.line, node.start.column) <= here
        yield found.start(), node if is_inside else None


def _texts_with_hashes(source: Source) -> dict[int, list[Node]]:
    """The single values with a hash in them on each line (from 1), from left to right."""
    found: dict[int, list[Node]] = {}
    nodes = [node for node in source.scalars() if "#" in (node.text or "")]
    for node in sorted(nodes, key=lambda node: (node.start.line, node.start.column)):
        for line in range(node.start.line, node.end.line + 1):
            found.setdefault(line + 1, []).append(node)
    return found
