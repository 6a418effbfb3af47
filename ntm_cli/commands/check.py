"""`ntm check`: recount everything and report each number that disagrees."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.commands.folders import FoldersArgument, named_or_nearest
from ntm_cli.console import complain
from ntm_cli.errors import EXIT_CANNOT_CHECK, EXIT_FINDINGS, EXIT_OK, CannotCheck

if TYPE_CHECKING:
    from ntm_cli.catalogue import Entry
    from ntm_cli.check import Report
    from ntm_cli.outcome import Outcome

_FORMAT_HELP = "text, json, github, sarif or junit; with =FILE into a file. May be given several times."


def check(
    folders: FoldersArgument = None,
    format: Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT[=FILE]", help=_FORMAT_HELP)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Leave out what is acknowledged.")] = False,
) -> None:
    """Recount everything and report each number that disagrees.

    Example: ntm check provinces/*/ --format text --format sarif=ntm.sarif

    Exit codes: 0 nothing unacknowledged (warnings count with --strict only), 1 findings, 2 could not check.
    """
    from ntm_cli.commands.outputs import wanted, write

    outputs = wanted(format or [])
    outcome = _outcome(folders or [None], _catalogue({output.format for output in outputs}), quiet)
    written = bool(outcome.reports) and write(outputs, outcome)
    raise typer.Exit(_exit_code(outcome, strict) if written else EXIT_CANNOT_CHECK)


def _catalogue(formats: set[str]) -> tuple[Entry, ...]:
    """The rules with their documentation, for the formats that list them; the others start faster without."""
    from ntm_cli.formats import LISTING_RULES

    if not formats & LISTING_RULES:
        return ()
    from ntm_cli.catalogue import entries

    return entries()


def _outcome(paths: Sequence[Path | None], catalogue: tuple[Entry, ...], quiet: bool) -> Outcome:
    """Check each folder once. One that cannot be checked is complained about and keeps none of the others from it."""
    from datetime import UTC, datetime

    from ntm_cli.check import check as check_folder
    from ntm_cli.outcome import Failed, Outcome

    reports: dict[Path, Report] = {}
    failed = []
    for path in paths:
        try:
            folder = named_or_nearest(path)
            if folder.path.resolve() not in reports:
                reports[folder.path.resolve()] = check_folder(folder)
        except CannotCheck as error:
            complain(str(error), error.help)
            failed.append(Failed(str(path or "data"), str(error), error.help))
    return Outcome(tuple(reports.values()), tuple(failed), catalogue, datetime.now(UTC), quiet)


def _exit_code(outcome: Outcome, strict: bool) -> int:
    from ntm_cli.findings import Severity

    if outcome.failed:
        return EXIT_CANNOT_CHECK
    failing = outcome.count(Severity.ERROR) + (outcome.count(Severity.WARNING) if strict else 0)
    return EXIT_FINDINGS if failing else EXIT_OK
