"""The summary as CSV, for spreadsheets: one row a column of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntm_cli.plan.counts import Step
from ntm_cli.plan.dataset import Series
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import Column
from ntm_cli.summaries.plain_csv import csv_text
from ntm_cli.summaries.year import Summary, TargetLine

_KEY = ("unit", "level", "column")
_COUNTED = ("new", "cumulative", "of", "percent")
_TARGET = ("target", "target_count", "target_of", "plan_when_due", "gap_when_due", "may_slip", "first_met", "state")
_NARROWED = ("group", "of_level", "increase", "new_when_due")


def render(summary: Summary) -> str:
    """A row for each column of each level, then the targets without such a row."""
    return csv_text(_known(row) for row in _rows(summary))


def _known(row: Sequence[object]) -> Sequence[object]:
    return ["" if value is None else value for value in row]


def _rows(summary: Summary) -> Iterable[Sequence[object]]:
    """The columns in which a level is reached, each with the target due in it; then the targets without such a row."""
    yield *_KEY, *_COUNTED, *_TARGET, *_NARROWED
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
            yield target.unit, target.level, target.year, *(None,) * len(_COUNTED), *_target(line)


def _key(line: TargetLine) -> tuple[Series, Column]:
    return line.target.series, line.target.year


def _counted(step: Step, base: int | None) -> Sequence[object]:
    percent = None if step.cumulative is None or base is None else share(step.cumulative, base)
    return step.new, step.cumulative, base, percent


def _target(line: TargetLine | None) -> Sequence[object]:
    if line is None:
        return (None,) * (len(_TARGET) + len(_NARROWED))
    target, found, new = line.target, line.standing, line.increase
    asked = target.id, line.count, line.of
    fares = (found.gap, found.may_slip, found.first_met) if found else (None,) * 3
    narrowed = target.group, target.of_level, target.increase, new and new.plan
    return *asked, line.plan_when_due, *fares, line.state, *narrowed
