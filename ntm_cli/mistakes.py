"""What was typed wrong, as data: a row in another column, a number retyped, and the cause that it is of findings."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli.findings import Located, Span
from ntm_cli.messages import Message


@dataclass(frozen=True, slots=True)
class Move:
    """A change of one row: it leaves one column of a level for another; None stands for being in none."""

    name: str
    level: str
    leaves: str | int | None
    enters: str | int | None
    place: Located


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A change of one printed number: what it says, and what it would say. None stands for a blank cell."""

    level: str
    stated: int | None
    counted: int
    place: Located


Change = Move | Rewrite


@dataclass(frozen=True, slots=True)
class Slip:
    """What was changed, in words, and the changes of which any `times` would put it right."""

    message: Message
    changes: tuple[Change, ...]
    times: int = 1

    @property
    def place(self) -> Located:
        """Where it stands, or the first of the places where it may."""
        return self.changes[0].place


@dataclass(frozen=True, slots=True)
class Cause:
    """What explains findings, which know it by its name, without lines or language.

    Each of `ways`, slips made together, would do; if not `are_all`, so would others. `help` says how to get out.
    """

    name: str
    ways: tuple[tuple[Slip, ...], ...]
    help: Message
    are_all: bool = True

    @property
    def span(self) -> Span:
        """Where to look first."""
        return self.ways[0][0].place.span

    @property
    def only(self) -> tuple[Change, ...]:
        """The changes that put it right, if there is no doubt about them; else none."""
        certain = len(self.ways) == 1 and self.are_all and all(len(slip.changes) == 1 for slip in self.ways[0])
        return tuple(slip.changes[0] for slip in self.ways[0]) if certain else ()
