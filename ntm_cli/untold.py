"""Which findings are told where there are too many: the worst, and of each rule one that counts the others."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.limits import MAX_COUNTED, MAX_FINDINGS, MAX_RELATED_IN_ALL, MAX_RELATED_SHOWN
from ntm_cli.messages import Words

_MORE = Words(
    "untold",
    en="{count:grouped} more finding{count:s} of this rule: counted, not listed.",
    vi="Quy tắc này còn {count:grouped} vấn đề nữa, chỉ đếm chứ không liệt kê.",
)
_STOPPED = Words(
    "untold.stopped",
    en="More than {most:grouped} findings: this rule was not run to its end.",
    vi="Quá {most:grouped} vấn đề: quy tắc này không chạy đến hết.",
)
_MEND_FIRST = Words("untold.help", en="Mend those that are listed first.", vi="Sửa trước các vấn đề đã liệt kê.")

#: A rule, a severity, and whether it is acknowledged.
_Sort = tuple[str, Severity, bool]


def told(findings: Iterable[Finding], order: Callable[[Finding], tuple[object, ...]]) -> list[Finding]:
    """The findings in an order; of too many the worst, and of each sort of the others one that stands for them."""
    counted: Counter[_Sort] = Counter()
    last: dict[_Sort, Finding] = {}
    passing = _counting(findings, counted, last)
    worst = heapq.nsmallest(MAX_FINDINGS, passing, key=lambda finding: (*badness(finding), order(finding)))
    for finding in worst:
        counted[_sort(finding)] -= finding.stands_for
    others = (_standing_for(last[sort], count) for sort, count in counted.items() if count)
    return list(_with_few_related(sorted((*worst, *others), key=order)))


def _standing_for(finding: Finding, count: int) -> Finding:
    return standing_for(finding.rule, finding.severity, finding.span, count, finding.ignored)


def up_to_most(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a rule; of too many no more than are counted, and a last one that says so."""
    for number, finding in enumerate(findings):
        if number == MAX_COUNTED:
            message = _STOPPED(most=MAX_COUNTED)
            yield Finding(finding.rule, Severity.ERROR, message, finding.span, "stopped", help=_MEND_FIRST())
            return
        yield finding


def standing_for(rule: str, severity: Severity, span: Span, count: int, ignored: str | None = None) -> Finding:
    """A finding that says of so many that they are there, the last of them at a span."""
    message = _MORE(count=count)
    return Finding(rule, severity, message, span, "more", help=_MEND_FIRST(), ignored=ignored, stands_for=count)


def _counting(findings: Iterable[Finding], counted: Counter[_Sort], last: dict[_Sort, Finding]) -> Iterator[Finding]:
    for finding in findings:
        sort = _sort(finding)
        counted[sort] += finding.stands_for
        last[sort] = finding
        yield finding


def _sort(finding: Finding) -> _Sort:
    return finding.rule, finding.severity, finding.ignored is not None


def badness(finding: Finding) -> tuple[bool, int]:
    """What comes last where only some can be told: first what is acknowledged, then what is less severe."""
    return finding.ignored is not None, list(Severity).index(finding.severity)


def _with_few_related(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, with fewer places beside each once very many are told in all."""
    left = MAX_RELATED_IN_ALL
    for finding in findings:
        left -= len(finding.related)
        yield finding if left >= 0 else replace(finding, related=finding.related[:MAX_RELATED_SHOWN])
