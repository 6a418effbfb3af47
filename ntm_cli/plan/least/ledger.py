"""What must agree at one level of a table: its rows by block, the numbers printed of them, and how far they are off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ntm_cli.plan.dataset import Block, Cell, Row, Table
from ntm_cli.plan.printed_totals import counted
from ntm_cli.plan.vocabulary import Column, Level, Mark

#: For each column of a level: how many rows more it has.
Shift = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Rows that one subtotal adds up, or all rows that none does.

    `counts` are the rows in each column, `blanks` those in none. `gaps` say how far each printed number is above its
    rows; None where nothing is printed that may be counted from.
    """

    name: str
    rows: tuple[Row, ...]
    counts: tuple[int, ...]
    blanks: int
    cells: tuple[Cell | None, ...]
    gaps: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """One level of a table.

    `sheets` are the blocks that do not agree by themselves, `pool` the rows without a subtotal, `given` the numbers of
    blocks without rows, which are their plan. `needs` say by how many units each column is to grow so that the total
    row is right, None where it says nothing, and `need` the same of the printed sum. That sum is of the printed
    columns (`is_of_totals`) where not every unit has a row; `plan` are then the columns that nothing else holds.
    """

    table: Table
    level: Level
    columns: tuple[Column, ...]
    opens: tuple[bool, ...]
    sheets: tuple[Sheet, ...]
    pool: Sheet | None
    given: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell | None, ...]
    needs: tuple[int | None, ...]
    sum: Cell | None
    need: int
    is_of_totals: bool
    plan: tuple[Cell, ...]


def ledger(table: Table, level: Level, columns: Sequence[Column], settled: Collection[Cell]) -> Ledger:
    """The ledger of a level. `columns` are those of the roadmap; `settled` the numbers that are not to be counted from.

    A row may stand in a column that the roadmap does not have; it may leave it, and none may enter.
    """
    known = (*columns, *sorted({*_years(table, level)} - {*columns}))
    total = {cell.column: cell for cell in table.total if cell.level == level and cell not in settled}
    held = {column: counted(table, cell) for column, cell in total.items()}
    is_of_totals = not (table.way and table.is_complete)
    printed = total.get(Mark.ALL)
    of_sum = held.get(Mark.ALL)
    sheets, pool = _sheets(table, level, known, settled)
    return Ledger(
        table=table,
        level=level,
        columns=known,
        opens=tuple(column in columns for column in known),
        sheets=sheets,
        pool=pool,
        given=tuple(tuple(_given(table, level, column, settled)) for column in known),
        totals=tuple(total.get(column) if held.get(column) is not None else None for column in known),
        needs=tuple(_need(total.get(column), held.get(column)) for column in known),
        sum=printed if of_sum is not None else None,
        need=_need(printed, of_sum) or 0,
        is_of_totals=is_of_totals,
        plan=tuple(total[column] for column in known if column in total and is_of_totals and held[column] is None),
    )


def _need(cell: Cell | None, count: int | None) -> int | None:
    return None if cell is None or count is None else cell.value - count


def _years(table: Table, level: Level) -> Iterable[int]:
    cells = (cell.column for block in table.blocks for cell in block.subtotal if cell.level == level)
    rows = (row.reaches.get(level) for row in table.rows)
    totals = (cell.column for cell in table.total if cell.level == level)
    return (column for column in (*cells, *totals, *rows) if isinstance(column, int))


def _sheets(
    table: Table, level: Level, columns: Sequence[Column], settled: Collection[Cell]
) -> tuple[tuple[Sheet, ...], Sheet | None]:
    """The blocks that do not agree by themselves, and the rows that no subtotal speaks for as one sheet."""
    if not table.blocks:
        return (), _sheet(table.source, table.rows, {}, level, columns) if table.rows else None
    made: list[Sheet] = []
    loose: list[Row] = []
    for block in table.blocks:
        cells = _cells(block, level)
        if not block.is_listed:
            continue
        if not cells:
            loose += block.rows
            continue
        held = {column: cell for column, cell in cells.items() if cell not in settled}
        made.append(_sheet(block.name, block.rows, held, level, columns))
    pool = _sheet(table.source, tuple(loose), {}, level, columns) if loose else None
    return tuple(sheet for sheet in made if _is_off(sheet)), pool


def _cells(block: Block, level: Level) -> dict[Column | Mark, Cell]:
    return {cell.column: cell for cell in block.subtotal if cell.level == level}


def _sheet(
    name: str, rows: tuple[Row, ...], cells: dict[Column | Mark, Cell], level: Level, columns: Sequence[Column]
) -> Sheet:
    counts = Counter(row.reaches.get(level) for row in rows)
    gaps = (_need(cells.get(column), counts[column]) for column in columns)
    return Sheet(
        name=name,
        rows=rows,
        counts=tuple(counts[column] for column in columns),
        blanks=counts[None],
        cells=tuple(cells.get(column) for column in columns),
        gaps=tuple(gaps),
    )


def _is_off(sheet: Sheet) -> bool:
    """Whether anything may have happened in a block: one of which every number is printed and right tells of nothing.

    To change it would take a row and at least one of its numbers, which never mends more than two numbers of the total
    row, and these could as well be retyped.
    """
    return any(gap != 0 for gap in sheet.gaps)


def _given(table: Table, level: Level, column: Column, settled: Collection[Cell]) -> Iterable[Cell]:
    for block in table.blocks:
        if not block.is_listed:
            cell = _cells(block, level).get(column)
            if cell is not None and cell not in settled:
                yield cell
