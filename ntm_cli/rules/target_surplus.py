"""The roadmap brings more units to a level than a target asks for by its year.

More than was promised is no failure, but a plan and a target that were made together would agree; one of them was
changed alone. Targets of "at least" so many are not reported.

Bad:

```yaml
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 1, of: 2}
```

Good:

```yaml
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 2, of: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import asked, plan_numbers, printed_count, target_name
from ntm_cli.plan.targets import standing

RULE = Rule(
    "target-surplus",
    Severity.WARNING,
    en="The roadmap brings more units to a level than a target asks for.",
    vi="Số đơn vị theo lộ trình nhiều hơn mục tiêu.",
)
_MORE = Words(
    "target-surplus",
    en="{target}: the target is {asked}, the roadmap schedules {counted}, {gap} more.",
    vi="{target}: mục tiêu {asked}, theo lộ trình có {counted}, vượt {gap}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Count each target's units by the end of its year, and look for too many."""
    for target in data.targets:
        found = standing(data, target)
        if found is not None and found.gap > 0 and not (target.at_least or target.more_than):
            count = asked(target, found.count, found.of)
            yield RULE.at(
                printed_count(target),
                _MORE(target=target_name(target), asked=count, counted=found.plan, gap=found.gap),
                related=plan_numbers(data, target),
                stated=found.count,
                counted=found.plan,
            )
