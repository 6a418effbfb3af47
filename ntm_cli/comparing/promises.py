"""Which target of an older plan is which of a newer one, and what happened to each."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.comparing.changes import Kind, TargetChange
from ntm_cli.messages import Percent, Value, in_a_row
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.promised import Target, UnitName

_Pair = tuple[Target | None, Target | None]


def matched(old: Dataset, new: Dataset) -> Iterator[_Pair]:
    """The targets of two plans side by side: by their ids, else by what they ask for and when."""
    before = {target.id: target for target in old.targets}
    asked = {(target.series, target.year): target for target in old.targets}
    known = {target.id for target in new.targets}
    taken = set()
    for target in new.targets:
        other = before.get(target.id) or asked.get((target.series, target.year))
        if other is not None and other.id != target.id and (other.id in known or other.id in taken):
            other = None
        taken |= {other.id} if other else set()
        yield other, target
    yield from ((target, None) for target in old.targets if target.id not in taken)


def changed_targets(old: Dataset, new: Dataset) -> Iterator[TargetChange]:
    """What happened to the targets, key by key."""
    for was, now in matched(old, new):
        if was is None and now is not None:
            yield TargetChange(Kind.ADDED, now)
        elif was is not None and now is None:
            yield TargetChange(Kind.DROPPED, was)
        elif was is not None and now is not None:
            before, after = _stated(was), _stated(now)
            for key, value in after.items():
                if value != before[key]:
                    yield TargetChange(Kind.CHANGED, now, key, before[key], value)


def _stated(target: Target) -> dict[str, Value | None]:
    """What a target says, by its keys; None is what it leaves out."""
    return {
        "id": target.id,
        "clause": target.clause,
        "unit": target.unit,
        "group": target.group or None,
        "level": target.level,
        "year": target.year,
        "count": target.count,
        "of": target.of,
        "of_level": target.of_level,
        "percent": None if target.percent is None else Percent(target.percent),
        "increase": target.increase,
        "at_least": target.at_least or None,
        "more_than": target.more_than or None,
        "names": in_a_row(map(_named, target.names)) if target.names else None,
    }


def _named(unit: UnitName) -> str:
    return f"{unit.name} ({unit.district})" if unit.district else unit.name
