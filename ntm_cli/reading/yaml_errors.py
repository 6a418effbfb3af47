"""What to tell an analyst when YAML itself is broken: which character to look at, in plain words.

Only two things of the library's error are looked at: whether its scanner or its parser stopped, and its marks. Its
words may change with every version; the marks and the text around them say as much.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from ntm_cli.findings import Span
from ntm_cli.source import Source

_Words = tuple[str, str]

_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_DOCUMENT_MARK = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)(?!\S)")


def describe_syntax_error(error: Any, source: Source) -> tuple[Span, str, str]:
    """Turn a parser's error into the span to look at, a sentence, and a help line.

    Parameters: the error as PyYAML's own loader raised it, and the source that it could not read.
    """
    is_at_opening, words = _kind(error, source.text)
    mark = error.context_mark if is_at_opening else error.problem_mark
    line = min(mark.line, len(source.lines) - 1)
    column = min(mark.column, len(source.lines[line]))
    message, help = _in_its_line(words, source.lines[line], column)
    return Span(source.file, line + 1, column + 1, line + 1, column + 2), message, help


def _kind(error: Any, text: str) -> tuple[bool, _Words]:
    """Whether to look at what was opened instead of where reading stopped, and what to say of it."""
    at = error.problem_mark.index
    opened = None if error.context_mark is None else error.context_mark.index
    if isinstance(error, yaml.scanner.ScannerError):
        return (False, _unexpected(text[at : at + 1])) if opened is None else _unfinished(text, opened, at)
    if opened is None:
        return False, _UNREADABLE
    if opened == at:
        return False, _NO_VALUE
    return (True, _OPEN_BRACKET) if text[opened] in "[{" else (False, _INDENT)


def _unfinished(text: str, opened: int, at: int) -> tuple[bool, _Words]:
    """What to say of a quote, key or sign that begins in one place and goes wrong in another."""
    if text[opened] in "%&*!|>":
        return False, _UNREADABLE
    if text[opened] not in "'\"":
        return True, _NO_COLON
    closed = _QUOTED.match(text, opened)
    if closed and at >= closed.end():
        return True, _NO_COLON
    if at >= len(text):
        return True, _OPEN_QUOTE
    return True, _DASHES_IN_QUOTE if _DOCUMENT_MARK.match(text, at) else _ESCAPE


def _unexpected(character: str) -> _Words:
    """What to say of a character where nothing is open."""
    if character == ":":
        return _STRAY_COLON
    if character == "\t":
        return _TAB_INSIDE
    if character in "-?":
        return _UNREADABLE
    return (
        f"A value cannot begin with the character {character} here.",
        "Put the value in quotes, or delete the character.",
    )


def _in_its_line(words: _Words, line: str, column: int) -> _Words:
    """The words, unless a tab at the start of the line or something closed just before explains more."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _TAB
    is_expected = words in (_INDENT, _NO_VALUE, _UNREADABLE)
    return _AFTER_CLOSING if is_expected and line[:column].rstrip()[-1:] in tuple("'\"}]") else words


_UNREADABLE = (
    "The file cannot be read from here on.",
    "Compare this line and the one above with their neighbours: indents, colons, brackets and quotes.",
)
_INDENT = (
    "This line is not indented like the lines it belongs to.",
    "Give it as many spaces at the start as its neighbours have.",
)
_AFTER_CLOSING = (
    "Something stands here after the closing quote or bracket.",
    "Look for a quote or bracket too many, or for a missing comma.",
)
_TAB = ("A tab stands where spaces are needed.", "Replace the tab by spaces, as many as the line above has.")
_TAB_INSIDE = ("A tab stands where a space is needed.", "Replace the tab by a space, or put the text in quotes.")
_STRAY_COLON = (
    "A colon stands here that does not belong to a key of its own line.",
    "Put text that holds a colon in quotes; otherwise look at this line's indent and for a missing bracket.",
)
_OPEN_BRACKET = (
    "This bracket is opened here and not closed properly.",
    "Look for a missing comma or closing bracket.",
)
_OPEN_QUOTE = ("A quote or bracket is opened here and never closed.", "Add the closing one on this line.")
_DASHES_IN_QUOTE = (
    "A quote is opened here and not closed before the next line of dashes or dots.",
    "Close the quote.",
)
_NO_COLON = ("This key has no colon after it.", "Write `key: value`, with a space.")
_ESCAPE = ("A backslash in double quotes is followed by a letter it cannot have.", "Use single quotes.")
_NO_VALUE = ("A value is missing here.", "Write it, or delete the comma or bracket before it.")
