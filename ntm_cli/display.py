"""Text as it appears: its width in terminal cells, and a form that does nothing but show its characters."""

from __future__ import annotations

import textwrap
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def width(text: str) -> int:
    """How many terminal cells a text takes; combining marks take none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def visible(text: str) -> str:
    """The text with control, zero-width and direction characters spelt as escapes, so that a terminal obeys none."""
    if text.isprintable():
        return text
    return "".join(
        f"\\u{ord(character):04x}" if unicodedata.category(character) in _INVISIBLE else character for character in text
    )


def pad(text: str, cells: int) -> str:
    """The text followed by spaces up to a width in terminal cells."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int, indent: str = "") -> list[str]:
    """The text in lines of at most so many terminal cells, each beginning with the indent; a long word stands out."""
    composed = unicodedata.normalize("NFC", text)
    lines = textwrap.wrap(composed, max(cells - width(indent), 20), break_long_words=False, break_on_hyphens=False)
    return [indent + line for line in lines]
