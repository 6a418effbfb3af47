"""The summary as tables for the terminal. A narrow one loses columns from the least needed on, never digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Percent, Words
from ntm_cli.plan.counts import Step
from ntm_cli.plan.shares import share
from ntm_cli.plan.targets import Standing
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.plain_table import BETWEEN, NONE, broken, plain_table
from ntm_cli.summaries.year import MISSED, State, Summary, TargetLine
from ntm_cli.terminal.display import visible, width

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
_VERDICTS: Mapping[State, Words] = {
    "met": Words("verdict.met", en="met by {first_met}", vi="đủ từ năm {first_met}"),
    "met late": Words(
        "verdict.met-late", en="short by {short},\nmet by {first_met}", vi="thiếu {short},\nđủ từ năm {first_met}"
    ),
    "never met": Words("verdict.never-met", en="short by {short},\nnever met", vi="thiếu {short},\nkhông đủ"),
    "not due yet": Words("verdict.not-due-yet", en="not due yet", vi="chưa đến hạn"),
}
_REACHED_BY = Words("summary.reached-by", en="Reached by\nthe end of", vi="Đến hết\nnăm")
_BEFORE = Words("summary.before", en="before", vi="Đã đạt chuẩn")

#: The widest that a level with its unit stands in one line, in a row and above a column.
_ROW_LABEL, _COLUMN_LABEL = 18, 10


def render(summary: Summary, language: Language, cells: int) -> RenderableType:
    """The targets and the columns within so many terminal cells."""
    return Group(
        title(summary, language), Text(), _targets(summary, language, cells), Text(), _columns(summary, language)
    )


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
    widths = {
        name: max(width(line) for cell in column for line in cell.split("\n")) for name, column in columns.items()
    }
    for name in _SPARE:
        if sum(widths.values()) + BETWEEN * (len(widths) - 1) <= cells:
            break
        del widths[name]
    return list(widths)


def _cells(line: TargetLine, language: Language) -> dict[str, str]:
    """What stands in each column of a target's row."""
    target, found = line.target, line.standing
    return {
        "level": _label(Attained(target.level, target.unit), language, _ROW_LABEL),
        "due": str(target.year),
        "target": _of(line.count, line.of),
        "target's share": _target_share(line, language),
        "plan by the year": _of(line.plan, line.base),
        "plan when due": _of(found.plan, found.base) if found else NONE,
        "plan's share": language.value(Percent(share(found.plan, found.base))) if found else "",
        "gap": _gap(found),
        "verdict": _verdict(line, language),
        "may slip": str(found.may_slip) if found else NONE,
    }


def _label(attained: Attained, language: Language, cells: int) -> str:
    return broken(language.say(_UNITS(level=attained)), cells)


def _of(count: int | None, base: int | None) -> str:
    return NONE if count is None else f"{count}/{NONE if base is None else base}"


def _target_share(line: TargetLine, language: Language) -> str:
    """The percentage as printed, or that of the count if none is printed."""
    if line.target.percent is not None:
        return language.value(Percent(line.target.percent))
    return "" if line.count is None or line.of is None else language.value(Percent(share(line.count, line.of)))


def _gap(found: Standing | None) -> str:
    if found is None:
        return NONE
    return f"{found.gap:+d}" if found.gap else "0"


def _verdict(line: TargetLine, language: Language) -> str:
    """How a target fares, in words."""
    if line.state is None:
        return NONE
    found = line.standing
    return language.say(
        _VERDICTS[line.state](short=-found.gap if found else 0, first_met=(found and found.first_met) or 0)
    )


def _columns(summary: Summary, language: Language) -> RenderableType:
    labels = [_label(Attained(series.level, series.unit), language, _COLUMN_LABEL) for series in summary.series]
    table = plain_table([language.say(_REACHED_BY()), *labels])
    for steps in zip(*(series.steps for series in summary.series), strict=True):
        column = steps[0].column
        style = "bold" if column == summary.year else ""
        table.add_row(_column(column, language), *(_step(step) for step in steps), style=style)
    return table


def _column(column: Column, language: Language) -> str:
    return language.say(_BEFORE()) if column == ACHIEVED else str(column)


def _step(step: Step) -> str:
    added = f"+{len(step.new)}" if step.new and step.column != ACHIEVED else ""
    return f"{step.cumulative} {added:>4}"
