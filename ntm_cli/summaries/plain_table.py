"""How all tables of a summary look."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from rich.box import SIMPLE_HEAD, Box
from rich.table import Table

from ntm_cli.terminal.console import can_show
from ntm_cli.terminal.display import width

#: What stands in a cell where there is nothing to say.
NONE = "–"
#: The cells between two columns.
BETWEEN = 2


def plain_table(headers: Sequence[str]) -> Table:
    """A table with a rule under its headers; all columns but the first stand to the right."""
    table = Table(box=ruled(), pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", show_edge=False)
    for position, name in enumerate(headers):
        table.add_column(name, justify="right" if position else "left", no_wrap=True)
    return table


def ruled() -> Box:
    """A rule under the headers, of what standard output can show, and no other line."""
    return SIMPLE_HEAD if can_show("─") else Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)


def said(count: int | None) -> str:
    """A count as a cell holds it."""
    return NONE if count is None else str(count)


def broken(label: str, cells: int) -> str:
    """A label in lines of at most so many cells, broken at spaces and after strokes."""
    return "\n".join(line.replace("/ ", "/") for line in wrap(label.replace("/", "/ "), cells))


def widest(texts: Sequence[str]) -> int:
    """The terminal cells of the longest line of some texts."""
    return max(width(line) for text in texts for line in text.split("\n"))
