"""Every printed number of a table held against its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntm_cli.findings import Related
from ntm_cli.plan.counts import tally
from ntm_cli.plan.dataset import Block, Cell, Dataset, Row, Table
from ntm_cli.plan.evidence import cell_words, rows_at
from ntm_cli.plan.kept import kept
from ntm_cli.plan.vocabulary import BLANK, Level, Mark


@dataclass(frozen=True, slots=True, eq=False)
class Disagreement:
    """A printed number that is not the number of its rows. `block` is None for the total row."""

    block: Block | None
    cell: Cell
    rows: Sequence[Row]

    @property
    def excess(self) -> int:
        """How far the printed number is above the rows; negative if it is below."""
        return self.cell.value - len(self.rows)


def evidence(data: Dataset, table: Table, found: Disagreement) -> tuple[Related, ...]:
    """The rows that were counted; where the printed number is higher, also those that may have been left out."""
    level = found.cell.level
    counted = rows_at(found.rows, level)
    return (*counted, *_blank(table, data, found.block, level)) if found.excess > 0 else counted


@kept
def _blank(table: Table, data: Dataset, block: Block | None, level: Level) -> tuple[Related, ...]:
    """The rows of a block, or of the whole table, that could have a level and do not."""
    rows = data.among(block.rows if block else table.rows, level)
    left_out = (row for row in rows if level not in row.reaches)
    return tuple(Related(row.place / "name", cell_words(row.name, level, BLANK)) for row in left_out)


@kept
def disagreements(table: Table) -> tuple[Disagreement, ...]:
    """All printed numbers of a table that its rows contradict, subtotals first."""
    subtotals = (found for block in table.blocks for found in _compared(block, block.rows, block.subtotal))
    return (*subtotals, *_compared(None, table.rows, table.total))


def _compared(block: Block | None, rows: Sequence[Row], cells: Sequence[Cell]) -> Iterator[Disagreement]:
    by_column = tally(rows)
    for cell in cells:
        if cell.column == Mark.OF:
            continue
        if cell.column == Mark.ALL:
            counted: Sequence[Row] = [row for row in rows if cell.level in row.reaches]
        else:
            counted = by_column.get((cell.level, cell.column), ())
        if cell.value != len(counted):
            yield Disagreement(block, cell, counted)
