"""Every unit with its years as CSV, for spreadsheets: one row a unit."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.languages.language import Language
from ntm_cli.plan.vocabulary import ACHIEVED, Division
from ntm_cli.summaries.headings_csv import NAME, PARTS, REACHED, ROW
from ntm_cli.summaries.listed_units import UnitLine, Units
from ntm_cli.summaries.plain_csv import csv_text


def render(shown: Units, language: Language) -> str:
    """A row for each unit, in the order of the table."""
    return csv_text([[*_heads(shown, language)], *([*_row(shown, line, language)] for line in shown.lines)])


def _heads(shown: Units, language: Language) -> Iterator[str]:
    belongs = PARTS[Division.DISTRICT], PARTS[Division.GROUP]
    yield from (language.say(words()) for words in (ROW, NAME, *belongs))
    yield from (language.say(REACHED(level=level)) for level in shown.levels)


def _row(shown: Units, line: UnitLine, language: Language) -> Iterator[object]:
    yield from ("" if line.number is None else line.number, line.name, line.district, line.group)
    for level in shown.levels:
        column = line.reaches.get(level, "")
        yield language.value(column) if column == ACHIEVED else column
