"""The summary as CSV, for spreadsheets: one row a column of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntm_cli.languages.language import Language
from ntm_cli.messages import Message
from ntm_cli.plan.counts import Step
from ntm_cli.plan.promised import Series
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import Column, Level, Mark, Unit
from ntm_cli.summaries.headings_csv import COUNTED, KEY, NARROWED, STATES, TARGET
from ntm_cli.summaries.plain_csv import csv_text
from ntm_cli.summaries.year import Summary, TargetLine


def render(summary: Summary, language: Language) -> str:
    """A row for each column of each level, then the targets without such a row."""
    heads = (language.say(words()) for words in (*KEY, *COUNTED, *TARGET, *NARROWED))
    return csv_text([[*heads], *([_cell(value, language) for value in row] for row in _rows(summary))])


def _cell(value: object, language: Language) -> object:
    """A word of the programme as the language says it, a state in its words; a number as it is."""
    if isinstance(value, (Unit, Level, Mark, Message)):
        return language.value(value)
    return "" if value is None else value


def _rows(summary: Summary) -> Iterable[Sequence[object]]:
    """The columns in which a level is reached, each with the target due in it; then the targets without such a row."""
    told = {_key(line): line for line in reversed(summary.targets)}
    keys = set()
    for progress in summary.progress:
        for step in progress.steps:
            key = (Series(progress.unit, progress.level), step.column)
            keys.add(key)
            yield progress.unit, progress.level, step.column, *_counted(step, progress.base), *_target(told.get(key))
    for line in summary.targets:
        if _key(line) not in keys or told[_key(line)] is not line:
            target = line.target
            yield target.unit, target.level, target.year, *(None,) * len(COUNTED), *_target(line)


def _key(line: TargetLine) -> tuple[Series, Column]:
    return line.target.series, line.target.year


def _counted(step: Step, base: int | None) -> Sequence[object]:
    percent = None if step.cumulative is None or base is None else share(step.cumulative, base)
    return step.new, step.cumulative, base, percent


def _target(line: TargetLine | None) -> Sequence[object]:
    if line is None:
        return (None,) * (len(TARGET) + len(NARROWED))
    target, found, new = line.target, line.standing, line.increase
    asked = target.id, line.count, line.of
    fares = (found.gap, found.may_slip, found.first_met) if found else (None,) * 3
    narrowed = target.group, target.of_level, target.increase, new and new.plan
    state = line.state and STATES[line.state]()
    return *asked, line.plan_when_due, *fares, state, *narrowed
