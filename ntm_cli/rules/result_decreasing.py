"""A published count falls, although no unit is known to have lost its level.

A unit keeps its level until a decision takes it away. Between two days with the same base a count can only grow, but
for the units that are listed as revoked; that the units themselves change is seen by the base.

Bad:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 2, of: 2, source: Báo Thử Nghiệm}
  - {date: 2023-12-31, unit: commune, level: advanced, count: 1, of: 2, source: Báo Thử Nghiệm}
```

Good:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 2, of: 2, source: Báo Thử Nghiệm}
  - {date: 2023-12-31, unit: commune, level: advanced, count: 2, of: 2, source: Báo Thử Nghiệm}
```
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Amount, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, published_name
from ntm_cli.plan.rebasing import base_published
from ntm_cli.plan.results import Published
from ntm_cli.plan.vocabulary import Level, Unit

RULE = Rule(
    "result-decreasing",
    Severity.WARNING,
    en="A published count falls, although no unit is known to have lost its level.",
    vi="Số liệu đã công bố giảm, trong khi không thấy có đơn vị nào bị thu hồi.",
)
_FALLS = Words(
    "result-decreasing",
    en="{result}: {stated}, fewer than the {counted} on {before}, with {lost} listed as revoked.",
    vi="{result}: {stated}, ít hơn {counted} của ngày {before}, trong khi mới ghi {lost} bị thu hồi.",
)
_LIST_REVOKED = Words(
    "result-decreasing.help",
    en="If units lost the level, write them under `units` with `revoked`.",
    vi="Nếu có đơn vị bị thu hồi thì ghi vào `units` với khóa `revoked`.",
)
#: What counts must share to be held against each other: unit, level and base.
_Same = tuple[Unit, Level, int | None]


def check(data: Dataset) -> Iterator[Finding]:
    """Hold each published count against that of the last day before it that has the same base.

    Of several sources of that day it is the lowest: that they differ is told elsewhere.
    """
    lost, last, lowest = _revoked(data), dict[_Same, Published](), dict[_Same, Published]()
    for published in sorted(data.results.counts if data.results else (), key=lambda published: published.day):
        same = published.unit, published.level, base_published(data, published)
        of_day = lowest.setdefault(same, published)
        if of_day.day < published.day:
            last[same] = of_day
        if of_day.day < published.day or published.count < of_day.count:
            lowest[same] = published
        before = last.get(same)
        if before is not None and published.count < before.count:
            gone = _between(lost.get(same[:2], ()), before.day.year, published.day.year)
            if published.count + gone < before.count:
                yield _finding(published, before, gone)


def _revoked(data: Dataset) -> dict[tuple[Unit, Level], list[int]]:
    """The years of all revocations, in order."""
    found: dict[tuple[Unit, Level], list[int]] = {}
    for each in data.results.units if data.results else ():
        if each.revoked is not None:
            found.setdefault((each.unit, each.level), []).append(each.revoked)
    return {key: sorted(years) for key, years in found.items()}


def _between(years: Sequence[int], first: int, last: int) -> int:
    """How many of some years in order are from one to another."""
    return bisect_right(years, last) - bisect_left(years, first)


def _finding(published: Published, before: Published, gone: int) -> Finding:
    unit = published.unit
    stated, counted, lost = Amount(published.count, unit), Amount(before.count, unit), Amount(gone, unit)
    message = _FALLS(result=published_name(published), stated=stated, counted=counted, before=before.day, lost=lost)
    related = at(before.place / "count", published_name(before))
    place = published.place / "count"
    return RULE.at(place, message, related=related, stated=published.count, counted=before.count, help=_LIST_REVOKED())
