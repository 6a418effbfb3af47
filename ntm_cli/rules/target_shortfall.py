"""The roadmap brings fewer units to a level than a target asks for by its year.

The text promises a number by the end of a year; the tables schedule, unit by unit, fewer. Even if every unit keeps its
year the promise is missed. A level that the table does not speak of counts as many units as the table of what was
reached before has in its total, and none where that says nothing either.

Bad:

```yaml
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2022, count: 2, of: 2}
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
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import as_percent, plan_numbers, printed_count, target_name
from ntm_cli.plan.targets import Standing, standing

RULE = Rule("target-shortfall", Severity.ERROR, "The roadmap brings fewer units to a level than a target asks for.")


def check(data: Dataset) -> Iterator[Finding]:
    """Count each target's units by the end of its year (clause 4.2.b against Phụ biểu 02 and 03)."""
    for target in data.targets:
        found = standing(data, target)
        if found is not None and found.gap < 0:
            least = "at least " if target.at_least else ""
            yield RULE.at(
                printed_count(target),
                f"{target_name(target)}: the target is {least}{found.count}{as_percent(target, found.of)}, "
                f"the roadmap schedules {found.plan}, {-found.gap} too few.",
                related=plan_numbers(data, target),
                stated=found.count,
                counted=found.plan,
                help=_help(found),
            )


def _help(found: Standing) -> str:
    if found.first_met is None:
        return f"The roadmap does not reach {found.count} in any of its years."
    return f"The roadmap reaches {found.count} by the end of {found.first_met}."
