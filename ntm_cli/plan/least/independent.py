"""The cheapest changes of a level taken apart: what can be told on its own, each with its alternatives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, permutations, product
from math import prod

from ntm_cli.plan.least.closing import Retyped
from ntm_cli.plan.least.ledger import Ledger, Sheet, Shift
from ntm_cli.plan.least.search import MOST_WAYS, Found, Way
from ntm_cli.plan.vocabulary import Column

#: Of more rows of one block than these it is not said which goes where, only where they all go.
_MOST_PAIRED = 5


@dataclass(frozen=True, slots=True)
class Shifted:
    """One row of a sheet, not yet known which, leaves one column for another; None stands for being in none."""

    sheet: Sheet
    leaves: Column | None
    enters: Column | None


#: One thing that was changed.
Item = Shifted | Retyped
_Way = tuple[tuple[Item, int], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What was changed in one independent part: ways of which each would do, each made of several changes.

    `are_all` is false where there are so many ways that not all were looked at.
    """

    ways: tuple[tuple[Item, ...], ...]
    are_all: bool = True


def parts(book: Ledger, found: Found) -> tuple[Part, ...]:
    """The independent parts of the cheapest ways, each with its own alternatives.

    What is changed in every way stands alone. Of the rest, changes that depend on each other belong together: where one
    is made or not depending on whether another is. Where the ways are not all known, the first is taken as it is.
    """
    ways = list(dict.fromkeys(islice(_spelt(book, found.ways), MOST_WAYS + 1)))
    are_all = found.are_all and len(ways) <= MOST_WAYS
    if not are_all:
        return tuple(Part(((item,) * times,), are_all=False) for item, times in ways[0])
    always = dict(ways[0])
    for way in ways:
        counts = dict(way)
        always = {item: min(times, counts.get(item, 0)) for item, times in always.items()}
    certain = [Part(((item,) * times,)) for item, times in always.items() if times]
    rest = [_sorted(Counter(dict(way)) - Counter(always)) for way in ways]
    return (*certain, *_dependent(rest))


def _spelt(book: Ledger, ways: Iterable[Way]) -> Iterator[_Way]:
    """Each way as changes: rows are paired with columns in every manner, and numbers are retyped as they then count."""
    for way in ways:
        sheets = [*zip(book.sheets, way.shifts, strict=True)]
        if book.pool is not None:
            sheets.append((book.pool, way.closing.shift))
        numbers = [*way.closing.retyped, *(number for sheet, shift in sheets for number in _retyped(sheet, shift))]
        for paired in product(*(_pairings(book, sheet, shift) for sheet, shift in sheets)):
            yield _sorted(Counter([*numbers, *(item for items in paired for item in items)]))


def _retyped(sheet: Sheet, shift: Shift) -> Iterator[Retyped]:
    for cell, gap, count, step in zip(sheet.cells, sheet.gaps, sheet.counts, shift, strict=True):
        if cell is not None and gap != step:
            yield Retyped(cell, count + step)


def _pairings(book: Ledger, sheet: Sheet, shift: Shift) -> list[tuple[Shifted, ...]]:
    """Every manner in which rows may go from the columns that lose some to those that gain some."""
    steps = [*zip(book.columns, shift, strict=True)]
    leaves: list[Column | None] = [column for column, step in steps for _ in range(-step)]
    enters: list[Column | None] = [column for column, step in steps for _ in range(step)]
    most = max(len(leaves), len(enters))
    leaves += [None] * (most - len(leaves))
    enters += [None] * (most - len(enters))
    orders = permutations(enters) if most <= _MOST_PAIRED else iter([tuple(enters)])
    made = (tuple(Shifted(sheet, *pair) for pair in zip(leaves, order, strict=True)) for order in orders)
    return list({frozenset(Counter(items).items()): items for items in made}.values())


def _sorted(items: Counter[Item]) -> _Way:
    return tuple(sorted(items.items(), key=lambda counted: key(counted[0])))


def key(item: Item) -> tuple[str, ...]:
    """What changes are ordered by: names and columns, never the order of rows."""
    if isinstance(item, Retyped):
        return "1", item.cell.place.address, str(item.value)
    return "0", item.sheet.name, str(item.leaves), str(item.enters)


def _dependent(ways: Sequence[_Way]) -> Iterator[Part]:
    """Ways that differ, taken apart where their parts combine freely."""
    counts = [dict(way) for way in ways]
    items = sorted({item for way in counts for item in way}, key=key)
    groups = [{item} for item in items]
    for one, other in combinations(items, 2):
        if not _are_free(counts, one, other):
            joined = next(group for group in groups if one in group) | next(group for group in groups if other in group)
            groups = [group for group in groups if not group & joined] + [joined]
    split = [_restricted(ways, group) for group in groups]
    if prod(map(len, split)) != len(set(ways)):
        split = [_restricted(ways, set(items))] if items else []
    for found in split:
        yield Part(tuple(tuple(item for item, times in way for _ in range(times)) for way in found))


def _are_free(counts: Sequence[dict[Item, int]], one: Item, other: Item) -> bool:
    seen = {(way.get(one, 0), way.get(other, 0)) for way in counts}
    return len(seen) == len({here for here, _ in seen}) * len({there for _, there in seen})


def _restricted(ways: Sequence[_Way], group: set[Item]) -> list[_Way]:
    return list(dict.fromkeys(tuple(counted for counted in way if counted[0] in group) for way in ways))
