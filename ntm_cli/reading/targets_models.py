"""What `targets.yaml` may hold: shape and type only. Arithmetic and comparisons belong to the rules."""

from typing import Annotated, Self

from pydantic import BaseModel, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from ntm_cli.limits import MAX_KINDS, MAX_NAMES, MAX_REQUIREMENTS, MAX_TARGETS
from ntm_cli.reading.values import Count, Group, Kind, Level, Percent, Severity, Strict, Text, Unit, Year


class Scope(Strict):
    """How many units the decision says it covers; what it does not say has no key."""

    communes: Count | None = None
    districts: Count | None = None
    rural_districts: Count | None = None
    villages: Count | None = None


class UnitName(Strict):
    """A unit that shares its name with one of another district."""

    name: Text
    district: Text


def _sort_of_name(value: object) -> str:
    return "(unit)" if isinstance(value, dict) else "(name)"


Name = Annotated[
    Annotated[Text, Tag("(name)")] | Annotated[UnitName, Tag("(unit)")],
    Discriminator(_sort_of_name),
]


class Target(Strict):
    """One numeric target, with what is printed of it: count, base, percentage, increase, named units.

    `group` narrows it to one group; `of_level` makes it a share of the units at another level.
    """

    id: Text
    clause: Text
    unit: Unit
    group: Group | None = None
    level: Level
    year: Year
    count: Count | None = None
    of: Count | None = None
    of_level: Level | None = None
    percent: Percent | None = None
    increase: Count | None = None
    at_least: bool = False
    more_than: bool = False
    names: Annotated[list[Name], Field(max_length=MAX_NAMES)] = []

    @model_validator(mode="after")
    def _has_one_bound(self) -> Self:
        if self.at_least and self.more_than:
            raise PydanticCustomError("two_bounds", "at least and more than")
        return self


class When(Strict):
    """The units a requirement speaks of; `kinds` and `groups` narrow them."""

    unit: Unit
    level: Level
    kinds: Annotated[list[Kind], Field(max_length=MAX_KINDS)] = []
    groups: Annotated[list[Group], Field(max_length=MAX_KINDS)] = []


class NeedsLevel(Strict):
    """The same unit reaches another level first."""

    level: Level


class NeedsShare(Strict):
    """At least a share (percent) of the units of another sort, in the same district or province, is at a level."""

    unit: Unit
    level: Level
    percent: Percent


class NeedsKind(Strict):
    """The unit is of one of these kinds, as printed: Huyện, Thị xã, Thành phố."""

    kinds: Annotated[list[Kind], Field(min_length=1, max_length=MAX_KINDS)]


def _sort_of_need(value: object) -> str:
    keys = value if isinstance(value, dict) else {}
    if "kinds" in keys:
        return "(kind)"
    return "(share)" if "percent" in keys or "unit" in keys else "(level)"


Needs = Annotated[
    Annotated[NeedsLevel, Tag("(level)")] | Annotated[NeedsShare, Tag("(share)")] | Annotated[NeedsKind, Tag("(kind)")],
    Discriminator(_sort_of_need),
]
#: The models behind the tags, which cannot be mistaken for keys.
SORTS: dict[str, type[BaseModel]] = {
    "(share)": NeedsShare,
    "(level)": NeedsLevel,
    "(kind)": NeedsKind,
    "(unit)": UnitName,
}


class Requirement(Strict):
    """What national criteria ask of one level before another."""

    id: Text
    when: When
    needs: Needs
    basis: Text
    severity: Severity = "warning"


class Untracked(Strict):
    """A target that is no count of units at a level, kept so that the list of targets is whole."""

    clause: Text
    about: Text


class Targets(Strict):
    """`targets.yaml`: the decision's targets, its scope, and the requirements they must meet."""

    decision: Text
    scope: Scope
    targets: Annotated[list[Target], Field(max_length=MAX_TARGETS)]
    requirements: Annotated[list[Requirement], Field(max_length=MAX_REQUIREMENTS)] = []
    untracked: Annotated[list[Untracked], Field(max_length=MAX_TARGETS)] = []
