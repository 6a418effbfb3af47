"""What a cause says: what was changed, and the two ways out."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_cli.messages import Amount, Message, Value, Words, either, in_a_row
from ntm_cli.mistakes import Move, Rewrite, Slip
from ntm_cli.plan.dataset import Cell, Table
from ntm_cli.plan.evidence import NAME
from ntm_cli.plan.least.ledger import Sheet
from ntm_cli.plan.vocabulary import BLANK, Level, Mark

#: More rows than these tell nobody which one was meant; they are told by their district instead.
MOST_NAMED = 3

_ROW = Words(
    "cause.row",
    en="{who}, {level}: the row says {leaves:cell}, by the printed numbers it is {enters:cell}.",
    vi="{who}, {level}: dòng này ghi {leaves:cell}, theo các số đã ghi thì là {enters:cell}.",
)
_OF_BLOCK = Words("cause.of-block", en="{names} ({block})", vi="{names} ({block})")
_SO_MANY = Words("cause.so-many", en="{times} of {names}", vi="{times} trong số {names}")
_ONE_OF = Words("cause.one-of", en="{times} of {units} of {block}", vi="{times} trong {units} của {block}")
_NUMBER = Words(
    "cause.number",
    en="{name}, {level}, {column:column}: {stated} is printed, everything else makes it {counted}.",
    vi="{name}, {level}, {column:column}: ghi {stated}, theo các số liệu khác thì là {counted}.",
)
_SUM = Words(
    "cause.sum",
    en="{name}, {level}: the sum of all columns says {stated}, everything else makes it {counted}.",
    vi="{name}, {level}: số tổng ghi {stated}, theo các số liệu khác thì là {counted}.",
)
_PUT_BACK = Words(
    "cause.put-back",
    en="Put back `{key}: {enters}`, or let the numbers follow: `ntm fix`.",
    vi="Khôi phục `{key}: {enters}`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
)
_TAKE_OUT = Words(
    "cause.take-out",
    en="Take out `{key}: {leaves}`, or let the numbers follow: `ntm fix`.",
    vi="Bỏ `{key}: {leaves}`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
)
_WRITE = Words(
    "cause.write",
    en="Write {counted} here, or have `ntm fix` write it.",
    vi="Ghi {counted} ở đây, hoặc để `ntm fix` ghi.",
)
_ALL_OF_THESE = Words(
    "cause.all-of-these",
    en="Put all of these back, or let the numbers follow: `ntm fix`.",
    vi="Khôi phục tất cả các chỗ này, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
)
_ONE_OF_THESE = Words(
    "cause.one-of-these",
    en="Put one of these back, or let the numbers follow: `ntm fix`.",
    vi="Khôi phục một trong các chỗ này, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
)
_TOO_MUCH = Words(
    "cause.too-much",
    en="{source}, {level}: too many numbers disagree to say what was changed.",
    vi="{source}, {level}: quá nhiều số liệu không khớp, chưa xác định được chỗ nào bị sửa.",
)


def of_rows(table: Table, sheet: Sheet, moves: tuple[Move, ...], times: int) -> tuple[Slip, ...]:
    """What is said of rows that changed their column: so many of the candidates, each alone if all of them did."""
    if times == len(moves):
        return tuple(_moved(_who(table, sheet, (move,), 1), (move,)) for move in moves)
    return (_moved(_who(table, sheet, moves, times), moves, times),)


def _moved(who: Message, moves: tuple[Move, ...], times: int = 1) -> Slip:
    first = moves[0]
    message = _ROW(who=who, level=Level(first.level), leaves=_cell(first.leaves), enters=_cell(first.enters))
    return Slip(message, moves, times)


def _who(table: Table, sheet: Sheet, moves: Sequence[Move], times: int) -> Message:
    if len(moves) > MOST_NAMED:
        return _ONE_OF(times=times, units=Amount(len(moves), table.unit), block=sheet.name)
    names = tuple(move.name for move in moves)
    named = NAME(name=either(names)) if times == 1 else _SO_MANY(times=times, names=in_a_row(names))
    return _OF_BLOCK(names=named, block=sheet.name) if table.blocks and sheet.name != table.source else named


def of_number(name: str, cell: Cell, counted: int) -> Slip:
    """What is said of a printed number that would agree if it were another."""
    said: dict[str, Value] = {"name": name, "level": cell.level, "stated": cell.printed, "counted": counted}
    message = _SUM(**said) if cell.column == Mark.ALL else _NUMBER(column=cell.column, **said)
    return Slip(message, (Rewrite(cell.level, cell.count, counted, cell.place),))


def two_ways_out(ways: Sequence[Sequence[Slip]]) -> Message:
    """What can be done: put back what was changed, or let the printed numbers follow."""
    if len(ways) > 1:
        return _ONE_OF_THESE()
    if len(ways[0]) > 1:
        return _ALL_OF_THESE()
    change = ways[0][0].changes[0]
    if isinstance(change, Rewrite):
        return _WRITE(counted=change.counted)
    if change.enters is None:
        return _TAKE_OUT(key=str(change.level), leaves=str(change.leaves))
    return _PUT_BACK(key=str(change.level), enters=str(change.enters))


def too_much(table: Table, level: Level) -> Message:
    """That a level was not searched to its end."""
    return _TOO_MUCH(source=table.source, level=level)


def _cell(column: str | int | None) -> str | int:
    return BLANK if column is None else column
