"""A unit is scheduled for a higher level before a lower one, or without it.

Levels are reached in order: standard, advanced, model. A model commune is an advanced commune first (319/QĐ-TTg); in
the table of what was reached before, the years of a row must rise in the same order.

Bad:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
    model:    {2022: 1, all: 1}
  districts:
    - name: Huyện Hải Hà
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Quảng Long, advanced: achieved}
        - {row: 2, name: Xã Quảng Minh, advanced: 2023, model: 2022}
```

Good:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
    model:    {2022: 1, all: 1}
  districts:
    - name: Huyện Hải Hà
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2022}
        - {row: 2, name: Xã Quảng Minh, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.languages.english_words import a
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.level_order import Climb, climbs
from ntm_cli.reading import models

RULE = Rule("level-out-of-order", Severity.ERROR, "A higher level comes before a lower one, or without it.")


def check(data: Dataset) -> Iterator[Finding]:
    """Hold each level of a row against the level below it, in both tables and in that of what was reached before."""
    for climb in climbs(data):
        if climb.is_skipped or climb.is_reversed:
            yield _finding(climb, _basis(data, climb))


def _finding(climb: Climb, basis: str) -> Finding:
    if climb.lower_column is None:
        return RULE.at(
            climb.place / climb.level,
            f"{climb.name}: {climb.level} is {climb.column}, but {climb.lower} has no year.{basis}",
            stated=climb.column,
            counted="blank",
        )
    return RULE.at(
        climb.place / climb.level,
        f"{climb.name}: {climb.level} is {climb.column}, before {climb.lower} in {climb.lower_column}.{basis}",
        related=at(climb.place / climb.lower, f"{climb.lower} {climb.lower_column}"),
        stated=climb.column,
        counted=climb.lower_column,
    )


def _basis(data: Dataset, climb: Climb) -> str:
    """The source of a requirement that asks for just this order, if the data names one."""
    for requirement in data.requirements:
        when, needs = requirement.when, requirement.needs
        asked = (when.unit, when.level, needs.level) if isinstance(needs, models.NeedsLevel) else ()
        if asked == (climb.unit, climb.level, climb.lower):
            return f" {a(climb.level).capitalize()} {climb.unit} is {climb.lower} first ({requirement.basis})."
    return ""
