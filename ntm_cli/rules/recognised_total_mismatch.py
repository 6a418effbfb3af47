"""The yearly counts of what was reached before do not add up to its total row.

The table of what was reached before ends in a total row, and its note gives the count of every year. The years of a
level must add up to its total.

Bad:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 1}
  total: {standard: 3, advanced: 1}
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

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import count_of_year, some
from ntm_cli.plan.vocabulary import BLANK, LEVELS

RULE = Rule(
    "recognised-total-mismatch",
    Severity.ERROR,
    en="Yearly counts of what was reached do not make the total.",
    vi="Số xã đạt chuẩn từng năm cộng lại khác dòng cộng.",
)
_DIFFERS = Words(
    "recognised-total-mismatch",
    en="{source}, {level}: the total says {stated}, the yearly counts make {counted}.",
    vi="{source}, {level}: dòng cộng ghi {stated}, các năm ở phần ghi chú cộng được {counted}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Add up the yearly counts under the table of what was reached before and compare them with its total row.

    Where either is not printed at all, there is nothing to compare; a level that only one of them leaves out is blank.
    """
    table = data.recognised
    if table is None or not table.by_year or not table.total:
        return
    for level in LEVELS:
        cells = [cell for cell in table.by_year if cell.level == level]
        counted, stated = sum(cell.count for cell in cells), table.total.get(level, BLANK)
        if (0 if stated == BLANK else stated) != counted:
            yield RULE.at(
                table.place / "total" / level,
                _DIFFERS(source=table.source, level=level, stated=stated, counted=counted),
                related=some(Related(cell.place, count_of_year(cell.year, cell.count)) for cell in cells),
                stated=stated,
                counted=counted,
            )
