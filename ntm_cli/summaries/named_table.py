"""The year by districts or groups for the terminal, with the names of the units that are new in it below the map."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.summaries import parts_table
from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.parts import Breakdown, PartLine, worst_first
from ntm_cli.summaries.plain_table import NONE
from ntm_cli.terminal.display import visible

_NEW = Words("parts.new", en="New in {year}", vi="Đạt trong năm {year}")
_NOTHING = Words("parts.nothing-new", en="none", vi="không có")


def render(shown: Breakdown, language: Language, cells: int) -> RenderableType:
    """The map, and a line for each part that has new units."""
    head = Text(language.say(_NEW(year=shown.summary.year)), style="bold")
    lines = [*_lines(shown, language)] or [Text(language.say(_NOTHING()))]
    return Group(parts_table.render(shown, language, cells), Text(), head, *lines)


def _lines(shown: Breakdown, language: Language) -> Iterator[Text]:
    for part in worst_first(shown):
        if new := _new(part, language):
            yield Text(visible(f"{part.name or NONE}: {new}"), overflow="fold")


def _new(part: PartLine, language: Language) -> str:
    return "; ".join(f"{language.value(level.level)}: {_names(level)}" for level in part.levels if level.new)


def _names(level: PartLevel) -> str:
    """The new units by name, and how many more there are that no row names."""
    unnamed = level.new - len(level.names)
    return ", ".join((*level.names, *([f"+{unnamed}"] if unnamed else [])))
