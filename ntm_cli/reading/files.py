"""The bytes of a file as text. What cannot be read at all is `CannotCheck`, never a finding."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Span
from ntm_cli.reading import paths
from ntm_cli.reading.folders import FILES, reason, renaming
from ntm_cli.reading.yaml_reader import BROKEN_YAML, parse
from ntm_cli.source import Point, Source

#: Twice the whole country and a hundred times a province; a larger file is not a roadmap.
MAX_BYTES = 2_000_000

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def load(path: Path) -> Source:
    """Read one file. Raises CannotCheck if it is missing, unreadable, no file, or too large."""
    shown = paths.shown(path)
    try:
        content = _content(path, shown)
    except OSError as error:
        raise _refused(path, shown, error) from None
    if content.startswith(_UTF16) or _has_every_second_byte_empty(content[:64]):
        return _undecodable(shown, b"", "The file is not saved as UTF-8 but as UTF-16, which Windows calls Unicode.")
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return parse(content.decode("utf-8"), shown)
    except UnicodeDecodeError as error:
        before, byte = content[: error.start], content[error.start]
        return _undecodable(shown, before, f"The file is not saved as UTF-8: byte 0x{byte:02X} stands here.")


def _has_every_second_byte_empty(start: bytes) -> bool:
    """Whether a file begins like UTF-16 text without the mark that says so: most of its letters are ASCII."""
    return len(start) > 3 and any(half.count(0) * 2 > len(half) for half in (start[::2], start[1::2]))


def _content(path: Path, shown: str) -> bytes:
    if _leaves_its_repository(path):
        message = f"{shown} is reached by a link that leads out of its repository, and is not read."
        raise CannotCheck(message, "Put the file itself there.")
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise CannotCheck(f"{shown} is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise CannotCheck(f"{shown} is not an ordinary file.")
    if status.st_size > MAX_BYTES:
        raise CannotCheck(f"{shown} has {status.st_size:,} bytes; more than {MAX_BYTES:,} cannot be a roadmap.")
    return path.read_bytes()


def _refused(path: Path, shown: str, error: OSError) -> CannotCheck:
    """Why a file cannot be read: its folder cannot, it is not there, or the system refuses."""
    try:
        os.scandir(path.parent).close()
    except FileNotFoundError:
        pass
    except OSError as closed:
        return CannotCheck(f"The folder {paths.shown(path.parent)} cannot be read: {reason(closed)}.")
    if isinstance(error, FileNotFoundError):
        return _missing(path, shown)
    return CannotCheck(f"{shown} cannot be read: {reason(error)}.")


def _missing(path: Path, shown: str) -> CannotCheck:
    """Why there is no such file: a link leads nowhere, or half a data set is gone."""
    if path.is_symlink():
        return CannotCheck(f"{shown} is a link to a file that is not there.")
    others = (path.with_name(name) for name in FILES if name != path.name)
    beside = "".join(f" beside {paths.shown(other)}" for other in others if os.path.lexists(other))
    return CannotCheck(f"There is no {shown}{beside}.", renaming(path))


def _leaves_its_repository(path: Path) -> bool:
    """Whether a link on the way to a file leads out of the repository that holds the link: it may lead to secrets."""
    whole = path.absolute()
    return any(_leads_out(place) for place in (whole, *whole.parents) if place.is_symlink())


def _leads_out(link: Path) -> bool:
    root = _repository(Path(os.path.realpath(link.parent)))
    return root is not None and not Path(os.path.realpath(link)).is_relative_to(root)


def _repository(folder: Path) -> Path | None:
    return next((place for place in (folder, *folder.parents) if os.path.lexists(place / ".git")), None)


def _undecodable(shown: str, before: bytes, message: str) -> Source:
    lines = re.split(rb"\r\n|\r|\n", before)
    line, column = len(lines), len(lines[-1].decode("utf-8", "replace")) + 1
    span = Span(shown, line, column, line, column + 1)
    help = "Save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding)."
    return Source(shown, before.decode("utf-8", "replace"), None, (BROKEN_YAML.at(Point(span), message, help=help),))
