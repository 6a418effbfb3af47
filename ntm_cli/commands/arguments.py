"""The data to work on, and which of it, as several commands take it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from ntm_cli.commands.completion import complete_years
from ntm_cli.commands.options import a_year, looks_like_a_year, write
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import said
from ntm_cli.messages import Words
from ntm_cli.messages import nearest as nearest_word
from ntm_cli.reading.folders import Folder, bundled, here, named, nearest, only

_EMPTY = Words("path-empty", en="A path is empty.", vi="Đường dẫn để trống.")
_NAME_ONE = Words(
    "path-empty.help",
    en="Name a folder; . is the one that you are in.",
    vi="Chỉ rõ thư mục; . là thư mục hiện tại.",
)
_OR_EXAMPLE = Words(
    "path-none.example",
    en="Name the folder that holds roadmap.yaml and targets.yaml, or see an example: ntm summary --example",
    vi="Chỉ rõ thư mục có roadmap.yaml và targets.yaml, hoặc xem ví dụ: ntm summary --example",
)
_TWO_PLANS = Words(
    "path-and-example",
    en="{path} and the example are two plans.",
    vi="{path} và ví dụ là hai lộ trình khác nhau.",
)
_NOT_BOTH = Words("path-and-example.help", en="Leave out one of them.", vi="Chỉ chọn một: đường dẫn, hoặc --example.")
_PATH = Words("argument.path", en="PATH", vi="ĐƯỜNG_DẪN")
_ONE_FOLDER = Words(
    "argument.path.one",
    en="A folder that holds roadmap.yaml and targets.yaml, or one of the two files.",
    vi="Thư mục có roadmap.yaml và targets.yaml, hoặc một trong hai tệp đó.",
)
_FOLDERS = Words(
    "argument.path.several",
    en="Folders with roadmap.yaml and targets.yaml in or below them, or files.",
    vi="Các thư mục có roadmap.yaml và targets.yaml ở trong hoặc ở thư mục con, hoặc chính các tệp đó.",
)
_YEAR = Words(
    "year-as-path",
    en="{year} was taken for a folder, and there is none of that name.",
    vi="{year} được hiểu là thư mục, nhưng không có thư mục này.",
)
_AS_OPTION = Words(
    "year-as-path.help", en="If it is the year, write `--year {year}`.", vi="Nếu là năm thì viết `--year {year}`."
)
_SUMMARY = Words(
    "year-as-path.summary",
    en="If it is the year, write `ntm summary --year {year}`.",
    vi="Nếu là năm thì viết `ntm summary --year {year}`.",
)
_BY_YEAR = Words("summary.year", en="YEAR", vi="NĂM")
_BY_YEAR_HELP = Words(
    "summary.year.help",
    en="By the end of which year; the last by default.",
    vi="Tính đến hết năm nào; không chọn thì là năm cuối của lộ trình.",
)
_EXAMPLE = Words(
    "summary.example",
    en="Show the plan that was installed with ntm.",
    vi="Xem lộ trình mẫu được cài cùng ntm.",
)
_NO_FOLDER = Words("name-as-path", en="There is no folder {path}.", vi="Không có thư mục {path}.")
_IN_QUOTES = Words(
    "name-as-path.help",
    en='If it belongs to a name, put the name in quotes: "{name}".',
    vi='Nếu là một phần của tên thì đặt tên trong dấu ngoặc kép: "{name}".',
)


# Paths stay text: an empty argument, made a path, would be the working directory.
def folder_argument() -> Any:
    """The argument that is one data set."""
    return typer.Argument(metavar=said(_PATH), help=said(_ONE_FOLDER))


def folders_argument() -> Any:
    """The argument that is any number of data sets."""
    return typer.Argument(metavar=said(_PATH), help=said(_FOLDERS))


def year_option() -> Any:
    """The option that says by the end of which year."""
    return typer.Option(
        "--year", metavar=said(_BY_YEAR), help=said(_BY_YEAR_HELP), parser=a_year, autocompletion=complete_years
    )


def example_option() -> Any:
    """The option for the plan that was installed with the tool, instead of a folder."""
    return typer.Option("--example", help=said(_EXAMPLE))


def every(path: str | None) -> Iterator[Folder]:
    """The data sets that a path stands for; without one the nearest from here upward, else those below.

    Raises CannotCheck if there are none: nothing is checked unasked.
    """
    return named(nearest(here()) or Path() if path is None else _no_year(given(path), _SUMMARY))


def one(path: str | None, *, example: bool, named: str | None = None) -> Folder:
    """The one data set that a path stands for, or without one the nearest or the one below; or the example.

    `named` is the name that an option was given, of which the path may be the second word.

    Raises CannotCheck if there is none: nobody is shown another plan unasked.
    """
    if example and path is not None:
        raise CannotCheck(_TWO_PLANS(path=path), _NOT_BOTH())
    if example:
        return bundled()
    if path is not None:
        return only(_no_name(_no_year(given(path), _AS_OPTION), named))
    return only(nearest(here()) or Path(), _OR_EXAMPLE())


def _no_year(path: Path, instead: Words) -> Path:
    is_year = looks_like_a_year(str(path))
    asks_for_help = not is_year and nearest_word(str(path), ("help",)) is not None
    if not (is_year or asks_for_help) or path.exists():
        return path
    if is_year:
        raise CannotCheck(_YEAR(year=str(path)), instead(year=str(path)))
    raise CannotCheck(_NO_FOLDER(path=str(path)), write("--help"))


def _no_name(path: Path, named: str | None) -> Path:
    if named is not None and not path.exists():
        raise CannotCheck(_NO_FOLDER(path=str(path)), _IN_QUOTES(name=f"{named} {path}"))
    return path


def given(path: str) -> Path:
    """A path that was typed. Raises CannotCheck if it is empty."""
    if not path:
        raise CannotCheck(_EMPTY(), _NAME_ONE())
    return Path(path)
