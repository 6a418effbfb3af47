"""What the forms of a report hold, read back by other libraries than those that write them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Mapping
from typing import Any

import openpyxl
from lxml import html as page

#: The rows of each table, its heads left out, by what the table is called.
Tables = Mapping[str, list[list[Any]]]


def of_page(content: bytes) -> Tables:
    """The tables of a page, each cell as what its text says."""
    found = {}
    for table in page.fromstring(content.decode("utf-8")).iter("table"):
        rows = [[read(cell.text_content()) for cell in row] for row in table.find("tbody")]
        found.setdefault(table.find("caption").text, rows)
    return found


def of_markdown(content: bytes) -> Tables:
    """The tables of a Markdown text."""
    found: dict[str, list[list[Any]]] = {}
    caption, row = "", 0
    for line in content.decode("utf-8").splitlines():
        if line.startswith("**") and not line.startswith("|"):
            caption, row = plain(line), 0
        elif line.startswith("| "):
            row += 1
            if row > 2:
                found.setdefault(caption, []).append([read(plain(cell)) for cell in line[1:-1].split("|")])
    return found


def plain(text: str) -> str:
    """What a reader sees of a cell or a line."""
    return html.unescape(re.sub(r"<!-- -->|\*\*", "", text.replace("<br>", "\n"))).strip()


def of_workbook(content: bytes) -> Tables:
    """The tables of the sheets that are a summary, with values as they are stored."""
    found: dict[str, list[list[Any]]] = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(content), data_only=True):
        if not str(sheet["A1"].value).startswith("ntm: "):
            continue
        caption = ""
        for row in sheet.iter_rows(min_row=3):
            values = [cell.value for cell in row]
            if row[0].font.b and row[0].font.sz == 11:
                caption = values[0]
                found[caption] = []
            elif caption and any(value is not None for value in values) and not any(map(is_head, row)):
                found[caption].append(values)
    return found


def is_head(cell: Any) -> bool:
    """Whether a cell of a sheet is in the head of a table: all of these are centred, and nothing else is."""
    return bool(cell.alignment.horizontal == "center")


def read(text: str) -> Any:
    """What a cell says: nothing, a number, or words."""
    said = text.strip()
    if said in ("–", ""):
        return None
    number = said.replace("−", "-").replace(",", ".").removesuffix("%").strip()
    if re.fullmatch(r"[+-]?\d+", number):
        return int(number)
    return float(number) if re.fullmatch(r"[+-]?\d+\.\d+", number) else said
