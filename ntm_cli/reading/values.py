"""What a single value of the files may be, and what every model of them shares.

Annotations are not postponed here and validators are built when first used: both halve the time to load the models.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from inspect import get_annotations
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, create_model
from pydantic_core import PydanticCustomError

from ntm_cli.limits import MAX_TEXT
from ntm_cli.plan.names import is_kind
from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.reading.row_ranges import is_from_to

if TYPE_CHECKING:
    Level = str
else:  # the vocabulary has them, so that a new level is one line there
    Level = Literal[tuple(level.value for level in LEVELS)]
Unit = Literal["commune", "district", "village", "province"]
Severity = Literal["error", "warning", "note"]

Count = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1900, le=2999)]
Column = Literal["achieved"] | Year
Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]
#: What groups of units are called in print: a number or a name.
Group = Count | Text
#: Keys of a total row: the columns, the printed sum of all of them, and the base of a printed "5/7".
TotalKey = Literal["achieved", "all", "of"] | Year


def _calendar_day(text: str) -> str:
    date.fromisoformat(text)
    return text


def _whole_percent(value: object) -> object:
    return Decimal(value) if type(value) is int else value


def known_kind(text: str) -> str:
    """A text that must be a kind of unit and nothing else."""
    if not is_kind(text):
        raise PydanticCustomError("unknown_kind", "no kind of unit")
    return text


def from_to(text: str) -> str:
    """A text that must be the first and the last of some rows."""
    if not is_from_to(text):
        raise PydanticCustomError("no_rows", "no rows")
    return text


Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_calendar_day)]
#: Kept as printed: 61 and 61.0 are the same share to a different digit.
Percent = Annotated[Decimal, BeforeValidator(_whole_percent), Field(ge=0, le=100)]
#: A kind of unit, written out or abbreviated: Huyện, TX.
Kind = Annotated[Text, AfterValidator(known_kind)]
#: A row of a printed table by its number, or several from one to another: 5, 1-71.
Rows = Annotated[int, Field(ge=1)] | Annotated[Text, AfterValidator(from_to)]


class Strict(BaseModel):
    """What every model of the files shares: no conversions, no unknown keys, no changes."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


_Shape = TypeVar("_Shape", bound=type)


def with_levels(value: Any) -> Callable[[_Shape], _Shape]:
    """Make a class of annotations a model that has a key for each level besides, which may be left out."""

    def made(shape: _Shape) -> Any:
        fields: dict[str, Any] = {
            name: (kind, getattr(shape, name, ...)) for name, kind in get_annotations(shape).items()
        }
        fields |= {level.value: (value | None, None) for level in LEVELS}
        return create_model(shape.__name__, __base__=Strict, __module__=shape.__module__, **fields)

    return made
