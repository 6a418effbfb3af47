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
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.evidence import some
from ntm_cli.plan.printed_totals import Disagreement, brief, disagreements, evidence, subtotals_in
from ntm_cli.plan.vocabulary import Mark

RULE = Rule(
    "total-mismatch",
    Severity.ERROR,
    en="A number in the total row is not the number of the table's rows.",
    vi="Số ở dòng cộng khác số đơn vị đếm được trong bảng.",
)
_DIFFERS = Words(
    "total-mismatch",
    en="{source}, {level}, {column:column}: the total says {stated}, the rows of the table make {counted}.",
    vi="{source}, {level}, {column:column}: dòng cộng ghi {stated}, đếm được {counted}.",
)
_SUBTOTAL = Words("subtotal", en="{name}: subtotal {count}", vi="{name}: ghi {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare every column of every total row with the rows of the table."""
    for table in data.tables:
        for found in disagreements(table):
            if found.block is None and found.cell.column != Mark.ALL:
                yield _finding(data, table, found)


def _finding(data: Dataset, table: Table, found: Disagreement) -> Finding:
    cell, counted = found.cell, found.counted
    return RULE.at(
        cell.place,
        _DIFFERS(source=table.source, level=cell.level, column=cell.column, stated=cell.printed, counted=counted),
        related=(*_subtotals(table, found), *evidence(data, table, found)),
        stated=cell.printed,
        counted=counted,
        brief=brief(found),
    )


def _subtotals(table: Table, found: Disagreement) -> tuple[Related, ...]:
    """The subtotals of the column that say anything, for the eye to add up."""
    printed = subtotals_in(table).get((found.cell.level, found.cell.column), ())
    return some(Related(part.place, _SUBTOTAL(name=block.name, count=part.printed)) for block, part in printed)
