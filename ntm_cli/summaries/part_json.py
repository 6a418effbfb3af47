"""One district or group as JSON, for programs."""

from __future__ import annotations

from typing import Any

from ntm_cli.messages import as_data
from ntm_cli.summaries.part import Judged, Number, Whole
from ntm_cli.summaries.year_json import SCHEMA
from ntm_cli.terminal.display import json_text


def render(part: Whole) -> str:
    """The district or group as one JSON document."""
    document = {
        "schema": SCHEMA,
        "name": part.name,
        "province": part.province,
        "decision": part.decision,
        "levels": part.row.reaches if part.row else {},
        f"{part.unit}s": [{"row": row.number, "name": row.name, **row.reaches} for row in part.rows],
        "subtotals": [_number(number) for number in part.subtotal],
        "requirements": [_requirement(judged) for judged in part.judged],
    }
    return json_text(document)


def _number(number: Number) -> dict[str, Any]:
    cell = number.cell
    return {"level": cell.level, "column": cell.column, "stated": cell.count, "counted": number.counted}


def _requirement(judged: Judged) -> dict[str, Any]:
    """`have` and `of` are null where the requirement cannot be judged; `missing` says what would be needed."""
    judgement = judged.judgement
    is_judged = judgement.met is not None
    return {
        "id": judgement.requirement.id,
        "level": judgement.requirement.when.level,
        "year": judgement.year,
        "met": judgement.met,
        "have": judgement.have if is_judged else None,
        "of": judgement.base if is_judged else None,
        "met_from": judged.met_from,
        "missing": judgement.missing and as_data(judgement.missing),
        "basis": judgement.requirement.basis,
    }
