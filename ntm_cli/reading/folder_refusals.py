"""Why there is no data set, or not the one, where somebody said that it was: in words, and what to name instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Message, Words, in_a_row
from ntm_cli.reasons import reason_of

#: So many data sets are listed where one had to be named.
_MOST_LISTED = 10

_NONE = Words(
    "folders.none",
    en="There is no roadmap.yaml and no targets.yaml {where}, nor in a folder below.",
    vi="Không có roadmap.yaml và targets.yaml {where} và các thư mục bên trong.",
)
_NAME_IT = Words(
    "folders.none.help",
    en="Name the folder that holds roadmap.yaml and targets.yaml.",
    vi="Chỉ rõ thư mục có roadmap.yaml và targets.yaml.",
)
_SEVERAL = Words(
    "folders.several",
    en="There are several data sets {where}: {folders}.",
    vi="Có nhiều bộ dữ liệu {where}: {folders}.",
)
_VERY_MANY = Words(
    "folders.very-many",
    en="There are several data sets {where}: {folders} and {more} more.",
    vi="Có nhiều bộ dữ liệu {where}: {folders} và {more} bộ nữa.",
)
_NAME_ONE = Words("folders.several.help", en="Name one of them.", vi="Chỉ rõ một trong các bộ này.")
_TOO_MANY = Words(
    "folders.too-many",
    en="More than {most:grouped} folders are {where}; not all were looked into.",
    vi="Có hơn {most:grouped} thư mục {where}; chưa tìm hết.",
)
_HERE = Words("folders.here", en="here", vi="ở thư mục này")
_IN = Words("folders.in", en="in {path}", vi="trong {path}")

_MISNAMED = Words(
    "folder.misnamed",
    en="The results in {path} have a name by which they are not read.",
    vi="Tệp kết quả trong {path} có tên không dùng được nên không được đọc.",
)

_GONE = Words(
    "folders.working",
    en="The folder that you are in cannot be read: {reason}.",
    vi="Không đọc được thư mục hiện tại: {reason}.",
)
_LEAVE = Words(
    "folders.working.help",
    en="Change to another folder, or name the one with the files.",
    vi="Chuyển sang thư mục khác, hoặc chỉ rõ thư mục có các tệp.",
)
_NOWHERE = Words(
    "folder.dangling", en="{path} is a link that leads nowhere.", vi="{path} là liên kết không dẫn đến đâu."
)
_MISSING = Words("folder.missing", en="There is no folder {path}.", vi="Không có thư mục {path}.")
_NEITHER = Words(
    "folder.neither",
    en="{path} is neither a folder nor a roadmap.yaml, targets.yaml or results.yaml.",
    vi="{path} không phải là thư mục, cũng không phải là roadmap.yaml, targets.yaml hay results.yaml.",
)
_CLOSED = Words(
    "folder.closed", en="The folder {path} cannot be read: {reason}.", vi="Không đọc được thư mục {path}: {reason}."
)


def none(path: Path, help: Message | None) -> CannotCheck:
    """No data set in a folder or below it; the help says what to rename, if there is anything."""
    return CannotCheck(_NONE(where=_where(path)), help or _NAME_IT())


def several(path: Path, found: Sequence[Path]) -> CannotCheck:
    """Several data sets where there should be one."""
    folders, more = in_a_row(map(str, found[:_MOST_LISTED])), len(found) - _MOST_LISTED
    if more > 0:
        return CannotCheck(_VERY_MANY(where=_where(path), folders=folders, more=more), _NAME_ONE())
    return CannotCheck(_SEVERAL(where=_where(path), folders=folders), _NAME_ONE())


def too_many(path: Path, most: int) -> CannotCheck:
    """More folders below one than are looked into."""
    return CannotCheck(_TOO_MANY(most=most, where=_where(path)), _NAME_IT())


def working_folder(error: OSError) -> CannotCheck:
    """The working directory is gone, or closed."""
    return CannotCheck(_GONE(reason=reason_of(error)), _LEAVE())


def missing(path: Path) -> CannotCheck:
    """There is no such folder, or a link to it leads nowhere."""
    words = _NOWHERE if path.is_symlink() else _MISSING
    return CannotCheck(words(path=str(path)), _NAME_IT())


def misnamed(path: Path, help: Message) -> CannotCheck:
    """Results under nearly their name; the help says what to rename."""
    return CannotCheck(_MISNAMED(path=str(path)), help)


def neither(path: Path, help: Message | None) -> CannotCheck:
    """Another file than the two of a data set; the help says what to rename it to, if its name is nearly one."""
    return CannotCheck(_NEITHER(path=str(path)), help or _NAME_IT())


def closed(folder: str, error: OSError) -> CannotCheck:
    """A folder, as it is shown, that the system does not let us read."""
    return CannotCheck(_CLOSED(path=folder, reason=reason_of(error)))


def _where(path: Path) -> Message:
    return _HERE() if path == Path() else _IN(path=str(path))
