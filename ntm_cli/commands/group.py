"""The commands together, each loaded and built when it is asked for: most runs need one of them."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from ntm_cli.commands.options import looks_like_a_year, write
from ntm_cli.commands.usage import Command, explained, in_our_words, show_page
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import said
from ntm_cli.messages import Message, Words, nearest

#: Each is the name of a module in this folder, and of the function in it that runs. Where Python keeps the word for
#: itself, both have an underscore behind it: `import_`.
NAMES = ("check", "summary", "report", "import", "fix", "diff", "rule", "schema")

#: What may be typed for an option as if it were a command.
_OPTIONS = ("help", "version")
#: Where a context keeps all that was typed.
_TYPED = f"{__name__}.typed"

_UNKNOWN = Words("command-unknown", en="There is no command `{typed}`.", vi="Không có lệnh `{typed}`.")
_LISTED = Words(
    "command-unknown.help", en="`{command} --help` lists the commands.", vi="`{command} --help` liệt kê các lệnh."
)


class Commands(TyperGroup):
    """What stands before a command, and which commands there are."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what stands before the command. Raises CannotCheck if it is wrong."""
        ctx.meta[_TYPED] = tuple(args)
        with in_our_words(ctx, args):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names of the commands, as help lists them."""
        return list(NAMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name. Raises CannotCheck if there is none."""
        if cmd_name in NAMES:
            return _built(cmd_name)
        if ctx.resilient_parsing:
            return None
        raise CannotCheck(_UNKNOWN(typed=cmd_name), _instead(ctx, cmd_name))

    def get_help_option(self, ctx: Any) -> Any:
        """The option that asks for help, explained in our words."""
        return explained(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> NoReturn:
        """Print the page, and leave."""
        show_page(ctx)


def own_name(name: str) -> str:
    """What the module of a command is called, and the function in it."""
    return f"{name}_" if iskeyword(name) else name


def _built(name: str) -> Any:
    """A command as typer makes it of its function, with what its module says of it."""
    own = own_name(name)
    module = import_module(f"{__package__}.{own}")
    app = typer.Typer(add_completion=False)
    about = [said(words) for words in module.ABOUT]
    register = app.command(
        name, cls=Command, short_help=about[0], help="\n\n".join(about), epilog="\n".join(module.EXAMPLES)
    )
    register(getattr(module, own))
    return typer.main.get_command(app)


def _instead(context: Any, typed: str) -> Message:
    """What may be meant by a command that there is not: one of another name, an option, a folder, or a year to show."""
    root = context.command_path
    near = nearest(typed, NAMES)
    if near:
        return write(f"{root} {near}")
    option = nearest(typed, _OPTIONS)
    if option:
        of = next((name for name in context.meta[_TYPED] if name in NAMES and option == "help"), None)
        return write(f"{root} {of} --{option}" if of else f"{root} --{option}")
    if looks_like_a_year(typed):
        return write(f"{root} summary --year {typed}")
    if Path(typed).exists():
        return write(f"{root} check {typed}")
    return _LISTED(command=root)
