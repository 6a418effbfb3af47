"""The rows that go back to where the printed numbers have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.check import Judged, explained
from ntm_cli.findings import Finding
from ntm_cli.fixing.corrections import Correction, Standing
from ntm_cli.mistakes import Cause, Move
from ntm_cli.source import Place


def rows(standing: Standing) -> Iterator[Correction]:
    """Each row that is certainly the cause of some findings, once."""
    for cause, findings in _causes(standing.found):
        for change in cause.only:
            place = change.place
            if isinstance(change, Move) and isinstance(place, Place) and standing.is_free(place):
                yield Correction(place, _value(change), findings[0], cause.ways[0][0].message)


def _causes(found: Judged) -> Iterator[tuple[Cause, Sequence[Finding]]]:
    """The causes of what is found, each with the findings that it explains."""
    files = {source.file: source.file for source in (found.data.roadmap, found.data.targets_file)} if found.data else {}
    why = explained(found, found.findings, files)
    if why is not None:
        for cause in why.causes:
            yield cause, [finding for finding in why.findings if cause.name in finding.causes]


def _value(change: Move) -> int | str | None:
    """The column that a row goes back to, as the file writes it."""
    return change.enters if change.enters is None or isinstance(change.enters, int) else str(change.enters)
