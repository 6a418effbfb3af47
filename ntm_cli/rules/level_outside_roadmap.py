"""A level is none of those that the roadmap has.

The levels that a roadmap climbs stand in `levels`, in their order; without that key they are standard, advanced and
model. Another one is in no order with them, so nobody knows what comes before it.

Bad:

```yaml
levels: [standard, advanced]
```

Good:

```yaml
levels: [standard, advanced, model]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Located, Rule, Severity
from ntm_cli.messages import Message, Words, listed
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.evidence import at
from ntm_cli.plan.vocabulary import Level
from ntm_cli.source import Place

RULE = Rule(
    "level-outside-roadmap",
    Severity.ERROR,
    en="A level is none of those that the roadmap has.",
    vi="Mức độ không thuộc các mức độ của lộ trình.",
)
_OUTSIDE = Words(
    "level-outside-roadmap",
    en="{subject}: {level} is no level of this roadmap; its levels are {levels}.",
    vi="{subject}: lộ trình không có mức độ {level}; các mức độ của lộ trình là {levels}.",
)
_ADD = Words(
    "level-outside-roadmap.help",
    en="Write another level, or add `{key}` to `levels` in roadmap.yaml.",
    vi="Ghi mức độ khác, hoặc thêm `{key}` vào `levels` trong roadmap.yaml.",
)
_NAME = Words("name", en="{name}", vi="{name}")
_OF_TARGET = Words("target.id", en="The target {id}", vi="Mục tiêu {id}")
_RESULTS = Words("results", en="The results", vi="Kết quả")
_LEVELS = Words("levels", en="the levels of the roadmap", vi="các mức độ của lộ trình")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at the levels that the files speak of; a base, or a result, may also be of one reached before."""
    before = data.recognised.total if data.recognised else {}
    for table in data.tables:
        for level in table.levels:
            if level not in data.levels:
                yield _finding(data, _first_place(table, level), _NAME(name=table.source), level)
    for target in data.targets:
        if target.level not in data.levels:
            yield _finding(data, target.place / "level", _OF_TARGET(id=target.id), target.level)
        if target.of_level is not None and target.of_level not in (*data.levels, *before):
            yield _finding(data, target.place / "of_level", _OF_TARGET(id=target.id), target.of_level)

    for place, level in _of_results(data):
        if level not in (*data.levels, *before):
            yield _finding(data, place / "level", _RESULTS(), level)


def _of_results(data: Dataset) -> Iterator[tuple[Place, Level]]:
    if data.results is not None:
        yield from ((count.place, count.level) for count in data.results.counts)
        yield from ((unit.place, unit.level) for unit in data.results.units)


def _first_place(table: Table, level: Level) -> Located:
    """Where a table first speaks of a level: in its total row, a subtotal, or a row."""
    if any(cell.level == level for cell in table.total):
        return (table.place / "total" / level).key
    for block in table.blocks:
        if any(cell.level == level for cell in block.subtotal):
            return (block.place / "subtotal" / level).key
    return next((row.place / level).key for row in table.rows if level in row.reaches)


def _finding(data: Dataset, place: Located, subject: Message, level: Level) -> Finding:
    message = _OUTSIDE(subject=subject, level=level, levels=listed(data.levels, most=len(data.levels)))
    related = at(data.roadmap.place("levels"), _LEVELS()) if "levels" in data.roadmap.data else ()
    return RULE.at(place, message, related=related, stated=level, help=_ADD(key=str(level)))
