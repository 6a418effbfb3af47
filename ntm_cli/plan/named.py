"""Units by their names: which a table has, how one is called, and which one a name means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ntm_cli.messages import Message, Words
from ntm_cli.plan.dataset import Row, Table, UnitName
from ntm_cli.plan.evidence import NAME
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
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


def first_of_each(units: Iterable[Named]) -> list[Named]:
    """Each of some units once, where it is named first."""
    first: dict[tuple[str, str], Named] = {}
    for unit in units:
        first.setdefault(key(unit), unit)
    return list(first.values())


def called(table: Table, name: UnitName, spelt: Mapping[str, str]) -> list[Row]:
    """The rows that a folded name may mean: of its district if it says one, which may be spelt in two ways."""
    rows, district = _by_name(table).get(name.name, []), spelt.get(name.district, name.district)
    return [row for row in rows if district in ("", fold(row.district), spelt.get(fold(row.district)))]


@kept
def _by_name(table: Table) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        found.setdefault(fold(row.name), []).append(row)
    return found
