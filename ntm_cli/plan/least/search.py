"""The cheapest way to make a whole level agree, put together from what may have happened in each block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from ntm_cli.plan.least.closing import Closing, closings
from ntm_cli.plan.least.ledger import Ledger, Shift
from ntm_cli.plan.least.options import Offers, Option, Steps, TooMuch

#: In so many blocks of a level at most is it looked for what was changed.
MOST_BLOCKS = 40
#: So many steps are taken at most for a level. Twenty slips in a table of a hundred rows are far below it.
MOST_STEPS = 100_000
#: So many equally cheap ways are weighed at most; where there are more, nobody would be helped by them.
MOST_WAYS = 200


@dataclass(frozen=True, slots=True)
class Way:
    """One of the cheapest changes: the shift of each block that does not agree, and what is done to the total row."""

    shifts: tuple[Shift, ...]
    closing: Closing


@dataclass(frozen=True, slots=True)
class Found:
    """All cheapest ways, their cost, and whether there are more than were looked for."""

    ways: tuple[Way, ...]
    cost: int
    are_all: bool


@dataclass(slots=True)
class _Walk:
    """A search at one cost: what each block may do besides its base, and how many steps are left."""

    book: Ledger
    base: list[Option]
    others: list[tuple[int, list[Option]]]
    steps: Steps

    def ways(self, extra: int) -> Iterator[Way]:
        """All ways that cost so much more than the base."""
        shifts = {number: option.shift for number, option in enumerate(self.base)}
        needs = self.book.needs
        for option in self.base:
            needs = _less(needs, option.shift)
        summed = 0 if self.book.is_of_totals else sum(sum(option.shift) for option in self.base)
        return self._further(0, shifts, needs, self.book.need - summed, extra)

    def _further(
        self, start: int, shifts: dict[int, Shift], needs: tuple[int | None, ...], need: int, left: int
    ) -> Iterator[Way]:
        """The blocks so far closed by the total row, then each later block changed."""
        self.steps.spend(1)
        for closing in closings(self.book, needs, need, left, self.steps):
            yield Way(tuple(shifts.values()), closing)
        for turn in range(start, len(self.others)):
            number, options = self.others[turn]
            for option in options:
                extra = option.cost - self.base[number].cost
                if extra <= left:
                    moved = _apart(option.shift, self.base[number].shift)
                    summed = 0 if self.book.is_of_totals else sum(moved)
                    changed = shifts | {number: option.shift}
                    yield from self._further(turn + 1, changed, _less(needs, moved), need - summed, left - extra)


def cheapest(book: Ledger) -> Found | None:
    """The cheapest changes that make a level agree; None where more would have to be tried than the bounds allow.

    Each block is first mended as cheaply as it can be. What then remains of the total row is looked for at a cost of
    nothing, of one, of two, until it is found: blocks that are mended in another way, rows without a subtotal, numbers
    of the total row. The first cost at which there is anything is the least, and all there is at it is found.
    """
    try:
        return _cheapest(book, Steps(MOST_STEPS))
    except TooMuch:
        return None


def _cheapest(book: Ledger, steps: Steps) -> Found:
    offers = Offers(book, steps)
    least = [offers.cheapest(sheet) for sheet in book.sheets]
    base = [min(options, key=lambda option: (sum(map(abs, option.shift)), option.shift)) for options in least]
    walk = _Walk(book, base, [], steps)
    for extra in count():
        walk.others = list(_others(book, offers, least, base, extra))
        ways, are_all = _first(walk.ways(extra))
        if ways:
            return Found(tuple(ways), sum(option.cost for option in base) + extra, are_all)
    raise TooMuch


def _others(
    book: Ledger, offers: Offers, least: list[list[Option]], base: list[Option], extra: int
) -> Iterator[tuple[int, list[Option]]]:
    """What each block may do besides its base at so much more."""
    for number, sheet in enumerate(book.sheets):
        options = [option for option in offers.within(sheet, least[number], extra) if option != base[number]]
        if options:
            yield number, options


def _first(found: Iterator[Way]) -> tuple[list[Way], bool]:
    """As many ways as are weighed, and whether these are all; those that were found before it was too much count."""
    ways: list[Way] = []
    try:
        for way in found:
            if len(ways) == MOST_WAYS:
                return ways, False
            ways.append(way)
    except TooMuch:
        if not ways:
            raise
        return ways, False
    return ways, True


def _less(needs: tuple[int | None, ...], shift: Shift) -> tuple[int | None, ...]:
    return tuple(None if need is None else need - step for need, step in zip(needs, shift, strict=True))


def _apart(one: Shift, other: Shift) -> Shift:
    return tuple(here - there for here, there in zip(one, other, strict=True))
