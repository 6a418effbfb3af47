"""Recognised units beside the plan: which came earlier than planned, as planned, late, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ntm_cli.plan.counts import all_before
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
from ntm_cli.plan.present_units import Present, history, latest_change
from ntm_cli.plan.results import Recognition
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Unit

#: What came of a unit's year: of most nobody knows, and "never" is only said where the list is complete.
Fate = Literal["earlier", "as planned", "late", "unplanned", "lost", "never", "unknown"]


@dataclass(frozen=True, slots=True)
class Result:
    """A unit's level: the column that it is planned for, the year that it was recognised for, and what that makes.

    `planned` is None where nothing schedules it, `recognised` where no recognition is known.
    """

    unit: Unit
    name: str
    district: str
    level: Level
    planned: Column | None
    recognised: Recognition | None
    fate: Fate


def results_of_units(data: Dataset) -> Iterator[Result]:
    """Every unit and level that is scheduled for a year, or whose recognition is known, by table, level and row."""
    if data.results is None:
        return
    for table in data.tables:
        for level in table.levels:
            yield from _of_rows(data, table.rows, level)
    for found in data.results.units:
        if found.unit is Unit.PROVINCE and found.year is not None:
            yield _result(data, found.unit, found.name, "", found.level, _province_due(data, found.level), (found,))


def _of_rows(data: Dataset, rows: Sequence[Row], level: Level) -> Iterator[Result]:
    for row in rows:
        planned = ACHIEVED if all_before(data, row.unit, level) else row.reaches.get(level)
        known = recognitions_of(data, row, level)
        if known or isinstance(planned, int):
            yield _result(data, row.unit, row.name, row.district, level, planned, known)


def _result(
    data: Dataset,
    unit: Unit,
    name: str,
    district: str,
    level: Level,
    planned: Column | None,
    known: Sequence[Recognition],
) -> Result:
    came = min((found for found in known if found.year is not None), key=_year, default=None)
    last = max((found.year for found in known if found.year is not None), default=0)
    is_lost = any(found.revoked is not None and found.revoked >= last for found in known)
    fate: Fate = "lost" if is_lost else _fate(data, unit, level, planned, None if came is None else came.year)
    return Result(unit, name, district, level, planned, came, fate)


def _year(found: Recognition) -> int:
    return found.year or 0


def _fate(data: Dataset, unit: Unit, level: Level, planned: Column | None, year: int | None) -> Fate:
    if year is None:
        return "never" if isinstance(planned, int) and is_listed(data, unit, level, planned) else "unknown"
    if planned is None:
        return "unplanned"
    if planned == ACHIEVED:
        return "late" if year >= min(data.years) else "as planned"
    return "earlier" if year < planned else "late" if year > planned else "as planned"


def is_listed(data: Dataset, unit: Unit, level: Level, year: int) -> bool:
    """Whether every recognition by the end of a year is in the list."""
    until = _listed_until(data).get((unit, level))
    return until is not None and until >= date(year, 12, 31)


@kept
def _listed_until(data: Dataset) -> dict[tuple[Unit, Level], date]:
    lists = data.results.complete if data.results else ()
    return {(each.unit, each.level): each.until for each in sorted(lists, key=lambda each: each.until)}


@kept
def _province_due(data: Dataset, level: Level) -> int | None:
    """The year by which the province itself is to reach a level: it has no table."""
    due = (target.year for target in data.targets if (target.unit, target.level) == (Unit.PROVINCE, level))
    return min(due, default=None)


def recognitions_of(data: Dataset, row: Row, level: Level) -> Sequence[Recognition]:
    """What is known of a row's level: recognitions and revocations of the unit, or of the one that it went into."""
    return _by_row(data).get((row.place.path, level), ())


@kept
def _by_row(data: Dataset) -> dict[tuple[object, Level], list[Recognition]]:
    found: dict[tuple[object, Level], list[Recognition]] = {}
    for each in data.results.units if data.results else ():
        for row in rows_of(data, each):
            found.setdefault((row.place.path, each.level), []).append(each)
    return found


def first_recognised(data: Dataset, row: Row, level: Level) -> Recognition | None:
    """The recognition of a row for the earliest year."""
    return _firsts(data).get((row.place.path, level))


@kept
def _firsts(data: Dataset) -> dict[tuple[object, Level], Recognition]:
    found: dict[tuple[object, Level], Recognition] = {}
    for key, known in _by_row(data).items():
        came = [each for each in known if each.year is not None]
        if came:
            found[key] = min(came, key=_year)
    return found


def rows_of(data: Dataset, recognition: Recognition) -> Sequence[Row]:
    """The rows of the unit that was recognised; none if nobody has its name, or if they are not known."""
    unit = unit_of(data, recognition)
    return unit.parts if unit else ()


def unit_of(data: Dataset, recognition: Recognition) -> Present | None:
    """The unit that was recognised, by the name of that day or of the roadmap; None if nobody has it, or several."""
    name = fold(recognition.name), fold(recognition.district)
    for change in dict.fromkeys((None, latest_change(data, recognition.day or date.max))):
        same = _names_since(data, recognition.unit, change).get(name, ())
        if len(same) == 1:
            return same[0]
    return None


@kept
def _names_since(data: Dataset, unit: Unit, change: date | None) -> dict[tuple[str, str], list[Present]]:
    """The units since a change by their folded names, alone and with their districts."""
    found: dict[tuple[str, str], list[Present]] = {}
    for each in history(data, unit).since[change]:
        for district in {"", fold(each.district)}:
            found.setdefault((fold(each.name), district), []).append(each)
    return found


def tallies(results: Sequence[Result]) -> dict[tuple[Unit, Level], Counter[Fate]]:
    """How many units of each unit and level had which fate."""
    found: dict[tuple[Unit, Level], Counter[Fate]] = {}
    for result in results:
        found.setdefault((result.unit, result.level), Counter())[result.fate] += 1
    return found
