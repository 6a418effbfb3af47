"""One level of the parts of a table: what each has reached column by column, has to go, and is off its share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from ntm_cli.plan.counts import BEFORE, columns_by, in_column, plan_by, total_of
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.divisions import Divided, Part, added
from ntm_cli.plan.eligible import among
from ntm_cli.plan.names import sort_key
from ntm_cli.plan.promised import Series
from ntm_cli.plan.shares import base_of, off_share, share
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level
from ntm_cli.summaries.year import Summary, TargetLine


@dataclass(frozen=True, slots=True)
class PartStep:
    """One column of a part at a level: how many units are new in it, and how many are there by its end."""

    column: Column
    new: int | None
    reached: int | None


@dataclass(frozen=True, slots=True)
class PartLevel:
    """How many units of a part have reached a level by the year (None: unknown), and how many are new in it.

    `names` are those of the new ones that stand in rows. `base` units could reach the level, None where not all of them
    are listed. `off` is how far the part is above its share of the target, or below it; None where there is none.
    """

    level: Level
    reached: int | None
    new: int
    names: tuple[str, ...]
    base: int | None
    steps: tuple[PartStep, ...]
    off: Decimal | None

    @property
    def to_go(self) -> int | None:
        """How many units are not there yet."""
        return None if self.base is None or self.reached is None else self.base - self.reached

    def percent(self, place: int) -> int | None:
        """The share reached by the end of a column, in whole percent; None where nothing says of how many."""
        reached = self.steps[place].reached
        return int(share(reached, self.base, 0)) if self.base and reached is not None else None


@dataclass(frozen=True, slots=True)
class LevelOfParts:
    """A level in each of the parts, in the whole table, and the target that they have shares of, if there is one."""

    parts: tuple[PartLevel, ...]
    whole: PartLevel
    aim: TargetLine | None


def level_of(data: Dataset, found: Divided, level: Level, summary: Summary) -> LevelOfParts:
    """A level in a year; of how many each part is, is known where the parts make the whole."""
    parts = [_part(data, found, part, level, summary.year) for part in found.parts]
    whole = _whole(data, found, level, summary.year)
    if whole.base is None or added(part.base for part in parts) != whole.base or not _make(parts, whole):
        return LevelOfParts(tuple(replace(part, base=None) for part in parts), replace(whole, base=None), None)
    aim = _aim(summary, Series(found.table.unit, level), whole.base)
    return LevelOfParts(tuple(_against(aim, part, whole) for part in parts), _against(aim, whole, whole), aim)


def _make(parts: Sequence[PartLevel], whole: PartLevel) -> bool:
    """Whether what the parts have reached is all that the table has."""
    return whole.reached is not None and added(part.reached for part in parts) == whole.reached


def _part(data: Dataset, found: Divided, part: Part, level: Level, year: int) -> PartLevel:
    columns = columns_by(data, year)
    steps = tuple(_steps(columns, found.in_columns(part, level, columns)))
    base = None if found.units(part) is None else len(among(data, part.rows, level))
    return PartLevel(level, steps[-1].reached, steps[-1].new or 0, _names(part.rows, level, year), base, steps, None)


def _names(rows: Sequence[Row], level: Level, year: int) -> tuple[str, ...]:
    return tuple(sorted((row.name for row in rows if row.reaches.get(level) == year), key=sort_key))


def _steps(columns: Sequence[Column], new: Sequence[int | None]) -> Iterator[PartStep]:
    reached = accumulate(new, lambda before, count: total_of((before, count)))
    return (PartStep(*step) for step in zip(columns, new, reached, strict=True))


def _whole(data: Dataset, found: Divided, level: Level, year: int) -> PartLevel:
    series, table = Series(found.table.unit, level), found.table
    steps = [
        PartStep(
            column, in_column(table, level, column), plan_by(data, series, BEFORE if column == ACHIEVED else column)
        )
        for column in columns_by(data, year)
    ]
    base = base_of(data, series, year)
    return PartLevel(
        level,
        plan_by(data, series, year),
        steps[-1].new or 0,
        _names(table.rows, level, year),
        base,
        tuple(steps),
        None,
    )


def _aim(summary: Summary, series: Series, base: int) -> TargetLine | None:
    """The next target of a level that is due, or else the last, if it is of just these units."""
    lines = [line for line in summary.targets if line.target.series == series and line.count is not None]
    due = [line for line in lines if line.target.year >= summary.year]
    aim = (*due[:1], *lines[-1:], None)[0]
    return aim if aim is not None and aim.of == base else None


def _against(aim: TargetLine | None, part: PartLevel, whole: PartLevel) -> PartLevel:
    """A part with how far it is off its share of the target."""
    if aim is None or aim.count is None or part.reached is None or part.base is None or not whole.base:
        return part
    return replace(part, off=off_share(part.reached, aim.count, part.base, whole.base))
