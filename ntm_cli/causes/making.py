"""A cause out of an independent part of the least change: its likeliest alternatives, named and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ntm_cli.causes.candidates import Chooser, put_back
from ntm_cli.causes.sentences import of_number, of_rows, two_ways_out
from ntm_cli.causes.slips import is_slip
from ntm_cli.mistakes import Cause, Change, Move, Rewrite, Slip
from ntm_cli.plan.dataset import Cell
from ntm_cli.plan.least.closing import Retyped
from ntm_cli.plan.least.independent import Item, Part, Shifted
from ntm_cli.plan.least.ledger import Ledger
from ntm_cli.plan.vocabulary import BLANK, Column, Mark

#: Of more alternatives than these, only the likeliest are told.
MOST_WAYS = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A cause, and the numbers of the findings that it explains."""

    cause: Cause
    explains: tuple[int, ...]


class Maker:
    """Makes the causes of one level of a table."""

    def __init__(self, book: Ledger, chooser: Chooser, paths: Mapping[str, str]) -> None:
        self._book = book
        self._chooser = chooser
        self._paths = paths
        self._moves: dict[Shifted, tuple[Move, ...]] = {}
        self._leaving: Mapping[object, int] = {}

    def made(self, parts: Sequence[Part], findings: Mapping[Cell, int]) -> list[Made]:
        """The causes that some parts are, and which of the findings, given by their cells, each explains.

        A part that explains none by itself is of use to another, and told with it.
        """
        self._leaving = _leaving(parts)
        own = [part for part in parts if self._explained(part, findings)]
        for part in parts:
            if part not in own:
                own[0] = _together(own[0], part)
        return [self._made(part, findings) for part in own]

    def _made(self, part: Part, findings: Mapping[Cell, int]) -> Made:
        best = self._best(part)
        told = Part(tuple(best[:MOST_WAYS]), part.are_all and len(best) <= MOST_WAYS)
        ways = tuple(self._slips(way) for way in told.ways)
        cause = Cause(self._name(ways), ways, two_ways_out(ways), told.are_all)
        return Made(cause, self._explained(told, findings))

    def _explained(self, part: Part, findings: Mapping[Cell, int]) -> tuple[int, ...]:
        touched = {cell for way in part.ways for item in way for cell in self._touched(item)}
        return tuple(number for cell, number in findings.items() if cell in touched)

    def _best(self, part: Part) -> list[tuple[Item, ...]]:
        """The alternatives, the likeliest first: what leaves less of everything else wrong, what looks like a slip.

        A few are all told, because several slips at once can put evidence on the wrong side. Of many, only those that
        leave the least wrong.
        """
        wrong = self._chooser.scales.weigh([self._changes(way) for way in part.ways])
        weighed = zip(wrong, part.ways, strict=True)
        likely = sorted(((left, sum(map(self._is_odd, way)), way) for left, way in weighed), key=lambda told: told[:2])
        return [way for left, _, way in likely if len(likely) <= MOST_WAYS or left == likely[0][0]]

    def _is_odd(self, item: Item) -> bool:
        """Whether a number would have to be retyped in a way that is no usual slip."""
        return isinstance(item, Retyped) and not is_slip(self._book.table, item.cell, item.value)

    def _changes(self, way: tuple[Item, ...]) -> tuple[Change, ...]:
        """The changes of one alternative, where several rows would do the first of them."""
        return put_back(self._slips(way))

    def _slips(self, way: tuple[Item, ...]) -> tuple[Slip, ...]:
        return tuple(slip for item, times in Counter(way).items() for slip in self._slip(item, times))

    def _slip(self, item: Item, times: int) -> tuple[Slip, ...]:
        if isinstance(item, Retyped):
            return (of_number(self._owners.get(item.cell, self._book.table.source), item.cell, item.value),)
        return of_rows(self._book.table, item.sheet, self._moved(item), times)

    def _moved(self, item: Shifted) -> tuple[Move, ...]:
        """The rows that may be meant: no fewer than leave the same column, so that each can be another one."""
        if item not in self._moves:
            self._moves[item] = self._chooser.candidates(item, self._leaving[item.sheet, item.leaves])
        return self._moves[item]

    @cached_property
    def _owners(self) -> dict[Cell, str]:
        """The block that each subtotal is printed for."""
        return {cell: block.name for block in self._book.table.blocks for cell in block.subtotal}

    def _touched(self, item: Item) -> Iterator[Cell]:
        """The printed numbers that a change has to do with."""
        book = self._book
        if isinstance(item, Retyped):
            yield item.cell
            is_of_block = item.cell in self._owners
            if is_of_block and not any(item.cell in cells for cells in book.given):
                return
            yield from self._totals((item.cell.column,), moves_sum=is_of_block or book.is_of_totals)
            return
        columns = [column for column in (item.leaves, item.enters) if column is not None]
        yield from (cell for cell in item.sheet.cells if cell is not None and cell.column in columns)
        yield from self._totals(columns, moves_sum=len(columns) == 1 and not book.is_of_totals)

    def _totals(self, columns: Sequence[Column | Mark], moves_sum: bool) -> Iterator[Cell]:
        for cell in self._book.totals:
            if cell is not None and cell.column in columns:
                yield cell
        if self._book.sum is not None and moves_sum:
            yield self._book.sum

    def _name(self, ways: Sequence[Sequence[Slip]]) -> str:
        """The first of the alternatives by their names: which comes first in the file is no part of it."""
        named = (sorted(min(map(_named, slip.changes)) for slip in way) for way in ways)
        return f"{self._paths[ways[0][0].place.span.file]}:{' + '.join(min(named))}"


def _leaving(parts: Sequence[Part]) -> Mapping[object, int]:
    """How many rows leave each column of each sheet at most."""
    found: Counter[object] = Counter()
    for part in parts:
        most: Counter[object] = Counter()
        for way in part.ways:
            most |= Counter((item.sheet, item.leaves) for item in way if isinstance(item, Shifted))
        found += most
    return found


def _together(one: Part, other: Part) -> Part:
    return Part(tuple((*here, *there) for here in one.ways for there in other.ways), one.are_all and other.are_all)


def _named(change: Change) -> str:
    """A change by what stands where now and, of a row, where it goes."""
    if isinstance(change, Rewrite):
        return f"{change.place.address}: {BLANK if change.stated is None else change.stated}"
    return f"{change.place.address}: {change.leaves or BLANK} > {change.enters or BLANK}"
