"""Counts as percent of a base, to the digits printed: rounded half up, or cut off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal

from ntm_cli.plan.counts import plan_by
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.eligible import can_reach, kinds_allowed
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
from ntm_cli.plan.promised import Series, Target
from ntm_cli.plan.results import Published
from ntm_cli.plan.tallies import lacks_group
from ntm_cli.plan.vocabulary import RURAL, Level, Unit


def base_of(data: Dataset, series: Series, year: int) -> int | None:
    """How many units could reach a level by a year; None if nothing says.

    They are the rows that may, or what the table or the scope gives where not every unit has a row; of a share among
    the units at another level, those that the plan has there by then.
    """
    if series.of_level is not None:
        return plan_by(data, Series(series.unit, series.of_level, series.group), year)
    table = data.table(series.unit)
    if table is not None and lacks_group(table, series.group):
        return None
    if table is not None and table.is_complete and table.is_listed:
        return able(data, series.unit, series.level, series.group)
    if series.unit is Unit.PROVINCE:
        return 1
    return None if series.group else _stated_base(data, series, table)


def able(data: Dataset, unit: Unit, level: Level, group: str = "") -> int:
    """How many of the rows of a unit, or of one group of them, may reach a level."""
    return _able(data, unit, level)[fold(group)] if group else len(can_reach(data, unit, level))


@kept
def _able(data: Dataset, unit: Unit, level: Level) -> Counter[str]:
    return Counter(fold(row.group) for row in can_reach(data, unit, level))


def _stated_base(data: Dataset, series: Series, table: Table | None) -> int | None:
    rural = kinds_allowed(data, series.unit, series.level) == {RURAL}
    if table is not None and table.base is not None and not rural:
        return table.base
    return data.scope.get("rural_districts" if rural else f"{series.unit}s")


def printed_base(data: Dataset, target: Target) -> int | None:
    """The base of a target: as printed, or how many units could reach its level; None if nothing says."""
    return base_of(data, target.series, target.year) if target.of is None else target.of


@dataclass(frozen=True, slots=True)
class PrintedShare:
    """A percentage as printed, of a target or published, and the share of its count: rounded, and cut off."""

    stated: Target | Published
    count: int
    base: int
    printed: Decimal
    rounded: Decimal
    cut: Decimal


def printed_shares(data: Dataset) -> Iterator[PrintedShare]:
    """The percentages that can be checked: those of targets, and of published counts, with a base."""
    yield from _of_targets(data)
    for published in data.results.counts if data.results else ():
        if published.percent is not None and published.of:
            yield _printed(published, published.count, published.of, published.percent)


def _of_targets(data: Dataset) -> Iterator[PrintedShare]:
    """Where only a percentage is printed, its count is the whole number nearest to it; "at least" needs none."""
    for target in data.targets:
        base = printed_base(data, target)
        if target.percent is None or not base or (target.count is None and (target.at_least or target.more_than)):
            continue
        count = nearest(target.percent, base) if target.count is None else target.count
        yield _printed(target, count, base, target.percent)


def _printed(stated: Target | Published, count: int, base: int, percent: Decimal) -> PrintedShare:
    after_point = digits(percent)
    rounded, cut = share(count, base, after_point), cut_share(count, base, after_point)
    return PrintedShare(stated, count, base, percent, rounded, cut)


#: Room for the longest count a file can hold, as percent, with the most digits after the point.
_EXACT = Context(prec=60)


def share(count: int, base: int, after_point: int = 1) -> Decimal:
    """A count as percent of a base, rounded half up to so many digits after the point; 0 of an empty base."""
    return _percent(count, base, after_point, ROUND_HALF_UP)


def off_share(count: int, target: int, own: int, base: int) -> Decimal:
    """How far a part's count is above its share of a target (below it, if negative), rounded half up to a tenth.

    Its share is as much of the target as its own units are of the base.
    """
    off = _EXACT.divide(Decimal(count * base - target * own), Decimal(base))
    return off.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP, context=_EXACT) + 0


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
