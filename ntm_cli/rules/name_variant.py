"""One unit is spelt in two ways.

The same unit must be found under the same name wherever it stands. Kinds may be abbreviated (TP., Thành phố) and tone
marks placed either way (Hoà, Hòa); an abbreviated word, or a letter or mark that differs, is reported.

Bad:

```yaml
recognised:
  source: Phụ biểu 01
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Hải Hà, name: Xã Q. Long, standard: 2019, advanced: 2020}
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

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.same_units import pairings

RULE = Rule("name-variant", Severity.WARNING, "One unit is spelt in two ways.")


def check(data: Dataset) -> Iterator[Finding]:
    """Report units that two tables spell differently: districts in Phụ biểu 02 and 03, communes in 01 and 02."""
    for pairing in pairings(data):
        for ours, theirs in pairing.variants:
            yield RULE.at(
                ours.place,
                f"{pairing.ours} writes {ours.name}, {pairing.theirs} writes {theirs.name}.",
                related=at(theirs.place, theirs.name),
                stated=ours.name,
                counted=theirs.name,
            )
