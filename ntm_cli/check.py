"""The whole check of one folder: load both files, run the rules, apply the ignore comments, sort by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ntm_cli import ignores, rules
from ntm_cli.dataset import Dataset
from ntm_cli.files import Folder, load
from ntm_cli.findings import Finding, Severity
from ntm_cli.loading import read_dataset
from ntm_cli.source import Source


@dataclass(frozen=True)
class Report:
    """What a check found in one folder.

    `compared` is false if a file could not be read as its model, so that no numbers were compared. `sources` are the
    files by name, for excerpts.
    """

    findings: tuple[Finding, ...]
    sources: dict[str, Source]
    compared: bool

    def count(self, severity: Severity) -> int:
        """How many findings of a severity are not acknowledged."""
        return sum(finding.severity == severity and finding.ignored is None for finding in self.findings)

    @property
    def folder(self) -> str:
        """The folder that was checked, as the findings name it."""
        return next(iter(self.sources), "").rpartition("/")[0] or "."

    @property
    def ignored(self) -> int:
        """How many findings are acknowledged by a comment."""
        return sum(finding.ignored is not None for finding in self.findings)


def check(folder: Folder) -> Report:
    """Check the two files of a folder. Raises CannotCheck if one of them cannot be opened."""
    sources = (load(folder.roadmap), load(folder.targets))
    read = read_dataset(*sources)
    found = rules.run(read) if isinstance(read, Dataset) else read
    compared = isinstance(read, Dataset)
    findings = ignores.apply(found, sources, rules.RULES, compared)
    return Report(tuple(_sorted(findings)), {source.file: source for source in sources}, compared)


def _sorted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """By place; findings that would share a fingerprint get a number each, so that none hides another."""
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.message)):
        seen[finding.fingerprint] += 1
        again = seen[finding.fingerprint]
        yield finding if again == 1 else replace(finding, address=f"{finding.address}#{again}")
