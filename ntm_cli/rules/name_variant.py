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

import unicodedata
from collections import Counter
from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.letters import is_name
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import named_at
from ntm_cli.plan.garbled import is_unreadable
from ntm_cli.plan.named import Named, names_in
from ntm_cli.plan.names import fold, is_abbreviation, is_of_other_kind, split_kind
from ntm_cli.plan.same_units import Pairing, pairings
from ntm_cli.plan.syllables import impossible

RULE = Rule(
    "name-variant",
    Severity.WARNING,
    en="One unit is spelt in two ways.",
    vi="Tên một đơn vị được viết theo hai cách.",
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
    """Report units that two tables spell differently, at the one that is probably wrong: odd, or rarer."""
    times: Counter[str] | None = None
    for pairing in pairings(data):
        for ours, theirs in pairing.variants:
            if not _is_told_elsewhere(ours.name, theirs.name):
                times = times or Counter(fold(unit.name) for unit in names_in(data))
                yield _differs(pairing, ours, theirs, times)


def _is_told_elsewhere(name: str, other: str) -> bool:
    """Whether a name has lost letters or its kind, which other rules report where that is."""
    return any(map(is_unreadable, (name, other))) or (split_kind(name)[0] == "") != (split_kind(other)[0] == "")


def _differs(pairing: Pairing, ours: Named, theirs: Named, times: Counter[str]) -> Finding:
    here, there, unit, other = pairing.ours, pairing.theirs, ours, theirs
    if _doubts(theirs.name, ours.name, times) > _doubts(ours.name, theirs.name, times):
        here, there, unit, other = there, here, theirs, ours
    return RULE.at(
        unit.place,
        _DIFFERS(here=here, name=unit.name, there=there, other=other.name),
        related=named_at(other.place, other.name),
        stated=unit.name,
        counted=other.name,
        help=_OTHER_KIND() if is_of_other_kind(unit.name, other.name) else None,
    )


def _doubts(name: str, other: str, times: Counter[str]) -> tuple[bool, bool, int, int]:
    """How probably a spelling is the wrong one of two: by odd letters, what is left out, how seldom it stands."""
    is_odd = not is_name(name) or bool(impossible(name))
    return is_odd, is_abbreviation(name, other), -times[fold(name)], -_marks(name)


def _marks(name: str) -> int:
    """How many marks the letters of a name have behind its kind: a slip forgets one more often than it adds one."""
    return sum(unicodedata.combining(mark) > 0 for mark in unicodedata.normalize("NFD", split_kind(name)[1]))
