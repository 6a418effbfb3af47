"""A table of the plan as decisions print it: rows of cells with marks and printed numbers, and what is counted beside.

`ntm import` knows such a table by its heads, which are Vietnamese whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Attained
from ntm_cli.plan.counts import in_column
from ntm_cli.plan.dataset import Block, Cell, Dataset, Decision, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.tallies import tally
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level, Mark, Unit

NUMBER, NAME, TOTAL, COUNTED = "TT", "Tên đơn vị", "Cộng", "Đếm được"
_COLUMN = "Đã đạt chuẩn"
_BESIDE = {"district": "Đơn vị cấp huyện", "commune": "Xã", "group": "Nhóm"}
_UNITS = {Unit.COMMUNE: "XÃ", Unit.DISTRICT: "HUYỆN, THỊ XÃ, THÀNH PHỐ", Unit.VILLAGE: "THÔN", Unit.PROVINCE: "TỈNH"}
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted beside a printed number: the sum of its column over some lines, counted from 0.

    `is_sum` where the numbers that are added up are counted themselves, and are no marks.
    """

    value: int
    first: int
    last: int
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A row: what stands before the marks, the marks or numbers by their columns, and what is counted beside some."""

    before: tuple[str | int | None, ...]
    cells: Mapping[int, int | None]
    counted: Mapping[int, Counted]
    is_unit: bool = False


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A table: the lines above it, the heads before its marks, its levels and columns, its rows, the sums below."""

    above: tuple[str, ...]
    before: tuple[str, ...]
    levels: tuple[str, ...]
    columns: tuple[str, ...]
    lines: tuple[PrintedLine, ...]
    sums: tuple[str | int | None, ...]

    def counted_sum(self, level: int) -> int | None:
        """What the numbers that are counted beside the total row come to at a level; None where some are not known."""
        first = level * len(self.columns)
        counted = self.lines[-1].counted
        known = [counted[place].value for place in range(first, first + len(self.columns)) if place in counted]
        return sum(known) if len(known) == len(self.columns) else None


def printed_form(data: Dataset, table: Table) -> PrintedForm:
    """A table of the plan in its printed form."""
    beside = tuple(_beside(table))
    return PrintedForm(
        above=(table.source, _title(data, table), with_decision(data.decision)),
        before=(NUMBER, NAME, *(_BESIDE[key] for key in beside)),
        levels=tuple(level_head(level, table.unit) for level in table.levels),
        columns=tuple(_COLUMN if column == ACHIEVED else str(column) for column in data.columns),
        lines=tuple(_lines(data, table, beside)),
        sums=tuple(_sum(table, level) for level in table.levels),
    )


def level_head(level: Level, unit: Unit) -> str:
    """The head above the columns of a level."""
    said = VIETNAMESE.value(Attained(level, unit))
    return said[:1].upper() + said[1:]


def with_decision(decision: Decision) -> str:
    """The line that says which decision a table was printed with."""
    year, month, day = decision.date.split("-")
    of = f"ngày {day}/{month}/{year} của UBND tỉnh {decision.province}"
    return f"(Kèm theo Quyết định số {decision.number} {of})"


def _title(data: Dataset, table: Table) -> str:
    years = f"{min(data.years)}-{max(data.years)}" if len(data.years) > 1 else f"{data.years[0]}"
    return f"LỘ TRÌNH CÁC {_UNITS[table.unit]} GIAI ĐOẠN {years}"


def _beside(table: Table) -> Iterator[str]:
    """What the rows say that they belong to, where they stand in no blocks."""
    if not table.blocks:
        if any(row.district for row in table.rows):
            yield "commune" if table.unit is Unit.VILLAGE else "district"
        if any(row.group for row in table.rows):
            yield "group"


def _lines(data: Dataset, table: Table, beside: Sequence[str]) -> Iterator[PrintedLine]:
    place = 0
    for number, block in enumerate(table.blocks, 1):
        yield _block(data, table, block, number, place)
        yield from (_row(data, table, row, beside) for row in block.rows)
        place += 1 + len(block.rows)
    if not table.blocks:
        yield from (_row(data, table, row, beside) for row in table.rows)
        place = len(table.rows)
    yield _total(data, table, place, len(beside))


def _row(data: Dataset, table: Table, row: Row, beside: Sequence[str]) -> PrintedLine:
    within = (row.group if key == "group" else row.district for key in beside)
    places = _places(data, table)
    marks = (places.get(reached) for reached in row.reaches.items())
    return PrintedLine((row.number, row.name, *within), {place: 1 for place in marks if place is not None}, {}, True)


@kept
def _places(data: Dataset, table: Table) -> dict[tuple[Level, Column | Mark], int]:
    """The places of the columns of each level, from left to right."""
    columns = ((level, column) for level in table.levels for column in data.columns)
    return {column: place for place, column in enumerate(columns)}


def _block(data: Dataset, table: Table, block: Block, number: int, place: int) -> PrintedLine:
    cells = _printed(data, table, block.subtotal)
    first, last = (place + 1, place + len(block.rows)) if block.is_listed else (place, place)
    counts = _counts(data, table, block) if first <= last else {}
    told = sorted({*counts, *cells}) if first <= last else []
    counted = {at: Counted(counts.get(at, 0), first, last) for at in told}
    return PrintedLine((roman(number), block.name), cells, counted)


def _counts(data: Dataset, table: Table, block: Block) -> dict[int, int]:
    """How many units of a block are in each column: its rows, or what is printed where it has none."""
    places = _places(data, table)
    if not block.is_listed:
        return {place: count or 0 for place, count in _printed(data, table, block.subtotal).items()}
    return {places[column]: len(rows) for column, rows in tally(block.rows).items() if column in places}


def _total(data: Dataset, table: Table, place: int, beside: int) -> PrintedLine:
    counted = {
        at: found
        for (level, column), at in _places(data, table).items()
        if (found := _counted(table, level, column, place)) is not None
    }
    return PrintedLine(("", TOTAL, *[""] * beside), _printed(data, table, table.total), counted)


def _counted(table: Table, level: Level, column: Column | Mark, place: int) -> Counted | None:
    """The sum of all rows of a column. What was there before is not among rows that list only what is new."""
    if not place or (column == ACHIEVED and not table.is_complete):
        return None
    count = in_column(table, level, column)  # type: ignore[arg-type]
    return None if count is None else Counted(count, 0, place - 1, is_sum=bool(table.blocks))


def _printed(data: Dataset, table: Table, cells: Sequence[Cell]) -> dict[int, int | None]:
    places = _places(data, table)
    printed = ((places.get((cell.level, cell.column)), cell.count) for cell in cells)
    return {place: count for place, count in printed if place is not None}


def _sum(table: Table, level: Level) -> int | str | None:
    """The number below the columns of a level, with its base where one is printed."""
    sums, bases = table.totals(Mark.ALL), table.totals(Mark.OF)
    if level not in sums:
        return None
    count = sums[level].value
    return f"{count}/{bases[level].value}" if level in bases else count


def roman(number: int) -> str:
    """A number of a block as it is printed: XIII."""
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said
