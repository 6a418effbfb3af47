"""The one change that would make every number of a level agree: as data, and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ntm_cli.findings import Change, Mend, Move, Rewrite
from ntm_cli.messages import Attained, Message, Words, either
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.printed_totals import Disagreement, counted_sum, disagreements
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, LEVELS, Column, Level, Mark

#: More rows than these tell nobody which one was meant.
_MOST_CANDIDATES = 3

_ONE_NUMBER = Words(
    "mend.number",
    en="Every other {level} number agrees; {counted} here would agree too.",
    vi="Số liệu {level} ở các chỗ khác đều khớp; ghi {counted} ở đây thì cũng khớp.",
)
_PUT_IN = Words(
    "mend.put-in",
    en="Putting {names} down as {attained} {column:when} would make every {level} number agree.",
    vi="Ghi {names} {attained} {column:when} thì mọi số liệu {level} đều khớp.",
)
_PUT_BEFORE = Words(
    "mend.put-before",
    en="Putting {names} down as already {level} (achieved) would make every {level} number agree.",
    vi="Ghi {names} vào cột đã đạt chuẩn ({level}) thì mọi số liệu {level} đều khớp.",
)
_TAKE_OUT = Words(
    "mend.take-out",
    en="Taking `{key}: {leaves}` from {names} would make every {level} number agree.",
    vi="Bỏ `{key}: {leaves}` ở {names} thì mọi số liệu {level} đều khớp.",
)
_MOVE = Words(
    "mend.move",
    en="Moving {names} from {leaves:column} to {enters:column} would make every {level} number agree.",
    vi="Chuyển {names} từ {leaves:column} sang {enters:column} thì mọi số liệu {level} đều khớp.",
)


@kept
def mend(table: Table, data: Dataset, level: Level) -> Mend | None:
    """The one change that would make every number of a level agree, or None if there is none.

    Either one row moves, comes in or goes out, or the one printed number that stands alone is rewritten. At most three
    rows are named of which any one would do. Where no other number is printed, there is nothing to agree with.
    """
    found = [item for item in disagreements(table) if item.cell.level == level]
    alone = found[0].cell if len(found) == 1 else None
    if all(cell is alone for cell in _printed(table, level)):
        return None
    if alone is not None:
        if not _agrees_with_sum(table, alone):
            return None
        change = Rewrite(level, alone.count, found[0].counted, alone.place)
        return Mend(f"{alone.place.address}: {alone.printed}", (change,))
    one = _one_row(table, found, level)
    if one is None:
        return None
    rows, leaves, enters = one
    candidates = [row for row in data.among(rows, level) if row.reaches.get(level) == leaves]
    candidates = [row for row in candidates if _keeps_order(row, table.levels, level, enters)]
    if not 0 < len(candidates) <= _MOST_CANDIDATES:
        return None
    moves = tuple(Move(row.name, level, leaves, enters, row.place / level) for row in candidates)
    return Mend(f"{moves[0].place.address}: {leaves or BLANK} > {enters or BLANK}", moves)


def mend_words(found: Mend | None) -> Message | None:
    """What a mend says to whoever is to make it."""
    if found is None:
        return None
    first: Change = found.changes[0]
    if isinstance(first, Rewrite):
        return _ONE_NUMBER(level=Level(first.level), counted=first.counted)
    return _of_rows([change for change in found.changes if isinstance(change, Move)])


def _of_rows(moves: Sequence[Move]) -> Message:
    first = moves[0]
    names, level = either(tuple(move.name for move in moves)), Level(first.level)
    if first.enters is None:
        return _TAKE_OUT(names=names, level=level, key=str(level), leaves=str(first.leaves))
    if first.leaves is not None:
        return _MOVE(names=names, level=level, leaves=first.leaves, enters=first.enters)
    if first.enters == ACHIEVED:
        return _PUT_BEFORE(names=names, level=level)
    attained = Attained(level, split_kind(first.name)[0])
    return _PUT_IN(names=names, level=level, attained=attained, column=first.enters)


def _printed(table: Table, level: Level) -> Iterator[Cell]:
    """The printed numbers of a level, bases left aside."""
    for cell in chain(table.total, *(block.subtotal for block in table.blocks)):
        if cell.level == level and cell.count is not None and cell.column != Mark.OF:
            yield cell


def _agrees_with_sum(table: Table, alone: Cell) -> bool:
    """Whether the printed sum of a level stays right once the one number that stands alone is rewritten.

    Where not every unit has a row, it is the sum of the printed columns, and would change with them.
    """
    total = table.totals(Mark.ALL).get(alone.level)
    is_of_rows = bool(table.way) and table.is_complete
    return total is None or total is alone or (is_of_rows and total.value == counted_sum(table, alone.level))


def _has_subtotals(table: Table, level: Level) -> bool:
    return any(cell.level == level for block in table.blocks for cell in block.subtotal)


def _one_row(
    table: Table, found: list[Disagreement], level: Level
) -> tuple[Sequence[Row], Column | None, Column | None] | None:
    """The rows among which one must change column, and the two columns (None: not scheduled), if one row is enough."""
    if not table.is_listed or not table.is_complete:
        return None
    blocks = {item.block for item in found if item.block is not None}
    if len(blocks) != (1 if _has_subtotals(table, level) else 0):
        return None
    of_total = {item.cell.column: item.excess for item in found if item.block is None}
    columns = {item.cell.column: item.excess for item in found if item.block is not None} if blocks else dict(of_total)
    columns.pop(Mark.ALL, None)
    leaves = [column for column, excess in columns.items() if excess == -1]
    enters = [column for column, excess in columns.items() if excess == 1]
    if len(leaves) > 1 or len(enters) > 1 or len(leaves) + len(enters) != len(columns):
        return None
    due = columns | {Mark.ALL: len(enters) - len(leaves)}
    printed = {cell.column for cell in table.total if cell.level == level}
    if of_total != {column: excess for column, excess in due.items() if excess and column in printed}:
        return None
    rows = next(iter(blocks)).rows if blocks else table.rows
    return rows, _column(leaves), _column(enters)


def _column(columns: Sequence[Column | Mark]) -> Column | None:
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
