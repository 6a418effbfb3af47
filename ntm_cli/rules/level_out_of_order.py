"""A unit is scheduled for a higher level before a lower one, or without it.

Levels are reached in order: standard, advanced, model. A model commune is an advanced commune first; in the table of
what was reached before, the years of a row must rise in the same order.

Bad:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
    model:    {2022: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved}
        - {row: 2, name: Xã An Lạc, advanced: 2023, model: 2022}
```

Good:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
    model:    {2022: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Attained, Message, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.level_order import Climb, climbs, column_words
from ntm_cli.plan.orders import orders_asked
from ntm_cli.plan.promised import Requirement
from ntm_cli.plan.vocabulary import BLANK

RULE = Rule(
    "level-out-of-order",
    Severity.ERROR,
    en="A higher level comes before a lower one, or without it.",
    vi="Mức độ cao hơn đứng trước mức độ thấp hơn, hoặc thiếu mức độ thấp hơn.",
)
_SKIPPED = Words(
    "level-out-of-order.skipped",
    en="{name}: {level} is {column}, but {lower} has no year.",
    vi="{name}: {level} {column:when} nhưng {lower} để trống.",
)
_REVERSED = Words(
    "level-out-of-order.reversed",
    en="{name}: {level} is {column}, before {lower} in {lower_column}.",
    vi="{name}: {level} {column:when}, sớm hơn {lower} {lower_column:when}.",
)
_WITH_BASIS = Words(
    "level-out-of-order.basis",
    en="{finding} {level:article} {unit} is {lower} first ({basis}).",
    vi="{finding} {unit:start} {level} phải {lower} trước ({basis}).",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Hold each level of a row against the level below it, in every table."""
    asked = orders_asked(data)
    for climb in climbs(data):
        if climb.is_skipped or climb.is_reversed:
            yield _finding(climb, asked.get((climb.unit, climb.level, climb.lower)))


def _finding(climb: Climb, asked: Requirement | None) -> Finding:
    message = _message(climb)
    if asked is not None:
        lower = Attained(climb.lower, climb.unit)
        message = _WITH_BASIS(finding=message, level=climb.level, unit=climb.unit, lower=lower, basis=asked.basis)
    place, column = climb.place / climb.lower, climb.lower_column
    return RULE.at(
        climb.place / climb.level,
        message,
        related=() if column is None else at(place, column_words(climb.lower, column)),
        stated=climb.column,
        counted=BLANK if column is None else column,
    )


def _message(climb: Climb) -> Message:
    if climb.lower_column is None:
        return _SKIPPED(name=climb.name, level=climb.level, column=climb.column, lower=climb.lower)
    return _REVERSED(
        name=climb.name,
        level=climb.level,
        column=climb.column,
        lower=climb.lower,
        lower_column=climb.lower_column,
    )
