"""Where one table ends and the next begins: several in one sheet, one on several pages, its head on each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ntm_cli.messages import Message
from ntm_cli.tables.cell_words import is_total, key
from ntm_cli.tables.grids import Document, Grid, Prose, Row
from ntm_cli.tables.row_kinds import LABEL, alone, begins_head, distinct, is_body, is_numbering, is_title, same_head


@dataclass(slots=True, eq=False)
class Section:
    """A table: what stands above it, its head, the rows below it, and what stands beneath.

    `body` has each row with the grid that it stands in. `repeats` says how often the head stands there again.
    """

    file: Message | str
    before: tuple[str, ...]
    head: list[Row] = field(default_factory=list)
    body: list[tuple[Grid, Row]] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    repeats: int = 0

    @property
    def grid(self) -> Grid:
        """The grid that it begins in."""
        return self.body[0][0]

    @property
    def is_ended(self) -> bool:
        """Whether its total row was read last."""
        return any(is_total(cell.text) for _, row in self.body[-2:] for cell in distinct(row)[:3])


def sections(documents: Iterable[Document]) -> list[Section]:
    """The tables of some files that have rows."""
    found: list[Section] = []
    for document in documents:
        cut = _Cut(document.file)
        for part in document.parts:
            if isinstance(part, Prose):
                cut.prose(part.text)
            else:
                cut.grid(part)
        found += cut.found
    return [section for section in found if section.body]


class _Cut:
    """A file cut into its tables, from top to bottom."""

    def __init__(self, file: Message | str) -> None:
        self.file = file
        self.found: list[Section] = []
        self._above: list[str] = []
        self._in_head = False

    def prose(self, text: str) -> None:
        """A paragraph: beneath the table before it and above the next one."""
        self._above.append(text)
        self._in_head = False
        if self.found:
            self.found[-1].after.append(text)

    def grid(self, grid: Grid) -> None:
        """A grid: a table, several, or the rest of one."""
        self._in_head = False
        first = True
        for row in grid.rows:
            if distinct(row):
                self._row(grid, row, begins=first)
                first = False

    def _row(self, grid: Grid, row: Row, *, begins: bool) -> None:
        self._join()
        text = alone(row)
        if text is not None and not self._in_head and self._is_prose(text, row):
            self.prose(text)
        elif is_numbering(row):
            self._in_head = False
        elif self._in_head and not is_body(row):
            self.found[-1].head.append(row)
        elif begins_head(row) and not is_body(row):
            self._begin([row])
        elif self.found and self._belongs(grid, row, begins=begins):
            self._body(grid, row)
        elif is_body(row):
            self._begin([])
            self._body(grid, row)
        else:
            self.prose(" ".join(cell.text for cell in distinct(row)))

    def _is_prose(self, text: str, row: Row) -> bool:
        """Whether what stands alone in a row is no part of a table: there is none yet, or it is over."""
        last = self.found[-1] if self.found else None
        return last is None or not last.body or bool(self._above) or last.is_ended or is_title(text, row)

    def _begin(self, head: list[Row]) -> None:
        self.found.append(Section(self.file, tuple(self._above), head))
        self._in_head = bool(head)

    def _body(self, grid: Grid, row: Row) -> None:
        self._in_head = False
        self._above = []
        self.found[-1].body.append((grid, row))

    def _join(self) -> None:
        """Where a table has the head of the one before it and no name of its own, it is the rest of that one."""
        if len(self.found) < 2 or self.found[-1].body:
            return
        before, now = self.found[-2:]
        if before.body and same_head(before.head, now.head) and not self._is_named() and not before.is_ended:
            before.repeats += 1
            self._in_head = False
            self.found.pop()

    def _belongs(self, grid: Grid, row: Row, *, begins: bool) -> bool:
        """Whether a row goes on with the table before it."""
        last = self.found[-1]
        if not begins or not last.body:
            return True
        same = len(last.body[-1][1].cells) == len(row.cells) or grid.is_loose
        return same and not last.is_ended and not self._is_named()

    def _is_named(self) -> bool:
        return any(LABEL.match(key(text)) for text in self._above)
