"""What an analyst should look at where a file cannot be read on: the slip in a line, rather than where reading stopped.

A loader stops at the first sign that cannot be, which is often in the line after the one that was mistyped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ntm_cli.messages import Words
from ntm_cli.reading.bracket_slips import behind_closing, colon_in_line, in_open_bracket, unopened
from ntm_cli.reading.line_slips import Slip, row_without_dash, slip_in
from ntm_cli.reading.stops import NO_COLON, Stop
from ntm_cli.source import Source

_OWN_KEY = re.compile(r" *(?:- )?[\w-]+ *\Z")
_KEY_AND_BRACE = re.compile(r" *([A-Za-z_]+) +\{")

_DEEPER = Words(
    "broken-yaml.deeper",
    en="This line is indented more than the one below it, to which it belongs.",
    vi="Dòng này thụt vào sâu hơn dòng dưới cùng nhóm.",
)
_AS_BELOW = Words(
    "broken-yaml.deeper.help",
    en="Give it as many spaces at the start as the line below has.",
    vi="Để số dấu cách ở đầu dòng bằng dòng dưới.",
)
_DEEPER_THAN_ABOVE = Words(
    "broken-yaml.deeper-than-above",
    en="This line is indented more than the one above it, to which it belongs.",
    vi="Dòng này thụt vào sâu hơn dòng trên cùng nhóm.",
)
_AS_ABOVE = Words(
    "broken-yaml.deeper-than-above.help",
    en="Give it as many spaces at the start as the line above has.",
    vi="Để số dấu cách ở đầu dòng bằng dòng trên.",
)


def cause(error: Any, source: Source, stop: Stop) -> Slip | None:
    """The slip that made a loader stop, or None if no line shows one."""
    for number in _suspects(error, source, stop):
        slip = slip_in(source.lines[number], number)
        if slip is not None:
            return slip
    look = _LOOK.get(stop)
    return look(error, source) if look else None


def _suspects(error: Any, source: Source, stop: Stop) -> Iterator[int]:
    """The lines that may have the slip, by index, in their order."""
    stopped = min(error.problem_mark.line, len(source.lines) - 1)
    if stop in (Stop.IN_BRACKET, Stop.AT_OPENING, Stop.AT_KEY):
        yield error.context_mark.line
        if stop is Stop.IN_BRACKET and stopped != error.context_mark.line:
            yield stopped
        return
    above = _filled(source, stopped - 1)
    if above is not None:
        yield above
    yield stopped


def _filled(source: Source, number: int) -> int | None:
    """The nearest line that is not empty, from an index upward."""
    return next((index for index in range(number, -1, -1) if source.lines[index].strip()), None)


def _at_key(error: Any, source: Source) -> Slip | None:
    number = error.context_mark.line
    return row_without_dash(source.lines[number], number)


def _at_indent(error: Any, source: Source) -> Slip | None:
    number = error.problem_mark.line
    return row_without_dash(source.lines[number], number) or _deeper_than_below(source, number)


def _deeper_than_below(source: Source, number: int) -> Slip | None:
    """The line above, if it alone is indented more than those around it."""
    above = _filled(source, number - 1)
    before = None if above is None else _filled(source, above - 1)
    if above is None or before is None:
        return None
    indent, own, outer = (_indent(source.lines[index]) for index in (number, above, before))
    if not outer < indent < own or not _goes_on(source, number, indent):
        return None
    return Slip(above, own, own + 1, _DEEPER(), _AS_BELOW())


def _goes_on(source: Source, number: int, indent: int) -> bool:
    """Whether a line comes after another one with the same indent, before any with a smaller one."""
    indents = (_indent(line) for line in source.lines[number + 1 :] if line.strip())
    return next((found == indent for found in indents if found <= indent), False)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _at_colon(error: Any, source: Source) -> Slip | None:
    """A bracket that nobody opened, or a key that is indented as if it were the value of the line above."""
    mark = error.problem_mark
    line, above = source.lines[mark.line], _filled(source, mark.line - 1)
    if above is not None and _OWN_KEY.match(line[: mark.column]) and _indent(line) > _indent(source.lines[above]):
        return Slip(mark.line, _indent(line), mark.column, _DEEPER_THAN_ABOVE(), _AS_ABOVE())
    lacks_colon = _without_colon(line, mark.line)
    if above is not None and _indent(line) == _indent(source.lines[above]):
        lacks_colon = lacks_colon or _without_colon(source.lines[above], above)
    return lacks_colon or unopened(line, mark.line) or colon_in_line(line, mark.line, mark.column)


def _without_colon(line: str, number: int) -> Slip | None:
    """A key with nothing but a space between it and its value, or without any value."""
    found = _KEY_AND_BRACE.match(line) or re.match(r" *([A-Za-z_]+)(?: [^:{]*)?$", line)
    return Slip(number, found.start(1), found.end(1), NO_COLON.words(), NO_COLON.help()) if found else None


def _behind_closing(error: Any, source: Source) -> Slip | None:
    mark = error.problem_mark
    line = source.lines[mark.line]
    return behind_closing(line, mark.line, mark.column) or unopened(line, mark.line)


_LOOK: dict[Stop, Callable[[Any, Source], Slip | None]] = {
    Stop.IN_BRACKET: in_open_bracket,
    Stop.AT_KEY: _at_key,
    Stop.AT_INDENT: _at_indent,
    Stop.AT_COLON: _at_colon,
    Stop.BEHIND_CLOSING: _behind_closing,
}
