"""Where the two files are, and their bytes as text. What cannot be read at all is `CannotCheck`, never a finding."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from ntm_cli import paths
from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Span
from ntm_cli.reader import BROKEN_YAML, parse
from ntm_cli.source import Point, Source

ROADMAP, TARGETS = "roadmap.yaml", "targets.yaml"
#: Twice the whole country and a hundred times a province; a larger file is not a roadmap.
MAX_BYTES = 2_000_000

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds a roadmap and its targets."""

    path: Path

    @property
    def roadmap(self) -> Path:
        """The file with the tables."""
        return self.path / ROADMAP

    @property
    def targets(self) -> Path:
        """The file with the targets."""
        return self.path / TARGETS


def given(path: Path) -> Folder:
    """The folder somebody named: the one with the files, or the one above it. Raises CannotCheck if neither."""
    try:
        for folder in (path, path / "data"):
            if (folder / ROADMAP).exists() or (folder / ROADMAP).is_symlink():
                return Folder(folder)
        is_there, is_folder = path.exists(), path.is_dir()
    except OSError as error:
        raise CannotCheck(f"The folder {path} cannot be read: {_reason(error)}.") from None
    help = f"Name the folder that holds {ROADMAP} and {TARGETS}."
    if not is_there:
        raise CannotCheck(f"There is no folder {path}.", help)
    if not is_folder:
        raise CannotCheck(f"{path} is not a folder.", help)
    raise CannotCheck(f"The folder {path} holds no {ROADMAP}.", help)


def nearest(start: Path) -> Folder | None:
    """The first data/ with a roadmap in a folder or those above it, or None."""
    for folder in (start, *start.parents):
        try:
            if (folder / "data" / ROADMAP).exists():
                return Folder(folder / "data")
        except OSError:
            continue
    return None


def here() -> Path:
    """The working directory. Raises CannotCheck if somebody deleted it meanwhile."""
    try:
        return Path.cwd()
    except OSError as error:
        message = f"The folder that you are in cannot be read: {_reason(error)}."
        raise CannotCheck(message, "Change to another folder, or name the one with the files.") from None


def bundled() -> Folder:
    """The copy of the data that the tool was installed with."""
    inside = Path(__file__).parent / "data"
    return Folder(inside if inside.is_dir() else Path(__file__).parent.parent / "data")


def load(path: Path) -> Source:
    """Read one file. Raises CannotCheck if it is missing, unreadable, no file, or too large."""
    shown = paths.shown(path)
    try:
        content = _content(path, shown)
    except OSError as error:
        raise CannotCheck(f"{shown} cannot be read: {_reason(error)}.") from None
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
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise CannotCheck(f"{shown} is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise CannotCheck(f"{shown} is not an ordinary file.")
    if status.st_size > MAX_BYTES:
        raise CannotCheck(f"{shown} has {status.st_size:,} bytes; more than {MAX_BYTES:,} cannot be a roadmap.")
    return path.read_bytes()


def _undecodable(shown: str, before: bytes, message: str) -> Source:
    lines = re.split(rb"\r\n|\r|\n", before)
    line, column = len(lines), len(lines[-1].decode("utf-8", "replace")) + 1
    span = Span(shown, line, column, line, column + 1)
    help = "Save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding)."
    return Source(shown, before.decode("utf-8", "replace"), None, (BROKEN_YAML.at(Point(span), message, help=help),))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "reading it is not permitted"
    return (os.strerror(error.errno) if error.errno else "the system refused").lower()
