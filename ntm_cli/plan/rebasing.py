"""The plan in the units of another day, so that it can stand beside what was published then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ntm_cli.plan.counts import BEFORE, all_before, plan_by, recognised_before
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.eligible import can_reach, kinds_allowed
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.present_units import Present, history, latest_change
from ntm_cli.plan.promised import Series
from ntm_cli.plan.results import Published
from ntm_cli.plan.shares import base_of
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit

#: The year in which units reach what they are not scheduled for.
_NEVER = 9_999


def has_changed(data: Dataset, unit: Unit, day: date) -> bool:
    """Whether other units are there on a day than in the roadmap; a new name alone makes no other unit."""
    return _has_changed(data, unit, latest_change(data, day))


@kept
def _has_changed(data: Dataset, unit: Unit, change: date | None) -> bool:
    present, table = history(data, unit).since[change], data.table(unit)
    rows = table.rows if table else ()
    return len(present) != len(rows) or any(
        len(each.parts) != 1 or each.is_piece or each.has_others for each in present
    )


def plan_on(data: Dataset, unit: Unit, level: Level, year: int, day: date) -> int | None:
    """How many of the units of a day the plan has at a level by the end of a year; None where nobody can tell."""
    if not has_changed(data, unit, day):
        return plan_by(data, Series(unit, level), year)
    table = data.table(unit)
    if table is None or not _is_known_by_rows(data, table, level):
        return None
    sure, possible = _years_on(data, unit, level, latest_change(data, day))
    count = bisect_right(sure, year)
    return count if count == bisect_right(possible, year) else None


def _is_known_by_rows(data: Dataset, table: Table, level: Level) -> bool:
    """Whether the rows alone say which units the plan has at a level, so that they can be put together anew."""
    if not table.is_listed or not table.is_complete:
        return False
    return all_before(data, table.unit, level) or not recognised_before(data, table.unit, level)


@kept
def _years_on(data: Dataset, unit: Unit, level: Level, change: date | None) -> tuple[list[int], list[int]]:
    """The years from which the units since a change are at a level for sure, and those from which they may be."""
    everyone, present = all_before(data, unit, level), history(data, unit).since[change]
    around: dict[int, tuple[int, int]] = {}
    for parts in {id(each.parts): each.parts for each in present if each.parts}.values():
        years = [BEFORE if everyone else _year_of(row, level) for row in parts]
        around[id(parts)] = min(years), max(years)
    return (
        _known(_sure(each, around) for each in present),
        _known(_possible(each, around) for each in present),
    )


def _year_of(row: Row, level: Level) -> int:
    column = row.reaches.get(level, _NEVER)
    return BEFORE if column == ACHIEVED else column


def _known(years: Iterable[int]) -> list[int]:
    return sorted(year for year in years if year != _NEVER)


def _sure(unit: Present, around: Mapping[int, tuple[int, int]]) -> int:
    """A unit is at a level when all its parts are, if they are known."""
    return _NEVER if unit.has_others else around[id(unit.parts)][1]


def _possible(unit: Present, around: Mapping[int, tuple[int, int]]) -> int:
    """One that came of only some of its parts may be at a level when the first of them is, or sooner if of others."""
    if not unit.parts or (unit.is_piece and unit.has_others):
        return BEFORE
    first, last = around[id(unit.parts)]
    return first if unit.is_piece else last


def base_on(data: Dataset, unit: Unit, level: Level, day: date) -> int | None:
    """How many of the units of a day could reach a level; None if nothing says."""
    if not has_changed(data, unit, day):
        return base_of(data, Series(unit, level), day.year)
    return len(able_on(data, unit, level, day))


def base_published(data: Dataset, published: Published) -> int | None:
    """The base of a published count: as published, else as many units as there were."""
    known = base_on(data, published.unit, published.level, published.day)
    return known if published.of is None else published.of


def able_on(data: Dataset, unit: Unit, level: Level, day: date) -> Sequence[Present]:
    """The units of a day that may reach a level."""
    return _able_since(data, unit, level, latest_change(data, day))


@kept
def _able_since(data: Dataset, unit: Unit, level: Level, change: date | None) -> Sequence[Present]:
    present, allowed = history(data, unit).since[change], kinds_allowed(data, unit, level)
    able = {id(row) for row in can_reach(data, unit, level)}
    return [each for each in present if not allowed or _is_able(each, allowed, able)]


def _is_able(unit: Present, allowed: set[str], able: set[int]) -> bool:
    kind = split_kind(unit.name)[0]
    return kind in allowed if kind else all(id(row) in able for row in unit.parts)
