"""A number in a table's total row is not the number of the table's rows.

The total row is what reports quote. It must be the number of units that the table schedules in that column, and the
sum of the subtotals where a table has them.

Bad:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 2, all: 2}
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
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.printed_totals import Disagreement, disagreements, evidence, mend

RULE = Rule("total-mismatch", Severity.ERROR, "A number in the total row is not the number of the table's rows.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare every column of both total rows (Phụ biểu 02, Phụ biểu 03) with the rows of the table."""
    for table in data.tables:
        for found in disagreements(table):
            if found.block is None and found.cell.column != "all":
                yield _finding(data, table, found)


def _finding(data: Dataset, table: Table, found: Disagreement) -> Finding:
    cell = found.cell
    return RULE.at(
        cell.place,
        f"{table.source}, {cell.level}, {cell.column}: "
        f"the total says {cell.printed}, the rows of the table make {len(found.rows)}.",
        related=_subtotals(table, found) if table.blocks else evidence(data, table, found),
        stated=cell.printed,
        counted=len(found.rows),
        help=mend(data, table, cell.level),
    )


def _subtotals(table: Table, found: Disagreement) -> tuple[Related, ...]:
    """The subtotals of the column that say anything, for the eye to add up."""
    cell = found.cell
    return tuple(
        Related(part.place.span, f"{block.name}: subtotal {part.printed}")
        for block in table.blocks
        for part in block.subtotal
        if (part.level, part.column) == (cell.level, cell.column) and part.value
    )
