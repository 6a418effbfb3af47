"""One unit is spelt in two ways.

The same unit must be found under the same name wherever it stands. Kinds may be abbreviated (TP., Thành phố) and tone
marks placed either way (Hoà, Hòa); an abbreviated word, or a letter or mark that differs, is reported.

Bad:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã H. Bình, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```

Good:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã Hòa Bình, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Message, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import named_at
from ntm_cli.plan.names import is_of_other_kind, split_kind
from ntm_cli.plan.same_units import pairings

RULE = Rule(
    "name-variant",
    Severity.WARNING,
    en="One unit is spelt in two ways.",
    vi="Tên một đơn vị được viết theo hai cách.",
)
_WITHOUT_KIND = Words(
    "name-variant.without-kind",
    en="Only the kind of unit is left out: {name} has it.",
    vi="Chỉ thiếu loại đơn vị: tên đầy đủ là {name}.",
)
_OTHER_KIND = Words(
    "name-variant.other-kind",
    en="Only the kind of unit differs: write it as printed; if it is printed so, acknowledge it here.",
    vi="Chỉ khác loại đơn vị: ghi đúng như bản in; nếu bản in như vậy thì ghi nhận ở đây.",
)
_DIFFERS = Words(
    "name-variant",
    en="{here} writes {name}, {there} writes {other}.",
    vi="{here} viết “{name}”, {there} viết “{other}”.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Report units that two tables spell differently: districts, and communes that were recognised before."""
    for pairing in pairings(data):
        for ours, theirs in pairing.variants:
            yield RULE.at(
                ours.place,
                _DIFFERS(here=pairing.ours, name=ours.name, there=pairing.theirs, other=theirs.name),
                related=named_at(theirs.place, theirs.name),
                stated=ours.name,
                counted=theirs.name,
                help=_help(ours.name, theirs.name),
            )


def _help(name: str, other: str) -> Message | None:
    """What to do about two names that differ in their kind alone."""
    if not is_of_other_kind(name, other):
        return None
    whole = [each for each in (name, other) if split_kind(each)[0]]
    return _OTHER_KIND() if len(whole) == 2 else _WITHOUT_KIND(name=whole[0])
