"""`ntm check`: recount everything and report each number that disagrees."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import FoldersArgument, LanguageOption
from ntm_cli.formats import NAMES
from ntm_cli.languages.english import ENGLISH
from ntm_cli.messages import either

_FORMAT_HELP = f"{ENGLISH.value(either(NAMES))}; with =FILE into a file. May be given several times."


def check(
    folders: FoldersArgument = None,
    format: Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT[=FILE]", help=_FORMAT_HELP)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Leave out what is acknowledged.")] = False,
    _language: LanguageOption = None,
) -> None:
    """Recount everything and report each number that disagrees.

    Example: ntm check provinces --format text --format sarif=ntm.sarif

    Exit codes: 0 nothing unacknowledged (warnings count with --strict only), 1 findings, 2 could not check.
    """
    from ntm_cli.commands.several import run

    raise typer.Exit(run(folders or [None], format or [], quiet=quiet, strict=strict))
