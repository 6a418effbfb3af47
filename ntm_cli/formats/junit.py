"""The report as JUnit XML, which CI systems show as tests: a suite for each folder, a test for each rule.

A test fails for the findings that fail the check, so that the report and the exit code agree; what else was found
stands in the output of the suite. A rule that has acknowledged findings only is a skipped test, and so is each that is
not known to hold because no numbers were compared. A test that passed is a rule that was looked at. The elements keep
to what the JUnit schemas have in common: one result in a test.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ntm_cli.findings import Finding, Severity
from ntm_cli.report import Failed, Outcome, Report
from ntm_cli.terminal.display import visible


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
    for rule, findings in by_rule.items():
        failing = [finding for finding in findings if outcome.fails(finding)]
        others = [finding for finding in findings if not outcome.fails(finding)]
        said += _test(_case(suite, rule, report.folder), failing, others, report.reason)
    _finish(suite, said)


def _not_checked(root: Element, outcome: Outcome, failed: Failed) -> None:
    suite = _suite(root, outcome, failed.folder, 1)
    case = _case(suite, "can be checked", failed.folder)
    SubElement(case, "error", message=visible(failed.message), type="could not be checked").text = visible(
        failed.help or ""
    )
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


def _test(case: Element, failing: Sequence[Finding], others: Sequence[Finding], reason: str | None) -> list[str]:
    """Give a test its result; returned is what was found besides and has no room in it. `reason` is why it did not run.

    No test passes that did not run, whatever was found by then.
    """
    said = list(map(_aside, others))
    if failing:
        worst = min(failing, key=lambda finding: list(Severity).index(finding.severity))
        failure = SubElement(case, "failure", message=_headline(failing), type=str(worst.severity))
        failure.text = "\n\n".join(map(_described, failing))
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


def _headline(findings: Sequence[Finding]) -> str:
    first = visible(findings[0].message)
    return first if len(findings) == 1 else f"{first} And {len(findings) - 1} more."


def _described(finding: Finding) -> str:
    lines = [f"{_place(finding)}: {finding.severity}[{finding.rule}]", finding.message]
    lines += [f"{related.span.file}:{related.span.line}: {related.message}" for related in finding.related]
    lines += [f"help: {finding.help}"] if finding.help else []
    return "\n".join(map(visible, lines))


def _aside(finding: Finding) -> str:
    if finding.ignored is None:
        return _described(finding) + "\n"
    return visible(f"{_place(finding)}: {finding.message} Ignored: {finding.ignored}")


def _place(finding: Finding) -> str:
    return f"{finding.span.file}:{finding.span.line}:{finding.span.column}"
