"""`ntm check`: recount everything and report each number that disagrees."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from ntm_cli.commands.folders import FolderArgument, named_or_nearest


class CheckFormat(StrEnum):
    """How a report can be written."""

    TEXT = "text"
    JSON = "json"


def check(
    folder: FolderArgument = None,
    format: Annotated[CheckFormat, typer.Option("--format", help="How to print it.")] = CheckFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Leave out what is acknowledged.")] = False,
) -> None:
    """Recount everything and report each number that disagrees.

    Exit 0: nothing unacknowledged at error level (with --strict: at warning level either). 1: findings. 2: could not
    check.
    """
    from ntm_cli.check import check as check_folder
    from ntm_cli.findings import Severity

    report = check_folder(named_or_nearest(folder))
    if format is CheckFormat.JSON:
        from ntm_cli.formats import json

        sys.stdout.write(json.render([report]))
    else:
        from ntm_cli import console
        from ntm_cli.formats import text

        console.print_lines(text.lines([report], console.width(), quiet=quiet))
    failing = report.count(Severity.ERROR) + (report.count(Severity.WARNING) if strict else 0)
    raise typer.Exit(1 if failing else 0)
