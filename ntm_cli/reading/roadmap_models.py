"""What `roadmap.yaml` may hold: shape and type only. Arithmetic and comparisons belong to the rules."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from ntm_cli.limits import MAX_LEVELS, MAX_YEARS
from ntm_cli.reading.values import Column, Count, Day, Group, Level, Rows, Strict, Text, TotalKey, Year, with_levels

#: The ways in which a table can hold its rows; the last two are blocks.
WAYS = ("rows", "districts", "groups")
#: The tables by their keys, which are also what the rows of a block stand below.
TABLES = ("communes", "districts", "villages")

#: The printed subtotals of a block, level by level; a level that is not printed has no key.
Subtotal = TypeAliasType("Subtotal", dict[Level, dict[Column, Count]])
#: A table's total row, level by level, with the printed sum of all columns and its base.
Total = TypeAliasType("Total", dict[Level, dict[TotalKey, Count]])
#: How many communes reached each level; a level that is not printed has no key.
LevelCounts = TypeAliasType("LevelCounts", dict[Level, Count])


class Decision(Strict):
    """The decision that the tables were printed with, and the one that it amends, if any."""

    number: Text
    date: Day
    province: Text
    amends: Text | None = None


@with_levels(Column)
class Row:
    """One unit in its table, with the column in which it reaches each level.

    A level that is not scheduled has no key, as its printed cells are blank. Where the rows stand in no blocks, a row
    may name its district, its group, and a village its commune.
    """

    row: Count | None = None
    name: Text
    district: Text | None = None
    commune: Text | None = None
    group: Group | None = None


class CommuneBlock(Strict):
    """A district, or another group, in the communes table. Without `communes` its subtotal is all there is of it."""

    name: Text
    subtotal: Subtotal | None = None
    communes: list[Row] | None = None


class DistrictBlock(Strict):
    """A group in the districts table."""

    name: Text
    subtotal: Subtotal | None = None
    districts: list[Row] | None = None


class VillageBlock(Strict):
    """A district, or another group, in the villages table."""

    name: Text
    subtotal: Subtotal | None = None
    villages: list[Row] | None = None


class Table(Strict):
    """What the tables share. One that is not complete lists only units with something new; `of` is then its base."""

    source: Text
    complete: bool = True
    of: Count | None = None
    total: Total | None = None
    rows: list[Row] | None = None

    @model_validator(mode="after")
    def _has_its_rows_once(self) -> Self:
        if sum(getattr(self, way, None) is not None for way in WAYS) > 1:
            raise PydanticCustomError("rows_twice", "rows in two ways")
        return self


class CommunesTable(Table):
    """The table that schedules communes: flat, by districts, or by other groups."""

    districts: list[CommuneBlock] | None = None
    groups: list[CommuneBlock] | None = None


class DistrictsTable(Table):
    """The table that schedules districts, towns and cities."""

    groups: list[DistrictBlock] | None = None


class VillagesTable(Table):
    """The table that schedules villages."""

    districts: list[VillageBlock] | None = None
    groups: list[VillageBlock] | None = None


@with_levels(Year)
class RecognisedRow:
    """One commune in the table of what was reached before, with the year of each level."""

    row: Count | None = None
    district: Text | None = None
    name: Text


class RecognisedTable(Strict):
    """The table of what was reached before the roadmap begins; `missing` says which rows an incomplete one lacks."""

    source: Text
    complete: bool
    missing: Annotated[list[Rows], Field(min_length=1)] | None = None
    by_year: Annotated[dict[Year, LevelCounts], Field(max_length=MAX_YEARS)] | None = None
    total: LevelCounts | None = None
    communes: list[RecognisedRow]

    @model_validator(mode="after")
    def _lacks_nothing_if_complete(self) -> Self:
        if self.complete and self.missing:
            raise PydanticCustomError("complete_but_missing", "complete, but rows are missing")
        return self


class Roadmap(Strict):
    """`roadmap.yaml`: the decision's tables, at least one of them."""

    decision: Decision
    years: Annotated[list[Year], Field(min_length=1, max_length=MAX_YEARS)]
    levels: Annotated[list[Level], Field(min_length=1, max_length=MAX_LEVELS)] | None = None
    communes: CommunesTable | None = None
    districts: DistrictsTable | None = None
    villages: VillagesTable | None = None
    recognised: RecognisedTable | None = None

    @model_validator(mode="after")
    def _has_a_table(self) -> Self:
        if all(getattr(self, table) is None for table in TABLES):
            raise PydanticCustomError("no_table", "no table")
        return self
