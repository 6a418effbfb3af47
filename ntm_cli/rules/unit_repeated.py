"""A unit stands twice in one table.

A unit that stands twice is counted twice. Communes of different districts may share a name; within a district, and
among districts, a name stands once.

Bad:

```yaml
communes:
  districts:
    - name: Huyện Hải Hà
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2022}
        - {row: 2, name: Xã Quảng Long, advanced: 2023}
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

from collections.abc import Iterable, Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.same_units import Named, communes, district_blocks, district_rows, key, recognised_communes

RULE = Rule("unit-repeated", Severity.ERROR, "A unit stands twice in one table.")


def check(data: Dataset) -> Iterator[Finding]:
    """Look for a name twice among the communes of a district, the districts, and the communes recognised before."""
    for table in (communes(data), district_blocks(data), district_rows(data), recognised_communes(data)):
        yield from _repeated(table)


def _repeated(table: Iterable[Named]) -> Iterator[Finding]:
    first: dict[tuple[str, str], Named] = {}
    for unit in table:
        before = first.setdefault(key(unit), unit)
        if before is not unit:
            place = f" of {unit.district}" if unit.district else ""
            yield RULE.at(
                unit.place,
                f"{unit.name}{place} stands twice in this table; first in line {before.place.span.line}.",
                related=at(before.place, before.name),
                stated=unit.name,
                counted=before.name,
            )
