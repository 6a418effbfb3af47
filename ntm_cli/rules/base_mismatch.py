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

from collections.abc import Iterator

from ntm_cli.dataset import RURAL, Dataset, Target
from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.wording import at, plural, target_name, units

RULE = Rule("base-mismatch", Severity.ERROR, "The base of a share is not the number of units in question.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the base of every target with the scope, and the bases printed in the tables with their rows."""
    for target in data.targets:
        yield from _of_target(data, target)
    for table in data.tables:
        for level, cell in table.totals("of").items():
            counted = data.can_reach(table.unit, level)
            if cell.value != len(counted):
                yield RULE.at(
                    cell.place,
                    f"{table.source}, {level}: the base says {cell.value}, "
                    f"{units(len(counted), table.unit)} of the table can reach this level.",
                    stated=cell.value,
                    counted=len(counted),
                )


def _of_target(data: Dataset, target: Target) -> Iterator[Finding]:
    key = _scope_key(data, target)
    if target.of is None or key not in data.scope or data.scope[key] == target.of:
        return
    scope = data.targets_file.place("scope", key)
    yield RULE.at(
        target.place / "of",
        f"{target_name(target)}: the base is {target.of}, the scope of the decision is {data.scope[key]}.",
        related=at(scope, f"{key.replace('_', ' ')}: {data.scope[key]}"),
        stated=target.of,
        counted=data.scope[key],
    )


def _scope_key(data: Dataset, target: Target) -> str:
    """The entry of the scope that a target's base must be; levels only rural districts can reach count those."""
    rural_only = data.kinds_allowed(target.unit, target.level) == {RURAL}
    return "rural_districts" if rural_only else plural(target.unit)
