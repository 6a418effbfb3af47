"""The summary as CSV, for spreadsheets: one row a column of the tables, or one row a district."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ntm_cli.counts import share
from ntm_cli.display import visible
from ntm_cli.summary import Summary

#: A spreadsheet takes a text that begins so for a formula; an apostrophe before it makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(summary: Summary, by_district: bool) -> str:
    """The rows with a header, lines ending as spreadsheets expect."""
    rows = _districts(summary) if by_district else _columns(summary)
    out = io.StringIO()
    csv.writer(out).writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue()


def _columns(summary: Summary) -> Iterable[Sequence[object]]:
    yield "unit", "level", "column", "new", "cumulative", "of", "percent", "target", "target_count", "gap", "first_met"
    in_force = {line.target.series: line for line in summary.targets}
    for series in summary.series:
        for step in series.steps:
            percent = share(step.cumulative, series.base)
            counted = (series.unit, series.level, step.column, len(step.new), step.cumulative, series.base, percent)
            line = in_force.get((series.unit, series.level)) if step.column == summary.year else None
            found = line.standing if line else None
            if line and found:
                yield *counted, line.target.id, found.count, found.gap, found.first_met or ""
            else:
                yield *counted, "", "", "", ""


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
