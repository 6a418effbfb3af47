"""Every unit with its years as a table for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.listed_units import UnitLine, Units
from ntm_cli.summaries.plain_table import NONE, plain_table, said
from ntm_cli.summaries.titles import title
from ntm_cli.terminal.display import visible

_NUMBER = Words("units.number", en="No.", vi="TT")
_NAME = Words("units.name", en="{unit:start}", vi="{unit:start}")
_LEVEL = Words("summary.level-column", en="{level:start}", vi="{level:start}")
_BEFORE = Words("units.before", en="before", vi="đã đạt")
_TOTAL = Words("parts.total", en="Total", vi="Cộng")
#: What a unit may belong to, and how its row says so.
_BELONGS: Mapping[Words, Callable[[UnitLine], str]] = {
    Words("parts.district", en="District", vi="Đơn vị cấp huyện"): lambda line: line.district,
    Words("parts.group", en="Group", vi="Nhóm"): lambda line: line.group,
}


def render(shown: Units, language: Language, _cells: int) -> RenderableType:
    """A row for each unit in the order of its table, and how many there are at each level below them."""
    belongs = {words: of for words, of in _BELONGS.items() if any(map(of, shown.lines))}
    heads = [_NUMBER(), _NAME(unit=shown.unit), *(words() for words in belongs)]
    table = plain_table([language.say(head) for head in (*heads, *(_LEVEL(level=level) for level in shown.levels))])
    table.columns[0].justify = "right"
    for column in table.columns[1 : len(heads)]:
        column.justify, column.no_wrap, column.overflow = "left", False, "fold"
    for line in shown.lines:
        names = (Text(visible(text)) for text in (line.name, *(of(line) for of in belongs.values())))
        years = (_year(line.reaches.get(level), language) for level in shown.levels)
        table.add_row(said(line.number), *names, *years)
    blanks = ("" for _ in belongs)
    table.add_row("", language.say(_TOTAL()), *blanks, *map(said, shown.reached), style="bold")
    return Group(title(shown.province, shown.decision, shown.year, language), Text(), table)


def _year(column: Column | None, language: Language) -> str:
    if column is None:
        return NONE
    return language.say(_BEFORE()) if column == ACHIEVED else str(column)
