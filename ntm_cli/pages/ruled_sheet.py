"""A part of the paper as a sheet: its sentences, and its tables below each other, with numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ntm_cli.languages.language import Language
from ntm_cli.messages import Percent, Words
from ntm_cli.pages.book import Book, Sheet
from ntm_cli.pages.tabular import Cell, Column, Line, Part, Ruled, Signed, shade, shown
from ntm_cli.tables.sheets import SUMMARY

_NO_TABLE = Words(
    "paper.sheet.summary",
    en="a summary, no table of the decision",
    vi="trang tổng hợp, không phải bảng của quyết định",
)
#: What a sheet may not be called after, and how long its name may be.
_BARRED, _LONGEST = str.maketrans("", "", "[]:*?/\\"), 31


def write(book: Book, part: Part, language: Language) -> None:
    """Write a part on a sheet of its own."""
    name = language.say(part.heading)
    sheet = book.sheet(sheet_name(name))
    sheet.write(0, 0, f"{SUMMARY}{language.say(_NO_TABLE())}", "note")
    sheet.write(1, 0, name, "title")
    row = 2
    for row, said in enumerate(part.said, 2):
        sheet.write(row, 0, language.say(said), "note")
    row += 2
    widths = sheet.widths(_texts(part.tables, language))
    if len({table.columns for table in part.tables}) == 1:
        two = any(column.above for column in part.tables[0].columns)
        sheet.keep(row + 2 + two, 1, (row + 1, row + 1 + two))
    for table in part.tables:
        row = _table(sheet, row, table, widths, language)


def sheet_name(text: str) -> str:
    """A text as the name of a sheet."""
    return text.translate(_BARRED)[:_LONGEST]


def _table(sheet: Sheet, top: int, table: Ruled, widths: Sequence[int], language: Language) -> int:
    """Write a table below a row; the row below it and an empty one is returned."""
    sheet.write(top, 0, language.say(table.caption), "caption")
    heads = top + 1
    body = _heads(sheet, heads, table.columns, widths, language)
    for row, line in enumerate(table.lines, body):
        for column, cell in enumerate(line.cells):
            _cell(sheet, (row, column), cell, line, table.columns[column], language)
        said = ("\n".join(shown(cell, language)) for cell in line.cells)
        sheet.height(row, zip(said, widths, strict=False))
    return body + len(table.lines) + 1


def _heads(sheet: Sheet, top: int, columns: Sequence[Column], widths: Sequence[int], language: Language) -> int:
    """The heads, in two rows where some columns have one together; the row below them is returned."""
    two = any(column.above for column in columns)
    place, together = 0, []
    for above, group in groupby(columns, key=lambda column: column.above):
        right = place + len(list(group)) - 1
        if above is not None:
            said = language.say(above)
            sheet.merge(top, place, (top, right), said, "head")
            together.append((said, sum(widths[place : right + 1])))
        place = right + 1
    heads = [language.say(column.head) for column in columns]
    for place, column in enumerate(columns):
        sheet.merge(top + 1 if column.above else top, place, (top + two, place), heads[place], "head")
    if two:
        sheet.height(top, together)
    # What goes over both rows has the room of both.
    room = (widths[place] * (1 if column.above or not two else 2) for place, column in enumerate(columns))
    sheet.height(top + two, zip(heads, room, strict=False))
    return top + two + 1


def _cell(sheet: Sheet, at: tuple[int, int], cell: Cell, line: Line, column: Column, language: Language) -> None:
    before = f"{line.kind}-" if line.kind else ""
    share = line.shares[at[1]] if line.shares else None
    if isinstance(cell, Signed):
        sheet.write(*at, float(cell.count), f"{before}{'signed' if isinstance(cell.count, int) else 'decimal'}")
    elif isinstance(cell, Percent):
        sheet.write(*at, float(cell.number / 100), f"{before}percent")
    elif isinstance(cell, int):
        sheet.write(*at, cell, f"{before}number" if share is None else f"shade-{shade(share)}")
    else:
        text = None if cell is None else "\n".join(shown(cell, language))
        sheet.write(*at, text, f"{before}{'words' if column.is_words else 'number'}")


def _texts(tables: Sequence[Ruled], language: Language) -> Iterator[list[str]]:
    """What stands in each column, of all tables together. Heads are wrapped, and count by their longest word."""
    most = max((len(table.columns) for table in tables), default=0)
    for place in range(most):
        with_it = [table for table in tables if place < len(table.columns)]
        heads = [_longest_word(language.say(table.columns[place].head)) for table in with_it]
        cells = (shown(line.cells[place], language) for table in with_it for line in table.lines)
        yield [*heads, *(text for said in cells for text in said)]


def _longest_word(text: str) -> str:
    return max(text.split(), key=len, default="")
