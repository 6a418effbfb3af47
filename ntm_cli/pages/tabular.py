"""What stands on paper, whatever it is laid out as: parts, each of tables and pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from xml.etree.ElementTree import Element

from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_SENTENCE, elided
from ntm_cli.messages import Message, Value
from ntm_cli.terminal.display import visible


@dataclass(frozen=True, slots=True)
class Signed:
    """A difference, which is shown with its sign."""

    count: int | Decimal

    def said(self, language: Language) -> str:
        """The difference with a sign, in a language's way."""
        sign = "+" if self.count > 0 else "−" if self.count < 0 else ""
        return f"{sign}{language.value(self.count).removeprefix('-')}"


#: What a cell holds: nothing, a value, a difference, or paragraphs.
Cell = Value | Signed | tuple[Value, ...] | None
#: So many columns of years a chart or a map has room for; of more, the last.
MOST_YEARS = 12
#: What stands in a cell that holds nothing.
NONE = "–"


class Kind(StrEnum):
    """What is to be seen of a line before it is read."""

    PLAIN = ""
    LATE = "late"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and what stands above it and its neighbours together. A column of words is no number's."""

    head: Message
    above: Message | None = None
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row; `shares` are those in percent that its cells are to be coloured by, None where a cell has no colour."""

    cells: tuple[Cell, ...]
    kind: Kind = Kind.PLAIN
    shares: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: what it is called, its columns and its rows. The first column of words heads the rows."""

    caption: Message
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]

    @property
    def heading(self) -> int:
        """The column that heads the rows."""
        return next((place for place, column in enumerate(self.columns) if column.is_words), 0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart and the words beside it. It shows nothing that is not in a table too."""

    label: Message
    beside: Message
    kind: Kind
    draw: Callable[[Language], Element]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the paper: what it is about, a few sentences, pictures, tables. `name` is that of its place.

    `key` explains what is drawn or coloured, where a form draws at all.
    """

    name: str
    heading: Message
    said: tuple[Message, ...] = ()
    key: Message | None = None
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Ruled, ...] = ()


def shown(cell: Cell, language: Language) -> tuple[str, ...]:
    """What a cell says, in paragraphs."""
    if cell is None:
        return (NONE,)
    if isinstance(cell, Signed):
        return (cell.said(language),)
    said = cell if isinstance(cell, tuple) else (cell,)
    return tuple(visible(elided(language.value(value), MAX_SENTENCE)) for value in said)


def shade(share: int) -> int:
    """A share in percent as one of six shades, of which the lightest is for none and the darkest for all."""
    if share <= 0:
        return 0
    return 5 if share >= 100 else 1 + share // 25
