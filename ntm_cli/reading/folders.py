"""Where the data sets are: in the folder or file that somebody named and below it, else nearest to where they work."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntm_cli.limits import MAX_FOLDERS
from ntm_cli.messages import Message
from ntm_cli.reading import folder_refusals
from ntm_cli.reading.near_names import near_name, sure_name

ROADMAP, TARGETS = FILES = "roadmap.yaml", "targets.yaml"
#: What came of the plan, where that is written down.
RESULTS = "results.yaml"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds a roadmap and its targets, or one of them, which is half a data set."""

    path: Path

    @property
    def roadmap(self) -> Path:
        """The file with the tables."""
        return self.path / ROADMAP

    @property
    def targets(self) -> Path:
        """The file with the targets."""
        return self.path / TARGETS

    @property
    def results(self) -> Path:
        """The file with what came of the plan; it may not be there."""
        return self.path / RESULTS

    def files(self) -> tuple[Path, ...]:
        """The files of the data set. Raises CannotCheck if its results have a name by which nobody would read them."""
        if os.path.lexists(self.results):
            return self.roadmap, self.targets, self.results
        near = sure_name(RESULTS, _files_in(self.path))
        if near is not None:
            raise folder_refusals.misnamed(self.path, near)
        return self.roadmap, self.targets


def named(path: Path, help: Message | None = None) -> Iterator[Folder]:
    """Every data set that a path stands for: that of one of its files, else those in a folder and below it.

    Raises CannotCheck if there is none, in words for whoever named the path; `help` says what else they might do.
    """
    if path.name.lower() in (*FILES, RESULTS):
        yield Folder(path.parent)
        return
    _demand_folder(path)
    folder = None
    for folder in below(path):
        yield folder
    if folder is None:
        raise folder_refusals.none(path, _renaming_in(path) or help)


def only(path: Path, help: Message | None = None) -> Folder:
    """The one data set that a path stands for; one right in a folder comes before those below it.

    Raises CannotCheck if there is none, or if there are several.
    """
    first, *others = named(path, help)
    if first.path != path and any(not is_same(first, other) for other in others):
        raise folder_refusals.several(path, [folder.path for folder in (first, *others)])
    return first


def is_same(one: Folder, other: Folder) -> bool:
    """Whether two paths lead to one folder."""
    return os.path.realpath(one.path) == os.path.realpath(other.path)


def nearest(start: Path) -> Path | None:
    """The first data/ that may hold a data set in a folder or those above it, or such a folder itself; or None."""
    for folder in (start, *start.parents):
        if _may_hold_data(_entries(folder / "data")):
            return folder / "data"
        if any(os.path.lexists(folder / file) for file in FILES):
            return folder
    return None


def here() -> Path:
    """The working directory. Raises CannotCheck if somebody deleted it meanwhile."""
    try:
        return Path.cwd()
    except OSError as error:
        raise folder_refusals.working_folder(error) from None


def bundled() -> Folder:
    """The copy of the data that the tool was installed with."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return Folder(inside if inside.is_dir() else package.parent / "data")


def below(start: Path) -> Iterator[Folder]:
    """The data sets in a folder and below it, in the order of their names.

    Hidden folders, virtual environments and node_modules hold what others wrote. A linked folder is looked into, but
    not those below it: they are somewhere else, or here already. Raises CannotCheck after MAX_FOLDERS folders.
    """
    waiting = [start]
    for _ in range(MAX_FOLDERS):
        if not waiting:
            return
        folder = waiting.pop()
        entries = _entries(folder)
        if folder != start and _is_environment(entries):
            continue
        if _may_hold_data(entries):
            yield Folder(folder)
        if folder == start or not folder.is_symlink():
            waiting += [folder / entry.name for entry in reversed(entries or ()) if _is_to_be_searched(entry)]
    if waiting:
        raise folder_refusals.too_many(start, MAX_FOLDERS)


_Entries = Sequence["os.DirEntry[str]"]


def _entries(folder: Path) -> _Entries | None:
    """What a folder holds, by name; nothing if it is none, None if nobody can say: no access, or a dangling link."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return None if folder.is_symlink() else ()
    except OSError:
        return None


def _may_hold_data(entries: _Entries | None) -> bool:
    """Whether a folder holds either file, whole or broken. Where nobody can say, it is not passed over in silence."""
    return entries is None or any(entry.name.lower() in FILES for entry in entries)


def _is_environment(entries: _Entries | None) -> bool:
    return any(entry.name == "pyvenv.cfg" for entry in entries or ())


def _is_to_be_searched(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name == "node_modules":
        return False
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()  # noqa: PTH112, Path.is_dir may raise


def _demand_folder(path: Path) -> None:
    try:
        status = path.stat()
    except FileNotFoundError:
        raise folder_refusals.missing(path) from None
    except OSError as error:
        raise folder_refusals.closed(str(path), error) from None
    if not stat.S_ISDIR(status.st_mode):
        raise folder_refusals.neither(
            path, next(filter(None, (near_name(file, [path.name]) for file in (*FILES, RESULTS))), None)
        )


def _renaming_in(path: Path) -> Message | None:
    """The first file in a folder, or in the data in it, that is to be renamed."""
    places = (place / file for place in (path, path / "data") for file in FILES)
    return next(filter(None, map(renaming, places)), None)


def renaming(file: Path) -> Message | None:
    """What to do where a file is missing, but one with nearly its name is there."""
    return near_name(file.name, _files_in(file.parent))


def _files_in(folder: Path) -> list[str]:
    return [entry.name for entry in _entries(folder) or () if not entry.is_dir()]
