"""A unit stands twice in one table.

A unit that stands twice is counted twice. Communes of different districts may share a name; within a district, and
among districts, a name stands once.

Bad:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã Hòa Bình, advanced: 2023}
```

Good:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import named_at
from ntm_cli.plan.named import Named, key, named_rows, unit_words
from ntm_cli.plan.same_units import recognised_communes

RULE = Rule(
    "unit-repeated",
    Severity.ERROR,
    en="A unit stands twice in one table.",
    vi="Một đơn vị xuất hiện hai lần trong cùng một bảng.",
)
_TWICE = Words(
    "unit-repeated",
    en="{unit} stands twice in this table; first in line {line}.",
    vi="{unit} xuất hiện hai lần trong bảng; lần đầu ở dòng {line} của tệp.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Look for a name twice among the units of a table, within a district, and among its districts or groups."""
    for table in data.tables:
        yield from _repeated(named_rows(table))
        yield from _repeated(Named(block.name, "", block.place / "name") for block in table.blocks)
    yield from _repeated(recognised_communes(data))


def _repeated(table: Iterable[Named]) -> Iterator[Finding]:
    first: dict[tuple[str, str], Named] = {}
    for unit in table:
        before = first.setdefault(key(unit), unit)
        if before is not unit:
            yield RULE.at(
                unit.place,
                _TWICE(unit=unit_words(unit.name, unit.district), line=before.place.span.line),
                related=named_at(before.place, before.name),
                stated=unit.name,
                counted=before.name,
            )
