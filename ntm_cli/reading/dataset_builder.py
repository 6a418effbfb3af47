"""The two validated files joined into the data set that the rules see: every row and number gets its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, TypeVar

from ntm_cli.findings import Severity
from ntm_cli.plan.dataset import (
    Block,
    Cell,
    Dataset,
    Decision,
    Recognised,
    RecognisedRow,
    Requirement,
    Row,
    Table,
    Target,
    YearCell,
)
from ntm_cli.plan.needs import Need, NeedsKind, NeedsLevel, NeedsShare, When
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Column, Level, Mark, Unit
from ntm_cli.reading import models
from ntm_cli.source import Place, Source

_Item = TypeVar("_Item")


def build(roadmap_file: Source, roadmap: models.Roadmap, targets_file: Source, targets: models.Targets) -> Dataset:
    """Join the two validated files, giving every row and number its place."""
    columns: tuple[Column, ...] = (ACHIEVED, *roadmap.years)
    return Dataset(
        roadmap=roadmap_file,
        targets_file=targets_file,
        decision=Decision(**dict(roadmap.decision)),
        years=tuple(roadmap.years),
        communes=_communes(roadmap_file.place("communes"), roadmap.communes, columns),
        districts=_districts(roadmap_file.place("districts"), roadmap.districts, columns),
        recognised=_recognised(roadmap_file.place("recognised"), roadmap.recognised),
        targets_decision=targets.decision,
        scope={key: value for key, value in targets.scope if value is not None},
        targets=tuple(_targets(targets_file.place("targets"), targets.targets)),
        requirements=tuple(_requirements(targets_file.place("requirements"), targets.requirements)),
    )


def _communes(place: Place, table: models.CommunesTable, columns: tuple[Column, ...]) -> Table:
    parts: list[models.Row | models.Subtotal] = []
    for block in table.districts:
        parts += [block.subtotal, *block.communes]
    found = _levels(table.total, *parts)
    blocks = tuple(
        Block(
            name=block.name,
            rows=_rows(at / "communes", Unit.COMMUNE, block.communes, block.name),
            subtotal=_cells(at / "subtotal", block.subtotal, found, columns),
            place=at,
        )
        for at, block in _each(place / "districts", table.districts)
    )
    rows = tuple(chain.from_iterable(block.rows for block in blocks))
    total = _total(place / "total", table.total, found, columns)
    return Table(Unit.COMMUNE, table.source, rows, blocks, total, _levels(table.total), place)


def _districts(place: Place, table: models.DistrictsTable, columns: tuple[Column, ...]) -> Table:
    rows = _rows(place / "rows", Unit.DISTRICT, table.rows, "")
    total = _total(place / "total", table.total, _levels(table.total, *table.rows), columns)
    return Table(Unit.DISTRICT, table.source, rows, (), total, _levels(table.total), place)


def _levels(*parts: models.Row | models.Subtotal | models.Total) -> tuple[Level, ...]:
    """The levels that any of these rows or number rows speaks of, in order."""
    return tuple(level for level in LEVELS if any(getattr(part, level) for part in parts))


def _rows(place: Place, unit: Unit, rows: list[models.Row], district: str) -> tuple[Row, ...]:
    return tuple(Row(unit, row.row, row.name, district, _reaches(row), at) for at, row in _each(place, rows))


def _reaches(row: models.Row) -> dict[Level, Column]:
    columns = ((level, getattr(row, level)) for level in LEVELS)
    return {level: _column(column) for level, column in columns if column is not None}


def _column(printed: str | int) -> Column:
    return printed if isinstance(printed, int) else ACHIEVED


def _total(
    place: Place, total: models.Total, levels: tuple[Level, ...], columns: tuple[Column, ...]
) -> tuple[Cell, ...]:
    """The cells of a total row; a document that prints no sums of all columns at all has no cells for them."""
    has_sums = any("all" in getattr(total, level) for level in levels)
    return _cells(place, total, levels, (*columns, Mark.ALL) if has_sums else columns)


def _cells(
    place: Place, numbers: models.Subtotal | models.Total, levels: tuple[Level, ...], columns: tuple[Column | Mark, ...]
) -> tuple[Cell, ...]:
    """The printed numbers of a subtotal or total row: every column, blank or not, then whatever else is printed."""
    cells = []
    for level in levels:
        printed: Mapping[Any, int] = getattr(numbers, level)
        keys = dict.fromkeys((*columns, *(key if isinstance(key, int) else Mark(key) for key in printed)))
        cells += [Cell(level, key, printed.get(key), place / level / key) for key in keys]
    return tuple(cells)


def _recognised(place: Place, table: models.RecognisedTable | None) -> Recognised | None:
    if table is None:
        return None
    by_year = (
        YearCell(level, year, count, place / "by_year" / year / level)
        for year, counts in table.by_year.items()
        for level, count in _given(counts).items()
    )
    rows = (
        RecognisedRow(row.row, row.name, row.district, _given(row), at)
        for at, row in _each(place / "communes", table.communes)
    )
    return Recognised(table.source, table.complete, tuple(rows), tuple(by_year), _given(table.total), place)


def _given(numbers: models.LevelCounts | models.RecognisedRow) -> dict[Level, int]:
    values: dict[Level, int | None] = {level: getattr(numbers, level) for level in LEVELS}
    return {level: value for level, value in values.items() if value is not None}


def _targets(place: Place, targets: list[models.Target]) -> Iterator[Target]:
    for at, target in _each(place, targets):
        typed = {"unit": Unit(target.unit), "level": Level(target.level), "names": tuple(target.names)}
        yield Target(**(dict(target) | typed), place=at)


def _requirements(place: Place, requirements: list[models.Requirement]) -> Iterator[Requirement]:
    for at, requirement in _each(place, requirements):
        when, severity = requirement.when, Severity(requirement.severity)
        asked = When(Unit(when.unit), Level(when.level), tuple(when.kinds))
        yield Requirement(requirement.id, asked, _need(requirement.needs), requirement.basis, severity, at)


def _need(needs: models.NeedsLevel | models.NeedsShare | models.NeedsKind) -> Need:
    if isinstance(needs, models.NeedsKind):
        return NeedsKind(tuple(needs.kinds))
    if isinstance(needs, models.NeedsShare):
        return NeedsShare(Unit(needs.unit), Level(needs.level), needs.percent)
    return NeedsLevel(Level(needs.level))


def _each(place: Place, items: list[_Item]) -> Iterator[tuple[Place, _Item]]:
    for position, item in enumerate(items):
        yield place / position, item
