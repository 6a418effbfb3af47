"""Plan, target and result side by side: each published count beside them, each recognised unit beside its year."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.kept import kept
from ntm_cli.plan.promised import Series, Target
from ntm_cli.plan.rebasing import base_on, base_published, plan_on
from ntm_cli.plan.results import Published
from ntm_cli.plan.shares import printed_base
from ntm_cli.plan.targets import number_of
from ntm_cli.plan.vocabulary import Level, Unit

#: How a result stands to the plan of the year-ends around its day.
Pace = Literal["ahead", "on time", "behind"]


@dataclass(frozen=True, slots=True)
class Planned:
    """How many units the plan has by the end of a year, None where nobody can tell; `gap` is how many more are there.

    Units are those of the day that the plan is set beside. There is no gap between numbers of different bases.
    """

    year: int
    count: int | None
    gap: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a target asks for and of how many; `gap` is how many more are there, None where its base is another."""

    target: Target
    count: int
    of: int | None
    gap: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A published count beside plan and targets; `base` is how many units of that day could reach the level."""

    published: Published
    base: int | None
    planned: tuple[Planned, ...]
    asked: tuple[Asked, ...]

    @property
    def of(self) -> int | None:
        """The base of the count: as published, else as many as there are."""
        return self.base if self.published.of is None else self.published.of

    @property
    def pace(self) -> Pace | None:
        """How the count stands to the plan; None where no plan is known that has the same base."""
        first, last = self.planned[0].gap, self.planned[-1].gap
        if first is None or last is None:
            return None
        return "behind" if first < 0 else "ahead" if first > 0 and last >= 0 else "on time"


def outcomes(data: Dataset) -> Iterator[Outcome]:
    """Every published count beside plan and targets, by day."""
    counts = data.results.counts if data.results else ()
    return (_outcome(data, published) for published in sorted(counts, key=lambda published: published.day))


def _outcome(data: Dataset, published: Published) -> Outcome:
    base = base_on(data, published.unit, published.level, published.day)
    of = base_published(data, published)
    years = year_ends(data, published.day)
    planned = tuple(_planned(data, published, year, is_same=of == base is not None) for year in years)
    return Outcome(published, base, planned, tuple(_asked(data, published, of)))


def _planned(data: Dataset, published: Published, year: int, *, is_same: bool) -> Planned:
    count = plan_on(data, published.unit, published.level, year, published.day)
    return Planned(year, count, published.count - count if is_same and count is not None else None)


def year_ends(data: Dataset, day: date) -> Sequence[int]:
    """The years of the plan whose ends stand around a day; the year before the first stands for what was achieved."""
    earliest, latest = min(data.years) - 1, max(data.years)
    around = (day.year,) if _is_last(day) else (day.year - 1, day.year)
    return tuple(dict.fromkeys(min(max(year, earliest), latest) for year in around))


def _is_last(day: date) -> bool:
    """Whether a day is the last of its year."""
    return (day.month, day.day) == (12, 31)


def _asked(data: Dataset, published: Published, of: int | None) -> Iterator[Asked]:
    """The target that was due last by a day, and the one that is due next."""
    targets = _by_year(data, published.unit, published.level)
    last = published.day.year if _is_last(published.day) else published.day.year - 1
    due = bisect_right(targets, last, key=lambda target: target.year)
    for target in targets[max(due - 1, 0) : due + 1]:
        count, base = number_of(data, target), printed_base(data, target)
        if count is not None:
            yield Asked(target, count, base, published.count - count if base == of and of is not None else None)


@kept
def _by_year(data: Dataset, unit: Unit, level: Level) -> Sequence[Target]:
    """The targets of all units at a level, in the order in which they are due."""
    found = (target for target in data.targets if target.series == Series(unit, level))
    return sorted(found, key=lambda target: target.year)
