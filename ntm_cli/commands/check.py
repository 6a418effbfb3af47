"""`ntm check`: recount everything and report each number that disagrees."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import folders_argument
from ntm_cli.commands.completion import complete_formats
from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.errors import EXIT_FINDINGS, EXIT_OK
from ntm_cli.formats import NAMES
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words, either
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "check.about",
        en="Recount everything and report each number that disagrees.",
        vi="Đếm lại toàn bộ và báo từng số liệu không khớp.",
    ),
    Words(
        "check.exit-codes",
        en="Exit codes: 0 nothing unacknowledged (warnings count with --strict only), 1 findings, 2 could not check.",
        vi="Mã thoát: 0 khi không còn vấn đề nào chưa ghi nhận (cảnh báo chỉ tính khi có --strict), 1 khi có vấn đề, "
        "2 khi không kiểm tra được.",
    ),
)
EXAMPLES = ("ntm check", "ntm check provinces --format text --format sarif=ntm.sarif")

_FORMAT = Words("check.format", en="FORMAT[=FILE]", vi="DẠNG[=TỆP]")
_FORMAT_HELP = Words(
    "check.format.help",
    en="{names}; with =FILE into a file. May be given several times.",
    vi="{names}; thêm =TỆP để ghi vào tệp. Có thể dùng nhiều lần.",
)
_STRICT = Words(
    "check.strict", en="Warnings fail the check too.", vi="Có cảnh báo thì kết quả kiểm tra cũng là không đạt."
)
_EXIT_ZERO = Words(
    "check.exit-zero",
    en="Leave with 0 whatever was found; with 2 still where something could not be checked.",
    vi="Có vấn đề cũng thoát với mã 0; không kiểm tra được thì vẫn là mã 2.",
)
_QUIET = Words("check.quiet", en="Leave out what is acknowledged.", vi="Không hiện các vấn đề đã ghi nhận.")


def check(
    folders: Annotated[list[str] | None, folders_argument()] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar=said(_FORMAT),
            help=said(_FORMAT_HELP, names=either(NAMES)),
            autocompletion=complete_formats,
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=said(_STRICT))] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help=said(_EXIT_ZERO))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=said(_QUIET))] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Recount everything and report each number that disagrees."""
    from ntm_cli.commands.several import run

    code = run(folders or [None], format or [], quiet=quiet, strict=strict)
    raise typer.Exit(EXIT_OK if exit_zero and code == EXIT_FINDINGS else code)
