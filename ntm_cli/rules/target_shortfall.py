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
from ntm_cli.messages import Amount, Message, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import asked, plan_numbers, printed_count, target_name
from ntm_cli.plan.targets import Standing, standing

RULE = Rule(
    "target-shortfall",
    Severity.ERROR,
    en="The roadmap brings fewer units to a level than a target asks for.",
    vi="Số đơn vị theo lộ trình ít hơn mục tiêu.",
)
_FEWER = Words(
    "target-shortfall",
    en="{target}: the target is {asked}, the roadmap schedules {counted}, {gap} too few.",
    vi="{target}: mục tiêu {asked}, theo lộ trình có {counted}, thiếu {gap}.",
)
_LATER = Words(
    "target-shortfall.later",
    en="The roadmap reaches {units} by the end of {year}.",
    vi="Theo lộ trình, đến hết năm {year} mới đủ {units}.",
)
_NEVER = Words(
    "target-shortfall.never",
    en="The roadmap does not reach {units} in any of its years.",
    vi="Theo lộ trình, không năm nào đủ {units}.",
)

_MORE_LATER = Words(
    "target-shortfall.more-later",
    en="The roadmap adds {units} by the end of {year} only.",
    vi="Đến hết năm {year} mới thêm đủ {units}.",
)
_NO_MORE = Words(
    "target-shortfall.no-more",
    en="The roadmap adds {units} by the end of none of its years.",
    vi="Theo lộ trình, không năm nào thêm đủ {units}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Count each target's units by the end of its year, and look for too few."""
    for target in data.targets:
        found = standing(data, target)
        if found is not None and found.gap < 0:
            count = asked(target, found.count, found.of)
            yield RULE.at(
                printed_count(target),
                _FEWER(target=target_name(target), asked=count, counted=found.plan, gap=-found.gap),
                related=plan_numbers(data, target),
                stated=found.count,
                counted=found.plan,
                help=_help(found),
            )


def _help(found: Standing) -> Message:
    units = Amount(found.count, found.target.unit)
    if found.since is not None:
        later, never = _MORE_LATER, _NO_MORE
    else:
        later, never = _LATER, _NEVER
    return never(units=units) if found.first_met is None else later(units=units, year=found.first_met)
