"""A comparison as JSON, for programs: every change by its words and values, with its sentence beside them."""

from __future__ import annotations

from typing import Any

from ntm_cli.comparing import change_words, effects
from ntm_cli.comparing.changes import Comparison, CountChange, NumberChange, Side, StandingChange, UnitChange
from ntm_cli.languages.language import Language
from ntm_cli.messages import Value, as_data
from ntm_cli.plan.counts import BEFORE
from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.summaries.year import TargetLine
from ntm_cli.terminal.display import json_text

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(comparison: Comparison, language: Language, cells: int) -> str:  # noqa: ARG001 - lines are as long as they are
    """All that changed as one JSON document."""
    return json_text(document(comparison, language))


def document(comparison: Comparison, language: Language) -> dict[str, Any]:
    """What a program is told of two plans."""
    say = language.say
    return {
        "schema": SCHEMA,
        "old": _side(comparison.old, language),
        "new": _side(comparison.new, language),
        "same": comparison.is_same,
        "facts": [
            {"key": each.key, **_sides(each.before, each.after), "message": say(change_words.of_fact(each))}
            for each in comparison.facts
        ],
        "units": [_unit(each) | {"message": say(change_words.of_unit(each))} for each in comparison.units],
        "targets": [
            {
                "change": each.kind,
                "id": each.target.id,
                "key": each.key or None,
                **_sides(each.before, each.after),
                "message": say(change_words.of_target(each)),
            }
            for each in comparison.targets
        ],
        "numbers": [_number(each) | {"message": say(effects.of_number(each))} for each in comparison.numbers],
        "renumbered": comparison.renumbered,
        "counts": list(map(_count, comparison.counts)),
        "standings": [_standing(each) | {"message": say(effects.of_standing(each))} for each in comparison.standings],
    }


def _side(side: Side, language: Language) -> dict[str, str]:
    name = side.name if isinstance(side.name, str) else language.say(side.name)
    return {"name": name, "decision": side.decision, "province": side.province}


def _sides(before: Value | None, after: Value | None) -> dict[str, object]:
    return {"before": _data(before), "after": _data(after)}


def _data(value: Value | None) -> object:
    return None if value is None else as_data(value)


def _unit(change: UnitChange) -> dict[str, object]:
    return {
        "change": change.kind,
        "source": change.source or None,
        "unit": change.unit,
        "name": change.name,
        "district": change.district or None,
        "level": change.level,
        **_sides(change.before, change.after),
        "levels": dict(change.reaches),
    }


def _number(change: NumberChange) -> dict[str, object]:
    return {
        "source": change.source,
        "block": change.block or None,
        "level": change.level,
        "column": change.column,
        **_sides(change.before, change.after),
        "counted": change.counted,
        "follows": change.follows,
    }


def _count(change: CountChange) -> dict[str, object]:
    year = ACHIEVED if change.year == BEFORE else change.year
    return {"unit": change.unit, "level": change.level, "year": year, **_sides(change.before, change.after)}


def _standing(change: StandingChange) -> dict[str, object]:
    return {
        "id": change.target.id,
        "same": change.is_same,
        "before": _fares(change.before),
        "after": _fares(change.after),
    }


def _fares(line: TargetLine | None) -> dict[str, object] | None:
    if line is None:
        return None
    found = line.standing
    return {
        "year": line.target.year,
        "count": line.count,
        "of": line.of,
        "plan_when_due": line.plan_when_due,
        "gap_when_due": found.gap if found else None,
        "first_met": found.first_met if found else None,
        "state": line.state,
    }
