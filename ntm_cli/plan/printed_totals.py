"""Every printed number of a table held against its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntm_cli.findings import Related
from ntm_cli.messages import Message, Words
from ntm_cli.plan.counts import in_column, total_of
from ntm_cli.plan.dataset import Block, Cell, Dataset, Row, Table
from ntm_cli.plan.eligible import among
from ntm_cli.plan.evidence import cell_words, rows_at, some
from ntm_cli.plan.kept import kept
from ntm_cli.plan.tallies import tally
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Column, Level, Mark

_BRIEF = Words(
    "disagreement",
    en="{column:cell}: {stated}, counted {counted}",
    vi="{column:cell}: ghi {stated}, đếm được {counted}",
)


@dataclass(frozen=True, slots=True, eq=False)
class Disagreement:
    """A printed number that is not what it should be: the number of its rows, or the sum of other printed numbers.

    `block` is None for the total row. `rows` are those among what was counted that stand in rows of their own.
    """

    block: Block | None
    cell: Cell
    counted: int
    rows: Sequence[Row]

    @property
    def excess(self) -> int:
        """How far the printed number is above what was counted; negative if it is below."""
        return self.cell.value - self.counted


def brief(found: Disagreement) -> Message:
    """What a disagreement says below the cause that explains it, where the level is known."""
    return _BRIEF(column=found.cell.column, stated=found.cell.printed, counted=found.counted)


def evidence(data: Dataset, table: Table, found: Disagreement) -> tuple[Related, ...]:
    """The rows that were counted; where the printed number is higher, also those that may have been left out.

    Rows that a subtotal of their own speaks for are not among those of the total row.
    """
    level = found.cell.level
    rows = _spoken_for(table, found.block, level)
    counted = rows_at(filter(rows.__contains__, found.rows), level)
    return (*counted, *_left_out(table, data, found.block, level)) if found.excess > 0 else counted


@kept
def _left_out(table: Table, data: Dataset, block: Block | None, level: Level) -> tuple[Related, ...]:
    """The rows that could be counted in another column: blank ones, and in a list of new ones those from before."""
    elsewhere = {None, ACHIEVED if not table.is_complete else None}
    rows = among(data, tuple(_spoken_for(table, block, level)), level)
    left_out = ((row, row.reaches.get(level)) for row in rows)
    return some(
        Related(row.place / "name", cell_words(row.name, level, column or BLANK))
        for row, column in left_out
        if column in elsewhere
    )


@kept
def _spoken_for(table: Table, block: Block | None, level: Level) -> dict[Row, None]:
    """The rows that a number adds up: those of its block; in the total row those that no subtotal speaks for."""
    if block is not None:
        return dict.fromkeys(block.rows)
    if not table.blocks:
        return dict.fromkeys(table.rows)
    without = (part for part in table.blocks if all(cell.level != level for cell in part.subtotal))
    return dict.fromkeys(row for part in without for row in part.rows)


@kept
def subtotals_in(table: Table) -> dict[tuple[Level, Column | Mark], list[tuple[Block, Cell]]]:
    """The subtotals of a table that say anything, by level and column."""
    found: dict[tuple[Level, Column | Mark], list[tuple[Block, Cell]]] = {}
    for block in table.blocks:
        for cell in filter(lambda cell: cell.value, block.subtotal):
            found.setdefault((cell.level, cell.column), []).append((block, cell))
    return found


@kept
def disagreements(table: Table) -> tuple[Disagreement, ...]:
    """All printed numbers of a table that its rows, or its other numbers, contradict; subtotals first."""
    listed = (block for block in table.blocks if block.is_listed)
    subtotals = (found for block in listed for found in _of_block(block))
    return (*subtotals, *_of_total(table))


def _of_block(block: Block) -> Iterator[Disagreement]:
    by_column = tally(block.rows)
    for cell in block.subtotal:
        rows = by_column.get((cell.level, cell.column), ())
        if cell.value != len(rows):
            yield Disagreement(block, cell, len(rows), rows)


def _of_total(table: Table) -> Iterator[Disagreement]:
    by_column = tally(table.rows)
    for cell in table.total:
        due = counted(table, cell)
        if due is not None and cell.value != due:
            is_sum = cell.column == Mark.ALL
            rows = [row for row in table.rows if cell.level in row.reaches] if is_sum else ()
            yield Disagreement(None, cell, due, rows or by_column.get((cell.level, cell.column), ()))


def counted(table: Table, cell: Cell) -> int | None:
    """What a number of the total row should be; None of a base, and where there is nothing to hold it against."""
    if cell.column == Mark.OF:
        return None
    if cell.column == Mark.ALL:
        return counted_sum(table, cell.level)
    is_plan = not table.way or (cell.column == ACHIEVED and not table.is_complete)
    return None if is_plan else in_column(table, cell.level, cell.column)  # type: ignore[arg-type]


@kept
def counted_sum(table: Table, level: Level) -> int | None:
    """All units at a level; where not every one has a row, the printed columns if there are any."""
    if table.way and table.is_complete:
        return total_of([in_column(table, level, column) for column in _columns_of(table, level)])
    printed = [cell.value for cell in table.total if cell.level == level and cell.column not in (Mark.ALL, Mark.OF)]
    return sum(printed) if printed else None


def _columns_of(table: Table, level: Level) -> set[Column]:
    """The columns in which anything of a table speaks of a level."""
    cells = {cell.column for block in table.blocks for cell in block.subtotal if cell.level == level}
    rows = {row.reaches[level] for row in table.rows if level in row.reaches}
    return {ACHIEVED, *rows, *cells}  # type: ignore[arg-type]
