"""What `results.yaml` may hold: shape and type only. Arithmetic and comparisons belong to the rules."""

from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import AfterValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from ntm_cli.limits import MAX_CHANGES, MAX_DAYS_OF_CHANGES, MAX_NAMES, MAX_RESULTS
from ntm_cli.reading.values import Count, Day, Level, Percent, Strict, Text, Unit, Year


class Published(Strict):
    """How many units were at a level on a day, as one source published it."""

    date: Day
    unit: Unit
    level: Level
    count: Count
    of: Count | None = None
    percent: Percent | None = None
    source: Text


class Recognition(Strict):
    """One unit: the year for which it was recognised, or in which it lost the level, and the decision on it."""

    unit: Unit
    name: Text
    district: Text | None = None
    level: Level
    year: Year | None = None
    revoked: Year | None = None
    field: Text | None = None
    decision: Text | None = None
    date: Day | None = None

    @model_validator(mode="after")
    def _came_or_went(self) -> Self:
        if self.year is None and self.revoked is None:
            raise PydanticCustomError("no_year", "neither year nor revoked")
        if self.year is not None and self.revoked is not None:
            raise PydanticCustomError("year_twice", "both year and revoked")
        return self


_CHANGE: dict[str, Any] = {
    "date": (Day, ...),
    "basis": (Text, ...),
    "district": (Text | None, None),
    "from": (Annotated[list[Text], Field(min_length=1, max_length=MAX_NAMES)], ...),
    "to": (Annotated[list[Text], Field(max_length=MAX_NAMES)], ...),
}
if TYPE_CHECKING:
    UnitChange = Any
else:  # a class can give no field the name `from`
    #: Units that became others on a day: merged, split, renamed, made wards; `to: []` if they were dissolved.
    UnitChange = create_model("UnitChange", __base__=Strict, __module__=__name__, **_CHANGE)


def _few_days(changes: list[Any]) -> list[Any]:
    if len({change.date for change in changes}) > MAX_DAYS_OF_CHANGES:
        raise PydanticCustomError("too_many_days", "too many days")
    return changes


class Complete(Strict):
    """That `units` lists every recognition of a unit and level up to a day."""

    unit: Unit
    level: Level
    until: Day


class Results(Strict):
    """`results.yaml`: what came of the plan."""

    counts: Annotated[list[Published], Field(max_length=MAX_RESULTS)] = []
    units: Annotated[list[Recognition], Field(max_length=MAX_RESULTS)] = []
    changes: Annotated[list[UnitChange], Field(max_length=MAX_CHANGES), AfterValidator(_few_days)] = []
    complete: Annotated[list[Complete], Field(max_length=MAX_RESULTS)] = []
