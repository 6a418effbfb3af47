"""Comments that acknowledge a known discrepancy: `# ntm: ignore[rule] reason`, on its line or on the line above.

The reason is not optional, and a comment that hides nothing any more is reported, so that what is acknowledged stays
what the document really contains. `ignore[rule 54/51]` acknowledges just the two numbers it names: stated, counted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from ntm_cli.findings import Finding, Related, Rule, Severity, Span
from ntm_cli.messages import Words, did_you_mean
from ntm_cli.source import Node, Point, Source

UNEXPLAINED_IGNORE = Rule(
    "unexplained-ignore",
    Severity.ERROR,
    en="An ignore comment gives no reason.",
    vi="Chú thích ghi nhận không nêu lý do.",
)
UNKNOWN_IGNORE = Rule(
    "unknown-ignore",
    Severity.ERROR,
    en="An ignore comment names no rule that can be ignored.",
    vi="Chú thích nêu quy tắc không có hoặc không được ghi nhận.",
)
STALE_IGNORE = Rule(
    "stale-ignore",
    Severity.WARNING,
    en="An ignore comment hides nothing any more.",
    vi="Chú thích không còn ứng với vấn đề nào.",
)

_NO_REASON = Words(
    "unexplained-ignore",
    en="This comment ignores {rule} without a reason.",
    vi="Chú thích này ghi nhận {rule} nhưng không nêu lý do.",
)
_SAY_WHY = Words(
    "unexplained-ignore.help",
    en="Say after the bracket why the number stands as it does.",
    vi="Ghi lý do sau dấu ngoặc: vì sao số này giữ nguyên như đã ghi.",
)
_NO_RULE = Words(
    "unknown-ignore.rule",
    en="`{rule}` is no rule that can be ignored.",
    vi="Không có quy tắc `{rule}`, hoặc quy tắc này không được ghi nhận.",
)
_NO_FORM = Words("unknown-ignore.form", en="This comment has no form we know.", vi="Chú thích này không đúng mẫu.")
_FORM = Words(
    "unknown-ignore.help",
    en="Write `# ntm: ignore[rule] reason`; only rules that compare numbers and names can be ignored.",
    vi="Ghi `# ntm: ignore[quy tắc] lý do`; chỉ ghi nhận được các quy tắc đối chiếu số liệu và tên.",
)
_OTHER_NUMBERS = Words(
    "stale-ignore.numbers",
    en="This comment ignores {rule} for {numbers}; it is {now} now.",
    vi="Chú thích này ghi nhận {rule} với {numbers}; nay là {now}.",
)
_LOOK_AGAIN = Words(
    "stale-ignore.numbers.help",
    en="Look at the line again; if the new numbers are right too, write them in the comment.",
    vi="Xem lại dòng này; nếu số mới cũng đúng thì ghi số mới vào chú thích.",
)
_TWICE = Words(
    "stale-ignore.twice",
    en="Line {other} already ignores the {rule} of line {line}.",
    vi="Dòng {other} của tệp đã ghi nhận {rule} của dòng {line}.",
)
_DELETE_ONE = Words("stale-ignore.twice.help", en="Delete one of the two comments.", vi="Xóa một trong hai chú thích.")
_GONE = Words(
    "stale-ignore",
    en="This comment ignores {rule}, but line {line} no longer has that finding.",
    vi="Chú thích này ghi nhận {rule}, nhưng dòng {line} của tệp không còn vấn đề đó.",
)
_DELETE = Words(
    "stale-ignore.help",
    en="Delete the comment, or move it to the line of the finding.",
    vi="Xóa chú thích, hoặc chuyển đến dòng có vấn đề.",
)
_LINE = Words("stale-ignore.line", en="the line it speaks of", vi="dòng được chú thích nói đến")

_COMMENT = re.compile(r"(?:^|(?<=[\s}\]'\"]))#\s*ntm(?:\s*:|\s+(?=ignore))\s*(.*)$", re.IGNORECASE)
_IGNORE = re.compile(r"ignore\s*\[([^\]]*)\]\s*[:\-–—]?\s*(.*)$", re.IGNORECASE)

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

    @property
    def place(self) -> _Place:
        """The rule, file and line that this comment is about."""
        return self.rule, self.span.file, self.line

    def hides(self, finding: Finding) -> bool:
        """Whether this comment acknowledges a finding of its rule in its line."""
        return bool(self.reason) and self.numbers in ("", _numbers(finding))


def apply(
    findings: Iterable[Finding], sources: Iterable[Source], known: Collection[str], rules_ran: bool
) -> Iterator[Finding]:
    """The findings, those acknowledged carrying their reason, followed by findings about the comments themselves.

    `known` are the rules that can be ignored. A comment is never called stale if the rules did not run.
    """
    ignores = [ignore for source in sources for ignore in reversed(list(read(source)))]
    by_place: dict[_Place, list[Ignore]] = {}
    for ignore in ignores:
        by_place.setdefault(ignore.place, []).append(ignore)
    used: set[Ignore] = set()
    hiding_at: dict[_Place, Ignore] = {}
    changed: dict[Ignore, Finding] = {}
    for finding in findings:
        at_place = by_place.get((finding.rule, finding.span.file, finding.span.line), [])
        hiding = next((ignore for ignore in at_place if ignore.hides(finding)), None)
        if hiding is None:
            changed |= dict.fromkeys(at_place, finding)
            yield finding
        else:
            used.add(hiding)
            hiding_at.setdefault(hiding.place, hiding)
            yield replace(finding, ignored=hiding.reason)
    for ignore in ignores:
        if ignore.rule not in known:
            yield _unknown(ignore, known)
        elif not ignore.reason:
            yield UNEXPLAINED_IGNORE.at(ignore, _NO_REASON(rule=ignore.rule), help=_SAY_WHY())
        elif rules_ran and ignore not in used:
            yield _stale(ignore, changed.get(ignore), hiding_at.get(ignore.place))


def read(source: Source) -> Iterator[Ignore]:
    """The ignore comments of a file, one for each rule they name; rule '' stands for a comment in another form."""
    if "ntm" not in source.text.casefold():
        return
    quoted = _by_line(node for node in source.scalars() if "ntm" in (node.text or "").casefold())
    covered = len(source.lines)
    for number in range(len(source.lines), 0, -1):
        text = source.lines[number - 1]
        if not text.lstrip().startswith("#"):
            covered = number
        found = _comment(text, number, quoted.get(number, []))
        if found is not None:
            span = Span(source.file, number, found.start() + 1, number, len(text.rstrip()) + 1)
            yield from _entries(found[1].rstrip(), span, covered)


def _by_line(nodes: Iterable[Node]) -> dict[int, list[Node]]:
    """The values on each line (from 1), those of several lines on each of them."""
    found: dict[int, list[Node]] = {}
    for node in nodes:
        for line in range(node.start.line, node.end.line + 1):
            found.setdefault(line + 1, []).append(node)
    return found


def _comment(text: str, number: int, quoted: list[Node]) -> re.Match[str] | None:
    """The first comment of ours in a line that is not part of a value."""
    found = _COMMENT.search(text)
    while found is not None and _is_inside(quoted, number, found.start()):
        found = _COMMENT.search(text, found.start() + 1)
    return found


def _is_inside(nodes: list[Node], number: int, column: int) -> bool:
    """Whether a place (line from 1, column from 0) is within one of these values."""
    here = (number - 1, column)
    return any((node.start.line, node.start.column) <= here < (node.end.line, node.end.column) for node in nodes)


def _entries(comment: str, span: Span, line: int) -> Iterator[Ignore]:
    form = _IGNORE.match(comment)
    for entry in form[1].split(",") if form else [""]:
        rule, _, numbers = entry.strip().partition(" ")
        yield Ignore(rule, numbers.strip(), form[2] if form else "", line, span, f"ignore[{rule}]")


def _numbers(finding: Finding) -> str:
    return f"{finding.stated}/{finding.counted}"


def _unknown(ignore: Ignore, known: Collection[str]) -> Finding:
    message = _NO_RULE(rule=ignore.rule) if ignore.rule else _NO_FORM()
    help = did_you_mean(ignore.rule.lower(), tuple(known)) or _FORM()
    return UNKNOWN_IGNORE.at(ignore, message, stated=ignore.rule or None, help=help)


def _stale(ignore: Ignore, now: Finding | None, other: Ignore | None) -> Finding:
    covered = Related(Point(Span(ignore.span.file, ignore.line, 1, ignore.line, 1)), _LINE())
    if now is not None:
        message, help = _OTHER_NUMBERS(rule=ignore.rule, numbers=ignore.numbers, now=_numbers(now)), _LOOK_AGAIN()
    elif other is not None:
        message, help = _TWICE(other=other.span.line, rule=ignore.rule, line=ignore.line), _DELETE_ONE()
    else:
        message, help = _GONE(rule=ignore.rule, line=ignore.line), _DELETE()
    return STALE_IGNORE.at(ignore, message, related=(covered,), help=help)
