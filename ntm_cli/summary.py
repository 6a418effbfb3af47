"""Where the plan stands by the end of a year: against the targets, column by column, and district by district."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntm_cli.counts import Standing, Step, base_of, has_reached, in_force, standing, steps
from ntm_cli.dataset import ACHIEVED, Column, Dataset, Level, Row, Target, Unit
from ntm_cli.errors import CannotCheck
from ntm_cli.names import sort_key
from ntm_cli.wording import listed


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target in force and how the plan stands against it; no standing where no table schedules it."""

    target: Target
    standing: Standing | None


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


def summarise(data: Dataset, year: int | None) -> Summary:
    """The summary for a year, by default the last. Raises CannotCheck if the roadmap does not have that year."""
    chosen = max(data.years) if year is None else year
    if chosen not in data.years:
        years = listed(map(str, data.years), most=len(data.years))
        raise CannotCheck(f"{chosen} is no year of this roadmap; its years are {years}.")
    return Summary(
        province=data.decision.province,
        decision=data.decision.number,
        year=chosen,
        targets=tuple(
            TargetLine(target, standing(data, target, chosen))
            for target in in_force(data, chosen)
            if target.unit != "province"
        ),
        series=tuple(_series(data, chosen)),
        districts=tuple(_districts(data, chosen)),
    )


def _series(data: Dataset, year: int) -> Iterator[Series]:
    columns: Sequence[Column] = [column for column in data.columns if column == ACHIEVED or column <= year]
    for table in data.tables:
        for level in table.levels:
            yield Series(table.unit, level, base_of(data, table.unit, level), tuple(steps(table, level, columns)))


def _districts(data: Dataset, year: int) -> Iterator[District]:
    for block in data.communes.blocks:
        levels = tuple(_district_level(block.rows, level, year) for level in data.communes.levels)
        yield District(block.name, len(block.rows), levels)


def _district_level(rows: Sequence[Row], level: Level, year: int) -> DistrictLevel:
    reached = sum(has_reached(row, level, year) for row in rows)
    new = sorted((row.name for row in rows if row.reaches.get(level) == year), key=sort_key)
    return DistrictLevel(level, reached, tuple(new))
