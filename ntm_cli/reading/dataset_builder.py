"""The two validated files joined into the data set that the rules see: every row and number gets its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from ntm_cli.findings import Severity
from ntm_cli.plan.dataset import Block, Cell, Dataset, Decision, Recognised, RecognisedRow, Row, Table, YearCell
from ntm_cli.plan.needs import Need, NeedsKind, NeedsLevel, NeedsShare, When
from ntm_cli.plan.promised import Requirement, Target, UnitName
from ntm_cli.plan.results import Results
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, USUAL_LEVELS, Column, Level, Mark, Unit
from ntm_cli.reading import roadmap_models, targets_models
from ntm_cli.reading.roadmap_models import TABLES, WAYS, Roadmap
from ntm_cli.reading.row_ranges import ranges
from ntm_cli.reading.targets_models import Targets
from ntm_cli.source import Place, Source

_Item = TypeVar("_Item")
#: What the tables schedule, by their keys.
_UNITS = dict(zip(TABLES, (Unit.COMMUNE, Unit.DISTRICT, Unit.VILLAGE), strict=True))


def build(
    roadmap_file: Source, roadmap: Roadmap, targets_file: Source, targets: Targets, results: Results | None
) -> Dataset:
    """Join the validated files, giving every row and number its place."""
    tables = ((key, getattr(roadmap, key)) for key in TABLES)
    return Dataset(
        roadmap=roadmap_file,
        targets_file=targets_file,
        decision=Decision(**dict(roadmap.decision)),
        years=tuple(roadmap.years),
        levels=tuple(map(Level, roadmap.levels)) if roadmap.levels else USUAL_LEVELS,
        tables=tuple(_table(roadmap_file.place(key), key, table, roadmap) for key, table in tables if table),
        recognised=_recognised(roadmap_file.place("recognised"), roadmap.recognised),
        targets_decision=targets.decision,
        scope={key: value for key, value in targets.scope if value is not None},
        targets=tuple(_targets(targets_file.place("targets"), targets.targets)),
        requirements=tuple(_requirements(targets_file.place("requirements"), targets.requirements)),
        results=results,
    )


def _table(place: Place, key: str, table: roadmap_models.Table, roadmap: Roadmap) -> Table:
    unit = _UNITS[key]
    columns: tuple[Column, ...] = (ACHIEVED, *roadmap.years)
    way = next((way for way in WAYS if getattr(table, way, None) is not None), "")
    blocks: tuple[Block, ...] = ()
    rows = _rows(place / "rows", unit, table.rows or [])
    if way not in ("", "rows"):
        in_file = _each(place / way, getattr(table, way))
        blocks = tuple(_block(at, key, way, block, columns) for at, block in in_file)
        rows = tuple(chain.from_iterable(block.rows for block in blocks))
    total = _cells(place / "total", table.total, columns)
    cells = chain(total, *(block.subtotal for block in blocks))
    spoken = {cell.level for cell in cells} | {level for row in rows for level in row.reaches}
    levels = tuple(level for level in _in_order(roadmap) if level in spoken)
    return Table(unit, table.source, way, rows, blocks, total, levels, place, table.complete, table.of)


def _in_order(roadmap: Roadmap) -> Sequence[Level]:
    """The levels of the roadmap in its own order, then all others, so that none vanishes that is merely not listed."""
    return tuple(dict.fromkeys((*map(Level, roadmap.levels or USUAL_LEVELS), *LEVELS)))


def _block(place: Place, key: str, way: str, block: Any, columns: Sequence[Column]) -> Block:
    listed: list[roadmap_models.Row] | None = getattr(block, key)
    rows = _rows(place / key, _UNITS[key], listed or [], **{way.removesuffix("s"): block.name})
    # a number that is left out is told apart from none only where a row has it
    asked = {ACHIEVED, *(column for row in rows for column in row.reaches.values())}
    cells = _cells(place / "subtotal", block.subtotal, [column for column in columns if column in asked])
    return Block(block.name, rows, cells, place, listed is not None)


def _rows(
    place: Place, unit: Unit, rows: list[roadmap_models.Row], district: str = "", group: str = ""
) -> tuple[Row, ...]:
    """Rows with the district and the group that they name or stand under; a village stands under its commune."""
    return tuple(
        Row(
            unit=unit,
            number=row.row,
            name=row.name,
            district=row.commune or row.district or district,
            reaches=_reaches(row),
            place=at,
            group=group if row.group is None else str(row.group),
        )
        for at, row in _each(place, rows)
    )


def _reaches(row: roadmap_models.Row) -> dict[Level, Column]:
    return {level: _column(column) for level, column in _by_level(vars(row)).items()}


def _column(printed: str | int) -> Column:
    return printed if isinstance(printed, int) else ACHIEVED


def _cells(
    place: Place, numbers: Mapping[str, Mapping[Any, int]] | None, columns: Sequence[Column]
) -> tuple[Cell, ...]:
    """The printed numbers of a subtotal or total row; of a level that it speaks of, blank columns as well.

    Where it gives sums alone, only these are printed; where some level gives one, the others' is blank.
    """
    printed = _by_level(numbers or {})
    has_sums = any(Mark.ALL in cells for cells in printed.values())
    made: list[Cell] = []
    for level, cells in printed.items():
        has_columns = not cells or cells.keys() - {Mark.ALL, Mark.OF}
        usual = (*(columns if has_columns else ()), *((Mark.ALL,) if has_sums else ()))
        keys = dict.fromkeys((*usual, *(key if isinstance(key, int) else Mark(key) for key in cells)))
        made += [Cell(level, key, cells.get(key), place / level / key) for key in keys]
    return tuple(made)


def _recognised(place: Place, table: roadmap_models.RecognisedTable | None) -> Recognised | None:
    if table is None:
        return None
    by_year = (
        YearCell(level, year, count, place / "by_year" / year / level)
        for year, counts in (table.by_year or {}).items()
        for level, count in _by_level(counts).items()
    )
    rows = (
        RecognisedRow(row.row, row.name, row.district or "", _by_level(vars(row)), at)
        for at, row in _each(place / "communes", table.communes)
    )
    total = _by_level(table.total or {})
    missing = ranges(table.missing or ())
    return Recognised(table.source, table.complete, missing, tuple(rows), tuple(by_year), total, place)


def _by_level(values: Mapping[str, _Item]) -> dict[Level, _Item]:
    """What is given for the levels, in the order in which they are climbed."""
    return {level: values[level] for level in LEVELS if values.get(level) is not None}


def _targets(place: Place, targets: list[targets_models.Target]) -> Iterator[Target]:
    for at, target in _each(place, targets):
        typed = {
            "unit": Unit(target.unit),
            "level": Level(target.level),
            "of_level": None if target.of_level is None else Level(target.of_level),
            "group": _group(target.group),
            "names": tuple(map(_unit_name, target.names)),
        }
        yield Target(**(dict(target) | typed), place=at)


def _group(printed: str | int | None) -> str:
    return "" if printed is None else str(printed)


def _unit_name(printed: str | targets_models.UnitName) -> UnitName:
    return UnitName(printed) if isinstance(printed, str) else UnitName(printed.name, printed.district)


def _requirements(place: Place, requirements: list[targets_models.Requirement]) -> Iterator[Requirement]:
    for at, requirement in _each(place, requirements):
        when, severity = requirement.when, Severity(requirement.severity)
        groups = tuple(map(_group, when.groups))
        asked = When(Unit(when.unit), Level(when.level), tuple(when.kinds), groups)
        yield Requirement(requirement.id, asked, _need(requirement.needs), requirement.basis, severity, at)


def _need(needs: targets_models.NeedsLevel | targets_models.NeedsShare | targets_models.NeedsKind) -> Need:
    if isinstance(needs, targets_models.NeedsKind):
        return NeedsKind(tuple(needs.kinds))
    if isinstance(needs, targets_models.NeedsShare):
        return NeedsShare(Unit(needs.unit), Level(needs.level), needs.percent)
    return NeedsLevel(Level(needs.level))


def _each(place: Place, items: Iterable[_Item]) -> Iterator[tuple[Place, _Item]]:
    for position, item in enumerate(items):
        yield place / position, item
