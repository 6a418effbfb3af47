"""The year with its districts as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.summaries.year import District, Summary
from ntm_cli.summaries.year_json import document
from ntm_cli.terminal.display import json_text


def render(summary: Summary) -> str:
    """What is told of the year, and the districts after it, as one JSON document."""
    return json_text({**document(summary), "districts": [_district(district) for district in summary.districts]})


def _district(district: District) -> dict[str, Any]:
    levels = {level.level: {"reached": level.reached, "new": list(level.new)} for level in district.levels}
    return {"name": district.name, "communes": district.communes, "levels": levels}
