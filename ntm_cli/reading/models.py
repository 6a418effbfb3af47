"""What the two files may hold: shape and type only. Arithmetic and comparisons belong to the rules.

Annotations are not postponed here and validators are built when first used: both halve the time to load the models.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

Level = Literal["standard", "advanced", "model"]
Unit = Literal["commune", "district", "village", "province"]
Severity = Literal["error", "warning", "note"]

Count = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1900, le=2999)]
Column = Literal["achieved"] | Year
Text = Annotated[str, Field(min_length=1)]
#: Keys of a total row: the columns, the printed sum of all of them, and the base of a printed "5/7".
TotalKey = Literal["achieved", "all", "of"] | Year


def _calendar_day(text: str) -> str:
    date.fromisoformat(text)
    return text


def _whole_percent(value: object) -> object:
    return Decimal(value) if type(value) is int else value


Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_calendar_day)]
#: Kept as printed: 61 and 61.0 are the same share to a different digit.
Percent = Annotated[Decimal, BeforeValidator(_whole_percent), Field(ge=0, le=100)]


class Strict(BaseModel):
    """What every model of the files shares: no conversions, no unknown keys, no changes."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Decision(Strict):
    """The decision that the tables were printed with."""

    number: Text
    date: Day
    province: Text


class Row(Strict):
    """One commune or district in its table, with the column in which it reaches each level.

    A level that is not scheduled has no key, as its printed cells are blank.
    """

    row: Count
    name: Text
    standard: Column | None = None
    advanced: Column | None = None
    model: Column | None = None


class Subtotal(Strict):
    """A district's printed subtotals, level by level; a blank cell has no key."""

    standard: dict[Column, Count] = {}
    advanced: dict[Column, Count] = {}
    model: dict[Column, Count] = {}


class Total(Strict):
    """A table's total row, level by level, with the printed sum of all columns and its base."""

    standard: dict[TotalKey, Count] = {}
    advanced: dict[TotalKey, Count] = {}
    model: dict[TotalKey, Count] = {}


class DistrictBlock(Strict):
    """A district in the communes table: its subtotal and its communes."""

    name: Text
    subtotal: Subtotal
    communes: list[Row]


class CommunesTable(Strict):
    """The appendix that schedules communes."""

    source: Text
    total: Total
    districts: list[DistrictBlock]


class DistrictsTable(Strict):
    """The appendix that schedules districts, towns and cities."""

    source: Text
    total: Total
    rows: list[Row]


class LevelCounts(Strict):
    """How many communes reached each level; a level nobody reached has no key."""

    standard: Count | None = None
    advanced: Count | None = None
    model: Count | None = None


class RecognisedRow(Strict):
    """One commune in the table of what was reached before, with the year of each level."""

    row: Count
    district: Text
    name: Text
    standard: Year | None = None
    advanced: Year | None = None
    model: Year | None = None


class RecognisedTable(Strict):
    """The appendix of what was reached before the roadmap begins."""

    source: Text
    complete: bool
    by_year: dict[Year, LevelCounts]
    total: LevelCounts
    communes: list[RecognisedRow]


class Roadmap(Strict):
    """`roadmap.yaml`: the decision's tables."""

    decision: Decision
    years: Annotated[list[Year], Field(min_length=1)]
    communes: CommunesTable
    districts: DistrictsTable
    recognised: RecognisedTable | None = None


class Scope(Strict):
    """How many units the decision says it covers."""

    communes: Count
    districts: Count
    rural_districts: Count | None = None
    villages: Count | None = None


class Target(Strict):
    """One numeric target, with what is printed of it: count, base, percentage, increase, named units."""

    id: Text
    clause: Text
    unit: Unit
    level: Level
    year: Year
    count: Count | None = None
    of: Count | None = None
    percent: Percent | None = None
    increase: Count | None = None
    at_least: bool = False
    names: list[Text] = []


class When(Strict):
    """The units a requirement speaks of; `kinds` narrows them to some kinds of district, as in Huyện."""

    unit: Unit
    level: Level
    kinds: list[Text] = []


class NeedsLevel(Strict):
    """The same unit reaches another level first."""

    level: Level


class NeedsShare(Strict):
    """At least a share (percent) of the units of another sort, in the same district or province, is at a level."""

    unit: Unit
    level: Level
    percent: Percent


class NeedsKind(Strict):
    """The unit is of one of these kinds of district, as printed: Huyện, Thị xã, Thành phố."""

    kinds: Annotated[list[Text], Field(min_length=1)]


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
SORTS_OF_NEED: dict[str, type[BaseModel]] = {"(share)": NeedsShare, "(level)": NeedsLevel, "(kind)": NeedsKind}


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
    targets: list[Target]
    requirements: list[Requirement] = []
    untracked: list[Untracked] = []
