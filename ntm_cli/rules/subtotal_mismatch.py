"""A district's printed subtotal is not the number of its communes.

Each subtotal stands above the communes it adds up. When a commune moves to another year and the subtotal stays, the
district is promised one thing and its communes another, and every total built on the subtotal is wrong as well.

Bad:

```yaml
communes:
  districts:
    - name: Huyện Hải Hà
      subtotal:
        advanced: {achieved: 1, 2023: 2}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2022}
        - {row: 2, name: Xã Quảng Minh, advanced: 2023}
```

Good:

```yaml
communes:
  districts:
    - name: Huyện Hải Hà
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2022}
        - {row: 2, name: Xã Quảng Minh, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.printed_totals import disagreements, evidence, mend

RULE = Rule("subtotal-mismatch", Severity.ERROR, "A district's subtotal is not the number of its communes.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare every subtotal of the communes table (Phụ biểu 02) with the communes below it."""
    for found in disagreements(data.communes):
        cell = found.cell
        if found.block is None:
            continue
        yield RULE.at(
            cell.place,
            f"{found.block.name}, {cell.level}, {cell.column}: "
            f"the subtotal says {cell.printed}, the communes below it make {len(found.rows)}.",
            related=evidence(data, data.communes, found),
            stated=cell.printed,
            counted=len(found.rows),
            help=mend(data, data.communes, cell.level),
        )
