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
from ntm_cli.languages.english_words import units
from ntm_cli.plan.dataset import RURAL, Dataset, Row, Table
from ntm_cli.plan.evidence import at
from ntm_cli.plan.names import split_kind

RULE = Rule("scope-mismatch", Severity.ERROR, "The stated number of units is not the number of rows.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the stated numbers of communes, districts and rural districts with the tables (clause 2)."""
    districts = data.districts.rows
    rural = [row for row in districts if split_kind(row.name)[0] == RURAL]
    yield from _compare(data, "communes", "commune", data.communes, data.communes.rows)
    yield from _compare(data, "districts", "district", data.districts, districts)
    yield from _compare(data, "rural_districts", "rural district", data.districts, rural)


def _compare(data: Dataset, key: str, unit: str, table: Table, rows: Sequence[Row]) -> Iterator[Finding]:
    stated = data.scope.get(key)
    if stated is not None and stated != len(rows):
        counted = units(len(rows), unit)
        yield RULE.at(
            data.targets_file.place("scope", key),
            f"The scope says {units(stated, unit)}, {table.source} has {len(rows)}.",
            related=at(table.rows_place, f"{table.source}: {counted}"),
            stated=stated,
            counted=len(rows),
        )
