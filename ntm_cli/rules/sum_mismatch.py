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
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Cell, Dataset, Table
from ntm_cli.plan.printed_totals import brief, disagreements
from ntm_cli.plan.vocabulary import Mark

RULE = Rule(
    "sum-mismatch",
    Severity.ERROR,
    en="The printed sum of all columns is not the number of rows with the level.",
    vi="Số tổng dưới dòng cộng khác số đơn vị đếm được trong bảng.",
)
_DIFFERS = Words(
    "sum-mismatch",
    en="{source}, {level}: the sum of all columns says {stated}, the rows of the table make {counted}.",
    vi="{source}, {level}: số tổng dưới dòng cộng ghi {stated}, đếm được {counted}.",
)
_COLUMNS_DIFFER = Words(
    "sum-mismatch.columns",
    en="{source}, {level}: the sum of all columns says {stated}, the columns make {counted}.",
    vi="{source}, {level}: số tổng dưới dòng cộng ghi {stated}, các cột cộng được {counted}.",
)
_ADDEND = Words("total", en="{column:column}: total {count}", vi="{column:column}: dòng cộng ghi {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the printed sums of all columns with the rows of their table."""
    for table in data.tables:
        for found in disagreements(table):
            cell, counted = found.cell, found.counted
            if cell.column == Mark.ALL:
                words = _DIFFERS if table.is_listed and table.is_complete else _COLUMNS_DIFFER
                yield RULE.at(
                    cell.place,
                    words(source=table.source, level=cell.level, stated=cell.printed, counted=counted),
                    related=_addends(table, cell),
                    stated=cell.printed,
                    counted=counted,
                    brief=brief(found),
                )


def _addends(table: Table, total: Cell) -> tuple[Related, ...]:
    return tuple(
        Related(cell.place, _ADDEND(column=cell.column, count=cell.printed))
        for cell in table.total
        if cell.level == total.level and cell.column not in (Mark.ALL, Mark.OF) and cell.value
    )
