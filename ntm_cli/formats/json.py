"""The report as JSON, for programs: every finding, ignored ones included, and the counts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ntm_cli.check import Report
from ntm_cli.findings import Finding, Severity, Span

#: Raised when a key changes its meaning or goes away.
SCHEMA = 1


def render(reports: Sequence[Report]) -> str:
    """The reports of one run as one JSON document."""
    findings = [_finding(finding) for report in reports for finding in report.findings]
    counts = {str(severity): sum(report.count(severity) for report in reports) for severity in Severity}
    summary = {**counts, "ignored": sum(report.ignored for report in reports)}
    compared = all(report.compared for report in reports)
    document = {"schema": SCHEMA, "findings": findings, "summary": summary, "compared": compared}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


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
