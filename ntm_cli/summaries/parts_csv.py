"""The year by districts or groups as CSV, for spreadsheets: one row a district or group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.languages.language import Language
from ntm_cli.summaries.headings_csv import NEW_NAMES, PARTS, REACHED, UNITS
from ntm_cli.summaries.parts import Breakdown
from ntm_cli.summaries.plain_csv import csv_text


def render(shown: Breakdown, language: Language) -> str:
    """A row for each part, with the names of the units that are new in the year."""
    return csv_text([[*_heads(shown, language)], *_rows(shown)])


def _heads(shown: Breakdown, language: Language) -> Iterator[str]:
    yield language.say(PARTS[shown.by]())
    yield language.say(UNITS(unit=shown.unit))
    for level in shown.levels:
        yield language.say(REACHED(level=level))
        yield language.say(NEW_NAMES(level=level))


def _rows(shown: Breakdown) -> Iterator[Sequence[object]]:
    for part in shown.parts:
        cells = (cell for level in part.levels for cell in (_known(level.reached), "; ".join(level.names)))
        yield part.name, _known(part.units), *cells


def _known(count: int | None) -> object:
    return "" if count is None else count
