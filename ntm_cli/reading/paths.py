"""How a file is named in reports: as one types it from here, or from the root of the repository. Links stay links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def shown(file: Path) -> str:
    """A file relative to the working directory if it is below it, else as it was given; with forward slashes."""
    try:
        return _absolute(file).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return file.as_posix()


def from_root(file: Path) -> str:
    """A file from the root of GitHub's workspace or of its repository, else as it is shown; with forward slashes."""
    try:
        absolute = _absolute(file)
    except OSError:
        return file.as_posix()
    root = next(_roots(absolute), None)
    return absolute.relative_to(root).as_posix() if root else shown(file)


def _absolute(file: Path) -> Path:
    """A file from the root of the file system, without `..`: after a link that leads elsewhere than the text says."""
    folder, name = os.path.split(file)
    plain = os.path.abspath(folder)  # noqa: PTH100 - resolve() would follow links
    return Path(plain if _is_same(folder or ".", plain) else os.path.realpath(folder), name)


def _is_same(folder: str, plain: str) -> bool:
    try:
        return os.path.samefile(folder, plain)  # noqa: PTH121 - both are text
    except OSError:
        return False


def _roots(absolute: Path) -> Iterator[Path]:
    """The workspace if the file is in it, then the repositories around it, the innermost first."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if workspace:
        yield from filter(absolute.is_relative_to, (Path(workspace), Path(os.path.realpath(workspace))))
    yield from (folder for folder in absolute.parents if os.path.exists(folder / ".git"))  # noqa: PTH110 - never raises
