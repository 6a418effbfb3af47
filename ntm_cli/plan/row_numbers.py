"""Where the numbers of rows break off: which row does not follow the one before it, and how."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto
from itertools import zip_longest
from operator import attrgetter, eq
from typing import NamedTuple

from ntm_cli.plan.dataset import Block, Dataset, RecognisedRow, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import fold
from ntm_cli.plan.tallies import tally
from ntm_cli.source import Path, Place


class Numbered(NamedTuple):
    """A row that has a number."""

    number: int
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Run:
    """Rows whose numbers follow each other, and the numbers among them that are said to be missing."""

    rows: Sequence[Numbered]
    missing: Sequence[range] = ()

    def after(self, number: int) -> int:
        """The number that follows another one, past those that are missing."""
        following = number + 1
        place = bisect_right(self.missing, following, key=attrgetter("start"))
        return self.missing[place - 1].stop if place and following in self.missing[place - 1] else following


class Sort(Enum):
    """How a number breaks the sequence."""

    FIRST = auto()
    WRONG = auto()
    TWICE = auto()
    BETWEEN = auto()
    MISSING = auto()


class Break(NamedTuple):
    """A row whose number does not follow.

    `other` is the row before it; of a number that stands twice the first row that has it, and of a row put in between
    two the one after it, which has the number that should follow.
    """

    sort: Sort
    row: Numbered
    other: Numbered | None
    expected: int


def runs(table: Table) -> Iterator[Run]:
    """The rows whose numbers follow each other: those of the table, or of each block where most of them begin again."""
    blocks = [rows for block in table.blocks if (rows := numbered(block.rows))]
    begins_anew = [rows[0].number == 1 for rows in blocks[1:]]
    if sum(begins_anew) * 2 > len(begins_anew):
        yield from map(Run, blocks)
    else:
        yield Run(numbered(table.rows))


def numbered(rows: Sequence[Row | RecognisedRow]) -> list[Numbered]:
    """The rows that have a number."""
    return [Numbered(row.number, row.name, row.place) for row in rows if row.number is not None]


def breaks(run: Run, expected: int) -> Iterator[Break]:
    """Each break in the numbers of some rows, once, where the first should have a certain number."""
    rows = run.rows
    seen: dict[int, Numbered] = {}
    numbers = {row.number for row in rows}
    for position, row in enumerate(rows):
        following = [after.number for after in rows[position + 1 : position + 3]]
        before = rows[position - 1] if position else None
        if row.number != expected:
            if _goes_on(run, row.number, following, expected):
                yield Break(Sort.WRONG if before else Sort.FIRST, row, before, expected)
            elif _is_put_in(run, position, following, expected):
                yield Break(Sort.BETWEEN, row, rows[position + 1], expected)
                continue
            elif row.number in seen:
                yield Break(Sort.TWICE, row, seen[row.number], expected)
                expected = row.number
            else:
                yield _leap(run, position, expected, numbers)
                expected = row.number
        seen.setdefault(row.number, row)
        expected = run.after(expected)


def _goes_on(run: Run, number: int, following: Sequence[int], expected: int) -> bool:
    """Whether one of the next two rows is numbered as if this one were right, or the last two are just swapped."""
    second = run.after(expected)
    swapped = number == second and following == [expected]
    return swapped or any(map(eq, following, (second, run.after(second))))


def _is_put_in(run: Run, position: int, following: Sequence[int], expected: int) -> bool:
    """Whether the rows after one go on as if it were not there. Of two with one number either may be the one."""
    is_repeated = position > 0 and run.rows[position - 1].number == run.rows[position].number
    return bool(following) and not is_repeated and following == [expected, run.after(expected)][: len(following)]


def _leap(run: Run, position: int, expected: int, numbers: Set[int]) -> Break:
    """A number that is too large, of which those between may be missing, or any other that does not follow."""
    row = run.rows[position]
    if position == 0:
        return Break(Sort.FIRST, row, None, expected)
    before = run.rows[position - 1]
    is_next = run.after(before.number) == expected < row.number
    are_missing = is_next and numbers.isdisjoint(range(expected, row.number))
    return Break(Sort.MISSING if are_missing else Sort.WRONG, row, before, expected)


def turned(found: Break, doubtful: Set[Path]) -> Break:
    """A number that stands twice, told at the row that was added, as far as that can be known.

    It is the doubtful one of the two; else the first, as a row that is put in takes the number of its place, unless
    both are one unit.
    """
    first, second = found.other, found.row
    if first is None or fold(first.name) == fold(second.name):
        return found
    is_second = second.place.path in doubtful and first.place.path not in doubtful
    return found if is_second else found._replace(row=first, other=second)


@kept
def doubtful_rows(data: Dataset, table: Table) -> Set[Path]:
    """The rows of a table that may be too many: their block prints fewer in their cell, or no other table has them."""
    found = {row.place.path for block in table.blocks for row in _too_many(block)}
    if table is data.communes and data.recognised is not None and data.recognised.complete:
        known = {fold(row.name) for row in data.recognised.rows}
        found |= {row.place.path for row in table.rows if fold(row.name) not in known}
    return found


@kept
def unknown_rows(data: Dataset) -> Set[Path]:
    """The rows of what was reached before whose units the roadmap does not list."""
    rows = data.recognised.rows if data.recognised else ()
    known = {fold(row.name) for row in data.communes.rows} if data.communes else set()
    return {row.place.path for row in rows if fold(row.name) not in known}


def _too_many(block: Block) -> Iterator[Row]:
    columns = tally(block.rows)
    for cell in block.subtotal:
        rows = columns.get((cell.level, cell.column), ())
        if len(rows) > cell.value:
            yield from rows


def lone_slips(data: Dataset) -> Iterator[Mapping[Place, int]]:
    """Row numbers that alone are wrong, with the right ones; those of one run are right only beside each other."""
    for table in data.tables:
        is_whole = data.scope.get(f"{table.unit}s") == len(table.rows)
        for run in runs(table):
            yield _lone(run, begins=0, ends=is_whole)
    before = data.recognised
    if before is not None:
        begins = None if before.lacking is None else 0
        yield _lone(Run(numbered(before.rows), before.missing), begins=begins, ends=False)


def _lone(run: Run, *, begins: int | None, ends: bool) -> Mapping[Place, int]:
    """The numbers of a run that stand wrongly between two that leave room for just one, if all follow with them right.

    `begins` is what comes before the first, where that is known; the last has only one neighbour, and counts where it
    is known that no row is missing behind it (`ends`).
    """
    right = dict(_between(run, begins, ends))
    mended = Run([row._replace(number=right.get(row, row.number)) for row in run.rows], run.missing)
    first = mended.rows[0].number if begins is None and mended.rows else run.after(begins or 0)
    return {} if any(breaks(mended, first)) else {row.place / "row": number for row, number in right.items()}


def _between(run: Run, left: int | None, ends: bool) -> Iterator[tuple[Numbered, int]]:
    following = [row.number for row in run.rows[1:]]
    for row, right in zip_longest(run.rows, following):
        expected = None if left is None else run.after(left)
        is_known = expected is not None and (right == run.after(expected) or (right is None and ends and left))
        left = row.number
        if is_known and expected is not None and row.number != expected:
            yield row, expected
            left = expected
