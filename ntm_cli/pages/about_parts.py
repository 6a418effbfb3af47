"""Districts or groups on paper: a map of the shares that they have reached by each year, the lowest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ntm_cli.messages import Attained, Message, Words, in_a_row
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import MOST_YEARS, Cell, Column, Kind, Line, Part, Ruled, Signed
from ntm_cli.plan import vocabulary
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.vocabulary import ACHIEVED, Division
from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.parts import Breakdown, break_down
from ntm_cli.summaries.year import TargetLine

_HEADINGS = {
    Division.DISTRICT: Words("paper.districts", en="By district", vi="Theo đơn vị cấp huyện"),
    Division.GROUP: Words("paper.groups", en="By group", vi="Theo nhóm"),
}
_NAMES = {
    Division.DISTRICT: Words("paper.district", en="District", vi="Đơn vị cấp huyện"),
    Division.GROUP: Words("paper.group", en="Group", vi="Nhóm"),
}
_KEY = Words(
    "paper.parts.key",
    en="Units at the level by the end of each year, the lowest share first; the darker, the higher the share.",
    vi="Số đơn vị đạt mức độ, tính đến hết từng năm, tỷ lệ thấp xếp trước; màu càng đậm thì tỷ lệ càng cao.",
)
_CAPTION = Words(
    "paper.parts.caption", en="{level:start}, by the end of each year", vi="{level:start}, tính đến hết từng năm"
)
_LEVEL = Words("paper.parts.level", en="{level:units}", vi="{level:units}")
_UNITS = Words("paper.parts.units", en="Number of {unit:plural}", vi="Số {unit}")
_BEFORE = Words("paper.parts.before", en="Before", vi="Đã đạt")
_YEAR = Words("paper.parts.year", en="{year}", vi="{year}")
_TO_GO = Words("paper.parts.to-go", en="To go", vi="Còn lại")
_GAP = Words("paper.parts.gap", en="Gap to its share", vi="Lệch so với phần")
_AIMS = Words(
    "paper.parts.aims",
    en="The gap is to its share of the target: {aims}.",
    vi="Lệch so với phần của từng đơn vị trong mục tiêu: {aims}.",
)
_AIM = Words(
    "paper.parts.aim", en="{level:units} {count}/{of} by {year}", vi="{level:units} {count}/{of} đến hết {year}"
)
_OTHERS = Words("paper.parts.others", en="Others", vi="Các đơn vị khác")
_TOTAL = Words("paper.total", en="Total", vi="Cộng")


@dataclass(frozen=True, slots=True)
class _Row:
    """A part, or the whole, at one level."""

    name: Cell
    units: int | None
    level: PartLevel
    kind: Kind = Kind.PLAIN


def parts(paper: Paper) -> Iterator[Part]:
    """The part on the districts, or on the groups where the plan has no districts; none where it has neither."""
    for by in Division:
        if divided(paper.data, by) is not None:
            shown = break_down(paper.data, by, paper.summary.year)
            tables = tuple(_table(shown, place) for place in range(len(shown.levels)))
            yield Part(f"{by}s", _HEADINGS[by](), said=tuple(_aims(shown)), key=_KEY(), tables=tables)
            return


def _aims(shown: Breakdown) -> Iterator[Message]:
    """The targets that the parts have a share of."""
    known = [aim for aim in shown.aims if aim is not None]
    if known:
        yield _AIMS(aims=in_a_row(map(_aim, known)))


def _aim(line: TargetLine) -> Message:
    level = Attained(line.target.level, line.target.unit)
    return _AIM(level=level, count=line.count or 0, of=line.of or 0, year=line.target.year)


def _table(shown: Breakdown, place: int) -> Ruled:
    """One level of the parts, the lowest share first, with the gap to a part's share of the target if there is one."""
    aim, whole = shown.aims[place], shown.total.levels[place]
    heads = [_head(step.column) for step in whole.steps[-MOST_YEARS:]]
    columns = (Column(_NAMES[shown.by](), is_words=True), Column(_UNITS(unit=shown.unit)), *heads, Column(_TO_GO()))
    rows = [_Row(part.name or _OTHERS(), part.units, part.levels[place]) for part in shown.parts]
    total = _Row(_TOTAL(), shown.total.units, whole, Kind.TOTAL)
    caption = _CAPTION(level=_LEVEL(level=Attained(whole.level, shown.unit)))
    ranked = (*sorted(rows, key=_rank), total)
    if aim is None:
        return Ruled(caption, columns, tuple(map(_line, ranked)))
    return Ruled(caption, (*columns, Column(_GAP())), tuple(map(_with_gap, ranked)))


def _rank(row: _Row) -> int:
    share = row.level.percent(len(row.level.steps) - 1)
    return 101 if share is None else share


def _head(column: vocabulary.Column) -> Column:
    return Column(_BEFORE() if column == ACHIEVED else _YEAR(year=column))


def _line(row: _Row) -> Line:
    level = row.level
    places = range(max(len(level.steps) - MOST_YEARS, 0), len(level.steps))
    shares = () if row.kind is Kind.TOTAL else (None, None, *map(level.percent, places), None)
    counts = (level.steps[place].reached for place in places)
    return Line((row.name, row.units, *counts, level.to_go), row.kind, shares)


def _with_gap(row: _Row) -> Line:
    line = _line(row)
    gap = None if row.level.off is None else Signed(row.level.off)
    return replace(line, cells=(*line.cells, gap), shares=(*line.shares, None) if line.shares else ())
