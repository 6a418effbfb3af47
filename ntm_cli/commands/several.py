"""Several data sets in one run of `ntm check`: one that cannot be checked keeps none of the others from it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ntm_cli import checking
from ntm_cli.commands.arguments import every
from ntm_cli.commands.outputs import Output, spare, wanted, write
from ntm_cli.errors import EXIT_CANNOT_CHECK, CannotCheck
from ntm_cli.languages.choosing import spoken
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.paths import spelt
from ntm_cli.report import Entry, Failed, Outcome, Report
from ntm_cli.terminal.console import complain


def run(paths: Sequence[str | None], formats: Sequence[str], *, quiet: bool, strict: bool) -> int:
    """Check what the paths stand for, write the reports, and return the exit code.

    None stands for the nearest data. Raises CannotCheck if a report could not be written where it is to go.
    """
    outputs = wanted(formats)
    found, lost = _found(paths)
    spare(outputs, [file for folder in found for file in (folder.roadmap, folder.targets, folder.results)])
    reports, refused = _checked(found)
    ended = datetime.now(UTC)
    outcome = Outcome(reports, lost + refused, _catalogue(outputs), ended, quiet, strict, spoken())
    written = bool(reports) and write(outputs, outcome)
    return outcome.exit_code if written else EXIT_CANNOT_CHECK


def _found(paths: Iterable[str | None]) -> tuple[tuple[Folder, ...], tuple[Failed, ...]]:
    """Each data set once, and each path that leads to none."""
    found: dict[str, Folder] = {}
    lost = []
    for path in paths:
        try:
            for folder in every(path):
                found.setdefault(os.path.realpath(folder.path), folder)
        except CannotCheck as error:
            lost.append(_complained(Path(path or "."), error))
    return tuple(found.values()), tuple(lost)


def _checked(found: Iterable[Folder]) -> tuple[tuple[Report, ...], tuple[Failed, ...]]:
    """The report on each folder, and each that cannot be checked."""
    reports, refused = [], []
    for folder in found:
        try:
            reports.append(checking.check(folder))
        except CannotCheck as error:
            refused.append(_complained(folder.path, error))
    return tuple(reports), tuple(refused)


def _complained(path: Path, error: CannotCheck) -> Failed:
    complain(error.message, error.help)
    return Failed(spelt(path), error.message, error.help)


def _catalogue(outputs: Iterable[Output]) -> tuple[Entry, ...]:
    """The rules with their documentation, if a format lists them."""
    if not any(output.format.lists_rules for output in outputs):
        return ()
    from ntm_cli.catalogue.entries import entries  # most formats do without, and start faster

    return entries(spoken())
