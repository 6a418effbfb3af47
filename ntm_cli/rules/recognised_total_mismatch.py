"""The yearly counts of what was reached before do not add up to its total row.

The table of what was reached before ends in a total row, and its note gives the count of every year. The years of a
level must add up to its total.

Bad:

```yaml
recognised:
  source: Phụ biểu 01
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 3, advanced: 1}
  communes:
    - {row: 1, district: Huyện Hải Hà, name: Xã Quảng Long, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Hải Hà, name: Xã Quảng Minh, standard: 2019}
```

Good:

```yaml
recognised:
  source: Phụ biểu 01
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Hải Hà, name: Xã Quảng Long, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Hải Hà, name: Xã Quảng Minh, standard: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.vocabulary import LEVELS

RULE = Rule("recognised-total-mismatch", Severity.ERROR, "Yearly counts of what was reached do not make the total.")


def check(data: Dataset) -> Iterator[Finding]:
    """Add up the yearly counts under Phụ biểu 01 and compare them with its total row."""
    table = data.recognised
    if table is None:
        return
    for level in LEVELS:
        cells = [cell for cell in table.by_year if cell.level == level]
        counted = sum(cell.count for cell in cells)
        stated = table.total.get(level)
        if (stated or 0) != counted:
            printed = "blank" if stated is None else str(stated)
            yield RULE.at(
                table.place / "total" / level,
                f"{table.source}, {level}: the total says {printed}, the yearly counts make {counted}.",
                related=tuple(Related(cell.place.span, f"{cell.year}: {cell.count}") for cell in cells),
                stated=printed,
                counted=counted,
            )
