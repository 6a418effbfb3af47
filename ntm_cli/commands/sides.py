"""The two plans that `ntm diff` was asked to compare: folders, or revisions of git."""

from __future__ import annotations

import os
from importlib import import_module

from ntm_cli.commands.arguments import one
from ntm_cli.comparing.change_words import WORKING_COPY
from ntm_cli.comparing.changes import Comparison
from ntm_cli.comparing.comparison import compare
from ntm_cli.languages.choosing import spoken
from ntm_cli.messages import Message
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.reading.revisions import load_revision, revision
from ntm_cli.terminal import console


def compared(old: str, new: str | None) -> Comparison:
    """The two plans side by side. A revision has the data of the folder that is named beside it, else of the nearest.

    Raises CannotCheck if one of them is not there or cannot be counted.
    """
    paths = [path for path in (old, new) if path is not None and _is_path(path)]
    home = one(paths[0] if paths else None, example=False)
    (before, older), (after, newer) = _plan(old, home), _plan(new, home)
    return compare(before, after, older, newer)


def _is_path(typed: str) -> bool:
    return not typed or os.path.lexists(typed)


def _plan(typed: str | None, home: Folder) -> tuple[Dataset, Message | str]:
    """A plan with what it is called: as somebody typed it, with its folder where that was another one."""
    if typed is None or _is_path(typed):
        return load_dataset(one(typed, example=False)), WORKING_COPY() if typed is None else typed
    found = revision(typed, home)
    return load_revision(found), found.name


def print_in(format: str, comparison: Comparison) -> None:
    """Print a comparison in one of its formats, of which only this one is loaded."""
    module = import_module(f"ntm_cli.comparing.diff_{format}")
    console.write(module.render(comparison, spoken(), console.width()))
