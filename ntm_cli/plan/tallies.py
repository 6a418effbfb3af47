"""The rows and printed numbers of a table by group, level and column: looked through once, asked for many times."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ntm_cli.plan.dataset import Block, Cell, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Mark

Tally = Mapping[tuple[Level, Column | Mark], Sequence[Row]]


def tally(rows: Iterable[Row]) -> Tally:
    """The rows in each column of each level."""
    found: dict[tuple[Level, Column | Mark], list[Row]] = {}
    for row in rows:
        for level, column in row.reaches.items():
            found.setdefault((level, column), []).append(row)
    return found


def in_group(table: Table, group: str) -> Sequence[Row]:
    """The rows of a group; '' is all of them."""
    return _groups(table).get(fold(group), ()) if group else table.rows


@kept
def _groups(table: Table) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in table.rows:
        found.setdefault(fold(row.group), []).append(row)
    return found


def lacks_group(table: Table, group: str) -> bool:
    """Whether a table that says of every unit in which group it is has none in one; '' is no group."""
    says_of_all = table.is_complete and (table.is_listed or table.way == "groups")
    return bool(group) and says_of_all and fold(group) not in (_groups(table).keys() | _unlisted_blocks(table).keys())


def groups_of(table: Table) -> Sequence[str]:
    """The groups of a table as their first rows and blocks write them, in its order."""
    named = (*(row.group for row in table.rows), *(block.name for block in _blocks_without_rows(table)))
    return tuple({fold(name): name for name in reversed(named) if name}.values())[::-1]


@kept
def columns_of(table: Table, group: str) -> Tally:
    """The rows of a group in each column of each level."""
    return tally(in_group(table, group))


@kept
def speaks_of(table: Table, level: Level) -> bool:
    """Whether a row of a table reaches a level."""
    return any(reached == level for reached, _ in columns_of(table, ""))


def reaching(table: Table, group: str, level: Level, year: int) -> Iterator[Row]:
    """The rows of a group that reach a level by a year, in the order of the table, as far as they are asked for."""
    due = [
        rows
        for (reached, column), rows in columns_of(table, group).items()
        if reached == level and (column == ACHIEVED or (isinstance(column, int) and column <= year))
    ]
    return heapq.merge(*due, key=positions(table).__getitem__)


@kept
def positions(table: Table) -> dict[Row, int]:
    """The rows of a table with their places in it."""
    return {row: position for position, row in enumerate(table.rows)}


@dataclass(slots=True)
class Unlisted:
    """The printed numbers of blocks without rows, added up; of the unknown levels some block prints none.

    `says_nothing` is whether a block prints nothing at all.
    """

    sums: Counter[tuple[Level, Column | Mark]] = field(default_factory=Counter)
    unknown: set[Level] = field(default_factory=set)
    says_nothing: bool = False

    def in_column(self, level: Level, column: Column) -> int | None:
        """The sum in a column of a level; None where it is unknown."""
        return None if self.says_nothing or level in self.unknown else self.sums[level, column]

    def add(self, cells: Sequence[Cell]) -> None:
        """Add the numbers of a block."""
        self.says_nothing = self.says_nothing or not cells
        with_columns = {cell.level for cell in cells if cell.column not in (Mark.ALL, Mark.OF)}
        self.unknown |= {cell.level for cell in cells} - with_columns
        for cell in cells:
            self.sums[cell.level, cell.column] += cell.value


@kept
def unlisted(table: Table, group: str) -> Unlisted:
    """The numbers of the blocks without rows: of all of them, or of a group."""
    found = Unlisted()
    for block in _unlisted_blocks(table).get(fold(group), ()) if group else _blocks_without_rows(table):
        found.add(block.subtotal)
    return found


@kept
def _unlisted_blocks(table: Table) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = {}
    for block in _blocks_without_rows(table):
        found.setdefault(fold(block.name), []).append(block)
    return found


def _blocks_without_rows(table: Table) -> Iterator[Block]:
    return (block for block in table.blocks if not block.is_listed)
