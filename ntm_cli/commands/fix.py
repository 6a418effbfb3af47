"""`ntm fix`: let the printed numbers follow the rows, or put the rows back."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import folder_argument, one
from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "fix.about",
        en="Let the printed numbers follow the rows, after showing what changes.",
        vi="Sửa các số ghi trong hai tệp cho khớp với các dòng của bảng, sau khi hiện các thay đổi.",
    ),
    Words(
        "fix.what",
        en="Subtotals, totals, sums and bases are counted again from the rows; a percentage or an increase changes "
        "only beside a count that stands, a row number only where it alone is wrong. What is acknowledged, and "
        "everything else in the files, stays as it is.",
        vi="Số của từng đơn vị, dòng cộng, số tổng và mẫu số được đếm lại từ các dòng; tỷ lệ và số tăng chỉ sửa khi số "
        "đơn vị bên cạnh không có vấn đề, số thứ tự chỉ sửa khi sai riêng một số. Số đã ghi nhận và mọi phần khác của "
        "hai tệp giữ nguyên.",
    ),
    Words(
        "fix.exit-codes",
        en="Exit codes: 0 nothing to fix, or written; 1 something would change and was not written, or the files "
        "cannot be counted; 2 could not.",
        vi="Mã thoát: 0 khi không có gì cần sửa hoặc đã ghi xong, 1 khi có thay đổi chưa ghi hoặc hai tệp chưa đọc "
        "được số liệu, 2 khi không thực hiện được.",
    ),
)
EXAMPLES = ("ntm fix", "ntm fix --diff", "ntm fix --rows --yes")

_ROWS = Words(
    "fix.rows",
    en="Put the row back that explains the numbers, where it is clear which.",
    vi="Không sửa số mà sửa dòng đã gây ra chỗ không khớp, khi biết rõ là dòng nào.",
)
_DIFF = Words(
    "fix.diff",
    en="Print the changes as a patch, and write nothing.",
    vi="Chỉ in các thay đổi để xem, không ghi vào tệp.",
)
_YES = Words("fix.yes", en="Write without asking.", vi="Ghi vào tệp mà không hỏi lại.")
_DIFF_AND_YES = Words(
    "fix.diff-and-yes",
    en="`--diff` writes nothing, and `--yes` writes.",
    vi="`--diff` không ghi gì, còn `--yes` thì ghi.",
)
_NOT_BOTH = Words("fix.diff-and-yes.help", en="Leave out one of them.", vi="Chỉ chọn một trong hai.")


def fix(
    folder: Annotated[str | None, folder_argument()] = None,
    rows: Annotated[bool, typer.Option("--rows", help=said(_ROWS))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=said(_DIFF))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=said(_YES))] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Let the printed numbers follow the rows, after showing what changes."""
    from ntm_cli.commands.fixes import ask_and_write, show_patch, work_on, write_at_once
    from ntm_cli.fixing.mending import NUMBERS, ROWS

    if diff and yes:
        raise CannotCheck(_DIFF_AND_YES(), _NOT_BOTH())
    finish = show_patch if diff else write_at_once if yes else ask_and_write
    raise typer.Exit(work_on(one(folder, example=False), ROWS if rows else NUMBERS, finish))
