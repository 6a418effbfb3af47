"""Every printed number of a table held against its rows, and the one change of a row that would make them agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ntm_cli.findings import Related
from ntm_cli.languages.english_words import either
from ntm_cli.plan.counts import tally
from ntm_cli.plan.dataset import ACHIEVED, Block, Cell, Dataset, Row, Table
from ntm_cli.plan.evidence import rows_at
from ntm_cli.plan.vocabulary import LEVELS, Column, Level

_MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Disagreement:
    """A printed number that is not the number of its rows. `block` is None for the total row."""

    block: Block | None
    cell: Cell
    rows: Sequence[Row]

    @property
    def excess(self) -> int:
        """How far the printed number is above the rows; negative if it is below."""
        return self.cell.value - len(self.rows)


def evidence(data: Dataset, table: Table, found: Disagreement) -> tuple[Related, ...]:
    """The rows that were counted; where the printed number is higher, also those that may have been left out."""
    level = found.cell.level
    counted = rows_at(found.rows, level)
    if found.excess <= 0:
        return counted
    rows = found.block.rows if found.block else table.rows
    blank = [row for row in data.among(rows, level) if level not in row.reaches]
    return (*counted, *(Related((row.place / "name").span, f"{row.name}: {level} blank") for row in blank))


@lru_cache(maxsize=8)
def disagreements(table: Table) -> tuple[Disagreement, ...]:
    """All printed numbers of a table that its rows contradict, subtotals first."""
    subtotals = (found for block in table.blocks for found in _compared(block, block.rows, block.subtotal))
    return (*subtotals, *_compared(None, table.rows, table.total))


def _compared(block: Block | None, rows: Sequence[Row], cells: Sequence[Cell]) -> Iterator[Disagreement]:
    by_column = tally(rows)
    for cell in cells:
        if cell.column == "of":
            continue
        if cell.column == "all":
            counted: Sequence[Row] = [row for row in rows if cell.level in row.reaches]
        else:
            counted = by_column.get((cell.level, cell.column), ())
        if cell.value != len(counted):
            yield Disagreement(block, cell, counted)


@lru_cache(maxsize=16)
def mend(data: Dataset, table: Table, level: Level) -> str | None:
    """A sentence on the one change that would make every number of a level agree, or None if there is none.

    Either one row moves, comes in or goes out, or the one printed number that stands alone is rewritten.
    """
    found = [item for item in disagreements(table) if item.cell.level == level]
    if len(found) == 1:
        only = found[0]
        return f"Every other {level} number agrees with the rows; {len(only.rows)} here would agree with them too."
    change = _one_row(table, found)
    if change is None:
        return None
    rows, leaves, enters = change
    candidates = [row for row in data.among(rows, level) if row.reaches.get(level) == leaves]
    candidates = [row for row in candidates if _keeps_order(row, table.levels, level, enters)]
    if not 0 < len(candidates) <= _MOST_CANDIDATES:
        return None
    names = either(row.name for row in candidates)
    return f"{_changing(names, level, leaves, enters)} would make every {level} number agree."


def _one_row(table: Table, found: list[Disagreement]) -> tuple[Sequence[Row], Column | None, Column | None] | None:
    """The rows among which one must change column, and the two columns (None: not scheduled), if one row is enough."""
    blocks = {item.block for item in found if item.block is not None}
    if len(blocks) != (1 if table.blocks else 0):
        return None
    of_total = {item.cell.column: item.excess for item in found if item.block is None}
    columns = {item.cell.column: item.excess for item in found if item.block is not None} if blocks else dict(of_total)
    columns.pop("all", None)
    leaves = [column for column, excess in columns.items() if excess == -1]
    enters = [column for column, excess in columns.items() if excess == 1]
    if len(leaves) > 1 or len(enters) > 1 or len(leaves) + len(enters) != len(columns):
        return None
    change = len(enters) - len(leaves) if any(cell.column == "all" for cell in table.total) else 0
    if of_total != columns | ({"all": change} if change else {}):
        return None
    rows = next(iter(blocks)).rows if blocks else table.rows
    return rows, _column(leaves), _column(enters)


def _column(columns: Sequence[Column | str]) -> Column | None:
    return columns[0] if columns else None  # type: ignore[return-value]


def _keeps_order(row: Row, known: Sequence[Level], level: Level, enters: Column | None) -> bool:
    """Whether a row could reach a level in another column without skipping a level or breaking their order."""
    levels = [name for name in LEVELS if name in row.reaches or name == level]
    if enters is None:
        return levels[-1] == level
    if any(lower not in row.reaches for lower in known[: known.index(level)]):
        return False
    columns = [enters if name == level else row.reaches[name] for name in levels]
    years = [0 if column == ACHIEVED else column for column in columns]
    return all(lower < higher or lower == higher == 0 for lower, higher in pairwise(years))


def _when(level: Level, column: Column | None) -> str:
    return f"already {level} (achieved)" if column == ACHIEVED else f"{level} in {column}"


def _changing(names: str, level: Level, leaves: Column | None, enters: Column | None) -> str:
    if leaves is None:
        return f"Putting {names} down as {_when(level, enters)}"
    if enters is None:
        return f"Taking `{level}: {leaves}` from {names}"
    return f"Moving {names} from {leaves} to {enters}"
