"""What a requirement of `targets.yaml` asks: of which units, and one of three sorts of need."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ntm_cli.limits import MAX_REQUIREMENTS
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.vocabulary import Level, Unit


@dataclass(frozen=True, slots=True)
class When:
    """The units a requirement speaks of; `kinds`, as in Huyện, and `groups` narrow them."""

    unit: Unit
    level: Level
    kinds: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def speaks_of(self, kind: str, group: str) -> bool:
        """Whether a unit of a folded kind and a group is of those in question."""
        is_kind = not self.kinds or kind in folded_kinds(self.kinds)
        return is_kind and (not self.groups or fold(group) in _folded(self.groups))


@lru_cache(maxsize=2 * MAX_REQUIREMENTS)
def folded_kinds(kinds: tuple[str, ...]) -> frozenset[str]:
    """Kinds of unit as they are compared."""
    return frozenset(split_kind(kind)[0] for kind in kinds)


@lru_cache(maxsize=2 * MAX_REQUIREMENTS)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, names))


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
