"""Two sources give different counts of one day.

Each is kept as it was published. That they differ is to be known before one of them is quoted, and which of them is
right has to be asked of those who counted.

Bad:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 1, source: Báo Thử Nghiệm}
  - {date: 2023-06-30, unit: commune, level: advanced, count: 2, source: Trang tin của tỉnh}
```

Good:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 2, source: Báo Thử Nghiệm}
  - {date: 2023-06-30, unit: commune, level: advanced, count: 2, source: Trang tin của tỉnh}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, published_name
from ntm_cli.plan.rebasing import base_published
from ntm_cli.plan.results import Published
from ntm_cli.plan.vocabulary import Level, Unit

RULE = Rule(
    "sources-differ",
    Severity.WARNING,
    en="Two sources give different counts of one day.",
    vi="Hai nguồn nêu số liệu khác nhau của cùng một ngày.",
)
_DIFFER = Words(
    "sources-differ",
    en="{result}: {source} says {stated}, {other} says {counted}.",
    vi="{result}: {source} nêu {stated}, {other} nêu {counted}.",
)
_SAYS = Words("sources-differ.other", en="{source}: {count}", vi="{source}: {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Hold each published count against the first of the same day, unit, level and base."""
    first: dict[tuple[date, Unit, Level, int | None], Published] = {}
    for published in data.results.counts if data.results else ():
        base = base_published(data, published)
        other = first.setdefault((published.day, published.unit, published.level, base), published)
        if other.count != published.count:
            yield RULE.at(
                published.place / "count",
                _DIFFER(
                    result=published_name(published),
                    source=published.source,
                    stated=published.count,
                    other=other.source,
                    counted=other.count,
                ),
                related=at(other.place / "count", _SAYS(source=other.source, count=other.count)),
                stated=published.count,
                counted=other.count,
            )
