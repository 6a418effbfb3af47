"""The table of what was reached before as a sheet in its printed form: the year of each level, the total, the note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.pages.book import Book, Sheet
from ntm_cli.pages.printed_form import COUNTED, NAME, NUMBER, TOTAL, level_head, with_decision
from ntm_cli.pages.printed_sheet import cell
from ntm_cli.plan.dataset import Dataset, Recognised
from ntm_cli.plan.vocabulary import Level, Unit

_TITLE = "DANH SÁCH XÃ ĐÃ ĐẠT CHUẨN NÔNG THÔN MỚI"
_DISTRICT = "Đơn vị cấp huyện"
_NOTE = "Ghi chú:"


def write(book: Book, data: Dataset, found: Recognised, name: str) -> None:
    """Write the table on a sheet of its own."""
    levels = [level for level in data.levels if _speaks(found, level)]
    sheet = book.sheet(name)
    above = (found.source, _TITLE, with_decision(data.decision))
    for row, said in enumerate(above):
        sheet.write(row, 0, said, "title" if row == 0 else "note")
    top = len(above) + 1
    years = [f"Năm {_first_small(level_head(level, Unit.COMMUNE))}" for level in levels]
    heads = (NUMBER, NAME, _DISTRICT, *years, *(f"{COUNTED}: {said}" for said in years))
    widths = sheet.widths(_texts(found, heads))
    for column, head in enumerate(heads):
        sheet.write(top, column, head, "head")
    sheet.height(top, zip(heads, widths, strict=True))
    _rows(sheet, top + 1, found, levels)
    last = top + 1 + len(found.rows)
    _total(sheet, (top + 1, last), found, levels)
    for row, said in enumerate(_note(found), last + 2):
        sheet.write(row, 0, said, "note")
    sheet.keep(top + 1, 2, (top, top))


def _speaks(found: Recognised, level: Level) -> bool:
    return level in found.total or any(level in row.years for row in found.rows)


def _first_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _rows(sheet: Sheet, top: int, found: Recognised, levels: Sequence[Level]) -> None:
    for row, listed in enumerate(found.rows, top):
        sheet.write(row, 0, listed.number, "mark")
        sheet.write(row, 1, listed.name, "words")
        sheet.write(row, 2, listed.district or None, "words")
        for column, level in enumerate(levels, 3):
            sheet.write(row, column, listed.years.get(level), "mark")


def _total(sheet: Sheet, rows: tuple[int, int], found: Recognised, levels: Sequence[Level]) -> None:
    """The total row as printed, and beside it how many of the rows that are here have a year."""
    top, last = rows
    for column, said in enumerate((None, TOTAL, None)):
        sheet.write(last, column, said, "block-words")
    for column, level in enumerate(levels, 3):
        sheet.write(last, column, found.total.get(level), "block-mark")
        if found.rows:
            counted = sum(level in row.years for row in found.rows)
            formula = f"=COUNT({cell(top, column)}:{cell(last - 1, column)})"
            sheet.formula(last, column + len(levels), formula, counted, "block-mark")


def _note(found: Recognised) -> Iterator[str]:
    """The counts by year, a line each, as the note of such a table has them."""
    if found.by_year:
        yield _NOTE
    for year in dict.fromkeys(counted.year for counted in found.by_year):
        counts = (counted for counted in found.by_year if counted.year == year)
        said = "; ".join(f"{each.count:02} xã {_first_small(level_head(each.level, Unit.COMMUNE))}" for each in counts)
        yield f"Năm {year}: có {said}."


def _texts(found: Recognised, heads: Sequence[str]) -> Iterator[list[str]]:
    yield [str(row.number or "") for row in found.rows]
    yield [row.name for row in found.rows]
    yield [_DISTRICT, *(row.district for row in found.rows)]
    yield from (["Năm đạt chuẩn"] for _ in heads[3:])
