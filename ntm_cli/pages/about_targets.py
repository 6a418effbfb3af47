"""The targets on paper: a bar for each, those that are missed first, and a table with all numbers."""

from __future__ import annotations

from collections.abc import Mapping

from ntm_cli.messages import Attained, Listing, Message, Percent, Value, Words
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Cell, Column, Kind, Line, Part, Picture, Ruled, Signed
from ntm_cli.pages.targets_chart import bar
from ntm_cli.plan.shares import share
from ntm_cli.summaries.year import MISSED, State, TargetLine

_HEADING = Words("paper.targets", en="Targets", vi="Mục tiêu")
_CAPTION = Words("paper.targets.caption", en="Each target against the plan", vi="Đối chiếu từng mục tiêu với lộ trình")
_LEVEL = Words("paper.targets.level", en="Units and level", vi="Đơn vị, mức độ")
_DUE = Words("paper.targets.due", en="Due", vi="Thời hạn")
_TARGET = Words("paper.targets.target", en="Target", vi="Mục tiêu")
_ASKED = Words("paper.targets.asked", en="Count", vi="Số lượng")
_OF = Words("paper.of", en="Of", vi="Mẫu số")
_SHARE = Words("paper.share", en="Share", vi="Tỷ lệ")
_INCREASE = Words("paper.targets.increase", en="Increase", vi="Tăng")
_WHEN_DUE = Words("paper.targets.when-due", en="When due", vi="Khi đến hạn")
_BY = Words("paper.by-year", en="By the end of {year}", vi="Đến hết năm {year}")
_PLAN = Words("paper.targets.plan", en="Plan", vi="Lộ trình")
_GAP = Words("paper.targets.gap", en="Gap", vi="Thiếu (−), vượt (+)")
_SLIP = Words("paper.targets.may-slip", en="May slip", vi="Được chậm tối đa")
_VERDICT = Words("paper.targets.verdict", en="Verdict", vi="Đánh giá")

_KEY = Words(
    "paper.targets.key",
    en="Dark: achieved before the roadmap. Bright: new when due. Pale: planned for later. Line: the target.",
    vi="Phần đậm: đã đạt trước lộ trình. Phần sáng: đạt mới khi đến hạn. Phần nhạt: đạt sau thời hạn. Vạch: mục tiêu.",
)
_UNITS = Words("paper.units-at", en="{level:units}", vi="{level:units}")
_IN_GROUP = Words("paper.in-group", en="in {group:group}", vi="thuộc {group:group}")
_OF_LEVEL = Words("paper.of-level", en="of {level:units}", vi="trong số {level:units}")
_TOGETHER = Words("paper.together", en="{parts}", vi="{parts}")
_ASKED_OF = Words("paper.targets.asked-of", en="{asked:start}", vi="{asked:start}")
_DUE_IN = Words("paper.targets.due-in", en="{asked:start}, {year}", vi="{asked:start}, {year}")
_MORE_THAN = Words("paper.more-than", en="more than {percent}", vi="trên {percent}")
_SINCE = Words("paper.since", en="new since {since}", vi="tăng thêm so với năm {since}")
_SINCE_BEFORE = Words(
    "paper.since.before", en="new since what was achieved before", vi="tăng thêm so với số đã đạt chuẩn"
)
_VERDICTS: Mapping[State | None, Words] = {
    "met": Words("paper.met", en="met by {first_met}", vi="đủ từ năm {first_met}"),
    "met late": Words(
        "paper.met-late", en="short by {short}, met by {first_met}", vi="thiếu {short}, đủ từ năm {first_met}"
    ),
    "never met": Words("paper.never-met", en="short by {short}, never met", vi="thiếu {short}, không đủ"),
    "not due yet": Words("paper.not-due-yet", en="not due yet", vi="chưa đến hạn"),
    None: Words("paper.not-judged", en="cannot be judged", vi="chưa xét được"),
}
_MISSED = Words(
    "paper.targets.missed",
    en="{missed} of {count} targets {missed:is} missed when due.",
    vi="{missed}/{count} mục tiêu bị thiếu khi đến hạn.",
)
_NONE_MISSED = Words(
    "paper.targets.none-missed",
    en="None of the {count} targets is missed when due.",
    vi="Trong {count} mục tiêu, không mục tiêu nào bị thiếu khi đến hạn.",
)
_UNKNOWN = Words(
    "paper.targets.unknown",
    en="{count} cannot be judged: the roadmap does not give their numbers.",
    vi="{count} mục tiêu chưa xét được vì lộ trình không có số liệu.",
)


