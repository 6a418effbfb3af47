"""What a check has to say: the report on one folder, the outcome of a run, and the rules for formats that list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ntm_cli.errors import EXIT_CANNOT_CHECK, EXIT_FINDINGS, EXIT_OK
from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.messages import Message, Words
from ntm_cli.source import Point, Source

if TYPE_CHECKING:
    from ntm_cli.mistakes import Cause, Slip

#: The width of a report in a file.
CELLS = 80

_NOT_COMPARED = Words(
    "not-compared",
    en="No numbers were compared: mend {place} first. {finding}",
    vi="Chưa đối chiếu số liệu: hãy sửa {place} trước. {finding}",
)

#: What is said of a folder that has no report.
NOT_CHECKED = Words("not-checked", en="could not be checked", vi="không kiểm tra được")
#: What stands in the place of a rule there, for programs.
RULE_NOT_CHECKED = "not-checked"


@dataclass(frozen=True)
class Report:
    """What a check found in one folder.

    `sources` are the files by name, for excerpts; `paths` say by the same names where these are from the root of their
    repository. `hindrance` is the first finding that kept the files from being read, so that no numbers were compared;
    None if they were. `causes` explain findings, which name them; `unsearched` says where none could be looked for.
    """

    folder: str
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    paths: Mapping[str, str]
    hindrance: Finding | None = None
    causes: tuple[Cause, ...] = ()
    unsearched: tuple[Message, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not acknowledged."""
        open = (finding for finding in self.findings if finding.ignored is None)
        return sum(finding.stands_for for finding in open if finding.severity == severity)

    @property
    def ignored(self) -> int:
        """How many findings are acknowledged by a comment."""
        return sum(finding.stands_for for finding in self.findings if finding.ignored is not None)

    @property
    def compared(self) -> bool:
        """Whether numbers were compared at all."""
        return self.hindrance is None

    @property
    def reason(self) -> Message | None:
        """Why no numbers were compared, or None if they were."""
        if self.hindrance is None:
            return None
        return _NOT_COMPARED(place=self.hindrance.span.place, finding=self.hindrance.message)

    def explained_by(self, cause: Cause) -> tuple[Finding, ...]:
        """The findings that a cause explains."""
        return tuple(finding for finding in self.findings if cause.name in finding.causes)

    def causes_of(self, finding: Finding) -> tuple[Cause, ...]:
        """What explains a finding."""
        return tuple(cause for cause in self.causes if cause.name in finding.causes)

    def from_root(self) -> Report:
        """The same with every file named from the root of its repository; the folder keeps its name."""
        return replace(
            self,
            findings=tuple(map(self._moved, self.findings)),
            causes=tuple(map(self._moved_cause, self.causes)),
            sources={self.paths[file]: source for file, source in self.sources.items()},
            paths={path: path for path in self.paths.values()},
            hindrance=self.hindrance and self._moved(self.hindrance),
        )

    def _moved(self, finding: Finding) -> Finding:
        related = tuple(replace(part, place=Point(self._renamed(part.span))) for part in finding.related)
        return replace(finding, span=self._renamed(finding.span), related=related)

    def _moved_cause(self, cause: Cause) -> Cause:
        return replace(cause, ways=tuple(tuple(map(self._moved_slip, way)) for way in cause.ways))

    def _moved_slip(self, slip: Slip) -> Slip:
        moved = (replace(change, place=Point(self._renamed(change.place.span))) for change in slip.changes)
        return replace(slip, changes=tuple(moved))

    def _renamed(self, span: Span) -> Span:
        return replace(span, file=self.paths[span.file])


@dataclass(frozen=True)
class Failed:
    """A folder that could not be checked: the folder as it was named, why, and what to do."""

    folder: str
    message: Message
    help: Message | None = None


@dataclass(frozen=True)
class Outcome:
    """One run: a report for each folder, the folders that have none, the rules for formats that list them, and when.

    A quiet run shows no acknowledged findings; they are counted all the same. In a strict one warnings fail the check.
    It is told in `language`, to people in lines of about so many `cells`.
    """

    reports: tuple[Report, ...]
    failed: tuple[Failed, ...]
    catalogue: tuple[Entry, ...]
    ended: datetime
    quiet: bool = False
    strict: bool = False
    language: Language = ENGLISH
    cells: int = CELLS

    def shown(self, report: Report) -> tuple[Finding, ...]:
        """The findings of a report that are to be shown."""
        return tuple(finding for finding in report.findings if not (self.quiet and finding.ignored is not None))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all reports that are to be shown."""
        return tuple(finding for report in self.reports for finding in self.shown(report))

    @property
    def is_of_several(self) -> bool:
        """Whether more than one folder was to be checked, so that each must be named."""
        return len(self.reports) + len(self.failed) > 1

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not acknowledged in any folder."""
        return sum(report.count(severity) for report in self.reports)

    @property
    def ignored(self) -> int:
        """How many findings are acknowledged by comments in all folders."""
        return sum(report.ignored for report in self.reports)

    @property
    def compared(self) -> bool:
        """Whether the numbers of every folder that was named were compared."""
        return not self.failed and all(report.compared for report in self.reports)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the check: an error that is not acknowledged, in a strict run a warning too."""
        failing = (Severity.ERROR, Severity.WARNING) if self.strict else (Severity.ERROR,)
        return finding.ignored is None and finding.severity in failing

    @property
    def exit_code(self) -> int:
        """What the process leaves with."""
        if self.failed:
            return EXIT_CANNOT_CHECK
        failing = (self.fails(finding) for report in self.reports for finding in report.findings)
        return EXIT_FINDINGS if any(failing) else EXIT_OK

    def from_root(self) -> Outcome:
        """The same with every file named from the root of its repository, for readers who know nothing else of it."""
        return replace(self, reports=tuple(report.from_root() for report in self.reports))


@dataclass(frozen=True)
class Entry:
    """A rule and its documentation, in one language.

    `prose` says what it finds, why that matters, and what is compared with what; `examples` show a bad and a good one.
    """

    rule: Rule
    prose: str
    examples: str

    @property
    def documentation(self) -> str:
        """All of it, in Markdown."""
        return f"{self.prose}\n\n{self.examples}"
