"""Findings with what the comments of their files acknowledge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntm_cli import rules
from ntm_cli.findings import Finding
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.ignores.quoting import acknowledgement
from ntm_cli.source import Source


def acknowledge(findings: Iterable[Finding], sources: Iterable[Source], rules_ran: bool = True) -> Iterator[Finding]:
    """The findings, acknowledged where a comment does, then what is wrong with the comments."""
    return apply(findings, read_comments(tuple(sources), rules.RULES), rules.RULES, rules_ran)


def comment_for(finding: Finding) -> str:
    """The comment that acknowledges just this finding, but for the reason."""
    return f"# ntm: {acknowledgement(finding)}"
