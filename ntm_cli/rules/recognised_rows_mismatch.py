"""The rows of what was reached before, with those said to be missing, do not make its total row.

The table of what was reached before ends in a total row, which counts its rows level by level. Where rows are missing
and the file says which, each of them may have a level or not. A total that is still higher, or lower than what is
listed, is the trace of a row lost, doubled or changed while retyping.

Bad:

```yaml
recognised:
  source: Bảng 1
  complete: false
  missing: [1]
  total: {standard: 3, advanced: 1}
  communes:
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```

Good:

```yaml
recognised:
  source: Bảng 1
  complete: false
  missing: [1]
  total: {standard: 2, advanced: 1}
  communes:
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Value, Words
from ntm_cli.plan.counts import all_before
from ntm_cli.plan.dataset import Dataset, Recognised, RecognisedRow
from ntm_cli.plan.evidence import cell_words
from ntm_cli.plan.vocabulary import BLANK, Level, Unit

RULE = Rule(
    "recognised-rows-mismatch",
    Severity.ERROR,
    en="The rows of what was reached do not make the total.",
    vi="Số dòng của bảng các xã đã được công nhận khác dòng cộng.",
)
_DIFFERS = Words(
    "recognised-rows-mismatch",
    en="{source}, {level}: the total says {stated}, the table lists {counted}.",
    vi="{source}, {level}: dòng cộng ghi {stated}, trong bảng đếm được {counted}.",
)
_TOO_MANY = Words(
    "recognised-rows-mismatch.missing",
    en="{source}, {level}: the total says {stated}, the rows listed ({listed}) and the rows missing ({missing}) make "
    "{counted} at most.",
    vi="{source}, {level}: dòng cộng ghi {stated}, số dòng đã ghi ({listed}) và số dòng còn thiếu ({missing}) cộng "
    "nhiều nhất được {counted}.",
)
_LISTED = Words("rows.listed", en="rows listed: {count}", vi="số dòng đã ghi: {count}")
_MISSING = Words("rows.missing", en="rows missing: {count}", vi="số dòng còn thiếu: {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the total row of what was reached before with its rows, each missing one counted or not.

    Where every row is listed and the years are counted below the table, these are compared instead, year by year.
    """
    table = data.recognised
    if table is None or (table.complete and table.by_year):
        return
    for level, stated in table.total.items():
        rows = _rows(data, table, level)
        if not table.can_be(stated, len(rows)):
            yield _finding(table, level, stated, rows)


def _rows(data: Dataset, table: Recognised, level: Level) -> Sequence[RecognisedRow]:
    """The rows at a level; all of them where all communes have it, since a row without it is told by itself."""
    if all_before(data, Unit.COMMUNE, level):
        return table.rows
    return [row for row in table.rows if level in row.years]


def _finding(table: Recognised, level: Level, stated: int, rows: Sequence[RecognisedRow]) -> Finding:
    is_low, lacking = stated < len(rows), table.lacking or 0
    counted = len(rows) if is_low else len(rows) + lacking
    said: dict[str, Value] = {"source": table.source, "level": level, "stated": stated, "counted": counted}
    is_plain = is_low or not lacking
    return RULE.at(
        table.place / "total" / level,
        _DIFFERS(**said) if is_plain else _TOO_MANY(**said, listed=len(rows), missing=lacking),
        related=(*_ranges(table, len(rows)), *_suspects(table, level, is_low)),
        stated=stated,
        counted=counted,
    )


def _ranges(table: Recognised, listed: int) -> Iterator[Related]:
    """Where the rows stand, and where those are named that are missing."""
    yield Related(table.place / "communes", _LISTED(count=listed))
    if table.missing:
        yield Related(table.place / "missing", _MISSING(count=table.lacking or 0))


def _suspects(table: Recognised, level: Level, is_low: bool) -> Iterator[Related]:
    """The rows that were counted where they are too many, else those that were not."""
    for row in table.rows:
        if (level in row.years) is is_low:
            yield Related(row.place / level, cell_words(row.name, level, row.years.get(level, BLANK)))
