"""The command line as a whole: what stands before the commands, in the language that is spoken."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ntm_cli import __version__
from ntm_cli.commands.group import Commands
from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.errors import EXIT_CANNOT_CHECK
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When
from ntm_cli.terminal.console import write

_ABOUT = Words(
    "ntm.about",
    en="Check the roadmaps of Vietnam's New Rural Development programme (nông thôn mới).",
    vi="Kiểm tra số liệu lộ trình xây dựng nông thôn mới.",
)
_ONE_COMMAND = Words(
    "ntm.one-command", en="`ntm COMMAND --help` explains a command.", vi="`ntm LỆNH --help` giải thích từng lệnh."
)
_VERSION = Words("ntm.version", en="Print the version and leave.", vi="In phiên bản của ntm.")
_SETTINGS = {"help_option_names": ["--help", "-h"]}
#: The options that typer itself adds to those before the commands.
_COMPLETION = {
    "install_completion": Words(
        "ntm.install-completion",
        en="Teach your shell to complete commands, options, years, districts and rules.",
        vi="Cài tính năng tự điền lệnh, tùy chọn, năm, đơn vị cấp huyện và quy tắc khi gõ phím Tab.",
    ),
    "show_completion": Words(
        "ntm.show-completion",
        en="Print what --install-completion would install.",
        vi="In nội dung mà --install-completion sẽ cài.",
    ),
}


def run() -> None:
    """Run the command line. Raises SystemExit with the exit code, or CannotCheck."""
    commands: Any = typer.main.get_command(_app())
    for option in commands.params:
        if option.name in _COMPLETION:
            option.help = said(_COMPLETION[option.name])
    commands(prog_name="ntm")


def _app() -> typer.Typer:
    app = typer.Typer(cls=Commands, context_settings=_SETTINGS, pretty_exceptions_enable=False)
    app.callback(help=f"{said(_ABOUT)}\n\n{said(_ONE_COMMAND)}", invoke_without_command=True)(_before_commands)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"ntm {__version__}\n")
        raise typer.Exit


def _before_commands(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", help=said(_VERSION), callback=_print_version, is_eager=True)
    ] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """What stands before a command; alone it is a mistake, and the page is shown."""
    if context.invoked_subcommand is None:
        from ntm_cli.commands.page import show  # only for help

        show(context)
        raise typer.Exit(EXIT_CANNOT_CHECK)
