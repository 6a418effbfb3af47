"""The summary as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.plan.targets import Standing
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.results_json import results
from ntm_cli.summaries.year import Progress, Summary, TargetLine
from ntm_cli.terminal.display import json_text

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(summary: Summary) -> str:
    """The targets and the counts as one JSON document."""
    return json_text(document(summary))


def document(summary: Summary) -> dict[str, Any]:
    """What a program is told of a year."""
    told = {
        "schema": SCHEMA,
        "province": summary.province,
        "decision": summary.decision,
        "year": summary.year,
        "targets": [_target(line) for line in summary.targets],
        "counts": [count for progress in summary.progress for count in _counts(progress)],
    }
    return told if summary.happened is None else {**told, "results": results(summary.happened)}


def _target(line: TargetLine) -> dict[str, Any]:
    """`plan` and `gap` are those of the chosen year, `to_come` is after it; what is said of the due year says so.

    A target that asks for an increase alone has no `count`: `increase` is asked and `new_when_due` planned `since` a
    year, or what was achieved, and `gap_when_due` is between these two.
    """
    target, found = line.target, line.standing
    return {
        "id": target.id,
        "unit": target.unit,
        "group": target.group or None,
        "level": target.level,
        "year": target.year,
        "plan": line.plan,
        "to_come": line.to_come,
        "count": line.count,
        "of": line.of,
        "percent": None if target.percent is None else float(target.percent),
        "of_level": target.of_level,
        "more_than": target.more_than,
        "increase": target.increase,
        "gap": None if line.plan is None or line.count is None else line.plan - line.count,
        "first_met": found.first_met if found else None,
        "plan_when_due": line.plan_when_due,
        "since": _since(line.increase),
        "new_when_due": line.increase and line.increase.plan,
        "gap_when_due": found.gap if found else None,
        "may_slip": found.may_slip if found else None,
        "state": line.state,
    }


def _since(found: Standing | None) -> Column | None:
    return None if found is None else found.since or ACHIEVED


def _counts(progress: Progress) -> list[dict[str, Any]]:
    return [
        {
            "unit": progress.unit,
            "level": progress.level,
            "column": step.column,
            "new": step.new,
            "cumulative": step.cumulative,
            "of": progress.base,
        }
        for step in progress.steps
    ]
