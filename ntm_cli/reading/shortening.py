"""A broken text without the rows that were read well, so that reading it a second time, slowly, takes no longer.

A list's entries between its first and its last two can go: at the start of each of them a reader is in the same state.
Their lines stay, empty, so that every place in the rest remains what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.source import Node, Source


def shorten(source: Source, root: Node) -> tuple[str, set[int]]:
    """The text without the middle entries of every list, and the indexes of the lines that are empty now.

    Parameters: the source, and its root as far as it was read.
    """
    emptied = {line for first, end in _gaps(source, root) for line in range(first, end)}
    return "\n".join("" if index in emptied else line for index, line in enumerate(source.lines)), emptied


def _gaps(source: Source, root: Node) -> Iterator[tuple[int, int]]:
    waiting = [root]
    while waiting:
        entries = list(waiting.pop().children.values())
        if len(entries) > 3 and all(_begins_line(source, entry) for entry in entries):
            yield entries[1].start.line, entries[-2].start.line
            entries = [entries[0], *entries[-2:]]
        waiting += entries


def _begins_line(source: Source, entry: Node) -> bool:
    """Whether an entry stands behind a dash that is the first thing in its line."""
    before: str = source.lines[entry.start.line][: entry.start.column]
    return before.strip(" ") == "-"
