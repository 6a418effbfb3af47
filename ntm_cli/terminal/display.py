"""Text as it appears: its width in terminal cells, and a form that does nothing but show its characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ntm_cli.letters import is_invisible


def width(text: str) -> int:
    """How many terminal cells a text takes; combining marks take none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def visible(text: str) -> str:
    """The text with control, zero-width and direction characters spelt as escapes, so that a terminal obeys none."""
    if text.isprintable():
        return text
    return "".join(_escape(character) if is_invisible(character) else character for character in text)


def _escape(character: str) -> str:
    point = ord(character)
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def visible_json(document: str) -> str:
    """A JSON document with the characters that nobody sees spelt as JSON's own escapes, which read back the same."""
    if document.replace("\n", "").isprintable():
        return document
    import json  # seldom needed, and everything that prints loads this module

    return "".join(
        json.dumps(character)[1:-1] if character != "\n" and is_invisible(character) else character
        for character in document
    )


def json_text(document: object) -> str:
    """A document as JSON, to be read by programs and printed for people."""
    import json  # seldom needed, and everything that prints loads this module

    return visible_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def pad(text: str, cells: int) -> str:
    """The text followed by spaces up to a width in terminal cells."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int, indent: str = "") -> list[str]:
    """The text in lines of at most so many terminal cells, each beginning with the indent; a long word stands out."""
    room = max(cells - width(indent), 20)
    lines = [""]
    for word in unicodedata.normalize("NFC", text).split():
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [indent + line for line in lines if line]


#: A line as pieces of (style, text); the style is a word that the console knows, or ''.
Line = list[tuple[str, str]]
#: What is printed or put into a file: finished text, or lines that a terminal may paint.
Content = str | Iterable[Line]


def plain(content: Content) -> str:
    """What is to be printed as plain text."""
    if isinstance(content, str):
        return content
    return "".join("".join(text for _, text in line).rstrip() + "\n" for line in content)
