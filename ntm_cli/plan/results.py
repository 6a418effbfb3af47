"""What really happened, as data: published counts, recognitions one by one, and units that changed.

Each has its place in `results.yaml`. Days are those of publication, of a decision, or of a change coming into force.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.source import Place, Source


@dataclass(frozen=True, slots=True)
class Published:
    """How many units were at a level on a day, as a source says it; what it does not say is None."""

    day: date
    unit: Unit
    level: Level
    count: int
    of: int | None
    percent: Decimal | None
    source: str
    place: Place


@dataclass(frozen=True, slots=True)
class Recognition:
    """One unit that was recognised at a level for a year, or lost it in one: then `revoked` holds the year instead.

    The decision may come later than the year it counts for; `district` and `field` are '' where they are not said.
    """

    unit: Unit
    name: str
    district: str
    level: Level
    year: int | None
    revoked: int | None
    field: str
    decision: str
    day: date | None
    place: Place


@dataclass(frozen=True, slots=True)
class Change:
    """Units that became others on a day: merged, split, renamed, made wards; without any `after` they are no more."""

    day: date
    basis: str
    district: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Complete:
    """That the recognitions of a unit and level are all there up to a day: whoever is not among them has none."""

    unit: Unit
    level: Level
    until: date


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that is known of what came of the plan."""

    file: Source
    counts: tuple[Published, ...]
    units: tuple[Recognition, ...]
    changes: tuple[Change, ...]
    complete: tuple[Complete, ...]
