"""One section of a file as a table: its cells in columns, what the columns hold, its rows as what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import ACHIEVED, Level
from ntm_cli.tables import wordings
from ntm_cli.tables.account import REPEATED, Account
from ntm_cli.tables.aligning import aligned
from ntm_cli.tables.cell_words import levels_in, year_of
from ntm_cli.tables.columns import Head, Role, heads
from ntm_cli.tables.grids import Row
from ntm_cli.tables.row_by_row import Kind, Table, entries, unit_of_table
from ntm_cli.tables.row_kinds import distinct, names_unit
from ntm_cli.tables.sections import Section

_STANDARD = Words(
    "import.inferred.level",
    en="{table}: no level is named, so its marks are taken for {level}",
    vi="{table}: không nêu mức độ nào, nên hiểu các ô đánh dấu là {level}",
)
_NO_COLUMNS = Words(
    "import.no-columns",
    en="{table}: it names units, but no columns of years or levels were recognised",
    vi="{table}: có tên đơn vị nhưng không nhận ra cột năm hoặc mức độ",
)
LEFT_OUT = Words(
    "import.row-of-cells",
    en="a row of {count} cells fits no columns",
    vi="dòng có {count} ô không khớp với các cột",
)
#: So many lines above a table may be its title.
_TITLE = 6
#: So many names make a list of units.
_FEWEST = 3
#: Longer cells are no words for a level, but names or notes.
_LONGEST_LEVEL = 30


@dataclass(frozen=True, slots=True)
class Part:
    """A table with the section that it was read from."""

    section: Section
    table: Table
    is_plan: bool


def understood(section: Section, account: Account) -> Part | None:
    """A section as a table of units, with what cannot be placed told; None if it is no such table."""
    placed, lost = aligned(section)
    if not placed.body:
        return None
    rows = [row for _, row in placed.body]
    titles = _titles(section)
    columns = heads(placed.head, rows, titles)
    roles = {head.role for head in columns}
    if Role.NAME not in roles or roles.isdisjoint({Role.MARK, Role.YEAR}):
        if sum(names_unit(cell.text) for row in rows for cell in distinct(row)[:3]) >= _FEWEST:
            account.unplaced.append(_NO_COLUMNS(table=placed.grid.name))
        return None
    level = _level_of_all(columns)
    if level is not None and not _says_levels(rows):
        account.inferred += [_STANDARD(table=placed.grid.name, level=level)] if Role.MARK in roles else []
        columns = tuple(replace(head, level=level) if head.when else head for head in columns)
    for grid, row in lost:
        account.not_placed(grid, row, 0, LEFT_OUT(count=len(row.cells)))
    account.changes[REPEATED] += section.repeats
    unit = unit_of_table(columns, placed.body, titles)
    table = Table(unit, columns, entries(columns, placed.body, unit, account), tuple(titles))
    return Part(section, table, is_plan=Role.MARK in roles)


def _level_of_all(columns: Iterable[Head]) -> Level | None:
    """The level of a table whose years name none: that of its column of what was achieved, or the first of all."""
    counted = [head for head in columns if head.role in (Role.MARK, Role.SUM)]
    if any(head.level is not None for head in counted if head.when != ACHIEVED):
        return None
    achieved = {head.level for head in counted if head.level is not None}
    return None if len(achieved) > 1 else next(iter(achieved), Level.STANDARD)


def _says_levels(rows: Iterable[Row]) -> bool:
    """Whether marks are words for levels."""
    return any(levels_in(cell.text) for row in rows for cell in row.cells if len(cell.text) < _LONGEST_LEVEL)


def _titles(section: Section) -> list[str]:
    """The lines right above a table, its name first."""
    last = list(section.before[-_TITLE:])
    named = [index for index, text in enumerate(last) if wordings.label([text])]
    return last[named[-1] :] if named else last


def as_plan(part: Part, years: Sequence[int]) -> Part:
    """A table whose cells are years is one of the plan if some of them are the plan's, and no other marks its units."""
    cells = (
        cell.text
        for entry in part.table.entries
        if entry.kind is Kind.UNIT
        for head, cell in zip(part.table.heads, entry.row.cells, strict=False)
        if head.role is Role.YEAR
    )
    return Part(part.section, part.table, part.is_plan or any(year_of(text) in years for text in cells))
