"""The summary as tables for the terminal. A narrow one loses columns from the least needed on, never digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ntm_cli.counts import Standing, Step, share
from ntm_cli.dataset import ACHIEVED
from ntm_cli.display import visible, width
from ntm_cli.summary import District, Summary, TargetLine
from ntm_cli.wording import plural

#: No table is drawn narrower; a terminal that is wraps its lines.
MIN_CELLS = 56

_NONE = "–"
_TARGETS = ("Level", "Plan", "", "Target", "", "Due", "Gap", "First\nmet", "May\nslip")
#: Which of these columns go first where there is no room: the due year, first met, shares, slack.
_TARGETS_SPARE = (5, 7, 4, 2, 8)

Rows = Sequence[Sequence[str]]


def render(summary: Summary, by_district: bool, cells: int) -> RenderableType:
    """The tables of a summary within so many terminal cells: districts if asked for, else targets and columns."""
    title = f"{summary.province}, {summary.decision}: the plan by the end of {summary.year}"
    body = [_districts(summary)] if by_district else [_targets(summary, cells), _columns(summary)]
    spaced = (part for table in body for part in (Text(), table))
    return Group(Text(visible(title), style="bold"), *spaced)


def plain_table(headers: Sequence[str]) -> Table:
    """A table with a rule under its headers; all columns but the first stand to the right."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", show_edge=False)
    for position, name in enumerate(headers):
        table.add_column(name, justify="right" if position else "left", no_wrap=True)
    return table


def _targets(summary: Summary, cells: int) -> RenderableType:
    rows = [(f"{line.target.level} {plural(line.target.unit)}", *_numbers(line)) for line in summary.targets]
    kept = _fitting([_TARGETS, *rows], _TARGETS_SPARE, cells)
    table = plain_table([_TARGETS[column] for column in kept])
    for line, row in zip(summary.targets, rows, strict=True):
        missed = line.standing is not None and line.standing.gap < 0
        table.add_row(*(row[column] for column in kept), style="red" if missed else "")
    return table


def _fitting(rows: Rows, spare: Sequence[int], cells: int) -> list[int]:
    """The columns to keep so that the rows fit: spare ones go, in their order, until they do."""
    widths = [
        max(width(line) for cell in column for line in cell.split("\n")) + 2 for column in zip(*rows, strict=True)
    ]
    kept = list(range(len(widths)))
    for column in spare:
        if sum(widths[position] for position in kept) <= cells:
            break
        kept.remove(column)
    return kept


def _numbers(line: TargetLine) -> Iterator[str]:
    target, found = line.target, line.standing
    if found is None:
        yield from (_NONE, "", f"{target.count}/{target.of}", _percent(line), str(target.year), _NONE, _NONE, _NONE)
        return
    yield from (f"{found.plan}/{found.base}", f"{share(found.plan, found.base)} %")
    yield from (f"{found.count}/{found.of}", _percent(line), str(target.year))
    yield from (f"{found.gap:+d}" if found.gap else "0", str(found.first_met or "never"), _slack(found))


def _percent(line: TargetLine) -> str:
    target, found = line.target, line.standing
    if target.percent is not None:
        return f"{target.percent} %"
    return f"{share(found.count, found.of)} %" if found else ""


def _slack(found: Standing) -> str:
    return "missed" if found.gap < 0 else str(found.gap)


def _columns(summary: Summary) -> RenderableType:
    table = plain_table(
        ["Reached by\nthe end of", *(f"{series.level}\n{plural(series.unit)}" for series in summary.series)]
    )
    for steps in zip(*(series.steps for series in summary.series), strict=True):
        column = steps[0].column
        label = "before" if column == ACHIEVED else str(column)
        table.add_row(label, *(_step(step) for step in steps), style="bold" if column == summary.year else "")
    return table


def _step(step: Step) -> str:
    added = f"+{len(step.new)}" if step.new and step.column != ACHIEVED else ""
    return f"{step.cumulative} {added:>4}"


def _districts(summary: Summary) -> RenderableType:
    levels = [series.level for series in summary.series if series.unit == "commune"]
    table = plain_table(["District", "Communes", *(level.capitalize() for level in levels)])
    table.add_column(f"New in {summary.year}", overflow="fold")
    for district in summary.districts:
        reached = (str(level.reached) for level in district.levels)
        table.add_row(Text(visible(district.name)), str(district.communes), *reached, _new(district))
    table.add_section()
    table.add_row("Total", *_totals(summary, len(levels)), style="bold")
    return table


def _totals(summary: Summary, levels: int) -> Iterator[str]:
    yield str(sum(district.communes for district in summary.districts))
    for position in range(levels):
        yield str(sum(district.levels[position].reached for district in summary.districts))


def _new(district: District) -> Text:
    parts = (f"{level.level}: {', '.join(level.new)}" for level in district.levels if level.new)
    return Text(visible("; ".join(parts)))
