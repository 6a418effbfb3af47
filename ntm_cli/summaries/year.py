"""Where the plan stands by the end of a year: against the targets, and column by column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Listing, Words
from ntm_cli.plan.counts import Step, added, columns_by, plan_by, steps, total_of
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.promised import Series, Target
from ntm_cli.plan.shares import base_of, printed_base
from ntm_cli.plan.targets import Standing, standing, wanted
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.summaries.happened import Happened, happened

#: How a target fares, as of its due year: reached by then, only in a later year, or in none.
State = Literal["met", "met late", "never met", "not due yet"]
#: Those that are too few when they are due.
MISSED: tuple[State, ...] = ("met late", "never met")

_NO_SUCH_YEAR = Words(
    "summary.no-such-year",
    en="{year} is no year of this roadmap; its years are {years}.",
    vi="Lộ trình không có năm {year}; các năm của lộ trình là {years}.",
)


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target and what it asks for, how many units the plan has by the end of the year, and how the target fares.

    `count`, `of` and `base` are None where the files do not say, `count` also where an increase alone is asked for;
    `plan`, `plan_when_due`, `standing` and, of a target that is due, `state` where the plan is unknown. `to_come` are
    the units that later years of the plan add; `mark` is how many there are to be, also where an increase is asked for.
    """

    target: Target
    count: int | None
    of: int | None
    base: int | None
    plan: int | None
    plan_when_due: int | None
    standing: Standing | None
    state: State | None
    to_come: int | None
    mark: int | None

    @property
    def increase(self) -> Standing | None:
        """How the target fares if it asks for an increase alone, so that its numbers are those of new units."""
        return None if self.standing is None or self.standing.since is None else self.standing


@dataclass(frozen=True, slots=True)
class Progress:
    """One unit and level through the columns up to the year; `base` units could reach it, None if nothing says."""

    unit: Unit
    level: Level
    base: int | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What is told of one year of those that the plan is for."""

    province: str
    decision: str
    year: int
    years: tuple[int, ...]
    targets: tuple[TargetLine, ...]
    progress: tuple[Progress, ...]
    happened: Happened | None = None


def summarise(data: Dataset, year: int | None) -> Summary:
    """The summary for a year, by default the last. Raises CannotCheck if the roadmap does not have that year."""
    chosen = year_of(data, year)
    return Summary(
        province=data.decision.province,
        decision=data.decision.number,
        year=chosen,
        years=tuple(sorted(set(data.years))),
        targets=tuple(_targets(data, chosen)),
        progress=tuple(_progress(data, chosen)),
        happened=happened(data, chosen),
    )


def year_of(data: Dataset, year: int | None) -> int:
    """The year that was chosen, or the last. Raises CannotCheck if the roadmap does not have it."""
    chosen = max(data.years) if year is None else year
    if chosen not in data.years:
        raise CannotCheck(_NO_SUCH_YEAR(year=chosen, years=Listing(data.years)))
    return chosen


def _targets(data: Dataset, year: int) -> Iterator[TargetLine]:
    """Every target in the order in which they are due."""
    for target in sorted(data.targets, key=lambda target: target.year):
        found = standing(data, target)
        yield TargetLine(
            target=target,
            count=wanted(data, target),
            of=printed_base(data, target),
            base=base_of(data, target.series, year),
            plan=plan_by(data, target.series, year),
            plan_when_due=plan_by(data, target.series, target.year) if found else None,
            standing=found,
            state="not due yet" if target.year > year else _state(found),
            to_come=added(data, target.series, year, max(data.years)),
            mark=_mark(data, target, found),
        )


def _mark(data: Dataset, target: Target, found: Standing | None) -> int | None:
    """How many units are to be there when a target is due; None where nothing says."""
    if found is None or found.since is None:
        return wanted(data, target)
    return total_of((plan_by(data, target.series, found.since), found.count))


def _state(found: Standing | None) -> State | None:
    """How a target fares that is due."""
    if found is None:
        return None
    if found.gap >= 0:
        return "met"
    return "never met" if found.first_met is None else "met late"


def _progress(data: Dataset, year: int) -> Iterator[Progress]:
    columns = columns_by(data, year)
    for table in data.tables:
        for level in table.levels:
            base = base_of(data, Series(table.unit, level), year)
            yield Progress(table.unit, level, base, tuple(steps(table, level, columns)))
