"""The year by districts or by groups: what each of them has reached, and which units are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Listing, Message, Words, listed
from ntm_cli.plan.counts import columns_by
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.divisions import Divided, Part, added, divided
from ntm_cli.plan.names import sort_key
from ntm_cli.plan.vocabulary import Column, Division, Level, Unit
from ntm_cli.summaries.part_levels import PartLevel, level_of
from ntm_cli.summaries.year import Summary, TargetLine, summarise

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
    levels: tuple[PartLevel, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A year, and the table that is divided in its parts; `total` is the table whole, also where the parts are not.

    `aims` are the targets that the parts have shares of, one a level or None.
    """

    summary: Summary
    by: Division
    unit: Unit
    levels: tuple[Level, ...]
    parts: tuple[PartLine, ...]
    total: PartTotal
    columns: tuple[Column, ...]
    aims: tuple[TargetLine | None, ...]


def break_down(data: Dataset, by: Division, year: int | None) -> Breakdown:
    """The parts in a year, by default the last. Raises CannotCheck without such parts, or such a year."""
    found, summary = demand(data, by), summarise(data, year)
    counted = [level_of(data, found, level, summary) for level in found.table.levels]
    parts = tuple(
        PartLine(part.name, found.units(part), tuple(level.parts[place] for level in counted))
        for place, part in enumerate(found.parts)
    )
    return Breakdown(
        summary=summary,
        by=by,
        unit=found.table.unit,
        levels=found.table.levels,
        parts=parts,
        total=_total(found, parts, [level.whole for level in counted]),
        columns=tuple(columns_by(data, summary.year)),
        aims=tuple(level.aim for level in counted),
    )


def worst_first(shown: Breakdown) -> list[PartLine]:
    """The parts furthest below their shares of the targets first, then those that have reached least; the rest last."""
    return sorted(shown.parts, key=lambda part: (not part.name, -_lacking(part), _share(part)))


def _lacking(part: PartLine) -> Decimal:
    return sum((-level.off for level in part.levels if level.off is not None and level.off < 0), Decimal(0))


def _share(part: PartLine) -> Fraction:
    known = [(level.reached, level.base) for level in part.levels]
    return sum(
        (Fraction(reached, base) if base and reached is not None else Fraction(1) for reached, base in known),
        Fraction(0),
    )


def _total(found: Divided, parts: Sequence[PartLine], levels: Sequence[PartLevel]) -> PartTotal:
    units = added(part.units for part in parts)
    base = found.table.base if units is None else units
    return PartTotal(base, tuple(level.reached for level in levels), tuple(levels))


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
