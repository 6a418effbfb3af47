"""The year by districts or groups as CSV, for spreadsheets: one row a district or group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntm_cli.summaries.parts import Breakdown
from ntm_cli.summaries.plain_csv import csv_text


def render(shown: Breakdown) -> str:
    """A row for each part, with the names of the units that are new in the year."""
    return csv_text(_rows(shown))


def _rows(shown: Breakdown) -> Iterable[Sequence[object]]:
    yield shown.by, f"{shown.unit}s", *(name for level in shown.levels for name in (level, f"{level}_new"))
    for part in shown.parts:
        cells = (cell for level in part.levels for cell in (_known(level.reached), "; ".join(level.names)))
        yield part.name, _known(part.units), *cells


def _known(count: int | None) -> object:
    return "" if count is None else count
