"""How the lines of the targets are laid out, so that they fit the terminal and never lose a digit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.summaries.asked import asked_in_columns, label_of, reached
from ntm_cli.summaries.plain_table import BETWEEN, broken, widest
from ntm_cli.summaries.verdicts import fares
from ntm_cli.summaries.year import Summary, TargetLine
from ntm_cli.terminal.display import visible, width

HEADS = {
    "due": Words("summary.due", en="Due", vi="Hạn"),
    "target": Words("summary.target", en="Target", vi="Mục tiêu"),
    "target's share": Words("summary.unnamed", en="", vi=""),
    "plan when due": Words("summary.plan-due", en="Plan then", vi="Lộ trình"),
    "plan's share": Words("summary.unnamed", en="", vi=""),
}
#: The widest that a level with its unit stands in one line.
_LABEL = 18
#: What stands before a line: the mark of a target that is late, or as many spaces.
MARK = 2
#: The most cells of a bar, and the least where words stand below it.
_LONGEST, _SHORTEST = 48, 4


@dataclass(frozen=True, slots=True)
class Row:
    """One target in words: its label in lines, its columns by name, the number reached, how it fares in parts."""

    line: TargetLine
    label: Sequence[str]
    cells: Mapping[str, str]
    reached: str
    fares: Sequence[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide the labels, columns, bars and numbers are, and the words beside them; 0 where these stand below."""

    label: int
    columns: Mapping[str, int]
    bar: int
    number: int
    words: int

    @property
    def before_bar(self) -> int:
        """The cells before a bar."""
        return MARK + self.label + sum(self.columns.values()) + BETWEEN * (len(self.columns) + 1)


def row(line: TargetLine, summary: Summary, language: Language) -> Row:
    """What is written of a target."""
    label = [part for each in label_of(line.target) for part in broken(visible(language.say(each)), _LABEL).split("\n")]
    words = [language.say(part) for part in fares(line, summary)]
    return Row(line, label, asked_in_columns(line, language), reached(line), words)


#: The columns to have, the least cells of a bar beside them, and whether each target has its words in one line.
_TRIES = (
    (("due", "target", "target's share", "plan when due", "plan's share"), 20, True),
    (("due", "target", "target's share"), 20, True),
    (("due", "target"), 20, True),
    (("due", "target", "target's share"), 20, False),
    (("due", "target"), 12, False),
)


def fitting(rows: Sequence[Row], language: Language, cells: int) -> Layout:
    """The first of the layouts for which there is room, else one with the words below the bars."""
    for columns, least, is_one_line in _TRIES:
        layout = _with(rows, columns, language)
        room = _room(layout, cells) - BETWEEN
        words = widest([line for each in rows for line in in_lines(each, cells if is_one_line else room - least)])
        if room - words >= least:
            return _filled(layout, room - words, words)
    layout = _with(rows, ("due", "target"), language)
    return _filled(layout, _room(layout, cells), 0)


def in_lines(row: Row, cells: int) -> list[str]:
    """How a target fares in lines of at most so many cells, broken between its parts alone."""
    lines: list[str] = []
    for part in row.fares:
        if lines and width(f"{lines[-1]}, {part}") <= cells:
            lines[-1] += f", {part}"
        else:
            lines = [*(line.removesuffix(",") + "," for line in lines), part]
    return lines


def _with(rows: Sequence[Row], columns: Sequence[str], language: Language) -> Layout:
    """A layout with these columns, and no room for bars and words yet."""
    heads = {name: language.say(HEADS[name]()) for name in columns}
    widths = {name: widest([heads[name], *(each.cells[name] for each in rows)]) for name in columns}
    label = widest([part for each in rows for part in each.label])
    return Layout(label, widths, 0, widest([each.reached for each in rows]), 0)


def _room(layout: Layout, cells: int) -> int:
    """The cells for a bar; its mark, a space and its number stand there too."""
    return cells - layout.before_bar - layout.number - 2


def _filled(layout: Layout, bar: int, words: int) -> Layout:
    return Layout(layout.label, layout.columns, min(max(bar, _SHORTEST), _LONGEST), layout.number, words)
