"""Which data a command works on: what was named, else what is nearest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.errors import CannotCheck

if TYPE_CHECKING:
    from ntm_cli.reading.folders import Folder

# As text: an empty argument, made a path, would be the working directory.
FolderArgument = Annotated[
    str | None, typer.Argument(metavar="PATH", help="A folder that holds roadmap.yaml and targets.yaml, or the file.")
]
FoldersArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Folders with roadmap.yaml and targets.yaml in or below them, or files."),
]


def every(path: str | None) -> Iterator[Folder]:
    """The data sets that a path stands for; without one the nearest from here upward, else those below.

    Raises CannotCheck if there are none: nothing is checked unasked.
    """
    from ntm_cli.reading.folders import here, named, nearest

    return named(nearest(here()) or Path() if path is None else _given(path))


def named_nearest_or_bundled(path: str | None) -> Folder:
    """The one data set that a path stands for, or without one the nearest or the one below.

    Where there is none it is the copy that came with ntm, which is said on standard error.
    """
    from ntm_cli.reading.folders import below, bundled, here, nearest, only

    if path is not None:
        return only(_given(path))
    place = nearest(here()) or Path()
    if next(below(place), None) is not None:
        return only(place)
    typer.echo("ntm: no data/roadmap.yaml here; showing the copy that was installed with ntm.", err=True)
    return bundled()


def _given(path: str) -> Path:
    if not path:
        raise CannotCheck("A path is empty.", "Name a folder; . is the one that you are in.")
    return Path(path)
