"""How much a sheet would come to in memory, before a library fills it: cells far off, texts said often."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.parsers import expat

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import MAX_CELLS, MAX_UNPACKED
from ntm_cli.messages import Message, Words
from ntm_cli.tables.archives import broken

_FAR = Words(
    "import.far",
    en="{file} cannot be imported: it has too many cells, or some far from all others.",
    vi="Không nhập được {file}: tệp có quá nhiều ô, hoặc có ô nằm quá xa các ô khác.",
)
_FAR_HELP = Words("import.far.help", en="Copy the tables into a new file.", vi="Chép các bảng sang một tệp mới.")
#: Where a cell that holds something says that it stands, and where a row does, in a part of an Excel file.
_CELL = re.compile(rb"""<(?:\w+:)?c [^>]*?\br=["']([A-Z]{1,4})(\d{1,9})["'][^>]*(?<!/)>""")
_ROW = re.compile(rb"""<(?:\w+:)?row [^>]*?\br=["'](\d{1,9})["']""")
#: A cell that does not say where it stands: it follows the one before it.
_FOLLOWING = re.compile(rb"""<(?:\w+:)?c(?:>| (?![^>]*\br=))""")
#: A cell that says a text by its number among those that all sheets share.
_SHARED = re.compile(rb"""\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>(\d{1,9})<""")
_TEXT_END = re.compile(rb"</(?:\w+:)?si>")
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def demand_bounds(content: bytes, file: Message | str) -> None:
    """Raise CannotCheck if the sheets of a file would fill the memory with empty cells or with copies of a text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        sheets = [archive.read(name) for name in names if re.match(r"xl/worksheets/.*\.xml", name)]
        texts = [archive.read(name) for name in names if name.lower() == "xl/sharedstrings.xml"]
        open_document = [archive.read(name) for name in names if name == "content.xml"]
    reaches_far = any(_area(sheet) > MAX_CELLS for sheet in sheets)
    if (
        reaches_far
        or _said(sheets, texts) > MAX_UNPACKED
        or any(_extent(sheet, file) > MAX_CELLS for sheet in open_document)
    ):
        raise too_far(file)


def too_far(file: Message | str) -> CannotCheck:
    """Why a file is not read whose cells would fill the memory."""
    return CannotCheck(_FAR(file=file), _FAR_HELP())


def _area(sheet: bytes) -> int:
    """How many cells a sheet of Excel has from the first to the farthest."""
    found = _CELL.findall(sheet)
    column = max((_column(letters) for letters, _ in found), default=1)
    row = max((int(digits) for _, digits in found), default=1)
    if _FOLLOWING.search(sheet):
        row = max((row, *map(int, _ROW.findall(sheet))))
    return column * row


def _column(letters: bytes) -> int:
    found = 0
    for letter in letters:
        found = found * 26 + letter - ord("A") + 1
    return found


def _said(sheets: list[bytes], texts: list[bytes]) -> int:
    """How long all the shared texts are together, each as often as a cell says it."""
    lengths = [len(text) for part in texts for text in _TEXT_END.split(part)]
    numbers = (int(number) for sheet in sheets for number in _SHARED.findall(sheet))
    return sum(lengths[number] for number in numbers if number < len(lengths))


def _extent(content: bytes, file: Message | str) -> int:
    """How many cells the sheets of an OpenDocument file have, where rows and cells may stand for thousands."""
    seen = _Extent()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = seen.start
    parser.EndElementHandler = seen.end
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise broken(file) from None
    return seen.cells


class _Extent:
    """The rows of a document counted as they are read, each as often and as wide as it says."""

    def __init__(self) -> None:
        self.cells = 0
        self._rows = self._column = self._width = 0

    def start(self, name: str, attributes: dict[str, Any]) -> None:
        """A row or a cell begins; a cell that holds something makes its row so wide."""
        if name == f"{_TABLE} table-row":
            self._rows = _times(attributes, "rows")
            self._column = self._width = 0
        elif name in (f"{_TABLE} table-cell", f"{_TABLE} covered-table-cell"):
            self._column += _times(attributes, "columns")
            if f"{_OFFICE} value-type" in attributes:
                self._width = self._column

    def end(self, name: str) -> None:
        """A row ends."""
        if name == f"{_TABLE} table-row":
            self.cells += self._rows * self._width


def _times(attributes: dict[str, Any], what: str) -> int:
    digits = attributes.get(f"{_TABLE} number-{what}-repeated", "1")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 1
