"""The report for people: each finding with its lines, and the counts at the end.

Lines are made of styled pieces. In a file they are joined as they are; on a terminal the console paints them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.findings import Finding, Related, Severity, Span
from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_NEAR, MAX_RELATED_SHOWN, MAX_SENTENCE, MAX_SHOWN, elided
from ntm_cli.messages import HELP, Message, Words
from ntm_cli.report import NOT_CHECKED, Failed, Outcome, Report
from ntm_cli.source import Source
from ntm_cli.terminal.display import Line, visible, width, wrap

_INDENT = "  "

_COUNTS = Words(
    "counts",
    en="{errors} error{errors:s}, {warnings} warning{warnings:s}, {notes} note{notes:s}",
    vi="{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý",
)
_COUNT_IGNORED = Words("counts.ignored", en="; {count} ignored", vi="; {count} vấn đề đã ghi nhận")
_MORE_FINDINGS = Words(
    "more-findings",
    en="and {count} more finding{count:s}; --format json lists them all",
    vi="và {count} vấn đề nữa; xem đầy đủ bằng --format json",
)
_MORE_LINES = Words("more-lines", en="and {count} lines more", vi="và {count} dòng nữa")
_NOT_COMPARED = Words(
    "not-compared.above",
    en="No numbers were compared: mend what is said above first.",
    vi="Chưa đối chiếu số liệu: hãy sửa các lỗi nêu trên trước.",
)
_IGNORED = Words("ignored", en="ignored: {reason}", vi="đã ghi nhận: {reason}")


@dataclass(frozen=True, slots=True)
class _Page:
    """What the report is written on: its language, and its width in terminal cells."""

    language: Language
    cells: int

    def say(self, message: Message) -> str:
        """A message as a text that does nothing but show its characters."""
        return visible(self.language.say(message))

    def wrapped(self, text: str, style: str) -> Iterator[Line]:
        """A text in indented lines; of a very long one its beginning and its end."""
        for line in wrap(visible(elided(text, MAX_SENTENCE)), self.cells, _INDENT):
            yield [(style, line)]

    def paragraph(self, message: Message, style: str) -> Iterator[Line]:
        """A message in indented lines."""
        return self.wrapped(self.language.say(message), style)


def render(outcome: Outcome) -> Iterator[Line]:
    """The whole report."""
    page = _Page(outcome.language, outcome.cells)
    wanted = outcome.findings
    shown = {id(finding) for finding in _first(wanted)}
    for report in outcome.reports:
        findings = [finding for finding in report.findings if id(finding) in shown]
        made = _report(page, report, findings)
        yield from _headed(page, report, made) if outcome.is_of_several else made
    if len(shown) < len(wanted):
        yield [("bold", page.say(_MORE_FINDINGS(count=len(wanted) - len(shown))))]
    for failed in outcome.failed:
        yield from _failed(page, failed)
        yield []
    yield _counts(page, outcome.reports)


def _first(wanted: Sequence[Finding]) -> Sequence[Finding]:
    """As many findings as are shown; where there are too many, acknowledged ones give way first."""
    return sorted(wanted, key=lambda finding: finding.ignored is not None)[:MAX_SHOWN]


def _headed(page: _Page, report: Report, made: Iterator[Line]) -> Iterator[Line]:
    """A report among others, below the name of its folder and its own counts."""
    yield [("bold", f"{visible(report.folder)}: "), *_counts(page, [report])]
    yield []
    yield from made
    if not report.compared:
        yield []


def _report(page: _Page, report: Report, findings: Sequence[Finding]) -> Iterator[Line]:
    for finding in findings:
        yield from _finding(page, finding, report.sources)
        yield []
    if not report.compared:
        yield [("bold", page.say(_NOT_COMPARED()))]


def _failed(page: _Page, failed: Failed) -> Iterator[Line]:
    yield [("bold", visible(failed.folder)), ("", ": "), ("error", page.say(NOT_CHECKED()))]
    yield from page.paragraph(failed.message, "")
    yield from _help(page, failed.help)


def _finding(page: _Page, finding: Finding, sources: Mapping[str, Source]) -> Iterator[Line]:
    span = finding.span
    style = "dim" if finding.ignored else str(finding.severity)
    label = f"{page.language.value(finding.severity)}[{finding.rule}]"
    yield [("bold" if not finding.ignored else "dim", visible(span.place)), ("", ": "), (style, label)]
    yield from page.paragraph(finding.message, "dim" if finding.ignored else "")
    if finding.ignored:
        yield from page.paragraph(_IGNORED(reason=finding.ignored), "dim")
        return
    source = sources.get(span.file)
    if source is not None:
        yield from _excerpt(source, span, page.cells, style)
    yield from _related(page, finding.related)
    yield from _help(page, finding.help)


def _help(page: _Page, help: Message | None) -> Iterator[Line]:
    if help is not None:
        yield from page.paragraph(HELP(help=help), "help")


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
    parts = text[max(start - MAX_NEAR, 0) : start], text[start : min(end, start + MAX_NEAR)], text[end : end + MAX_NEAR]
    before, marked, after = (visible(part.replace("\t", " ")) for part in parts)
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


def _related(page: _Page, related: Sequence[Related]) -> Iterator[Line]:
    shown = related if len(related) <= MAX_RELATED_SHOWN else related[: MAX_RELATED_SHOWN - 1]
    for item in shown:
        said = page.language.say(item.message)
        yield from page.wrapped(f"{item.span.file}:{item.span.line}: {said}", "dim")
    if len(shown) < len(related):
        yield [("dim", _INDENT + page.say(_MORE_LINES(count=len(related) - len(shown))))]


def _counts(page: _Page, reports: Sequence[Report]) -> Line:
    errors, warnings, notes = counts = [sum(report.count(severity) for report in reports) for severity in Severity]
    worst = next((str(severity) for severity, count in zip(Severity, counts, strict=True) if count), "good")
    ignored = sum(report.ignored for report in reports)
    said = page.say(_COUNTS(errors=errors, warnings=warnings, notes=notes))
    return [(worst, said), ("dim", page.say(_COUNT_IGNORED(count=ignored)))]
