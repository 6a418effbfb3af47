"""Every unit with its years as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.summaries.listed_units import UnitLine, Units
from ntm_cli.summaries.year_json import SCHEMA
from ntm_cli.terminal.display import json_text


def render(shown: Units) -> str:
    """The units as one JSON document; a level that a unit does not reach by the year is left out."""
    document = {
        "schema": SCHEMA,
        "province": shown.province,
        "decision": shown.decision,
        "year": shown.year,
        f"{shown.unit}s": [_unit(line) for line in shown.lines],
        "reached": dict(zip(shown.levels, shown.reached, strict=True)),
    }
    return json_text(document)


def _unit(line: UnitLine) -> dict[str, Any]:
    of = {"district": line.district or None, "group": line.group or None}
    return {
        "row": line.number,
        "name": line.name,
        **of,
        **{str(level): column for level, column in line.reaches.items()},
    }
