"""A district's printed subtotal is not the number of its communes.

Each subtotal stands above the communes it adds up. When a commune moves to another year and the subtotal stays, the
district is promised one thing and its communes another, and every total built on the subtotal is wrong as well.

Bad:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 2}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```

Good:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.printed_totals import Disagreement, brief, disagreements, evidence

RULE = Rule(
    "subtotal-mismatch",
    Severity.ERROR,
    en="A district's subtotal is not the number of its communes.",
    vi="Số của đơn vị cấp huyện khác số xã đếm được.",
)
_DIFFERS = Words(
    "subtotal-mismatch",
    en="{name}, {level}, {column:column}: the subtotal says {stated}, the {unit:plural} below it make {counted}.",
    vi="{name}, {level}, {column:column}: ghi {stated}, các {unit} phía dưới đếm được {counted}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Compare every subtotal of a block of rows, a district's or a group's, with the rows below it."""
    for table in data.tables:
        for found in disagreements(table):
            if found.block is not None:
                yield _finding(data, table, found.block.name, found)


def _finding(data: Dataset, table: Table, name: str, found: Disagreement) -> Finding:
    cell, stated, counted = found.cell, found.cell.printed, found.counted
    return RULE.at(
        cell.place,
        _DIFFERS(name=name, level=cell.level, column=cell.column, stated=stated, unit=table.unit, counted=counted),
        related=evidence(data, table, found),
        stated=stated,
        counted=counted,
        brief=brief(found),
    )
