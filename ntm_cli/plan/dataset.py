"""Both files together, as the rules see them: rows, printed numbers and targets, each with its place in the text.

Everything is frozen. Nothing here counts or judges; `counts` does the first and the rules do the second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from ntm_cli.findings import Severity
from ntm_cli.plan import kinds
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import Need, NeedsKind, When
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
class Series:
    """Some units at a level: all of a unit, or those of a group; counted among all of them, or those at `of_level`."""

    unit: Unit
    level: Level
    group: str = ""
    of_level: Level | None = None


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit as a target names it; `district` is '' if it does not say which one it is of."""

    name: str
    district: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One target with what is printed of it; what is not printed is None or empty.

    `of_level` is the level whose units are its base; `group` the group that it speaks of.
    """

    id: str
    clause: str
    unit: Unit
    level: Level
    year: int
    count: int | None
    of: int | None
    percent: Decimal | None
    increase: int | None
    at_least: bool
    more_than: bool
    of_level: Level | None
    group: str
    names: tuple[UnitName, ...]
    place: Place

    @property
    def series(self) -> Series:
        """What it asks for, whenever it is due: targets that share this follow each other from year to year."""
        return Series(self.unit, self.level, self.group, self.of_level)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What national criteria ask of one level before another, as data."""

    id: str
    when: When
    needs: Need
    basis: str
    severity: Severity
    place: Place


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that the tables were printed with; its date as year-month-day."""

    number: str
    date: str
    province: str
    amends: str | None = None


@dataclass(frozen=True, eq=False)
class Dataset:
    """The roadmap and its targets."""

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
    memory: dict[object, Any] = field(default_factory=dict, repr=False)

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

    @kept
    def can_reach(self, unit: Unit, level: Level) -> tuple[Row, ...]:
        """The rows that may reach a level at all: those of the kinds that the requirements allow."""
        table = self.table(unit)
        return tuple(self.among(table.rows if table else (), level))

    def among(self, rows: Sequence[Row], level: Level) -> Sequence[Row]:
        """Those of some rows of one unit that may reach a level."""
        allowed = self.kinds_allowed(rows[0].unit, level) if rows else set()
        return [row for row in rows if self.kind_of(row) in allowed] if allowed else rows

    def kind_of(self, row: Row) -> str:
        """The folded kind of a row's unit. That of a district which leaves it out is what the files say elsewhere."""
        kind, proper = split_kind(row.name)
        if kind or row.unit is not Unit.DISTRICT:
            return kind
        found = self._kinds_of_districts.get(proper, set())
        if len(found) == 1:
            return next(iter(found))
        near, length = kinds.nearest(proper.split(), kinds.KINDS)
        is_known = near in self._kinds_of_districts.get(" ".join(proper.split()[length:]), ())
        return near if is_known else ""

    @cached_property
    def _kinds_of_districts(self) -> dict[str, set[str]]:
        """The folded kinds that districts have in the files, by what stands behind the kind."""
        rows = [row for table in self.tables for row in table.rows]
        names = [row.name for row in rows if row.unit is Unit.DISTRICT] + [row.district for row in rows]
        names += [row.district for row in (self.recognised.rows if self.recognised else ())]
        names += [name.name for target in self.targets if target.unit is Unit.DISTRICT for name in target.names]
        found: dict[str, set[str]] = {}
        for kind, proper in map(split_kind, names):
            found.setdefault(proper, set()).update({kind} - {""})
        return found

    @kept
    def kinds_allowed(self, unit: Unit, level: Level) -> set[str]:
        """The folded kinds of district that may reach a level; empty if all may."""
        return {
            split_kind(kind)[0]
            for requirement in self.requirements
            if isinstance(requirement.needs, NeedsKind)
            and (requirement.when.unit, requirement.when.level) == (unit, level)
            for kind in requirement.needs.kinds
        }
