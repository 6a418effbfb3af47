"""Where output goes: UTF-8 on every console, colour only where it is wanted."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

from ntm_cli.languages.choosing import spoken
from ntm_cli.limits import MAX_SENTENCE, MAX_WIDTH, elided
from ntm_cli.messages import HELP, Message, Words
from ntm_cli.reasons import reason_of
from ntm_cli.terminal.colour import STYLES, is_wanted, painter
from ntm_cli.terminal.display import Content, plain, visible

if TYPE_CHECKING:
    from rich.console import RenderableType

DEFAULT_WIDTH = 80
_ERRORS = "backslashreplace"
#: What a system says when the reader of a pipe has left; Windows calls it an invalid argument.
_READER_GONE = {errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE}
#: The coding of standard output before it was made to write UTF-8: what a console of that code page has signs for.
_code_page: list[str] = []
_CLOSED = Words("not-printed.closed", en="standard output is closed", vi="đầu ra chuẩn đã bị đóng")


class _Outlet(io.RawIOBase):
    """A standard stream whose failure is kept for the end, so that none breaks off in the middle with a traceback.

    `head` closes a pipe once it has seen enough, a disk may be full, and a stream that was closed from the start is no
    stream at all (`beneath` is None). After a failure the rest is thrown away.
    """

    def __init__(self, beneath: io.RawIOBase | None) -> None:
        self.beneath = beneath
        self.failure: OSError | None = None

    def writable(self) -> bool:
        """Yes, always: that is what it is for."""
        return True

    def fileno(self) -> int:
        """The number of the stream beneath, by which libraries find out about the terminal."""
        return self._open().fileno()

    def isatty(self) -> bool:
        """Whether somebody is looking."""
        return self.beneath is not None and self.beneath.isatty()

    def write(self, data: Any) -> int:
        """Write on, or pretend to once that has failed."""
        if self.failure is None:
            try:
                return self._open().write(data) or 0
            except OSError as error:
                self.failure = error
        return len(data)

    def _open(self) -> io.RawIOBase:
        if self.beneath is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return self.beneath


def prepare_output() -> None:
    """Write UTF-8 whatever the console's code page, which on Windows lacks Vietnamese letters, and outlive a failure.

    Streams that something else put in place of the process's own, as tests do, are only made to write UTF-8.
    """
    _tame_columns()
    _code_page[:] = [getattr(sys.stdout, "encoding", None) or "utf-8"]
    for name in ("stdout", "stderr"):
        stream, own = getattr(sys, name), getattr(sys, f"__{name}__")
        if stream is None or stream is own:
            setattr(sys, name, _lasting(stream, line_by_line=name == "stderr"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=_ERRORS)


def _tame_columns() -> None:
    """Make COLUMNS a number that libraries which draw boxes can live with; they read it too, and trust it."""
    columns = os.environ.get("COLUMNS", "")
    if columns and not columns.isascii():
        del os.environ["COLUMNS"]
    elif columns.isdecimal() and len(columns) > 3:
        os.environ["COLUMNS"] = str(MAX_WIDTH)


def _lasting(stream: Any, *, line_by_line: bool) -> io.TextIOWrapper:
    buffer = getattr(stream, "buffer", None)
    outlet = _Outlet(getattr(buffer, "raw", buffer))
    return io.TextIOWrapper(
        io.BufferedWriter(outlet), encoding="utf-8", errors=_ERRORS, line_buffering=line_by_line or outlet.isatty()
    )


def output_lost() -> Message | None:
    """Why standard output did not take everything, or None if it did; a reader who had seen enough is no reason."""
    sys.stdout.flush()
    outlet = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    failure = outlet.failure if isinstance(outlet, _Outlet) else None
    if failure is None or failure.errno in _READER_GONE:
        return None
    return _CLOSED() if failure.errno == errno.EBADF else reason_of(failure)


def can_show(signs: str) -> bool:
    """Whether the code page of standard output has these signs; whatever it has is written as UTF-8."""
    page = (*_code_page, "utf-8")[0]
    return signs.encode(page, "ignore").decode(page) == signs


def is_on_github() -> bool:
    """Whether this is a step of GitHub Actions, which turns commands in the output into annotations."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def write(content: Content) -> None:
    """Print text as it is, and lines painted on a terminal, plain elsewhere."""
    if isinstance(content, str) or not is_coloured():
        sys.stdout.write(plain(content))
        return
    from rich.text import Text  # most output is plain and needs none of it

    console = painter(is_watched(), soft_wrap=True)
    for line in content:
        console.print(Text.assemble(*((text, STYLES[style]) for style, text in line)))


def write_as_it_is(text: str) -> None:
    """Print text whose line ends are part of it, as those of a patch are, on every system."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", _ERRORS))
    sys.stdout.buffer.flush()


def print_rich(content: RenderableType, cells: int) -> None:
    """Print what rich can render in lines of so many cells, painted where that is wanted, the same text elsewhere."""
    from rich.text import Text  # only tables need it

    console = painter(is_watched(), width=cells, soft_wrap=True)
    for segments in console.render_lines(content, pad=False):
        line = Text.assemble(*((segment.text, segment.style or "") for segment in segments))
        line.rstrip()
        if is_coloured():
            console.print(line)
        else:
            sys.stdout.write(f"{line.plain}\n")


def complain(message: Message, help: Message | None = None) -> None:
    """Say on standard error what went wrong, and what to do."""
    say = spoken().say
    lines = [f"ntm: {say(message)}", *([say(HELP(help=help))] if help else [])]
    sys.stderr.write("".join(f"{visible(elided(line, MAX_SENTENCE))}\n" for line in lines))


def is_watched() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def note(lines: Content) -> None:
    """Print text on standard error, plain, where standard output is for a file."""
    sys.stderr.write(plain(lines))


def tell(message: Message) -> None:
    """Say something on standard error, to somebody who is to do something."""
    sys.stderr.write(f"{spoken().say(message)}\n")


def is_typed() -> bool:
    """Whether standard input is typed in, and not piped."""
    return sys.stdin is not None and sys.stdin.isatty()


def is_coloured() -> bool:
    """Whether standard output is to be painted."""
    return is_wanted(is_watched())


def width() -> int:
    """How many cells a line may have: those of the terminal, or COLUMNS, or 80; never absurdly few or many."""
    return min(max(20, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns), MAX_WIDTH)
