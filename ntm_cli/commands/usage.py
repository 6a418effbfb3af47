"""How commands speak for themselves: their help, and what is said of one that was typed wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand

from ntm_cli.commands.options import looks_like_a_year, write
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import said
from ntm_cli.messages import Message, Words, did_you_mean, either

_HELP = Words("option.help", en="Show this page.", vi="Hiện trang trợ giúp này.")
_NO_OPTION = Words(
    "option-unknown", en="`{command}` has no option `{typed}`.", vi="`{command}` không có tùy chọn `{typed}`."
)
_LIST_OF_OPTIONS = Words(
    "option-unknown.help", en="`{command} --help` lists the options.", vi="`{command} --help` liệt kê các tùy chọn."
)
_WITHOUT_VALUE = Words("option-without-value", en="`{option}` lacks its value.", vi="Sau `{option}` còn thiếu giá trị.")
_WITH_VALUE = Words("option-with-value", en="`{option}` takes no value.", vi="`{option}` không đi kèm giá trị.")
_LACKING = Words("argument-missing", en="`{command}` lacks {argument}.", vi="`{command}` còn thiếu {argument}.")
_TOO_MUCH = Words(
    "argument-extra", en="`{typed}` is more than `{command}` takes.", vi="`{command}` không nhận thêm `{typed}`."
)
_QUOTE = Words(
    "argument-extra.help",
    en="Put a name of several words in quotes.",
    vi="Đặt tên gồm nhiều từ trong dấu ngoặc kép.",
)
_UNCLEAR = Words(
    "usage-unclear",
    en="`{command}` cannot be understood as it was typed.",
    vi="Không hiểu được lệnh `{command}` theo cách đã gõ.",
)
_EXPLAINED = Words(
    "usage-unclear.help", en="`{command} --help` explains it.", vi="Xem cách dùng bằng `{command} --help`."
)

_ONE_DASH = Words(
    "option-with-one-dash",
    en="`{typed}` does not begin with two hyphens.",
    vi="`{typed}` không bắt đầu bằng hai dấu gạch nối.",
)
#: A hyphen, and the dashes that office programs write for one or two of them.
_DASHES = "-–—"

#: All that typer raises where a command is typed wrongly; of these it names only one, in every version.
USAGE_ERROR: Any = typer.BadParameter.__mro__[1]


class Command(TyperCommand):
    """A command that explains itself and tells of its misuse in our words."""

    allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments. Raises CannotCheck if they are wrong, or more than the command takes."""
        with in_our_words(ctx, args):
            extra = super().parse_args(ctx, args)
        if extra and not ctx.resilient_parsing:
            raise _too_much(ctx, extra)
        return extra

    def get_help_option(self, ctx: Any) -> Any:
        """The option that asks for help, explained in our words."""
        return explained(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> NoReturn:
        """Print the page, and leave."""
        show_page(ctx)


def explained(option: Any) -> Any:
    """The option that asks for help, with our words for it."""
    option.help = said(_HELP)
    return option


def show_page(context: Any) -> NoReturn:
    """Print the help of a command, and leave."""
    from ntm_cli.commands.page import show

    show(context)
    raise typer.Exit


def _demand_two_hyphens(context: Any, args: list[str]) -> None:
    """Refuse an option that begins with one hyphen, or with the dash that an office program makes of two."""
    for typed in args:
        meant = f"--{typed.lstrip(_DASHES)}"
        misspelt = typed[:1] in _DASHES and not typed.startswith("--")
        if misspelt and meant.partition("=")[0] in _options(context.command) and not context.resilient_parsing:
            raise CannotCheck(_ONE_DASH(typed=typed), write(meant))


@contextmanager
def in_our_words(context: Any, args: list[str]) -> Iterator[None]:
    """Read arguments; whatever typer refuses about them is raised as CannotCheck."""
    _demand_two_hyphens(context, args)
    try:
        yield
    except USAGE_ERROR as error:
        raise _refused(error, context) from error


def _refused(error: Any, context: Any) -> CannotCheck:
    """What typer found wrong, by what the error knows and not by what it says."""
    command = context.command_path
    if hasattr(error, "possibilities"):
        return CannotCheck(
            _NO_OPTION(command=command, typed=error.option_name), _instead_of_option(context, error.option_name)
        )
    if hasattr(error, "option_name"):
        return _misused(context, error.option_name)
    if hasattr(error, "param_type"):
        return _lacking(command, _pieces(error.param))
    return CannotCheck(_UNCLEAR(command=command), _EXPLAINED(command=command))


def _misused(context: Any, name: str) -> CannotCheck:
    """An option that has a value and takes none, or the other way round."""
    (option,) = (option for option in context.command.params if name in option.opts)
    if option.is_flag:
        return CannotCheck(_WITH_VALUE(option=name), write(name))
    return CannotCheck(_WITHOUT_VALUE(option=name), write(*(f"{name} {word}" for word in option.metavar.split("|"))))


def _pieces(parameter: Any) -> list[str]:
    """What to type for a parameter: one of the words that an argument takes, or an option with its value."""
    before = "" if parameter.param_type_name == "argument" else f"{parameter.opts[0]} "
    return [f"{before}{word}" for word in parameter.metavar.split("|")]


def _lacking(command: str, words: list[str]) -> CannotCheck:
    message = _LACKING(command=command, argument=either(tuple(words)))
    return CannotCheck(message, write(*(f"{command} {word}" for word in words)))


def _too_much(context: Any, extra: list[str]) -> CannotCheck:
    year = looks_like_a_year(extra[0]) and "--year" in _options(context.command)
    help = write(f"--year {extra[0]}") if year else _QUOTE()
    return CannotCheck(_TOO_MUCH(command=context.command_path, typed=" ".join(extra)), help)


def _instead_of_option(context: Any, typed: str) -> Message:
    """What may be meant by an option that a command does not have: another command's, or one of another name."""
    root = context.find_root()
    names = root.command.list_commands(root)
    owner = next((name for name in names if typed in _options(root.command.get_command(root, name))), None)
    if owner:
        return write(f"{root.command_path} {owner} {typed}")
    near = did_you_mean(typed, _options(context.command))
    return near or _LIST_OF_OPTIONS(command=context.command_path)


def _options(command: Any) -> tuple[str, ...]:
    return tuple(name for option in command.params if option.param_type_name == "option" for name in option.opts)
