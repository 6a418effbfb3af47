"""The summary as tables for the terminal. A narrow one loses columns from the least needed on, never digits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ntm_cli.languages.english_words import plural
from ntm_cli.plan.counts import Step
from ntm_cli.plan.dataset import ACHIEVED
from ntm_cli.plan.shares import share
from ntm_cli.summaries.year import District, Summary, TargetLine
from ntm_cli.terminal.display import visible, width

#: No table is drawn narrower; a terminal that is wraps its lines.
MIN_CELLS = 56

_NONE = "–"
#: Which columns of the targets go first where there is no room.
_SPARE = ("plan's share", "target's share", "plan by the year", "may slip", "gap")

#: The cells between two columns.
_BETWEEN = 2


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
    headers = _headers(summary.year)
    rows = [headers, *(_cells(line) for line in summary.targets)]
    kept = _fitting({name: [row[name] for row in rows] for name in headers}, cells)
    table = plain_table([headers[name] for name in kept])
    table.columns[kept.index("verdict")].justify = "left"
    for line, row in zip(summary.targets, rows[1:], strict=True):
        table.add_row(*(row[name] for name in kept), style="red" if line.state in ("met late", "never met") else "")
    return table


def _headers(year: int) -> dict[str, str]:
    return {
        "level": "Level",
        "due": "Due",
        "target": "Target",
        "target's share": "",
        "plan by the year": f"Plan\nby\n{year}",
        "plan when due": "Plan\nwhen\ndue",
        "plan's share": "",
        "gap": "Gap",
        "verdict": "Verdict",
        "may slip": "May\nslip",
    }


def _fitting(columns: Mapping[str, Sequence[str]], cells: int) -> list[str]:
    """The columns to keep so that the rows fit: spare ones go, in their order, until they do."""
    widths = {
        name: max(width(line) for cell in column for line in cell.split("\n")) for name, column in columns.items()
    }
    for name in _SPARE:
        if sum(widths.values()) + _BETWEEN * (len(widths) - 1) <= cells:
            break
        del widths[name]
    return list(widths)


def _cells(line: TargetLine) -> dict[str, str]:
    """What stands in each column of a target's row."""
    target, found = line.target, line.standing
    return {
        "level": f"{target.level} {target.unit if target.unit == 'province' else plural(target.unit)}",
        "due": str(target.year),
        "target": _of(line.count, line.of),
        "target's share": _target_share(line),
        "plan by the year": _of(line.plan, line.base),
        "plan when due": _of(found.plan, found.base) if found else _NONE,
        "plan's share": f"{share(found.plan, found.base)} %" if found else "",
        "gap": (f"{found.gap:+d}" if found.gap else "0") if found else _NONE,
        "verdict": _verdict(line),
        "may slip": str(found.may_slip) if found else _NONE,
    }


def _of(count: int | None, base: int | None) -> str:
    return _NONE if count is None else f"{count}/{_NONE if base is None else base}"


def _target_share(line: TargetLine) -> str:
    """The percentage as printed, or that of the count if none is printed."""
    if line.target.percent is not None:
        return f"{line.target.percent} %"
    return "" if line.count is None or line.of is None else f"{share(line.count, line.of)} %"


def _verdict(line: TargetLine) -> str:
    """How a target fares, in words."""
    found = line.standing
    if found is None or line.state not in ("met", "met late", "never met"):
        return line.state or _NONE
    missed = f"short by {-found.gap},\n" if found.gap < 0 else ""
    return f"{missed}{'never met' if found.first_met is None else f'met by {found.first_met}'}"


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
