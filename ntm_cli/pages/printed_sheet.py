"""The decision's tables as sheets in their printed form: marks and numbers, and formulas that count beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.pages.book import Book, Sheet
from ntm_cli.pages.printed_form import COUNTED, Counted, PrintedForm, PrintedLine

#: So many cells are written for their rules alone.
_MOST_EMPTY = 100_000


def write(book: Book, form: PrintedForm, name: str) -> None:
    """Write a table on a sheet of its own."""
    sheet = book.sheet(name)
    for row, said in enumerate(form.above):
        sheet.write(row, 0, said, "title" if row == 0 else "note")
    top = len(form.above) + 1
    widths = sheet.widths(_texts(form))
    body = _heads(sheet, top, form, widths)
    for row, line in enumerate(form.lines, body):
        _line(sheet, row, line, body, form)
    _sums(sheet, body + len(form.lines), form)
    marks, counted = len(form.before), _counted(form)
    last = body + len(form.lines)
    here, there = cell(body, marks), cell(body, counted)
    if counted > marks:
        differs = f"=AND(ISNUMBER({here}),ISNUMBER({there}),{here}<>{there})"
        sheet.mark_where(differs, (body, marks, last, counted - 1))
    sheet.keep(body, 2, (top, body - 1))


def cell(row: int, column: int) -> str:
    """The name of a cell: A1."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _counted(form: PrintedForm) -> int:
    """The column from which on is written what is counted."""
    return len(form.before) + len(form.levels) * len(form.columns)


def _heads(sheet: Sheet, top: int, form: PrintedForm, widths: Sequence[int]) -> int:
    for column, head in enumerate(form.before):
        sheet.merge(top, column, (top + 1, column), head, "head")
    left, over = len(form.before), [*form.levels, *(f"{COUNTED}: {level}" for level in form.levels)]
    for level in over:
        right = left + len(form.columns) - 1
        sheet.merge(top, left, (top, right), level, "head")
        for column, head in enumerate(form.columns, left):
            sheet.write(top + 1, column, head, "head")
        left = right + 1
    sheet.height(top, [(level, sum(widths[-len(form.columns) :])) for level in over])
    sheet.height(top + 1, [(head, widths[-1]) for head in form.columns])
    return top + 2


def _line(sheet: Sheet, row: int, line: PrintedLine, body: int, form: PrintedForm) -> None:
    before, marks, counted = "" if line.is_unit else "block-", len(form.before), _counted(form)
    for column, text in enumerate(line.before):
        sheet.write(row, column, text, f"{before}words" if column else f"{before}mark")
    for place in range(counted - marks) if _is_small(form) else line.cells:
        sheet.write(row, marks + place, line.cells.get(place), f"{before}mark")
        if not line.is_unit and place not in line.counted:
            sheet.write(row, counted + place, None, f"{before}mark")
    for place, found in line.counted.items():
        own = counted + place if found.is_sum else marks + place
        sheet.formula(row, counted + place, _added(found, own, body), found.value, f"{before}mark")


def _is_small(form: PrintedForm) -> bool:
    """Whether cells that hold nothing may be written too, so that they are ruled as their neighbours are."""
    return len(form.lines) * len(form.levels) * len(form.columns) <= _MOST_EMPTY


def _added(counted: Counted, column: int, body: int) -> str:
    return f"=SUM({cell(body + counted.first, column)}:{cell(body + counted.last, column)})"


def _sums(sheet: Sheet, row: int, form: PrintedForm) -> None:
    """The numbers below the total row, each across the columns of its level."""
    across = len(form.columns)
    for place, printed in enumerate(form.sums):
        left = len(form.before) + place * across
        sheet.merge(row, left, (row, left + across - 1), printed, "block-mark")
        first = _counted(form) + place * across
        sheet.merge(row, first, (row, first + across - 1), None, "block-mark")
        total = form.counted_sum(place)
        if total is not None:
            formula = f"=SUM({cell(row - 1, first)}:{cell(row - 1, first + across - 1)})"
            sheet.formula(row, first, formula, total, "block-mark")


def _texts(form: PrintedForm) -> Iterator[list[str]]:
    for place, head in enumerate(form.before):
        yield [*([] if place == 0 else [head]), *(str(line.before[place] or "") for line in form.lines)]
    for _ in range(2 * len(form.levels)):
        yield from ([_longest(head)] for head in form.columns)


def _longest(head: str) -> str:
    return max(head.split(), key=len)
