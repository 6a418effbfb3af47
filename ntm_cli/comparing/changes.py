"""What can change between two plans, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ntm_cli.messages import Message, Value
from ntm_cli.plan.promised import Target
from ntm_cli.plan.vocabulary import Column, Level, Mark, Unit
from ntm_cli.summaries.year import TargetLine

Reaches = tuple[tuple[Level, Column], ...]


class Kind(StrEnum):
    """What happened to a unit, a target or a fact."""

    ADDED = "added"
    DROPPED = "dropped"
    RENAMED = "renamed"
    REHOMED = "rehomed"
    REGROUPED = "regrouped"
    MOVED = "moved"
    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class UnitChange:
    """What happened to one unit of a table; one that moved, gained or lost a level says at which.

    `before` and `after` are columns, names, districts or groups. What was added or dropped has `reaches`. `source` is
    the table, where it is not that of the plan.
    """

    kind: Kind
    unit: Unit
    name: str
    district: str
    level: Level | None = None
    before: Column | str | None = None
    after: Column | str | None = None
    reaches: Reaches = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class TargetChange:
    """What happened to one target; of one that changed, to which of its keys."""

    kind: Kind
    target: Target
    key: str = ""
    before: Value | None = None
    after: Value | None = None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact beside the tables and targets that is not the same: the decision, the years, the scope, a requirement."""

    key: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A printed number that changed; one that `follows` is what the rows it counts make now, and these changed too.

    `block` is '' in the total row. A blank or missing cell is None, and so is `counted` where there are no rows.
    """

    source: str
    block: str
    level: Level
    column: Column | Mark
    before: int | None
    after: int | None
    counted: int | None
    follows: bool


@dataclass(frozen=True, slots=True)
class CountChange:
    """How many units are at a level by the end of a year, 0 for before the roadmap; None where it is unknown."""

    unit: Unit
    level: Level
    year: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class StandingChange:
    """A target and how it fares, before and after; None where there was no such target, or is none any more."""

    target: Target
    before: TargetLine | None
    after: TargetLine | None

    @property
    def is_same(self) -> bool:
        """Whether it asks and gets what it did."""
        return _fares(self.before) == _fares(self.after)


def _fares(line: TargetLine | None) -> tuple[object, ...]:
    if line is None:
        return ()
    found = line.standing
    return line.count, line.of, line.plan_when_due, line.state, found and (found.gap, found.first_met)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two plans: as it was named, its decision and its province."""

    name: Message | str
    decision: str
    province: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is not the same in two plans, and what that does; `renumbered` rows have another number."""

    old: Side
    new: Side
    facts: tuple[FactChange, ...]
    units: tuple[UnitChange, ...]
    targets: tuple[TargetChange, ...]
    numbers: tuple[NumberChange, ...]
    renumbered: int
    counts: tuple[CountChange, ...]
    standings: tuple[StandingChange, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed that a plan says."""
        return not any((self.facts, self.units, self.targets, self.numbers, self.renumbered))

    @property
    def following(self) -> int:
        """How many printed numbers changed with the rows they count."""
        return sum(number.follows for number in self.numbers)
