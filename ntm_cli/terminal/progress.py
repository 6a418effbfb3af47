"""How far a long reading has come, shown on standard error while somebody is looking, and gone afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePath

from ntm_cli.terminal.colour import is_wanted

#: Told how many of how many pages are read.
Advance = Callable[[int, int], None]


@contextmanager
def progress() -> Iterator[Callable[[str], Advance]]:
    """Makes, for the name of a file, what is to be told of its pages as they are read."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _name: lambda _done, _of: None
        return
    from rich.console import Console  # only a terminal shows it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True, no_color=not is_wanted(True)), transient=True) as shown:

        def of_file(name: str) -> Advance:
            task = shown.add_task(PurePath(name).name, total=None)
            return lambda done, of: shown.update(task, completed=done, total=of)

        yield of_file
