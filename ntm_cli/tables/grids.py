"""What every kind of file is read into: prose, and tables as grids of cells, in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ntm_cli.messages import Message, Words

_COLUMN = Words("import.place", en="{table}, row {row}, column {column}", vi="{table}, dòng {row}, cột {column}")
_LINE = Words("import.place.line", en="{table}, line {row}, cell {column}", vi="{table}, dòng {row}, ô thứ {column}")
_SHEET = Words("import.place.sheet", en="{table}, cell {column}{row}", vi="{table}, ô {column}{row}")
#: How a place in a grid is told: by row and column, by the line of a text, or as a cell of a sheet.
BY_COLUMN, BY_LINE, BY_LETTER = _COLUMN, _LINE, _SHEET


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One printed cell with its text as it stands. A merged one stands, as the same cell, at all of its places."""

    text: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of cells, and the number that it has in its table, sheet or file."""

    cells: tuple[Cell, ...]
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table as it stands in a file, by the name that it is told by.

    Where `is_loose`, nothing but the order of its cells is known: merged ones are one cell, and others may be missing.
    """

    name: Message
    rows: tuple[Row, ...]
    is_loose: bool = False
    told_by: Words = field(default=BY_COLUMN)

    def place(self, row: Row, column: int) -> Message:
        """Where a cell is, in words."""
        shown = _letters(column) if self.told_by is BY_LETTER else str(column + 1)
        return self.told_by(table=self.name, row=row.number, column=shown)


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph outside the tables."""

    text: str


#: What a file holds, from top to bottom.
Part = Prose | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: its name, and what stands in it."""

    file: Message | str
    parts: Sequence[Part]


def _letters(column: int) -> str:
    """The letters of a column of a sheet: A, Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
