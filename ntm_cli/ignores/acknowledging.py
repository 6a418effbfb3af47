"""Comments beside findings: which finding is acknowledged, and which comment is of no use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ntm_cli.findings import Finding
from ntm_cli.ignores import complaints
from ntm_cli.ignores.forms import Ignore, read
from ntm_cli.ignores.quoting import key, keys
from ntm_cli.source import Source

#: A rule and the lines of a file that its comments cover.
_Place = tuple[str, str, int, int]


def read_comments(sources: Iterable[Source], known: Collection[str]) -> list[Ignore]:
    """The comments of some files; `known` are the rules that can be ignored."""
    return [ignore for source in sources for ignore in read(source, known)]


def hidden(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> Iterator[bool]:
    """Of each finding, whether a comment acknowledges it."""
    ledger = _Ledger.of(ignore for ignore in ignores if ignore.reason)
    return (ledger.hiding(finding) is not None for finding in findings)


def apply(
    findings: Iterable[Finding], ignores: Sequence[Ignore], known: Collection[str], rules_ran: bool
) -> Iterator[Finding]:
    """The findings, those acknowledged carrying their reason, followed by findings about the comments themselves.

    `known` are the rules that can be ignored. A comment is never called stale if the rules did not run.
    """
    ledger = _Ledger.of(ignore for ignore in ignores if ignore.rule in known and ignore.reason)
    for finding in findings:
        hiding = ledger.hiding(finding)
        yield finding if hiding is None else replace(finding, ignored=hiding.reason)
    for ignore in ignores:
        if ignore.rule not in known:
            yield complaints.unknown(ignore, known)
        elif not ignore.reason:
            yield complaints.unexplained(ignore)
        elif rules_ran and ignore not in ledger.used:
            yield ledger.complaint(ignore)


@dataclass(slots=True)
class _Group:
    """The comments for one rule and the same lines, and what became of the findings there."""

    for_any: Ignore | None = None
    for_values: dict[str, Ignore] = field(default_factory=dict)
    left: Finding | None = None
    hidden: tuple[Ignore, int] | None = None

    def add(self, ignore: Ignore) -> None:
        if not ignore.numbers:
            self.for_any = self.for_any or ignore
        for value in keys(ignore.numbers) if ignore.numbers else ():
            self.for_values.setdefault(value, ignore)

    def hiding(self, values: str) -> Ignore | None:
        """The first comment that acknowledges a finding with these values."""
        fitting = [ignore for ignore in (self.for_any, self.for_values.get(values)) if ignore is not None]
        return min(fitting, key=lambda ignore: ignore.span, default=None)


@dataclass(slots=True)
class _Ledger:
    """All comments by what they cover. Few cover a line: its own, and those of the groups that it stands in."""

    groups: dict[_Place, _Group] = field(default_factory=dict)
    covering: dict[tuple[str, int], list[tuple[int, int]]] = field(default_factory=dict)
    used: set[Ignore] = field(default_factory=set)
    left: dict[tuple[str, str], Finding] = field(default_factory=dict)

    @staticmethod
    def of(ignores: Iterable[Ignore]) -> _Ledger:
        ledger = _Ledger()
        for ignore in ignores:
            ledger.groups.setdefault(_place(ignore), _Group()).add(ignore)
        reaches = {(file, first, last) for _, file, first, last in ledger.groups}
        for file, first, last in sorted(reaches, key=lambda reach: reach[2] - reach[1]):
            for line in range(first, last + 1):
                ledger.covering.setdefault((file, line), []).append((first, last))
        return ledger

    def hiding(self, finding: Finding) -> Ignore | None:
        """The comment that acknowledges a finding: of those that do, one that covers the fewest lines."""
        groups = self._groups_at(finding)
        values = key(finding) if groups else ""
        hiding = next((found for group in groups if (found := group.hiding(values))), None)
        if hiding is None:
            self.left.setdefault((finding.rule, finding.span.file), finding)
        else:
            self.used.add(hiding)
        for group in groups:
            if hiding is None:
                group.left = group.left or finding
            else:
                group.hidden = group.hidden or (hiding, finding.span.line)
        return hiding

    def complaint(self, ignore: Ignore) -> Finding:
        """Why a comment is of no use."""
        group = self.groups[_place(ignore)]
        if group.left is not None:
            return complaints.changed(ignore, group.left)
        if group.hidden is not None:
            return complaints.repeated(ignore, *group.hidden)
        return complaints.idle(ignore, self.left.get((ignore.rule, ignore.span.file)))

    def _groups_at(self, finding: Finding) -> list[_Group]:
        span = finding.span
        places = ((finding.rule, span.file, *reach) for reach in self.covering.get((span.file, span.line), ()))
        return [self.groups[place] for place in places if place in self.groups]


def _place(ignore: Ignore) -> _Place:
    return ignore.rule, ignore.span.file, ignore.covering.first, ignore.covering.last
