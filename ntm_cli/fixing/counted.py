"""Which rows were counted for a printed number, in a few words."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_cli.messages import Message, Value, Words, listed
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.printed_totals import Disagreement, disagreements
from ntm_cli.plan.vocabulary import Mark
from ntm_cli.source import Path

#: So many rows and blocks are named; the rest are counted.
_MOST_ROWS, _MOST_BLOCKS = 4, 2

_COUNTED = Words("fix.counted", en="counted: {names}", vi="đếm được: {names}")
_COUNTED_IN = Words("fix.counted-in", en="the difference is in {blocks}: {names}", vi="chênh lệch ở {blocks}: {names}")
_NONE = Words("fix.counted-none", en="no row", vi="không có dòng nào")


def counted_words(data: Dataset) -> dict[Path, Message]:
    """The rows behind each printed number that is wrong, by its path in the roadmap."""
    found = ((table, item) for table in data.tables for item in disagreements(table))
    return {item.cell.place.path: _words(table, item) for table, item in found if _is_of_rows(table, item)}


def _is_of_rows(table: Table, found: Disagreement) -> bool:
    """Whether a number was counted from rows, and not from other printed numbers."""
    return bool(table.way) and (table.is_complete or found.cell.column != Mark.ALL)


def _words(table: Table, found: Disagreement) -> Message:
    """The rows behind a number; of a total row only those behind the subtotals that are wrong too, if any are."""
    wrong = _wrong_subtotals(table, found)
    if not wrong:
        return _COUNTED(names=_names(found.rows))
    blocks = tuple(dict.fromkeys(other.block.name for other in wrong if other.block))
    rows = [row for other in wrong for row in other.rows]
    return _COUNTED_IN(blocks=listed(blocks, most=_MOST_BLOCKS), names=_names(rows))


def _wrong_subtotals(table: Table, found: Disagreement) -> Sequence[Disagreement]:
    """The subtotals that are wrong in the column of a total, or in any for the sum of all."""
    cell = found.cell
    return [
        other
        for other in disagreements(table)
        if found.block is None and other.block is not None and other.cell.level == cell.level
        if cell.column in (other.cell.column, Mark.ALL)
    ]


def _names(rows: Sequence[Row]) -> Value:
    return listed(tuple(row.name for row in rows), most=_MOST_ROWS) if rows else _NONE()
