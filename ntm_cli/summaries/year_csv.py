"""The summary as CSV, for spreadsheets: one row a column of the tables, or one row a district."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import Column, Level, Unit
from ntm_cli.summaries.year import Summary, TargetLine
from ntm_cli.terminal.display import visible

#: A spreadsheet takes a text that begins so for a formula; an apostrophe before it makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_KEY = ("unit", "level", "column")
_TARGET = ("target_count", "target_of", "plan_when_due", "gap_when_due", "may_slip", "first_met", "state")


def render(summary: Summary, by_district: bool) -> str:
    """The rows with a header, lines ending as spreadsheets expect."""
    rows = _districts(summary) if by_district else _columns(summary)
    out = io.StringIO()
    csv.writer(out).writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue()


def _columns(summary: Summary) -> Iterable[Sequence[object]]:
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


def _districts(summary: Summary) -> Iterable[Sequence[object]]:
    levels = [series.level for series in summary.series if series.unit == "commune"]
    yield "district", "communes", *(name for level in levels for name in (level, f"{level}_new"))
    for district in summary.districts:
        cells = (cell for level in district.levels for cell in (level.reached, "; ".join(level.new)))
        yield district.name, district.communes, *cells


def _safe(value: object) -> object:
    if not isinstance(value, str):
        return value
    return f"'{visible(value)}" if value.startswith(_FORMULA) else visible(value)
