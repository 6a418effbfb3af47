"""The base of a published count is not the number of units of that day.

Units merge, split and become wards while a plan runs: 98 communes become 91. A published count is one of the units of
its day, and so is what it is set beside; a base that is neither shows that a change is not written down, or a slip.

Bad:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 1, of: 3, source: Báo Thử Nghiệm}
```

Good:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 1, of: 2, source: Báo Thử Nghiệm}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Amount, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import NAME, at, published_name
from ntm_cli.plan.present_units import history, latest_change
from ntm_cli.plan.rebasing import base_on
from ntm_cli.plan.results import Published

RULE = Rule(
    "result-base-mismatch",
    Severity.WARNING,
    en="The base of a published count is not the number of units of that day.",
    vi="Mẫu số của một số liệu đã công bố khác số đơn vị của ngày đó.",
)
_DIFFERS = Words(
    "result-base-mismatch",
    en="{result}: the base is {stated}, the roadmap and the changes written down make {counted}.",
    vi="{result}: mẫu số ghi {stated}, theo lộ trình và các thay đổi đã ghi thì có {counted}.",
)
_LIST_CHANGES = Words(
    "result-base-mismatch.help",
    en="If units were merged, split or made wards by then, write that under `changes`.",
    vi="Nếu đến ngày đó có đơn vị được sáp nhập, chia tách hoặc lên phường thì ghi vào `changes`.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Hold the base of each published count against the units of its day.

    Of a table without its rows nobody can tell how many units a change has left, nor of a change that names a unit
    which is not there: that is told by itself.
    """
    for published in data.results.counts if data.results else ():
        counted = _counted(data, published)
        if published.of is not None and counted is not None and published.of != counted:
            units = Amount(counted, published.unit)
            yield RULE.at(
                published.place / "of",
                _DIFFERS(result=published_name(published), stated=published.of, counted=units),
                related=_table(data, published),
                stated=published.of,
                counted=counted,
                help=_LIST_CHANGES(),
            )


def _counted(data: Dataset, published: Published) -> int | None:
    table = data.table(published.unit)
    is_whole = table is not None and table.is_listed and table.is_complete
    if not is_whole and latest_change(data, published.day) is not None:
        return None
    if any(change.day <= published.day for change, _ in history(data, published.unit).strangers):
        return None
    return base_on(data, published.unit, published.level, published.day)


def _table(data: Dataset, published: Published) -> tuple[Related, ...]:
    table = data.table(published.unit)
    return at(table.place, NAME(name=table.source)) if table else ()
