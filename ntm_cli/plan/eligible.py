"""Which units may reach a level at all: those of the kinds that the requirements allow."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_cli.plan import kinds
from ntm_cli.plan.dataset import Dataset, Row
from ntm_cli.plan.kept import kept
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import NeedsKind
from ntm_cli.plan.vocabulary import Level, Unit


@kept
def can_reach(data: Dataset, unit: Unit, level: Level) -> tuple[Row, ...]:
    """The rows of a unit that may reach a level."""
    table = data.table(unit)
    return tuple(among(data, table.rows if table else (), level))


def among(data: Dataset, rows: Sequence[Row], level: Level) -> Sequence[Row]:
    """Those of some rows of one unit that may reach a level."""
    allowed = kinds_allowed(data, rows[0].unit, level) if rows else set()
    return [row for row in rows if kind_of(data, row) in allowed] if allowed else rows


@kept
def kinds_allowed(data: Dataset, unit: Unit, level: Level) -> set[str]:
    """The folded kinds of district that may reach a level; empty if all may."""
    return {
        split_kind(kind)[0]
        for requirement in data.requirements
        if isinstance(requirement.needs, NeedsKind) and (requirement.when.unit, requirement.when.level) == (unit, level)
        for kind in requirement.needs.kinds
    }


def kind_of(data: Dataset, row: Row) -> str:
    """The folded kind of a row's unit. That of a district which leaves it out is what the files say elsewhere."""
    kind, proper = split_kind(row.name)
    if kind or row.unit is not Unit.DISTRICT:
        return kind
    known = _kinds_of_districts(data)
    found = known.get(proper, set())
    if len(found) == 1:
        return next(iter(found))
    near, length = kinds.nearest(proper.split(), kinds.KINDS)
    is_known = near in known.get(" ".join(proper.split()[length:]), ())
    return near if is_known else ""


@kept
def _kinds_of_districts(data: Dataset) -> dict[str, set[str]]:
    """The folded kinds that districts have in the files, by what stands behind the kind."""
    rows = [row for table in data.tables for row in table.rows]
    names = [row.name for row in rows if row.unit is Unit.DISTRICT] + [row.district for row in rows]
    names += [row.district for row in (data.recognised.rows if data.recognised else ())]
    names += [name.name for target in data.targets if target.unit is Unit.DISTRICT for name in target.names]
    found: dict[str, set[str]] = {}
    for kind, proper in map(split_kind, names):
        found.setdefault(proper, set()).update({kind} - {""})
    return found
