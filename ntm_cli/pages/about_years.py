"""What is reached by the end of each year on paper: a chart for each unit and level, and a table with all numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ntm_cli.messages import Attained, Message, Percent, Words
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.steps_chart import steps_chart
from ntm_cli.pages.tabular import Cell, Column, Kind, Line, Part, Picture, Ruled
from ntm_cli.plan import vocabulary
from ntm_cli.plan.promised import Series
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.summaries.year import Progress

_HEADING = Words("paper.years", en="Year by year", vi="Tiến độ từng năm")
_CAPTION = Words(
    "paper.years.caption", en="Reached by the end of each year", vi="Số đơn vị đã đạt, tính đến hết từng năm"
)
_BY = Words("paper.years.by", en="By the end of", vi="Đến hết năm")
_UNITS = Words("paper.years.units", en="{level:units}", vi="{level:units}")
_REACHED = Words("paper.years.reached", en="Reached", vi="Lũy kế")
_NEW = Words("paper.years.new", en="New", vi="Đạt mới")
_BEFORE = Words("paper.years.before", en="Achieved before", vi="Đã đạt chuẩn")
_OF = Words("paper.years.of", en="Of", vi="Mẫu số")
_SHARE = Words("paper.years.share", en="Share by {year}", vi="Tỷ lệ đến hết {year}")
_LABEL = Words("paper.years.label", en="{units:start}", vi="{units:start}")
_OF_BASE = Words("paper.years.of-base", en="{count} of {base}, {percent}", vi="{count}/{base}, {percent}")
_WITHOUT_BASE = Words("paper.years.count", en="{count}", vi="{count}")
_KEY = Words(
    "paper.years.key",
    en="Dark: reached in earlier columns. Bright: new in the year. Line: the target that is due.",
    vi="Phần đậm: đã đạt từ trước. Phần sáng: đạt mới trong năm. Vạch ngang: mục tiêu đến hạn.",
)


def part(paper: Paper) -> Part:
    """The part on the years."""
    shown = [progress for progress in paper.summary.progress if progress.steps[-1].cumulative is not None]
    pictures = tuple(_picture(paper, progress) for progress in shown)
    return Part("years", _HEADING(), key=_KEY(), pictures=pictures, tables=(_table(paper),))


def _picture(paper: Paper, progress: Progress) -> Picture:
    reached, base = progress.steps[-1].cumulative, progress.base
    label = _LABEL(units=_units(progress))
    beside = _reached(reached or 0, base)
    return Picture(label, beside, Kind.PLAIN, steps_chart(progress, _due(paper, progress)))


def _reached(count: int, base: int | None) -> Message:
    if base is None:
        return _WITHOUT_BASE(count=count)
    return _OF_BASE(count=count, base=base, percent=Percent(share(count, base)))


def _units(progress: Progress) -> Message:
    return _UNITS(level=Attained(progress.level, progress.unit))


def _due(paper: Paper, progress: Progress) -> Mapping[vocabulary.Column, int]:
    """The counts that are asked for of all units of a level, by year."""
    series = Series(progress.unit, progress.level)
    lines = (line for line in paper.summary.targets if line.target.series == series)
    return {line.target.year: line.count for line in lines if line.count is not None}


def _table(paper: Paper) -> Ruled:
    progress = paper.summary.progress
    above = [_LABEL(units=_units(each)) for each in progress]
    columns = (Column(_BY(), is_words=True), *(Column(words(), said) for said in above for words in (_REACHED, _NEW)))
    lines = [_column(progress, place) for place in range(len(progress[0].steps) if progress else 0)]
    return Ruled(_CAPTION(), columns, (*lines, *_below(paper)))


def _column(progress: tuple[Progress, ...], place: int) -> Line:
    column = progress[0].steps[place].column
    first: Cell = _BEFORE() if column == ACHIEVED else str(column)
    return Line((first, *(cell for each in progress for cell in _numbers(each, place))))


def _numbers(progress: Progress, place: int) -> Iterator[Cell]:
    step = progress.steps[place]
    yield step.cumulative
    yield None if step.column == ACHIEVED else step.new


def _below(paper: Paper) -> Iterator[Line]:
    """How many units could reach each level, and the share that does."""
    progress = paper.summary.progress
    yield Line((_OF(), *(cell for each in progress for cell in (each.base, ""))), Kind.TOTAL)
    shares = (cell for each in progress for cell in (_share(each), ""))
    yield Line((_SHARE(year=paper.summary.year), *shares), Kind.TOTAL)


def _share(progress: Progress) -> Cell:
    count, base = progress.steps[-1].cumulative, progress.base
    return None if count is None or base is None else Percent(share(count, base))
