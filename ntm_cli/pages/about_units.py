"""Every unit on paper with the year in which it reaches each level, in the tables and blocks that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ntm_cli.messages import Message, Value, Words
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Cell, Column, Line, Part, Ruled
from ntm_cli.plan import vocabulary
from ntm_cli.plan.dataset import Dataset, Recognised, RecognisedRow, Row, Table
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit

_HEADING = Words("paper.units", en="{source}: the {unit:plural} one by one", vi="{source}: từng {unit}")
_RECOGNISED = Words(
    "paper.recognised",
    en="{source}: what was recognised before",
    vi="{source}: các xã đã được công nhận trước lộ trình",
)
_INCOMPLETE = Words(
    "paper.recognised.incomplete",
    en="Not all rows of this table are in the file.",
    vi="Tệp không có đủ các dòng của bảng này.",
)
_NUMBER = Words("paper.units.number", en="No.", vi="TT")
_UNIT = Words("paper.units.unit", en="{unit:start}", vi="{unit:start}")
_LEVEL = Words("paper.units.level", en="{level:start}", vi="{level:start}")
_BEFORE = Words("paper.units.before", en="before", vi="đã đạt")
_WITHIN = Words("paper.units.within", en="{name} ({within})", vi="{name} ({within})")
_BLOCK = Words("paper.units.block", en="{name}", vi="{name}")


def parts(paper: Paper) -> Iterator[Part]:
    """A part for each table that lists units."""
    for table in paper.data.tables:
        tables = tuple(_of_plan(table))
        if tables:
            yield Part(f"units-{table.unit}", _HEADING(source=table.source, unit=table.unit), tables=tables)
    yield from _recognised(paper.data)


def _of_plan(table: Table) -> Iterator[Ruled]:
    """A table for each block of rows, or one for all."""
    columns = _columns(table.unit, table.levels)
    blocks = [(block.name, block.rows) for block in table.blocks] or [(table.source, table.rows)]
    for name, rows in blocks:
        if rows:
            yield Ruled(_BLOCK(name=name), columns, tuple(_row(row, table) for row in rows))


def _columns(unit: Unit, levels: Sequence[Level]) -> tuple[Column, ...]:
    named = (Column(_NUMBER()), Column(_UNIT(unit=unit), is_words=True))
    return (*named, *(Column(_LEVEL(level=level)) for level in levels))


def _row(row: Row, table: Table) -> Line:
    within = [] if table.blocks else [name for name in (row.district, row.group) if name]
    name: Value = _WITHIN(name=row.name, within=", ".join(within)) if within else row.name
    return _line(row.number, name, row.reaches, table.levels)


def _line(number: int | None, name: Cell, reaches: Mapping[Level, vocabulary.Column], levels: Iterable[Level]) -> Line:
    return Line((number, name, *(_reached(reaches.get(level)) for level in levels)))


def _reached(column: vocabulary.Column | None) -> Message | int | None:
    return _BEFORE() if column == ACHIEVED else column


def _recognised(data: Dataset) -> Iterator[Part]:
    found = data.recognised
    if found is None or not found.rows:
        return
    levels = [level for level in data.levels if any(level in row.years for row in found.rows)]
    columns = _columns(Unit.COMMUNE, levels)
    tables = (Ruled(_BLOCK(name=name), columns, _years(rows, levels)) for name, rows in _by_district(found))
    said = () if found.complete else (_INCOMPLETE(),)
    yield Part("recognised", _RECOGNISED(source=found.source), said, tables=tuple(tables))


def _years(rows: Iterable[RecognisedRow], levels: Sequence[Level]) -> tuple[Line, ...]:
    return tuple(_line(row.number, row.name, row.years, levels) for row in rows)


def _by_district(found: Recognised) -> Iterable[tuple[str, list[RecognisedRow]]]:
    """The rows by the district that they name, in the order in which these are first named."""
    by_name: dict[str, list[RecognisedRow]] = {}
    for row in found.rows:
        by_name.setdefault(row.district or found.source, []).append(row)
    return by_name.items()
