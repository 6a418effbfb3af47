"""Pages as files of other programs, written by other libraries than those that read them."""

from __future__ import annotations

import csv
import html
from pathlib import Path
from typing import Any

import docx
import openpyxl
import xlsxwriter
from odf import opendocument, table, text
from pages import Page, Table, placed, plain_rows


def write_docx(page: Page, file: Path) -> None:
    document = docx.Document()
    for part in page:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            _docx_table(document, part)
    document.save(str(file))


def _docx_table(document: Any, rows: Table) -> None:
    made = document.add_table(len(rows), sum(cell.columns for cell in rows[0]))
    grid = [row.cells for row in made.rows]
    for row, column, cell in placed(rows):
        last = grid[row + cell.rows - 1][column + cell.columns - 1]
        first = grid[row][column]
        (first if first is last else first.merge(last)).text = cell.text


def write_xlsx(page: Page, file: Path) -> None:
    """A sheet for each table, by XlsxWriter; numbers are numbers."""
    book = xlsxwriter.Workbook(str(file))
    sheet: Any = None
    for nth, (prose, rows, note) in enumerate(by_table(page), 1):
        sheet = book.add_worksheet(f"PB {nth}")
        for row, said in enumerate(prose):
            sheet.merge_range(row, 0, row, 5, said)
        for row, column, cell in placed(rows):
            at = row + len(prose), column
            value = int(cell.text) if cell.text.isdecimal() else cell.text
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_range(*at, at[0] + cell.rows - 1, at[1] + cell.columns - 1, value)
            elif cell.text:
                sheet.write(*at, value)
        for row, said in enumerate(note, len(prose) + len(rows) + 1):
            sheet.write(row, 0, said)
    book.close()


def write_one_sheet(page: Page, file: Path) -> None:
    """All tables below each other in one sheet, by openpyxl, with an empty column before them."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for part in page:
        top = sheet.max_row + 2
        if isinstance(part, str):
            sheet.cell(top, 2, part)
            continue
        for row, column, cell in placed(part):
            value = int(cell.text) if cell.text.isdecimal() else cell.text or None
            sheet.cell(top + row, column + 2, value)
        for row, column, cell in placed(part):
            if cell.rows > 1 or cell.columns > 1:
                ends = (top + row + cell.rows - 1, column + 1 + cell.columns)
                sheet.merge_cells(start_row=top + row, start_column=column + 2, end_row=ends[0], end_column=ends[1])
    book.save(file)


def write_ods(page: Page, file: Path) -> None:
    """A sheet for each table, by odfpy, whose merged cells calamine does not tell."""
    document = opendocument.OpenDocumentSpreadsheet()
    for nth, (prose, rows, note) in enumerate(by_table(page), 1):
        sheet = table.Table(name=f"PB {nth}")
        for cells in (*([said] for said in prose), *plain_rows(rows), *([said] for said in note)):
            made = table.TableRow()
            for said in cells:
                cell = table.TableCell(valuetype="string") if said else table.TableCell()
                if said:
                    cell.addElement(text.P(text=said))
                made.addElement(cell)
            sheet.addElement(made)
        document.spreadsheet.addElement(sheet)
    document.save(str(file))


def write_html(page: Page, file: Path) -> None:
    lines = ["<!doctype html><html><head><meta charset='utf-8'><title>Xã không có</title></head><body>"]
    for part in page:
        if isinstance(part, str):
            lines.append(f"<p>{html.escape(part)}")
            continue
        lines.append("<table>")
        for cells in part:
            said = (f"<td rowspan='{c.rows}' colspan={c.columns}>{html.escape(c.text) or '&nbsp;'}" for c in cells)
            lines.append("<tr>" + "\n".join(said))
        lines.append("</table>")
    file.write_text("\n".join(lines), encoding="utf-8")


def write_csv(page: Page, file: Path) -> None:
    """As Excel saves it where a comma stands before decimals, with the mark that it puts first."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        for part in page:
            writer.writerows([[part] + [""] * 12] if isinstance(part, str) else plain_rows(part))


def write_commas(page: Page, file: Path) -> None:
    """As Google saves it."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        for part in page:
            csv.writer(stream).writerows([[part] + [""] * 12] if isinstance(part, str) else plain_rows(part))


def write_tabs(page: Page, file: Path) -> None:
    """As Excel's "Unicode text"."""
    lines = []
    for part in page:
        lines += [part] if isinstance(part, str) else ["\t".join(row) for row in plain_rows(part)]
    file.write_text("\r\n".join(lines), encoding="utf-16", newline="")


def by_table(page: Page) -> list[tuple[list[str], Table, list[str]]]:
    """Each table with the lines above it and those of the note below it."""
    found: list[tuple[list[str], Table, list[str]]] = []
    above: list[str] = []
    for part in page:
        if not isinstance(part, str):
            found.append((above, part, []))
            above = []
        elif part.startswith(("Ghi chú", "Năm ")):
            found[-1][2].append(part)
        else:
            above.append(part)
    return found


WRITERS = {
    "d.docx": write_docx,
    "d.xlsx": write_xlsx,
    "one.xlsx": write_one_sheet,
    "d.ods": write_ods,
    "d.html": write_html,
    "d.csv": write_csv,
    "commas.csv": write_commas,
    "d.txt": write_tabs,
}
