"""The rows that go back to where the printed numbers have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.checking import Judged, explained
from ntm_cli.findings import Finding
from ntm_cli.fixing.corrections import Correction, Standing
from ntm_cli.mistakes import Cause, Change, Move
from ntm_cli.source import Place


def rows(standing: Standing) -> Iterator[Correction]:
    """Each row that is certainly the cause of some findings, once."""
    for cause, finding in _causes(standing):
        for change in cause.only:
            if isinstance(change, Move) and isinstance(change.place, Place):
                yield Correction(change.place, _value(change), finding, cause.ways[0][0].message)


def _causes(standing: Standing) -> Sequence[tuple[Cause, Finding]]:
    """The causes that are rows, each with a number that agrees once these are put back: no other cause is behind it.

    Where a number was retyped as well, the rows alone do not make it agree.
    """
    causes, findings = _explained(standing.found)
    certain = [cause for cause in causes if cause.only and all(_is_row(standing, change) for change in cause.only)]
    while True:
        names = {cause.name for cause in certain}
        alone = [finding for finding in findings if finding.causes and names.issuperset(finding.causes)]
        told = {name: finding for finding in reversed(alone) for name in finding.causes}
        if names == told.keys():
            return [(cause, told[cause.name]) for cause in certain]
        certain = [cause for cause in certain if cause.name in told]


def _is_row(standing: Standing, change: Change) -> bool:
    return isinstance(change, Move) and isinstance(change.place, Place) and standing.is_free(change.place)


def _explained(found: Judged) -> tuple[Sequence[Cause], Sequence[Finding]]:
    """The causes of what is found, and the numbers that they explain."""
    files = {source.file: source.file for source in (found.data.roadmap, found.data.targets_file)} if found.data else {}
    why = explained(found, found.findings, files)
    return (why.causes, [finding for finding in why.findings if finding.brief]) if why else ((), ())


def _value(change: Move) -> int | str | None:
    """The column that a row goes back to, as the file writes it."""
    return change.enters if change.enters is None or isinstance(change.enters, int) else str(change.enters)
