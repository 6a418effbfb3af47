"""`ntm diff`: what an amendment changes, and what that does."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntm_cli.commands.options import colour_option, language_option, option_of
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "diff.about",
        en="Say what an amendment changes, by unit and name, and what that does to counts and targets.",
        vi="Cho biết bản sửa đổi thay đổi những gì, theo từng đơn vị, và ảnh hưởng đến số liệu, mục tiêu ra sao.",
    ),
    Words(
        "diff.exit-codes",
        en="Exit codes: 0 both plans say the same, 1 they do not, 2 could not compare.",
        vi="Mã thoát: 0 khi hai lộ trình giống nhau, 1 khi khác nhau, 2 khi không so sánh được.",
    ),
)
EXAMPLES = ("ntm diff HEAD~1", "ntm diff v1 v2 --format markdown", "ntm diff data-2022 data")

_OLD = Words("diff.old", en="OLD", vi="BẢN_CŨ")
_OLD_HELP = Words(
    "diff.old.help",
    en="A folder with roadmap.yaml and targets.yaml, or a revision of git.",
    vi="Thư mục có roadmap.yaml và targets.yaml, hoặc một phiên bản trong git.",
)
_NEW = Words("diff.new", en="NEW", vi="BẢN_MỚI")
_NEW_HELP = Words(
    "diff.new.help",
    en="The same; the files as they are now by default.",
    vi="Như trên; không ghi thì là các tệp hiện có.",
)
_FORMAT = Words("diff.format", en="How to print it; text by default.", vi="Cách in kết quả; không chọn thì in văn bản.")


class Format(StrEnum):
    """How a comparison is printed, each by a module of `comparing` that is called after it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def diff(
    old: Annotated[str, typer.Argument(metavar=said(_OLD), help=said(_OLD_HELP))],
    new: Annotated[str | None, typer.Argument(metavar=said(_NEW), help=said(_NEW_HELP))] = None,
    format: Annotated[Format, option_of("--format", Format, _FORMAT)] = Format.TEXT,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Say what an amendment changes, by unit and name, and what that does to counts and targets."""
    from ntm_cli.commands.sides import compared, print_in

    comparison = compared(old, new)
    print_in(format, comparison)
    raise typer.Exit(not comparison.is_same)
