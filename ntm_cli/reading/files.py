"""The bytes of a file as text. What cannot be read at all is `CannotCheck`, never a finding."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Span
from ntm_cli.limits import MAX_BYTES
from ntm_cli.messages import Message, Words
from ntm_cli.reading import paths
from ntm_cli.reading.folder_refusals import closed
from ntm_cli.reading.folders import FILES, renaming
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.reading.yaml_refusals import BROKEN_YAML
from ntm_cli.reasons import reason_of
from ntm_cli.source import Point, Source

#: What Windows puts before UTF-8.
BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_IS_UTF16 = Words(
    "broken-yaml.utf-16",
    en="The file is not saved as UTF-8 but as UTF-16, which Windows calls Unicode.",
    vi="Tệp không lưu theo UTF-8 mà theo UTF-16, Windows gọi là Unicode.",
)
_NO_UTF8 = Words(
    "broken-yaml.utf-8",
    en="The file is not saved as UTF-8: byte 0x{byte} stands here.",
    vi="Tệp không lưu theo UTF-8: ở đây có byte 0x{byte}.",
)
_SAVE_AGAIN = Words(
    "broken-yaml.utf-8.help",
    en="Save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding).",
    vi="Lưu lại tệp với mã hóa UTF-8 (trong Notepad: File, Save as, Encoding).",
)
_LINK_OUT = Words(
    "file.link-out",
    en="{file} is reached by a link that leads out of its repository, and is not read.",
    vi="{file} nằm sau một liên kết dẫn ra ngoài kho mã nên không được đọc.",
)
_PUT_IT_THERE = Words(
    "file.link-out.help", en="Put the file itself there.", vi="Đặt chính tệp đó vào chỗ của liên kết."
)
_FOLDER = Words("file.folder", en="{file} is a folder, not a file.", vi="{file} là thư mục, không phải là tệp.")
_ODD = Words("file.odd", en="{file} is not an ordinary file.", vi="{file} không phải là tệp thông thường.")
_TOO_LARGE = Words(
    "file.large",
    en="{file} has {size:grouped} bytes; more than {most:grouped} cannot be a roadmap.",
    vi="{file} có {size:grouped} byte; quá {most:grouped} byte thì không thể là lộ trình.",
)
_CLOSED = Words("file.closed", en="{file} cannot be read: {reason}.", vi="Không đọc được {file}: {reason}.")
_DANGLING = Words(
    "file.dangling", en="{file} is a link to a file that is not there.", vi="{file} là liên kết đến một tệp không có."
)
_MISSING = Words("file.missing", en="There is no {file}.", vi="Không có {file}.")
_MISSING_BESIDE = Words(
    "file.missing.beside", en="There is no {file} beside {other}.", vi="Không có {file} bên cạnh {other}."
)


def load(path: Path) -> Source:
    """Read one file. Raises CannotCheck if it is missing, unreadable, no file, or too large."""
    return source_of(content_of(path), paths.shown(path))


def content_of(path: Path) -> bytes:
    """The bytes of one file. Raises CannotCheck if it is missing, unreadable, no file, or too large."""
    shown = paths.shown(path)
    try:
        return _content(path, shown)
    except OSError as error:
        raise _refused(path, shown, error) from None


def source_of(content: bytes, shown: str) -> Source:
    """What the bytes of a file say, whatever its encoding."""
    if content.startswith(_UTF16) or _has_every_second_byte_empty(content[:64]):
        return _undecodable(shown, b"", _IS_UTF16())
    content = content.removeprefix(BOM)
    try:
        return parse(content.decode("utf-8"), shown)
    except UnicodeDecodeError as error:
        before, byte = content[: error.start], content[error.start]
        return _undecodable(shown, before, _NO_UTF8(byte=f"{byte:02X}"))


def demand_size(shown: str, size: int) -> None:
    """Refuse a file of more bytes than a roadmap can have. Raises CannotCheck."""
    if size > MAX_BYTES:
        raise CannotCheck(_TOO_LARGE(file=shown, size=size, most=MAX_BYTES))


def _has_every_second_byte_empty(start: bytes) -> bool:
    """Whether a file begins like UTF-16 text without the mark that says so: most of its letters are ASCII."""
    return len(start) > 3 and any(half.count(0) * 2 > len(half) for half in (start[::2], start[1::2]))


def _content(path: Path, shown: str) -> bytes:
    if _leaves_its_repository(path):
        raise CannotCheck(_LINK_OUT(file=shown), _PUT_IT_THERE())
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise CannotCheck(_FOLDER(file=shown))
    if not stat.S_ISREG(status.st_mode):
        raise CannotCheck(_ODD(file=shown))
    demand_size(shown, status.st_size)
    return path.read_bytes()


def _refused(path: Path, shown: str, error: OSError) -> CannotCheck:
    """Why a file cannot be read: its folder cannot, it is not there, or the system refuses."""
    try:
        os.scandir(path.parent).close()
    except FileNotFoundError:
        pass
    except OSError as refusal:
        return closed(paths.shown(path.parent), refusal)
    if isinstance(error, FileNotFoundError):
        return _missing(path, shown)
    return CannotCheck(_CLOSED(file=shown, reason=reason_of(error)))


def _missing(path: Path, shown: str) -> CannotCheck:
    """Why there is no such file: a link leads nowhere, or half a data set is gone."""
    if path.is_symlink():
        return CannotCheck(_DANGLING(file=shown))
    others = (path.with_name(name) for name in FILES if name != path.name)
    other = next(filter(os.path.lexists, others), None)
    if other is not None:
        return CannotCheck(_MISSING_BESIDE(file=shown, other=paths.shown(other)), renaming(path))
    return CannotCheck(_MISSING(file=shown), renaming(path))


def _leaves_its_repository(path: Path) -> bool:
    """Whether a link on the way to a file leads out of the repository that holds the link: it may lead to secrets."""
    whole = path.absolute()
    return any(_leads_out(place) for place in (whole, *whole.parents) if place.is_symlink())


def _leads_out(link: Path) -> bool:
    root = _repository(Path(os.path.realpath(link.parent)))
    return root is not None and not Path(os.path.realpath(link)).is_relative_to(root)


def _repository(folder: Path) -> Path | None:
    return next((place for place in (folder, *folder.parents) if os.path.lexists(place / ".git")), None)


def _undecodable(shown: str, before: bytes, message: Message) -> Source:
    lines = re.split(rb"\r\n|\r|\n", before)
    line, column = len(lines), len(lines[-1].decode("utf-8", "replace")) + 1
    point = Point(Span(shown, line, column, line, column + 1))
    finding = BROKEN_YAML.at(point, message, help=_SAVE_AGAIN())
    return Source(shown, before.decode("utf-8", "replace"), None, (finding,))
