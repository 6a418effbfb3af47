"""What happened to the units of a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ntm_cli.comparing.changes import Kind, UnitChange
from ntm_cli.comparing.matching import Matching
from ntm_cli.plan.dataset import Row
from ntm_cli.plan.names import fold
from ntm_cli.plan.vocabulary import LEVELS, Unit


def changed_units(unit: Unit, found: Matching, source: str = "") -> Iterator[UnitChange]:
    """Districts under new names first, then unit by unit, then those that came and went.

    `source` is the table, where it is not that of the plan.
    """
    for old, new in found.districts.values():
        yield UnitChange(Kind.RENAMED, Unit.DISTRICT, new, "", before=old, after=new, source=source)
    for old_row, new_row in found.pairs:
        yield from _of_one(unit, found, old_row, new_row, source)
    for kind, rows in ((Kind.ADDED, found.added), (Kind.DROPPED, found.dropped)):
        for row in rows:
            reaches = tuple((level, row.reaches[level]) for level in LEVELS if level in row.reaches)
            yield UnitChange(kind, unit, row.name, row.district, reaches=reaches, source=source)


def _of_one(unit: Unit, found: Matching, old: Row, new: Row, source: str) -> Iterator[UnitChange]:
    change = partial(UnitChange, unit=unit, name=new.name, district=new.district, source=source)
    if fold(old.name) != fold(new.name):
        yield change(Kind.RENAMED, before=old.name, after=new.name)
    if found.is_new_home(old, new):
        yield change(Kind.REHOMED, before=old.district, after=new.district)
    if fold(old.group) != fold(new.group):
        yield change(Kind.REGROUPED, before=old.group, after=new.group)
    for level in LEVELS:
        before, after = old.reaches.get(level), new.reaches.get(level)
        if before != after:
            kind = Kind.GAINED if before is None else Kind.LOST if after is None else Kind.MOVED
            yield change(kind, level=level, before=before, after=after)
