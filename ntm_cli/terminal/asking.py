"""A question to whoever sits at the terminal, to be answered with yes or no."""

from __future__ import annotations

import sys
import unicodedata

from ntm_cli.terminal.display import visible

_YES, _NO = frozenset({"y", "yes", "c", "co"}), frozenset({"n", "no", "k", "khong"})


def somebody_is_there() -> bool:
    """Whether a question can be asked: both what is typed and what is printed go through a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def agrees(question: str) -> bool:
    """Whether somebody answers yes, in either language; asked again until the answer is one, and no at the end."""
    while True:
        sys.stdout.write(f"{visible(question)} ")
        sys.stdout.flush()
        typed = sys.stdin.readline()
        answer = _plain(typed)
        if answer in _YES or answer in _NO or not typed:
            return answer in _YES


def _plain(typed: str) -> str:
    """An answer without capitals and accents, which not every keyboard has."""
    apart = unicodedata.normalize("NFD", typed.strip().lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
