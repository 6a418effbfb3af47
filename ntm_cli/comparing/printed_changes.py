"""Which printed numbers changed with the units they count, and which otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntm_cli.comparing.changes import NumberChange
from ntm_cli.comparing.matching import Districts
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.names import fold
from ntm_cli.plan.tallies import tally
from ntm_cli.plan.vocabulary import Column, Level, Mark

_Key = tuple[str, Level, Column | Mark]
_Counts = dict[tuple[Level, Column | Mark], int]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A printed number, whose row it stands in, and how many units it counts; None where these have no rows."""

    block: str
    count: int | None
    counted: int | None


def changed_numbers(old: Table | None, new: Table | None, districts: Districts) -> Iterator[NumberChange]:
    """Every printed number of two tables that is not the same, those that follow their units among them."""
    older, newer = _numbers(old, districts), _numbers(new, {})
    source = new.source if new else old.source if old else ""
    for key in dict.fromkeys((*newer, *older)):
        was, now = older.get(key), newer.get(key)
        if (was and was.count) != (now and now.count):
            _, level, column = key
            block = now.block if now else was.block if was else ""
            before, after = (side.count if side else None for side in (was, now))
            counted = now.counted if now else None
            yield NumberChange(source, block, level, column, before, after, counted, _follows(was, now))


def _follows(was: _Printed | None, now: _Printed | None) -> bool:
    """Whether a number is what its units make now, and these are not as many as they were."""
    counted = now.counted if now else 0
    return counted == ((now and now.count) or 0) and counted != (was.counted if was else None)


def changed_recognised(old: Dataset, new: Dataset) -> Iterator[NumberChange]:
    """The yearly counts and totals of the tables of what was recognised before that are not the same."""
    before, after = (_recognised(data) for data in (old, new))
    found = new.recognised or old.recognised
    for level, column in dict.fromkeys((*after, *before)):
        was, now = before.get((level, column)), after.get((level, column))
        if was != now and found is not None:
            yield NumberChange(found.source, "", level, column, was, now, None, follows=False)


def _recognised(data: Dataset) -> _Counts:
    if data.recognised is None:
        return {}
    found: _Counts = {(cell.level, cell.year): cell.count for cell in data.recognised.by_year}
    return found | {(level, Mark.ALL): count for level, count in data.recognised.total.items()}


def _numbers(table: Table | None, districts: Districts) -> dict[_Key, _Printed]:
    if table is None:
        return {}
    found: dict[_Key, _Printed] = {}
    for block in table.blocks:
        name = districts.get(fold(block.name), ("", block.name))[1]
        counted = _counts(block.rows) if block.is_listed else None
        found |= {
            (fold(name), cell.level, cell.column): _Printed(name, cell.count, _of(counted, cell))
            for cell in block.subtotal
        }
    counted = _counts(table.rows) if table.is_listed and table.is_complete else None
    return found | {("", cell.level, cell.column): _Printed("", cell.count, _of(counted, cell)) for cell in table.total}


def _counts(rows: tuple[Row, ...]) -> _Counts:
    """How many rows stand in each column of each level, and all of a level under `all`."""
    found: _Counts = {key: len(there) for key, there in tally(rows).items()}
    for level in {level for level, _ in found}:
        found[level, Mark.ALL] = sum(level in row.reaches for row in rows)
    return found


def _of(counted: _Counts | None, cell: Cell) -> int | None:
    """How many units a number counts; a base counts those that may reach a level, which no column says."""
    return None if counted is None or cell.column == Mark.OF else counted.get((cell.level, cell.column), 0)
