"""The help of a command as a page: how it is typed, what it does, what it takes, and examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperGroup

from ntm_cli.languages.choosing import said
from ntm_cli.messages import Words
from ntm_cli.terminal import console
from ntm_cli.terminal.display import Line, pad, width, wrap

_USAGE = Words("page.usage", en="Usage:", vi="Cách dùng:")
_SOME_OPTIONS = Words("page.some-options", en="[OPTIONS]", vi="[TÙY_CHỌN]")
_A_COMMAND = Words("page.a-command", en="COMMAND", vi="LỆNH")
_ARGUMENTS = Words("page.arguments", en="Arguments", vi="Tham số")
_OPTIONS = Words("page.options", en="Options", vi="Tùy chọn")
_COMMANDS = Words("page.commands", en="Commands", vi="Các lệnh")
_EXAMPLES = Words("page.examples", en="Examples", vi="Ví dụ")

#: Wider lines are hard to read.
_MOST_CELLS = 100
_INDENT = "  "

Entry = tuple[str, str]


def show(context: typer.Context) -> None:
    """Print the page of the command that a context is about."""
    console.write(_page(context, min(console.width(), _MOST_CELLS)))


def _page(context: typer.Context, cells: int) -> Iterator[Line]:
    yield [("bold", said(_USAGE)), ("", f" {_usage(context)}")]
    for paragraph in (context.command.help or "").split("\n\n"):
        yield []
        yield from ([("", line)] for line in wrap(paragraph, cells))
    arguments = [(_named(parameter), parameter.help) for parameter in _parameters(context, "argument")]
    options = [(_spelt(parameter), parameter.help) for parameter in _parameters(context, "option")]
    examples = (context.command.epilog or "").splitlines()
    yield from _section(_ARGUMENTS, _explained(arguments, cells))
    yield from _section(_COMMANDS, _explained(_commands(context), cells))
    yield from _section(_OPTIONS, _explained(options, cells))
    yield from _section(_EXAMPLES, [[("", _INDENT), ("help", line)] for line in examples])


def _usage(context: typer.Context) -> str:
    """How the command is typed."""
    arguments = [_piece(parameter) for parameter in _parameters(context, "argument")]
    last = [said(_A_COMMAND)] if isinstance(context.command, TyperGroup) else arguments
    return " ".join([context.command_path, said(_SOME_OPTIONS), *last])


def _parameters(context: typer.Context, kind: str) -> list[Any]:
    return [parameter for parameter in context.command.get_params(context) if parameter.param_type_name == kind]


def _commands(context: typer.Context) -> list[Entry]:
    """The commands below this one, each with its line; none below one that runs."""
    command: Any = context.command
    names = command.list_commands(context) if isinstance(command, TyperGroup) else []
    return [(name, command.get_command(context, name).short_help) for name in names]


def _named(argument: Any) -> str:
    return f"{argument.metavar}{'...' if argument.nargs == -1 else ''}"


def _piece(argument: Any) -> str:
    """An argument as it stands in the line that shows how to type a command."""
    name = argument.metavar if argument.required else f"[{argument.metavar}]"
    return f"{name}{'...' if argument.nargs == -1 else ''}"


def _spelt(option: Any) -> str:
    """An option in all its forms, with what it takes."""
    return " ".join(
        [", ".join(sorted(option.opts, key=len, reverse=True)), *([] if option.is_flag else [option.metavar])]
    )


def _section(heading: Words, lines: list[Line]) -> list[Line]:
    return [[], [("bold", said(heading))], *lines] if lines else []


def _explained(entries: list[Entry], cells: int) -> list[Line]:
    """Entries, each with its explanation beside it."""
    left = max((width(name) for name, _ in entries), default=0)
    return [line for name, text in entries for line in _beside(pad(name, left), text, cells)]


def _beside(name: str, text: str, cells: int) -> Iterator[Line]:
    indent = " " * width(f"{_INDENT}{name}{_INDENT}")
    first, *others = wrap(text, cells, indent)
    yield [("", _INDENT), ("help", name), ("", _INDENT + first.removeprefix(indent))]
    yield from ([("", line)] for line in others)
