"""The bytes of a text file as text, whichever program saved it."""

from __future__ import annotations

import codecs
import re

#: How a file begins that says what it is coded in.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What Vietnamese programs of before Unicode save in.
_OLD = "cp1258"
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)


def decoded(content: bytes) -> str:
    """The text of a file, by the mark it begins with, else UTF-8, else the old coding of Windows."""
    for mark, coding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(coding, "replace")
    coding = _without_mark(content[:1000])
    if coding:
        return content.decode(coding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_OLD, "replace")


def decoded_page(content: bytes) -> str:
    """The text of a web page, which may say what it is coded in."""
    declared = _DECLARED.search(content[:4000])
    if declared is None or content.startswith(tuple(mark for mark, _ in _MARKS)):
        return decoded(content)
    try:
        return content.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return decoded(content)


def _without_mark(start: bytes) -> str:
    """UTF-16 that does not say so: where most of the text is ASCII, every second byte is empty."""
    even, odd = start[::2], start[1::2]
    if len(start) < 4 or not start.count(0):
        return ""
    if odd.count(0) * 3 > len(odd):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) * 3 > len(even) else ""
