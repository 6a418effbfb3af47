"""The summary as tables for the terminal. A narrow one loses columns from the least needed on, never digits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Message, Percent, Words
from ntm_cli.plan.promised import Target
from ntm_cli.plan.shares import share
from ntm_cli.plan.targets import Standing
from ntm_cli.summaries.plain_table import BETWEEN, NONE, broken, plain_table, widest
from ntm_cli.summaries.progress_table import columns
from ntm_cli.summaries.results_table import tables
from ntm_cli.summaries.year import MISSED, State, Summary, TargetLine
from ntm_cli.terminal.display import visible

_TITLE = Words(
    "summary.title",
    en="{province}, {decision}: the plan by the end of {year}",
    vi="{province}, Quyết định số {decision}: lộ trình đến hết năm {year}",
)
#: The columns of the targets by name; a share has none of its own.
_UNNAMED = Words("summary.unnamed", en="", vi="")
_HEADERS = {
    "level": Words("summary.level", en="Level", vi="Mức độ"),
    "due": Words("summary.due", en="Due", vi="Thời\nhạn"),
    "target": Words("summary.target", en="Target", vi="Mục\ntiêu"),
    "target's share": _UNNAMED,
    "plan by the year": Words("summary.plan-by", en="Plan\nby\n{year}", vi="Lộ\ntrình\nđến\n{year}"),
    "plan when due": Words("summary.plan-due", en="Plan\nwhen\ndue", vi="Lộ\ntrình\nđến\nhạn"),
    "plan's share": _UNNAMED,
    "gap": Words("summary.gap", en="Gap", vi="Thiếu/\nvượt"),
    "verdict": Words("summary.verdict", en="Verdict", vi="Đánh giá"),
    "may slip": Words("summary.may-slip", en="May\nslip", vi="Được\nchậm\ntối đa"),
}
#: Which columns of the targets go first where there is no room.
_SPARE = ("plan's share", "target's share", "plan by the year", "may slip", "gap")

_UNITS = Words("summary.units", en="{level:units}", vi="{level:units}")
_IN_GROUP = Words("summary.in-group", en="in {group:group}", vi="thuộc {group:group}")
_OF_LEVEL = Words("summary.of-level", en="of {level:units}", vi="trong số {level:units}")
_MORE_THAN = Words("summary.more-than", en=">{percent}", vi=">{percent}")
_VERDICTS: Mapping[State, Words] = {
    "met": Words("verdict.met", en="met by {first_met}", vi="đủ từ năm {first_met}"),
    "met late": Words(
        "verdict.met-late", en="short by {short},\nmet by {first_met}", vi="thiếu {short},\nđủ từ năm {first_met}"
    ),
    "never met": Words("verdict.never-met", en="short by {short},\nnever met", vi="thiếu {short},\nkhông đủ"),
    "not due yet": Words("verdict.not-due-yet", en="not due yet", vi="chưa đến hạn"),
}
#: The widest that a level with its unit stands in one line.
_LABEL = 18


def render(summary: Summary, language: Language, cells: int) -> RenderableType:
    """The targets and the columns within so many terminal cells."""
    below = columns(summary, language, cells)
    results = tables(summary.happened, language, cells)
    return Group(title(summary, language), Text(), _targets(summary, language, cells), *below, *results)


def title(summary: Summary, language: Language) -> Text:
    """What is summarised, and for which year."""
    words = _TITLE(province=summary.province, decision=summary.decision, year=summary.year)
    return Text(visible(language.say(words)), style="bold")


def _targets(summary: Summary, language: Language, cells: int) -> RenderableType:
    headers = {name: language.say(words(year=summary.year)) for name, words in _HEADERS.items()}
    rows = [headers, *(_cells(line, language) for line in summary.targets)]
    kept = _fitting({name: [row[name] for row in rows] for name in headers}, cells)
    table = plain_table([headers[name] for name in kept])
    table.columns[kept.index("verdict")].justify = "left"
    for line, row in zip(summary.targets, rows[1:], strict=True):
        table.add_row(*(row[name] for name in kept), style="red" if line.state in MISSED else "")
    return table


def _fitting(columns: Mapping[str, Sequence[str]], cells: int) -> list[str]:
    """The columns to keep so that the rows fit: spare ones go, in their order, until they do."""
    widths = {name: widest(column) for name, column in columns.items()}
    for name in _SPARE:
        if sum(widths.values()) + BETWEEN * (len(widths) - 1) <= cells:
            break
        del widths[name]
    return list(widths)


def _cells(line: TargetLine, language: Language) -> dict[str, str]:
    """What stands in each column of a target's row."""
    target, found = line.target, line.standing
    return {
        "level": "\n".join(broken(language.say(part), _LABEL) for part in _asked_of(target)),
        "due": str(target.year),
        "target": _signed(line.increase.count) if line.increase else _of(line.count, line.of),
        "target's share": _target_share(line, language),
        "plan by the year": _of(line.plan, line.base),
        "plan when due": _when_due(found),
        "plan's share": _plan_share(line, language),
        "gap": _signed(found.gap) if found else NONE,
        "verdict": _verdict(line, language),
        "may slip": str(found.may_slip) if found else NONE,
    }


def _asked_of(target: Target) -> Iterator[Message]:
    """Which units a target speaks of: of a unit at a level, in a group, among those at another level."""
    yield _UNITS(level=Attained(target.level, target.unit))
    if target.group:
        yield _IN_GROUP(group=target.group)
    if target.of_level is not None:
        yield _OF_LEVEL(level=Attained(target.of_level, target.unit))


def _of(count: int | None, base: int | None) -> str:
    return NONE if count is None else f"{count}/{NONE if base is None else base}"


def _target_share(line: TargetLine, language: Language) -> str:
    """The percentage as printed, or that of the count if none is printed."""
    if line.target.percent is not None:
        percent = Percent(line.target.percent)
        return language.say(_MORE_THAN(percent=percent)) if line.target.more_than else language.value(percent)
    return _share(line.count, line.of, language)


def _plan_share(line: TargetLine, language: Language) -> str:
    found = line.standing
    return "" if found is None or line.increase else _share(found.plan, found.base, language)


def _share(count: int | None, base: int | None, language: Language) -> str:
    return "" if count is None or base is None else language.value(Percent(share(count, base)))


def _when_due(found: Standing | None) -> str:
    """The plan when a target is due, as it is asked for: so many of a base, or so many more."""
    if found is None:
        return NONE
    return _of(found.plan, found.base) if found.since is None else _signed(found.plan)


def _signed(count: int) -> str:
    return f"{count:+d}" if count else "0"


def _verdict(line: TargetLine, language: Language) -> str:
    """How a target fares, in words."""
    if line.state is None:
        return NONE
    found = line.standing
    return language.say(
        _VERDICTS[line.state](short=-found.gap if found else 0, first_met=(found and found.first_met) or 0)
    )
