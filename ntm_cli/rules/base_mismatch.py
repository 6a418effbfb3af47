"""A printed base, such as the 98 of 58/98, is not the number of units in question.

A share means nothing if the whole is wrong. The base of a target must be what the decision gives as its scope, and the
base printed in a table must be the number of its units that can reach the level.

Bad:

```yaml
scope: {communes: 2, districts: 1}
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 2, of: 3}
```

Good:

```yaml
scope: {communes: 2, districts: 1}
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 2, of: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.languages.english_words import plural, units
from ntm_cli.plan.dataset import RURAL, Cell, Dataset, Row, Table, Target
from ntm_cli.plan.evidence import at, target_name
from ntm_cli.plan.vocabulary import Level

RULE = Rule("base-mismatch", Severity.ERROR, "The base of a share is not the number of units in question.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the base of every target with the scope, and the bases printed in the tables with their rows."""
    for target in data.targets:
        if target.of is not None:
            yield from _of_target(data, target, target.of)
    for table in data.tables:
        for level, cell in table.totals("of").items():
            yield from _of_table(data, table, level, cell)


def _of_target(data: Dataset, target: Target, base: int) -> Iterator[Finding]:
    if target.count is None:
        message = f"{target_name(target)}: a base of {base} is given, but no count."
        yield RULE.at(target.place / "of", message, stated=base, help="Write the count, or delete the base.")
    expected = _expected(data, target)
    if expected is not None and expected[0] != base:
        number, words, related = expected
        yield RULE.at(
            target.place / "of",
            f"{target_name(target)}: the base is {base}, {words}.",
            related=related,
            stated=base,
            counted=number,
        )


def _expected(data: Dataset, target: Target) -> tuple[int, str, tuple[Related, ...]] | None:
    """The number that a target's base must be, what says so, and where; None if nothing does."""
    kinds = data.kinds_allowed(target.unit, target.level)
    key = "rural_districts" if kinds == {RURAL} else plural(target.unit)
    if kinds <= {RURAL} and key in data.scope:
        words = key.replace("_", " ")
        number = data.scope[key]
        return number, f"the scope of {words} is {number}", at(data.targets_file.place("scope", key), words)
    table = data.table(target.unit)
    if table is None:
        return None
    rows = data.can_reach(target.unit, target.level)
    return len(rows), f"{units(len(rows), target.unit)} of {table.source} can reach this level", _names(rows)


def _names(rows: Sequence[Row]) -> tuple[Related, ...]:
    return tuple(Related((row.place / "name").span, row.name) for row in rows)


def _of_table(data: Dataset, table: Table, level: Level, cell: Cell) -> Iterator[Finding]:
    counted = data.can_reach(table.unit, level)
    if cell.value != len(counted):
        yield RULE.at(
            cell.place,
            f"{table.source}, {level}: the base says {cell.value}, "
            f"{units(len(counted), table.unit)} of the table can reach this level.",
            related=_names(counted),
            stated=cell.value,
            counted=len(counted),
        )
