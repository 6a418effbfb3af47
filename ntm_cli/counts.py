"""Who reaches what by when: per column, cumulative, as a share, and what was there before.

Counts are counts of units, shares are percent, years are calendar years, and "by a year" means by its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import pairwise

from ntm_cli.dataset import ACHIEVED, LEVELS, Column, Dataset, Level, Row, Table, Unit
from ntm_cli.source import Place

#: Room for the longest count a file can hold, as percent, with the most digits after the point.
_EXACT = Context(prec=60)

#: A year before all others: what is there by its end was achieved before the roadmap.
BEFORE = 0

Tally = Mapping[tuple[Level, Column], Sequence[Row]]


def tally(rows: Iterable[Row]) -> Tally:
    """The rows in each column of each level."""
    found: dict[tuple[Level, Column], list[Row]] = {}
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


@lru_cache(maxsize=64)
def _sizes(table: Table, level: Level) -> Mapping[Column, int]:
    return Counter(row.reaches[level] for row in table.rows if level in row.reaches)


def share(count: int, base: int, after_point: int = 1) -> Decimal:
    """A count as percent of a base, rounded half up to so many digits after the point; 0 of an empty base."""
    return _percent(count, base, after_point, ROUND_HALF_UP)


def cut_share(count: int, base: int, after_point: int) -> Decimal:
    """A count as percent of a base with the digits after those cut off instead of rounded."""
    return _percent(count, base, after_point, ROUND_DOWN)


def _percent(count: int, base: int, after_point: int, rounding: str) -> Decimal:
    if base == 0:
        return Decimal(0)
    whole, digit = Decimal(count) * 100, Decimal(1).scaleb(-after_point)
    return _EXACT.divide(whole, Decimal(base)).quantize(digit, rounding=rounding, context=_EXACT)


def nearest(percent: Decimal, base: int) -> int:
    """The whole number of a base that is nearest to a percentage of it."""
    return int(percent * base / 100 + Decimal("0.5"))


def digits(percent: Decimal) -> int:
    """How many digits are printed after the point."""
    return max(0, -int(percent.as_tuple().exponent))


@dataclass(frozen=True, slots=True)
class Climb:
    """A unit's level and the level below it, with the column or year of each (None: the lower one is missing)."""

    unit: Unit
    name: str
    level: Level
    column: Column
    lower: Level
    lower_column: Column | None
    place: Place

    @property
    def is_skipped(self) -> bool:
        """Whether the lower level has no year at all."""
        return self.lower_column is None

    @property
    def is_reversed(self) -> bool:
        """Whether the lower level comes after the higher one."""
        return self.lower_column is not None and _rank(self.column) < _rank(self.lower_column)


def climbs(data: Dataset) -> Iterator[Climb]:
    """Each level a unit reaches with the next lower level that its table gives years for."""
    for table in data.tables:
        for row in table.rows:
            yield from _climbs_of(row.unit, row.name, row.reaches, table.levels, row.place)
    if data.recognised is not None:
        known = {*data.recognised.total, *(level for row in data.recognised.rows for level in row.years)}
        levels = [level for level in LEVELS if level in known]
        for before in data.recognised.rows:
            yield from _climbs_of("commune", before.name, before.years, levels, before.place)


def _climbs_of(
    unit: Unit, name: str, reached: Mapping[Level, Column] | Mapping[Level, int], levels: Sequence[Level], place: Place
) -> Iterator[Climb]:
    for lower, level in pairwise(levels):
        if level in reached:
            yield Climb(unit, name, level, reached[level], lower, reached.get(lower), place)


def _rank(column: Column) -> int:
    return 0 if column == ACHIEVED else column
