"""Changed files as a unified diff, which `patch -p1` and `git apply` take."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from ntm_cli.terminal.display import Line, visible

_NO_END = "\\ No newline at end of file\n"
_STYLES = {"+": "good", "-": "error", "@": "help"}


def patch(changed: Iterable[tuple[str, str, str]]) -> str:
    """The differences of some files, each with its name and its text before and after."""
    return "".join(line for name, before, after in changed for line in _of_file(name, before, after))


def painted(text: str) -> Iterator[Line]:
    """A diff for somebody who looks at it: nothing in it does anything but show its characters."""
    for line in text.splitlines():
        yield [(_STYLES.get(line[:1], ""), visible(line.rstrip("\r")))]


def _of_file(name: str, before: str, after: str) -> Iterator[str]:
    path = visible(name.lstrip("/")) + "\t" * (" " in name)  # with a tab behind it, a space does not end a name
    for line in difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def _lines(text: str) -> list[str]:
    """The lines as those tools tell them apart: by line feeds alone."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
