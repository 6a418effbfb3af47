"""A stated percentage is not the share of its count.

A target prints a count, its base and the percentage of the one in the other, and so does whoever publishes a result.
The percentage must be that share, to as many digits as are printed.

Bad:

```yaml
targets:
  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2, percent: 51}
```

Good:

```yaml
targets:
  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2, percent: 50}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Message, Percent, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import fraction_at, stated_name
from ntm_cli.plan.shares import PrintedShare, printed_shares

RULE = Rule(
    "percent-mismatch",
    Severity.ERROR,
    en="A stated percentage is not the share of its count.",
    vi="Tỷ lệ không đúng với số đơn vị.",
)
_DIFFERS = Words(
    "percent-mismatch",
    en="{target}: {count}/{base} is {counted}, the stated percentage is {stated}.",
    vi="{target}: {count}/{base} là {counted}, tỷ lệ ghi {stated}.",
)
_NO_COUNT = Words(
    "percent-mismatch.no-count",
    en="{target}: no number of {unit:plural} makes {stated}; the nearest is {counted} ({count}/{base}).",
    vi="{target}: không có số {unit} nào cho tỷ lệ {stated}; gần nhất là {counted} ({count}/{base}).",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Divide each count by its base and compare, to the digits printed."""
    for found in printed_shares(data):
        if found.printed not in (found.rounded, found.cut):
            yield RULE.at(
                found.stated.place / "percent",
                _message(found),
                related=fraction_at(found.stated, found.count, found.base),
                stated=found.printed,
                counted=found.rounded,
            )


def _message(found: PrintedShare) -> Message:
    stated, counted, name = Percent(found.printed), Percent(found.rounded), stated_name(found.stated)
    if found.stated.count is not None:
        return _DIFFERS(target=name, count=found.count, base=found.base, stated=stated, counted=counted)
    return _NO_COUNT(
        target=name, unit=found.stated.unit, count=found.count, base=found.base, stated=stated, counted=counted
    )
