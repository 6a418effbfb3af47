"""The units of another day: what is there once some were merged, split, renamed or made wards.

A unit that was merged is at a level when all its parts are. Of one that was split, or merged with what the roadmap does
not have, some things cannot be told; then the answer is None, never a guess.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice

from ntm_cli.limits import MAX_MERGED, MAX_NAMESAKES
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.results import Change
from ntm_cli.plan.vocabulary import Unit


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    """A unit as it is on a day, and the rows of the roadmap that went into it.

    `is_piece` if other parts of those rows went elsewhere, `has_others` if something went into it that has no row.
    A unit without any `parts` came of what has no row, or of too much.
    """

    name: str
    district: str
    parts: tuple[Row, ...]
    is_piece: bool = False
    has_others: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """The units of a table before all changes (None) and since each day of them.

    `strangers` are names of changes that are not among the units there were before them, each by its position.
    """

    since: Mapping[date | None, tuple[Present, ...]]
    strangers: tuple[tuple[Change, int], ...]


def latest_change(data: Dataset, day: date) -> date | None:
    """The day of the last change that is in force, so that all days between two changes are one."""
    days = _days_of_changes(data)
    known = bisect_right(days, day)
    return days[known - 1] if known else None


@kept
def _days_of_changes(data: Dataset) -> Sequence[date]:
    return sorted({change.day for change in (data.results.changes if data.results else ())})


@kept
def history(data: Dataset, unit: Unit) -> History:
    """What the changes made of the units of a table, one after the other; of a day, those within a district first."""
    table, strangers = data.table(unit), list[tuple[Change, int]]()
    present = _Register(table.rows if table else ())
    since: dict[date | None, tuple[Present, ...]] = {None: tuple(present)}
    changes = data.results.changes if data.results else ()
    in_order = sorted(changes, key=lambda change: (change.day, not change.district))
    for day, of_day in groupby(in_order, key=lambda change: change.day):
        strangers += ((change, position) for change in of_day for position in present.take_in(change))
        since[day] = tuple(present)
    return History(since, tuple(strangers))


def _parts_of(units: Sequence[Present]) -> tuple[Row, ...]:
    """The rows that went into some units together; none if they are too many."""
    parts = tuple(dict.fromkeys(part for each in units for part in each.parts))
    return parts if len(parts) <= MAX_MERGED else ()


class _Register:
    """The units that are there, by name, while changes are made to them one after the other."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._kinds = {split_kind(row.name)[0] for row in rows}
        self._districts = {fold(row.district) for row in rows}
        self._renamed: dict[str, str] = {}
        self._by_name: dict[str, dict[Present, None]] = {}
        for row in rows:
            self._add(Present(row.name, row.district, (row,)))

    def __iter__(self) -> Iterator[Present]:
        return (self._as_called(each) for same in self._by_name.values() for each in same)

    def take_in(self, change: Change) -> Iterator[int]:
        """Make a change; the positions in it of those names that nobody has."""
        found = [self._find(name, change.district) for name in change.before]
        gone = list(dict.fromkeys(unit for unit in found if unit is not None))
        if not gone and self._is_of_districts(change):
            self._rename(change)
            return
        for unit in gone:
            del self._by_name[fold(unit.name)][unit]
        strangers = [at for at, each in enumerate(found) if each is None and self._is_of_table(change.before[at])]
        if gone or not strangers:
            self._add_all(change, gone, has_others=None in found)
        yield from strangers

    def _add_all(self, change: Change, gone: Sequence[Present], *, has_others: bool) -> None:
        """Add what came of some units; those of a kind that the table does not have are no longer its own."""
        parts = gone[0].parts if len(gone) == 1 else _parts_of(gone)
        is_piece = len(change.after) > 1 or any(each.is_piece for each in gone)
        others = has_others or any(each.has_others for each in gone) or not parts
        district = change.district or (gone[0].district if gone else "")
        for name in filter(self._is_of_table, change.after):
            self._add(Present(name, district, parts, is_piece, others))

    def _is_of_table(self, name: str) -> bool:
        """Whether a unit of that kind would stand in the table."""
        return split_kind(name)[0] in self._kinds

    def _add(self, unit: Present) -> None:
        self._by_name.setdefault(fold(unit.name), {})[unit] = None

    def _find(self, name: str, district: str) -> Present | None:
        """The unit of that name, in that district where one is given; None if there is none, or more than one."""
        same = islice(self._by_name.get(fold(name), ()), MAX_NAMESAKES)
        wanted = self._key(district)
        there = [each for each in same if not district or self._key(each.district) == wanted]
        return there[0] if len(there) == 1 else None

    def _is_of_districts(self, change: Change) -> bool:
        return any(fold(name) in self._districts for name in change.before)

    def _rename(self, change: Change) -> None:
        """Give districts their new name; of one that was split nobody can tell which of its units went where."""
        if len(change.after) == 1:
            now = fold(change.after[0])
            self._renamed |= {fold(name): change.after[0] for name in change.before}
            self._renamed.pop(now, None)
            self._districts.add(now)

    def _key(self, district: str) -> str:
        return fold(self._current(district))

    def _current(self, district: str) -> str:
        passed = list[str]()
        while (key := fold(district)) in self._renamed:
            passed.append(key)
            district = self._renamed[key]
        self._renamed |= dict.fromkeys(passed, district)
        return district

    def _as_called(self, unit: Present) -> Present:
        called = self._current(unit.district)
        return unit if called == unit.district else replace(unit, district=called)
