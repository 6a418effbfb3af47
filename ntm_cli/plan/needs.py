"""What a requirement of `targets.yaml` asks: of which units, and one of three sorts of need."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ntm_cli.plan.vocabulary import Level, Unit


@dataclass(frozen=True, slots=True)
class When:
    """The units a requirement speaks of; `kinds`, as in Huyện, and `groups` narrow them."""

    unit: Unit
    level: Level
    kinds: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedsLevel:
    """The same unit reaches another level first."""

    level: Level


@dataclass(frozen=True, slots=True)
class NeedsShare:
    """At least a share (percent) of the units of another sort, in the same district or province, is at a level."""

    unit: Unit
    level: Level
    percent: Decimal


@dataclass(frozen=True, slots=True)
class NeedsKind:
    """The unit is of one of these kinds of district, as printed: Huyện, Thị xã, Thành phố."""

    kinds: tuple[str, ...]


Need = NeedsLevel | NeedsShare | NeedsKind
