"""The commands: each reads its options, calls one function, and prints."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli import __version__
from ntm_cli.errors import CannotCheck

if TYPE_CHECKING:
    from ntm_cli.files import Folder
    from ntm_cli.summary import Summary


class By(StrEnum):
    """What a summary can be broken down by."""

    DISTRICT = "district"


class CheckFormat(StrEnum):
    """How a report can be written."""

    TEXT = "text"
    JSON = "json"


class SummaryFormat(StrEnum):
    """How a summary can be written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


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
    format: Annotated[CheckFormat, typer.Option("--format", help="How to print it.")] = CheckFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the check too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Leave out what is acknowledged.")] = False,
) -> None:
    """Recount everything and report each number that disagrees.

    Exit 0: nothing unacknowledged at error level (with --strict: at warning level either). 1: findings. 2: could not
    check.
    """
    from ntm_cli.check import check
    from ntm_cli.files import given
    from ntm_cli.findings import Severity

    report = check(given(folder) if folder else _found())
    if format is CheckFormat.JSON:
        from ntm_cli.formats import json

        sys.stdout.write(json.render([report]))
    else:
        from ntm_cli import console
        from ntm_cli.formats import text

        console.print_lines(text.lines([report], console.width(), quiet=quiet))
    failing = report.count(Severity.ERROR) + (report.count(Severity.WARNING) if strict else 0)
    raise typer.Exit(1 if failing else 0)


@app.command("summary")
def summary_command(
    folder: Annotated[Path | None, typer.Argument(help="The folder that holds roadmap.yaml and targets.yaml.")] = None,
    year: Annotated[int | None, typer.Option("--year", help="By the end of which year; the last by default.")] = None,
    by: Annotated[By | None, typer.Option("--by", help="Show the communes of each district.")] = None,
    format: Annotated[SummaryFormat, typer.Option("--format", help="How to print it.")] = SummaryFormat.TABLE,
) -> None:
    """Show where the plan stands against the targets by the end of a year.

    Example: ntm summary --year 2025 --by district
    """
    from ntm_cli.check import load_dataset
    from ntm_cli.files import given
    from ntm_cli.summary import summarise

    found = given(folder) if folder else _found_or_bundled()
    summary = summarise(load_dataset(found), year)
    _print_summary(summary, format, by is By.DISTRICT)


def _print_summary(summary: Summary, format: SummaryFormat, by_district: bool) -> None:
    if format is SummaryFormat.JSON:
        from ntm_cli.formats import summary_json

        sys.stdout.write(summary_json.render(summary, by_district))
    elif format is SummaryFormat.CSV:
        from ntm_cli.formats import summary_csv

        sys.stdout.write(summary_csv.render(summary, by_district))
    else:
        from ntm_cli import console
        from ntm_cli.formats import summary_table

        cells = max(console.width(), summary_table.MIN_CELLS)
        console.print_rich(summary_table.render(summary, by_district, cells), cells)


def _found_or_bundled() -> Folder:
    from ntm_cli.files import bundled, nearest

    folder = nearest(Path.cwd())
    if folder is None:
        folder = bundled()
        typer.echo("ntm: no data/roadmap.yaml here; showing the copy that was installed with ntm.", err=True)
    return folder


def _found() -> Folder:
    from ntm_cli.files import nearest

    folder = nearest(Path.cwd())
    if folder is None:
        raise CannotCheck(
            "There is no data/roadmap.yaml here or in a folder above.",
            "Name the folder that holds roadmap.yaml and targets.yaml: ntm check FOLDER",
        )
    return folder
