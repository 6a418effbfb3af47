"""What the targets ask, and how the plan stands against them when they are due."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli.plan.counts import BEFORE, added, plan_by
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.kept import kept
from ntm_cli.plan.promised import Series, Target
from ntm_cli.plan.shares import base_of, digits, nearest, printed_base, share


def number_of(data: Dataset, target: Target) -> int | None:
    """The number that a target speaks of: its count as printed, or the one that its percentage asks for."""
    return wanted(data, target) if target.count is None else target.count


def wanted(data: Dataset, target: Target) -> int | None:
    """The count a target asks for at least.

    It is the count as printed, or the least that makes its percentage if only that is printed; one more of either where
    the target asks for more than that. A target that prints an increase alone asks for no count.
    """
    if target.count is not None:
        return target.count + target.more_than
    base = printed_base(data, target)
    if target.percent is None or base is None:
        return None
    count = nearest(target.percent, base)
    reached = share(count, base, digits(target.percent))
    is_enough = count * 100 > target.percent * base if target.more_than else reached >= target.percent
    return count if is_enough else count + 1


@dataclass(frozen=True, slots=True)
class Standing:
    """A target against the plan at its due year; `achieved` of the units were there before the roadmap.

    Where the target asks for an increase alone, plan and count are those of the units that are new since `since`.
    `base` and `of` are None where nothing says of how many.
    """

    target: Target
    plan: int
    achieved: int
    base: int | None
    count: int
    of: int | None
    first_met: int | None
    since: int | None = None

    @property
    def gap(self) -> int:
        """Units above the target, below it if negative."""
        return self.plan - self.count

    @property
    def may_slip(self) -> int:
        """How many units may miss their year before the target is missed; of those scheduled at most all."""
        return max(0, min(self.gap, self.plan - self.achieved))


def standing(data: Dataset, target: Target) -> Standing | None:
    """A target against the plan at its due year; None where the plan is unknown or the target asks for no number."""
    count = wanted(data, target)
    if count is None:
        return _of_increase(data, target)
    plan = plan_by(data, target.series, target.year)
    if plan is None:
        return None
    base = base_of(data, target.series, target.year)
    achieved = plan_by(data, target.series, BEFORE) or 0
    of = base if target.of is None else target.of
    return Standing(target, plan, achieved, base, count, of, first_met(data, target.series, count))


def _of_increase(data: Dataset, target: Target) -> Standing | None:
    """A target that asks for an increase alone, against what is new since the target before it."""
    before = earlier(data, target)
    since = BEFORE if before is None else before.year
    new = added(data, target.series, since, target.year)
    if target.increase is None or new is None:
        return None
    base = base_of(data, target.series, target.year)
    first = _first_added(data, target.series, since, target.increase)
    return Standing(target, new, 0, base, target.increase, None, first, since)


def _first_added(data: Dataset, series: Series, since: int, count: int) -> int | None:
    """The first year by whose end so many units are new since another year; None if none."""
    years = sorted(data.years)
    start = max(since, years[0] - 1)
    due = (start, *(year for year in years if year > start))
    return next((year for year in due if (added(data, series, since, year) or 0) >= count), None)


def first_met(data: Dataset, series: Series, count: int) -> int | None:
    """The first year by whose end so many units have reached a level; None if none.

    What was achieved before the first year counts as met by the year before it.
    """
    years = sorted(data.years)
    if (plan_by(data, series, BEFORE) or 0) >= count:
        return years[0] - 1
    return next((year for year in years if (plan_by(data, series, year) or 0) >= count), None)


def earlier(data: Dataset, target: Target) -> Target | None:
    """The target that comes before another in its series."""
    series = _by_series(data)[target.series]
    year = max((year for year in series if year < target.year), default=None)
    return None if year is None else series[year]


@kept
def _by_series(data: Dataset) -> dict[Series, dict[int, Target]]:
    """The targets of each series by year, the first of each year."""
    found: dict[Series, dict[int, Target]] = {}
    for target in data.targets:
        found.setdefault(target.series, {}).setdefault(target.year, target)
    return found
