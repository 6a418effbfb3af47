"""Two plans side by side: everything that changed, and what that does to counts and targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ntm_cli.comparing.changes import Comparison, CountChange, FactChange, Side, StandingChange
from ntm_cli.comparing.listings import listings
from ntm_cli.comparing.matching import Matching, match
from ntm_cli.comparing.printed_changes import changed_numbers, changed_recognised
from ntm_cli.comparing.promises import changed_targets, matched
from ntm_cli.comparing.unit_changes import changed_units
from ntm_cli.messages import Message, Value, in_a_row
from ntm_cli.plan.counts import BEFORE, plan_by
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.promised import Requirement, Series
from ntm_cli.plan.vocabulary import LEVELS, Unit
from ntm_cli.summaries.year import TargetLine, summarise


def compare(old: Dataset, new: Dataset, old_name: Message | str, new_name: Message | str) -> Comparison:
    """What became of a plan, each of the two under the name that it was asked for by."""
    units = {unit: match(_rows(old, unit), _rows(new, unit)) for unit in Unit}
    recognised = match(_recognised_rows(old), _recognised_rows(new))
    source = new.recognised.source if new.recognised else ""
    tables = (changed_numbers(old.table(unit), new.table(unit), found.districts) for unit, found in units.items())
    return Comparison(
        old=Side(old_name, old.decision.number, old.decision.province),
        new=Side(new_name, new.decision.number, new.decision.province),
        facts=tuple(_facts(old, new)),
        units=(
            *chain.from_iterable(changed_units(unit, found) for unit, found in units.items()),
            *changed_units(Unit.COMMUNE, recognised, source),
        ),
        targets=tuple(changed_targets(old, new)),
        numbers=tuple(chain(*tables, changed_recognised(old, new))),
        renumbered=sum(map(_renumbered, (*units.values(), recognised))),
        counts=tuple(_counts(old, new)),
        standings=tuple(_standings(old, new)),
    )


def _rows(data: Dataset, unit: Unit) -> tuple[Row, ...]:
    table = data.table(unit)
    return table.rows if table else ()


def _renumbered(found: Matching) -> int:
    return sum(before.number != after.number for before, after in found.pairs)


def _recognised_rows(data: Dataset) -> tuple[Row, ...]:
    """The rows of the table of what was reached before, each with its years as columns."""
    rows = data.recognised.rows if data.recognised else ()
    return tuple(Row(Unit.COMMUNE, row.number, row.name, row.district, row.years, row.place) for row in rows)


def _facts(old: Dataset, new: Dataset) -> Iterator[FactChange]:
    before, after = (dict(_stated(data)) for data in (old, new))
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield FactChange(key, before.get(key), after.get(key))
    asked_before, asked = ({each.id: each for each in data.requirements} for data in (old, new))
    for id in dict.fromkeys((*asked_before, *asked)):
        was, now = asked_before.get(id), asked.get(id)
        if _asks(was) != _asks(now):
            yield FactChange(f"requirement.{id}", was.basis if was else None, now.basis if now else None)


def _asks(requirement: Requirement | None) -> tuple[object, ...]:
    if requirement is None:
        return ()
    return requirement.when, requirement.needs, requirement.basis, requirement.severity


def _stated(data: Dataset) -> Iterator[tuple[str, Value]]:
    """What a plan says beside its tables and targets, by a name for each; what it leaves out is not there."""
    decision = data.decision
    yield from (("number", decision.number), ("date", decision.date), ("province", decision.province))
    if decision.amends:
        yield "amends", decision.amends
    yield "years", in_a_row(data.years)
    yield "levels", in_a_row(data.levels)
    yield from ((f"scope.{unit}", count) for unit, count in data.scope.items())
    yield from listings(data)


def _counts(old: Dataset, new: Dataset) -> Iterator[CountChange]:
    years = sorted({BEFORE, *old.years, *new.years})
    for unit in Unit:
        for level in LEVELS:
            for year in years:
                series = Series(unit, level)
                before, after = (_count(data, series, year) for data in (old, new))
                if before != after:
                    yield CountChange(unit, level, year, before, after)


def _count(data: Dataset, series: Series, year: int) -> int | None:
    """How many units a plan has by a year; None of a level or a year that it does not speak of."""
    table = data.table(series.unit)
    is_told = table is not None and series.level in table.levels and (year == BEFORE or year in data.years)
    return plan_by(data, series, year) if is_told else None


def _standings(old: Dataset, new: Dataset) -> Iterator[StandingChange]:
    before, after = (_lines(data) for data in (old, new))
    for was, now in matched(old, new):
        target = now or was
        if target is not None:
            yield StandingChange(target, before[was.id] if was else None, after[now.id] if now else None)


def _lines(data: Dataset) -> dict[str, TargetLine]:
    return {line.target.id: line for line in summarise(data, None).targets}
