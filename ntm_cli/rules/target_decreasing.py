"""A later target of a series asks for less than an earlier one.

Units do not lose a level by plan, so the targets of one unit and level can only rise from year to year.

Bad:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 5}
  - {id: b, clause: "2", unit: village, level: standard, year: 2023, count: 4}
```

Good:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 4}
  - {id: b, clause: "2", unit: village, level: standard, year: 2023, count: 5}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, count_of_year, printed_count, target_name
from ntm_cli.plan.targets import earlier, wanted

RULE = Rule(
    "target-decreasing",
    Severity.ERROR,
    en="A later target asks for less than an earlier one.",
    vi="Mục tiêu của năm sau thấp hơn mục tiêu của năm trước.",
)
_LESS = Words(
    "target-decreasing",
    en="{target}: the target is {stated}, less than the {counted} of {year}.",
    vi="{target}: mục tiêu {stated}, thấp hơn {counted} của năm {year}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Compare each target with the one before it in its series."""
    for target in data.targets:
        before = earlier(data, target)
        count = wanted(data, target)
        count_before = wanted(data, before) if before is not None else None
        if before is not None and count is not None and count_before is not None and count < count_before:
            yield RULE.at(
                printed_count(target),
                _LESS(target=target_name(target), stated=count, counted=count_before, year=before.year),
                related=at(printed_count(before), count_of_year(before.year, count_before)),
                stated=count,
                counted=count_before,
            )
