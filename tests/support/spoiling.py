"""Slips made at random in a plan, what puts them right, and whether a cause names them.

A slip is a row in another column, or a printed number retyped. They are made in the data set itself, so that a trial
costs no writing and no reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from provinces import province

from ntm_cli.causes.explaining import Explained
from ntm_cli.mistakes import Change, Move, Rewrite
from ntm_cli.plan.changed import changed
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.least.closing import Retyped
from ntm_cli.plan.least.independent import Item, Part
from ntm_cli.plan.printed_totals import counted
from ntm_cli.plan.vocabulary import Level, Mark
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

REPOSITORY = Path(__file__).parent.parent.parent
Plan = tuple[Dataset, tuple[Source, Source]]


def plan(roadmap: str, targets: str) -> Plan:
    """A data set and its files, from two texts."""
    sources = parse(roadmap, "data/roadmap.yaml"), parse(targets, "data/targets.yaml")
    read = read_dataset(*sources)
    assert isinstance(read, Dataset), read
    return read, sources


def shipped() -> Plan:
    """The data of this repository."""
    folder = REPOSITORY / "data"
    roadmap, targets = ((folder / name).read_text(encoding="utf-8") for name in ("roadmap.yaml", "targets.yaml"))
    return plan(roadmap, targets)


def made_up(chance: Random, at_least: int) -> Plan:
    """A province at random in which so many things may be mistyped."""
    while True:
        made = plan(*province(chance).texts())
        if len(_places(made[0])) >= at_least:
            return made


def spoilt(chance: Random, data: Dataset, slips: int) -> tuple[Dataset, list[Change]]:
    """The data with so many slips, each elsewhere, and what would put each right."""
    places, taken, made = _places(data), set[object](), list[Change]()
    while len(made) < slips:
        is_row = chance.random() < 0.5
        thing, level = chance.choice([place for place in places if isinstance(place[0], Row) == is_row] or places)
        if (thing.place.path, level) not in taken:
            taken.add((thing.place.path, level))
            made.append(_slip(chance, data, thing, level))
    return changed(data, made), [_undone(change) for change in made]


def _places(data: Dataset) -> list[tuple[Row | Cell, Level]]:
    """What may be mistyped: the columns of rows of which something is printed, and the numbers held against them."""
    found: list[tuple[Row | Cell, Level]] = []
    for table in data.tables:
        lines = [table.total, *(block.subtotal for block in table.blocks)]
        cells = [cell for line in lines for cell in line if cell.count is not None and cell.column != Mark.OF]
        levels = {cell.level for cell in cells}
        found += [(row, level) for row in table.rows for level in table.levels if level in levels]
        found += [(cell, cell.level) for cell in cells if _is_held(table, cell)]
    return found


def _is_held(table: Table, cell: Cell) -> bool:
    if any(cell is other for other in table.total):
        return counted(table, cell) is not None
    return any(cell is other for block in table.blocks if block.is_listed for other in block.subtotal)


def _slip(chance: Random, data: Dataset, thing: Row | Cell, level: Level) -> Change:
    if isinstance(thing, Cell):
        return Rewrite(level, thing.count, _mistyped(chance, thing.value), thing.place)
    now = thing.reaches.get(level)
    column = chance.choice([column for column in (None, *data.columns) if column != now])
    return Move(thing.name, level, now, column, thing.place / level)


def _mistyped(chance: Random, value: int) -> int:
    """A number with one digit replaced, doubled or dropped."""
    digits = str(value)
    at = chance.randrange(len(digits))
    ways = {
        "replaced": chance.choice([digit for digit in "0123456789" if digit != digits[at]]),
        "doubled": 2 * digits[at] if value else "1",
        "dropped": "" if len(digits) > 1 else str((value + 1) % 10),
    }
    return int(digits[:at] + ways[chance.choice(("replaced", "replaced", "doubled", "dropped"))] + digits[at + 1 :])


def _undone(change: Change) -> Change:
    if isinstance(change, Rewrite):
        return Rewrite(change.level, change.counted, change.stated or 0, change.place)
    return Move(change.name, change.level, change.enters, change.leaves, change.place)


def is_told(change: Change, told: Explained) -> bool:
    """Whether a cause names what puts a slip right: a number and its line; a row or, of more than three, its block."""
    slips = [slip for cause in told.causes for way in cause.ways for slip in way]
    return any(_is_same(change, other) for slip in slips for other in slip.changes)


def _is_same(one: Change, other: Change) -> bool:
    if isinstance(one, Move) and isinstance(other, Move):
        return (one.place, one.leaves, one.enters) == (other.place, other.leaves, other.enters)
    if isinstance(one, Rewrite) and isinstance(other, Rewrite):
        return (one.place, one.counted) == (other.place, other.counted)
    return False


def is_among(truth: Iterable[Change], found: Sequence[tuple[Level, Part]], most: int) -> bool:
    """Whether the slips are the least change, or one of at most so many alternatives in each of its parts."""
    left = list(truth)
    for level, part in found:
        fitting = next((fits for way in part.ways if (fits := _fitting(way, level, left)) is not None), None)
        if fitting is None or len(part.ways) > most:
            return False
        left = [change for change in left if not any(change is fit for fit in fitting)]
    return not left


def _fitting(way: Sequence[Item], level: Level, truth: Sequence[Change]) -> list[Change] | None:
    """The slips that a way puts right; None if it does anything else."""
    fitting: list[Change] = []
    for item in way:
        free = [change for change in truth if not any(change is fit for fit in fitting)]
        found = next((change for change in free if _fits(item, level, change)), None)
        if found is None:
            return None
        fitting.append(found)
    return fitting


def _fits(item: Item, level: Level, change: Change) -> bool:
    if isinstance(item, Retyped):
        return isinstance(change, Rewrite) and (item.cell.place, item.value) == (change.place, change.counted)
    if not isinstance(change, Move) or (change.level, change.leaves, change.enters) != (
        level,
        item.leaves,
        item.enters,
    ):
        return False
    return any(row.place / level == change.place for row in item.sheet.rows)
