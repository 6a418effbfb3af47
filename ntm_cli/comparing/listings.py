"""What the tables of a plan are called, whether they list all their units, and which rows are missing."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.messages import Value, in_a_row
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.vocabulary import Unit


def listings(data: Dataset) -> Iterator[tuple[str, Value]]:
    """What the tables say of themselves, by a name for each; what they leave out is not there."""
    for unit in Unit:
        table = data.table(unit)
        if table is not None:
            yield from _of(unit, table.source, table.is_complete)
    found = data.recognised
    if found is not None:
        yield from _of("recognised", found.source, found.complete)
        if found.missing:
            yield "missing", in_a_row(map(_shown, found.missing))


def _of(table: str, source: str, complete: bool) -> Iterator[tuple[str, Value]]:
    yield f"source.{table}", source
    if not complete:
        yield f"some.{table}", True


def _shown(rows: range) -> str:
    return str(rows[0]) if len(rows) == 1 else f"{rows[0]}-{rows[-1]}"
