"""The report as JSON, for programs: every finding, ignored ones included, and the counts.

Each sentence stands in the language of the run. Beside it are its key and the values in it, which are the same in all.
"""

from __future__ import annotations

from typing import Any

from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.languages.language import Language
from ntm_cli.messages import Message, Value, as_data
from ntm_cli.mistakes import Cause, Change, Rewrite, Slip
from ntm_cli.report import Failed, Outcome, Report
from ntm_cli.terminal.display import json_text

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(outcome: Outcome) -> str:
    """The reports of one run as one JSON document."""
    language = outcome.language
    counts = {str(severity): outcome.count(severity) for severity in Severity}
    document = {
        "schema": SCHEMA,
        "findings": [_finding(language, finding) for finding in outcome.findings],
        "causes": [_cause(language, report, cause) for report in outcome.reports for cause in report.causes],
        "summary": {**counts, "ignored": outcome.ignored},
        "compared": outcome.compared,
        "folders": [_folder(language, report) for report in outcome.reports],
        "failed": [_failed(language, failed) for failed in outcome.failed],
    }
    return json_text(document)


def _folder(language: Language, report: Report) -> dict[str, Any]:
    """A data set that was read: whether its numbers were compared, and if not, why."""
    return {
        "folder": report.folder,
        "compared": report.compared,
        "reason": _said(language, report.reason),
        **_data(report.reason, "reason_"),
        "unsearched": [{"message": language.say(said), **_data(said)} for said in report.unsearched],
    }


def _failed(language: Language, failed: Failed) -> dict[str, Any]:
    return {
        "folder": failed.folder,
        "message": language.say(failed.message),
        **_data(failed.message),
        **_help(language, failed.help),
    }


def _finding(language: Language, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": language.say(finding.message),
        **_data(finding.message),
        **_place(finding.span),
        "stated": _text(finding.stated),
        "counted": _text(finding.counted),
        **_help(language, finding.help),
        "related": [
            {**_place(related.span), "message": language.say(related.message), **_data(related.message)}
            for related in finding.related
        ],
        "causes": list(finding.causes),
        "ignored": finding.ignored,
        "fingerprint": finding.fingerprint,
    }


def _cause(language: Language, report: Report, cause: Cause) -> dict[str, Any]:
    """What explains findings: ways of which each would do, each of slips, each with changes of which any one would."""
    return {
        "name": cause.name,
        "ways": [[_slip(language, slip) for slip in way] for way in cause.ways],
        "are_all": cause.are_all,
        **_help(language, cause.help),
        "findings": [finding.fingerprint for finding in report.explained_by(cause)],
    }


def _slip(language: Language, slip: Slip) -> dict[str, Any]:
    said = {"message": language.say(slip.message), **_data(slip.message)}
    return {**said, "changes": [_change(change) for change in slip.changes]}


def _change(change: Change) -> dict[str, Any]:
    if isinstance(change, Rewrite):
        done: dict[str, Any] = {"stated": change.stated, "counted": change.counted}
    else:
        done = {"name": change.name, "leaves": _text(change.leaves), "enters": _text(change.enters)}
    return {"level": change.level, **done, **_place(change.place.span), "address": change.place.address}


def _help(language: Language, help: Message | None) -> dict[str, Any]:
    return {"help": _said(language, help), **_data(help, "help_")}


def _said(language: Language, message: Message | None) -> str | None:
    return None if message is None else language.say(message)


def _data(message: Message | None, before: str = "") -> dict[str, Any]:
    """What a sentence is made of, under keys that begin so."""
    values = message and {name: as_data(value) for name, value in message.values.items()}
    return {f"{before}key": message and message.key, f"{before}values": values}


def _text(value: Value | None) -> str | None:
    return None if value is None else str(value)


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
