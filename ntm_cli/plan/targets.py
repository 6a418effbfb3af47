"""What the targets ask, and how the plan stands against them when they are due."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli.plan.counts import BEFORE, plan_by
from ntm_cli.plan.dataset import Dataset, Target
from ntm_cli.plan.kept import kept
from ntm_cli.plan.shares import base_of, digits, nearest, printed_base, share
from ntm_cli.plan.vocabulary import Level, Unit


def wanted(data: Dataset, target: Target) -> int | None:
    """The count a target asks for: as printed, or the least that makes its percentage if only that is printed."""
    base = printed_base(data, target)
    if target.count is not None or target.percent is None or base is None:
        return target.count
    count = nearest(target.percent, base)
    return count if share(count, base, digits(target.percent)) >= target.percent else count + 1


@dataclass(frozen=True, slots=True)
class Standing:
    """A target against the plan at its due year; `achieved` of the units were there before the roadmap."""

    target: Target
    plan: int
    achieved: int
    base: int
    count: int
    of: int
    first_met: int | None

    @property
    def gap(self) -> int:
        """Units above the target, below it if negative."""
        return self.plan - self.count

    @property
    def may_slip(self) -> int:
        """How many units may miss their year before the target is missed; of those scheduled at most all."""
        return max(0, min(self.gap, self.plan - self.achieved))


def standing(data: Dataset, target: Target) -> Standing | None:
    """A target against the plan at its due year, or None if its unit has no table or it asks for no count."""
    unit, level = target.series
    plan, base, count = plan_by(data, unit, level, target.year), base_of(data, unit, level), wanted(data, target)
    if plan is None or base is None or count is None:
        return None
    achieved, of = plan_by(data, unit, level, BEFORE) or 0, base if target.of is None else target.of
    return Standing(target, plan, achieved, base, count, of, first_met(data, unit, level, count))


def first_met(data: Dataset, unit: Unit, level: Level, count: int) -> int | None:
    """The first year by whose end so many units have reached a level; None if none.

    What was achieved before the first year counts as met by the year before it.
    """
    years = sorted(data.years)
    if (plan_by(data, unit, level, BEFORE) or 0) >= count:
        return years[0] - 1
    return next((year for year in years if (plan_by(data, unit, level, year) or 0) >= count), None)


def earlier(data: Dataset, target: Target) -> Target | None:
    """The target that comes before another in its series."""
    series = _series(data)[target.series]
    year = max((year for year in series if year < target.year), default=None)
    return None if year is None else series[year]


@kept
def _series(data: Dataset) -> dict[tuple[Unit, Level], dict[int, Target]]:
    """The targets of each series by year, the first of each year."""
    found: dict[tuple[Unit, Level], dict[int, Target]] = {}
    for target in data.targets:
        found.setdefault(target.series, {}).setdefault(target.year, target)
    return found
