"""How much of the map by districts or groups there is room for: which years, how they are said, what stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Beside(StrEnum):
    """What stands beside the shares of a level: how many units are there, are to go, and are off the target's share."""

    REACHED = "reached"
    TO_GO = "to go"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of the columns that are shown, the digits of their years, what is beside, the widest of the names."""

    places: tuple[int, ...]
    digits: int
    beside: tuple[Beside, ...]
    name: int


_MOST = (Beside.REACHED, Beside.TO_GO, Beside.OFF)
_USUAL = (Beside.TO_GO, Beside.OFF)
#: The widest that a name stands in one line where there is room, and where there is none.
_WIDE, _USUAL_NAME, _NARROW = 40, 16, 10


def layouts(count: int) -> Iterator[Layout]:
    """From the one that has most of so many columns to the one that takes least; what was there before goes last."""
    yield Layout(tuple(range(count)), 4, _MOST, _WIDE)
    yield Layout(tuple(range(count)), 4, _USUAL, _USUAL_NAME)
    for fewer in range(count):
        for digits in (4, 2) if fewer else (2,):
            yield Layout(_places(count, fewer), digits, _USUAL, _USUAL_NAME)
    for beside in ((Beside.TO_GO,), ()):
        yield Layout((count - 1,), 2, beside, _USUAL_NAME)
    yield Layout((count - 1,), 2, (), _NARROW)


def _places(count: int, fewer: int) -> tuple[int, ...]:
    """The first place and the last ones, so many fewer; of two the last alone."""
    return (count - 1,) if fewer == count - 1 else (0, *range(1 + fewer, count))
