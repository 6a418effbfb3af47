"""The files together, as the rules see them: rows, printed numbers and targets, each with its place in the text.

Everything is frozen. Nothing here counts or judges; `counts` does the first and the rules do the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ntm_cli.plan.promised import Requirement, Target
from ntm_cli.plan.results import Results
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Column, Level, Mark, Unit
from ntm_cli.source import Place, Source


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One unit in its table, and the column in which it reaches each level; '' and None are what it does not say."""

    unit: Unit
    number: int | None
    name: str
    district: str
    reaches: Mapping[Level, Column]
    place: Place
    group: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed number: a count of units. A blank cell has no count and stands for none."""

    level: Level
    column: Column | Mark
    count: int | None
    place: Place

    @property
    def value(self) -> int:
        """The count that the cell stands for."""
        return self.count or 0

    @property
    def printed(self) -> int | Mark:
        """The count as a message quotes it."""
        return BLANK if self.count is None else self.count


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The rows that one printed subtotal adds up: a district's communes.

    A block that is not listed has no rows in the file, and its subtotal is all there is of it.
    """

    name: str
    rows: tuple[Row, ...]
    subtotal: tuple[Cell, ...]
    place: Place
    is_listed: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table of the decision: its rows, flat or in blocks, and its total row.

    `way` is the key that its rows stand below: rows, districts or groups; '' if it has none, so that its total row is
    the plan. One that is not complete lists only units with something new. `base` is how many units it speaks of, where
    it says so.
    """

    unit: Unit
    source: str
    way: str
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    total: tuple[Cell, ...]
    levels: tuple[Level, ...]
    place: Place
    is_complete: bool = True
    base: int | None = None
    memory: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def is_listed(self) -> bool:
        """Whether every unit that it plans for stands in a row of its own."""
        return bool(self.way) and all(block.is_listed for block in self.blocks)

    @property
    def rows_place(self) -> Place:
        """Where the table's rows begin."""
        return self.place / self.way if self.way else self.place

    def totals(self, column: Column | Mark) -> dict[Level, Cell]:
        """The cells of the total row in one column, by level."""
        return {cell.level: cell for cell in self.total if cell.column == column}


@dataclass(frozen=True, slots=True)
class RecognisedRow:
    """One commune in the table of what was reached before, with the year of each level."""

    number: int | None
    name: str
    district: str
    years: Mapping[Level, int]
    place: Place


@dataclass(frozen=True, slots=True)
class YearCell:
    """How many communes reached a level in one year before the roadmap, as printed."""

    level: Level
    year: int
    count: int
    place: Place


@dataclass(frozen=True, slots=True)
class Recognised:
    """The table of what was reached before the roadmap begins; `complete` is false if rows of it are missing.

    `missing` are the numbers of those rows, from the lowest up, where the file says which they are.
    """

    source: str
    complete: bool
    missing: tuple[range, ...]
    rows: tuple[RecognisedRow, ...]
    by_year: tuple[YearCell, ...]
    total: Mapping[Level, int]
    place: Place

    @property
    def lacking(self) -> int | None:
        """How many rows of the printed table are not in the file, None if it does not say."""
        return sum(map(len, self.missing)) if self.complete or self.missing else None

    def can_be(self, stated: int, listed: int) -> bool:
        """Whether a printed number may be right if so many rows are listed for it; each missing one may count too."""
        return listed <= stated and (self.lacking is None or stated <= listed + self.lacking)


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that the tables were printed with; its date as year-month-day."""

    number: str
    date: str
    province: str
    amends: str | None = None


@dataclass(frozen=True, eq=False)
class Dataset:
    """The roadmap, its targets, and what came of them if that is written down."""

    roadmap: Source
    targets_file: Source
    decision: Decision
    years: tuple[int, ...]
    levels: tuple[Level, ...]
    tables: tuple[Table, ...]
    recognised: Recognised | None
    targets_decision: str
    scope: Mapping[str, int]
    targets: tuple[Target, ...]
    requirements: tuple[Requirement, ...]
    results: Results | None = None
    memory: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def files(self) -> tuple[Source, ...]:
        """The files that it was read from."""
        return (self.roadmap, self.targets_file, *([self.results.file] if self.results else ()))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the tables: what was achieved before, then the years."""
        return (ACHIEVED, *self.years)

    @property
    def communes(self) -> Table | None:
        """The table that schedules communes."""
        return self.table(Unit.COMMUNE)

    @property
    def districts(self) -> Table | None:
        """The table that schedules districts."""
        return self.table(Unit.DISTRICT)

    def table(self, unit: Unit) -> Table | None:
        """The table that schedules a unit, or None."""
        return next((table for table in self.tables if table.unit == unit), None)
