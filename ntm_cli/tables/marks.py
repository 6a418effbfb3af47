"""What stands in the columns of a row: the marks and years of a unit, the numbers of a block or a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Mark
from ntm_cli.tables.account import Account
from ntm_cli.tables.cell_words import column_head, count_of, is_blank, is_mark, levels_in, plain, share_of, year_of
from ntm_cli.tables.columns import Head, Role
from ntm_cli.tables.grids import Cell
from ntm_cli.tables.row_by_row import Entry, Kind

Counts = dict[str, dict[Column | Mark, int]]

_TWICE = Words("import.level-twice", en="{level} is marked twice", vi="mức độ {level} được đánh dấu hai lần")


def reaches(entry: Entry, heads: Sequence[Head], years: Sequence[int], account: Account) -> dict[str, Column]:
    """The column in which a unit reaches each level; what cannot be understood is told."""
    found: dict[str, Column] = {}
    for index, head, cell in _dated(entry, heads):
        if is_blank(cell.text):
            continue
        levels = (head.level,) if head.level else levels_in(cell.text)
        when = _when(head, cell.text, years)
        if not levels or when is None:
            account.not_understood(entry.grid, entry.row, index)
            continue
        for level in levels:
            if level in found:
                account.not_placed(entry.grid, entry.row, index, _TWICE(level=level))
            else:
                found[level] = when
    return found


def _dated(entry: Entry, heads: Sequence[Head]) -> Iterator[tuple[int, Head, Cell]]:
    """The cells that say when a level is reached."""
    for index, (head, cell) in enumerate(zip(heads, entry.row.cells, strict=False)):
        if head.role in (Role.MARK, Role.YEAR):
            yield index, head, cell


def _when(head: Head, text: str, years: Sequence[int]) -> Column | None:
    year = year_of(text)
    if head.role is Role.YEAR:
        if year is not None:
            return year if year in years or not years else ACHIEVED
        return ACHIEVED if is_mark(text) or column_head(text) == ACHIEVED else None
    if is_mark(text) or (head.level is None and levels_in(text)) or column_head(text) == head.when:
        return head.when
    return head.when if year is not None and head.when in (year, ACHIEVED) else None


def years_of(entry: Entry, heads: Sequence[Head], account: Account) -> dict[str, int]:
    """The year in which a unit reached each level, of a table of what was reached before."""
    found: dict[str, int] = {}
    for index, head, cell in _dated(entry, heads):
        year = year_of(cell.text)
        if year is not None and head.level:
            found[head.level] = year
        elif not is_blank(cell.text):
            account.not_understood(entry.grid, entry.row, index)
    return found


def numbers(entry: Entry, heads: Sequence[Head], account: Account) -> Counts:
    """The printed numbers of a block or a total, by level and column; a blank cell has none."""
    found: Counts = {}
    for level in dict.fromkeys(head.level for head in heads if head.level):
        columns = [(index, head) for index, head in enumerate(heads) if head.level == level]
        counted = dict(_counted(entry, columns, account))
        if counted:
            found[level] = counted
    return found


def _counted(
    entry: Entry, columns: Sequence[tuple[int, Head]], account: Account
) -> Iterator[tuple[Column | Mark, int]]:
    cells = [entry.row.cells[index] for index, _ in columns if index < len(entry.row.cells)]
    over_all = entry.kind is Kind.SUM or (len(columns) > 1 and len(set(cells)) == 1)
    seen: set[Cell] = set()
    for (index, head), cell in zip(columns, cells, strict=False):
        if cell in seen or not _says_something(cell.text):
            continue
        seen.add(cell)
        share, count = share_of(cell.text), count_of(cell.text)
        if share is not None:
            yield from zip((Mark.ALL, Mark.OF), share, strict=True)
        elif count is None:
            account.not_understood(entry.grid, entry.row, index)
        else:
            yield (Mark.ALL if over_all or head.when is None else head.when), count


def _says_something(text: str) -> bool:
    return plain(text) == "0" or not is_blank(text)


def merged(one: Counts, other: Counts) -> Counts:
    """The numbers of two rows together, as a total row and the sums beneath it."""
    levels: list[Level | str] = [*dict.fromkeys((*one, *other))]
    return {level: {**one.get(level, {}), **other.get(level, {})} for level in levels}
