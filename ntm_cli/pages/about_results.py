"""What came of the plan on paper: each day's counts beside plan and targets, and units beside their years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ntm_cli.messages import Attained, Message, Percent, Words, in_a_row
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Cell, Column, Kind, Line, Part, Ruled, Signed
from ntm_cli.plan.outcomes import Asked, Outcome
from ntm_cli.plan.recognitions import Result
from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.summaries.result_words import BESIDE_PLAN, FATES, WORSE, pace_of

_HEADING = Words("paper.results", en="What happened", vi="Kết quả đến nay")
_CAPTION = Words("paper.results.day", en="Published of {day}", vi="Số liệu tính đến ngày {day}")
_UNITS = Words("paper.results.units", en="{level:units}", vi="{level:units}")
_LABEL = Words("paper.results.label", en="{units:start}", vi="{units:start}")
_LEVEL = Words("paper.results.level", en="Units and level", vi="Đơn vị, mức độ")
_RESULT = Words("paper.results.result", en="Result", vi="Kết quả")
_PLAN = Words("paper.results.plan", en="Plan by the end of {year}", vi="Lộ trình đến hết {year}")
_TARGET = Words("paper.results.target", en="Target of {year}", vi="Mục tiêu năm {year}")
_COUNT = Words("paper.results.count", en="Count", vi="Số lượng")
_OF = Words("paper.results.of", en="Of", vi="Mẫu số")
_SHARE = Words("paper.results.share", en="Share", vi="Tỷ lệ")
_GAP = Words("paper.results.gap", en="Gap", vi="Lệch")
_SOURCES = Words("paper.results.sources", en="{day}: {sources}", vi="{day}: {sources}")
_BASES = Words(
    "paper.results.bases",
    en="Plan and result are of the units of each day. The gap is the result less plan or target, of one base alone.",
    vi="Lộ trình và kết quả tính theo các đơn vị của từng ngày. Lệch là kết quả trừ lộ trình, mục tiêu cùng mẫu số.",
)
_RECOGNISED = Words("paper.results.recognised", en="Units recognised one by one", vi="Từng đơn vị được công nhận")
_UNIT = Words("paper.results.unit", en="Unit", vi="Đơn vị")
_PLANNED = Words("paper.results.planned", en="Planned", vi="Lộ trình")
_FOR = Words("paper.results.for", en="Recognised for", vi="Công nhận năm")
_DECISION = Words("paper.results.decision", en="Decision", vi="Quyết định")
_BEFORE = Words("paper.results.before", en="before", vi="trước lộ trình")


def parts(paper: Paper) -> Iterator[Part]:
    """The part on the results; none where none are written down."""
    found = paper.summary.happened
    if found is not None:
        days = [list(group) for _, group in groupby(found.outcomes, key=lambda outcome: outcome.published.day)]
        known = [result for result in found.units if result.fate != "unknown"]
        tables = (*map(_day, days), *([_of_units(known)] if known else []))
        said = (_BASES(), *map(_sources, days)) if days else ()
        yield Part("results", _HEADING(), said=said, tables=tables)


def _sources(found: Sequence[Outcome]) -> Message:
    sources = dict.fromkeys(outcome.published.source for outcome in found)
    return _SOURCES(day=found[0].published.day, sources=in_a_row(sources))


def _day(found: Sequence[Outcome]) -> Ruled:
    """A day: results, then for each year of plan or target the count, the base, and how many more there are."""
    years = [planned.year for planned in found[0].planned]
    due = sorted({asked.target.year for outcome in found for asked in outcome.asked})
    above = [*(_PLAN(year=year) for year in years), *(_TARGET(year=year) for year in due)]
    columns = (
        Column(_LEVEL(), is_words=True),
        *(Column(words(), _RESULT()) for words in (_COUNT, _OF, _SHARE)),
        *(Column(words(), said) for said in above for words in (_COUNT, _OF, _GAP)),
        Column(BESIDE_PLAN(), is_words=True),
    )
    return Ruled(_CAPTION(day=found[0].published.day), columns, tuple(_line(outcome, due) for outcome in found))


def _line(outcome: Outcome, due: Sequence[int]) -> Line:
    published, asked = outcome.published, {each.target.year: each for each in outcome.asked}
    share = None if published.percent is None else Percent(published.percent)
    plans = (cell for each in outcome.planned for cell in (each.count, outcome.base, _signed(each.gap)))
    targets = (cell for year in due for cell in _target(asked.get(year)))
    name = _LABEL(units=_UNITS(level=Attained(published.level, published.unit)))
    kind = Kind.LATE if outcome.pace == "behind" else Kind.PLAIN
    return Line((name, published.count, outcome.of, share, *plans, *targets, pace_of(outcome)), kind)


def _target(asked: Asked | None) -> tuple[Cell, Cell, Cell]:
    return (None, None, None) if asked is None else (asked.count, asked.of, _signed(asked.gap))


def _signed(gap: int | None) -> Signed | None:
    return None if gap is None else Signed(gap)


def _of_units(known: Sequence[Result]) -> Ruled:
    columns = (
        Column(_UNIT(), is_words=True),
        Column(_LEVEL(), is_words=True),
        Column(_PLANNED()),
        Column(_FOR()),
        Column(_DECISION(), is_words=True),
        Column(BESIDE_PLAN(), is_words=True),
    )
    return Ruled(_RECOGNISED(), columns, tuple(map(_unit, known)))


def _unit(result: Result) -> Line:
    came = result.recognised
    planned: Cell = _BEFORE() if result.planned == ACHIEVED else result.planned
    return Line(
        (
            result.name,
            _LABEL(units=_UNITS(level=Attained(result.level, result.unit))),
            planned,
            None if came is None else came.year,
            None if came is None else came.decision or None,
            FATES[result.fate](),
        ),
        Kind.LATE if result.fate in WORSE else Kind.PLAIN,
    )
