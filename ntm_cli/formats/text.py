"""The report for people: first what explains findings, then each of the others with its lines, last the counts.

Lines are made of styled pieces. In a file they are joined as they are; on a terminal the console paints them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ntm_cli.findings import Finding, Related, Severity
from ntm_cli.formats.page import INDENT, Page, excerpt, helped
from ntm_cli.limits import MAX_RELATED_SHOWN, MAX_SHOWN
from ntm_cli.messages import Message, Words
from ntm_cli.report import NOT_CHECKED, Failed, Outcome, Report
from ntm_cli.source import Source
from ntm_cli.terminal.display import Line, visible

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


def render(outcome: Outcome) -> Iterator[Line]:
    """The whole report."""
    page = Page(outcome.language, outcome.cells)
    wanted = outcome.findings
    shown = {id(finding) for finding in most_important(wanted)}
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


def most_important(wanted: Sequence[Finding]) -> Sequence[Finding]:
    """As many findings as are shown; where there are too many, acknowledged ones give way first."""
    return sorted(wanted, key=lambda finding: finding.ignored is not None)[:MAX_SHOWN]


def _headed(page: Page, report: Report, made: Iterator[Line]) -> Iterator[Line]:
    """A report among others, below the name of its folder and its own counts."""
    yield [("bold", f"{visible(report.folder)}: "), *_counts(page, [report])]
    yield []
    yield from made
    if not report.compared:
        yield []


def _report(page: Page, report: Report, findings: Sequence[Finding]) -> Iterator[Line]:
    if report.causes or report.unsearched:
        from ntm_cli.formats.told_once import told_once  # most plans agree, and need none of it

        yield from told_once(page, report, findings)
    for finding in findings:
        if finding.ignored is not None or not finding.causes:
            yield from _finding(page, finding, report.sources)
            yield []
    if not report.compared:
        yield [("bold", page.say(_NOT_COMPARED()))]


def _failed(page: Page, failed: Failed) -> Iterator[Line]:
    yield [("bold", visible(failed.folder)), ("", ": "), ("error", page.say(NOT_CHECKED()))]
    yield from page.paragraph(failed.message, "")
    yield from helped(page, failed.help)


def _finding(page: Page, finding: Finding, sources: Mapping[str, Source]) -> Iterator[Line]:
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
        yield from excerpt(source, span, page.cells, style)
    yield from _related(page, finding.related)
    yield from helped(page, finding.help)


def _related(page: Page, related: Sequence[Related]) -> Iterator[Line]:
    shown = related if len(related) <= MAX_RELATED_SHOWN else related[: MAX_RELATED_SHOWN - 1]
    for item in shown:
        said = page.language.say(item.message)
        yield from page.wrapped(f"{item.span.file}:{item.span.line}: {said}", "dim")
    if len(shown) < len(related):
        yield [("dim", INDENT + page.say(_MORE_LINES(count=len(related) - len(shown))))]


def _counts(page: Page, reports: Sequence[Report]) -> Line:
    counts = [sum(report.count(severity) for report in reports) for severity in Severity]
    worst = next((str(severity) for severity, count in zip(Severity, counts, strict=True) if count), "good")
    found, ignored = counts_words(reports)
    return [(worst, page.say(found)), ("dim", page.say(ignored))]


def counts_words(reports: Sequence[Report]) -> tuple[Message, Message]:
    """How many findings there are of each severity, and how many are acknowledged."""
    errors, warnings, notes = (sum(report.count(severity) for report in reports) for severity in Severity)
    ignored = sum(report.ignored for report in reports)
    return _COUNTS(errors=errors, warnings=warnings, notes=notes), _COUNT_IGNORED(count=ignored)
