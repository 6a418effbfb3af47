"""Findings in, the same findings with their causes out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ntm_cli.causes.candidates import Chooser
from ntm_cli.causes.consequences import consequences
from ntm_cli.causes.making import Made, Maker
from ntm_cli.causes.sentences import too_much
from ntm_cli.causes.weighing import Scales
from ntm_cli.findings import Finding
from ntm_cli.ignores.forms import Ignore
from ntm_cli.messages import Message
from ntm_cli.mistakes import Cause
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.least.independent import Part, Shifted, parts
from ntm_cli.plan.least.ledger import Ledger, ledger
from ntm_cli.plan.least.search import MOST_BLOCKS, cheapest
from ntm_cli.plan.printed_totals import Disagreement, disagreements
from ntm_cli.plan.vocabulary import Level, Mark


@dataclass(frozen=True, slots=True)
class Explained:
    """Findings that name their causes, the causes, and what is said of levels that could not be searched to the end."""

    findings: tuple[Finding, ...]
    causes: tuple[Cause, ...] = ()
    unsearched: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _Searched:
    """A level with its least change, and the findings that are to be explained, by their cells."""

    book: Ledger
    parts: tuple[Part, ...]
    findings: Mapping[Cell, int]


def explain(
    data: Dataset, findings: Sequence[Finding], comments: Sequence[Ignore], paths: Mapping[str, str]
) -> Explained:
    """What was changed, for each table and level of which printed numbers disagree.

    A number that is acknowledged stays: it is not to be explained, and nothing is counted from it.
    """
    found_at = {(finding.span, finding.address): number for number, finding in enumerate(findings) if finding.brief}
    scales = Scales(data, comments)
    causes: list[Made] = []
    unsearched: list[Message] = []
    searched: list[_Searched] = []
    for table, level, found in _levels(data):
        at = {item.cell: found_at.get((item.cell.place.span, item.cell.place.address)) for item in found}
        open_cells = {cell: n for cell, n in at.items() if n is not None and findings[n].ignored is None}
        if open_cells and _is_printed(table, level):
            made = _search(data, table, level, found, at.keys() - open_cells.keys())
            searched += [_Searched(*made, open_cells)] if made else []
            unsearched += [] if made else [too_much(table, level)]
    for one in searched:
        chooser = Chooser(data, one.book.table, one.book.level, scales, _doubtful(one, searched))
        causes += Maker(one.book, chooser, paths).made(one.parts, one.findings)
    named = _named(findings, causes)
    told = consequences(data, named, [made.cause for made in causes], comments)
    return Explained(told, tuple(sorted((made.cause for made in causes), key=_order)), tuple(unsearched))


def _search(
    data: Dataset, table: Table, level: Level, found: Sequence[Disagreement], settled: Collection[Cell]
) -> tuple[Ledger, tuple[Part, ...]] | None:
    """The least change of a level in its parts; None beyond the bounds of the search."""
    if len({item.block for item in found}) > MOST_BLOCKS:
        return None
    book = ledger(table, level, data.columns, settled)
    ways = cheapest(book)
    return None if ways is None else (book, parts(book, ways))


def _doubtful(one: _Searched, searched: Iterable[_Searched]) -> set[Row]:
    """The rows of a table that may have been changed at another level as well."""
    others = [other for other in searched if other is not one and other.book.table is one.book.table]
    return {
        row
        for other in others
        for part in other.parts
        for way in part.ways
        for item in way
        if isinstance(item, Shifted)
        for row in item.sheet.rows
        if row.reaches.get(other.book.level) == item.leaves
    }


def _levels(data: Dataset) -> Iterator[tuple[Table, Level, list[Disagreement]]]:
    for table in data.tables:
        by_level: dict[Level, list[Disagreement]] = {}
        for item in disagreements(table):
            by_level.setdefault(item.cell.level, []).append(item)
        for level, found in by_level.items():
            yield table, level, found


def _is_printed(table: Table, level: Level) -> bool:
    """Whether any number is printed of a level; to cells that are all blank nothing can be mended."""
    lines = (table.total, *(block.subtotal for block in table.blocks))
    cells = (cell for line in lines for cell in line if cell.level == level and cell.column != Mark.OF)
    return any(cell.count is not None for cell in cells)


def _named(findings: Sequence[Finding], causes: Iterable[Made]) -> tuple[Finding, ...]:
    names: dict[int, list[str]] = {}
    for made in causes:
        for number in made.explains:
            names.setdefault(number, []).append(made.cause.name)
    return tuple(
        replace(finding, causes=tuple(names[number])) if number in names else finding
        for number, finding in enumerate(findings)
    )


def _order(cause: Cause) -> tuple[object, ...]:
    span = cause.span
    return span.file, span.line, span.column, cause.name
