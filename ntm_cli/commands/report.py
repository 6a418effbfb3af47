"""`ntm report`: the plan on paper, as a page, a workbook or Markdown."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import example_option, folder_argument, one, year_option
from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words, either
from ntm_cli.pages import FORMS
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "report.about",
        en="Write where the plan stands into a file: a page to print, a workbook, or Markdown.",
        vi="Ghi báo cáo về lộ trình vào tệp: trang để in, bảng tính hoặc Markdown.",
    ),
    Words(
        "report.about.told",
        en="The targets, the years, the districts or groups, every unit, and what `ntm check` finds, with the reasons "
        "of what is acknowledged. Needs no network; a page is one file.",
        vi="Báo cáo gồm mục tiêu, tiến độ từng năm, các đơn vị cấp huyện hoặc nhóm, từng đơn vị và kết quả kiểm tra "
        "kèm lý do đã ghi nhận. Không cần mạng; mỗi báo cáo là một tệp.",
    ),
    Words(
        "report.exit-codes",
        en="Exit codes: 0 the file is written, 2 it could not be.",
        vi="Mã thoát: 0 khi đã ghi tệp, 2 khi không ghi được.",
    ),
)
EXAMPLES = ("ntm report --output bao-cao.html", "ntm report provinces/qn --year 2025 --output qn.xlsx")

_FILE = Words("report.file", en="FILE", vi="TỆP")
_OUTPUT = Words(
    "report.output",
    en="The file to write: {endings} by the end of its name.",
    vi="Tệp để ghi: {endings} theo đuôi của tên.",
)


def report(
    output: Annotated[
        str, typer.Option("--output", metavar=said(_FILE), help=said(_OUTPUT, endings=either(tuple(FORMS))))
    ],
    folder: Annotated[str | None, folder_argument()] = None,
    year: Annotated[int | None, year_option()] = None,
    example: Annotated[bool, example_option()] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Write where the plan stands into a file."""
    from ntm_cli.commands.reporting import form_of, run

    form = form_of(output)
    run(one(folder, example=example), year, output, form)
