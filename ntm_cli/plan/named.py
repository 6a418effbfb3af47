"""Units by their names: which a table has, how one is called, and which one a name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.messages import Message, Words
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.evidence import NAME
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
from ntm_cli.plan.promised import UnitName
from ntm_cli.plan.vocabulary import Unit
from ntm_cli.source import Place

_OF_DISTRICT = Words("name.district", en="{name} of {district}", vi="{name} ({district})")


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A unit by its name, the district it belongs to ('' for a district) and the place of the name."""

    name: str
    district: str
    place: Place


def key(unit: Named) -> tuple[str, str]:
    """What a unit is matched by: its folded district and name."""
    return fold(unit.district), fold(unit.name)


def unit_words(name: str, district: str) -> Message:
    """A unit by its name and, if it belongs to one, its district."""
    return _OF_DISTRICT(name=name, district=district) if district else NAME(name=name)


def named_rows(table: Table | None) -> list[Named]:
    """The units of a table."""
    return [Named(row.name, row.district, row.place / "name") for row in (table.rows if table else ())]


def districts_of(table: Table | None) -> list[Named]:
    """The districts that a table is divided into, or that its rows name."""
    if table is None:
        return []
    if table.way == "districts":
        return [Named(block.name, "", block.place / "name") for block in table.blocks]
    return first_of_each(Named(row.district, "", row.place / "district") for row in table.rows if row.district)


@kept
def names_in(data: Dataset) -> Sequence[Named]:
    """Every name of a unit that the files hold, wherever it stands."""
    found = [name for table in data.tables for name in _in_table(table)]
    for row in data.recognised.rows if data.recognised else ():
        found.append(Named(row.name, row.district, row.place / "name"))
        if row.district:
            found.append(Named(row.district, "", row.place / "district"))
    return [
        *found,
        *_in_targets(data),
        *_in_results(data),
        Named(data.decision.province, "", data.roadmap.place("decision", "province")),
    ]


def _in_table(table: Table) -> Iterator[Named]:
    """The names of a table's districts, then those of its rows, each with the one it belongs to where it says so."""
    if table.way == "districts":
        yield from districts_of(table)
    yield from named_rows(table)
    if table.way != "districts":
        for row in table.rows:
            owner = "commune" if table.unit is Unit.VILLAGE and (row.place / "commune").text else "district"
            if row.district:
                yield Named(row.district, "", row.place / owner)


def _in_targets(data: Dataset) -> Iterator[Named]:
    for target in data.targets:
        for position, unit in enumerate(target.names):
            place = target.place / "names" / position
            if place.text is not None:
                yield Named(unit.name, "", place)
            else:
                yield Named(unit.name, unit.district, place / "name")
                if unit.district:
                    yield Named(unit.district, "", place / "district")


def _in_results(data: Dataset) -> Iterator[Named]:
    """The names of units that were recognised or changed, each with its district where it says one."""
    for each in data.results.units if data.results else ():
        yield Named(each.name, each.district, each.place / "name")
        if each.district:
            yield Named(each.district, "", each.place / "district")
    for change in data.results.changes if data.results else ():
        for key, names in (("from", change.before), ("to", change.after)):
            yield from (Named(name, change.district, change.place / key / at) for at, name in enumerate(names))
        if change.district:
            yield Named(change.district, "", change.place / "district")


def first_of_each(units: Iterable[Named]) -> list[Named]:
    """Each of some units once, where it is named first."""
    first: dict[tuple[str, str], Named] = {}
    for unit in units:
        first.setdefault(key(unit), unit)
    return list(first.values())


def called(table: Table, name: UnitName, spelt: Mapping[str, str]) -> list[Row]:
    """The rows that a folded name may mean: of its district if it says one, which may be spelt in two ways."""
    district = spelt.get(name.district, name.district)
    if not district:
        return _by_name(table).get(name.name, [])
    in_district = _by_district(table)
    other_spellings = (ours for ours, theirs in spelt.items() if theirs == district and ours != district)
    return [row for key in (district, *other_spellings) for row in in_district.get((name.name, key), ())]


@kept
def _by_name(table: Table) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        found.setdefault(fold(row.name), []).append(row)
    return found


@kept
def _by_district(table: Table) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in table.rows:
        found.setdefault((fold(row.name), fold(row.district)), []).append(row)
    return found