def part(paper: Paper) -> Part:
    """The part on the targets."""
    worst_first = sorted(paper.summary.targets, key=lambda line: line.state not in MISSED)
    pictures = (_picture(line) for line in worst_first if line.standing is not None)
    return Part("targets", _HEADING(), _said(paper), _KEY(), tuple(pictures), (_table(paper),))


def _said(paper: Paper) -> tuple[Message, ...]:
    lines = paper.summary.targets
    missed = sum(line.state in MISSED for line in lines)
    unknown = sum(line.state is None for line in lines)
    first = _MISSED(missed=missed, count=len(lines)) if missed else _NONE_MISSED(count=len(lines))
    return (first, _UNKNOWN(count=unknown)) if unknown else (first,)


def _picture(line: TargetLine) -> Picture:
    label = _DUE_IN(asked=asked_of(line), year=line.target.year)
    return Picture(label, verdict(line), _kind(line), bar(line))


def asked_of(line: TargetLine) -> Message:
    """Which units a target speaks of: of a unit at a level, in a group, among those at another level, or new ones."""
    target, alone = line.target, line.increase
    units = _UNITS(level=Attained(target.level, target.unit))
    group = (_IN_GROUP(group=target.group),) if target.group else ()
    base = (_OF_LEVEL(level=Attained(target.of_level, target.unit)),) if target.of_level is not None else ()
    since = (_SINCE(since=alone.since) if alone.since else _SINCE_BEFORE(),) if alone else ()
    return _TOGETHER(parts=Listing((units, *group, *base, *since), ","))


def verdict(line: TargetLine) -> Message:
    """How a target fares, in words."""
    found = line.standing
    first_met = (found and found.first_met) or 0
    return _VERDICTS[line.state](short=-found.gap if found else 0, first_met=first_met)


def _kind(line: TargetLine) -> Kind:
    return Kind.LATE if line.state in MISSED else Kind.PLAIN


def _table(paper: Paper) -> Ruled:
    target, due, by = _TARGET(), _WHEN_DUE(), _BY(year=paper.summary.year)
    columns = (
        Column(_LEVEL(), is_words=True),
        Column(_DUE()),
        *(Column(words(), target) for words in (_ASKED, _OF, _SHARE, _INCREASE)),
        *(Column(words(), due) for words in (_PLAN, _GAP)),
        *(Column(words(), by) for words in (_PLAN, _GAP)),
        Column(_SLIP()),
        Column(_VERDICT(), is_words=True),
    )
    return Ruled(_CAPTION(), columns, tuple(map(_line, paper.summary.targets)))


def _line(line: TargetLine) -> Line:
    found, alone = line.standing, line.increase
    cells: tuple[Cell, ...] = (
        _ASKED_OF(asked=asked_of(line)),
        line.target.year,
        line.count,
        line.of,
        _share(line),
        None if line.target.increase is None else Signed(line.target.increase),
        Signed(alone.plan) if alone else line.plan_when_due,
        Signed(found.gap) if found else None,
        line.plan,
        None if line.plan is None or line.count is None else Signed(line.plan - line.count),
        found.may_slip if found else None,
        verdict(line),
    )
    return Line(cells, _kind(line))


def _share(line: TargetLine) -> Value | None:
    """The percentage as printed, or that of the count if none is printed."""
    target = line.target
    if target.percent is not None:
        percent = Percent(target.percent)
        return _MORE_THAN(percent=percent) if target.more_than else percent
    return None if line.count is None or line.of is None else Percent(share(line.count, line.of))
