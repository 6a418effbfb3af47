"""The summary as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.summaries.year import Series, Summary, TargetLine
from ntm_cli.terminal.display import json_text

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(summary: Summary) -> str:
    """The targets and the counts as one JSON document."""
    return json_text(document(summary))


def document(summary: Summary) -> dict[str, Any]:
    """What a program is told of a year."""
    return {
        "schema": SCHEMA,
        "province": summary.province,
        "decision": summary.decision,
        "year": summary.year,
        "targets": [_target(line) for line in summary.targets],
        "counts": [count for series in summary.series for count in _counts(series)],
    }


def _target(line: TargetLine) -> dict[str, Any]:
    """`plan` and `gap` are those of the chosen year; what is said of the due year says so."""
    target, found = line.target, line.standing
    return {
        "id": target.id,
        "unit": target.unit,
        "level": target.level,
        "year": target.year,
        "plan": line.plan,
        "count": line.count,
        "of": line.of,
        "gap": None if line.plan is None or line.count is None else line.plan - line.count,
        "first_met": found.first_met if found else None,
        "plan_when_due": found.plan if found else None,
        "gap_when_due": found.gap if found else None,
        "may_slip": found.may_slip if found else None,
        "state": line.state,
    }


def _counts(series: Series) -> list[dict[str, Any]]:
    return [
        {
            "unit": series.unit,
            "level": series.level,
            "column": step.column,
            "new": len(step.new),
            "cumulative": step.cumulative,
            "of": series.base,
        }
        for step in series.steps
    ]
