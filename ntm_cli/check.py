"""The whole check of one folder: load both files, run the rules, apply the ignore comments, sort by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ntm_cli import rules
from ntm_cli.findings import Finding
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.ignores.forms import Ignore
from ntm_cli.limits import elided
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.files import load
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.paths import from_root, shown
from ntm_cli.report import Report
from ntm_cli.untold import told

if TYPE_CHECKING:
    from ntm_cli.causes.explaining import Explained


def check(folder: Folder) -> Report:
    """Check the two files of a folder. Raises CannotCheck if one of them cannot be opened."""
    sources = {source.file: source for source in (load(folder.roadmap), load(folder.targets))}
    paths = dict(zip(sources, map(from_root, (folder.roadmap, folder.targets)), strict=True))
    read = read_dataset(*sources.values())
    found = rules.run(read) if isinstance(read, Dataset) else read
    hindrance = None if isinstance(read, Dataset) else min(read, key=_order)
    comments = read_comments(sources.values(), rules.RULES)
    findings = told(apply(found, comments, rules.RULES, hindrance is None), _order)
    explained = _explained(read, findings, comments, paths) if isinstance(read, Dataset) else None
    identified = tuple(_identified(explained.findings if explained else findings, paths))
    named = _named(folder)
    if explained is None:
        return Report(named, identified, sources, paths, hindrance)
    return Report(named, identified, sources, paths, hindrance, explained.causes, explained.unsearched)


def _explained(
    data: Dataset, findings: Sequence[Finding], comments: Sequence[Ignore], paths: Mapping[str, str]
) -> Explained | None:
    if not any(finding.brief and finding.ignored is None for finding in findings):
        return None
    from ntm_cli.causes.explaining import explain  # most plans agree, and need none of it

    return explain(data, findings, comments, paths)


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
