"""The commands: each reads its options, calls one function, and prints."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ntm_cli import __version__
from ntm_cli.files import CannotCheck, Folder, given, nearest

app = typer.Typer(
    name="ntm",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Check the roadmaps of Vietnam's New Rural Development programme (nông thôn mới).",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ntm {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command("check")
def check_command(
    folder: Annotated[Path | None, typer.Argument(help="The folder that holds roadmap.yaml and targets.yaml.")] = None,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
) -> None:
    """Recount everything and report each number that disagrees.

    Exit 0: nothing unacknowledged at error level (with --strict: at warning level either). 1: findings. 2: could not
    check.
    """
    from ntm_cli.check import check
    from ntm_cli.findings import Severity

    report = check(given(folder) if folder else _found())
    if format == "json":
        from ntm_cli.formats import json

        sys.stdout.write(json.render([report]))
    else:
        from ntm_cli import console
        from ntm_cli.formats import text

        console.print_lines(text.lines([report], console.width()))
    failing = report.count(Severity.ERROR) + (report.count(Severity.WARNING) if strict else 0)
    raise typer.Exit(1 if failing else 0)


def _found() -> Folder:
    folder = nearest(Path.cwd())
    if folder is None:
        raise CannotCheck(
            "There is no data/roadmap.yaml here or in a folder above.",
            "Name the folder that holds roadmap.yaml and targets.yaml: ntm check FOLDER",
        )
    return folder
