"""What a text holds and nobody can see, which is then the trouble."""

from __future__ import annotations

from ntm_cli.letters import is_invisible
from ntm_cli.messages import Message, Words, in_a_row

_UNSEEN = Words(
    "unseen",
    en="It holds {points}, which cannot be seen; type it again.",
    vi="Gõ lại chỗ này: có {points} không nhìn thấy được.",
)


def help_with_unseen(text: str | None, help: Message | None) -> Message | None:
    """A help line, or instead the code points of what a text holds and nobody can see, which is then the trouble."""
    unseen = [letter for letter in text or "" if (letter.isspace() and letter != " ") or is_invisible(letter)]
    return _UNSEEN(points=in_a_row(map(code_point, dict.fromkeys(unseen)))) if unseen else help


def code_point(letter: str) -> str:
    """A character by its number: U+00A0."""
    return f"U+{ord(letter):04X}"
