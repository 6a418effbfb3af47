"""`ntm check`: recount everything and report each number that disagrees."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.commands.arguments import FoldersArgument, every
from ntm_cli.errors import EXIT_CANNOT_CHECK, CannotCheck
from ntm_cli.terminal.console import complain

if TYPE_CHECKING:
    from ntm_cli.reading.folders import Folder
    from ntm_cli.report import Entry, Failed, Outcome, Report

_FORMAT_HELP = "text, json, github, sarif or junit; with =FILE into a file. May be given several times."


def check(
    folders: FoldersArgument = None,
    format: Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT[=FILE]", help=_FORMAT_HELP)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Leave out what is acknowledged.")] = False,
) -> None:
    """Recount everything and report each number that disagrees.

    Example: ntm check provinces --format text --format sarif=ntm.sarif

    Exit codes: 0 nothing unacknowledged (warnings count with --strict only), 1 findings, 2 could not check.
    """
    from ntm_cli.commands.outputs import spare, wanted, write

    outputs = wanted(format or [])
    found, failed = _found(folders or [None])
    spare(outputs, [file for folder in found for file in (folder.roadmap, folder.targets)])
    reports, refused = _checked(found)
    outcome = _outcome(reports, failed + refused, _catalogue({output.format for output in outputs}), quiet, strict)
    written = bool(reports) and write(outputs, outcome)
    raise typer.Exit(outcome.exit_code if written else EXIT_CANNOT_CHECK)


def _catalogue(formats: set[str]) -> tuple[Entry, ...]:
    """The rules with their documentation, for the formats that list them; the others start faster without."""
    from ntm_cli.formats import LISTING_RULES

    if not formats & LISTING_RULES:
        return ()
    from ntm_cli.catalogue.entries import entries

    return entries()


def _found(paths: Sequence[str | None]) -> tuple[list[Folder], list[Failed]]:
    """Each data set once. A path that leads to none is complained about and keeps none of the others from its check."""
    found: dict[str, Folder] = {}
    failed = []
    for path in paths:
        try:
            for folder in every(path):
                found.setdefault(os.path.realpath(folder.path), folder)
        except CannotCheck as error:
            failed.append(_complained("." if path is None else path, error))
    return list(found.values()), failed


def _checked(found: Sequence[Folder]) -> tuple[list[Report], list[Failed]]:
    """The report on each folder. One that cannot be checked is complained about and keeps none of the others."""
    from ntm_cli.check import check as check_folder

    reports, failed = [], []
    for folder in found:
        try:
            reports.append(check_folder(folder))
        except CannotCheck as error:
            failed.append(_complained(str(folder.path), error))
    return reports, failed


def _complained(name: str, error: CannotCheck) -> Failed:
    from ntm_cli.report import Failed

    complain(str(error), error.help)
    return Failed(name, str(error), error.help)


def _outcome(
    reports: Sequence[Report], failed: Sequence[Failed], catalogue: tuple[Entry, ...], quiet: bool, strict: bool
) -> Outcome:
    from datetime import UTC, datetime

    from ntm_cli.report import Outcome

    return Outcome(tuple(reports), tuple(failed), catalogue, datetime.now(UTC), quiet, strict)
