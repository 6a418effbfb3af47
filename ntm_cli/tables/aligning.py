"""Rows of which only the order of cells is known, put into columns: merged cells are one there, others are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.tables.cell_words import column_head, is_note, is_number_head, is_total, levels_in, plain, until
from ntm_cli.tables.grids import Cell, Grid, Row
from ntm_cli.tables.row_kinds import is_name_head, names_unit
from ntm_cli.tables.sections import Section


@dataclass(frozen=True, slots=True)
class _Layout:
    """How wide a table is, where its names stand, and over how many columns each cell of its head goes."""

    width: int
    name: int
    spans: tuple[int, ...]


def aligned(section: Section) -> tuple[Section, list[tuple[Grid, Row]]]:
    """A section with its cells in columns, and the rows that cannot be put there."""
    if not any(grid.is_loose for grid, _ in section.body):
        return section, []
    rows = [row for _, row in section.body]
    width = _width(section.head, rows)
    head, spans = _head([row.cells for row in section.head], width)
    layout = _Layout(width, _usual_name(rows, width), spans)
    placed = [(grid, row, _placed(row.cells, layout)) for grid, row in section.body]
    body = [(grid, replace(row, cells=cells)) for grid, row, cells in placed if cells is not None]
    number = section.head[0].number if section.head else 0
    made = replace(section, head=[Row(cells, number) for cells in head], body=body)
    return made, [(grid, row) for grid, row, cells in placed if cells is None]


def _width(head: Sequence[Row], rows: Sequence[Row]) -> int:
    """How many columns there are: as many as most rows have, or as a head of one row, where all rows lost their end."""
    widths = Counter(len(row.cells) for row in rows)
    own = len(head[0].cells) if len(head) == 1 else 0
    return own if own > max(widths) else widths.most_common(1)[0][0]


def _usual_name(rows: Sequence[Row], width: int) -> int:
    """The column in which the names of units stand."""
    whole = [row.cells for row in rows if len(row.cells) == width] or [row.cells for row in rows]
    found = Counter(index for cells in whole for index, cell in enumerate(cells) if names_unit(cell.text))
    return found.most_common(1)[0][0] if found else 0


Cells = tuple[Cell, ...]


def _head(rows: list[Cells], width: int) -> tuple[list[Cells], tuple[int, ...]]:
    """The rows of a head in columns, and over how many columns each cell of the upper one goes."""
    if all(len(cells) >= width for cells in rows):
        return rows, ()
    if len(rows) > 2:
        rows = [_within(rows[0], rows[1]), *rows[2:]]
    if len(rows) < 2:
        return [_filled(cells, width) for cells in rows], ()
    upper, leaf = rows[0], rows[-1]
    runs = _runs(leaf)
    carriers = _carriers(upper, len(runs))
    if not runs or not carriers:
        return [_filled(cells, width) for cells in rows], ()
    left = iter(runs)
    parts: list[Cells] = [next(left) if index in carriers else (Cell(),) for index in range(len(upper))]
    spans = tuple(map(len, parts))
    above = tuple(cell for cell, span in zip(upper, spans, strict=True) for _ in range(span))
    return [_filled(above, width), _filled(tuple(cell for part in parts for cell in part), width)], spans


def _within(top: Cells, below: Cells) -> Cells:
    """A head of three rows as one of two: the second stands below the one cell of the first that has no column."""
    outer = [index for index, cell in enumerate(top) if not _has_a_column(cell.text)]
    inner = tuple(cell for cell in below if plain(cell.text))
    return (*top[: outer[0]], *inner, *top[outer[0] + 1 :]) if len(outer) == 1 and inner else top


def _has_a_column(text: str) -> bool:
    return is_number_head(text) or is_note(text) or is_name_head(text) or is_total(text)


def _runs(leaf: Cells) -> list[Cells]:
    """The columns of the plan in a head, a run for each level: every run begins with what was achieved, or anew."""
    runs: list[list[Cell]] = []
    before = 0
    for cell in leaf:
        when = column_head(cell.text) or until(cell.text)
        if when is None:
            continue
        if not runs or when == ACHIEVED or (isinstance(when, int) and when <= before):
            runs.append([])
        runs[-1].append(cell)
        before = when if isinstance(when, int) else 0
    return [tuple(run) for run in runs]


def _carriers(upper: Cells, wanted: int) -> list[int]:
    """The cells of the upper row that go over runs of columns."""
    speaking = [index for index, cell in enumerate(upper) if levels_in(cell.text)]
    others = [index for index, cell in enumerate(upper) if plain(cell.text) and not _has_a_column(cell.text)]
    return next((found for found in (speaking, others) if len(found) == wanted), [])


def _filled(cells: Cells, width: int) -> Cells:
    return (*cells, *(Cell() for _ in range(width - len(cells))))


def _placed(cells: Cells, layout: _Layout) -> Cells | None:
    """A row in columns, or None if it cannot be known where its cells belong."""
    while len(cells) > layout.width and not plain(cells[-1].text):
        cells = cells[:-1]
    if len(cells) == layout.width:
        return cells
    if len(cells) == 1:
        return (*_filled((), layout.name), *cells, *_filled((), layout.width - layout.name - 1))
    own = next((index for index, cell in enumerate(cells) if names_unit(cell.text) or is_total(cell.text)), None)
    if own is None:
        return _spread(cells, layout)
    before, after = cells[:own], cells[own + 1 :]
    if own == layout.name:
        return _filled(cells, layout.width) if len(cells) < layout.width else None
    if len(after) != layout.width - layout.name - 1 or len(before) > layout.name:
        return None
    return (*_filled(before, layout.name), *cells[own:])


def _spread(cells: Cells, layout: _Layout) -> Cells | None:
    """A row that is merged as the head is: a cell for each level."""
    missing = len(layout.spans) - len(cells)
    if missing < 0 or sum(layout.spans) != layout.width or any(span > 1 for span in layout.spans[:missing]):
        return None
    spread = (cell for cell, span in zip(cells, layout.spans[missing:], strict=True) for _ in range(span))
    return (*_filled((), missing), *spread)
