"""What to tell an analyst when YAML itself is broken: which character to look at, in plain words.

Only two things of the library's error are looked at: whether its scanner or its parser stopped, and its marks. Its
words may change with every version; the marks and the text around them say as much.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from ntm_cli.findings import Span
from ntm_cli.messages import Message
from ntm_cli.reading import stops
from ntm_cli.reading.causes import cause
from ntm_cli.reading.line_slips import Slip
from ntm_cli.reading.rewritten import more_than
from ntm_cli.reading.stops import Said
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.source import Source

_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_DOCUMENT_MARK = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)(?!\S)")


def describe_syntax_error(error: Any, source: Source) -> tuple[Span, Message, Message]:
    """Turn the error of PyYAML's own loader about a source into the span to look at, a sentence, and a help line."""
    is_at_opening, pair = _kind(error, source.text)
    mark = error.context_mark if is_at_opening else error.problem_mark
    number = min(mark.line, len(source.lines) - 1)
    column = min(mark.column, len(source.lines[number]))
    words, help, stop = _in_its_line(pair, source.lines[number], column)
    slip = cause(error, source, stop)
    if slip is not None:
        return _span(source, slip), slip.message, slip.help
    here = source.lines[number][column:]
    message = words(character=here[:1]) if words is stops.CHARACTER.words else words()
    near = "".join(source.lines[max(number - 1, 0) : number + 1]).replace("\t", "")
    right = more_than(here) or help_with_unseen(near, None) or help()
    return Span(source.file, number + 1, column + 1, number + 1, column + 2), message, right


def _span(source: Source, slip: Slip) -> Span:
    return Span(source.file, slip.line + 1, slip.column + 1, slip.line + 1, slip.end + 1)


def _kind(error: Any, text: str) -> tuple[bool, Said]:
    """Whether to look at what was opened instead of where reading stopped, and what to say of it."""
    at = error.problem_mark.index
    opened = None if error.context_mark is None else error.context_mark.index
    if isinstance(error, yaml.scanner.ScannerError):
        if opened is None:
            return False, _OF_CHARACTER.get(text[at : at + 1], stops.CHARACTER)
        return _unfinished(text, opened, at)
    if opened is None:
        return False, stops.UNREADABLE
    if opened == at:
        return False, stops.NO_VALUE
    return (True, stops.OPEN_BRACKET) if text[opened] in "[{" else (False, stops.INDENT)


def _unfinished(text: str, opened: int, at: int) -> tuple[bool, Said]:
    """What to say of a quote, key or sign that begins in one place and goes wrong in another."""
    if text[opened] in "&*!|>":
        return True, stops.CHARACTER
    if text[opened] == "%":
        return False, stops.UNREADABLE
    if text[opened] not in "'\"":
        return True, stops.NO_COLON
    closed = _QUOTED.match(text, opened)
    if closed and at >= closed.end():
        return True, stops.NO_COLON
    if at >= len(text):
        return True, stops.OPEN_QUOTE
    return True, stops.DASHES_IN_QUOTE if _DOCUMENT_MARK.match(text, at) else stops.ESCAPE


def _in_its_line(pair: Said, line: str, column: int) -> Said:
    """The words, unless a tab at the start of the line or something closed just before explains more."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return stops.TAB
    is_expected = pair in (stops.INDENT, stops.NO_VALUE, stops.UNREADABLE)
    return stops.AFTER_CLOSING if is_expected and line[:column].rstrip()[-1:] in tuple("'\"}]") else pair


#: What to say of some characters where nothing is open.
_OF_CHARACTER = {":": stops.STRAY_COLON, "\t": stops.TAB_INSIDE, "-": stops.UNREADABLE, "?": stops.UNREADABLE}
