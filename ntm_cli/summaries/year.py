"""Where the plan stands by the end of a year: against the targets, column by column, and district by district."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Listing, Words
from ntm_cli.plan.counts import Step, has_reached, plan_by, steps
from ntm_cli.plan.dataset import Dataset, Row, Target
from ntm_cli.plan.names import sort_key
from ntm_cli.plan.shares import base_of, printed_base
from ntm_cli.plan.targets import Standing, standing, wanted
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Unit

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

    `count`, `of` and `base` are None where the files do not say; `plan`, `standing` and, of a target that is due,
    `state` where no table schedules its unit.
    """

    target: Target
    count: int | None
    of: int | None
    base: int | None
    plan: int | None
    standing: Standing | None
    state: State | None


@dataclass(frozen=True, slots=True)
class Series:
    """The progress of one unit and level through the columns up to the year; `base` units could reach it."""

    unit: Unit
    level: Level
    base: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class DistrictLevel:
    """How many communes of a district have reached a level by the year, and which are new in it, by name."""

    level: Level
    reached: int
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class District:
    """One district's communes by the end of the year."""

    name: str
    communes: int
    levels: tuple[DistrictLevel, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything a summary shows, for one year."""

    province: str
    decision: str
    year: int
    targets: tuple[TargetLine, ...]
    series: tuple[Series, ...]
    districts: tuple[District, ...]

    @property
    def commune_levels(self) -> list[Level]:
        """The levels that communes are scheduled for."""
        return [series.level for series in self.series if series.unit == Unit.COMMUNE]


def summarise(data: Dataset, year: int | None) -> Summary:
    """The summary for a year, by default the last. Raises CannotCheck if the roadmap does not have that year."""
    chosen = max(data.years) if year is None else year
    if chosen not in data.years:
        raise CannotCheck(_NO_SUCH_YEAR(year=chosen, years=Listing(data.years)))
    return Summary(
        province=data.decision.province,
        decision=data.decision.number,
        year=chosen,
        targets=tuple(_targets(data, chosen)),
        series=tuple(_series(data, chosen)),
        districts=tuple(_districts(data, chosen)),
    )


def _targets(data: Dataset, year: int) -> Iterator[TargetLine]:
    """Every target in the order in which they are due."""
    for target in sorted(data.targets, key=lambda target: target.year):
        found = standing(data, target)
        yield TargetLine(
            target=target,
            count=wanted(data, target),
            of=printed_base(data, target),
            base=base_of(data, *target.series),
            plan=plan_by(data, *target.series, year),
            standing=found,
            state="not due yet" if target.year > year else _state(found),
        )


def _state(found: Standing | None) -> State | None:
    """How a target fares that is due."""
    if found is None:
        return None
    if found.gap >= 0:
        return "met"
    return "never met" if found.first_met is None else "met late"


def _series(data: Dataset, year: int) -> Iterator[Series]:
    columns: Sequence[Column] = [ACHIEVED, *sorted(column for column in data.years if column <= year)]
    for table in data.tables:
        for level in table.levels:
            base = len(data.can_reach(table.unit, level))
            yield Series(table.unit, level, base, tuple(steps(table, level, columns)))


def _districts(data: Dataset, year: int) -> Iterator[District]:
    for block in data.communes.blocks:
        levels = tuple(_district_level(block.rows, level, year) for level in data.communes.levels)
        yield District(block.name, len(block.rows), levels)


def _district_level(rows: Sequence[Row], level: Level, year: int) -> DistrictLevel:
    reached = sum(has_reached(row, level, year) for row in rows)
    new = sorted((row.name for row in rows if row.reaches.get(level) == year), key=sort_key)
    return DistrictLevel(level, reached, tuple(new))
