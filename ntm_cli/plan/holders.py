"""Who is known to have a level on a day: the units that had it before the roadmap, or were recognised since.

A unit that lost its level and got it back is left aside from the first loss to what followed the last one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ntm_cli.limits import MAX_NAMES
from ntm_cli.plan.counts import all_before
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.kept import kept
from ntm_cli.plan.present_units import Present, history, latest_change
from ntm_cli.plan.recognitions import recognitions_of
from ntm_cli.plan.results import Recognition
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit

#: From a day on, and up to the day before another.
_Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Holders:
    """The spans in which units are known to have a level, by their first days, and the days on which they end."""

    spans: tuple[tuple[date, date, Present], ...]
    ends: tuple[date, ...]

    def count(self, day: date) -> int:
        """How many units are known to have the level on a day."""
        return self._begun(day) - bisect_right(self.ends, day)

    def rows(self, day: date) -> Iterator[Row]:
        """The rows that went into those units, or into the first of very many."""
        for _, end, unit in islice(self.spans, min(self._begun(day), MAX_NAMES)):
            if end > day:
                yield from unit.parts

    def _begun(self, day: date) -> int:
        return bisect_right(self.spans, day, key=lambda span: span[0])


def holders(data: Dataset, unit: Unit, level: Level, day: date) -> Holders:
    """Who is known to have a level, among the units of a day."""
    return _holders_since(data, unit, level, latest_change(data, day))


@kept
def _holders_since(data: Dataset, unit: Unit, level: Level, change: date | None) -> Holders:
    present = [each for each in history(data, unit).since[change] if each.parts and not each.has_others]
    together = {id(each.parts): tuple(_together(data, each.parts, level)) for each in present}
    spans = [(start, end, each) for each in present for start, end in together[id(each.parts)]]
    spans.sort(key=lambda span: span[0])
    return Holders(tuple(spans), tuple(sorted(end for _, end, _ in spans)))


def _together(data: Dataset, rows: Sequence[Row], level: Level) -> Iterator[_Span]:
    """The spans in which all of some rows have a level."""
    spans_of = _spans_of(data, rows[0].unit, level)
    spans = [span for row in rows for span in spans_of[id(row)]]
    turns = sorted([(start, 1) for start, _ in spans] + [(end, -1) for _, end in spans])
    having, since = 0, date.min
    for day, more in turns:
        if having == len(rows) and since < day:
            yield since, day
        having, since = having + more, day


@kept
def _spans_of(data: Dataset, unit: Unit, level: Level) -> dict[int, tuple[_Span, ...]]:
    table = data.table(unit)
    return {id(row): tuple(_spans(data, row, level)) for row in (table.rows if table else ())}


def _eve(data: Dataset) -> date:
    return date(min(data.years) - 1, 12, 31)


def _spans(data: Dataset, row: Row, level: Level) -> Iterator[_Span]:
    """When a row has a level: up to its first loss, and again after its last."""
    known = recognitions_of(data, row, level)
    came = [(each.year, _known_from(each, each.year)) for each in known if each.year is not None]
    if row.reaches.get(level) == ACHIEVED or all_before(data, row.unit, level):
        came.append((min(data.years) - 1, _eve(data)))
    lost = [each.revoked for each in known if each.revoked is not None]
    first = date(min(lost), 1, 1) if lost else date.max
    start = min((day for _, day in came), default=date.max)
    if start < first:
        yield start, first
    again = min((day for year, day in came if lost and year > max(lost)), default=date.max)
    if again < date.max:
        yield max(again, date(max(lost), 12, 31)), date.max


def _known_from(each: Recognition, year: int) -> date:
    return each.day or date(year, 12, 31)
