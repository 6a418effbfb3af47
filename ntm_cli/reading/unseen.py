"""What a text holds and nobody can see, which is then the trouble."""

from __future__ import annotations

from ntm_cli.terminal.display import is_invisible


def help_with_unseen(text: str | None, help: str) -> str:
    """A help line, or instead the code points of what a text holds and nobody can see, which is then the trouble."""
    unseen = [letter for letter in text or "" if (letter.isspace() and letter != " ") or is_invisible(letter)]
    if not unseen:
        return help
    points = ", ".join(f"U+{ord(letter):04X}" for letter in dict.fromkeys(unseen))
    return f"It holds {points}, which cannot be seen; type it again."
