"""One district as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.summaries.district import District, Judged, Number
from ntm_cli.summaries.year_json import SCHEMA
from ntm_cli.terminal.display import json_text


def render(district: District) -> str:
    """The district as one JSON document."""
    document = {
        "schema": SCHEMA,
        "name": district.name,
        "province": district.province,
        "decision": district.decision,
        "levels": district.row.reaches if district.row else {},
        "communes": [{"row": row.number, "name": row.name, **row.reaches} for row in district.communes],
        "subtotals": [_number(number) for number in district.subtotal],
        "requirements": [_requirement(judged) for judged in district.judged],
    }
    return json_text(document)


def _number(number: Number) -> dict[str, Any]:
    cell = number.cell
    return {"level": cell.level, "column": cell.column, "stated": cell.count, "counted": number.counted}


def _requirement(judged: Judged) -> dict[str, Any]:
    judgement = judged.judgement
    return {
        "id": judgement.requirement.id,
        "level": judgement.requirement.when.level,
        "year": judgement.year,
        "met": judgement.met,
        "have": judgement.have,
        "of": judgement.base,
        "met_from": judged.met_from,
        "basis": judgement.requirement.basis,
    }
