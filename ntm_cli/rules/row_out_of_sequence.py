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

from collections.abc import Callable, Iterable, Iterator, Set
from functools import partial

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Message, Value, Words
from ntm_cli.plan.dataset import Dataset, Recognised
from ntm_cli.plan.evidence import at
from ntm_cli.plan.row_numbers import (
    Break,
    Run,
    Sort,
    breaks,
    doubtful_rows,
    numbered,
    runs,
    turned,
    unknown_rows,
)
from ntm_cli.plan.unnumbered_rows import unnumbered
from ntm_cli.source import Path, Place

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
_FIRST = Words(
    "row-out-of-sequence.first",
    en="{name}: the row number is {stated}, the first row should be {counted}.",
    vi="{name}: cột số thứ tự ghi {stated}, dòng đầu tiên phải là {counted}.",
)
_TWICE = Words(
    "row-out-of-sequence.twice",
    en="{name}: the row number is {stated}, and so is that of {other}.",
    vi="{name}: cột số thứ tự ghi {stated}, trùng với {other}.",
)
_BETWEEN = Words(
    "row-out-of-sequence.between",
    en="{name}: the row number is {stated}, but {counted} should follow here, which {other} below it has.",
    vi="{name}: cột số thứ tự ghi {stated}, đúng thứ tự phải là {counted}, mà {other} ở ngay dưới đã ghi số này.",
)
_MISSING = Words(
    "row-out-of-sequence.missing",
    en="{name}: the row number is {stated}, after {other} with {number}; {missing} is missing.",
    vi="{name}: cột số thứ tự ghi {stated}, đứng sau {other} ghi {number}; thiếu {missing}.",
)
_UNNUMBERED = Words(
    "row-out-of-sequence.unnumbered",
    en="{name}: the row number is left out, {counted} should stand here.",
    vi="{name}: chưa ghi số thứ tự, đúng thứ tự phải là {counted}.",
)
_ADD_NUMBER = Words("row-out-of-sequence.unnumbered.help", en="Add `row: {counted}`.", vi="Thêm `row: {counted}`.")
_RANGE = Words("row-numbers", en="{first} to {last}", vi="{first} đến {last}")
_IF_ADDED = Words(
    "row-out-of-sequence.added",
    en="If the row was added, number it and all the rows after it again; if it does not belong there, delete it.",
    vi="Nếu là dòng thêm vào thì đánh lại số từ dòng đó trở đi; nếu thừa thì xóa dòng.",
)
_IF_LEFT_OUT = Words(
    "row-out-of-sequence.left-out",
    en="Look for a row left out between {other} and {name}.",
    vi="Tìm dòng bị sót giữa {other} và {name}.",
)
_BEFORE = Words("row.before", en="the row before: {number}", vi="dòng trước: {number}")
_SAID_MISSING = Words("rows.said-missing", en="the rows that are missing", vi="các dòng còn thiếu")
_OTHER = Words("row.other", en="{name}: {number}", vi="{name}: {number}")

_WORDS = {
    Sort.FIRST: _FIRST,
    Sort.WRONG: _WRONG,
    Sort.TWICE: _TWICE,
    Sort.BETWEEN: _BETWEEN,
    Sort.MISSING: _MISSING,
}


def check(data: Dataset) -> Iterator[Finding]:
    """Follow the row numbers of each table, or of each of its blocks where most of them begin again.

    Rows that are said to be missing are skipped; where a table lacks some and does not say which, it may begin at any
    number. A row without a number is passed over, but where just its number is missing. Of two rows with one number the
    one is told that was probably added.
    """
    for table in data.tables:
        for run in runs(table):
            yield from _told(breaks(run, 1), partial(doubtful_rows, data, table))
    if data.recognised is not None:
        yield from _of_recognised(data, data.recognised)


def _of_recognised(data: Dataset, table: Recognised) -> Iterator[Finding]:
    run = Run(numbered(table.rows), table.missing)
    is_known = table.lacking is not None or not run.rows
    first = run.after(0) if is_known else run.rows[0].number
    said = at(table.place / "missing", _SAID_MISSING()) if table.missing else ()
    yield from _told(breaks(run, first), partial(unknown_rows, data), said)


def _told(
    found: Iterable[Break], doubtful: Callable[[], Set[Path]], said: tuple[Related, ...] = ()
) -> Iterator[Finding]:
    for one in found:
        rows = unnumbered(one)
        yield from (_without_number(row, number) for row, number in rows)
        if not rows:
            yield _finding(turned(one, doubtful()) if one.sort is Sort.TWICE else one, said)


def _without_number(row: Place, number: int) -> Finding:
    """A row that stands where a number is missing, and has none."""
    name = (row / "name").text or ""
    return RULE.at(row, _UNNUMBERED(name=name, counted=number), counted=number, help=_ADD_NUMBER(counted=number))


def _finding(found: Break, said: tuple[Related, ...]) -> Finding:
    row, expected = found.row, found.expected
    values: dict[str, Value] = {"name": row.name, "stated": row.number, "counted": expected}
    if found.other is not None:
        values |= {"other": found.other.name, "number": found.other.number}
    if found.sort is Sort.MISSING:
        values["missing"] = _missing(expected, row.number - 1)
    message = _WORDS[found.sort](**values)
    return RULE.at(
        row.place / "row",
        message,
        related=(*_related(found), *said),
        stated=row.number,
        counted=expected,
        help=_help(found),
    )


def _missing(first: int, last: int) -> Value:
    return first if first == last else _RANGE(first=first, last=last)


def _help(found: Break) -> Message | None:
    if found.sort is Sort.MISSING and found.other is not None:
        return _IF_LEFT_OUT(other=found.other.name, name=found.row.name)
    return _IF_ADDED() if found.sort in (Sort.TWICE, Sort.BETWEEN) else None


def _related(found: Break) -> tuple[Related, ...]:
    other = found.other
    if other is None:
        return ()
    is_named = found.sort in (Sort.TWICE, Sort.BETWEEN)
    words = _OTHER(name=other.name, number=other.number) if is_named else _BEFORE(number=other.number)
    return at(other.place / "row", words)
