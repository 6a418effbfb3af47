"""A year is none of the years it may be.

The columns of the tables are what was achieved before and the years of the roadmap. A row or number in another year
is counted nowhere, and a target in another year can be held against nothing. In the table of what was reached before
it is the other way round: its years end where those of the roadmap begin.

Bad:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2032: 1, all: 2}
```

Good:

```yaml
communes:
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Located, Related, Rule, Severity
from ntm_cli.messages import Message, Value, Words, listed
from ntm_cli.plan.dataset import Cell, Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.vocabulary import ACHIEVED

RULE = Rule(
    "year-outside-roadmap",
    Severity.ERROR,
    en="A year is none of the years it may be.",
    vi="Năm không thuộc lộ trình hoặc không đứng trước lộ trình.",
)
_OUTSIDE = Words(
    "year-outside-roadmap",
    en="{subject}: {year} is no year of this roadmap; its years are {years}.",
    vi="{subject}: lộ trình không có năm {year}; các năm của lộ trình là {years}.",
)
_NOT_BEFORE = Words(
    "year-outside-roadmap.before",
    en="{subject}: {year} is not before {first}, the first year of the roadmap.",
    vi="{subject}: năm {year} phải trước {first}, năm đầu của lộ trình.",
)
_AT_LEVEL = Words("name.level", en="{name}, {level}", vi="{name}, {level}")
_OF_TARGET = Words("target.id", en="The target {id}", vi="Mục tiêu {id}")
_YEARS = Words("years", en="the years of the roadmap", vi="các năm của lộ trình")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at the years of rows, printed numbers and targets, and at those of what was reached before."""
    for table in data.tables:
        for row in table.rows:
            for level, column in row.reaches.items():
                if column != ACHIEVED and column not in data.years:
                    yield _outside(data, row.place / level, _AT_LEVEL(name=row.name, level=level), column)
        yield from _of_cells(data, table.source, table.total)
        for block in table.blocks:
            yield from _of_cells(data, block.name, block.subtotal)
    for target in data.targets:
        if target.year not in data.years:
            yield _outside(data, target.place / "year", _OF_TARGET(id=target.id), target.year)
    yield from _of_recognised(data)


def _of_cells(data: Dataset, owner: str, cells: Sequence[Cell]) -> Iterator[Finding]:
    for cell in cells:
        if isinstance(cell.column, int) and cell.column not in data.years:
            yield _outside(data, cell.place.key, _AT_LEVEL(name=owner, level=cell.level), cell.column)


def _outside(data: Dataset, place: Located, subject: Message, year: int) -> Finding:
    message = _OUTSIDE(subject=subject, year=year, years=listed(data.years))
    return RULE.at(place, message, related=_years(data), stated=year)


def _of_recognised(data: Dataset) -> Iterator[Finding]:
    """What was reached before the roadmap has years before its first one."""
    first = data.years[0]
    for subject, place, year in _years_before(data):
        if year >= first:
            message = _NOT_BEFORE(subject=subject, year=year, first=first)
            yield RULE.at(place, message, related=_years(data), stated=year, counted=first)


def _years_before(data: Dataset) -> Iterator[tuple[Value, Located, int]]:
    table = data.recognised
    if table is None:
        return
    for row in table.rows:
        for level, year in row.years.items():
            yield _AT_LEVEL(name=row.name, level=level), row.place / level, year
    for year in dict.fromkeys(cell.year for cell in table.by_year):
        yield table.source, (table.place / "by_year" / year).key, year


def _years(data: Dataset) -> tuple[Related, ...]:
    return at(data.roadmap.place("years"), _YEARS())
