"""A workbook that is being made: its styles, and sheets that are laid out for A4 and hold text as text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import xlsxwriter

from ntm_cli.terminal.display import visible, width

_FONT = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_RULE = {"bottom": 1, "bottom_color": "#C9C5BC"}
_MARK = {**_RULE, "align": "center"}
_BLOCK = {"bold": True, "bg_color": "#F4F2EE"}
_LATE = {"font_color": "#A3231B"}
_SIGNED = '+0;"−"0;0'
_SIGNED_DECIMAL = '+0.0;"−"0.0;0'
_SHADES = ("#FFFFFF", "#E6F0EC", "#C6DED4", "#9CC6B6", "#67A590", "#1D5A4C")
_STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "note": {"font_color": "#55524C"},
    "caption": {"bold": True, "font_size": 11},
    "head": {
        "bold": True,
        "bg_color": "#E6F0EC",
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "border": 1,
    },
    "words": {**_RULE, "text_wrap": True, "align": "left", "indent": 1},
    "number": {**_RULE, "align": "right"},
    "signed": {**_RULE, "align": "right", "num_format": _SIGNED},
    "decimal": {**_RULE, "align": "right", "num_format": _SIGNED_DECIMAL},
    "percent": {**_RULE, "align": "right", "num_format": "0.0%"},
    "late-words": {**_RULE, **_LATE, "text_wrap": True, "align": "left", "indent": 1},
    "late-number": {**_RULE, **_LATE, "align": "right"},
    "late-signed": {**_RULE, **_LATE, "align": "right", "num_format": _SIGNED},
    "late-percent": {**_RULE, **_LATE, "align": "right", "num_format": "0.0%"},
    "total-words": {**_RULE, "bold": True, "align": "left", "indent": 1},
    "total-decimal": {**_RULE, "bold": True, "align": "right", "num_format": _SIGNED_DECIMAL},
    "total-number": {**_RULE, "bold": True, "align": "right"},
    "total-percent": {**_RULE, "bold": True, "align": "right", "num_format": "0.0%"},
    "mark": _MARK,
    "block-words": {**_RULE, **_BLOCK, "align": "left", "indent": 1},
    "block-mark": {**_MARK, **_BLOCK},
    **{f"shade-{nth}": {**_RULE, "align": "right", "bg_color": shade} for nth, shade in enumerate(_SHADES)},
    "shade-5": {**_RULE, "align": "right", "bg_color": _SHADES[5], "font_color": "#FFFFFF"},
    "differs": {**_LATE, "bold": True},
}
#: The widths of columns, in letters.
_NARROW, _WIDE = 6, 44
#: A page that stands has room for so many letters; the height of a line.
_STANDING, _TALL = 95, 13.5
_A4 = 9


class Book:
    """A workbook in memory. Whoever writes names a style; a text is never a formula, a number or a link."""

    def __init__(self, title: str, made: str) -> None:
        self._stream = io.BytesIO()
        self._book: Any = xlsxwriter.Workbook(self._stream, {"in_memory": True})
        # The same files make the same workbook, whenever that is.
        self._book.set_properties({"title": visible(title), "created": datetime.fromisoformat(made)})
        self._styles = {name: self._book.add_format({**_FONT, **style}) for name, style in _STYLES.items()}

    def sheet(self, name: str) -> Sheet:
        """A new sheet, to be printed on A4 and no wider than a page."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer("&L&A&R&P/&N")
        sheet.hide_gridlines(2)
        return Sheet(sheet, self._styles)

    def content(self) -> bytes:
        """The file."""
        self._book.close()
        return self._stream.getvalue()


class Sheet:
    """A sheet that is being written."""

    def __init__(self, sheet: Any, styles: Mapping[str, Any]) -> None:
        self._sheet = sheet
        self._styles = styles

    def write(self, row: int, column: int, value: str | float | None, style: str) -> None:
        """One cell: nothing, a number, or a text as the characters that it is."""
        if isinstance(value, str):
            self._sheet.write_string(row, column, visible(value), self._styles[style])
        elif value is None:
            self._sheet.write_blank(row, column, None, self._styles[style])
        else:
            self._sheet.write_number(row, column, value, self._styles[style])

    def merge(self, row: int, column: int, end: tuple[int, int], value: str | int | None, style: str) -> None:
        """A cell that goes on to another one."""
        if (row, column) != end:
            self._sheet.merge_range(row, column, *end, "", self._styles[style])
        self.write(row, column, value, style)

    def formula(self, row: int, column: int, formula: str, value: int, style: str) -> None:
        """A formula, with its result for whoever does not compute."""
        self._sheet.write_formula(row, column, formula, self._styles[style], value)

    def widths(self, texts: Iterable[Iterable[str]]) -> list[int]:
        """Make the columns as wide as what stands in them, within reason, and the page as wide as they need it."""
        longest = [max((width(line) for text in cells for line in text.split("\n")), default=0) for cells in texts]
        made = [min(max(each + 2, _NARROW), _WIDE) for each in longest]
        for column, letters in enumerate(made):
            self._sheet.set_column(column, column, letters)
        if sum(made) > _STANDING:
            self._sheet.set_landscape()
        return made

    def height(self, row: int, texts: Iterable[tuple[str, int]]) -> None:
        """Make a row as high as its texts need it, each in a cell of so many letters."""
        lines = (sum(-(-width(line) // max(letters - 1, 1)) for line in text.split("\n")) for text, letters in texts)
        self._sheet.set_row(row, _TALL * max(*lines, 1, 1))

    def keep(self, rows: int, columns: int, repeated: tuple[int, int]) -> None:
        """Keep the first rows and columns in sight, and print the heads on every page."""
        self._sheet.freeze_panes(rows, columns)
        self._sheet.repeat_rows(*repeated)

    def mark_where(self, formula: str, area: tuple[int, int, int, int]) -> None:
        """Show the cells of an area in which something is so as numbers that differ."""
        rule = {"type": "formula", "criteria": formula, "format": self._styles["differs"]}
        self._sheet.conditional_format(*area, rule)
