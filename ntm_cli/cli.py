"""The command line as a whole: its commands and the options before them."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli import __version__
from ntm_cli.commands.check import check
from ntm_cli.commands.rule import rule
from ntm_cli.commands.schema import schema
from ntm_cli.commands.summary import summary
from ntm_cli.terminal.console import write

app = typer.Typer(
    name="ntm",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Check the roadmaps of Vietnam's New Rural Development programme (nông thôn mới).",
)
app.command()(check)
app.command()(summary)
app.command()(rule)
app.command()(schema)


def _version(wanted: bool) -> None:
    if wanted:
        write(f"ntm {__version__}\n")
        raise typer.Exit


@app.callback()
def _before_commands(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass
