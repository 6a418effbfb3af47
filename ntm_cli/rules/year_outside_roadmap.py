"""A year is none of the roadmap's years.

The columns of the tables are what was achieved before and the years of the roadmap. A row or number in another year
is counted nowhere, and a target in another year can be held against nothing.

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

from collections.abc import Iterator

from ntm_cli.dataset import ACHIEVED, Cell, Dataset, Row
from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.source import Place
from ntm_cli.wording import listed, target_name

RULE = Rule("year-outside-roadmap", Severity.ERROR, "A year is none of the roadmap's years.")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at the years of rows, printed numbers, targets, and of what was reached before."""
    for table in data.tables:
        for row in table.rows:
            yield from _of_row(data, row)
        for cell in (*table.total, *(cell for block in table.blocks for cell in block.subtotal)):
            yield from _of_cell(data, cell)
    for target in data.targets:
        if target.year not in data.years:
            yield _finding(data, target.place / "year", f"{target_name(target)}: {target.year}", target.year)
    yield from _of_recognised(data)


def _of_row(data: Dataset, row: Row) -> Iterator[Finding]:
    for level, column in row.reaches.items():
        if column != ACHIEVED and column not in data.years:
            yield _finding(data, row.place / level, f"{row.name}, {level}: {column}", column)


def _of_cell(data: Dataset, cell: Cell) -> Iterator[Finding]:
    if isinstance(cell.column, int) and cell.column not in data.years:
        yield _finding(data, cell.place, f"{cell.level}: {cell.column}", cell.column)


def _of_recognised(data: Dataset) -> Iterator[Finding]:
    table = data.recognised
    if table is None:
        return
    years = [
        (f"{row.name}, {level}", row.place / level, year) for row in table.rows for level, year in row.years.items()
    ]
    years += [(f"{table.source}, {cell.level}", cell.place, cell.year) for cell in table.by_year]
    for name, place, year in years:
        if year >= data.years[0]:
            message = f"{name}: {year} is not before {data.years[0]}, the first year of the roadmap."
            yield RULE.at(place, message, stated=year, counted=data.years[0])


def _finding(data: Dataset, place: Place, subject: str, year: int) -> Finding:
    years = listed(map(str, data.years))
    return RULE.at(place, f"{subject} is no year of this roadmap; its years are {years}.", stated=year)
