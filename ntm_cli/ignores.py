"""Comments that acknowledge a known discrepancy: `# ntm: ignore[rule] reason`, on its line or on the line above.

The reason is not optional, and a comment that hides nothing any more is reported, so that what is acknowledged stays
what the document really contains. `ignore[rule 54/51]` acknowledges just the two numbers it names: stated, counted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from ntm_cli.findings import Finding, Related, Rule, Severity, Span
from ntm_cli.source import Source

UNEXPLAINED_IGNORE = Rule("unexplained-ignore", Severity.ERROR, "An ignore comment gives no reason.")
UNKNOWN_IGNORE = Rule("unknown-ignore", Severity.ERROR, "An ignore comment names no rule that can be ignored.")
STALE_IGNORE = Rule("stale-ignore", Severity.WARNING, "An ignore comment hides nothing any more.")

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*ntm:\s*(.*?)\s*$")
_IGNORE = re.compile(r"ignore\s*\[([^\]]*)\]\s*[:\-–—]?\s*(.*)$")
_FORM = "Write `# ntm: ignore[rule] reason`, with the name of the rule as the report prints it."

#: A rule, a file, and a line of it.
_Place = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Ignore:
    """One rule named in an ignore comment, for one line.

    `numbers` are the two values it is for, as 'stated/counted', or '' if it is for any. `span` is the comment's.
    """

    rule: str
    numbers: str
    reason: str
    line: int
    span: Span
    address: str

    def hides(self, finding: Finding) -> bool:
        """Whether this comment acknowledges a finding of its rule in its line."""
        return bool(self.reason) and self.numbers in ("", _numbers(finding))


def apply(
    findings: Iterable[Finding], sources: Iterable[Source], known: Collection[str], rules_ran: bool
) -> Iterator[Finding]:
    """The findings, those acknowledged carrying their reason, followed by findings about the comments themselves.

    `known` are the rules that can be ignored. A comment is never called stale if the rules did not run.
    """
    ignores = [ignore for source in sources for ignore in read(source)]
    by_place: dict[_Place, list[Ignore]] = {}
    for ignore in ignores:
        by_place.setdefault((ignore.rule, ignore.span.file, ignore.line), []).append(ignore)
    used: set[Ignore] = set()
    changed: dict[Ignore, Finding] = {}
    for finding in findings:
        at_place = by_place.get((finding.rule, finding.span.file, finding.span.line), [])
        hiding = next((ignore for ignore in at_place if ignore.hides(finding)), None)
        changed |= dict.fromkeys(at_place, finding)
        used |= {hiding} if hiding else set()
        yield replace(finding, ignored=hiding.reason) if hiding else finding
    for ignore in ignores:
        if ignore.rule not in known:
            yield _unknown(ignore, known)
        elif not ignore.reason:
            message = f"This comment ignores {ignore.rule} without a reason."
            yield UNEXPLAINED_IGNORE.at(ignore, message, help="Say after the bracket why the number stands as it does.")
        elif rules_ran and ignore not in used:
            yield _stale(ignore, changed.get(ignore))


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
        yield from _entries(found[1], span, _covered(source.lines, number))


def _entries(comment: str, span: Span, line: int) -> Iterator[Ignore]:
    form = _IGNORE.match(comment)
    for entry in form[1].split(",") if form else [""]:
        rule, _, numbers = entry.strip().partition(" ")
        yield Ignore(rule, numbers.strip(), form[2] if form else "", line, span, f"ignore[{rule}]")


def _covered(lines: list[str], number: int) -> int:
    """The line a comment speaks of: its own if there is data on it, otherwise the next line that is no comment."""
    while number < len(lines) and lines[number - 1].lstrip().startswith("#"):
        number += 1
    return number


def _numbers(finding: Finding) -> str:
    return f"{finding.stated}/{finding.counted}"


def _unknown(ignore: Ignore, known: Collection[str]) -> Finding:
    near = get_close_matches(ignore.rule, known, n=1)
    said = f"`{ignore.rule}` is no rule that can be ignored." if ignore.rule else "This comment names no rule."
    help = f"Did you mean `{near[0]}`?" if near else _FORM
    return UNKNOWN_IGNORE.at(ignore, said, stated=ignore.rule or None, help=help)


def _stale(ignore: Ignore, now: Finding | None) -> Finding:
    covered = Related(Span(ignore.span.file, ignore.line, 1, ignore.line, 1), "the line it speaks of")
    if now is not None:
        message = f"This comment ignores {ignore.rule} for {ignore.numbers}; it is {_numbers(now)} now."
        help = "Look at the line again; if the new numbers are right too, write them in the comment."
    else:
        message = f"This comment ignores {ignore.rule}, but line {ignore.line} no longer has that finding."
        help = "Delete the comment, or move it to the line of the finding."
    return STALE_IGNORE.at(ignore, message, related=(covered,), help=help)
