"""What is reached by the end of each year, as tables for the terminal, with as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Words
from ntm_cli.plan.counts import Step
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.plain_table import BETWEEN, broken, plain_table, said, widest
from ntm_cli.summaries.year import Progress, Summary

_UNITS = Words("summary.units", en="{level:units}", vi="{level:units}")
_REACHED_BY = Words("summary.reached-by", en="Reached by\nthe end of", vi="Đến hết\nnăm")
_BEFORE = Words("summary.before", en="before", vi="Đã đạt chuẩn")

#: The widest that a level with its unit stands in one line above a column.
_LABEL = 10


def columns(summary: Summary, language: Language, cells: int) -> Iterator[RenderableType]:
    """The columns as tables below each other, each as wide as there is room for."""
    first = [language.say(_REACHED_BY()), language.say(_BEFORE()), str(summary.year)]
    room = cells - widest(first)
    blocks = [_block(progress, language) for progress in summary.progress]
    for part in _side_by_side(blocks, room):
        table = plain_table([first[0], *(block[0] for block in part)])
        for position, step in enumerate(summary.progress[0].steps, start=1):
            style = "bold" if step.column == summary.year else ""
            table.add_row(_column(step.column, language), *(block[position] for block in part), style=style)
        yield Text()
        yield table


def _side_by_side(blocks: Sequence[Sequence[str]], room: int) -> Iterator[Sequence[Sequence[str]]]:
    """The blocks in as many rows of blocks as it takes, at least one in each."""
    part: list[Sequence[str]] = []
    for block in blocks:
        if part and sum(BETWEEN + widest(each) for each in (*part, block)) > room:
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def _block(progress: Progress, language: Language) -> list[str]:
    """What stands in one column of the table, from its label down."""
    units = _UNITS(level=Attained(progress.level, progress.unit))
    return [broken(language.say(units), _LABEL), *map(_step, progress.steps)]


def _column(column: Column, language: Language) -> str:
    return language.say(_BEFORE()) if column == ACHIEVED else str(column)


def _step(step: Step) -> str:
    added = f"+{step.new}" if step.new and step.column != ACHIEVED else ""
    return f"{said(step.cumulative)} {added:>4}"
