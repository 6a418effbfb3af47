"""What explains findings, told once: what was changed, the numbers that it explains, and the two ways out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Severity
from ntm_cli.formats.page import INDENT, Page, excerpt, helped
from ntm_cli.messages import Words
from ntm_cli.mistakes import Cause, Slip
from ntm_cli.report import Report
from ntm_cli.terminal.display import Line, visible

#: So many of the numbers that a cause explains are told; the rest are counted.
_MOST_TOLD = 6
#: So many lines are named of rows of which any one would do.
_MOST_LINES = 3

_HEAD = Words(
    "cause.head",
    en="{severity}: one cause, {count} finding{count:s}",
    vi="{severity}: một nguyên nhân, {count} vấn đề",
)
_MORE = Words("cause.more", en="and {count} more", vi="và {count} vấn đề nữa")
_EITHER = Words("cause.either", en="Either:", vi="Có thể là:")
_OR = Words("cause.or", en="or:", vi="hoặc:")
_OTHERS = Words("cause.others", en="Other changes would do as well.", vi="Cũng có thể là các thay đổi khác.")
_SAID = Words("cause.finding", en="{rule}, {brief}", vi="{rule}, {brief}")


def told_once(page: Page, report: Report, shown: Sequence[Finding]) -> Iterator[Line]:
    """The causes of the findings that are shown, and where none could be looked for."""
    for cause in report.causes:
        findings = [finding for finding in shown if cause.name in finding.causes and finding.ignored is None]
        if findings:
            yield from _cause(page, report, cause, findings)
            yield []
    for message in report.unsearched:
        yield from page.wrapped(page.language.say(message), "bold")
        yield []


def _cause(page: Page, report: Report, cause: Cause, findings: Sequence[Finding]) -> Iterator[Line]:
    worst = min((finding.severity for finding in findings), key=list(Severity).index)
    head = page.say(_HEAD(severity=worst, count=len(findings)))
    yield [("bold", visible(cause.span.place)), ("", ": "), (str(worst), head)]
    slips = [slip for way in cause.ways for slip in way]
    if len(slips) == len(slips[0].changes) == 1:
        yield from _alone(page, report, slips[0], str(worst))
    else:
        yield from _ways(page, cause)
    yield from _explained(page, findings)
    yield from helped(page, cause.help)


def _alone(page: Page, report: Report, slip: Slip, style: str) -> Iterator[Line]:
    """A change that is known for certain, with its line of the file."""
    yield from page.paragraph(slip.message, "")
    span = slip.place.span
    source = report.sources.get(span.file)
    if source is not None:
        yield from excerpt(source, span, page.cells, style)


def _ways(page: Page, cause: Cause) -> Iterator[Line]:
    """Changes that were made together, or alternatives, each change with the lines where it may stand."""
    for number, way in enumerate(cause.ways):
        if len(cause.ways) > 1:
            yield [("bold", INDENT + page.say(_OR() if number else _EITHER()))]
        for slip in way:
            yield from page.wrapped(f"{_lines(slip)}: {page.language.say(slip.message)}", "")
    if not cause.are_all:
        yield from page.paragraph(_OTHERS(), "")


def _lines(slip: Slip) -> str:
    spans = [change.place.span for change in slip.changes]
    lines = [str(span.line) for span in spans]
    named = lines if len(lines) <= _MOST_LINES else [lines[0], "…", lines[-1]]
    return f"{spans[0].file}:{', '.join(named)}"


def _explained(page: Page, findings: Sequence[Finding]) -> Iterator[Line]:
    told = findings if len(findings) <= _MOST_TOLD else findings[: _MOST_TOLD - 1]
    for finding in told:
        yield from page.wrapped(f"{finding.span.file}:{finding.span.line}: {_said(page, finding)}", "dim")
    if len(told) < len(findings):
        yield [("dim", INDENT + page.say(_MORE(count=len(findings) - len(told))))]


def _said(page: Page, finding: Finding) -> str:
    """A finding in a few words; of one that has none, the two values as an ignore comment quotes them."""
    if finding.brief is not None:
        return page.language.say(_SAID(rule=finding.rule, brief=finding.brief))
    if finding.stated is None:
        return finding.rule
    return f"{finding.rule} {finding.stated}" + ("" if finding.counted is None else f"/{finding.counted}")
