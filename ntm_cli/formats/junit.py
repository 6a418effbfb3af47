"""The report as JUnit XML, which CI systems show as tests: a suite for each folder, a test for each rule.

A test fails for the findings that fail the check, so that the report and the exit code agree; what else was found
stands in the output of the suite. A rule that has acknowledged findings only is a skipped test, and so is each that is
not known to hold because no numbers were compared. A test that passed is a rule that was looked at. The elements keep
to what the JUnit schemas have in common: one result in a test. Names and types of results are for programs, which know
a test by its name from run to run: they stay English in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ntm_cli.findings import Finding, Severity
from ntm_cli.formats.because import because
from ntm_cli.languages.language import Language
from ntm_cli.messages import HELP, Words
from ntm_cli.report import Failed, Outcome, Report
from ntm_cli.terminal.display import visible

_MORE = Words("junit.more", en="{first} And {count} more.", vi="{first} Và {count} vấn đề nữa.")
_IGNORED = Words(
    "junit.ignored", en="{place}: {message} Ignored: {reason}", vi="{place}: {message} Đã ghi nhận: {reason}"
)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Whoever tells a report: in a language, with the causes that the report has."""

    language: Language
    report: Report


def render(outcome: Outcome) -> str:
    """The reports of one run as one JUnit document."""
    outcome = outcome.from_root()
    root = Element("testsuites")
    for report in outcome.reports:
        _checked(root, outcome, report)
    for failed in outcome.failed:
        _not_checked(root, outcome, failed)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _checked(root: Element, outcome: Outcome, report: Report) -> None:
    by_rule: dict[str, list[Finding]] = {entry.rule.name: [] for entry in outcome.catalogue}
    for finding in outcome.shown(report):
        by_rule.setdefault(finding.rule, []).append(finding)
    suite = _suite(root, outcome, report.folder, len(by_rule))
    said: list[str] = []
    reason = None if report.reason is None else outcome.language.say(report.reason)
    for rule, findings in by_rule.items():
        failing = [finding for finding in findings if outcome.fails(finding)]
        others = [finding for finding in findings if not outcome.fails(finding)]
        teller = _Teller(outcome.language, report)
        said += _test(teller, _case(suite, rule, report.folder), failing, others, reason)
    _finish(suite, said)


def _not_checked(root: Element, outcome: Outcome, failed: Failed) -> None:
    suite = _suite(root, outcome, failed.folder, 1)
    case = _case(suite, "can be checked", failed.folder)
    say = outcome.language.say
    error = SubElement(case, "error", message=visible(say(failed.message)), type="could not be checked")
    error.text = visible(say(failed.help)) if failed.help else ""
    _finish(suite, [])


def _suite(root: Element, outcome: Outcome, folder: str, tests: int) -> Element:
    """A suite with what the schemas demand; the time and the host mean nothing here."""
    name = visible(folder)
    when = outcome.ended.strftime("%Y-%m-%dT%H:%M:%S")
    places = {"name": name, "package": name, "id": str(len(root)), "hostname": "localhost"}
    suite = SubElement(root, "testsuite", places, timestamp=when, time="0", tests=str(tests))
    SubElement(suite, "properties")
    return suite


def _case(suite: Element, name: str, folder: str) -> Element:
    return SubElement(suite, "testcase", name=name, classname=visible(folder), time="0")


def _test(
    teller: _Teller, case: Element, failing: Sequence[Finding], others: Sequence[Finding], reason: str | None
) -> list[str]:
    """Give a test its result; returned is what was found besides and has no room in it. `reason` is why it did not run.

    No test passes that did not run, whatever was found by then.
    """
    said = [_aside(teller, finding) for finding in others]
    if failing:
        worst = min(failing, key=lambda finding: list(Severity).index(finding.severity))
        failure = SubElement(case, "failure", message=_headline(teller.language, failing), type=str(worst.severity))
        failure.text = "\n\n".join(_described(teller, finding) for finding in failing)
    elif reason is not None:
        SubElement(case, "skipped", message=visible(reason))
    elif others and all(finding.ignored is not None for finding in others):
        message = "; ".join(visible(finding.ignored or "") for finding in others)
        SubElement(case, "skipped", message=message).text = "\n".join(said)
        return []
    return said


def _finish(suite: Element, said: Iterable[str]) -> None:
    """Count the results of a suite and add its output."""
    for attribute, result in {"failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        suite.set(attribute, str(len(suite.findall(f"testcase/{result}"))))
    SubElement(suite, "system-out").text = "\n".join(said)
    SubElement(suite, "system-err")


def _headline(language: Language, findings: Sequence[Finding]) -> str:
    first, more = findings[0].message, len(findings) - 1
    return visible(language.say(_MORE(first=first, count=more) if more else first))


def _described(teller: _Teller, finding: Finding) -> str:
    say = teller.language.say
    lines = [f"{finding.span.place}: {teller.language.value(finding.severity)}[{finding.rule}]", say(finding.message)]
    lines += [f"{related.span.file}:{related.span.line}: {say(related.message)}" for related in finding.related]
    lines += [say(cause) for cause in because(teller.report, finding)]
    lines += [say(HELP(help=finding.help))] if finding.help else []
    return "\n".join(map(visible, lines))


def _aside(teller: _Teller, finding: Finding) -> str:
    if finding.ignored is None:
        return _described(teller, finding) + "\n"
    said = _IGNORED(place=finding.span.place, message=finding.message, reason=finding.ignored)
    return visible(teller.language.say(said))
