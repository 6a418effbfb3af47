"""`ntm import`: tables from Word, Excel, web pages or pasted text as the two files."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "import.about",
        en="Make roadmap.yaml and targets.yaml of tables in Word, Excel, a web page or pasted text.",
        vi="Lập roadmap.yaml và targets.yaml từ bảng trong Word, Excel, trang web hoặc văn bản dán vào.",
    ),
    Words(
        "import.about.told",
        en="What was recognised, changed and not understood is told, and the result is checked as `ntm check` does. "
        "Without --into roadmap.yaml is printed. A file that is there is never written over.",
        vi="Lệnh báo những gì đã nhận ra, đã sửa và chưa hiểu, rồi kiểm tra kết quả như `ntm check`. Không có --into "
        "thì chỉ in roadmap.yaml ra màn hình. Không bao giờ ghi đè lên tệp đã có.",
    ),
    Words(
        "import.exit-codes",
        en="Exit codes: 0 all is understood and agrees, 1 something does not, 2 nothing could be imported.",
        vi="Mã thoát: 0 khi hiểu hết và số liệu khớp, 1 khi còn vấn đề, 2 khi không nhập được.",
    ),
)
EXAMPLES = (
    "ntm import phu-bieu.docx --into provinces/qn",
    "ntm import pb01.xlsx pb02.xlsx pb03.xlsx",
    "ntm import - --into data",
)

_FILE = Words("import.file", en="FILE", vi="TỆP")
_FILES = Words(
    "import.files",
    en="Files of Word (.docx), Excel (.xlsx, .xls, .ods), web pages, .csv, .pdf or text; - is what is pasted.",
    vi="Tệp Word (.docx), Excel (.xlsx, .xls, .ods), trang web, .csv, .pdf hoặc văn bản; - là văn bản dán vào.",
)
_FOLDER = Words("import.folder", en="FOLDER", vi="THƯ_MỤC")
_INTO = Words("import.into", en="The folder to write both files into.", vi="Thư mục để ghi hai tệp.")


def import_(
    files: Annotated[list[str], typer.Argument(metavar=said(_FILE), help=said(_FILES))],
    into: Annotated[str | None, typer.Option("--into", metavar=said(_FOLDER), help=said(_INTO))] = None,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Make roadmap.yaml and targets.yaml of tables in Word, Excel, a web page or pasted text."""
    from ntm_cli.commands.imported import run

    raise typer.Exit(run(files, into))
