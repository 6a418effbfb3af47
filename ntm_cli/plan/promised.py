"""What the text promises: its targets, and what national criteria ask of a level, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ntm_cli.findings import Severity
from ntm_cli.plan.needs import Need, When
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.source import Place


@dataclass(frozen=True, slots=True)
class Series:
    """Some units at a level: all of a unit, or those of a group; counted among all of them, or those at `of_level`."""

    unit: Unit
    level: Level
    group: str = ""
    of_level: Level | None = None


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit as a target names it; `district` is '' if it does not say which one it is of."""

    name: str
    district: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One target with what is printed of it; what is not printed is None or empty.

    `of_level` is the level whose units are its base; `group` the group that it speaks of.
    """

    id: str
    clause: str
    unit: Unit
    level: Level
    year: int
    count: int | None
    of: int | None
    percent: Decimal | None
    increase: int | None
    at_least: bool
    more_than: bool
    of_level: Level | None
    group: str
    names: tuple[UnitName, ...]
    place: Place

    @property
    def series(self) -> Series:
        """What it asks for, whenever it is due: targets that share this follow each other from year to year."""
        return Series(self.unit, self.level, self.group, self.of_level)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What national criteria ask of one level before another, as data."""

    id: str
    when: When
    needs: Need
    basis: str
    severity: Severity
    place: Place
