"""The year by districts or groups as a map for the terminal: the share reached in each column, and what is to go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words, in_a_row
from ntm_cli.plan.vocabulary import Division, Unit
from ntm_cli.summaries.map_columns import MapColumn, of_level
from ntm_cli.summaries.map_layout import Layout, layouts
from ntm_cli.summaries.parts import Breakdown, PartLine, worst_first
from ntm_cli.summaries.plain_table import NONE, broken, ruled, said
from ntm_cli.summaries.titles import title
from ntm_cli.terminal.display import visible

_PART: Mapping[Division, Words] = {
    Division.DISTRICT: Words("parts.district", en="District", vi="Đơn vị cấp huyện"),
    Division.GROUP: Words("parts.group", en="Group", vi="Nhóm"),
}
_UNITS: Mapping[Unit, Words] = {
    Unit.COMMUNE: Words("parts.communes", en="All", vi="Số\nxã"),
    Unit.DISTRICT: Words("parts.districts", en="All", vi="Số\nhuyện"),
    Unit.VILLAGE: Words("parts.villages", en="All", vi="Số\nthôn"),
}
_TOTAL = Words("parts.total", en="Total", vi="Cộng")
_AIMS = Words(
    "parts.aims",
    en="Gap: to its share of the target, {aims}.",
    vi="Lệch: so với phần của từng đơn vị trong mục tiêu {aims}.",
)
_AIM = Words("parts.aim", en="{level} {count}/{of} by {year}", vi="{level} {count}/{of} đến hết {year}")


#: The terminal cells between two columns.
_BETWEEN = 1
#: The widest that what stands above the names is in one line.
_HEAD = 10


def render(shown: Breakdown, language: Language, cells: int) -> RenderableType:
    """Each part with the share that it has reached at each level, those that are furthest behind first."""
    parts = worst_first(shown)
    tries = [_columns(shown, parts, layout, language) for layout in layouts(len(shown.columns))]
    fitting = next((columns for columns in tries if _taken(columns) <= cells), tries[-1])
    above = title(shown.summary.province, shown.summary.decision, shown.summary.year, language)
    return Group(above, _table(fitting), *_aims(shown, language))


def _taken(columns: Sequence[MapColumn]) -> int:
    return sum(column.width + _BETWEEN for column in columns) - _BETWEEN


def _columns(shown: Breakdown, parts: Sequence[PartLine], layout: Layout, language: Language) -> list[MapColumn]:
    """The names, how many units each part has, and the columns of each level; the whole stands last."""
    found = [_names(shown, parts, layout, language), _units(shown, parts, language)]
    for place in range(len(shown.levels)):
        told = [*(part.levels[place] for part in parts), shown.total.levels[place]]
        found += of_level(told, shown.columns, layout, language)
    return found


def _names(shown: Breakdown, parts: Sequence[PartLine], layout: Layout, language: Language) -> MapColumn:
    names = [*(part.name or NONE for part in parts), language.say(_TOTAL())]
    head = broken(language.say(_PART[shown.by]()), _HEAD)
    return MapColumn(head, [Text(broken(visible(name), layout.name)) for name in names])


def _units(shown: Breakdown, parts: Sequence[PartLine], language: Language) -> MapColumn:
    counts = [*(part.units for part in parts), shown.total.units]
    return MapColumn(language.say(_UNITS[shown.unit]()), [Text(said(count)) for count in counts], is_number=True)


def _table(columns: Sequence[MapColumn]) -> Table:
    table = Table(box=ruled(), pad_edge=False, padding=0, show_edge=False, header_style="bold")
    lines = max(column.head.count("\n") for column in columns)
    for place, column in enumerate(columns):
        head = "\n" * (lines - column.head.count("\n")) + column.head
        table.add_column(Text(head), justify="right" if column.is_number else "left", no_wrap=place > 0)
    *rows, total = zip(*(column.cells for column in columns), strict=True)
    for row in rows:
        table.add_row(*row)
    table.add_row(*total, style="bold")
    return table


def _aims(shown: Breakdown, language: Language) -> Iterator[Text]:
    """Which targets the gaps are of."""
    aims = [
        _AIM(level=level, count=aim.count, of=aim.of, year=aim.target.year)
        for level, aim in zip(shown.levels, shown.aims, strict=True)
        if aim is not None and aim.count is not None and aim.of is not None
    ]
    if aims:
        yield Text(language.say(_AIMS(aims=in_a_row(aims))))
