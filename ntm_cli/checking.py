"""The whole check of one folder: load its files, run the rules, apply the ignore comments, sort by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ntm_cli import rules
from ntm_cli.findings import Finding
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.ignores.forms import Ignore
from ntm_cli.limits import elided
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import read_dataset, sources_of
from ntm_cli.reading.paths import from_root, shown
from ntm_cli.report import Report
from ntm_cli.source import Source
from ntm_cli.untold import told

if TYPE_CHECKING:
    from ntm_cli.causes.explaining import Explained


@dataclass(frozen=True)
class Judged:
    """The files as they were read: what is wrong with them, and the data that they make, if they make any."""

    data: Dataset | None
    findings: tuple[Finding, ...]
    comments: Sequence[Ignore]
    hindrance: Finding | None = None


def check(folder: Folder) -> Report:
    """Check the files of a folder. Raises CannotCheck if one of them cannot be opened."""
    return report(folder, *sources_of(folder))


def report(folder: Folder, *files: Source) -> Report:
    """The report on the files of a folder once they are read: roadmap, targets, and results where there are any."""
    sources = {source.file: source for source in files}
    places = (folder.roadmap, folder.targets, folder.results)
    paths = {source.file: from_root(place) for source, place in zip(files, places, strict=False)}
    found = judge(*files)
    findings = told(found.findings, _order)
    why = explained(found, findings, paths)
    identified, named = tuple(_identified(why.findings if why else findings, paths)), _named(folder)
    if why is None:
        return Report(named, identified, sources, paths, found.hindrance)
    return Report(named, identified, sources, paths, found.hindrance, why.causes, why.unsearched)


def judge(*files: Source) -> Judged:
    """What is wrong with the files, the acknowledged findings among the others, in the order of the rules."""
    read = read_dataset(*files)
    data = read if isinstance(read, Dataset) else None
    hindrance = None if isinstance(read, Dataset) else min(read, key=_order)
    found = rules.run(read) if isinstance(read, Dataset) else read
    comments = read_comments(files, rules.RULES)
    return Judged(data, tuple(apply(found, comments, rules.RULES, data is not None)), comments, hindrance)


def explained(found: Judged, findings: Sequence[Finding], paths: Mapping[str, str]) -> Explained | None:
    """What was typed wrong, so that some findings are there; None where no printed number disagrees with its rows."""
    if found.data is None or not any(finding.brief and finding.ignored is None for finding in findings):
        return None
    from ntm_cli.causes.explaining import explain  # most plans agree, and need none of it

    return explain(found.data, findings, found.comments, paths)


def _named(folder: Folder) -> str:
    return PurePosixPath(shown(folder.roadmap)).parent.as_posix()


def _identified(findings: Iterable[Finding], paths: Mapping[str, str]) -> Iterator[Finding]:
    """With their paths; findings that would share a fingerprint get a number each, so that none hides another."""
    seen: Counter[str] = Counter()
    for finding in findings:
        reason = None if finding.ignored is None else elided(finding.ignored)
        known = replace(finding, path=paths[finding.span.file], ignored=reason)
        seen[known.fingerprint] += 1
        again = seen[known.fingerprint]
        yield known if again == 1 else replace(known, address=f"{known.address}#{again}")


def _order(finding: Finding) -> tuple[object, ...]:
    """By place, then by what is wrong there; never by sentences, which are another in another language."""
    span = finding.span
    where = (span.file, span.line, span.column, span.end_line, span.end_column)
    return *where, finding.rule, str(finding.stated), str(finding.counted), finding.address
