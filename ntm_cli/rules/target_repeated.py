"""Two targets, or two requirements, have the same id, or two targets the same unit, level and year.

An id names one target in every report and ignore; and for one unit, level and year there can be but one number.

Bad:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 4}
  - {id: a, clause: "2", unit: village, level: standard, year: 2023, count: 5}
```

Good:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 4}
  - {id: b, clause: "2", unit: village, level: standard, year: 2023, count: 5}
```
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, target_name
from ntm_cli.plan.promised import Requirement, Target

RULE = Rule(
    "target-repeated",
    Severity.ERROR,
    en="Two targets or requirements claim the same name or the same year.",
    vi="Trùng mã, hoặc hai mục tiêu trùng đơn vị, mức độ và năm.",
)
_ID = Words(
    "target-repeated.id",
    en="The id {id} stands twice; first in line {line}.",
    vi="Mã {id} bị trùng; lần đầu ở dòng {line} của tệp.",
)
_TARGET = Words(
    "target-repeated.target",
    en="{target}: this target stands twice; first in line {line}.",
    vi="{target}: mục tiêu bị trùng; lần đầu ở dòng {line} của tệp.",
)
_FIRST = Words("target-repeated.first", en="the first one", vi="lần đầu")

_Item = TypeVar("_Item", Target, Requirement)


def check(data: Dataset) -> Iterator[Finding]:
    """Look for an id twice, and for two targets of one unit, level and year."""
    for target, first in _repeated(data.targets, lambda target: target.id):
        yield _of_id(target, first)
    for requirement, before in _repeated(data.requirements, lambda requirement: requirement.id):
        yield _of_id(requirement, before)
    for target, first in _repeated(data.targets, lambda target: (target.series, target.year)):
        yield _of_target(target, first)


def _repeated(items: Iterable[_Item], claim: Callable[[_Item], Hashable]) -> Iterator[tuple[_Item, _Item]]:
    """Each item that claims what another claims before it, with the first that does."""
    first: dict[Hashable, _Item] = {}
    for item in items:
        before = first.setdefault(claim(item), item)
        if before is not item:
            yield item, before


def _of_id(item: Target | Requirement, first: Target | Requirement) -> Finding:
    before = first.place / "id"
    message = _ID(id=item.id, line=before.span.line)
    return RULE.at(item.place / "id", message, related=at(before, _FIRST()), stated=item.id, counted=first.id)


def _of_target(target: Target, first: Target) -> Finding:
    before = first.place / "year"
    message = _TARGET(target=target_name(target), line=before.span.line)
    return RULE.at(target.place / "year", message, related=at(before, _FIRST()), stated=target.year, counted=first.year)
