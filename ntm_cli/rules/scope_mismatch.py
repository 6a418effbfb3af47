"""The number of units the decision says it covers is not the number of rows in its tables.

The scope is stated once in the text (98 communes of 13 districts) and once by the tables, row by row. If they differ,
a row was lost or doubled, or every percentage has the wrong base.

Bad:

```yaml
scope: {communes: 3, districts: 1}
```

Good:

```yaml
scope: {communes: 2, districts: 1}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Amount, Words
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.eligible import kind_of
from ntm_cli.plan.evidence import at
from ntm_cli.plan.vocabulary import RURAL, Unit

RULE = Rule(
    "scope-mismatch",
    Severity.ERROR,
    en="The stated number of units is not the number of rows.",
    vi="Số đơn vị ở phạm vi thực hiện khác số đơn vị trong bảng.",
)
_DIFFERS = Words(
    "scope-mismatch",
    en="The scope says {stated}, {source} has {counted}.",
    vi="Phạm vi thực hiện ghi {stated}, {source} có {counted}.",
)
_ROWS = Words("table.units", en="{source}: {counted}", vi="{source}: {counted}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the stated numbers of units, and of rural districts, with the tables that list them all.

    A table that says itself how many there are is compared by that number.
    """
    for table in data.tables:
        if table.is_complete and table.is_listed:
            yield from _compare(data, f"{table.unit}s", table.unit, table, table.rows)
            if table.unit is Unit.DISTRICT:
                rural = [row for row in table.rows if kind_of(data, row) == RURAL]
                yield from _compare(data, "rural_districts", RURAL, table, rural)


def _compare(data: Dataset, key: str, unit: str, table: Table, rows: Sequence[Row]) -> Iterator[Finding]:
    stated, counted = data.scope.get(key), len(rows)
    if stated is not None and stated != counted:
        yield RULE.at(
            data.targets_file.place("scope", key),
            _DIFFERS(stated=Amount(stated, unit), source=table.source, counted=counted),
            related=at(table.rows_place, _ROWS(source=table.source, counted=Amount(counted, unit))),
            stated=stated,
            counted=counted,
        )
