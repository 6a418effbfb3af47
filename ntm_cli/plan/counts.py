"""Who reaches what by when: per column, cumulative, as a share, and what was there before.

Counts are counts of units, shares are percent, years are calendar years, and "by a year" means by its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Mark, Unit

#: A year before all others: what is there by its end was achieved before the roadmap.
BEFORE = 0

Tally = Mapping[tuple[Level, Column | Mark], Sequence[Row]]


def tally(rows: Iterable[Row]) -> Tally:
    """The rows in each column of each level."""
    found: dict[tuple[Level, Column | Mark], list[Row]] = {}
    for row in rows:
        for level, column in row.reaches.items():
            found.setdefault((level, column), []).append(row)
    return found


def has_reached(row: Row, level: Level, year: int) -> bool:
    """Whether a row reaches a level by a year."""
    column = row.reaches.get(level)
    return column is not None and (column == ACHIEVED or column <= year)


def reached_by(rows: Iterable[Row], level: Level, year: int) -> list[Row]:
    """The rows that reach a level by a year."""
    return [row for row in rows if has_reached(row, level, year)]


@dataclass(frozen=True, slots=True)
class Step:
    """One column of a table at one level: who is new in it, and how many have reached the level by its end."""

    column: Column
    new: tuple[Row, ...]
    cumulative: int


def steps(table: Table, level: Level, columns: Sequence[Column]) -> Iterator[Step]:
    """A level's progress through the columns."""
    by_column = tally(table.rows)
    cumulative = 0
    for column in columns:
        new = tuple(by_column.get((level, column), ()))
        cumulative += len(new)
        yield Step(column, new, cumulative)


def recognised_before(data: Dataset, unit: Unit, level: Level) -> int:
    """How many units were recognised before, of a level that the unit's own table leaves out; 0 of any other."""
    if unit != "commune" or level in data.communes.levels or data.recognised is None:
        return 0
    return data.recognised.total.get(level, 0)


def all_before(data: Dataset, unit: Unit, level: Level) -> bool:
    """Whether the table of what was reached before says that all units are at a level that their own leaves out."""
    table = data.table(unit)
    return table is not None and 0 < len(table.rows) == recognised_before(data, unit, level)


def planned(data: Dataset, unit: Unit, level: Level, year: int) -> Sequence[Row]:
    """The rows that the plan has at a level by a year; by BEFORE those that were there already."""
    table = data.table(unit)
    rows = table.rows if table else ()
    return rows if all_before(data, unit, level) else reached_by(rows, level, year)


def plan_by(data: Dataset, unit: Unit, level: Level, year: int) -> int | None:
    """How many units the plan has at a level by a year; none of a level scheduled nowhere, None without a table."""
    table = data.table(unit)
    if table is None:
        return None
    scheduled = sum(count for column, count in _sizes(table, level).items() if column == ACHIEVED or column <= year)
    return recognised_before(data, unit, level) or scheduled


@kept
def _sizes(table: Table, level: Level) -> Mapping[Column, int]:
    return Counter(row.reaches[level] for row in table.rows if level in row.reaches)
