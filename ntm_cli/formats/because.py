"""What explains a finding, in a line of its own for formats that tell each finding by itself."""

from __future__ import annotations

from ntm_cli.findings import Finding
from ntm_cli.messages import Message, Words
from ntm_cli.report import Report

_BECAUSE = Words("because", en="cause: {cause}", vi="nguyên nhân: {cause}")
_MAYBE = Words("because.maybe", en="cause, or another way: {cause}", vi="nguyên nhân, hoặc cách khác: {cause}")


def because(report: Report, finding: Finding) -> tuple[Message, ...]:
    """The causes of a finding, each by the first thing that was changed."""
    return tuple(
        (_BECAUSE if len(cause.ways) == 1 else _MAYBE)(cause=slip.message)
        for cause in report.causes_of(finding)
        for slip in cause.ways[0]
    )
