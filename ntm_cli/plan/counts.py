"""Who reaches what by when: per column, cumulative, and what was there before.

Counts are counts of units, years are calendar years, and "by a year" means by its end. Where the plan does not say how
many there are, the count is None.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.promised import Series
from ntm_cli.plan.tallies import columns_of, in_group, lacks_group, reaching, unlisted
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Mark, Unit

#: A year before all others: what is there by its end was achieved before the roadmap.
BEFORE = 0


def has_reached(row: Row, level: Level, year: int) -> bool:
    """Whether a row reaches a level by a year."""
    column = row.reaches.get(level)
    return column is not None and (column == ACHIEVED or column <= year)


def year_of(row: Row, level: Level) -> int:
    """The year in which a row reaches a level; BEFORE if it had reached it, or does not reach it at all."""
    column = row.reaches.get(level, ACHIEVED)
    return BEFORE if column == ACHIEVED else column


def reached_by(rows: Iterable[Row], level: Level, year: int) -> list[Row]:
    """The rows that reach a level by a year."""
    return [row for row in rows if has_reached(row, level, year)]


def in_column(table: Table, level: Level, column: Column, group: str = "") -> int | None:
    """How many units the plan has in one column of a level.

    They are the rows; of a block or table without rows, the printed number, and unknown if none is printed. What was
    achieved before is known only as printed where the table lists just what is new.
    """
    if not table.way:
        return None if group else _printed(table.total, level, column)
    if not table.is_complete and (level not in table.levels or column == ACHIEVED):
        return None if group else _in_cells(table.total, level, column)
    without_rows = unlisted(table, group).in_column(level, column)
    return total_of([len(columns_of(table, group).get((level, column), ())), without_rows])


def total_of(counts: Sequence[int | None]) -> int | None:
    """The sum of some counts, None if one of them is unknown."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _printed(cells: Sequence[Cell], level: Level, column: Column) -> int | None:
    """A number of a plan; none where it leaves the level out, None where it gives a sum alone or is not printed."""
    if cells and all(cell.level != level for cell in cells):
        return 0
    return _in_cells(cells, level, column)


def _in_cells(cells: Sequence[Cell], level: Level, column: Column) -> int | None:
    """A number of a level that has columns, blank ones included; None where it has none."""
    columns = {
        cell.column: cell.value for cell in cells if cell.level == level and cell.column not in (Mark.ALL, Mark.OF)
    }
    return columns.get(column, 0) if columns else None


@dataclass(frozen=True, slots=True)
class Step:
    """One column of a table at one level: how many are new in it, which of them by name, and the count by its end."""

    column: Column
    new: int | None
    rows: tuple[Row, ...]
    cumulative: int | None


def steps(table: Table, level: Level, columns: Sequence[Column]) -> Iterator[Step]:
    """A level's progress through the columns."""
    cumulative: int | None = 0
    for column in columns:
        new = in_column(table, level, column)
        cumulative = None if new is None or cumulative is None else cumulative + new
        yield Step(column, new, tuple(columns_of(table, "").get((level, column), ())), cumulative)


@kept
def says_before(table: Table, level: Level) -> bool:
    """Whether a table says itself who had a level before: its printed numbers speak of the level, or a row had it."""
    return any(cell.level == level for cell in _numbers_of(table)) or (level, ACHIEVED) in columns_of(table, "")


@kept
def gives(table: Table, level: Level) -> bool:
    """Whether a blank at a level means that the unit is not scheduled for it: a complete table gives all that are.

    Where no number counts the level, and more rows are at a higher one without it than have it, those few say nothing
    of the others.
    """
    above = table.levels[table.levels.index(level) + 1 :]
    without = [row for row in table.rows if level not in row.reaches and any(higher in row.reaches for higher in above)]
    is_counted = any(cell.level == level for cell in _numbers_of(table))
    return table.is_complete and (is_counted or len(without) <= sum(level in row.reaches for row in table.rows))


def _numbers_of(table: Table) -> Iterable[Cell]:
    """The numbers that a table prints of all its rows: its total row, or its subtotals if it has none."""
    return table.total or (cell for block in table.blocks for cell in block.subtotal)


def recognised_before(data: Dataset, unit: Unit, level: Level) -> int:
    """How many units the table of what was reached before has at a level, where their own does not say; 0 elsewhere."""
    table = data.table(unit)
    if unit is not Unit.COMMUNE or data.recognised is None or table is None or not table.is_complete:
        return 0
    is_known = says_before(table, level) and not all_before(data, unit, level)
    return 0 if is_known else data.recognised.total.get(level, 0)


@kept
def all_before(data: Dataset, unit: Unit, level: Level) -> bool:
    """Whether the table of what was reached before says that all units are at a level that their own counts nowhere.

    A single row, or a single number, that speaks of it then is a slip, and no reason to look for it in all others.
    """
    table = data.table(unit)
    if unit is not Unit.COMMUNE or data.recognised is None or table is None:
        return False
    if not table.rows or not table.is_complete:
        return False
    is_scheduled = any(level in row.reaches for row in table.rows)
    is_counted = any(cell.value for cell in _numbers_of(table) if cell.level == level)
    return not (is_scheduled and is_counted) and data.recognised.total.get(level) == len(table.rows)


def planned(data: Dataset, series: Series, year: int) -> Sequence[Row]:
    """The rows that the plan has at a level by a year; by BEFORE those that were there already."""
    return tuple(in_plan(data, series, year))


def in_plan(data: Dataset, series: Series, year: int) -> Iterable[Row]:
    """The same, as far as they are asked for."""
    table = data.table(series.unit)
    if table is None:
        return ()
    if all_before(data, series.unit, series.level):
        return in_group(table, series.group)
    return reaching(table, series.group, series.level, year)


@kept
def columns_by(data: Dataset, year: int) -> list[Column]:
    """What was achieved before, and the years of the roadmap up to one, each once and in order."""
    return [ACHIEVED, *(column for column in sorted(set(data.years)) if column <= year)]


@kept
def plan_by(data: Dataset, series: Series, year: int) -> int | None:
    """How many units the plan has at a level by a year; none of a level scheduled nowhere, None where it is unknown."""
    table = data.table(series.unit)
    if table is None or lacks_group(table, series.group):
        return None
    if all_before(data, series.unit, series.level):
        return len(in_group(table, series.group))
    before = recognised_before(data, series.unit, series.level)
    if before and series.group:
        return None
    achieved = before or in_column(table, series.level, ACHIEVED, series.group)
    return total_of([achieved, added(data, series, BEFORE, year)])


def added(data: Dataset, series: Series, since: int, year: int) -> int | None:
    """How many units come to a level after the end of one year and by the end of another; None where it is unknown."""
    table = data.table(series.unit)
    if table is None or lacks_group(table, series.group):
        return None
    if all_before(data, series.unit, series.level):
        return 0
    years, known, unknown = _running(data, series)
    first, end = bisect_right(years, since), bisect_right(years, year)
    return None if unknown[end] > unknown[first] else known[end] - known[first]


@kept
def _running(data: Dataset, series: Series) -> tuple[list[int], list[int], list[int]]:
    """The years of the roadmap, how many units came to a level before each and by the end, and how many are unknown."""
    years, table = sorted(set(data.years)), data.table(series.unit)
    new = [in_column(table, series.level, year, series.group) if table else None for year in years]
    known = accumulate((count or 0 for count in new), initial=0)
    return years, list(known), list(accumulate((count is None for count in new), initial=0))
