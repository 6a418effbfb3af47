"""The report as JSON, for programs: every finding, ignored ones included, and the counts."""

from __future__ import annotations

import json
from typing import Any

from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.report import Outcome, Report
from ntm_cli.terminal.display import visible_json

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(outcome: Outcome) -> str:
    """The reports of one run as one JSON document."""
    counts = {str(severity): outcome.count(severity) for severity in Severity}
    document = {
        "schema": SCHEMA,
        "findings": [_finding(finding) for finding in outcome.findings],
        "summary": {**counts, "ignored": outcome.ignored},
        "compared": outcome.compared,
        "folders": [_folder(report) for report in outcome.reports],
        "failed": [{"folder": failed.folder, "message": failed.message} for failed in outcome.failed],
    }
    return visible_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _folder(report: Report) -> dict[str, Any]:
    """A data set that was read: whether its numbers were compared, and if not, why."""
    return {"folder": report.folder, "compared": report.compared, "reason": report.reason}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        **_place(finding.span),
        "stated": finding.stated,
        "counted": finding.counted,
        "help": finding.help,
        "related": [{**_place(related.span), "message": related.message} for related in finding.related],
        "ignored": finding.ignored,
        "fingerprint": finding.fingerprint,
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
