"""The year district by district as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.summaries.plain_table import plain_table
from ntm_cli.summaries.year import District, Summary
from ntm_cli.summaries.year_table import title
from ntm_cli.terminal.display import visible

_DISTRICT = Words("districts.district", en="District", vi="Đơn vị cấp huyện")
_COMMUNES = Words("districts.communes", en="Communes", vi="Số xã")
_LEVEL = Words("summary.level-column", en="{level:start}", vi="{level:start}")
_NEW = Words("districts.new", en="New in {year}", vi="Đạt trong năm {year}")
_TOTAL = Words("districts.total", en="Total", vi="Cộng")
_NAMES = Words("districts.names", en="{level}: {names}", vi="{level}: {names}")


def render(summary: Summary, language: Language, _cells: int) -> RenderableType:
    """Each district with its communes at each level, and which are new in the year."""
    say = language.say
    levels = summary.commune_levels
    table = plain_table([say(_DISTRICT()), say(_COMMUNES()), *(say(_LEVEL(level=level)) for level in levels)])
    table.add_column(say(_NEW(year=summary.year)), overflow="fold")
    for district in summary.districts:
        reached = (str(level.reached) for level in district.levels)
        table.add_row(Text(visible(district.name)), str(district.communes), *reached, _new(district, language))
    table.add_section()
    table.add_row(say(_TOTAL()), *_totals(summary), style="bold")
    return Group(title(summary, language), Text(), table)


def _totals(summary: Summary) -> Iterator[str]:
    yield str(sum(district.communes for district in summary.districts))
    for position in range(len(summary.commune_levels)):
        yield str(sum(district.levels[position].reached for district in summary.districts))


def _new(district: District, language: Language) -> Text:
    parts = (
        language.say(_NAMES(level=level.level, names=", ".join(level.new))) for level in district.levels if level.new
    )
    return Text(visible("; ".join(parts)))
