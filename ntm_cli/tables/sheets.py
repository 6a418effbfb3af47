"""Excel's and LibreOffice's sheets, as calamine reads them."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Iterator

import python_calamine

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Message, Words
from ntm_cli.tables import xls_bounds
from ntm_cli.tables.archives import broken, locked, repacked
from ntm_cli.tables.grids import BY_LETTER, Cell, Document, Grid, Part, Row
from ntm_cli.tables.merging import Room
from ntm_cli.tables.sheet_bounds import demand_bounds

_SHEET = Words("import.sheet", en="{file}, sheet {sheet}", vi="{file}, trang tính {sheet}")
#: How the first cell of a sheet begins that `ntm report` has made of the tables, and that is none of them.
SUMMARY = "ntm: "
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read(content: bytes, file: Message | str, progress: Callable[[int, int], None]) -> Document:
    """All sheets that are shown, as grids. Raises CannotCheck if the file is broken, locked or made to fill memory."""
    if _ENCRYPTED in content:
        raise locked(file)
    if content.startswith(b"PK"):
        content = repacked(content, file)
        demand_bounds(content, file)
    else:
        xls_bounds.demand_bounds(content, file)
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        return Document(file, tuple(_grids(workbook, file, progress)))
    except python_calamine.PasswordError:
        raise locked(file) from None
    except (KeyboardInterrupt, SystemExit, CannotCheck):
        raise
    except BaseException:  # a panic of the library beneath it is no Exception
        raise broken(file) from None


def _grids(
    workbook: python_calamine.CalamineWorkbook, file: Message | str, progress: Callable[[int, int], None]
) -> Iterator[Part]:
    shown = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible
        and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    room = Room(file)
    for done, name in enumerate(shown):
        progress(done, len(shown))
        sheet = workbook.get_sheet_by_name(name)
        room.take((sheet.total_height + 1) * (sheet.total_width + 1))
        rows = sheet.to_python(skip_empty_area=False)
        cells = [[Cell(_text(value)) for value in row] for row in rows]
        _merge(cells, sheet.merged_cell_ranges or (), room)
        if cells and not cells[0][0].text.startswith(SUMMARY):
            made = tuple(Row(tuple(row), number) for number, row in enumerate(cells, 1))
            yield Grid(_SHEET(file=file, sheet=name), made, told_by=BY_LETTER)


def _merge(cells: list[list[Cell]], ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]], room: Room) -> None:
    """Put merged cells, which stand at their first place, at all of their places."""
    for (top, left), (bottom, right) in ranges:
        if top < len(cells) and left < len(cells[top]):
            room.take(min(bottom - top + 1, len(cells)))
            for row in cells[top : bottom + 1]:
                last = min(right + 1, len(row))
                row[left:last] = [cells[top][left]] * max(last - left, 0)


def _text(value: object) -> str:
    """A value as the sheet shows it, as far as that matters: whole numbers without a point, a date as its day."""
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime.date, datetime.datetime)):
        return f"{value:%d/%m/%Y}"
    return str(value)
