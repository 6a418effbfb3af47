"""What is left to the total row once the blocks are settled: rows without a subtotal, and numbers to be retyped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntm_cli.plan.dataset import Cell
from ntm_cli.plan.least.ledger import Ledger, Shift
from ntm_cli.plan.least.options import Steps


@dataclass(frozen=True, slots=True)
class Retyped:
    """A printed number, and what it would be."""

    cell: Cell
    value: int


@dataclass(frozen=True, slots=True)
class Closing:
    """How the total row is made to agree: the shift of the rows without a subtotal, and the numbers that change."""

    shift: Shift
    retyped: tuple[Retyped, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """A closing that is made column by column; `rest` is what the printed sum still is above what it adds up."""

    shift: Shift = ()
    retyped: tuple[Retyped, ...] = ()
    more: int = 0
    fewer: int = 0
    rest: int = 0

    @property
    def cost(self) -> int:
        return len(self.retyped) + max(self.more, self.fewer)


def closings(book: Ledger, needs: tuple[int | None, ...], need: int, cost: int, steps: Steps) -> Iterator[Closing]:
    """All ways to make the total row agree at just this cost, given by how much its numbers are off.

    A number that is retyped mends one column, and a row that moves two.
    """
    if sum(map(bool, needs)) > (2 if book.pool else 1) * cost:
        return
    ends = [_Open(rest=need)]
    for column in range(len(book.columns)):
        ends = [further for end in ends for further in _column(book, column, needs[column], end, cost)]
        steps.spend(len(ends))
    for end in ends:
        for last in _last(book, end):
            if last.cost == cost and last.more - last.fewer <= (book.pool.blanks if book.pool else 0):
                yield Closing(last.shift, last.retyped)


def _column(book: Ledger, column: int, need: int | None, end: _Open, most: int) -> Iterator[_Open]:
    room = most - len(end.retyped)
    has = min(book.pool.counts[column], room) if book.pool else 0
    may_enter = room if book.pool and book.opens[column] else 0
    for step in range(-has, may_enter + 1):
        counted = 0 if book.is_of_totals else step
        moved = _Open(
            (*end.shift, step), end.retyped, end.more + max(step, 0), end.fewer + max(-step, 0), end.rest - counted
        )
        for further in _agreeing(book, column, need, moved):
            if further.cost <= most:
                yield further


def _agreeing(book: Ledger, column: int, need: int | None, moved: _Open) -> Iterator[_Open]:
    """The column as it is if it agrees; else its total retyped, or the number of a block that has no rows."""
    off = 0 if need is None else need - moved.shift[-1]
    if not off:
        yield moved
        return
    total = book.totals[column]
    if total is not None:
        yield _with(moved, total, total.value - off, off if book.is_of_totals else 0)
    for cell in book.given[column]:
        if cell.value + off >= 0:
            yield _with(moved, cell, cell.value + off, 0 if book.is_of_totals else -off)


def _last(book: Ledger, end: _Open) -> Iterator[_Open]:
    """The printed sum as it is if it agrees; else retyped, or a number that nothing else holds."""
    if book.sum is None or not end.rest:
        yield end
        return
    yield _with(end, book.sum, book.sum.value - end.rest, 0)
    free = book.plan if book.is_of_totals else _unheld(book)
    for cell in free:
        if cell.value + end.rest >= 0:
            yield _with(end, cell, cell.value + end.rest, 0)


def _unheld(book: Ledger) -> Iterator[Cell]:
    """Numbers of blocks without rows, in columns of which no total is printed."""
    for cells, total in zip(book.given, book.totals, strict=True):
        if total is None:
            yield from cells


def _with(end: _Open, cell: Cell, value: int, moves: int) -> _Open:
    return _Open(end.shift, (*end.retyped, Retyped(cell, value)), end.more, end.fewer, end.rest + moves)
