"""The requirements of `targets.yaml` held against the plan: who must meet what, by which year, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ntm_cli.plan.counts import all_before, has_reached, reached_by
from ntm_cli.plan.dataset import ACHIEVED, Dataset, Requirement, Row
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.reading import models
from ntm_cli.source import Place


@dataclass(frozen=True, slots=True)
class Judgement:
    """One requirement for one unit in the year it is scheduled; `subject` is its row, None for the province.

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
    subject: Row | None = None


def judge(data: Dataset) -> Iterator[Judgement]:
    """Every requirement for every unit it speaks of."""
    for requirement in data.requirements:
        if requirement.when.unit == "province":
            yield from _of_province(data, requirement)
        else:
            yield from _of_rows(data, requirement)


def _of_province(data: Dataset, requirement: Requirement) -> Iterator[Judgement]:
    needs = requirement.needs
    for target in data.targets:
        if target.series != ("province", requirement.when.level):
            continue
        name, place = data.decision.province, target.place / "year"
        if isinstance(needs, models.NeedsShare):
            rows = data.can_reach(needs.unit, needs.level)
            yield _share(data, requirement, name, target.year, rows, place)
        else:
            yield Judgement(requirement, name, target.year, None, 0, 0, (), place)


def _of_rows(data: Dataset, requirement: Requirement) -> Iterator[Judgement]:
    when = requirement.when
    table = data.table(when.unit)
    kinds = {split_kind(kind)[0] for kind in when.kinds}
    communes = {fold(block.name): block.rows for block in data.communes.blocks}
    for row in table.rows if table else ():
        column = row.reaches.get(when.level)
        if column is None or (kinds and split_kind(row.name)[0] not in kinds):
            continue
        year = None if column == ACHIEVED else column
        place = row.place / when.level
        if not isinstance(requirement.needs, models.NeedsShare):
            yield replace(_of_row(data, requirement, row, year, place), subject=row)
        elif year is not None:
            below = communes.get(fold(row.name), ()) if when.unit == "district" else ()
            yield replace(_share(data, requirement, row.name, year, below, place), subject=row)


def _of_row(data: Dataset, requirement: Requirement, row: Row, year: int | None, place: Place) -> Judgement:
    needs = requirement.needs
    met: bool | None = None
    if isinstance(needs, models.NeedsKind):
        met = split_kind(row.name)[0] in {split_kind(kind)[0] for kind in needs.kinds}
    elif isinstance(needs, models.NeedsLevel) and all_before(data, row.unit, needs.level):
        met = True
    elif isinstance(needs, models.NeedsLevel) and _is_known(data, row.unit, needs.level):
        met = needs.level in row.reaches if year is None else has_reached(row, needs.level, year)
    return Judgement(requirement, row.name, year, met, int(met or 0), 1, (row,), place)


def _share(
    data: Dataset, requirement: Requirement, name: str, year: int, rows: Sequence[Row], place: Place
) -> Judgement:
    needs = requirement.needs
    assert isinstance(needs, models.NeedsShare)
    if not rows or rows[0].unit != needs.unit or not _is_known(data, needs.unit, needs.level):
        return Judgement(requirement, name, year, None, 0, len(rows), (), place)
    reached = rows if all_before(data, needs.unit, needs.level) else reached_by(rows, needs.level, year)
    met = len(reached) * 100 >= needs.percent * len(rows)
    return Judgement(requirement, name, year, met, len(reached), len(rows), reached, place)


def _is_known(data: Dataset, unit: Unit, level: Level) -> bool:
    table = data.table(unit)
    return table is not None and (level in table.levels or all_before(data, unit, level))
