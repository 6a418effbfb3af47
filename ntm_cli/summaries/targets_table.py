"""The targets as lines for the terminal: a bar for each that the plan speaks of, with what it asks and how it fares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.summaries.asked import asked, label_of
from ntm_cli.summaries.bars import bar_of, painted
from ntm_cli.summaries.plain_table import BETWEEN
from ntm_cli.summaries.targets_layout import HEADS, MARK, Layout, Row, fitting, in_lines, row
from ntm_cli.summaries.verdicts import is_late, is_short
from ntm_cli.summaries.year import Summary, TargetLine
from ntm_cli.terminal.blocks import Blocks, at_hand
from ntm_cli.terminal.display import pad, visible, width

_LEVEL = Words("summary.level", en="Level", vi="Mức độ")
_REACHED = Words("summary.key-reached", en="{sign} reached by {year}", vi="{sign} đến hết {year}")
_TO_COME = Words("summary.key-to-come", en="{sign} later", vi="{sign} sau đó")
_TARGET = Words("summary.key-target", en="{sign} target", vi="{sign} mục tiêu")
_UNTOLD = Words("summary.untold", en="Not in the plan:", vi="Lộ trình không ghi:")

#: What stands before a target that is late, and before any other.
_LATE, _IN_TIME = "!".ljust(MARK), " " * MARK
#: A space at which no line ends.
_NO_BREAK = "\N{NO-BREAK SPACE}"


def target_lines(summary: Summary, language: Language, cells: int) -> Iterator[Text]:
    """Lines for each target that the plan speaks of, the late ones first, then for those of which it says nothing."""
    told = [line for line in summary.targets if line.plan is not None or line.standing is not None]
    rows = [row(line, summary, language) for line in sorted(told, key=_order)]
    if rows:
        layout, blocks = fitting(rows, language, cells), at_hand()
        yield from _head(summary, layout, blocks, language, cells)
        for each in rows:
            yield from _lines(each, layout, blocks, cells)
    yield from _untold([line for line in summary.targets if line not in told], language, cells)


def _order(line: TargetLine) -> int:
    """Where a target stands among the others: those that are late first, then those that are going to be."""
    return 0 if is_late(line) else 1 if is_short(line) else 2


def _head(summary: Summary, layout: Layout, blocks: Blocks, language: Language, cells: int) -> Iterator[Text]:
    """What the columns are called, and beside or above that what the parts of a bar are."""
    heads = [language.say(HEADS[name]()).rjust(width) for name, width in layout.columns.items()]
    gap = " " * BETWEEN
    left = _IN_TIME + gap.join([pad(language.say(_LEVEL()), layout.label), *heads])
    key = gap.join(_key(summary, blocks, language))
    if width(left + gap + key) <= cells:
        yield Text(left + gap + key, style="bold")
    else:
        yield Text(_IN_TIME + key)
        yield Text(left, style="bold")


def _key(summary: Summary, blocks: Blocks, language: Language) -> Iterator[str]:
    """What each part of a bar is; nothing is to come after the last year."""
    yield language.say(_REACHED(sign=blocks.filled, year=summary.year))
    if summary.year != summary.years[-1]:
        yield language.say(_TO_COME(sign=blocks.coming))
    yield language.say(_TARGET(sign=blocks.mark))


def _lines(row: Row, layout: Layout, blocks: Blocks, cells: int) -> Iterator[Text]:
    """A target in lines: its label, numbers and bar, and how it fares beside that or below it."""
    gap, style = " " * BETWEEN, _style(row.line)
    mark = _LATE if is_late(row.line) else _IN_TIME
    columns = [row.cells[name].rjust(width) for name, width in layout.columns.items()]
    bar = painted(bar_of(row.line, layout.bar), layout.bar, blocks)
    beside = in_lines(row, layout.words) if layout.words else [""]
    below = [] if layout.words else in_lines(row, cells - MARK - layout.label - BETWEEN)
    yield Text.assemble(
        (mark + pad(row.label[0], layout.label), style),
        gap + gap.join(columns) + gap,
        bar,
        f" {row.reached:>{layout.number}}",
        (gap + beside[0], style),
    )
    before = MARK + layout.label + BETWEEN if below else layout.before_bar + layout.bar + layout.number + 2 + BETWEEN
    for label, words in zip_longest(row.label[1:], below or beside[1:], fillvalue=""):
        yield Text(pad(_IN_TIME + label, before) + words, style=style)


def _style(line: TargetLine) -> str:
    return "bold red" if is_late(line) else "yellow" if is_short(line) else ""


def _untold(lines: Sequence[TargetLine], language: Language, cells: int) -> Iterator[Text]:
    """The targets of which the plan says nothing, in a row."""
    if lines:
        text = f"{language.say(_UNTOLD())} {'; '.join(_one(line, language) for line in lines)}"
        kept = visible(text).replace(" %", f"{_NO_BREAK}%")
        for part in wrap(kept, cells - MARK, break_on_hyphens=False):
            yield Text(_IN_TIME + part.replace(_NO_BREAK, " "))


def _one(line: TargetLine, language: Language) -> str:
    label = " ".join(language.say(part) for part in label_of(line.target))
    numbers = ", ".join(asked(line, language))
    return f"{label} {line.target.year}" + (f" ({numbers})" if numbers else "")
