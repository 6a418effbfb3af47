"""What to tell an analyst when YAML itself is broken: which character to look at, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ntm_cli.findings import Span

_Words = tuple[str, str]


def describe_syntax_error(error: Any, file: str, lines: list[str]) -> tuple[Span, str, str]:
    """Turn a parser's error into the span to look at, a sentence, and a help line.

    Parameters: the error as the YAML library raised it, the file's name for the span, and the file's lines.
    """
    problem = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and _points_at_opening(problem, str(getattr(error, "context", None) or "")):
        mark = opened
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line = min(line, len(lines) - 1)
    column = min(column, len(lines[line]))
    message, help = _sentence_for(problem, lines[line], column)
    return Span(file, line + 1, column + 1, line + 1, column + 2), message, help


def _points_at_opening(problem: str, context: str) -> bool:
    return "flow" in context or "quoted scalar" in context or "end of stream" in problem or "expected ':'" in problem


def _sentence_for(problem: str, line: str, column: int) -> _Words:
    """What to say of a problem at a column of a line."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return _tab(line)
    if _follows_closing(problem, line[:column].rstrip()):
        return _AFTER_CLOSING
    return _words(problem, line[column : column + 1])


def _follows_closing(problem: str, before: str) -> bool:
    """Whether the parser stopped behind a quote or bracket that had just been closed."""
    return problem.startswith("did not find expected") and before[-1:] in {"'", '"', "}", "]"}


def _words(problem: str, character: str) -> _Words:
    for part, words in _SENTENCES:
        if part in problem:
            return words(character)
    return (
        "The file cannot be read from here on.",
        "Compare this line and the one above with their neighbours: indents, colons, brackets and quotes.",
    )


def _cannot_start(character: str) -> _Words:
    if character == "\t":
        return _tab(character)
    return (
        f"A value cannot begin with the character {character} here.",
        "Put the value in quotes, or delete the character.",
    )


def _tab(_: str) -> _Words:
    return ("A tab stands where spaces are needed.", "Replace the tab by spaces, as many as the line above has.")


def _always(message: str, help: str) -> Callable[[str], _Words]:
    return lambda _: (message, help)


_INDENT = _always(
    "This line is not indented like the lines it belongs to.",
    "Give it as many spaces at the start as its neighbours have.",
)

_AFTER_CLOSING = (
    "Something stands here after the closing quote or bracket.",
    "Look for a quote or bracket too many, or for a missing comma.",
)

#: Parts of what the parser says, and our sentence for each.
_SENTENCES: tuple[tuple[str, Callable[[str], _Words]], ...] = (
    (
        "mapping values are not allowed",
        _always(
            "A colon stands here that does not belong to a key of its own line.",
            "Put text that holds a colon in quotes; otherwise look at this line's indent and for a missing bracket.",
        ),
    ),
    ("found character that cannot start", _cannot_start),
    (
        "did not find expected ',' or",
        _always("This bracket is opened here and not closed properly.", "Look for a missing comma or closing bracket."),
    ),
    (
        "unexpected end of stream",
        _always("A quote or bracket is opened here and never closed.", "Add the closing one on this line."),
    ),
    (
        "document indicator",
        _always("A quote is opened here and not closed before the next line of dashes or dots.", "Close the quote."),
    ),
    ("did not find expected key", _INDENT),
    ("did not find expected '-'", _INDENT),
    ("could not find expected ':'", _always("This key has no colon after it.", "Write `key: value`, with a space.")),
    (
        "escape character",
        _always("A backslash in double quotes is followed by a letter it cannot have.", "Use single quotes."),
    ),
    (
        "did not find expected node content",
        _always("A value is missing here.", "Write it, or delete the comma or bracket before it."),
    ),
)
