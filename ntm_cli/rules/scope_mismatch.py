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

from collections.abc import Iterator, Mapping, Sequence

from ntm_cli.dataset import RURAL, Dataset, Row
from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.names import split_kind

RULE = Rule("scope-mismatch", Severity.ERROR, "The stated number of units is not the number of rows.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the stated numbers of communes, districts and rural districts with the tables (clause 2)."""
    rows: Mapping[str, Sequence[Row]] = {
        "communes": data.communes.rows,
        "districts": data.districts.rows,
        "rural_districts": [row for row in data.districts.rows if split_kind(row.name)[0] == RURAL],
    }
    for key, counted in rows.items():
        stated = data.scope.get(key)
        if stated is not None and stated != len(counted):
            table = data.communes if key == "communes" else data.districts
            yield RULE.at(
                data.targets_file.place("scope", key),
                f"The scope says {stated} {key.replace('_', ' ')}, {table.source} has {len(counted)}.",
                related=(Related(table.place.span, f"{table.source}: {len(counted)} rows"),),
                stated=stated,
                counted=len(counted),
            )
