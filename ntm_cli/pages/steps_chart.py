"""A level through the columns as bars: what was there before each, what is new in it, and the targets that are due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Listing, Words
from ntm_cli.pages import drawing
from ntm_cli.pages.tabular import MOST_YEARS
from ntm_cli.plan.counts import Step
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.year import Progress

BEFORE = Words("paper.before", en="before", vi="Đã đạt")
_TITLE = Words("paper.steps", en="{level:units}", vi="{level:units}")
_STEP = Words("paper.steps.one", en="{column}: {count}", vi="{column}: {count}")
_STEPS = Words("paper.steps.described", en="{steps}.", vi="{steps}.")

_WIDTH, _FOOT, _TALL, _TOP = 320, 18, 110, 22
#: How much of the room of a column its bar takes.
_FULL = 0.62
#: How tall a number is, with the room below it.
_DIGITS = 18
_HEIGHT = _TOP + _TALL + _FOOT


def steps_chart(progress: Progress, due: Mapping[Column, int]) -> Callable[[Language], Element]:
    """What draws a level; `due` are the targets by the columns in which they are due."""
    return lambda language: _drawn(progress, due, language)


def _drawn(progress: Progress, due: Mapping[Column, int], language: Language) -> Element:
    steps = progress.steps[-MOST_YEARS:]
    title = language.say(_TITLE(level=Attained(progress.level, progress.unit)))
    told = (_STEP(column=_named(step, language), count=_count(step)) for step in steps)
    described = language.say(_STEPS(steps=Listing(tuple(told), ",")))
    svg = drawing.picture(_WIDTH, _HEIGHT, title, described)
    most = max([*(step.cumulative or 0 for step in steps), *due.values(), 1])
    room = _WIDTH / len(steps)
    for place, step in enumerate(steps):
        _step(svg, step, (place * room, room), _TALL / most, language)
        wanted = due.get(step.column)
        if wanted is not None:
            _due(svg, wanted, step, (place * room, room), _TALL / most)
        _number(svg, step, wanted or 0, (place * room, room), _TALL / most)
    drawing.line(svg, "axis", 0, _TOP + _TALL, _WIDTH, _TOP + _TALL)
    return svg


def _named(step: Step, language: Language) -> str:
    return language.say(BEFORE()) if step.column == ACHIEVED else str(step.column)


def _count(step: Step) -> str:
    return "–" if step.cumulative is None else str(step.cumulative)


def _step(svg: Element, step: Step, at: tuple[float, float], scale: float, language: Language) -> None:
    left, room = at
    x, wide, floor = left + room * (1 - _FULL) / 2, room * _FULL, _TOP + _TALL
    new = (step.new or 0) if step.column != ACHIEVED else 0
    before = (step.cumulative or 0) - new
    drawing.rectangle(svg, "before", x, floor - before * scale, wide, before * scale)
    drawing.rectangle(svg, "reached", x, floor - (before + new) * scale, wide, new * scale)
    drawing.text(svg, "small middle", left + room / 2, floor + 13, _named(step, language))


def _number(svg: Element, step: Step, wanted: int, at: tuple[float, float], scale: float) -> None:
    """The count of a column above its bar, and above the line of a target that is as near as to run through it."""
    left, room = at
    top, mark = (_TOP + _TALL - count * scale for count in (step.cumulative or 0, wanted))
    crossed = top - _DIGITS < mark < top
    drawing.text(svg, "count middle", left + room / 2, (mark if crossed else top) - 5, _count(step))


def _due(svg: Element, count: int, step: Step, at: tuple[float, float], scale: float) -> None:
    """A target that is due in a column, as a line across it."""
    left, room = at
    y = _TOP + _TALL - count * scale
    drawing.mark(svg, left + 2, y, left + room - 2, y, missed=(step.cumulative or 0) < count)
