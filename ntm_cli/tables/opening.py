"""A file as a document, by what it holds and not by its name."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import MAX_IMPORTED
from ntm_cli.messages import Message, Words
from ntm_cli.reasons import reason_of
from ntm_cli.tables import pasted
from ntm_cli.tables.decoding import decoded
from ntm_cli.tables.formats_of_files import FileKind, kind_of
from ntm_cli.tables.grids import Document

STANDARD_INPUT = "-"

_PASTED = Words("import.pasted", en="the pasted text", vi="văn bản được dán vào")
_CLOSED = Words("import.closed", en="{file} cannot be imported: {reason}.", vi="Không nhập được {file}: {reason}.")
_ODD = Words("import.odd", en="it is not an ordinary file", vi="đây không phải là tệp thông thường")
_LARGE = Words("import.large", en="it is larger than {most:grouped} bytes", vi="tệp lớn hơn {most:grouped} byte")
_EMPTY = Words("import.empty", en="it is empty", vi="tệp không có nội dung")
_OTHER = Words(
    "import.other",
    en="it is neither text nor a file of a kind that is read",
    vi="tệp thuộc loại không đọc được",
)
_SAVE_AS = Words(
    "import.other.help",
    en="Open it and save it as {form}, or paste its tables: `ntm import -`",
    vi="Mở tệp rồi lưu lại thành {form}, hoặc dán các bảng vào: `ntm import -`",
)
_INSTALL = Words(
    "import.extra", en="To read {file} something more is needed.", vi="Để đọc {file}, cần cài thêm thành phần."
)
_INSTALL_SO = Words(
    "import.extra.help",
    en="Install it: `python -m pip install {packages}`",
    vi="Cài bằng lệnh `python -m pip install {packages}`",
)

#: Told how far the reading of a file has come: pages read, and of how many.
Progress = Callable[[int, int], None]
Name = Message | str


def opened(name: str, progress: Progress) -> Document:
    """A file, or with `-` what is piped in. Raises CannotCheck if it cannot be read."""
    shown: Name = _PASTED() if name == STANDARD_INPUT else name
    content = sys.stdin.buffer.read(MAX_IMPORTED + 1) if name == STANDARD_INPUT else _content(Path(name), shown)
    if len(content) > MAX_IMPORTED:
        raise _refused(shown, _LARGE(most=MAX_IMPORTED))
    if not content.strip():
        raise _refused(shown, _EMPTY())
    return _read(kind_of(content), content, shown, progress)


def _content(path: Path, shown: Name) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise _refused(shown, _ODD())
        with path.open("rb") as stream:
            return stream.read(MAX_IMPORTED + 1)
    except OSError as error:
        raise _refused(shown, reason_of(error)) from None


def _refused(file: Name, reason: Message, help: Message | None = None) -> CannotCheck:
    return CannotCheck(_CLOSED(file=file, reason=reason), help)


def _read(kind: FileKind, content: bytes, shown: Name, progress: Progress) -> Document:
    if kind.better:
        raise _refused(shown, _OTHER(), _SAVE_AS(form=kind.better))
    if not kind.reader:
        return pasted.read(decoded(content), shown)
    try:
        reader = import_module(f"{__package__}.{kind.reader}")
    except ModuleNotFoundError:
        raise CannotCheck(_INSTALL(file=shown), _INSTALL_SO(packages=kind.packages)) from None
    made: Document = reader.read(content, shown, progress)
    return made
