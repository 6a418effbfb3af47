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
from ntm_cli.messages import Message, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.named import Named, unit_words
from ntm_cli.plan.same_units import Pairing, pairings

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
_WITHOUT_COMMUNES = Words(
    "unit-in-one-table.help",
    en="If the district has no communes, list it with `communes: []`.",
    vi="Nếu đơn vị cấp huyện này không có xã thì ghi `communes: []`.",
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
            help = _WITHOUT_COMMUNES() if _is_district(data, pairing, unit) else None
            yield _missing(unit, pairing.theirs, pairing.ours, help)
        yield from _moved(pairing)


def _is_district(data: Dataset, pairing: Pairing, unit: Named) -> bool:
    """Whether a unit is a district that the communes table, which is divided into districts, leaves out."""
    communes = data.communes
    return (
        communes is not None and communes.way == "districts" and pairing.ours == communes.source and not unit.district
    )


def _missing(unit: Named, here: str, there: str, help: Message | None = None) -> Finding:
    message = _MISSING(unit=unit_words(unit.name, unit.district), here=here, there=there)
    return RULE.at(unit.place, message, stated=unit.name, help=help)


def _moved(pairing: Pairing) -> Iterator[Finding]:
    here, there = pairing.ours, pairing.theirs
    for ours, theirs in pairing.moved:
        yield RULE.at(
            ours.place,
            _MOVED(name=ours.name, here=here, stated=ours.district, there=there, counted=theirs.district),
            related=at(theirs.place, unit_words(theirs.name, theirs.district)),
            stated=ours.district,
            counted=theirs.district,
        )
