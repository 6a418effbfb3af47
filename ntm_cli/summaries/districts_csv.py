"""The year district by district as CSV, for spreadsheets: one row a district."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntm_cli.summaries.plain_csv import csv_text
from ntm_cli.summaries.year import Summary


def render(summary: Summary) -> str:
    """A row for each district, with the names of the communes that are new in the year."""
    return csv_text(_rows(summary))


def _rows(summary: Summary) -> Iterable[Sequence[object]]:
    yield "district", "communes", *(name for level in summary.commune_levels for name in (level, f"{level}_new"))
    for district in summary.districts:
        cells = (cell for level in district.levels for cell in (level.reached, "; ".join(level.new)))
        yield district.name, district.communes, *cells
