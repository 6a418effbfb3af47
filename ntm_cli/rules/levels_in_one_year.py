"""A unit reaches two levels in one and the same year.

Each level takes time to prepare and is recognised by a decision of its own, so two of them in one year are more often
a slip in copying a year than a fact.

Bad:

```yaml
communes:
  total:
    advanced: {2022: 1, 2023: 1, all: 2}
    model:    {2022: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {2022: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: 2022, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```

Good:

```yaml
communes:
  total:
    advanced: {2022: 1, 2023: 1, all: 2}
    model:    {2024: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {2022: 1, 2023: 1}
        model:    {2024: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: 2022, model: 2024}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.level_order import climbs, column_words
from ntm_cli.plan.vocabulary import ACHIEVED

RULE = Rule(
    "levels-in-one-year",
    Severity.WARNING,
    en="A unit reaches two levels in the same year.",
    vi="Một đơn vị đạt hai mức độ trong cùng một năm.",
)
_SAME = Words(
    "levels-in-one-year",
    en="{name}: {level} and {lower} are both {year}.",
    vi="{name}: {lower} và {level} cùng năm {year}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Report rows with the same year for a level and the level below it."""
    for climb in climbs(data):
        if climb.column == climb.lower_column != ACHIEVED:
            yield RULE.at(
                climb.place / climb.level,
                _SAME(name=climb.name, level=climb.level, lower=climb.lower, year=climb.column),
                related=at(climb.place / climb.lower, column_words(climb.lower, climb.column)),
                stated=climb.column,
                counted=climb.column,
            )
