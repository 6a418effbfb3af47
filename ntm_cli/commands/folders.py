"""Which data a command works on: what was named, else what is nearest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.errors import CannotCheck

if TYPE_CHECKING:
    from ntm_cli.files import Folder

FolderArgument = Annotated[Path | None, typer.Argument(help="The folder that holds roadmap.yaml and targets.yaml.")]
FoldersArgument = Annotated[
    list[Path] | None, typer.Argument(help="The folders that hold a roadmap.yaml and a targets.yaml each.")
]


def named_or_nearest(path: Path | None) -> Folder:
    """The named folder or the nearest data/. Raises CannotCheck if there is none: nothing is checked unasked."""
    from ntm_cli.files import given, here, nearest

    folder = given(path) if path else nearest(here())
    if folder is None:
        raise CannotCheck(
            "There is no data/roadmap.yaml here or in a folder above.",
            "Name the folder that holds roadmap.yaml and targets.yaml: ntm check FOLDER",
        )
    return folder


def named_nearest_or_bundled(path: Path | None) -> Folder:
    """The named folder, the nearest data/, or the copy that came with ntm, which is said on standard error."""
    from ntm_cli.files import bundled, given, here, nearest

    folder = given(path) if path else nearest(here())
    if folder is None:
        folder = bundled()
        typer.echo("ntm: no data/roadmap.yaml here; showing the copy that was installed with ntm.", err=True)
    return folder
