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

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, eq
from typing import NamedTuple

from ntm_cli.findings import Finding, Related, Rule, Severity
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
_MISSING = Words("rows.said-missing", en="the rows that are missing", vi="các dòng còn thiếu")


class _Numbered(NamedTuple):
    """A row that has a number."""

    number: int
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class _Run:
    """Rows whose numbers follow each other, the numbers that are missing among them, and where that is said."""

    rows: Sequence[_Numbered]
    missing: Sequence[range] = ()
    said_missing: tuple[Related, ...] = ()

    def after(self, number: int) -> int:
        """The number that follows another one, past those that are missing."""
        following = number + 1
        place = bisect_right(self.missing, following, key=attrgetter("start"))
        return self.missing[place - 1].stop if place and following in self.missing[place - 1] else following


def check(data: Dataset) -> Iterator[Finding]:
    """Follow the row numbers of each table, or of each of its blocks where most of them begin again.

    Rows that are said to be missing are skipped; where a table lacks some and does not say which, it may begin at any
    number. A row without a number is passed over.
    """
    for table in data.tables:
        for rows in _runs(table):
            yield from _follow(_Run(rows), 1)
    table_before = data.recognised
    if table_before is not None:
        said = at(table_before.place / "missing", _MISSING()) if table_before.missing else ()
        run = _Run(_numbered(table_before.rows), table_before.missing, said)
        is_known = table_before.lacking is not None or not run.rows
        yield from _follow(run, run.after(0) if is_known else run.rows[0].number)


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


def _follow(run: _Run, expected: int) -> Iterator[Finding]:
    for position, row in enumerate(run.rows):
        if row.number != expected:
            before = run.rows[position - 1] if position else None
            words = _WRONG if before else _FIRST_WRONG
            beside = at(before.place / "row", _BEFORE(number=before.number)) if before else ()
            yield RULE.at(
                row.place / "row",
                words(name=row.name, stated=row.number, counted=expected),
                related=(*beside, *run.said_missing),
                stated=row.number,
                counted=expected,
            )
            if not _goes_on(run, position, expected):
                expected = row.number
        expected = run.after(expected)


def _goes_on(run: _Run, position: int, expected: int) -> bool:
    """Whether one of the next two rows is numbered as if this one were right, or the last two are just swapped."""
    following = [row.number for row in run.rows[position + 1 : position + 3]]
    second = run.after(expected)
    swapped = run.rows[position].number == second and following == [expected]
    return swapped or any(map(eq, following, (second, run.after(second))))
