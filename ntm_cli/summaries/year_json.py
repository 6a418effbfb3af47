"""The summary as JSON, for programs."""

from __future__ import annotations

import json
from typing import Any

from ntm_cli.summaries.year import District, Series, Summary, TargetLine
from ntm_cli.terminal.display import visible_json

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(summary: Summary, by_district: bool) -> str:
    """One JSON document; the districts are in it if asked for."""
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "province": summary.province,
        "decision": summary.decision,
        "year": summary.year,
        "targets": [_target(line) for line in summary.targets],
        "counts": [count for series in summary.series for count in _counts(series)],
    }
    if by_district:
        document["districts"] = [_district(district) for district in summary.districts]
    return visible_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


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


def _district(district: District) -> dict[str, Any]:
    levels = {level.level: {"reached": level.reached, "new": list(level.new)} for level in district.levels}
    return {"name": district.name, "communes": district.communes, "levels": levels}
