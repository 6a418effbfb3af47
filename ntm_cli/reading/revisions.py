"""A data set as git has it in a revision. Git is asked to name commits and print files, and writes nothing."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import MAX_LISTED
from ntm_cli.messages import Words, in_a_row
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.files import demand_size, source_of
from ntm_cli.reading.folders import ROADMAP, TARGETS, Folder, here
from ntm_cli.reading.loading import demand_dataset
from ntm_cli.source import Source

_NO_GIT = Words(
    "revision.no-git",
    en="There is no folder {name}; to look for a revision of that name, git is needed.",
    vi="Không có thư mục {name}; muốn tìm phiên bản có tên này thì cần có git.",
)
_NEITHER = Words(
    "revision.none",
    en="{name} is neither a folder nor a revision that git knows.",
    vi="{name} không phải là thư mục, cũng không phải là phiên bản git biết.",
)
_NAME_ONE = Words(
    "revision.none.help",
    en="Name a folder with roadmap.yaml and targets.yaml, or a revision such as `HEAD~1`.",
    vi="Chỉ rõ thư mục có roadmap.yaml và targets.yaml, hoặc một phiên bản, chẳng hạn `HEAD~1`.",
)
_NO_FILE = Words("revision.no-file", en="{name} has no {file}.", vi="Phiên bản {name} không có {file}.")
_SEVERAL = Words(
    "revision.several",
    en="{name} has several data sets: {folders}.",
    vi="Phiên bản {name} có nhiều bộ dữ liệu: {folders}.",
)
_WHICH = Words("revision.several.help", en="Name one of them.", vi="Chỉ rõ một bộ.")


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by the name that somebody typed, and the folder in which it is asked for the two files.

    `below` is the way from that folder to the data, as git takes it.
    """

    name: str
    commit: str
    folder: Path
    below: str


def revision(typed: str, folder: Folder) -> Revision:
    """The revision that somebody typed, of the data of a folder: `HEAD~1`, or with another folder `v1:provinces/qn`.

    Where that folder had no data then, they are the only ones that there were. Raises CannotCheck if git knows none of
    that name, or if there were several.
    """
    name, colon, path = typed.partition(":")
    below = f"{path.rstrip('/')}/" if path else "" if colon else "./"
    place = here() if colon else folder.path
    commit = _asked(typed, place, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None or not name:
        raise CannotCheck(_NEITHER(name=typed), _NAME_ONE())
    found = Revision(typed, commit.decode("ascii").strip(), place, below)
    return found if colon or _has(found, ROADMAP) or _has(found, TARGETS) else _elsewhere(found)


def _has(found: Revision, name: str) -> bool:
    return _asked(found.name, found.folder, "cat-file", "-e", f"{found.commit}:{found.below}{name}") is not None


def _elsewhere(found: Revision) -> Revision:
    """The revision with its only data set, whose folder had another name or was somewhere else."""
    listed = _asked(found.name, found.folder, "ls-tree", "-r", "-z", "--name-only", "--full-tree", found.commit) or b""
    files = {os.fsdecode(path) for path in listed.split(b"\0")}
    places = sorted(path.removesuffix(ROADMAP) for path in files if PurePosixPath(path).name == ROADMAP)
    whole = [place for place in places if f"{place}{TARGETS}" in files]
    names = [f"{found.name}:{place.rstrip('/')}" for place in whole]
    if len(whole) > 1:
        raise CannotCheck(_SEVERAL(name=found.name, folders=in_a_row(names[:MAX_LISTED])), _WHICH())
    return replace(found, name=names[0], below=whole[0]) if whole else found


def load_revision(found: Revision) -> Dataset:
    """The data set of a revision. Raises CannotCheck if it has none, or if its files do not make one."""
    return demand_dataset(_file(found, ROADMAP), _file(found, TARGETS))


def _file(found: Revision, name: str) -> Source:
    place = f"{found.commit}:{found.below}{name}"
    size = _asked(found.name, found.folder, "cat-file", "-s", place)
    if size is None:
        raise CannotCheck(_NO_FILE(name=found.name, file=f"{found.below.removeprefix('./')}{name}"))
    demand_size(f"{found.name}:{name}", int(size))
    return source_of(_asked(found.name, found.folder, "cat-file", "blob", place) or b"", f"{found.name}:{name}")


def _asked(name: str, folder: Path, *question: str) -> bytes | None:
    """What git answers in a folder; None if it refuses. Raises CannotCheck if there is no git."""
    try:
        answer = subprocess.run(["git", *question], cwd=folder, capture_output=True, check=False)
    except OSError:
        raise CannotCheck(_NO_GIT(name=name), _NAME_ONE()) from None
    return answer.stdout if answer.returncode == 0 else None
