"""The paper as a workbook: what is counted and found, and the decision's tables in their printed form."""

from __future__ import annotations

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.pages import contents, printed_sheet, recognised_sheet, ruled_sheet
from ntm_cli.pages.book import Book
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.printed_form import printed_form

_TABLE = Words("paper.sheet.table", en="Table of {unit:plural}", vi="Bảng {unit}")
_RECOGNISED = Words("paper.sheet.recognised", en="Recognised before", vi="Xã đã được công nhận")


def render(paper: Paper, language: Language) -> bytes:
    """The workbook."""
    data = paper.data
    book = Book(language.say(contents.title(paper)), data.decision.date)
    for part in contents.counted(paper):
        ruled_sheet.write(book, part, language)
    for table in data.tables:
        printed_sheet.write(book, printed_form(data, table), language.say(_TABLE(unit=table.unit)))
    if data.recognised is not None:
        recognised_sheet.write(book, data, data.recognised, language.say(_RECOGNISED()))
    return book.content()
