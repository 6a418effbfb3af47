"""What may have happened in one block: every shift of its rows, with what it costs there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from ntm_cli.plan.least.ledger import Ledger, Sheet, Shift


class TooMuch(Exception):
    """More disagrees than can be searched."""


class Steps:
    """How much may still be looked at in a level: shifts of a block, of the total row, and combinations of them."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, steps: int) -> None:
        """Take so many steps. Raises TooMuch where none are left."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch


#: A block's gaps, counts and blanks, as far as they matter for so much: blocks that share them have the same options.
_Shape = tuple[tuple[int | None, ...], tuple[int, ...], int, int]


@dataclass(frozen=True, slots=True)
class Option:
    """One way in which a block could be made to agree: how its columns grow, and at what cost.

    A row that changes its column costs one, and so does each printed number that is retyped: those that the shift does
    not make right.
    """

    shift: Shift
    cost: int


class Offers:
    """The options of blocks at a level, looked up once for all blocks of one shape."""

    def __init__(self, book: Ledger, steps: Steps) -> None:
        self._book = book
        self._steps = steps
        self._found: dict[_Shape, list[Option]] = {}
        self._held = tuple(need is not None for need in book.needs)
        self._has_sum = book.sum is not None

    def cheapest(self, sheet: Sheet) -> list[Option]:
        """The options that cost least."""
        return next(found for most in count() if (found := self._within(sheet, most)))

    def within(self, sheet: Sheet, least: list[Option], extra: int) -> list[Option]:
        """All options that cost at most so much more than the least, but for those that are never worth it."""
        found = self._within(sheet, least[0].cost + extra) if extra else least
        return [option for option in found if not self._is_dear(option, least)]

    def _is_dear(self, option: Option, least: list[Option]) -> bool:
        """Whether to retype every number of the total row in which it differs from a cheaper option costs less."""
        return any(other.cost + self._apart(option.shift, other.shift) < option.cost for other in least)

    def _apart(self, one: Shift, other: Shift) -> int:
        apart = sum(held and here != there for held, here, there in zip(self._held, one, other, strict=True))
        moves_sum = one != other if self._book.is_of_totals else sum(one) != sum(other)
        return apart + (self._has_sum and moves_sum)

    def _within(self, sheet: Sheet, most: int) -> list[Option]:
        counts = tuple(min(number, most) for number in sheet.counts)
        shape = (sheet.gaps, counts, min(sheet.blanks, most), most)
        if shape not in self._found:
            self._found[shape] = list(_options(shape, self._book.opens, self._steps))
        return self._found[shape]


def _options(shape: _Shape, opens: tuple[bool, ...], steps: Steps) -> Iterator[Option]:
    """All shifts that cost at most so much, column by column."""
    gaps, counts, blanks, most = shape
    open_ends: list[tuple[Shift, int, int, int]] = [((), 0, 0, 0)]
    for gap, has, is_open in zip(gaps, counts, opens, strict=True):
        further = []
        for shift, retyped, more, fewer in open_ends:
            room = most - retyped
            for step in range(-min(has, room), (room if is_open else 0) + 1):
                paid = retyped + (gap is not None and step != gap)
                gained, lost = more + max(step, 0), fewer + max(-step, 0)
                if paid + max(gained, lost) <= most:
                    further.append(((*shift, step), paid, gained, lost))
        open_ends = further
        steps.spend(len(open_ends))
    for shift, retyped, more, fewer in open_ends:
        if more - fewer <= blanks:
            yield Option(shift, retyped + max(more, fewer))
