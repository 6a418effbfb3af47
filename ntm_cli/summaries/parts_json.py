"""The year with its districts or groups as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.parts import Breakdown, PartLine
from ntm_cli.summaries.year_json import document
from ntm_cli.terminal.display import json_text


def render(shown: Breakdown) -> str:
    """What is told of the year, and the districts or groups after it, as one JSON document.

    `gap_to` names the targets of whose shares the gaps are.
    """
    units = f"{shown.unit}s"
    parts = {f"{shown.by}s": [_part(part, units) for part in shown.parts]}
    total = {"total": {units: shown.total.units, "levels": _levels(shown.total.levels)}}
    aims = zip(shown.levels, shown.aims, strict=True)
    gap_to = {"gap_to": {level: aim and aim.target.id for level, aim in aims}}
    return json_text({**document(shown.summary), **parts, **total, **gap_to})


def _part(part: PartLine, units: str) -> dict[str, Any]:
    return {"name": part.name or None, units: part.units, "levels": _levels(part.levels)}


def _levels(levels: Sequence[PartLevel]) -> dict[str, Any]:
    """`new` holds the names of the new units that the roadmap lists, `new_count` how many there are."""
    return {
        level.level: {
            "reached": level.reached,
            "new": list(level.names),
            "new_count": level.new,
            "of": level.base,
            "to_go": level.to_go,
            "gap": None if level.off is None else float(level.off),
            "columns": [_column(level, place) for place in range(len(level.steps))],
        }
        for level in levels
    }


def _column(level: PartLevel, place: int) -> dict[str, Any]:
    step = level.steps[place]
    return {"column": step.column, "new": step.new, "reached": step.reached, "percent": level.percent(place)}
