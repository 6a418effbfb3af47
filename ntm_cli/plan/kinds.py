"""The kinds of administrative units and their abbreviations, and how a name is split behind its kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

#: Folded kinds of administrative units and their usual abbreviations, without dots.
KINDS = {
    "tỉnh": ("t",),
    "thành phố": ("tp",),
    "thị xã": ("tx",),
    "huyện": ("h",),
    "quận": ("q",),
    "đặc khu": ("đk",),
    "thị trấn": ("tt",),
    "phường": ("p",),
    "xã": ("x",),
    "thôn": (),
    "bản": (),
    "ấp": (),
    "buôn": (),
}
#: T.P., T. P. and T.P for TP., and likewise T.X, T.T and Đ.K.
_SPACED = re.compile(r"^(?:(t)\. *([pxt])|(đ)\. *(k))(?![^. ])\.?")


def words_of(text: str) -> list[str]:
    """The words of a folded text, an abbreviation as one that ends in its dot."""
    return _SPACED.sub(r"\1\2\3\4.", text).replace(".", ". ").split()


def split(words: Sequence[str]) -> tuple[str, int]:
    """The folded kind that folded words begin with ('' if they do not), and how many of them it takes."""
    for kind, short in KINDS.items():
        length = kind.count(" ") + 1
        if " ".join(words[:length]) == kind:
            return kind, length
        if words and words[0].rstrip(".") in short:
            return kind, 1
    return "", 0


def nearest(words: Sequence[str], kinds: Collection[str]) -> tuple[str, int]:
    """The one of some kinds that folded words begin with but for their marks, and how many it takes."""
    for kind in kinds:
        length = kind.count(" ") + 1
        if len(words) > length and _without_marks(" ".join(words[:length])) == _without_marks(kind):
            return kind, length
    return "", 0


def _without_marks(text: str) -> str:
    marks = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))
