"""The year by districts or groups as a table for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import Division
from ntm_cli.summaries.parts import Breakdown, PartLevel, PartLine
from ntm_cli.summaries.plain_table import BETWEEN, NONE, plain_table, said
from ntm_cli.summaries.year_table import title
from ntm_cli.terminal.display import visible, width

_PART: Mapping[Division, Words] = {
    Division.DISTRICT: Words("parts.district", en="District", vi="Đơn vị cấp huyện"),
    Division.GROUP: Words("parts.group", en="Group", vi="Nhóm"),
}
_UNITS = Words("parts.units", en="{units:start}", vi="{units:start}")
_NUMBER = Words("parts.number", en="{unit:plural}", vi="số {unit}")
_LEVEL = Words("summary.level-column", en="{level:start}", vi="{level:start}")
_NEW = Words("parts.new", en="New in {year}", vi="Đạt trong năm {year}")
_TOTAL = Words("parts.total", en="Total", vi="Cộng")
_NAMES = Words("parts.names", en="{level}: {names}", vi="{level}: {names}")
_OF_PART = Words("parts.new-of", en="{name}: {new}", vi="{name}: {new}")


#: With fewer cells beside the counts, the new units stand below them.
_LEAST = 12


def render(shown: Breakdown, language: Language, cells: int) -> RenderableType:
    """Each part with its units at each level, and which are new in the year."""
    rows = [[part.name or NONE, *map(said, (part.units, *_reached(part)))] for part in shown.parts]
    headers, total = _headers(shown, language), [language.say(_TOTAL()), *map(said, _total(shown))]
    taken = sum(max(map(width, column)) + BETWEEN for column in zip(headers, *rows, total, strict=True))
    draw = _beside if taken + _LEAST <= cells else _below
    return Group(title(shown.summary, language), Text(), draw(shown, headers, rows, total, language))


def _headers(shown: Breakdown, language: Language) -> list[str]:
    say = language.say
    units = say(_UNITS(units=_NUMBER(unit=shown.unit)))
    return [say(_PART[shown.by]()), units, *(say(_LEVEL(level=level)) for level in shown.levels)]


def _reached(part: PartLine) -> list[int | None]:
    return [level.reached for level in part.levels]


def _total(shown: Breakdown) -> list[int | None]:
    return [shown.total.units, *shown.total.reached]


def _beside(
    shown: Breakdown, headers: list[str], rows: list[list[str]], total: list[str], language: Language
) -> RenderableType:
    table = plain_table(headers)
    table.add_column(language.say(_NEW(year=shown.summary.year)), overflow="fold")
    for part, cells in zip(shown.parts, rows, strict=True):
        table.add_row(*_shown(cells), Text(visible(_new(part, language))))
    table.add_section()
    table.add_row(*total, style="bold")
    return table


def _below(
    shown: Breakdown, headers: list[str], rows: list[list[str]], total: list[str], language: Language
) -> RenderableType:
    """The counts, with headers in several lines, and the new units of each part after them."""
    table = plain_table([headers[0], *(header.replace(" ", "\n") for header in headers[1:])])
    table.columns[0].no_wrap = False
    for cells in rows:
        table.add_row(*_shown(cells))
    table.add_section()
    table.add_row(*total, style="bold")
    new = [_OF_PART(name=part.name or NONE, new=text) for part in shown.parts if (text := _new(part, language))]
    head = Text(language.say(_NEW(year=shown.summary.year)), style="bold")
    return Group(table, Text(), head, *(Text(visible(language.say(line))) for line in new)) if new else table


def _shown(cells: list[str]) -> list[Text]:
    return [Text(visible(cell)) for cell in cells]


def _new(part: PartLine, language: Language) -> str:
    parts = (language.say(_NAMES(level=level.level, names=_names(level))) for level in part.levels if level.new)
    return "; ".join(parts)


def _names(level: PartLevel) -> str:
    """The new units by name, and how many more there are that no row names."""
    unnamed = level.new - len(level.names)
    return ", ".join((*level.names, *([f"+{unnamed}"] if unnamed else [])))
