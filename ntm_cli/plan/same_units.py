"""The same unit in different tables: which names pair up, which are variants, which stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ntm_cli.limits import MAX_GUESSED
from ntm_cli.plan.dataset import Dataset, RecognisedRow, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.named import Named, districts_of, first_of_each, key, named_rows
from ntm_cli.plan.names import fold, is_of_other_kind, is_variant
from ntm_cli.plan.restored import lost_pairs, without_unreadable
from ntm_cli.plan.vocabulary import ACHIEVED, Unit


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two lists of units that should be the same, by the tables they come from, and where they are not.

    `variants` are spelt in two ways, `moved` stand under two districts, the others stand in one list only.
    """

    ours: str
    theirs: str
    variants: Sequence[tuple[Named, Named]]
    moved: Sequence[tuple[Named, Named]]
    only_ours: Sequence[Named]
    only_theirs: Sequence[Named]


@kept
def recognised_communes(data: Dataset) -> list[Named]:
    """The communes in the table of what was reached before, each under its district as the roadmap writes it."""
    rows = data.recognised.rows if data.recognised else ()
    variants = {fold(ours.name): theirs.name for ours, theirs in _recognised_districts(data).variants}
    return [Named(row.name, variants.get(fold(row.district), row.district), row.place / "name") for row in rows]


@kept
def pairings(data: Dataset) -> tuple[Pairing, ...]:
    """Districts between the communes table and the districts table, then what was recognised against the roadmap."""
    found = [_districts(data.communes, data.districts)] if data.communes and data.districts else []
    if data.recognised is not None and data.communes is not None:
        found += [_recognised_districts(data), _recognised_communes(data)]
    return tuple(map(_told_apart, found))


def _told_apart(pairing: Pairing) -> Pairing:
    """A pairing without the units that cannot be read, nor those of the other list that these may be."""
    return replace(
        pairing,
        only_ours=without_unreadable(pairing.only_ours, pairing.only_theirs),
        only_theirs=without_unreadable(pairing.only_theirs, pairing.only_ours),
    )


def _districts(communes: Table, districts: Table) -> Pairing:
    """The districts of both tables. One that lists only what is new, or names no districts, may leave any out."""
    ours = districts_of(communes)
    found = _pair(communes.source, ours, districts.source, named_rows(districts))
    variants, only_ours = _variants(found.only_ours, [] if communes.blocks else named_rows(districts))
    return replace(
        found,
        variants=[*found.variants, *variants],
        only_ours=only_ours if districts.is_complete and districts.is_listed else (),
        only_theirs=found.only_theirs if communes.is_complete and ours else (),
    )


@kept
def units_below(data: Dataset, unit: Unit) -> dict[str, list[Row]]:
    """The rows of a table by the folded name of the district or commune they belong to, as that is called itself."""
    table, spelt = data.table(unit), other_names(data) if unit is Unit.COMMUNE else {}
    found: dict[str, list[Row]] = {}
    for row in table.rows if table else ():
        owner = fold(row.district)
        found.setdefault(spelt.get(owner, owner), []).append(row)
    return found


@kept
def other_names(data: Dataset) -> dict[str, str]:
    """The folded names of districts that the communes table spells otherwise than their own, as that spells them."""
    variants = pairings(data)[0].variants if data.communes and data.districts else ()
    return {fold(one.name): fold(other.name) for one, other in variants}


def same_communes(data: Dataset) -> Iterator[tuple[RecognisedRow, Row]]:
    """Each commune recognised before with its row in the roadmap, variants of a name included."""
    if data.recognised is None or data.communes is None:
        return
    table = data.communes
    rows = {key(unit): row for unit, row in zip(named_rows(table), table.rows, strict=True)}
    variants = {key(ours): key(theirs) for ours, theirs in _recognised_communes(data).variants}
    for unit, before in zip(recognised_communes(data), data.recognised.rows, strict=True):
        row = rows.get(variants.get(key(unit), key(unit)))
        if row is not None:
            yield before, row


