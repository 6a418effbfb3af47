"""The summary as CSV, for spreadsheets: one row a column of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import Column, Level, Unit
from ntm_cli.summaries.plain_csv import csv_text
from ntm_cli.summaries.year import Summary, TargetLine

_KEY = ("unit", "level", "column")
_TARGET = ("target_count", "target_of", "plan_when_due", "gap_when_due", "may_slip", "first_met", "state")


def render(summary: Summary) -> str:
    """A row for each column of each level, then the targets without such a row."""
    return csv_text(_rows(summary))


def _rows(summary: Summary) -> Iterable[Sequence[object]]:
    """The columns in which a level is reached, each with the target due in it; then the targets without such a row."""
    yield *_KEY, "new", "cumulative", "of", "percent", "target", *_TARGET
    told = {_key(line): line for line in reversed(summary.targets)}
    for series in summary.series:
        for step in series.steps:
            key = (series.unit, series.level, step.column)
            line = told.get(key)
            counted = len(step.new), step.cumulative, series.base, share(step.cumulative, series.base)
            yield *key, *counted, *(_target(line) if line else ("",) * (len(_TARGET) + 1))
    rows = {(series.unit, series.level, step.column) for series in summary.series for step in series.steps}
    for line in summary.targets:
        if _key(line) not in rows or told[_key(line)] is not line:
            yield *_key(line), "", "", "", "", *_target(line)


def _key(line: TargetLine) -> tuple[Unit, Level, Column]:
    return (*line.target.series, line.target.year)


def _target(line: TargetLine) -> Iterable[object]:
    found = line.standing
    asked = line.target.id, line.count, line.of
    fares = (found.plan, found.gap, found.may_slip, found.first_met) if found else (None,) * 4
    return ("" if value is None else value for value in (*asked, *fares, line.state))
