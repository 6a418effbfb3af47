"""The requirements of `targets.yaml` held against the plan: who must meet what, by which year, and whether they do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ntm_cli.limits import MAX_RELATED
from ntm_cli.messages import Message
from ntm_cli.plan.counts import all_before, has_reached, in_plan, plan_by, year_of
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.eligible import kind_of
from ntm_cli.plan.kept import kept
from ntm_cli.plan.missing_facts import NO_BASE, NO_PROVINCE, NONE_BELOW, missing_count, missing_levels, missing_units
from ntm_cli.plan.names import fold
from ntm_cli.plan.needs import NeedsKind, NeedsLevel, NeedsShare, folded_kinds
from ntm_cli.plan.promised import Requirement, Series
from ntm_cli.plan.same_units import units_below
from ntm_cli.plan.shares import base_of
from ntm_cli.plan.tallies import positions
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit
from ntm_cli.source import Place


@dataclass(frozen=True, slots=True)
class Judgement:
    """One requirement for one unit in the year it is scheduled.

    `have` of `base` units were found where a share is asked for (1 of 1 or 0 of 1 otherwise). `met` is None where the
    two files do not say enough, and `missing` what they would have to say. `year` is None for what was achieved before
    the roadmap; `name` is None where it is not even known which units the requirement speaks of.
    """

    requirement: Requirement
    name: str | None
    year: int | None
    met: bool | None
    have: int
    base: int
    rows: Sequence[Row]
    place: Place
    missing: Message | None = None


def judge(data: Dataset) -> Iterator[Judgement]:
    """Every requirement for every unit it speaks of."""
    for requirement in data.requirements:
        if requirement.when.unit is Unit.PROVINCE:
            yield from _of_province(data, requirement)
        else:
            yield from _of_table(data, requirement)


def judge_row(data: Dataset, row: Row) -> Iterator[Judgement]:
    """Every requirement that speaks of one unit."""
    for requirement in data.requirements:
        if requirement.when.unit is row.unit:
            yield from _of_row(data, requirement, row)


def _of_province(data: Dataset, requirement: Requirement) -> Iterator[Judgement]:
    needs = requirement.needs
    for target in data.targets:
        if (target.unit, target.level) != (Unit.PROVINCE, requirement.when.level):
            continue
        name, place = data.decision.province, target.place / "year"
        if not isinstance(needs, NeedsShare):
            yield _unknown(requirement, name, target.year, place, NO_PROVINCE())
            continue
        series = Series(needs.unit, needs.level)
        have, base = plan_by(data, series, target.year), base_of(data, series, target.year)
        missing = missing_count(data, needs, have)
        if missing is not None or have is None or not base:
            yield _unknown(requirement, name, target.year, place, missing or NO_BASE(unit=needs.unit))
        else:
            met = have * 100 >= needs.percent * base
            rows = () if met else tuple(islice(in_plan(data, series, target.year), MAX_RELATED + 1))
            yield Judgement(requirement, name, target.year, met, have, base, rows, place)


def _unknown(requirement: Requirement, name: str | None, year: int | None, place: Place, missing: Message) -> Judgement:
    return Judgement(requirement, name, year, None, 0, 0, (), place, missing=missing)


def _of_table(data: Dataset, requirement: Requirement) -> Iterator[Judgement]:
    table = data.table(requirement.when.unit)
    for missing in missing_units(table, requirement):
        yield _unknown(requirement, None, None, requirement.place / "when", missing)
    for row in table.rows if table else ():
        yield from _of_row(data, requirement, row)


def _of_row(data: Dataset, requirement: Requirement, row: Row) -> Iterator[Judgement]:
    """One requirement for one unit, if it is scheduled for the level and of the kinds and groups in question."""
    when, needs = requirement.when, requirement.needs
    column = row.reaches.get(when.level)
    if column is None or not when.speaks_of(kind_of(data, row), row.group):
        return
    year = None if column == ACHIEVED else column
    place = row.place / when.level
    if not isinstance(needs, NeedsShare):
        yield _by_itself(data, requirement, row, year, place)
    elif year is not None:
        yield _by_share(data, requirement, needs, row, year, place)


def _by_itself(data: Dataset, requirement: Requirement, row: Row, year: int | None, place: Place) -> Judgement:
    """What a unit needs to be, or to have reached, itself."""
    needs = requirement.needs
    if isinstance(needs, NeedsKind):
        met = kind_of(data, row) in folded_kinds(needs.kinds)
        return Judgement(requirement, row.name, year, met, int(met), 1, (row,), place)
    assert isinstance(needs, NeedsLevel)
    reached = needs.level in row.reaches if year is None else has_reached(row, needs.level, year)
    met = reached or all_before(data, row.unit, needs.level)
    missing = None if met or needs.level in row.reaches else missing_levels(data, row.unit, needs.level)
    if missing is not None:
        return _unknown(requirement, row.name, year, place, missing)
    return Judgement(requirement, row.name, year, met, int(met), 1, (row,), place)


def _by_share(
    data: Dataset, requirement: Requirement, needs: NeedsShare, row: Row, year: int, place: Place
) -> Judgement:
    """What share of the units below it a unit needs to have at a level."""
    missing = missing_levels(data, needs.unit, needs.level)
    below = units_below(data, needs.unit).get(fold(row.name), [])
    if missing is None and not below:
        table = data.table(needs.unit)
        missing = NONE_BELOW(source=table.source if table else "", unit=needs.unit, name=row.name)
    if missing is not None:
        return replace(_unknown(requirement, row.name, year, place, missing), base=len(below))
    reached: Sequence[Row] = below
    have = len(below)
    if not all_before(data, needs.unit, needs.level):
        reached, years = _climbed(data, needs.unit, needs.level)[fold(row.name)]
        have = bisect_right(years, year)
    met = have * 100 >= needs.percent * len(below)
    told = _in_order(data, needs.unit, reached[: min(have, MAX_RELATED + 1)])
    return Judgement(requirement, row.name, year, met, have, len(below), told, place)


def _in_order(data: Dataset, unit: Unit, rows: Sequence[Row]) -> Sequence[Row]:
    """Rows in the order of their table."""
    table = data.table(unit)
    return sorted(rows, key=positions(table).__getitem__) if table else rows


@kept
def _climbed(data: Dataset, unit: Unit, level: Level) -> dict[str, tuple[Sequence[Row], Sequence[int]]]:
    """By what they belong to, the units that reach a level in the order of their years, and these years."""
    found: dict[str, tuple[Sequence[Row], Sequence[int]]] = {}
    for owner, rows in units_below(data, unit).items():
        reaching = sorted((row for row in rows if level in row.reaches), key=lambda row: year_of(row, level))
        found[owner] = reaching, [year_of(row, level) for row in reaching]
    return found
