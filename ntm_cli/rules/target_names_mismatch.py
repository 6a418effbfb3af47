"""The units that a target names are not those that the roadmap schedules.

Some targets name the districts they mean. A target that states an increase names the units that are new since the
target before it; another names all that reach the level by its year.

Bad:

```yaml
targets:
  - {id: x, clause: "1", unit: commune, level: model, year: 2022, count: 1, of: 2, names: [Xã Quảng Minh]}
```

Good:

```yaml
targets:
  - {id: x, clause: "1", unit: commune, level: model, year: 2022, count: 1, of: 2, names: [Xã Quảng Long]}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.languages.english_words import plural
from ntm_cli.plan.counts import BEFORE, all_before, planned
from ntm_cli.plan.dataset import ACHIEVED, Dataset, Row, Table, Target
from ntm_cli.plan.evidence import at, target_name
from ntm_cli.plan.names import fold
from ntm_cli.plan.targets import earlier
from ntm_cli.plan.vocabulary import Column

RULE = Rule("target-names-mismatch", Severity.ERROR, "A target names other units than the roadmap schedules.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the units named in a target (clause 4.2.b) with those scheduled up to its year."""
    for target in data.targets:
        table = data.table(target.unit)
        if target.names and table is not None:
            yield from _compare(data, table, target)


def _compare(data: Dataset, table: Table, target: Target) -> Iterator[Finding]:
    meant = _meant(data, target)
    unnamed = Counter(fold(name) for name in target.names)
    left = Counter(fold(row.name) for row in meant)
    for position, name in enumerate(target.names):
        left[fold(name)] -= 1
        if left[fold(name)] < 0:
            yield _named_only(data, table, target, position)
    for row in meant:
        unnamed[fold(row.name)] -= 1
        if unnamed[fold(row.name)] < 0:
            has, related, _ = _scheduled(data, table, target, row)
            yield RULE.at(
                target.place / "names",
                f"{target_name(target)}: {row.name} is not named, {has}.",
                related=related,
                counted=row.name,
            )


def _meant(data: Dataset, target: Target) -> Sequence[Row]:
    """The rows that the names should be: all by the year, or only those after the target before it."""
    rows = planned(data, *target.series, target.year)
    if target.increase is None:
        return rows
    before = earlier(data, target)
    old = set(planned(data, *target.series, before.year if before else BEFORE))
    return [row for row in rows if row not in old]


def _scheduled(data: Dataset, table: Table, target: Target, row: Row) -> tuple[str, tuple[Related, ...], Column | str]:
    """What the roadmap has for a row, in words and where it stands; all may have been there before."""
    if data.recognised is not None and all_before(data, *target.series):
        place = data.recognised.place / "total" / target.level
        words = f"{plural(target.unit)} {target.level}"
        return f"{data.recognised.source} already has all {words}", at(place, f"all {words}"), ACHIEVED
    column = row.reaches.get(target.level, "blank")
    related = at(row.place / target.level, f"{row.name}: {target.level} {column}")
    return f"{table.source} has {column} for it", related, column


def _named_only(data: Dataset, table: Table, target: Target, position: int) -> Finding:
    name = target.names[position]
    place = target.place / "names" / position
    if fold(name) in map(fold, target.names[:position]):
        return RULE.at(place, f"{target_name(target)}: {name} is named twice.", stated=name)
    row = next((row for row in table.rows if fold(row.name) == fold(name)), None)
    if row is None:
        message = f"{target_name(target)}: {name} is named, but does not stand in {table.source}."
        return RULE.at(place, message, stated=name)
    has, related, column = _scheduled(data, table, target, row)
    return RULE.at(
        place,
        f"{target_name(target)}: {name} is named, but {has}.{_only_new(target)}",
        related=related,
        stated=name,
        counted=column,
    )


def _only_new(target: Target) -> str:
    return "" if target.increase is None else " A target with an increase names the new units only."
