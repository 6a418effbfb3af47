"""How a file is named in reports: as one types it from here, or from the root of the repository. Links stay links.

What depends on the system is asked first; how a path is then spelt is the same for paths of every system, so that
those of Windows can be tried anywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath, PureWindowsPath

#: How Windows is told to take a path as it is, be it longer than 260 characters, and what it then stands for.
_AS_IT_IS = {"//?/unc/": "//", "//?/": ""}


def shown(file: Path) -> str:
    """A file relative to the working directory if it is below it, else as it was given; with forward slashes."""
    try:
        return below(_absolute(file), [Path.cwd()]) or spelt(file)
    except OSError:
        return spelt(file)


def from_root(file: Path) -> str:
    """A file from the root of GitHub's workspace or of its repository, else as it is shown; with forward slashes."""
    try:
        absolute = _absolute(file)
    except OSError:
        return spelt(file)
    return below(absolute, _roots(absolute)) or shown(file)


def below(file: PurePath, folders: Iterable[PurePath]) -> str | None:
    """A file from the first folder that it is in, or None; on Windows capitals make no difference."""
    plain = type(file)(spelt(file))
    within = (folder for name in folders if plain.is_relative_to(folder := type(file)(spelt(name))))
    return next((spelt(plain.relative_to(folder)) for folder in within), None)


def spelt(path: PurePath) -> str:
    """A path with forward slashes, without what asks Windows to take a long one."""
    text = path.as_posix()
    if not isinstance(path, PureWindowsPath):
        return text
    mark = next((mark for mark in _AS_IT_IS if text.lower().startswith(mark)), "")
    return _AS_IT_IS.get(mark, "") + text[len(mark) :]


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
    """The workspace, then the repositories around a file, the innermost first."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if workspace:
        yield from (Path(workspace), Path(os.path.realpath(workspace)))
    yield from (folder for folder in absolute.parents if os.path.exists(folder / ".git"))  # noqa: PTH110 - never raises
