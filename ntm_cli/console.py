"""Where output goes: UTF-8 on every console, colour only where somebody is looking."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ntm_cli.formats.text import Line

DEFAULT_WIDTH = 80
_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "good": "green",
    "bold": "bold",
    "dim": "dim",
    "help": "cyan",
    "": "",
}


def use_utf8() -> None:
    """Write UTF-8 whatever the console's code page; none of Windows' own holds all Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def is_coloured() -> bool:
    """Whether standard output is a terminal that nobody asked to keep plain (NO_COLOR, TERM=dumb)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many cells a line may have: those of the terminal, or COLUMNS, or 80."""
    return max(20, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns)


def print_rich(content: RenderableType, cells: int) -> None:
    """Print what rich can render in lines of so many cells, painted on a terminal and plain elsewhere."""
    from rich.console import Console

    if is_coloured():
        Console(width=cells, highlight=False).print(content)
        return
    console = Console(file=io.StringIO(), width=cells, highlight=False, color_system=None)
    with console.capture() as capture:
        console.print(content)
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def print_lines(lines: Iterable[Line]) -> None:
    """Print styled lines, painted on a terminal and plain elsewhere."""
    if not is_coloured():
        from ntm_cli.formats.text import plain

        sys.stdout.write(plain(iter(lines)))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*((text, _STYLES[style]) for style, text in line)))
