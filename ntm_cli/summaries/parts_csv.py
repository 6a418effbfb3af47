"""The year by districts or groups as CSV, for spreadsheets: one row a district or group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.languages.language import Language
from ntm_cli.summaries.headings_csv import GAP, NEW_NAMES, PARTS, REACHED, SHARE, TO_GO, UNITS
from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.parts import Breakdown
from ntm_cli.summaries.plain_csv import csv_text


def render(shown: Breakdown, language: Language) -> str:
    """A row for each part, with the names of the units that are new in the year; then what it has to go, and shares."""
    return csv_text([[*_heads(shown, language)], *_rows(shown)])


def _heads(shown: Breakdown, language: Language) -> Iterator[str]:
    yield language.say(PARTS[shown.by]())
    yield language.say(UNITS(unit=shown.unit))
    for level in shown.levels:
        yield from (language.say(words(level=level)) for words in (REACHED, NEW_NAMES))
    for level in shown.levels:
        yield from (language.say(words(level=level)) for words in (TO_GO, GAP))
        yield from (language.say(SHARE(level=level, column=column)) for column in shown.columns)


def _rows(shown: Breakdown) -> Iterator[Sequence[object]]:
    for part in shown.parts:
        cells = (cell for level in part.levels for cell in (level.reached, "; ".join(level.names)))
        known = (part.name, part.units, *cells, *(cell for level in part.levels for cell in _shares(level)))
        yield ["" if cell is None else cell for cell in known]


def _shares(level: PartLevel) -> Iterator[object]:
    """What is to go, how far off the share of the target that is, and the share reached in each column."""
    yield from (level.to_go, level.off)
    yield from (level.percent(place) for place in range(len(level.steps)))
