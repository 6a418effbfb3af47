"""What came of the plan as JSON, for programs: the `results` of a summary."""

from __future__ import annotations

from typing import Any

from ntm_cli.plan.outcomes import Asked, Outcome, Planned
from ntm_cli.plan.recognitions import Result, tallies
from ntm_cli.summaries.happened import Happened


def results(happened: Happened) -> dict[str, Any]:
    """Published counts beside plan and targets, units beside their years, and how many fared how."""
    return {
        "counts": [_count(outcome) for outcome in happened.outcomes],
        "units": [_unit(result) for result in happened.units if result.fate != "unknown"],
        "fates": [
            {"unit": unit, "level": level, **{fate.replace(" ", "_"): count for fate, count in sorted(found.items())}}
            for (unit, level), found in tallies(happened.units).items()
        ],
    }


def _count(outcome: Outcome) -> dict[str, Any]:
    """`of` is the base as published, `units` how many of that day could reach the level."""
    published = outcome.published
    return {
        "date": published.day.isoformat(),
        "unit": published.unit,
        "level": published.level,
        "count": published.count,
        "of": published.of,
        "percent": None if published.percent is None else float(published.percent),
        "source": published.source,
        "units": outcome.base,
        "plan": [_planned(planned) for planned in outcome.planned],
        "targets": [_asked(asked) for asked in outcome.asked],
        "pace": outcome.pace,
    }


def _planned(planned: Planned) -> dict[str, Any]:
    return {"year": planned.year, "count": planned.count, "gap": planned.gap}


def _asked(asked: Asked) -> dict[str, Any]:
    target = asked.target
    return {"id": target.id, "year": target.year, "count": asked.count, "of": asked.of, "gap": asked.gap}


def _unit(result: Result) -> dict[str, Any]:
    came = result.recognised
    return {
        "unit": result.unit,
        "name": result.name,
        "district": result.district or None,
        "level": result.level,
        "planned": result.planned,
        "recognised": None if came is None else came.year,
        "decision": None if came is None else came.decision or None,
        "date": None if came is None or came.day is None else came.day.isoformat(),
        "fate": result.fate,
    }
