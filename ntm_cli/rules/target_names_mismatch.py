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
from collections.abc import Iterator

from ntm_cli.counts import earlier, has_reached, reached_by
from ntm_cli.dataset import ACHIEVED, Dataset, Row, Table, Target
from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.names import fold
from ntm_cli.wording import at, target_name

RULE = Rule("target-names-mismatch", Severity.ERROR, "A target names other units than the roadmap schedules.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the units named in a target (clause 4.2.b) with those scheduled up to its year."""
    for target in data.targets:
        table = data.table(target.unit)
        if target.names and table is not None and target.level in table.levels:
            yield from _compare(data, table, target)


def _compare(data: Dataset, table: Table, target: Target) -> Iterator[Finding]:
    meant = _meant(data, table, target)
    unnamed = Counter(fold(name) for name in target.names)
    left = Counter(fold(row.name) for row in meant)
    for position, name in enumerate(target.names):
        left[fold(name)] -= 1
        if left[fold(name)] < 0:
            yield _named_only(table, target, position)
    for row in meant:
        unnamed[fold(row.name)] -= 1
        if unnamed[fold(row.name)] < 0:
            column = row.reaches[target.level]
            yield RULE.at(
                target.place / "names",
                f"{target_name(target)}: {row.name} is not named, {table.source} has {column} for it.",
                related=at(row.place / target.level, f"{row.name}: {target.level} {column}"),
                counted=row.name,
            )


def _meant(data: Dataset, table: Table, target: Target) -> list[Row]:
    """The rows that the names should be: all by the year, or only those after the target before it."""
    rows = reached_by(table.rows, target.level, target.year)
    if target.increase is None:
        return rows
    before = earlier(data, target)
    if before is None:
        return [row for row in rows if row.reaches[target.level] != ACHIEVED]
    return [row for row in rows if not has_reached(row, target.level, before.year)]


def _named_only(table: Table, target: Target, position: int) -> Finding:
    name = target.names[position]
    place = target.place / "names" / position
    if fold(name) in map(fold, target.names[:position]):
        return RULE.at(place, f"{target_name(target)}: {name} is named twice.", stated=name)
    row = next((row for row in table.rows if fold(row.name) == fold(name)), None)
    if row is None:
        message = f"{target_name(target)}: {name} is named, but does not stand in {table.source}."
        return RULE.at(place, message, stated=name)
    column = row.reaches.get(target.level, "blank")
    return RULE.at(
        place,
        f"{target_name(target)}: {name} is named, but {table.source} has {column} for it.{_only_new(target)}",
        related=at(row.place / target.level, f"{row.name}: {target.level} {column}"),
        stated=name,
        counted=column,
    )


def _only_new(target: Target) -> str:
    return "" if target.increase is None else " A target with an increase names the new units only."
