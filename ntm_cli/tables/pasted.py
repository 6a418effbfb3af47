"""Text as it is pasted or exported: a cell a line as web pages give it, tabs as Word and Excel do, or CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from ntm_cli.messages import Message, Words
from ntm_cli.tables.grids import BY_LINE, Cell, Document, Grid, Part, Prose, Row

_NTH = Words("import.table.text", en="{file}, table {nth}", vi="{file}, bảng {nth}")
#: A cell on a line of its own, as a page of the web gives it.
_OWN_LINE = re.compile(r" *\t([^\t]*)")
#: What stands between tables and is no cell: a sentence, the name of a table, a line of a note or of a list.
_SENTENCE = re.compile(r".{90}|[(\-–+]..|(?:phụ biểu|phụ lục|biểu số|ghi chú:|năm \d{4}: )", re.IGNORECASE)
#: So long may the rest of a cell be that was broken in two.
_LONGEST_REST = 60
#: So many lines make a table of a text.
_FEWEST = 3


def read(text: str, file: Message | str) -> Document:
    """A text as prose and tables."""
    lines = text.splitlines()
    if sum(_OWN_LINE.fullmatch(line) is not None for line in lines) > sum(line.count("\t") > 1 for line in lines):
        return Document(file, tuple(_by_lines(lines, file)))
    delimiter = _delimiter(lines)
    if delimiter:
        return Document(file, tuple(_by_delimiter(text, delimiter, file)))
    return Document(file, tuple(_by_blank_lines(lines, file)))


def _delimiter(lines: list[str]) -> str:
    """What stands between the cells of a line; '' if nothing does."""
    for delimiter in "\t;|,":
        if sum(line.count(delimiter) > 1 for line in lines) >= _FEWEST and _is_even(lines, delimiter):
            return delimiter
    return ""


def _is_even(lines: list[str], delimiter: str) -> bool:
    """Whether the delimiter makes rows of one length: prose has commas too, but not so many in every line."""
    if delimiter == "\t":
        return True
    counts = [line.count(delimiter) for line in lines if line.strip()]
    usual = max(set(counts), key=counts.count)
    return usual > 1 and counts.count(usual) * 2 > len(counts)


class _Unquoted(csv.excel):
    """Cells as Word pastes them, where a quotation mark is a letter like others."""

    quoting = csv.QUOTE_NONE


class _Tables:
    """Rows as they come, made tables wherever prose comes between."""

    def __init__(self, file: Message | str) -> None:
        self.file = file
        self.rows: list[Row] = []
        self.nth = 0

    def add(self, cells: list[str], number: int) -> None:
        self.rows.append(Row(tuple(map(Cell, cells)), number))

    def done(self, *prose: str) -> Iterator[Part]:
        """What was gathered as a table, then the prose that ended it."""
        if self.rows:
            self.nth += 1
            yield Grid(self._name(), tuple(self.rows), is_loose=_is_ragged(self.rows), told_by=BY_LINE)
            self.rows = []
        yield from (Prose(text) for text in prose if text.strip())

    def _name(self) -> Message:
        return _NTH(file=self.file, nth=self.nth)


def _is_ragged(rows: list[Row]) -> bool:
    return len({len(row.cells) for row in rows}) > 1


def _by_lines(lines: list[str], file: Message | str) -> Iterator[Part]:
    """A row is cells on lines of their own, up to an empty line."""
    tables, cells, start = _Tables(file), list[str](), 0
    for number, line in enumerate([*lines, ""], 1):
        own = _OWN_LINE.fullmatch(line)
        if own:
            start = start if cells else number
            cells.append(own[1])
        elif cells and cells[-1].strip() and _goes_on(line, lines, number):
            cells[-1] += f"\n{line}"
        else:
            if cells:
                tables.add(cells, start)
                cells = []
            if line.strip():
                yield from tables.done(line)
    yield from tables.done()


def _goes_on(line: str, lines: list[str], number: int) -> bool:
    """Whether a line is the rest of the cell above it: short, and right before another cell."""
    following = lines[number] if number < len(lines) else ""
    return 0 < len(line.strip()) < _LONGEST_REST and _OWN_LINE.fullmatch(following) is not None


def _by_delimiter(text: str, delimiter: str, file: Message | str) -> Iterator[Part]:
    tables = _Tables(file)
    before = 0
    dialect = csv.excel if _quotes_close(text, delimiter) else _Unquoted
    reader = csv.reader(io.StringIO(text, newline=""), dialect, delimiter=delimiter)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # it is one for the whole process
    for cells in reader:
        number, before = before + 1, reader.line_num
        if len(cells) > 1:
            tables.add(cells, number)
        elif "".join(cells).strip():
            yield from tables.done(*cells)
    yield from tables.done()


def _quotes_close(text: str, delimiter: str) -> bool:
    """Whether a quotation mark at the head of a cell has another that ends the cell: Word puts none around cells."""
    opened = len(re.findall(rf'(?:^|{re.escape(delimiter)})"', text, re.MULTILINE))
    closed = len(re.findall(rf'"(?:{re.escape(delimiter)}|\r?$)', text, re.MULTILINE))
    return opened <= closed


def _by_blank_lines(lines: list[str], file: Message | str) -> Iterator[Part]:
    """Cells on lines of their own without a tab before them: an empty line ends a row."""
    tables, block = _Tables(file), list[str]()
    for number, line in enumerate([*lines, ""], 1):
        if line:
            block.append(line)
            continue
        prose = max((index for index, text in enumerate(block, 1) if _SENTENCE.match(text)), default=0)
        cells = block[prose:]
        if len(cells) < _FEWEST:
            prose, cells = len(block), []
        if "".join(block[:prose]).strip():
            yield from tables.done(*block[:prose])
        if cells:
            tables.add(cells, number - len(cells))
        block = []
    yield from tables.done()
