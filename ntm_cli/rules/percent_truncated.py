"""A stated percentage had its last digits cut off instead of rounded.

58 of 98 is 59.18… %, which is 59.2 % to one digit. Where 59.1 % is printed, the further digits were cut off. The count
is right, but sums and comparisons made with the percentage drift.

Bad:

```yaml
targets:
  - {id: x, clause: "1", unit: village, level: standard, year: 2022, count: 2, of: 3, percent: 66.6}
```

Good:

```yaml
targets:
  - {id: x, clause: "1", unit: village, level: standard, year: 2022, count: 2, of: 3, percent: 66.7}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Percent, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import fraction_at, stated_name
from ntm_cli.plan.shares import printed_shares

RULE = Rule(
    "percent-truncated",
    Severity.WARNING,
    en="A percentage had its last digits cut off instead of rounded.",
    vi="Tỷ lệ bị cắt bớt chữ số, không làm tròn.",
)
_CUT = Words(
    "percent-truncated",
    en="{target}: {count}/{base} is {counted} when rounded, the stated {stated} was cut off.",
    vi="{target}: {count}/{base} làm tròn là {counted}; tỷ lệ ghi {stated} là cắt bớt chữ số.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Divide each count by its base and see whether only the rounding differs."""
    for found in printed_shares(data):
        if found.printed == found.cut != found.rounded:
            yield RULE.at(
                found.stated.place / "percent",
                _CUT(
                    target=stated_name(found.stated),
                    count=found.count,
                    base=found.base,
                    stated=Percent(found.printed),
                    counted=Percent(found.rounded),
                ),
                related=fraction_at(found.stated, found.count, found.base),
                stated=found.printed,
                counted=found.rounded,
            )
