"""One district as tables for the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.english_words import plural, units
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import Level
from ntm_cli.reading import models
from ntm_cli.summaries.district import District, Judged, Number
from ntm_cli.summaries.year_table import plain_table
from ntm_cli.terminal.display import visible

_NONE = "–"


def render(district: District) -> RenderableType:
    """The communes with their years, the subtotals, and the requirements."""
    title = f"{district.name}, {district.province}, {district.decision}"
    parts = [Text(visible(title), style="bold"), _own_levels(district), Text(), _communes(district), Text()]
    return Group(*parts, _subtotals(district), *_requirements(district))


def _own_levels(district: District) -> Text:
    reaches = district.row.reaches if district.row else {}
    return Text(", ".join(f"{level} {column}" for level, column in reaches.items()) or "no level of its own")


def _communes(district: District) -> RenderableType:
    table = plain_table(["Commune", *(level.capitalize() for level in district.levels)])
    for row in district.communes:
        cells = (str(row.reaches.get(level, _NONE)) for level in district.levels)
        table.add_row(Text(visible(f"{row.number:>3} {row.name}")), *cells)
    return table


def _subtotals(district: District) -> RenderableType:
    table = plain_table(["Subtotal", *(str(column) for column in district.columns)])
    for level in district.levels:
        table.add_row(level, *(_number(number) for number in _of_level(district, level)))
    return table


def _of_level(district: District, level: Level) -> list[Number]:
    by_column = {number.cell.column: number for number in district.subtotal if number.cell.level == level}
    return [by_column[column] for column in district.columns if column in by_column]


def _number(number: Number) -> str:
    """The printed number; where it is not the number of communes, that one too."""
    printed = _NONE if number.cell.count is None else str(number.cell.count)
    return printed if number.cell.value == number.counted else f"{printed} (counted {number.counted})"


def _requirements(district: District) -> list[RenderableType]:
    if not district.judged:
        return []
    lines = [Text(visible(_requirement(judged))) for judged in district.judged]
    return [Text(), Text("Requirements", style="bold"), *lines]


def _requirement(judged: Judged) -> str:
    judgement = judged.judgement
    requirement = judgement.requirement
    verdict = {True: "met", False: "missed", None: "cannot be judged"}[judgement.met]
    when = "achieved" if judgement.year is None else str(judgement.year)
    return f"{verdict}: {requirement.when.level} {when}, {_asked(judged)} ({requirement.basis})"


def _asked(judged: Judged) -> str:
    judgement = judged.judgement
    needs = judgement.requirement.needs
    if isinstance(needs, models.NeedsKind):
        return f"only for {' or '.join(needs.kinds)}"
    if isinstance(needs, models.NeedsLevel):
        return f"{needs.level} first"
    found = f"{judgement.have} of {units(judgement.base, needs.unit)}, {share(judgement.have, judgement.base)} %"
    later = f"; met by {judged.met_from}" if judgement.met is False and judged.met_from else ""
    never = "; not met in any year" if judgement.met is False and not judged.met_from else ""
    return f"{needs.percent} % of {plural(needs.unit)} {needs.level}: {found}{later}{never}"
