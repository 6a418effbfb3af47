"""The printed sum of all columns is not the number of units that the table brings to the level.

Below its total row a table prints how many units reach a level in all columns together, the number that targets are
compared with. It must be the number of rows that have the level at all.

Bad:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 3}
```

Good:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.plan.dataset import Cell, Dataset, Table
from ntm_cli.plan.printed_totals import disagreements, mend

RULE = Rule("sum-mismatch", Severity.ERROR, "The printed sum of all columns is not the number of rows with the level.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the printed sums (66 and 34 under Phụ biểu 02, for one) with the rows of their table."""
    for table in data.tables:
        for found in disagreements(table):
            cell = found.cell
            if cell.column == "all":
                yield RULE.at(
                    cell.place,
                    f"{table.source}, {cell.level}: the sum of all columns says {cell.printed}, "
                    f"the rows of the table make {len(found.rows)}.",
                    related=_addends(table, cell),
                    stated=cell.printed,
                    counted=len(found.rows),
                    help=mend(data, table, cell.level),
                )


def _addends(table: Table, total: Cell) -> tuple[Related, ...]:
    return tuple(
        Related(cell.place.span, f"{cell.column}: total {cell.printed}")
        for cell in table.total
        if cell.level == total.level and cell.column not in ("all", "of") and cell.value
    )
