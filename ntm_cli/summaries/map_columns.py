"""The columns of the map by districts or groups: what stands above them, and in them part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.map_layout import Beside, Layout
from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.plain_table import NONE, broken, said, widest
from ntm_cli.summaries.tiles import number_in, tiles
from ntm_cli.terminal.display import width

_SHARES = Words("parts.shares", en="{level:start},\N{NO-BREAK SPACE}%", vi="{level:start},\N{NO-BREAK SPACE}%")
_COUNTS = Words("summary.level-column", en="{level:start}", vi="{level:start}")
_BEFORE = Words("parts.before", en="start", vi="trước")
_BESIDE: Mapping[Beside, Words] = {
    Beside.REACHED: Words("parts.reached", en="\ndone", vi="\nđạt"),
    Beside.TO_GO: Words("parts.to-go", en="to\ngo", vi="\ncòn"),
    Beside.OFF: Words("parts.off", en="\ngap", vi="\nlệch"),
}
#: The least cells of a level's name in one line.
_HEAD = 8


@dataclass(frozen=True, slots=True)
class MapColumn:
    """A column of the map: its head in lines, and a cell for each part and for the whole."""

    head: str
    cells: Sequence[Text]
    is_number: bool = False

    @property
    def width(self) -> int:
        """The terminal cells that it takes."""
        return widest([self.head, *(cell.plain for cell in self.cells)])


def of_level(
    told: Sequence[PartLevel], columns: Sequence[Column], layout: Layout, language: Language
) -> Iterator[MapColumn]:
    """The columns of a level, given it in each of the parts and in the whole."""
    yield _shares(told, columns, layout, language)
    for beside in layout.beside:
        cells = [_cell(beside, level, language) for level in told]
        if any(cell.plain != NONE for cell in cells):
            yield MapColumn(language.say(_BESIDE[beside]()), cells, is_number=True)


def _shares(told: Sequence[PartLevel], columns: Sequence[Column], layout: Layout, language: Language) -> MapColumn:
    """The shares column by column in one, since their colours touch."""
    years = [_year(columns[place], layout.digits, language) for place in layout.places]
    wide = [
        max(_wide(year, layout.digits), *(len(number_in(level, place)) + 1 for level in told))
        for year, place in zip(years, layout.places, strict=True)
    ]
    words = _SHARES if told[-1].base is not None else _COUNTS
    above = broken(language.say(words(level=told[-1].level)), max(sum(wide), _HEAD)).replace("\N{NO-BREAK SPACE}", " ")
    line = "".join(year.rjust(cells - 1).ljust(cells) for year, cells in zip(years, wide, strict=True))
    left = " " * (widest([above]) - sum(wide))
    return MapColumn(f"{above}\n{left}{line}", [Text(left) + tiles(level, layout.places, wide) for level in told])


def _wide(year: str, digits: int) -> int:
    """The cells that a year takes with a space on each side, or the words for what was there before with fewer."""
    return width(year) + (2 if digits == 2 and year.isdecimal() else digits == 4)


def _year(column: Column, digits: int, language: Language) -> str:
    return language.say(_BEFORE()) if column == ACHIEVED else str(column)[-digits:]


def _cell(beside: Beside, level: PartLevel, language: Language) -> Text:
    if beside is Beside.REACHED:
        return Text(said(level.reached))
    if beside is Beside.TO_GO:
        return Text(said(level.to_go))
    if level.off is None:
        return Text(NONE)
    return Text(("+" if level.off > 0 else "") + language.value(level.off), style="bold red" if level.off < 0 else "")
