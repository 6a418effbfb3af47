"""What bars are drawn with: blocks where standard output can show them, else signs that every code page has."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli.terminal import console


@dataclass(frozen=True, slots=True)
class Blocks:
    """A sign for a cell that is filled, one that will be, one that stays empty, and for a mark between two cells."""

    filled: str
    coming: str
    empty: str
    mark: str


BLOCKS = Blocks("█", "▒", "·", "│")
SIGNS = Blocks("#", "+", ".", "|")


def at_hand() -> Blocks:
    """What can be shown now."""
    return BLOCKS if console.can_show("".join((BLOCKS.filled, BLOCKS.coming, BLOCKS.empty, BLOCKS.mark))) else SIGNS
