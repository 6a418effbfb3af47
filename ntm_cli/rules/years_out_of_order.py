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
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at

RULE = Rule("years-out-of-order", Severity.ERROR, "The years of the roadmap do not rise.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare each year of the list with the one before it."""
    for position, (before, year) in enumerate(pairwise(data.years), start=1):
        if year <= before:
            wrong = "stands twice" if year == before else f"stands after {before}"
            yield RULE.at(
                data.roadmap.place("years", position),
                f"The year {year} {wrong}; the years must rise from left to right.",
                related=at(data.roadmap.place("years", position - 1), f"the entry before it: {before}"),
                stated=year,
                counted=before,
            )
