"""Who reaches what by when: per column, cumulative, share, slack, and the first year a number is met.

Counts are counts of units, shares are percent, years are calendar years, and "by a year" means by its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import pairwise

from ntm_cli.dataset import ACHIEVED, LEVELS, Column, Dataset, Level, Row, Table, Target, Unit
from ntm_cli.source import Place

#: Room for the longest count a file can hold, as percent, with the most digits after the point.
_EXACT = Context(prec=60)

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


def _nearest(percent: Decimal, base: int) -> int:
    """The whole number of a base that is nearest to a percentage of it."""
    return int(percent * base / 100 + Decimal("0.5"))


def digits(percent: Decimal) -> int:
    """How many digits are printed after the point."""
    return max(0, -int(percent.as_tuple().exponent))


def base_of(data: Dataset, unit: Unit, level: Level) -> int:
    """How many units could reach a level: the rows that may, or the scope of units without a table."""
    if data.table(unit) is None:
        return data.scope.get("villages", 0) if unit == "village" else 1
    return len(data.can_reach(unit, level))


def wanted(data: Dataset, target: Target) -> int | None:
    """The count a target asks for: as printed, or the least that makes its percentage if only that is printed."""
    if target.count is not None:
        return target.count
    if target.percent is None:
        return None
    base = target.of if target.of is not None else base_of(data, target.unit, target.level)
    nearest = _nearest(target.percent, base)
    return nearest if share(nearest, base, digits(target.percent)) >= target.percent else nearest + 1


@dataclass(frozen=True, slots=True)
class Standing:
    """A target against the plan: how many units the plan brings to the level by the target's year or another."""

    target: Target
    year: int
    plan: int
    base: int
    count: int
    of: int
    first_met: int | None

    @property
    def gap(self) -> int:
        """Units above the target, below it if negative; as many may slip before the target is missed."""
        return self.plan - self.count


def standing(data: Dataset, target: Target, year: int) -> Standing | None:
    """A target against the plan by a year, or None if no table schedules its level or it asks for no count."""
    table = data.table(target.unit)
    count = wanted(data, target)
    if table is None or count is None or target.level not in table.levels:
        return None
    base = base_of(data, target.unit, target.level)
    plan = len(reached_by(table.rows, target.level, year))
    of = target.of if target.of is not None else base
    return Standing(target, year, plan, base, count, of, first_met(data, table, target.level, count))


def first_met(data: Dataset, table: Table, level: Level, count: int) -> int | None:
    """The first year by whose end so many units have reached a level; None if none.

    What was achieved before the first year counts as met by the year before it.
    """
    for step in steps(table, level, data.columns):
        if step.cumulative >= count:
            return data.years[0] - 1 if step.column == ACHIEVED else int(step.column)
    return None


def earlier(data: Dataset, target: Target) -> Target | None:
    """The target that comes before another in its series."""
    series = _series(data)[target.series]
    year = max((year for year in series if year < target.year), default=None)
    return None if year is None else series[year]


@lru_cache(maxsize=16)
def _series(data: Dataset) -> dict[tuple[Unit, Level], dict[int, Target]]:
    """The targets of each series by year, the first of each year."""
    found: dict[tuple[Unit, Level], dict[int, Target]] = {}
    for target in data.targets:
        found.setdefault(target.series, {}).setdefault(target.year, target)
    return found


def in_force(data: Dataset, year: int) -> list[Target]:
    """For each series the latest target up to a year, or the next one if none is due by then."""
    chosen: dict[tuple[Unit, Level], Target] = {}
    for target in sorted(data.targets, key=lambda target: target.year):
        if target.year <= year or target.series not in chosen:
            chosen[target.series] = target
    order = [target.series for target in data.targets]
    return sorted(chosen.values(), key=lambda target: order.index(target.series))


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


@dataclass(frozen=True, slots=True)
class PrintedShare:
    """A target's percentage as printed, and the share of its count to the same digits: rounded, and cut off."""

    target: Target
    count: int
    base: int
    printed: Decimal
    rounded: Decimal
    cut: Decimal


def printed_shares(data: Dataset) -> Iterator[PrintedShare]:
    """The percentages that can be checked: those of targets with a base.

    Where only a percentage is printed, its count is the whole number nearest to it; "at least" needs none.
    """
    for target in data.targets:
        base = target.of if target.of is not None else base_of(data, target.unit, target.level)
        if target.percent is None or base == 0 or (target.count is None and target.at_least):
            continue
        count = _nearest(target.percent, base) if target.count is None else target.count
        after_point = digits(target.percent)
        rounded, cut = share(count, base, after_point), cut_share(count, base, after_point)
        yield PrintedShare(target, count, base, target.percent, rounded, cut)
