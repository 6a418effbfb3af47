"""Cells that go over several rows and columns put into a grid, each at all of its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import MAX_CELLS
from ntm_cli.messages import Message, Words
from ntm_cli.tables.grids import Cell, Row

_MOST_COLUMNS, _MOST_ROWS = 200, 20_000

_TOO_MUCH = Words(
    "import.too-much",
    en="{file} cannot be imported: it has too many cells.",
    vi="Không nhập được {file}: tệp có quá nhiều ô.",
)


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell with how many rows and columns it goes over."""

    text: str
    rows: int = 1
    columns: int = 1


class Room:
    """How many cells one file may still have."""

    def __init__(self, file: Message | str) -> None:
        self.file = file
        self.left = MAX_CELLS

    def take(self, cells: int) -> None:
        """Use up some. Raises CannotCheck if there are not so many."""
        self.left -= cells
        if self.left < 0:
            raise CannotCheck(_TOO_MUCH(file=self.file))


def in_places(rows: Iterable[Sequence[Spanning]], room: Room) -> tuple[Row, ...]:
    """Rows in which every cell stands at each of its places. Raises CannotCheck if they are too many."""
    made: list[Row] = []
    below: dict[int, tuple[Cell, int]] = {}
    for number, cells in enumerate(rows, 1):
        placed: dict[int, Cell] = {}
        for column, (cell, left) in list(below.items()):
            placed[column] = cell
            below[column] = (cell, left - 1)
            if left == 1:
                del below[column]
        _place(cells, placed, below)
        width = max(placed, default=-1) + 1
        room.take(width + 1)
        made.append(Row(tuple(placed.get(column) or Cell() for column in range(width)), number))
    return tuple(made)


def _place(cells: Sequence[Spanning], placed: dict[int, Cell], below: dict[int, tuple[Cell, int]]) -> None:
    column = 0
    for spanning in cells:
        while column in placed:
            column += 1
        cell = Cell(spanning.text)
        for beside in range(column, column + min(max(spanning.columns, 1), _MOST_COLUMNS)):
            if beside in placed:
                break
            placed[beside] = cell
            if spanning.rows > 1:
                below[beside] = (cell, min(spanning.rows, _MOST_ROWS) - 1)
