"""Comments that acknowledge a known discrepancy: `# ntm: ignore[rule] reason`, on its line or on the line above.

The reason is not optional, and a comment that hides nothing any more is reported, so that what is acknowledged stays
what the document really contains.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.source import Source

UNEXPLAINED_IGNORE = Rule("unexplained-ignore", Severity.ERROR, "An ignore comment gives no reason.")
UNKNOWN_IGNORE = Rule("unknown-ignore", Severity.ERROR, "An ignore comment names no rule that can be ignored.")
STALE_IGNORE = Rule("stale-ignore", Severity.WARNING, "An ignore comment hides nothing any more.")

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*ntm:\s*(.*?)\s*$")
_IGNORE = re.compile(r"ignore\s*\[([^\]]*)\]\s*[:\-–—]?\s*(.*)$")
_FORM = "Write `# ntm: ignore[rule] reason`, with the name of the rule as the report prints it."


@dataclass(frozen=True, slots=True)
class Ignore:
    """One rule named in an ignore comment: the line it covers, its reason, and where the comment stands."""

    rule: str
    reason: str
    line: int
    span: Span
    address: str

    def hides(self, finding: Finding) -> bool:
        """Whether this comment acknowledges a finding."""
        place = (finding.rule, finding.span.file, finding.span.line)
        return bool(self.reason) and place == (self.rule, self.span.file, self.line)


def apply(
    findings: Iterable[Finding], sources: Iterable[Source], known: Collection[str], rules_ran: bool
) -> Iterator[Finding]:
    """The findings, those acknowledged carrying their reason, followed by findings about the comments themselves.

    `known` are the rules that can be ignored. A comment is never called stale if the rules did not run.
    """
    ignores = [ignore for source in sources for ignore in read(source)]
    used: set[Ignore] = set()
    by_place: dict[tuple[str, str, int], list[Ignore]] = {}
    for ignore in ignores:
        by_place.setdefault((ignore.rule, ignore.span.file, ignore.line), []).append(ignore)
    for finding in findings:
        at_place = by_place.get((finding.rule, finding.span.file, finding.span.line), [])
        hiding = next((ignore for ignore in at_place if ignore.hides(finding)), None)
        if hiding is None:
            yield finding
        else:
            used.add(hiding)
            yield replace(finding, ignored=hiding.reason)
    for ignore in ignores:
        yield from _about(ignore, known, rules_ran and ignore not in used)


def read(source: Source) -> Iterator[Ignore]:
    """The ignore comments of a file, one for each rule they name; rule '' stands for a comment in another form."""
    if "ntm:" not in source.text:
        return
    quoted = [node for node in source.scalars() if "ntm:" in (node.text or "")]
    for number, text in enumerate(source.lines, start=1):
        found = _COMMENT.search(text)
        if found is None or any(node.start.line < number <= node.end.line + 1 for node in quoted):
            continue
        span = Span(source.file, number, found.start() + 1, number, len(text.rstrip()) + 1)
        form = _IGNORE.match(found[1])
        line = _covered(source.lines, number)
        names = [name.strip() for name in form[1].split(",")] if form else [""]
        for name in names:
            yield Ignore(name, form[2] if form else "", line, span, f"ignore[{name}]")


def _covered(lines: list[str], number: int) -> int:
    """The line a comment speaks of: its own if there is data on it, otherwise the next line that is no comment."""
    while number < len(lines) and lines[number - 1].lstrip().startswith("#"):
        number += 1
    return number


def _about(ignore: Ignore, known: Collection[str], stale: bool) -> Iterator[Finding]:
    if ignore.rule not in known:
        near = get_close_matches(ignore.rule, known, n=1)
        said = f"`{ignore.rule}` is no rule that can be ignored." if ignore.rule else "This comment names no rule."
        help = f"Did you mean `{near[0]}`?" if near else _FORM
        yield UNKNOWN_IGNORE.at(ignore, said, stated=ignore.rule or None, help=help)
    elif not ignore.reason:
        message = f"This comment ignores {ignore.rule} without a reason."
        yield UNEXPLAINED_IGNORE.at(ignore, message, help="Say after the bracket why the number stands as it does.")
    elif stale:
        message = f"This comment ignores {ignore.rule}, but line {ignore.line} no longer has that finding."
        yield STALE_IGNORE.at(ignore, message, help="Delete the comment, or move it to the line of the finding.")
