"""The report as SARIF 2.1.0, which code scanning and editors read: each rule with its documentation, then the findings.

Acknowledged findings are in it as suppressed ones with their reason. Fingerprints hold no line numbers, so a finding
stays the same one when lines move. A data set that was not compared is a notification, and the run no success.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from ntm_cli import __version__
from ntm_cli.findings import Finding, Related, Span
from ntm_cli.formats.because import because
from ntm_cli.languages.language import Language
from ntm_cli.messages import HELP
from ntm_cli.report import Entry, Outcome, Report
from ntm_cli.terminal.display import json_text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: A path from the root of a file system, of Unix or of Windows.
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
#: Where the text of a link would end and its destination begin.
_LINK = re.compile(r"(\\*)\]\(")


def render(outcome: Outcome) -> str:
    """The reports of one run as one SARIF log with one run in it."""
    outcome = outcome.from_root()
    language = outcome.language
    rules = {entry.rule.name: number for number, entry in enumerate(outcome.catalogue)}
    described = [_rule(language, entry) for entry in outcome.catalogue]
    run = {
        "tool": {"driver": {"name": "ntm", "version": __version__, "rules": described}},
        "language": language.code,
        "invocations": [_invocation(outcome)],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(language, report, finding, rules) for report in outcome.reports for finding in outcome.shown(report)
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(language: Language, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.rule.name,
        "shortDescription": {"text": language.say(entry.rule.summary)},
        "fullDescription": {"text": " ".join(entry.prose.split())},
        "help": {"text": entry.documentation, "markdown": entry.documentation},
        "defaultConfiguration": {"level": str(entry.rule.severity)},
    }


def _invocation(outcome: Outcome) -> dict[str, Any]:
    return {"executionSuccessful": outcome.compared, "toolExecutionNotifications": list(_notifications(outcome))}


def _notifications(outcome: Outcome) -> Iterator[dict[str, Any]]:
    """What could not be checked, and what could not be compared."""
    say = outcome.language.say
    for failed in outcome.failed:
        yield _notification(f"{failed.folder}: {say(failed.message)}")
    for report in outcome.reports:
        if report.hindrance is not None and report.reason is not None:
            place = _location(report.hindrance.span)
            yield {**_notification(f"{report.folder}: {say(report.reason)}"), "locations": [place]}


def _notification(text: str) -> dict[str, Any]:
    return {"level": "error", "message": _message(text)}


def _message(text: str) -> dict[str, str]:
    """A message that shows a text, whatever it looks like.

    Braces are doubled, so that they hold no place for an argument (section 3.11.5 of the specification); a bracket that
    would end the text of a link is escaped, and backslashes before it (3.11.6). Others may stand as they are.
    """
    doubled = text.replace("{", "{{").replace("}", "}}")
    return {"text": _LINK.sub(lambda end: rf"{2 * end[1]}\](", doubled)}


def _result(language: Language, report: Report, finding: Finding, rules: Mapping[str, int]) -> dict[str, Any]:
    said = [finding.message, *because(report, finding), *([HELP(help=finding.help)] if finding.help else [])]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.get(finding.rule, -1),
        "level": str(finding.severity),
        "message": _message("\n".join(map(language.say, said))),
        "locations": [_location(finding.span)],
        "partialFingerprints": {"finding/v1": finding.fingerprint},
        **dict(_extras(language, finding)),
    }


def _extras(language: Language, finding: Finding) -> Iterator[tuple[str, Any]]:
    """What only some findings have: lines they were compared with, causes, the reason of an ignore comment."""
    if finding.related:
        yield "relatedLocations", [_related(language, *numbered) for numbered in enumerate(finding.related)]
    if finding.causes:
        yield "properties", {"causes": list(finding.causes)}
    if finding.ignored is not None:
        yield "suppressions", [{"kind": "inSource", "status": "accepted", "justification": finding.ignored}]


def _related(language: Language, number: int, related: Related) -> dict[str, Any]:
    return {"id": number, **_location(related.span), "message": _message(language.say(related.message))}


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.file)}, "region": region}}


def _uri(file: str) -> str:
    """A path as a URI: relative as it is, from the root of a file system as a file URI."""
    if _ABSOLUTE.match(file):
        drive, root, path = file.rpartition(":/") if file[1:2] == ":" else ("", "", file)
        return f"file:///{drive}{root}{quote(path.lstrip('/'), errors='surrogateescape')}"
    return quote(file.removeprefix("./"), errors="surrogateescape")
