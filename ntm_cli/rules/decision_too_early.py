"""A decision is older than the year for which it recognises a unit.

A unit is recognised for a year when that year is over, or nearly so: the decision of 26/06/2023 counts for 2021, never
the other way round. One of the two years is mistyped.

Bad:

```yaml
units:
  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2023, decision: 9/QĐ-UBND, date: 2022-12-20}
```

Good:

```yaml
units:
  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2023, decision: 9/QĐ-UBND, date: 2023-12-20}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import NAME, at
from ntm_cli.plan.named import unit_words

RULE = Rule(
    "decision-too-early",
    Severity.ERROR,
    en="A decision is older than the year for which it recognises a unit.",
    vi="Quyết định được ký trước năm mà đơn vị được công nhận.",
)
_EARLY = Words(
    "decision-too-early",
    en="{unit}, {level}: it counts for {counted}, but the decision is of {day}.",
    vi="{unit}, {level}: tính cho năm {counted}, nhưng quyết định ký ngày {day}.",
)
_REVOKED = Words(
    "decision-too-early.revoked",
    en="{unit}, {level}: revoked in {counted}, but the decision is of {day}.",
    vi="{unit}, {level}: bị thu hồi năm {counted}, nhưng quyết định ký ngày {day}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Hold the day of each decision against the year that it counts for."""
    for each in data.results.units if data.results else ():
        is_new = each.revoked is None
        year, key, words = (each.year, "year", _EARLY) if is_new else (each.revoked, "revoked", _REVOKED)
        if each.day is not None and year is not None and each.day.year < year:
            yield RULE.at(
                each.place / "date",
                words(unit=unit_words(each.name, each.district), level=each.level, counted=year, day=each.day),
                related=at(each.place / key, NAME(name=each.name)),
                stated=each.day.year,
                counted=year,
            )
