"""A table by districts or by groups: those that it is printed in, or those that its rows name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.names import fold
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Division, Level, Mark, Unit


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The units of one district or group, and the subtotal that is printed for it.

    The name is '' for units that name none. Of a part that is not listed, its subtotal says what its rows do not.
    """

    name: str
    rows: tuple[Row, ...]
    subtotal: tuple[Cell, ...] = ()
    is_listed: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Divided:
    """A table in parts that have all of its units."""

    table: Table
    parts: tuple[Part, ...]

    def units(self, part: Part) -> int | None:
        """How many units a part has; None where not all of them stand in rows."""
        return len(part.rows) if self.table.is_complete and part.is_listed else None

    def in_columns(self, part: Part, level: Level, columns: Sequence[Column]) -> list[int | None]:
        """How many units of a part the plan has in each of several columns of a level; None where nothing says."""
        counts = Counter(row.reaches.get(level) for row in part.rows)
        printed = Counter[Column | Mark]()
        for cell in part.subtotal:
            if cell.level == level:
                printed[cell.column] += cell.value
        return [self._said(part, column, counts[column], printed) for column in columns]

    def _said(self, part: Part, column: Column, rows: int, printed: Counter[Column | Mark]) -> int | None:
        if not self.table.is_complete and column == ACHIEVED:
            return printed.get(column)
        return rows if part.is_listed else rows + printed[column]

    def in_column(self, part: Part, level: Level, column: Column) -> int | None:
        """How many units of a part the plan has in one column of a level; None if nothing says."""
        return self.in_columns(part, level, [column])[0]


def added(counts: Iterable[int | None]) -> int | None:
    """The sum of some counts; None if one of them is unknown."""
    total = 0
    for count in counts:
        if count is None:
            return None
        total += count
    return total


def divided(data: Dataset, by: Division) -> Divided | None:
    """The first table that says which districts or groups its units belong to, in these; None if none does."""
    tables = (Divided(table, _parts(table, by)) for table in data.tables)
    return next((found for found in tables if found.parts), None)


def _parts(table: Table, by: Division) -> tuple[Part, ...]:
    if table.way != f"{by}s":
        return _parts_of_rows(table, by)
    return tuple(Part(block.name, block.rows, block.subtotal, block.is_listed) for block in table.blocks)


def _parts_of_rows(table: Table, by: Division) -> tuple[Part, ...]:
    """The parts that rows name, in the order in which they are first named, then what belongs to none of them."""
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        found.setdefault(fold(_named(row, by)), []).append(row)
    others = found.pop("", [])
    parts = tuple(Part(_named(rows[0], by), tuple(rows)) for rows in found.values())
    return (*parts, *_rest(table, others)) if parts else ()


def _rest(table: Table, rows: Sequence[Row]) -> tuple[Part, ...]:
    """The rows that name no part, and the blocks without rows, which cannot."""
    unlisted = [block for block in table.blocks if not block.is_listed]
    cells = tuple(cell for block in unlisted for cell in block.subtotal)
    return (Part("", tuple(rows), cells, not unlisted),) if rows or unlisted else ()


def _named(row: Row, by: Division) -> str:
    """The district or group that a row names; a village names its commune first."""
    if by is Division.GROUP:
        return row.group
    return "" if row.unit is Unit.VILLAGE else row.district
