"""The requirements of `targets.yaml` held against the plan: who must meet what, by which year, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ntm_cli.plan.counts import all_before, has_reached, reached_by
from ntm_cli.plan.dataset import Dataset, Requirement, Row
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.needs import NeedsKind, NeedsLevel, NeedsShare
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit
from ntm_cli.source import Place


@dataclass(frozen=True, slots=True)
class Judgement:
    """One requirement for one unit in the year it is scheduled.

    `have` of `base` units were found where a share is asked for (1 of 1 or 0 of 1 otherwise); `met` is None where the
    two files do not say enough. `year` is None for what was achieved before the roadmap.
    """

    requirement: Requirement
    name: str
    year: int | None
    met: bool | None
    have: int
    base: int
    rows: Sequence[Row]
    place: Place


def judge(data: Dataset) -> Iterator[Judgement]:
    """Every requirement for every unit it speaks of."""
    for requirement in data.requirements:
        if requirement.when.unit == Unit.PROVINCE:
            yield from _of_province(data, requirement)
        else:
            table = data.table(requirement.when.unit)
            for row in table.rows if table else ():
                yield from _of_row(data, requirement, row)


def judge_row(data: Dataset, row: Row) -> Iterator[Judgement]:
    """Every requirement that speaks of one unit, by its row."""
    for requirement in data.requirements:
        if requirement.when.unit == row.unit:
            yield from _of_row(data, requirement, row)


def _of_province(data: Dataset, requirement: Requirement) -> Iterator[Judgement]:
    needs = requirement.needs
    for target in data.targets:
        if target.series != ("province", requirement.when.level):
            continue
        name, place = data.decision.province, target.place / "year"
        if isinstance(needs, NeedsShare):
            rows = data.can_reach(needs.unit, needs.level)
            yield _share(data, requirement, name, target.year, rows, place)
        else:
            yield Judgement(requirement, name, target.year, None, 0, 0, (), place)


def _of_row(data: Dataset, requirement: Requirement, row: Row) -> Iterator[Judgement]:
    """What a requirement says of a row: nothing if it is for other kinds of district or the row lacks the level."""
    when = requirement.when
    kinds = {split_kind(kind)[0] for kind in when.kinds}
    column = row.reaches.get(when.level)
    if column is None or (kinds and split_kind(row.name)[0] not in kinds):
        return
    year = None if column == ACHIEVED else column
    place = row.place / when.level
    if not isinstance(requirement.needs, NeedsShare):
        yield _itself(data, requirement, row, year, place)
    elif year is not None:
        below = _communes(data).get(fold(row.name), ()) if when.unit == Unit.DISTRICT else ()
        yield _share(data, requirement, row.name, year, below, place)


@kept
def _communes(data: Dataset) -> Mapping[str, Sequence[Row]]:
    """The communes of each district, by its folded name."""
    return {fold(block.name): block.rows for block in data.communes.blocks}


def _itself(data: Dataset, requirement: Requirement, row: Row, year: int | None, place: Place) -> Judgement:
    """What a requirement that asks something of the unit itself says of its row."""
    needs = requirement.needs
    met: bool | None = None
    if isinstance(needs, NeedsKind):
        met = split_kind(row.name)[0] in {split_kind(kind)[0] for kind in needs.kinds}
    elif isinstance(needs, NeedsLevel) and all_before(data, row.unit, needs.level):
        met = True
    elif isinstance(needs, NeedsLevel) and _is_known(data, row.unit, needs.level):
        met = needs.level in row.reaches if year is None else has_reached(row, needs.level, year)
    return Judgement(requirement, row.name, year, met, int(met or 0), 1, (row,), place)


def _share(
    data: Dataset, requirement: Requirement, name: str, year: int, rows: Sequence[Row], place: Place
) -> Judgement:
    needs = requirement.needs
    assert isinstance(needs, NeedsShare)
    if not rows or rows[0].unit != needs.unit or not _is_known(data, needs.unit, needs.level):
        return Judgement(requirement, name, year, None, 0, len(rows), (), place)
    reached = rows if all_before(data, needs.unit, needs.level) else reached_by(rows, needs.level, year)
    met = len(reached) * 100 >= needs.percent * len(rows)
    return Judgement(requirement, name, year, met, len(reached), len(rows), reached, place)


def _is_known(data: Dataset, unit: Unit, level: Level) -> bool:
    table = data.table(unit)
    return table is not None and (level in table.levels or all_before(data, unit, level))


def orders_asked(data: Dataset) -> dict[tuple[Unit, Level, Level], Requirement]:
    """The first requirement that asks for one level before another, by unit, level and the level that comes first."""
    asked: dict[tuple[Unit, Level, Level], Requirement] = {}
    for requirement in data.requirements:
        needs, when = requirement.needs, requirement.when
        if isinstance(needs, NeedsLevel):
            asked.setdefault((when.unit, when.level, needs.level), requirement)
    return asked


def is_told_with_order(data: Dataset, requirement: Requirement) -> bool:
    """Whether a requirement asks for nothing but the order of two neighbouring levels of a table.

    Every row is held against that order anyway, so whoever breaks it is told so once, with the requirement as basis.
    """
    needs, when = requirement.needs, requirement.when
    table = data.table(when.unit)
    order = pairwise(table.levels) if table else ()
    return isinstance(needs, NeedsLevel) and (needs.level, when.level) in order
