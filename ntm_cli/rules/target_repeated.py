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

from collections.abc import Hashable, Iterable, Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset, Target
from ntm_cli.plan.evidence import at, target_name
from ntm_cli.source import Place

RULE = Rule("target-repeated", Severity.ERROR, "Two targets or requirements claim the same name or the same year.")


def check(data: Dataset) -> Iterator[Finding]:
    """Look for an id twice, and for two targets of one unit, level and year."""
    for items in (data.targets, data.requirements):
        yield from _repeated((item.id, item.place / "id", f"The id {item.id}") for item in items)
    asked = ((_asks(target), target.place / "year", target_name(target)) for target in data.targets)
    yield from _repeated((key, place, f"{name}: this target") for key, place, name in asked)


def _asks(target: Target) -> Hashable:
    return target.unit, target.level, target.year


def _repeated(items: Iterable[tuple[Hashable, Place, str]]) -> Iterator[Finding]:
    first: dict[Hashable, Place] = {}
    for key, place, words in items:
        before = first.setdefault(key, place)
        if before is not place:
            yield RULE.at(
                place,
                f"{words} stands twice; first in line {before.span.line}.",
                related=at(before, "the first one"),
                stated=place.text,
                counted=before.text,
            )
