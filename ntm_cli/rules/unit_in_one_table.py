"""A unit stands in one table and is missing from another that should have it.

The districts of the communes table and those of the districts table are the same units, and every commune that was
recognised before must be in the roadmap. A unit in only one of them was lost, or misspelt beyond recognition.

Bad:

```yaml
districts:
  total:
    standard: {achieved: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Biển Xanh, standard: achieved}
```

Good:

```yaml
districts:
  total:
    standard: {achieved: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Sông Hồng, standard: achieved}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.same_units import Named, Pairing, pairings, unit_words

RULE = Rule(
    "unit-in-one-table",
    Severity.ERROR,
    en="A unit stands in one table and is missing from another.",
    vi="Một đơn vị có trong bảng này nhưng không có trong bảng kia.",
)
_MISSING = Words(
    "unit-in-one-table",
    en="{unit} stands in {here}, but not in {there}.",
    vi="{unit} có trong {here} nhưng không có trong {there}.",
)
_MOVED = Words(
    "unit-in-one-table.moved",
    en="{name} stands under {stated} in {here}, under {counted} in {there}.",
    vi="{name} thuộc {stated} ở {here}, thuộc {counted} ở {there}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Match the districts of the tables with each other, and what was reached before with the communes."""
    for pairing in pairings(data):
        for unit in pairing.only_ours:
            yield _missing(unit, pairing.ours, pairing.theirs)
        for unit in pairing.only_theirs:
            yield _missing(unit, pairing.theirs, pairing.ours)
        yield from _moved(pairing)


def _missing(unit: Named, here: str, there: str) -> Finding:
    return RULE.at(unit.place, _MISSING(unit=unit_words(unit), here=here, there=there), stated=unit.name)


def _moved(pairing: Pairing) -> Iterator[Finding]:
    here, there = pairing.ours, pairing.theirs
    for ours, theirs in pairing.moved:
        yield RULE.at(
            ours.place,
            _MOVED(name=ours.name, here=here, stated=ours.district, there=there, counted=theirs.district),
            related=at(theirs.place, unit_words(theirs)),
            stated=ours.district,
            counted=theirs.district,
        )
