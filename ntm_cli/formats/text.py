"""The report for people: each finding with its lines, and the counts at the end.

Lines are made of styled pieces. Without colour they are joined as they are; on a terminal the console paints them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ntm_cli.findings import Finding, Related, Severity, Span
from ntm_cli.report import Failed, Outcome, Report
from ntm_cli.source import Source
from ntm_cli.terminal.display import Line, elided, plain, visible, width, wrap

#: The width of a report in a file.
CELLS = 80
#: So many findings are shown; whoever has more mends these first, and the rest are counted.
MAX_FINDINGS = 200
#: So many related lines are shown of each finding; the rest are counted.
MAX_RELATED = 12
_INDENT = "  "


def render(outcome: Outcome) -> str:
    """The whole report as plain text."""
    return plain(lines(outcome, CELLS))


def lines(outcome: Outcome, cells: int) -> Iterator[Line]:
    """The whole report in lines of about so many terminal cells."""
    wanted = outcome.findings
    shown = {id(finding) for finding in _first(wanted)}
    for report in outcome.reports:
        findings = [finding for finding in report.findings if id(finding) in shown]
        made = _report(report, findings, cells)
        yield from _headed(report, made) if outcome.is_of_several else made
    if len(shown) < len(wanted):
        more = _counted(len(wanted) - len(shown), "more finding")
        yield [("bold", f"and {more}; --format json lists them all")]
    for failed in outcome.failed:
        yield from _failed(failed, cells)
        yield []
    yield _counts(outcome.reports)


def _first(wanted: Sequence[Finding]) -> Sequence[Finding]:
    """As many findings as are shown; where there are too many, acknowledged ones give way first."""
    return sorted(wanted, key=lambda finding: finding.ignored is not None)[:MAX_FINDINGS]


def _headed(report: Report, made: Iterator[Line]) -> Iterator[Line]:
    """A report among others, below the name of its folder and its own counts."""
    yield [("bold", f"{visible(report.folder)}: "), *_counts([report])]
    yield []
    yield from made
    if not report.compared:
        yield []


def _report(report: Report, findings: Sequence[Finding], cells: int) -> Iterator[Line]:
    for finding in findings:
        yield from _finding(finding, report.sources, cells)
        yield []
    if not report.compared:
        yield [("bold", "No numbers were compared: mend what is said above first.")]


def _failed(failed: Failed, cells: int) -> Iterator[Line]:
    yield [("bold", visible(failed.folder)), ("", ": "), ("error", "could not be checked")]
    yield from _wrapped(failed.message, cells, "")
    if failed.help:
        yield from _wrapped(f"help: {failed.help}", cells, "help")


def _finding(finding: Finding, sources: Mapping[str, Source], cells: int) -> Iterator[Line]:
    span = finding.span
    style = "dim" if finding.ignored else str(finding.severity)
    label = f"{finding.severity}[{finding.rule}]"
    place = f"{visible(span.file)}:{span.line}:{span.column}"
    yield [("bold" if not finding.ignored else "dim", place), ("", ": "), (style, label)]
    yield from _wrapped(finding.message, cells, "dim" if finding.ignored else "")
    if finding.ignored:
        yield from _wrapped(f"ignored: {finding.ignored}", cells, "dim")
        return
    source = sources.get(span.file)
    if source is not None:
        yield from _excerpt(source, span, cells, style)
    yield from _related(finding.related, cells)
    if finding.help:
        yield from _wrapped(f"help: {finding.help}", cells, "help")


def _wrapped(text: str, cells: int, style: str) -> Iterator[Line]:
    for line in wrap(visible(elided(text)), cells, _INDENT):
        yield [(style, line)]


def _excerpt(source: Source, span: Span, cells: int, style: str) -> Iterator[Line]:
    """The line of the finding with a caret below; of a long line the part around the caret."""
    if span.line > len(source.lines):
        return
    text = source.lines[span.line - 1]
    last = span.end_column - 1 if span.end_line == span.line else len(text)
    start, end = span.column - 1, max(last, span.column)
    gutter = f"{_INDENT}{span.line:>5} | "
    before, marked, after = _window(text, start, end, max(cells - len(gutter), 20))
    yield [("dim", gutter), ("", before + marked + after)]
    yield [("dim", f"{_INDENT}{'':>5} | "), (style, " " * width(before) + "^" * max(1, width(marked)))]


def _window(text: str, start: int, end: int, cells: int) -> tuple[str, str, str]:
    before, marked, after = (visible(part.replace("\t", " ")) for part in (text[:start], text[start:end], text[end:]))
    if width(before + marked + after) <= cells:
        return before, marked, after
    if width(marked) > cells // 2:
        marked, after = marked[: cells // 2] + "…", ""
    room = cells - width(marked)
    ahead = min(width(after), room // 3)
    if width(before) > room - ahead:
        before = "…" + before[len(before) - (room - ahead - 1) :]
    left = cells - width(before) - width(marked)
    if width(after) > left:
        after = after[: max(left - 1, 0)] + "…"
    return before, marked, after


def _related(related: Sequence[Related], cells: int) -> Iterator[Line]:
    shown = related if len(related) <= MAX_RELATED else related[: MAX_RELATED - 1]
    for item in shown:
        yield from _wrapped(f"{item.span.file}:{item.span.line}: {item.message}", cells, "dim")
    if len(shown) < len(related):
        yield [("dim", f"{_INDENT}and {len(related) - len(shown)} lines more")]


def _counts(reports: Sequence[Report]) -> Line:
    counts = {severity: sum(report.count(severity) for report in reports) for severity in Severity}
    ignored = sum(report.ignored for report in reports)
    worst = next((severity for severity in Severity if counts[severity]), None)
    words = ", ".join(_counted(count, str(severity)) for severity, count in counts.items())
    return [(str(worst) if worst else "good", words), ("dim", f"; {ignored} ignored")]


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
