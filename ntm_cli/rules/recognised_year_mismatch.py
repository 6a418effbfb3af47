"""The count of a year before the roadmap is not the number of communes listed with that year.

The note under the table of what was reached before counts the communes of each year; the table lists them. Where the
table at hand is incomplete, it may list fewer than the note counts, but never more.

Bad:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2018: {standard: 1}
    2019: {standard: 1}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã Hòa Bình, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```

Good:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2018: {standard: 1}
    2019: {standard: 1}
    2020: {advanced: 1}
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã Hòa Bình, standard: 2018, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset, Recognised, RecognisedRow
from ntm_cli.plan.evidence import cell_words, some
from ntm_cli.plan.vocabulary import BLANK, Level

RULE = Rule(
    "recognised-year-mismatch",
    Severity.ERROR,
    en="A yearly count is not the number of communes listed.",
    vi="Số xã của một năm ở phần ghi chú khác số xã trong bảng.",
)
_DIFFERS = Words(
    "recognised-year-mismatch",
    en="{source}, {level}, {year}: the yearly count says {stated}, the table lists {counted}.",
    vi="{source}, {level}, năm {year}: phần ghi chú nêu {stated}, trong bảng đếm được {counted}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the yearly counts under the table of what was reached before with the communes it lists for each year."""
    table = data.recognised
    if table is None or not table.by_year:
        return
    listed: dict[tuple[int, Level], list[RecognisedRow]] = {}
    for row in table.rows:
        for level, year in row.years.items():
            listed.setdefault((year, level), []).append(row)
    stated = {(cell.year, cell.level): cell.count for cell in table.by_year}
    for year, level in {**dict.fromkeys(stated), **dict.fromkeys(listed)}:
        rows = listed.get((year, level), [])
        count = stated.get((year, level))
        if len(rows) > (count or 0) or (table.complete and len(rows) != (count or 0)):
            yield _finding(table, year, level, count, rows)


def _finding(table: Recognised, year: int, level: Level, stated: int | None, rows: list[RecognisedRow]) -> Finding:
    said = BLANK if stated is None else stated
    return RULE.at(
        table.place / "by_year" / year / level,
        _DIFFERS(source=table.source, level=level, year=year, stated=said, counted=len(rows)),
        related=some(Related(row.place / level, cell_words(row.name, level, year)) for row in rows),
        stated=said,
        counted=len(rows),
    )
