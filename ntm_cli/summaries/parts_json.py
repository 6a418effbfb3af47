"""The year with its districts or groups as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.summaries.parts import Breakdown, PartLine
from ntm_cli.summaries.year_json import document
from ntm_cli.terminal.display import json_text


def render(shown: Breakdown) -> str:
    """What is told of the year, and the districts or groups after it, as one JSON document."""
    parts = [_part(part, f"{shown.unit}s") for part in shown.parts]
    return json_text({**document(shown.summary), f"{shown.by}s": parts})


def _part(part: PartLine, units: str) -> dict[str, Any]:
    """`new` holds the names of the new units that the roadmap lists, `new_count` how many there are."""
    levels = {
        level.level: {"reached": level.reached, "new": list(level.names), "new_count": level.new}
        for level in part.levels
    }
    return {"name": part.name or None, units: part.units, "levels": levels}
