"""Web pages, and what Word, Excel and LibreOffice save as one: text between the tables, and tables in it."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable
from html.parser import HTMLParser

from ntm_cli.limits import MAX_TABLES_DEEP
from ntm_cli.messages import Message, Words
from ntm_cli.tables.decoding import decoded_page
from ntm_cli.tables.grids import Document, Grid, Part, Prose
from ntm_cli.tables.merging import Room, Spanning, in_places

_NTH = Words("import.table.page", en="{file}, table {nth}", vi="{file}, bảng {nth}")
#: What is not shown or no longer said: scripts, what was deleted or struck out, the numbers of footnotes.
_HIDDEN_TAGS = frozenset({"script", "style", "title", "template", "del", "s", "strike", "sup", "noscript"})
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|:[^;]*\bline-through\b", re.IGNORECASE)
#: Google's tables have the letters and numbers of a sheet around them.
_HIDDEN_CLASS = re.compile(r"\b(?:row|column)-headers-background\b|\bfreezebar")
_BLOCKS = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "center", "tr", "pre"})
_EMPTY_TAGS = frozenset({"br", "col", "img", "meta", "link", "input", "hr", "wbr"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
#: Narrower tables within a cell are its text.
_FEWEST = 3

Attributes = list[tuple[str, str | None]]


def read(content: bytes, file: Message | str, _progress: Callable[[int, int], None]) -> Document:
    """A page as prose and tables. Raises CannotCheck if it holds too many cells."""
    return read_text(decoded_page(_page_in(content)), file)


def read_text(text: str, file: Message | str) -> Document:
    """The text of a page as prose and tables."""
    reader = _Reader(file)
    reader.feed(text)
    reader.close()
    reader.finish()
    return Document(file, tuple(reader.parts))


def _page_in(content: bytes) -> bytes:
    """The page in what Word saves as a single file, which is a message with its parts."""
    if not content.startswith((b"MIME-Version:", b"From:")):
        return content
    message = email.message_from_bytes(content, policy=email.policy.default)
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    page = pages[0].get_payload(decode=True) if pages else b""
    return page if isinstance(page, bytes) else b""


class _Table:
    """A table as it is read: its rows, and the cell that is open."""

    def __init__(self) -> None:
        self.rows: list[list[Spanning]] = []
        self.cell: list[str] | None = None
        self.spans = (1, 1)

    def close_cell(self) -> None:
        if self.cell is not None:
            text = "\n".join(line.strip(" ") for line in "".join(self.cell).split("\n"))
            self.rows[-1].append(Spanning(re.sub(r"\n+", "\n", text).strip("\n "), *self.spans))
            self.cell = None


class _Reader(HTMLParser):
    def __init__(self, file: Message | str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.parts: list[Part] = []
        self._room = Room(file)
        self._tables: list[_Table] = []
        self._prose: list[str] = []
        self._hidden: list[str] = []
        self._nth = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._hidden or _is_hidden(tag, attrs):
            if tag not in _EMPTY_TAGS:
                self._hidden.append(tag)
        elif tag in ("table", "tr", "td", "th"):
            self._open(tag, dict(attrs))
        elif tag in _BLOCKS:
            self._write("\n")
        elif tag == "input":
            self._write(_box(dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
            return
        if tag in ("td", "th") and self._tables:
            self._tables[-1].close_cell()
        elif tag == "table" and self._tables:
            self._close_table()
        elif tag in _BLOCKS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._write(_SPACES.sub(" ", data))

    def unknown_decl(self, data: str) -> None:
        """Nothing: Word writes <![if …]> into its pages."""

    def finish(self) -> None:
        """Close what the page left open."""
        while self._tables:
            self._close_table()
        self._end_prose()

    def _write(self, text: str) -> None:
        open_cell = self._tables[-1].cell if self._tables else None
        if open_cell is not None:
            open_cell.append(text)
        elif not self._tables:
            self._prose.append(text)

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "table":
            self._open_table()
        elif self._tables:
            table = self._tables[-1]
            table.close_cell()
            if tag == "tr" or not table.rows:
                table.rows.append([])
            if tag != "tr":
                table.cell = []
                table.spans = _number(attributes.get("rowspan")), _number(attributes.get("colspan"))

    def _open_table(self) -> None:
        """Begin a table, as far as tables may stand within each other."""
        if len(self._tables) < MAX_TABLES_DEEP:
            self._tables.append(_Table())

    def _close_table(self) -> None:
        table = self._tables.pop()
        table.close_cell()
        if self._is_one_cell(table):
            self._write("".join(f"\n{cell.text}" for row in table.rows for cell in row))
            return
        self._lay_open()
        rows = in_places(table.rows, self._room)
        if any(row.cells for row in rows):
            self._nth += 1
            self.parts.append(Grid(_NTH(file=self.file, nth=self._nth), rows))

    def _is_one_cell(self, table: _Table) -> bool:
        """Whether a table is no more than the text of the cell around it: a column, or a row."""
        in_cell = bool(self._tables) and self._tables[-1].cell is not None
        return in_cell and (len(table.rows) < 2 or max(map(len, table.rows)) < _FEWEST)

    def _lay_open(self) -> None:
        """The tables around one were there for the layout: their text is prose."""
        for outer in self._tables:
            outer.close_cell()
            self._prose += [f"{cell.text}\n" for row in outer.rows for cell in row]
            outer.rows.clear()
        self._end_prose()

    def _end_prose(self) -> None:
        self.parts += [Prose(line.strip()) for line in "".join(self._prose).split("\n") if line.strip()]
        self._prose = []


def _box(attributes: dict[str, str | None]) -> str:
    """A box to be ticked, as a letter."""
    is_box = (attributes.get("type") or "").lower() == "checkbox"
    return ("☑" if "checked" in attributes else "☐") if is_box else ""


def _is_hidden(tag: str, attrs: Attributes) -> bool:
    known = {name: value or "" for name, value in attrs if name in ("style", "class", "hidden")}
    hidden = "hidden" in known or _HIDDEN.search(known.get("style", "")) or _HIDDEN_CLASS.search(known.get("class", ""))
    return tag in _HIDDEN_TAGS or bool(hidden)


def _number(text: str | None) -> int:
    digits = (text or "").strip()
    return int(digits[:6]) if digits.isdecimal() and digits.isascii() else 1
