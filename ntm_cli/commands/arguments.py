"""What several commands take: the data to work on, and the language to speak."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import Code, ask_for
from ntm_cli.messages import Words
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


def _speak(code: Code | None) -> None:
    if code is not None:
        ask_for(code)


# As text: an empty argument, made a path, would be the working directory.
FolderArgument = Annotated[
    str | None, typer.Argument(metavar="PATH", help="A folder that holds roadmap.yaml and targets.yaml, or the file.")
]
FoldersArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Folders with roadmap.yaml and targets.yaml in or below them, or files."),
]
#: Eager: whatever comes of the other options is said in this language.
LanguageOption = Annotated[
    Code | None,
    typer.Option(
        "--lang",
        help="The language to speak; NTM_LANG and that of the system decide else.",
        callback=_speak,
        is_eager=True,
    ),
]


def every(path: str | None) -> Iterator[Folder]:
    """The data sets that a path stands for; without one the nearest from here upward, else those below.

    Raises CannotCheck if there are none: nothing is checked unasked.
    """
    return named(nearest(here()) or Path() if path is None else _given(path))


def one(path: str | None, *, example: bool) -> Folder:
    """The one data set that a path stands for, or without one the nearest or the one below; or the example.

    Raises CannotCheck if there is none: nobody is shown another plan unasked.
    """
    if example and path is not None:
        raise CannotCheck(_TWO_PLANS(path=path), _NOT_BOTH())
    if example:
        return bundled()
    if path is not None:
        return only(_given(path))
    return only(nearest(here()) or Path(), _OR_EXAMPLE())


def _given(path: str) -> Path:
    if not path:
        raise CannotCheck(_EMPTY(), _NAME_ONE())
    return Path(path)
