"""Files of Word and Excel are archives of parts: what they unpack to is bounded before a library reads them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import MAX_PARTS, MAX_UNPACKED
from ntm_cli.messages import Message, Words

#: The parts that hold text; pictures and fonts are left where they are.
_TEXT = re.compile(r"(?:.*\.(?:xml|rels)|mimetype|\[Content_Types\]\.xml)", re.IGNORECASE)
#: Declarations of a document type are not allowed in these files, and can make much of little or ask for other files.
_DECLARED = tuple(
    text.encode(coding) for text in ("<!DOCTYPE", "<!ENTITY") for coding in ("ascii", "utf-16-le", "utf-16-be")
)

_BROKEN = Words(
    "import.broken", en="{file} cannot be imported: it is broken.", vi="Không nhập được {file}: tệp bị hỏng."
)
_LOCKED = Words(
    "import.locked",
    en="{file} cannot be imported: a password protects it.",
    vi="Không nhập được {file}: tệp đặt mật khẩu.",
)
_UNLOCK = Words("import.locked.help", en="Save it without a password.", vi="Lưu lại tệp không đặt mật khẩu.")
_BOMB = Words(
    "import.bomb",
    en="{file} cannot be imported: it unpacks to more than {most:grouped} bytes.",
    vi="Không nhập được {file}: tệp giải nén ra hơn {most:grouped} byte.",
)


def broken(file: Message | str) -> CannotCheck:
    """Why a file that is no whole one of its kind is not read."""
    return CannotCheck(_BROKEN(file=file))


def locked(file: Message | str) -> CannotCheck:
    """Why a file with a password is not read."""
    return CannotCheck(_LOCKED(file=file), _UNLOCK())


def repacked(content: bytes, file: Message | str) -> bytes:
    """The text parts of an archive as a new one, whose sizes are what it says. Raises CannotCheck.

    What a file declares is looked at first, then what it unpacks to; libraries read only what was made here.
    """
    made = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(made, "w") as honest:
            for name, part in _parts(archive, file):
                honest.writestr(name, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise broken(file) from None
    return made.getvalue()


def _parts(archive: zipfile.ZipFile, file: Message | str) -> list[tuple[str, bytes]]:
    """The parts that hold text, unpacked."""
    wanted = [info for info in archive.infolist() if _TEXT.fullmatch(info.filename)]
    if len(wanted) > MAX_PARTS or sum(info.file_size for info in wanted) > MAX_UNPACKED:
        raise CannotCheck(_BOMB(file=file, most=MAX_UNPACKED))
    if any(info.flag_bits & 1 for info in wanted):
        raise locked(file)
    found, left = [], MAX_UNPACKED
    for info in wanted:
        with archive.open(info) as stream:
            part = stream.read(left + 1)
        left -= len(part)
        if left < 0:
            raise CannotCheck(_BOMB(file=file, most=MAX_UNPACKED))
        if any(declared in part[:100_000] for declared in _DECLARED):
            raise broken(file)
        found.append((info.filename, part))
    return found
