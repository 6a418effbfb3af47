"""The report as GitLab's code quality, which shows findings in a merge request and on its changed lines.

What is acknowledged is left out: GitLab has no word for it and would show it as new. A fingerprint tells findings apart
from one commit to the next; it is made of the one that `json` has, which holds no line and no sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from ntm_cli.findings import Finding, Severity
from ntm_cli.formats.because import because
from ntm_cli.languages.language import Language
from ntm_cli.messages import HELP, Message
from ntm_cli.report import RULE_NOT_CHECKED, Failed, Outcome, Report
from ntm_cli.terminal.display import json_text, visible

#: What GitLab calls the severities.
_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(outcome: Outcome) -> str:
    """The findings of one run as one list, on files as GitLab knows them."""
    return json_text(list(_issues(outcome.from_root())))


def _issues(outcome: Outcome) -> Iterator[dict[str, Any]]:
    for report in outcome.reports:
        for finding in outcome.shown(report):
            if finding.ignored is None:
                yield _found(outcome.language, report, finding)
    for failed in outcome.failed:
        yield _not_checked(outcome.language, failed)


def _found(language: Language, report: Report, finding: Finding) -> dict[str, Any]:
    said = [finding.message, *because(report, finding), *([HELP(help=finding.help)] if finding.help else [])]
    return {
        **_described(language, said),
        "check_name": finding.rule,
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": _hashed(finding.fingerprint),
        "location": _location(finding.span.file, finding.span.line),
    }


def _not_checked(language: Language, failed: Failed) -> dict[str, Any]:
    return {
        **_described(language, [failed.message]),
        "check_name": RULE_NOT_CHECKED,
        "severity": "blocker",
        "fingerprint": _hashed(f"{RULE_NOT_CHECKED}:{failed.folder}"),
        "location": _location(failed.folder, 1),
    }


def _described(language: Language, said: list[Message]) -> dict[str, str]:
    return {"description": " ".join(visible(language.say(part)) for part in said)}


def _hashed(fingerprint: str) -> str:
    return hashlib.sha256(fingerprint.encode("utf-8", "surrogatepass")).hexdigest()


def _location(path: str, line: int) -> dict[str, Any]:
    return {"path": path.removeprefix("./"), "lines": {"begin": line}}
