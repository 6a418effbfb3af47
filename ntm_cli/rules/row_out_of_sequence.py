"""A row number is skipped, repeated or out of order.

Rows are numbered through the whole table, or anew in each of its blocks. A number that does not follow the one before
it is the trace of a row lost, doubled or moved while retyping.

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
        - {row: 3, name: Xã An Lạc, advanced: 2023}
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

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset, RecognisedRow, Row, Table
from ntm_cli.plan.evidence import at
from ntm_cli.source import Place

RULE = Rule(
    "row-out-of-sequence",
    Severity.ERROR,
    en="A row number is skipped, repeated or out of order.",
    vi="Số ở cột số thứ tự bị sót, trùng hoặc sai thứ tự.",
)
_WRONG = Words(
    "row-out-of-sequence",
    en="{name}: the row number is {stated}, {counted} should follow here.",
    vi="{name}: cột số thứ tự ghi {stated}, đúng thứ tự phải là {counted}.",
)
_FIRST_WRONG = Words(
    "row-out-of-sequence.first",
    en="{name}: the row number is {stated}, the first row should be {counted}.",
    vi="{name}: cột số thứ tự ghi {stated}, dòng đầu tiên phải là {counted}.",
)
_BEFORE = Words("row.before", en="the row before: {number}", vi="dòng trước: {number}")


class _Numbered(NamedTuple):
    """A row that has a number."""

    number: int
    name: str
    place: Place


def check(data: Dataset) -> Iterator[Finding]:
    """Follow the row numbers of each table, or of each of its blocks where most of them begin again.

    A table of which rows are missing may begin at any number; a row without a number is passed over.
    """
    for table in data.tables:
        for numbered in _runs(table):
            yield from _follow(numbered, 1)
    if data.recognised is not None:
        rows = _numbered(data.recognised.rows)
        yield from _follow(rows, 1 if data.recognised.complete or not rows else rows[0].number)


def _runs(table: Table) -> Iterator[Sequence[_Numbered]]:
    """The rows whose numbers follow each other."""
    blocks = [rows for block in table.blocks if (rows := _numbered(block.rows))]
    begins_anew = [rows[0].number == 1 for rows in blocks[1:]]
    if sum(begins_anew) * 2 > len(begins_anew):
        yield from blocks
    else:
        yield _numbered(table.rows)


def _numbered(rows: Sequence[Row | RecognisedRow]) -> list[_Numbered]:
    return [_Numbered(row.number, row.name, row.place) for row in rows if row.number is not None]


def _follow(rows: Sequence[_Numbered], expected: int) -> Iterator[Finding]:
    for position, row in enumerate(rows):
        if row.number != expected:
            before = rows[position - 1] if position else None
            words = _WRONG if before else _FIRST_WRONG
            yield RULE.at(
                row.place / "row",
                words(name=row.name, stated=row.number, counted=expected),
                related=at(before.place / "row", _BEFORE(number=before.number)) if before else (),
                stated=row.number,
                counted=expected,
            )
            if not _goes_on(rows, position, expected):
                expected = row.number
        expected += 1


def _goes_on(rows: Sequence[_Numbered], position: int, expected: int) -> bool:
    """Whether one of the next two rows is numbered as if this one were right, or the last two are just swapped."""
    following = [row.number for row in rows[position + 1 : position + 3]]
    swapped = rows[position].number == expected + 1 and following == [expected]
    return swapped or any(number == right for right, number in enumerate(following, start=expected + 1))
