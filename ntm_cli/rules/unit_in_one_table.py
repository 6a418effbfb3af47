"""A unit stands in one table and is missing from another that should have it.

The districts of the communes table and those of the districts table are the same units, and every commune that was
recognised before must be in the roadmap. A unit in only one of them was lost, or misspelt beyond recognition.

Bad:

```yaml
districts:
  total:
    standard: {achieved: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Tiên Yên, standard: achieved}
```

Good:

```yaml
districts:
  total:
    standard: {achieved: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Hải Hà, standard: achieved}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.same_units import Named, pairings

RULE = Rule("unit-in-one-table", Severity.ERROR, "A unit stands in one table and is missing from another.")


def check(data: Dataset) -> Iterator[Finding]:
    """Match districts between Phụ biểu 02 and 03, and communes between Phụ biểu 01 and 02."""
    for pairing in pairings(data):
        for unit in pairing.only_ours:
            yield _finding(unit, pairing.ours, pairing.theirs)
        for unit in pairing.only_theirs:
            yield _finding(unit, pairing.theirs, pairing.ours)
        for ours, theirs in pairing.moved:
            yield RULE.at(
                ours.place,
                f"{ours.name} stands under {ours.district} in {pairing.ours}, "
                f"under {theirs.district} in {pairing.theirs}.",
                related=at(theirs.place, f"{theirs.name} of {theirs.district}"),
                stated=ours.district,
                counted=theirs.district,
            )


def _finding(unit: Named, here: str, there: str) -> Finding:
    of = f" of {unit.district}" if unit.district else ""
    return RULE.at(unit.place, f"{unit.name}{of} stands in {here}, but not in {there}.", stated=unit.name)
