"""Every unit that a table lists, with the year in which it reaches each level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Words
from ntm_cli.plan.counts import has_reached, plan_by
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.promised import Series
from ntm_cli.plan.vocabulary import Column, Level, Unit
from ntm_cli.summaries.year import year_of

_NOT_LISTED = Words(
    "units.not-listed",
    en="The roadmap lists no {unit:plural} by name.",
    vi="Lộ trình không liệt kê tên {unit} nào.",
)
_LISTED = Words(
    "units.not-listed.help",
    en="`ntm summary` alone shows what it has of the whole.",
    vi="Lệnh `ntm summary` không kèm tùy chọn sẽ hiện toàn bộ lộ trình.",
)


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit as its row has it, with the levels that it reaches by the year; '' and None are what it does not say."""

    number: int | None
    name: str
    district: str
    group: str
    reaches: Mapping[Level, Column]


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a table, and how many units the plan has at each level by the year; None: unknown."""

    province: str
    decision: str
    year: int
    unit: Unit
    levels: tuple[Level, ...]
    lines: tuple[UnitLine, ...]
    reached: tuple[int | None, ...]


def list_units(data: Dataset, unit: Unit, year: int | None) -> Units:
    """The units by a year, by default the last. Raises CannotCheck without such rows, or such a year."""
    chosen, table = year_of(data, year), data.table(unit)
    if table is None or not table.rows:
        raise CannotCheck(_NOT_LISTED(unit=unit), _LISTED())
    return Units(
        province=data.decision.province,
        decision=data.decision.number,
        year=chosen,
        unit=unit,
        levels=table.levels,
        lines=tuple(_line(row, chosen) for row in table.rows),
        reached=tuple(plan_by(data, Series(unit, level), chosen) for level in table.levels),
    )


def _line(row: Row, year: int) -> UnitLine:
    reaches = {level: column for level, column in row.reaches.items() if has_reached(row, level, year)}
    return UnitLine(row.number, row.name, row.district, row.group, reaches)
