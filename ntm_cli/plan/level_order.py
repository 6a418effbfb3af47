"""The order in which levels are climbed: each level of a unit beside the level below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ntm_cli.messages import Message, Words
from ntm_cli.plan.counts import all_before, gives
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Column, Level, Unit
from ntm_cli.source import Place

_LEVEL = Words("level.column", en="{level} {column:cell}", vi="{level} {column:cell}")


@dataclass(frozen=True, slots=True)
class Climb:
    """A unit's level and the level below it, with the column or year of each (None: the lower one is missing)."""

    unit: Unit
    name: str
    level: Level
    column: Column
    lower: Level
    lower_column: Column | None
    place: Place

    @property
    def is_skipped(self) -> bool:
        """Whether the lower level has no year at all."""
        return self.lower_column is None

    @property
    def is_reversed(self) -> bool:
        """Whether the lower level comes after the higher one."""
        return self.lower_column is not None and _rank(self.column) < _rank(self.lower_column)


def climbs(data: Dataset) -> Iterator[Climb]:
    """Each level a unit reaches with the next lower level that its table gives years for.

    A lower level without a year is missing where the table would give one; elsewhere it is unknown.
    """
    for table in data.tables:
        given = {level for level in table.levels if gives(table, level) and not all_before(data, table.unit, level)}
        for row in table.rows:
            found = _climbs_of(row.unit, row.name, row.reaches, table.levels, row.place)
            yield from (climb for climb in found if climb.lower in given or not climb.is_skipped)
    if data.recognised is not None:
        known = {*data.recognised.total, *(level for row in data.recognised.rows for level in row.years)}
        levels = [level for level in dict.fromkeys((*data.levels, *LEVELS)) if level in known]
        for before in data.recognised.rows:
            yield from _climbs_of(Unit.COMMUNE, before.name, before.years, levels, before.place)


def _climbs_of(
    unit: Unit, name: str, reached: Mapping[Level, Column] | Mapping[Level, int], levels: Sequence[Level], place: Place
) -> Iterator[Climb]:
    for lower, level in pairwise(levels):
        if level in reached:
            yield Climb(unit, name, level, reached[level], lower, reached.get(lower), place)


def _rank(column: Column) -> int:
    return 0 if column == ACHIEVED else column


def column_words(level: Level, column: Column) -> Message:
    """A level and the column or year that a row has for it."""
    return _LEVEL(level=level, column=column)
