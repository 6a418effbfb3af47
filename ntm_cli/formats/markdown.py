"""The report as Markdown, for a pull request or a job: counts, causes, findings, and what is acknowledged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding
from ntm_cli.formats.because import because
from ntm_cli.formats.text import counts_words, most_important
from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_SENTENCE, elided
from ntm_cli.messages import HELP, Message, Words
from ntm_cli.mistakes import Cause
from ntm_cli.report import NOT_CHECKED, Outcome, Report
from ntm_cli.terminal.markdown_text import escaped

_ACKNOWLEDGED = Words("markdown.acknowledged", en="Acknowledged: {count}", vi="Đã ghi nhận: {count}")
_MORE = Words(
    "markdown.more", en="and {count} more, which are not listed here", vi="và {count} vấn đề nữa không liệt kê ở đây"
)
_ONE_CAUSE = Words(
    "markdown.cause",
    en="{severity:start}: one cause, {count} finding{count:s}",
    vi="{severity:start}: một nguyên nhân, {count} vấn đề",
)


def render(outcome: Outcome) -> str:
    """The whole report, with files as they are called from the root of their repository."""
    return "\n".join(_lines(outcome.from_root())) + "\n"


def _lines(outcome: Outcome) -> Iterator[str]:
    say = outcome.language.say
    yield from (f"### ntm: {escaped(''.join(map(say, counts_words(outcome.reports))))}", "")
    shown = most_important(outcome.findings)
    known = {id(finding) for finding in shown}
    for report in outcome.reports:
        if outcome.is_of_several:
            yield from (f"#### {escaped(report.folder)}", "")
        yield from _report(report, [finding for finding in report.findings if id(finding) in known], outcome.language)
    for failed in outcome.failed:
        yield from (f"#### {escaped(failed.folder)}", "", f"{say(NOT_CHECKED())}: {escaped(say(failed.message))}", "")
    if len(shown) < len(outcome.findings):
        yield from (escaped(say(_MORE(count=len(outcome.findings) - len(shown)))), "")


def _report(report: Report, shown: Sequence[Finding], language: Language) -> Iterator[str]:
    open_ones = [finding for finding in shown if finding.ignored is None]
    for cause in report.causes:
        explained = [finding for finding in open_ones if cause.name in finding.causes]
        if explained:
            yield from _cause(cause, explained, language)
    lone = [finding for finding in open_ones if not report.causes_of(finding)]
    for finding in lone:
        yield from _finding(report, finding, language)
    if open_ones:
        yield ""
    yield from _acknowledged([finding for finding in shown if finding.ignored is not None], language)


def _cause(cause: Cause, explained: Sequence[Finding], language: Language) -> Iterator[str]:
    head = _ONE_CAUSE(severity=explained[0].severity, count=len(explained))
    yield f"- **{escaped(language.say(head))}** · {_code(cause.span.place)}"
    for slip in cause.ways[0]:
        yield f"  - {_said(slip.message, language)}"
    for finding in explained:
        yield f"  - {_code(finding.span.place)} · {_said(finding.message, language)}"
    yield f"  - {_said(HELP(help=cause.help), language)}"


def _finding(report: Report, finding: Finding, language: Language) -> Iterator[str]:
    head = f"{language.value(finding.severity)}[{finding.rule}]"
    yield f"- **{escaped(head)}** · {_code(finding.span.place)} · {_said(finding.message, language)}"
    for said in (*because(report, finding), *([HELP(help=finding.help)] if finding.help else [])):
        yield f"  - {_said(said, language)}"


def _acknowledged(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """What is acknowledged, with its reasons, folded away."""
    if not findings:
        return
    yield f"<details><summary>{escaped(language.say(_ACKNOWLEDGED(count=len(findings))))}</summary>"
    yield ""
    for finding in findings:
        said = _said(finding.message, language)
        yield f"- {_code(finding.span.place)} · {said} — {escaped(elided(finding.ignored or ''))}"
    yield from ("", "</details>", "")


def _said(message: Message, language: Language) -> str:
    return escaped(elided(language.say(message), MAX_SENTENCE))


def _code(place: str) -> str:
    return f"<code>{escaped(place)}</code>"
