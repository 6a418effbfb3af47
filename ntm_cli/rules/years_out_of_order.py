"""The years of the roadmap do not rise one after the other.

The list of years gives the columns of the tables from left to right. "By the end of" a year counts every column up to
it, which has no meaning if a year is repeated or comes before an earlier one.

Bad:

```yaml
years: [2022, 2024, 2023]
```

Good:

```yaml
years: [2022, 2023, 2024]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at

RULE = Rule(
    "years-out-of-order",
    Severity.ERROR,
    en="The years of the roadmap do not rise.",
    vi="Các năm của lộ trình không tăng dần.",
)
_AFTER = Words(
    "years-out-of-order",
    en="The year {year} stands after {before}; the years must rise from left to right.",
    vi="Năm {year} đứng sau năm {before}; các năm phải tăng dần từ trái sang phải.",
)
_TWICE = Words(
    "years-out-of-order.twice",
    en="The year {year} stands twice; the years must rise from left to right.",
    vi="Năm {year} bị lặp lại; các năm phải tăng dần từ trái sang phải.",
)
_ENTRY = Words("year.before", en="the entry before it: {year}", vi="năm ghi trước đó: {year}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare each year of the list with the one before it."""
    for position, (before, year) in enumerate(pairwise(data.years), start=1):
        if year <= before:
            message = _TWICE(year=year) if year == before else _AFTER(year=year, before=before)
            yield RULE.at(
                data.roadmap.place("years", position),
                message,
                related=at(data.roadmap.place("years", position - 1), _ENTRY(year=before)),
                stated=year,
                counted=before,
            )
