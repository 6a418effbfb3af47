"""The validated results as the rules see them: every count, recognition and change gets its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from ntm_cli.plan.results import Change, Complete, Published, Recognition, Results
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.reading import results_models
from ntm_cli.source import Place, Source

_Item = TypeVar("_Item")


def build_results(file: Source, results: results_models.Results) -> Results:
    """The results of a file with their places."""
    return Results(
        file,
        counts=tuple(_published(at, item) for at, item in _each(file.place("counts"), results.counts)),
        units=tuple(_recognition(at, item) for at, item in _each(file.place("units"), results.units)),
        changes=tuple(_change(at, item) for at, item in _each(file.place("changes"), results.changes)),
        complete=tuple(_complete(item) for item in results.complete),
    )


def _each(place: Place, items: Iterable[_Item]) -> Iterator[tuple[Place, _Item]]:
    for position, item in enumerate(items):
        yield place / position, item


def _published(place: Place, item: results_models.Published) -> Published:
    unit, level = Unit(item.unit), Level(item.level)
    day = date.fromisoformat(item.date)
    return Published(day, unit, level, item.count, item.of, item.percent, item.source, place)


def _recognition(place: Place, item: results_models.Recognition) -> Recognition:
    return Recognition(
        unit=Unit(item.unit),
        name=item.name,
        district=item.district or "",
        level=Level(item.level),
        year=item.year,
        revoked=item.revoked,
        field=item.field or "",
        decision=item.decision or "",
        day=None if item.date is None else date.fromisoformat(item.date),
        place=place,
    )


def _change(place: Place, item: Any) -> Change:
    before, after = getattr(item, "from"), item.to
    return Change(date.fromisoformat(item.date), item.basis, item.district or "", tuple(before), tuple(after), place)


def _complete(item: results_models.Complete) -> Complete:
    return Complete(Unit(item.unit), Level(item.level), date.fromisoformat(item.until))
