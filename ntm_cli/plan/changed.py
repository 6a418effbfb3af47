"""The plan as it would be after some changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ntm_cli.mistakes import Change, Move, Rewrite
from ntm_cli.plan.dataset import Block, Cell, Dataset, Row, Table
from ntm_cli.plan.same_units import OF_NAMES
from ntm_cli.plan.vocabulary import Level
from ntm_cli.source import Path, Place


def changed(data: Dataset, changes: Sequence[Change]) -> Dataset:
    """The data after changes of rows and printed numbers, which remembers what was found by names alone."""
    remembered = {key: found for key, found in data.memory.items() if key[0] in OF_NAMES}  # type: ignore[index]
    by_path = {change.place.path: change for change in changes if isinstance(change.place, Place)}
    tables = tuple(_table(table, by_path) for table in data.tables)
    return replace(data, tables=tables, memory=remembered)


def _table(table: Table, changes: Mapping[Path, Change]) -> Table:
    if all(path[: len(table.place.path)] != table.place.path for path in changes):
        return table
    moves: dict[Path, list[Move]] = {}
    for path, change in changes.items():
        if isinstance(change, Move):
            moves.setdefault(path[:-1], []).append(change)
    rows = {id(row): _row(row, moves[row.place.path]) for row in table.rows if row.place.path in moves}
    blocks = tuple(_block(block, rows, changes) for block in table.blocks)
    return replace(
        table,
        rows=tuple(rows.get(id(row), row) for row in table.rows),
        blocks=blocks,
        total=_cells(table.total, changes),
        memory={},
    )


def _block(block: Block, rows: Mapping[int, Row], changes: Mapping[Path, Change]) -> Block:
    kept = tuple(rows.get(id(row), row) for row in block.rows)
    return replace(block, rows=kept, subtotal=_cells(block.subtotal, changes))


def _row(row: Row, moves: Sequence[Move]) -> Row:
    """The row in its new columns, a different one for each level."""
    enters = {Level(move.level): move.enters for move in moves}
    kept = {level: column for level, column in row.reaches.items() if level not in enters}
    new = {level: column for level, column in enters.items() if column is not None}
    return replace(row, reaches=kept | new)  # type: ignore[arg-type]


def _cells(cells: Sequence[Cell], changes: Mapping[Path, Change]) -> tuple[Cell, ...]:
    return tuple(_cell(cell, changes.get(cell.place.path)) for cell in cells)


def _cell(cell: Cell, change: Change | None) -> Cell:
    return replace(cell, count=change.counted) if isinstance(change, Rewrite) else cell
