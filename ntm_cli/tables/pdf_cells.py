"""The cells of a table in a PDF file: how many rows and columns each goes over, and its words, broken ones whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from ntm_cli.tables.cell_words import is_one_word
from ntm_cli.tables.merging import Spanning

#: Lines nearer than this, in points, are one.
_NEAR = 2.0
#: Words whose tops differ by less stand in one line.
_SAME_LINE = 3.0

Box = tuple[float, float, float, float]
Line = list[dict[str, Any]]


def rows_of(words: Sequence[dict[str, Any]], table: Any) -> list[list[Spanning]]:
    """The cells of a table, each over the rows and columns whose lines it passes."""
    cells: list[Box] = list(table.cells)
    columns = _edges(cell[side] for cell in cells for side in (0, 2))
    rows = _edges(cell[side] for cell in cells for side in (1, 3))
    lines = dict(_lines(words, cells))
    margin = min((line[0]["x0"] - cell[0] for cell, said in lines.items() for line in said), default=0.0)
    found: list[list[tuple[int, Spanning]]] = [[] for _ in rows[1:]]
    for cell in cells:
        left, top, right, bottom = map(_index, (columns, rows, columns, rows), cell)
        text = _text(lines.get(cell, []), cell[2] - cell[0] - 2 * max(margin, 0.0))
        found[min(top, len(found) - 1)].append((left, Spanning(text, bottom - top, right - left)))
    return [[cell for _, cell in sorted(row, key=lambda item: item[0])] for row in found]


def _lines(words: Iterable[dict[str, Any]], cells: Sequence[Box]) -> Iterator[tuple[Box, list[Line]]]:
    """The words of each cell that has some, line by line."""
    inside: dict[Box, Line] = {}
    for word in words:
        across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        cell = next((box for box in cells if box[0] <= across <= box[2] and box[1] <= down <= box[3]), None)
        if cell is not None:
            inside.setdefault(cell, []).append(word)
    for cell, own in inside.items():
        lines: list[Line] = []
        for word in sorted(own, key=lambda word: word["top"]):
            if not lines or word["top"] - lines[-1][0]["top"] > _SAME_LINE:
                lines.append([])
            lines[-1].append(word)
        yield cell, [sorted(line, key=lambda word: word["x0"]) for line in lines]


def _text(lines: Sequence[Line], room: float) -> str:
    """The text of a cell, a word that was too wide for its lines in one piece again."""
    said = " ".join(word["text"] for word in lines[0]) if lines else ""
    for above, below in pairwise(lines):
        cut = len(above) == 1 and _is_full(above[0], below[0], room) and is_one_word(said, below[0]["text"])
        said += ("" if cut else "\n") + " ".join(word["text"] for word in below)
    return said


def _is_full(last: dict[str, Any], following: dict[str, Any], room: float) -> bool:
    """Whether a line that is one word alone has no room for a letter more."""
    return bool(last["x1"] - last["x0"] + following["chars"][0]["width"] > room - _NEAR)


def _edges(places: Iterable[float]) -> list[float]:
    """Where lines are, from left to right or top to bottom, near ones as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _index(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - place))
