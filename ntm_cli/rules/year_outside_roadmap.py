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
from ntm_cli.languages.english_words import listed
from ntm_cli.plan.dataset import ACHIEVED, Cell, Dataset
from ntm_cli.plan.evidence import at
from ntm_cli.plan.vocabulary import Column

RULE = Rule("year-outside-roadmap", Severity.ERROR, "A year is none of the years it may be.")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at the years of rows, printed numbers and targets, and at those of what was reached before."""
    for table in data.tables:
        for row in table.rows:
            for level, column in row.reaches.items():
                yield from _outside(data, row.place / level, f"{row.name}, {level}", column)
        yield from _of_cells(data, table.source, table.total)
        for block in table.blocks:
            yield from _of_cells(data, block.name, block.subtotal)
    for target in data.targets:
        subject = f"The target {target.id}"
        yield from _outside(data, target.place / "year", subject, target.year)
    yield from _of_recognised(data)


def _of_cells(data: Dataset, owner: str, cells: Sequence[Cell]) -> Iterator[Finding]:
    for cell in cells:
        if isinstance(cell.column, int) and cell.column not in data.years:
            yield from _outside(data, cell.place.key, f"{owner}, {cell.level}", cell.column)


def _outside(data: Dataset, place: Located, subject: str, column: Column) -> Iterator[Finding]:
    if column != ACHIEVED and column not in data.years:
        years = listed(map(str, data.years))
        message = f"{subject}: {column} is no year of this roadmap; its years are {years}."
        yield RULE.at(place, message, related=_years(data), stated=column)


def _of_recognised(data: Dataset) -> Iterator[Finding]:
    """What was reached before the roadmap has years before its first one."""
    table = data.recognised
    rows = table.rows if table else ()
    years: list[tuple[str, Located, int]] = [
        (f"{row.name}, {level}", row.place / level, year) for row in rows for level, year in row.years.items()
    ]
    if table:
        by_year = {cell.year: (table.place / "by_year" / cell.year).key for cell in table.by_year}
        years += [(table.source, place, year) for year, place in by_year.items()]
    for subject, place, year in years:
        if year >= data.years[0]:
            message = f"{subject}: {year} is not before {data.years[0]}, the first year of the roadmap."
            yield RULE.at(place, message, related=_years(data), stated=year, counted=data.years[0])


def _years(data: Dataset) -> tuple[Related, ...]:
    return at(data.roadmap.place("years"), "the years of the roadmap")
