"""The paper as a page: one file with its style and its pictures in it, for a screen and for A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ntm_cli.languages.language import Language
from ntm_cli.messages import Message, Words
from ntm_cli.pages import contents, drawing
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Column, Line, Picture, Ruled, shade, shown
from ntm_cli.terminal.display import visible

_CONTENTS = Words("paper.contents", en="Contents", vi="Mục lục")
#: A table of more columns has room for its numbers alone.
_MANY = 6


def render(paper: Paper, language: Language) -> bytes:
    """The page."""
    folder = FileSystemLoader(Path(__file__).parent)
    surroundings = Environment(
        loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    surroundings.filters["say"] = lambda message: visible(language.say(message))
    template = surroundings.get_template("page.html.jinja")
    text = template.render(
        language=language.code,
        title=contents.title(paper),
        above=contents.above(),
        below=contents.below(paper),
        contents=_CONTENTS(),
        made=contents.made(),
        parts=contents.parts(paper),
        heads=heads,
        kind=_kind,
        cells=lambda table, line: _cells(table, line, language),
        svg=lambda picture: _svg(picture, language),
    )
    return text.encode("utf-8", "backslashreplace")


def heads(columns: Sequence[Column]) -> Iterator[tuple[Message | None, list[Column]]]:
    """The columns by what stands above them together; those with nothing above them one by one."""
    for above, group in groupby(columns, key=lambda column: column.above):
        together = list(group)
        if above is None:
            yield from ((None, [column]) for column in together)
        else:
            yield above, together


def _kind(table: Ruled) -> str:
    """How a table is laid out: wide ones have smaller letters, those of units stand beside each other."""
    if all(column.is_words for column in table.columns):
        return "words"
    return "wide" if len(table.columns) > _MANY else "narrow"


def _cells(table: Ruled, line: Line, language: Language) -> Iterator[tuple[Column, tuple[str, ...], str]]:
    """The cells of a line with their columns, and the shade of each."""
    shares = line.shares or (None,) * len(line.cells)
    for column, cell, share in zip(table.columns, line.cells, shares, strict=True):
        yield column, shown(cell, language), "" if share is None else f"s{shade(share)}"


def _svg(picture: Picture, language: Language) -> Markup:
    return Markup(drawing.source(picture.draw(language)))  # ElementTree has escaped it
