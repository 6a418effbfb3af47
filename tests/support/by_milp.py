"""The least change of a level found by another road: one integer program over every row, cell and sum.

Nothing of the search is used here. Each block moves its rows from column to column, each printed number may be retyped,
and every sum that is held must be right; the solver finds the cheapest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from ntm_cli.plan.dataset import Cell, Row, Table
from ntm_cli.plan.printed_totals import counted
from ntm_cli.plan.vocabulary import Column, Level, Mark

#: No number in a test is as large.
BIG = 2_000

Linear = Counter[int]


class Program:
    """Integer variables with bounds and costs, and sums of them that must have a value."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.bounds: list[tuple[float, float]] = []
        self.rules: list[tuple[Linear, float, float]] = []

    def variable(self, low: float, high: float, cost: float = 0) -> int:
        self.costs.append(cost)
        self.bounds.append((low, high))
        return len(self.costs) - 1

    def retyped(self, cell: Cell) -> int:
        """How much higher a printed number becomes, at the cost of one if it changes at all."""
        change, is_changed = self.variable(-cell.value, BIG), self.variable(0, 1, 1)
        self.rules.append((Linear({change: 1, is_changed: -BIG}), -np.inf, 0))
        self.rules.append((Linear({change: 1, is_changed: BIG}), 0, np.inf))
        return change

    def least(self) -> int:
        matrix = np.zeros((len(self.rules), len(self.costs)))
        for row, (linear, _, _) in enumerate(self.rules):
            for variable, factor in linear.items():
                matrix[row, variable] = factor
        low, high = zip(*((low, high) for _, low, high in self.rules), strict=True)
        lowest, highest = zip(*self.bounds, strict=True)
        found = milp(
            np.array(self.costs),
            constraints=LinearConstraint(matrix, low, high),
            bounds=Bounds(np.array(lowest), np.array(highest)),
            integrality=np.ones(len(self.costs)),
        )
        assert found.success, found.message
        return round(found.fun)


def least(table: Table, level: Level, columns: tuple[Column, ...]) -> int:
    """How few changes make a level of a table agree."""
    made = Program()
    grown: dict[Column, Linear] = {}
    for rows, cells in _blocks(table, level):
        for column, moved in _moves(made, rows, level, columns).items():
            grown.setdefault(column, Linear()).update(moved)
            count = sum(row.reaches.get(level) == column for row in rows)
            for cell in cells:
                if cell.column == column:
                    _equal(made, moved, Linear({made.retyped(cell): 1}), cell.value - count)
    for block in table.blocks:
        for cell in block.subtotal if not block.is_listed else ():
            if cell.level == level:
                grown.setdefault(cell.column, Linear())[made.retyped(cell)] += 1  # type: ignore[arg-type]
    _totals(made, table, level, grown)
    return made.least()


def _totals(made: Program, table: Table, level: Level, grown: dict[Column, Linear]) -> None:
    cells = {cell.column: cell for cell in table.total if cell.level == level and cell.column != Mark.OF}
    changes = {column: Linear({made.retyped(cell): 1}) for column, cell in cells.items()}
    for column, cell in cells.items():
        due = counted(table, cell)
        if due is not None and column != Mark.ALL:
            _equal(made, grown.get(column, Linear()), changes[column], cell.value - due)  # type: ignore[call-overload]
    total = cells.get(Mark.ALL)
    if total is not None and (due := counted(table, total)) is not None:
        is_of_rows = table.way and table.is_complete
        parts = grown.values() if is_of_rows else [changes[column] for column in cells if column != Mark.ALL]
        counts = Linear()
        for part in parts:
            counts.update(part)
        _equal(made, counts, changes[Mark.ALL], total.value - due)


def _equal(made: Program, counts: Linear, printed: Linear, apart: int) -> None:
    """What is counted grows by as much more than what is printed as it is below it now."""
    linear = Linear(counts)
    linear.subtract(printed)
    made.rules.append((linear, apart, apart))


def _moves(made: Program, rows: tuple[Row, ...], level: Level, columns: tuple[Column, ...]) -> dict[Column, Linear]:
    """How each column of a block grows when rows move, each row at most once."""
    counts = Counter(row.reaches.get(level) for row in rows)
    known: list[Column | None] = [None, *dict.fromkeys((*columns, *(column for column in counts if column)))]
    grown: dict[Column | None, Linear] = {column: Linear() for column in known}
    for leaves in known:
        out = Linear()
        for enters in known:
            if enters != leaves and (enters is None or enters in columns):
                move = made.variable(0, counts[leaves], 1)
                out[move] += 1
                grown[leaves][move] -= 1
                grown[enters][move] += 1
        made.rules.append((out, 0, counts[leaves]))
    return {column: moved for column, moved in grown.items() if column is not None}


def _blocks(table: Table, level: Level) -> Iterator[tuple[tuple[Row, ...], list[Cell]]]:
    if not table.blocks:
        yield table.rows, []
    for block in table.blocks:
        if block.is_listed:
            yield block.rows, [cell for cell in block.subtotal if cell.level == level]
