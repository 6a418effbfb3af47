"""What the checker reports: rules, their findings, and the spans these point at.

Everything here is plain frozen data. Rules make findings, formats print them, and neither knows the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from ntm_cli.limits import MAX_ADDRESS, elided
from ntm_cli.messages import Message, Value, Words, within


class Severity(StrEnum):
    """How bad a finding is: two stated facts contradict, something is probably wrong, something is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count from 1, columns in characters; the end is one past the last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def place(self) -> str:
        """Where it begins, as editors and terminals take it: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"


class Located(Protocol):
    """Anything a finding can point at: where it stands, and its name without line numbers."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def address(self) -> str:
        """Where it stands, by names and keys instead of lines."""


@dataclass(frozen=True, slots=True)
class Related:
    """A place that a finding was compared with, and a few words on what stands there.

    Where it stands is looked up only if somebody asks: of thousands of findings few are shown.
    """

    place: Located
    message: Message

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.place.span


@dataclass(frozen=True, slots=True)
class Finding:
    """One inconsistency: what is wrong, the number to look at first, and what it was compared with.

    `stated` and `counted` are the two values that disagree. `address` names the place by units and keys instead of
    lines, so that it survives edits elsewhere in the file. `brief` says it in a few words below what explains it, and
    `causes` are the names of what does. `ignored` is the reason of the comment that acknowledges the finding, or None.
    `path` is the file from the root of its repository, once a check has found that. `stands_for` is how many findings
    it counts, which are not told one by one. `place` is what it was found at, for
    whoever is to mend it.
    """

    rule: str
    severity: Severity
    message: Message
    span: Span
    address: str
    related: tuple[Related, ...] = ()
    stated: Value | None = None
    counted: Value | None = None
    help: Message | None = None
    brief: Message | None = None
    causes: tuple[str, ...] = ()
    ignored: str | None = None
    path: str = ""
    stands_for: int = 1
    place: Located | None = field(default=None, compare=False, repr=False)

    @property
    def fingerprint(self) -> str:
        """What stays the same about this finding when lines move, and differs between folders. No sentence is in it."""
        return f"{self.rule}:{self.path}:{self.address}"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is called, how bad its findings are, and its one line in a list of rules, in both languages."""

    name: str
    severity: Severity
    en: str
    vi: str | None = None

    @property
    def summary(self) -> Message:
        """The rule's one line."""
        return Words(self.name, self.en, self.vi)()

    def at(
        self,
        place: Located,
        message: Message,
        *,
        related: tuple[Related, ...] = (),
        stated: Value | None = None,
        counted: Value | None = None,
        help: Message | None = None,
        brief: Message | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Make this rule's finding at a place.

        `severity` is for rules whose data says how bad a finding is (the requirements); others leave it out.
        """
        return Finding(
            rule=self.name,
            severity=severity or self.severity,
            message=message,
            span=place.span,
            address=elided(place.address, MAX_ADDRESS),
            related=related,
            stated=None if stated is None else within(stated),
            counted=None if counted is None else within(counted),
            help=help,
            brief=brief,
            place=place,
        )
