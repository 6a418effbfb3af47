"""The year by districts or by groups: what each of them has reached, and which units are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Listing, Message, Words, listed
from ntm_cli.plan.counts import columns_by, plan_by
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.divisions import Divided, Part, added, divided
from ntm_cli.plan.names import sort_key
from ntm_cli.plan.promised import Series
from ntm_cli.plan.vocabulary import Division, Level, Unit
from ntm_cli.summaries.year import Summary, summarise

_UNDIVIDED: Mapping[Division, Words] = {
    Division.DISTRICT: Words(
        "parts.no-districts",
        en="The roadmap does not say which districts its units belong to.",
        vi="Lộ trình không ghi các đơn vị thuộc đơn vị cấp huyện nào.",
    ),
    Division.GROUP: Words(
        "parts.no-groups",
        en="The roadmap does not say which groups its units belong to.",
        vi="Lộ trình không ghi các đơn vị thuộc nhóm nào.",
    ),
}
_OTHERS: Mapping[Division, Words] = {
    Division.DISTRICT: Words(
        "parts.has-groups", en="Its groups are {names}: --by group", vi="Các nhóm là {names}: --by group"
    ),
    Division.GROUP: Words(
        "parts.has-districts",
        en="Its districts are {names}: --by district",
        vi="Các đơn vị cấp huyện là {names}: --by district",
    ),
}
_WHOLE = Words(
    "parts.whole",
    en="Without --by, --district and --group it is shown whole.",
    vi="Bỏ --by, --district và --group để xem toàn bộ lộ trình.",
)


@dataclass(frozen=True, slots=True)
class PartLevel:
    """How many units of a part have reached a level by the year (None: unknown), and how many are new in it.

    `names` are those of the new ones that stand in rows.
    """

    level: Level
    reached: int | None
    new: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part by the end of the year; `units` is None where not all of them are listed, `name` '' for the rest."""

    name: str
    units: int | None
    levels: tuple[PartLevel, ...]


@dataclass(frozen=True, slots=True)
class PartTotal:
    """How many units the table speaks of, and how many of them have reached each of its levels; None: unknown."""

    units: int | None
    reached: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A year, and the table that is divided in its parts; `total` is the table whole, also where the parts are not."""

    summary: Summary
    by: Division
    unit: Unit
    levels: tuple[Level, ...]
    parts: tuple[PartLine, ...]
    total: PartTotal


def break_down(data: Dataset, by: Division, year: int | None) -> Breakdown:
    """The parts in a year, by default the last. Raises CannotCheck without such parts, or such a year."""
    found, summary = demand(data, by), summarise(data, year)
    parts = tuple(_line(data, found, part, summary.year) for part in found.parts)
    return Breakdown(summary, by, found.table.unit, found.table.levels, parts, _total(data, found, parts, summary.year))


def _total(data: Dataset, found: Divided, parts: Sequence[PartLine], year: int) -> PartTotal:
    table, units = found.table, added(part.units for part in parts)
    reached = (plan_by(data, Series(table.unit, level), year) for level in table.levels)
    return PartTotal(table.base if units is None else units, tuple(reached))


def _line(data: Dataset, found: Divided, part: Part, year: int) -> PartLine:
    levels = tuple(_level(data, found, part, level, year) for level in found.table.levels)
    return PartLine(part.name, found.units(part), levels)


def _level(data: Dataset, found: Divided, part: Part, level: Level, year: int) -> PartLevel:
    names = sorted((row.name for row in part.rows if row.reaches.get(level) == year), key=sort_key)
    reached = found.reached(part, level, columns_by(data, year))
    return PartLevel(level, reached, found.in_column(part, level, year) or 0, tuple(names))


def demand(data: Dataset, by: Division) -> Divided:
    """The table that is divided in this way. Raises CannotCheck, saying what there is, if none is."""
    found = divided(data, by)
    if found is None:
        raise CannotCheck(_UNDIVIDED[by](), _instead(data, by))
    return found


def _instead(data: Dataset, by: Division) -> Message:
    other = next(other for other in Division if other is not by)
    found = divided(data, other)
    return _OTHERS[by](names=listed(names_of(found.parts).items)) if found else _WHOLE()


def names_of(parts: Sequence[Part]) -> Listing:
    """The names of parts in the order of the alphabet."""
    names = sorted((part.name for part in parts if part.name), key=sort_key)
    return Listing(tuple(names))