@kept
def _recognised_districts(data: Dataset) -> Pairing:
    rows = data.recognised.rows if data.recognised else ()
    named = first_of_each(Named(row.district, "", row.place / "district") for row in rows if row.district)
    ours, theirs = (data.recognised.source if data.recognised else ""), data.communes.source if data.communes else ""
    blocks = districts_of(data.communes)
    without_communes = {*map(key, named_rows(data.districts))} - {*map(key, blocks)}
    pairing = _pair(ours, [unit for unit in named if key(unit) not in without_communes], theirs, blocks)
    if not (blocks and data.communes and data.communes.is_complete):
        return replace(pairing, only_ours=(), only_theirs=())
    variants, unknown = _variants(pairing.only_ours, blocks)
    only_ours = [*unknown, *(unit for unit in named if key(unit) in without_communes)]
    return replace(pairing, variants=[*pairing.variants, *variants], only_ours=only_ours, only_theirs=())


@kept
def _recognised_communes(data: Dataset) -> Pairing:
    """What was recognised against the roadmap, as far as the roadmap lists its communes one by one."""
    assert data.recognised is not None
    assert data.communes is not None
    here, there = data.recognised, data.communes
    pairing = _pair(here.source, recognised_communes(data), there.source, named_rows(there))
    if not there.is_complete or not there.is_listed:
        return replace(pairing, moved=(), only_ours=(), only_theirs=())
    unknown = {fold(unit.name) for unit in _recognised_districts(data).only_ours}
    achieved = {row.place.path for row in there.rows if here.complete and ACHIEVED in row.reaches.values()}
    return replace(
        pairing,
        moved=[pair for pair in pairing.moved if fold(pair[0].district) not in unknown],
        only_ours=[unit for unit in pairing.only_ours if fold(unit.district) not in unknown],
        only_theirs=[unit for unit in pairing.only_theirs if unit.place.path[:-1] in achieved],
    )


def _pair(ours: str, our_units: Sequence[Named], theirs: str, their_units: Sequence[Named]) -> Pairing:
    our_keys, their_keys = set(map(key, our_units)), set(map(key, their_units))
    left = [unit for unit in our_units if key(unit) not in their_keys]
    right = [unit for unit in their_units if key(unit) not in our_keys]
    lost, left = lost_pairs(left, right)
    variants, left = _variants(left, _without(right, lost))
    variants = [*lost, *variants]
    right = _without(right, variants)
    moved = _moved(left, right)
    left = _without(left, [pair[::-1] for pair in moved])
    return Pairing(ours, theirs, variants, moved, left, _without(right, moved))


def _variants(units: Sequence[Named], others: Sequence[Named]) -> tuple[list[tuple[Named, Named]], list[Named]]:
    """The units that are probably one of the others in another spelling, with it; and the units that are not."""
    pairs: list[tuple[Named, Named]] = []
    alone = list(units[MAX_GUESSED:])
    left = list(others[:MAX_GUESSED])
    for unit in units[:MAX_GUESSED]:
        near = next((other for other in left if _is_near(unit, other)), None)
        if near is None:
            alone.append(unit)
        else:
            pairs.append((unit, near))
            left.remove(near)
    return pairs, alone


def _moved(units: Sequence[Named], others: Sequence[Named]) -> list[tuple[Named, Named]]:
    """The units that the others have under another district."""
    by_name = {fold(other.name): other for other in others if other.district}
    return [(unit, by_name[fold(unit.name)]) for unit in units if unit.district and fold(unit.name) in by_name]


def _without(units: Sequence[Named], pairs: Sequence[tuple[Named, Named]]) -> list[Named]:
    """The units that are not the second of a pair."""
    paired = {id(second) for _, second in pairs}
    return [unit for unit in units if id(unit) not in paired]


def _is_near(unit: Named, other: Named) -> bool:
    """Whether two units of one district may be the same, or two districts, which become towns and cities."""
    if not unit.district and is_of_other_kind(unit.name, other.name):
        return True
    return fold(unit.district) == fold(other.district) and is_variant(unit.name, other.name)


#: What is found by names alone, by the functions that find it: it stays when columns or numbers change.
OF_NAMES: set[object] = {
    vars(found)["__wrapped__"]
    for found in (recognised_communes, pairings, other_names, _recognised_districts, _recognised_communes)
}
