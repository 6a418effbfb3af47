"""What a finding points at: the rows and printed numbers that were compared, each with a few words."""

from __future__ import annotations

from collections.abc import Iterable

from ntm_cli.findings import Located, Related
from ntm_cli.languages.english_words import plural
from ntm_cli.plan.counts import planned, recognised_before
from ntm_cli.plan.dataset import ACHIEVED, Cell, Dataset, Row, Table, Target
from ntm_cli.plan.vocabulary import Level
from ntm_cli.source import Place


def at(place: Located, words: str) -> tuple[Related, ...]:
    """One related place and what stands there."""
    return (Related(place.span, words),)


def rows_at(rows: Iterable[Row], level: Level) -> tuple[Related, ...]:
    """The rows that were counted for a level, each at the cell that was counted."""
    return tuple(Related((row.place / level).span, f"{row.name}: {level} {row.reaches[level]}") for row in rows)


def target_name(target: Target) -> str:
    """A target by what it asks: 'Advanced communes by the end of 2025'."""
    unit = target.unit if target.unit == "province" else plural(target.unit)
    return f"{target.level.capitalize()} {unit} by the end of {target.year}"


def printed_count(target: Target) -> Place:
    """Where a target prints its number: the count, or the percentage if there is no count."""
    return target.place / ("count" if target.count is not None or target.percent is None else "percent")


def as_percent(target: Target, base: int) -> str:
    """What to say after a target's count if only its percentage is printed."""
    return f" ({target.percent} % of {base})" if target.count is None else ""


def plan_numbers(data: Dataset, target: Target) -> tuple[Related, ...]:
    """The numbers of the total row that make up a target's plan: what was achieved, and each year up to its own."""
    table = data.table(target.unit)
    if table is None:
        return ()
    numbers = (
        Related(cell.place.span, f"{table.source}: {cell.printed} {_in(cell)}")
        for cell in table.total
        if cell.level == target.level and cell.value and _is_due(cell, target.year)
    )
    return (*at(target.place / "year", f"by the end of {target.year}"), *_left_out(data, table, target), *numbers)


def _left_out(data: Dataset, table: Table, target: Target) -> tuple[Related, ...]:
    """What makes up the plan of a level that the total row leaves out: what was there before, the rows, or nothing."""
    if target.level in table.levels:
        return ()
    before = recognised_before(data, *target.series)
    if data.recognised is not None and before:
        return at(data.recognised.place / "total" / target.level, f"{data.recognised.source}: {before} before")
    if any(target.level in row.reaches for row in table.rows):
        return rows_at(planned(data, *target.series, target.year), target.level)
    return at(table.place, f"{table.source}: no {target.level} at all")


def _is_due(cell: Cell, year: int) -> bool:
    return cell.column == ACHIEVED or (isinstance(cell.column, int) and cell.column <= year)


def _in(cell: Cell) -> str:
    return ACHIEVED if cell.column == ACHIEVED else f"in {cell.column}"
