"""The same unit in different tables: which names pair up, which are variants, which stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ntm_cli.messages import Message, Words
from ntm_cli.plan.dataset import Dataset, Recognised, RecognisedRow, Row
from ntm_cli.plan.evidence import NAME
from ntm_cli.plan.names import fold, is_variant
from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.source import Place

#: Beyond so many unmatched names on a side the tables are about different places, and guessing takes its time.
_MOST_GUESSES = 100
_OF_DISTRICT = Words("name.district", en="{name} of {district}", vi="{name} ({district})")


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A unit by its name, the district it belongs to ('' for a district) and the place of the name."""

    name: str
    district: str
    place: Place


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


def key(unit: Named) -> tuple[str, str]:
    """What a unit is matched by: its folded district and name."""
    return fold(unit.district), fold(unit.name)


def unit_words(unit: Named) -> Message:
    """A unit by its name and, if it belongs to one, its district."""
    return _OF_DISTRICT(name=unit.name, district=unit.district) if unit.district else NAME(name=unit.name)


def communes(data: Dataset) -> list[Named]:
    """The communes of the roadmap."""
    return [Named(row.name, row.district, row.place / "name") for row in data.communes.rows]


def district_blocks(data: Dataset) -> list[Named]:
    """The districts that the communes table is divided into."""
    return [Named(block.name, "", block.place / "name") for block in data.communes.blocks]


def district_rows(data: Dataset) -> list[Named]:
    """The districts of the districts table."""
    return [Named(row.name, "", row.place / "name") for row in data.districts.rows]


def recognised_communes(data: Dataset) -> list[Named]:
    """The communes in the table of what was reached before, each under its district as the roadmap writes it."""
    rows = data.recognised.rows if data.recognised else ()
    variants = {fold(ours.name): theirs.name for ours, theirs in _recognised_districts(data).variants}
    return [Named(row.name, variants.get(fold(row.district), row.district), row.place / "name") for row in rows]


def pairings(data: Dataset) -> Iterator[Pairing]:
    """Districts between the communes table and the districts table, then what was recognised against the roadmap."""
    yield _pair(data.communes.source, district_blocks(data), data.districts.source, district_rows(data))
    if data.recognised is not None:
        yield _recognised_districts(data)
        yield _recognised_communes(data, data.recognised)


def same_communes(data: Dataset) -> Iterator[tuple[RecognisedRow, Row]]:
    """Each commune recognised before with its row in the roadmap, variants of a name included."""
    if data.recognised is None:
        return
    rows = {key(unit): row for unit, row in zip(communes(data), data.communes.rows, strict=True)}
    variants = {key(ours): key(theirs) for ours, theirs in _recognised_communes(data, data.recognised).variants}
    for unit, before in zip(recognised_communes(data), data.recognised.rows, strict=True):
        row = rows.get(variants.get(key(unit), key(unit)))
        if row is not None:
            yield before, row


def _recognised_districts(data: Dataset) -> Pairing:
    rows = data.recognised.rows if data.recognised else ()
    named: dict[str, Named] = {}
    for row in rows:
        named.setdefault(fold(row.district), Named(row.district, "", row.place / "district"))
    source = data.recognised.source if data.recognised else ""
    blocks = district_blocks(data)
    pairing = _pair(source, list(named.values()), data.communes.source, blocks)
    variants, unknown = _variants(pairing.only_ours, blocks)
    return replace(pairing, variants=[*pairing.variants, *variants], only_ours=unknown, only_theirs=())


def _recognised_communes(data: Dataset, table: Recognised) -> Pairing:
    pairing = _pair(table.source, recognised_communes(data), data.communes.source, communes(data))
    unknown = {fold(unit.name) for unit in _recognised_districts(data).only_ours}
    achieved = {row.place.path for row in data.communes.rows if table.complete and ACHIEVED in row.reaches.values()}
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
    variants, left = _variants(left, right)
    right = _without(right, variants)
    moved = _moved(left, right)
    return Pairing(
        ours, theirs, variants, moved, _without(left, [pair[::-1] for pair in moved]), _without(right, moved)
    )


def _variants(units: Sequence[Named], others: Sequence[Named]) -> tuple[list[tuple[Named, Named]], list[Named]]:
    """The units that are probably one of the others in another spelling, with it; and the units that are not."""
    pairs: list[tuple[Named, Named]] = []
    alone = list(units[_MOST_GUESSES:])
    left = list(others[:_MOST_GUESSES])
    for unit in units[:_MOST_GUESSES]:
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
    return fold(unit.district) == fold(other.district) and is_variant(unit.name, other.name)
