"""A unit was recognised at a level without the level below it, or before it.

Levels are reached in order. Where a higher one is recognised, the lower one has been recognised by then, or was there
before the roadmap; one that is planned only for a later year, or for none, shows that a year or a name is mistyped.

Bad:

```yaml
units:
  - {unit: commune, name: Xã An Lạc, level: model, year: 2022}
```

Good:

```yaml
units:
  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2022}
  - {unit: commune, name: Xã An Lạc, level: model, year: 2022}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Value, Words
from ntm_cli.plan.counts import all_before, gives
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.evidence import at, cell_at
from ntm_cli.plan.named import unit_words
from ntm_cli.plan.recognitions import first_recognised, is_listed, rows_of
from ntm_cli.plan.results import Recognition
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Column, Level

RULE = Rule(
    "recognised-out-of-order",
    Severity.WARNING,
    en="A unit was recognised at a level without the level below it, or before it.",
    vi="Đơn vị được công nhận ở một mức độ khi chưa có mức độ thấp hơn.",
)
_LATER = Words(
    "recognised-out-of-order",
    en="{unit}: recognised as {level} for {stated}, but {lower} comes only {counted:when}.",
    vi="{unit}: được công nhận {level} năm {stated}, nhưng {counted:when} mới đạt {lower}.",
)
_NEVER = Words(
    "recognised-out-of-order.never",
    en="{unit}: recognised as {level} for {stated}, but {lower} is neither achieved before nor recognised.",
    vi="{unit}: được công nhận {level} năm {stated}, nhưng {lower} chưa đạt trước lộ trình và chưa được công nhận.",
)
_YEAR = Words("recognised-out-of-order.year", en="{level} for {year}", vi="{level} năm {year}")


def check(data: Dataset) -> Iterator[Finding]:
    """Hold each recognition against the level below it, as recognised or else as planned."""
    for each in data.results.units if data.results else ():
        table = data.table(each.unit)
        lower = _below(table, each.level) if table else None
        if lower is None or each.year is None or all_before(data, each.unit, lower):
            continue
        late = (_finding(data, each, row, lower) for row in rows_of(data, each))
        yield from islice(filter(None, late), 1)


def _below(table: Table, level: Level) -> Level | None:
    """The next lower level that the table speaks of."""
    return next((lower for lower, higher in pairwise(table.levels) if higher == level), None)


def _finding(data: Dataset, each: Recognition, row: Row, lower: Level) -> Finding | None:
    """What is wrong with a recognition by a row that it is of: the lower level was not there, by any that is known.

    That is its earliest recognition, else its column in the roadmap; where every recognition is listed, no plan.
    """
    year, first = each.year or 0, first_recognised(data, row, lower)
    if first is not None:
        return _later(each, lower, first.year or 0, at(first.place / "year", _YEAR(level=lower, year=first.year or 0)))
    planned, table = row.reaches.get(lower, BLANK), data.table(row.unit)
    if planned == BLANK or (planned != ACHIEVED and is_listed(data, row.unit, lower, year)):
        gives_all = table is not None and gives(table, lower)
        return _told(_NEVER, each, lower, BLANK, cell_at(row, lower)) if planned != BLANK or gives_all else None
    return _later(each, lower, planned, cell_at(row, lower))


def _later(each: Recognition, lower: Level, column: Column, related: tuple[Related, ...]) -> Finding | None:
    is_later = column != ACHIEVED and column > (each.year or 0)
    return _told(_LATER, each, lower, column, related) if is_later else None


def _told(words: Words, each: Recognition, lower: Level, column: Value, related: tuple[Related, ...]) -> Finding:
    year, unit = each.year or 0, unit_words(each.name, each.district)
    message = words(unit=unit, level=each.level, stated=year, lower=lower, counted=column)
    return RULE.at(each.place / "level", message, related=related, stated=year, counted=column)
