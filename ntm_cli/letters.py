"""Letters that show nothing, which files may hold and no output may obey."""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def is_invisible(letter: str) -> bool:
    """Whether a letter shows nothing: controls, zero-width and direction marks, unassigned ones."""
    return unicodedata.category(letter) in _INVISIBLE
