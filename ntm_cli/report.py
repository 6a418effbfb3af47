"""What the check of one folder found: what a run's outcome is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.source import Source


@dataclass(frozen=True)
class Report:
    """What a check found in one folder.

    `sources` are the files by name, for excerpts; `paths` say by the same names where these are from the root of their
    repository. `hindrance` is the first finding that kept the files from being read, so that no numbers were compared;
    None if they were.
    """

    folder: str
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    paths: Mapping[str, str]
    hindrance: Finding | None = None

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not acknowledged."""
        return sum(finding.severity == severity and finding.ignored is None for finding in self.findings)

    @property
    def ignored(self) -> int:
        """How many findings are acknowledged by a comment."""
        return sum(finding.ignored is not None for finding in self.findings)

    @property
    def compared(self) -> bool:
        """Whether numbers were compared at all."""
        return self.hindrance is None

    @property
    def reason(self) -> str | None:
        """Why no numbers were compared, or None if they were."""
        if self.hindrance is None:
            return None
        span = self.hindrance.span
        place = f"{span.file}:{span.line}:{span.column}"
        return f"No numbers were compared: mend {place} first. {self.hindrance.message}"

    def from_root(self) -> Report:
        """The same with every file named from the root of its repository; the folder keeps its name."""
        return replace(
            self,
            findings=tuple(map(self._moved, self.findings)),
            sources={self.paths[file]: source for file, source in self.sources.items()},
            paths={path: path for path in self.paths.values()},
            hindrance=self.hindrance and self._moved(self.hindrance),
        )

    def _moved(self, finding: Finding) -> Finding:
        related = tuple(replace(part, span=self._renamed(part.span)) for part in finding.related)
        return replace(finding, span=self._renamed(finding.span), related=related)

    def _renamed(self, span: Span) -> Span:
        return replace(span, file=self.paths[span.file])
