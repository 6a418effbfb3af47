"""What was reached before the roadmap differs between the two tables that say so.

The table of what was reached before gives each commune's years; the roadmap marks the same communes as achieved. A
commune must have a year in the one exactly where it is marked in the other, and the two total rows must agree.

Bad:

```yaml
recognised:
  source: Phụ biểu 01
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 2}
  total: {standard: 2, advanced: 2}
  communes:
    - {row: 1, district: Huyện Hải Hà, name: Xã Quảng Long, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Hải Hà, name: Xã Quảng Minh, standard: 2019, advanced: 2020}
```

Good:

```yaml
recognised:
  source: Phụ biểu 01
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Hải Hà, name: Xã Quảng Long, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Hải Hà, name: Xã Quảng Minh, standard: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import ACHIEVED, Dataset, Recognised, RecognisedRow, Row
from ntm_cli.plan.evidence import at
from ntm_cli.plan.same_units import same_communes
from ntm_cli.plan.vocabulary import Level

RULE = Rule("recognised-mismatch", Severity.ERROR, "What was reached before differs between two tables.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare Phụ biểu 01 with the "already achieved" columns of Phụ biểu 02, row by row and in the totals."""
    table = data.recognised
    if table is None:
        return
    for before, row in same_communes(data):
        for level in data.communes.levels:
            if (level in before.years) != (row.reaches.get(level) == ACHIEVED):
                yield _of_row(data, before, row, level)
    yield from _of_totals(data, table)


def _of_row(data: Dataset, before: RecognisedRow, row: Row, level: Level) -> Finding:
    year = before.years.get(level)
    column = row.reaches.get(level)
    said = f"has {level} in {year}" if year is not None else f"has no year for {level}"
    scheduled = f"schedules it for {column}" if column is not None else "leaves it blank"
    marked = "marks it achieved" if column == ACHIEVED else scheduled
    source = data.recognised.source if data.recognised else ""
    return RULE.at(
        before.place / level,
        f"{row.name}: {source} {said}, {data.communes.source} {marked}.",
        related=at(row.place / level, f"{row.name}: {level} {column or 'blank'}"),
        stated=year or "blank",
        counted=column or "blank",
    )


def _of_totals(data: Dataset, table: Recognised) -> Iterator[Finding]:
    here, there = table.source, data.communes.source
    for level, cell in data.communes.totals(ACHIEVED).items():
        stated = table.total.get(level, 0)
        if stated != cell.value:
            said = str(stated) if level in table.total else "no number"
            yield RULE.at(
                table.place / "total" / level,
                f"{level.capitalize()} communes reached before: the total of {here} has {said}, "
                f"the total of {there} has {'no number' if cell.count is None else cell.count} achieved.",
                related=at(cell.place, f"{there}: {cell.printed}"),
                stated=table.total.get(level, "blank"),
                counted=cell.printed,
            )
