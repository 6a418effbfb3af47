"""Files that are written whole or not at all, so that neither a signal nor a full disk leaves the half of one.

What is no ordinary file, a pipe or a terminal, has no half to keep: it is written to as it comes.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Hashable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

from ntm_cli.messages import Message, Words
from ntm_cli.reasons import reason_of

_DEVICE = Words("refused.device", en="it is a device", vi="đây là thiết bị")
#: What a shell expects of a program that SIGTERM ended.
EXIT_TERMINATED = 143
#: Standard output and standard error.
_STREAMS = (1, 2)
#: Windows has neither: no pipe there has a name among the files, and text would have its line ends changed.
_AT_ONCE, _BINARY = getattr(os, "O_NONBLOCK", 0), getattr(os, "O_BINARY", 0)


def refusal(file: Path) -> Message | None:
    """Why a file can never be written, as far as that can be seen before; None if nothing speaks against it."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        return reason_of(error)
    if stat.S_ISDIR(mode):
        return reason_of(IsADirectoryError(errno.EISDIR, ""))
    return _DEVICE() if stat.S_ISBLK(mode) else None


def identity(file: Path | None) -> Hashable:
    """What makes two files one: device and inode where there is one, else the name. None is standard output."""
    try:
        status = os.fstat(1) if file is None else file.stat()
    except OSError:
        return file and os.path.realpath(file).casefold()
    return status.st_dev, status.st_ino


def put(file: Path, content: bytes) -> None:
    """Write a file, through links that lead to it. Raises OSError, and then the old one is as it was."""
    status = _status(file)
    stream = status and next((number for number in _STREAMS if _is_stream(number, status)), None)
    if stream:
        _pour(os.dup(stream), content)
    elif status is None or stat.S_ISREG(status.st_mode):
        _replace(Path(os.path.realpath(file)), content, status and stat.S_IMODE(status.st_mode))
    else:
        _pour(_reached(file), content)


def _status(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except FileNotFoundError:
        return None


def _is_stream(number: int, status: os.stat_result) -> bool:
    """Whether a file is what one of our streams goes to, as /dev/stdout is, be it a file by a redirection."""
    try:
        return os.path.samestat(os.fstat(number), status)
    except OSError:
        return False


def _reached(file: Path) -> int:
    """A pipe or device, open. A pipe that nobody reads is an error at once; to open it plainly would wait for ever."""
    descriptor = os.open(file, os.O_WRONLY | _BINARY | _AT_ONCE)
    if _AT_ONCE:
        os.set_blocking(descriptor, True)
    return descriptor


def _pour(descriptor: int, content: bytes) -> None:
    with suppress(BrokenPipeError), os.fdopen(descriptor, "wb") as stream:  # a reader may have seen enough
        stream.write(content)


def _replace(file: Path, content: bytes, mode: int | None) -> None:
    """Write beside the file, then rename; the permissions stay those that it has."""
    if mode is not None and not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = file.with_name(f".ntm-{os.urandom(8).hex()}.tmp")
    with _ending_in_order():
        try:
            with beside.open("xb") as stream:
                stream.write(content)
            if mode is not None:
                beside.chmod(mode)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let SIGTERM end the process as Ctrl-C does, by leaving what it is in, so that nothing is left lying about."""
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(EXIT_TERMINATED)
