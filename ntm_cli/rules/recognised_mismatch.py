"""What was reached before the roadmap differs between the two tables that say so.

The table of what was reached before gives each commune's years; the roadmap marks the same communes as achieved. A
commune must have a year in the one exactly where it is marked in the other, and the two total rows must agree. Where
the total says that all communes had a level, no row may lack it.

Bad:

```yaml
recognised:
  source: Bảng 1
  complete: true
  by_year:
    2019: {standard: 2}
    2020: {advanced: 2}
  total: {standard: 2, advanced: 2}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã Hòa Bình, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019, advanced: 2020}
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
from ntm_cli.messages import Attained, Words
from ntm_cli.plan.counts import all_before, gives, says_before
from ntm_cli.plan.dataset import Cell, Dataset, Recognised, RecognisedRow, Row, Table
from ntm_cli.plan.evidence import at, cell_at
from ntm_cli.plan.same_units import same_communes
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Level, Unit

RULE = Rule(
    "recognised-mismatch",
    Severity.ERROR,
    en="What was reached before differs between two tables.",
    vi="Hai bảng không thống nhất về các xã đã đạt chuẩn trước lộ trình.",
)
_ROW_DIFFERS = Words(
    "recognised-mismatch.row",
    en="{name}, {level}: {here} says {stated:cell}, {there} says {counted:cell}.",
    vi="{name}, {level}: {here} ghi {stated:cell}, {there} ghi {counted:cell}.",
)
_ALL_HAD_IT = Words(
    "recognised-mismatch.all",
    en="{name}, {level}: by the total of {here} all communes had it before, {there} says {counted:cell}.",
    vi="{name}, {level}: theo dòng cộng của {here} thì mọi xã đã đạt trước lộ trình, {there} ghi {counted:cell}.",
)
_LEFT_BLANK = Words(
    "recognised-mismatch.blank",
    en="{name}, {level}: by the total of {here} all communes had it before, this row is blank.",
    vi="{name}, {level}: theo dòng cộng của {here} thì mọi xã đã đạt trước lộ trình, dòng này để trống.",
)
_TOTAL_DIFFERS = Words(
    "recognised-mismatch.total",
    en="{level:start} {unit:plural} reached before: the total of {here} says {stated}, "
    "the column of what was achieved in {there} says {counted}.",
    vi="{unit:start} {level}: dòng cộng của {here} ghi {stated}, cột đã đạt chuẩn của {there} ghi {counted}.",
)
_TOTAL = Words("source.count", en="{source}: {count}", vi="{source}: {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare what was reached before with the columns "already achieved", row by row and in the totals."""
    here, there = data.recognised, data.communes
    if here is None or there is None:
        return
    for level in there.levels:
        if all_before(data, Unit.COMMUNE, level):
            yield from _of_late(here, there, level)
            continue
        is_given = gives(there, level) and says_before(there, level)
        for before, row in same_communes(data):
            if _differs(before, row, level, is_given):
                yield _of_row(here, there, before, row, level)
    if here.total:
        yield from _of_totals(here, there)
    for level in here.total:
        if all_before(data, Unit.COMMUNE, level):
            yield from _of_blanks(here, level)


def _differs(before: RecognisedRow, row: Row, level: Level, is_given: bool) -> bool:
    """Whether two tables disagree on who had a level before; a blank counts only where all that had it are given."""
    had, column = level in before.years, row.reaches.get(level)
    return had != (column == ACHIEVED) if column is not None else had and is_given


def _of_late(table: Recognised, communes: Table, level: Level) -> Iterator[Finding]:
    """The communes that are scheduled for a level that all had before."""
    for row in communes.rows:
        column = row.reaches.get(level, ACHIEVED)
        if column != ACHIEVED:
            yield RULE.at(
                row.place / level,
                _ALL_HAD_IT(name=row.name, level=level, here=table.source, there=communes.source, counted=column),
                related=_in_total(table, level),
                stated=ACHIEVED,
                counted=column,
            )


def _of_blanks(table: Recognised, level: Level) -> Iterator[Finding]:
    """The rows without a level that all communes had before."""
    for row in table.rows:
        if level not in row.years:
            yield RULE.at(
                row.place / level,
                _LEFT_BLANK(name=row.name, level=level, here=table.source),
                related=_in_total(table, level),
                stated=BLANK,
                counted=ACHIEVED,
            )


def _in_total(table: Recognised, level: Level) -> tuple[Related, ...]:
    return at(table.place / "total" / level, _TOTAL(source=table.source, count=table.total[level]))


def _of_row(table: Recognised, communes: Table, before: RecognisedRow, row: Row, level: Level) -> Finding:
    stated = before.years.get(level, BLANK)
    counted = row.reaches.get(level, BLANK)
    here, there = table.source, communes.source
    return RULE.at(
        before.place / level,
        _ROW_DIFFERS(name=row.name, level=level, here=here, stated=stated, there=there, counted=counted),
        related=cell_at(row, level),
        stated=stated,
        counted=counted,
    )


def _of_totals(table: Recognised, communes: Table) -> Iterator[Finding]:
    for level, cell in communes.totals(ACHIEVED).items():
        if table.total.get(level, 0) != cell.value:
            yield _of_total(table, communes, level, cell)


def _of_total(table: Recognised, communes: Table, level: Level, cell: Cell) -> Finding:
    stated = table.total.get(level, BLANK)
    here, there = table.source, communes.source
    attained = Attained(level, Unit.COMMUNE)
    return RULE.at(
        table.place / "total" / level,
        _TOTAL_DIFFERS(level=attained, unit=Unit.COMMUNE, here=here, stated=stated, there=there, counted=cell.printed),
        related=at(cell.place, _TOTAL(source=there, count=cell.printed)),
        stated=stated,
        counted=cell.printed,
    )
