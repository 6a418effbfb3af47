"""The programme's own words: levels, units, and the marks of a table. A new level is one line."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class Level(StrEnum):
    """How far a unit has come, in the order in which the levels are climbed; each with its Vietnamese word."""

    vietnamese: str

    def __new__(cls, name: str, vietnamese: str = "") -> Level:
        """A level whose value is its name in the files."""
        made = str.__new__(cls, name)
        made._value_ = name
        made.vietnamese = vietnamese
        return made

    STANDARD = "standard", "đạt chuẩn"
    ADVANCED = "advanced", "nâng cao"
    MODEL = "model", "kiểu mẫu"
    MODERN = "modern", "hiện đại"


class Unit(StrEnum):
    """What can reach a level."""

    COMMUNE = "commune"
    DISTRICT = "district"
    VILLAGE = "village"
    PROVINCE = "province"


class Division(StrEnum):
    """What the units of a table may belong to, by the word for it in the files."""

    DISTRICT = "district"
    GROUP = "group"


class Mark(StrEnum):
    """What a table says besides numbers and years."""

    ACHIEVED = "achieved"
    ALL = "all"
    OF = "of"
    BLANK = "blank"


#: All levels there are.
LEVELS = tuple(Level)
#: The levels of a roadmap that does not name its own.
USUAL_LEVELS = (Level.STANDARD, Level.ADVANCED, Level.MODEL)
ACHIEVED: Literal[Mark.ACHIEVED] = Mark.ACHIEVED
BLANK: Literal[Mark.BLANK] = Mark.BLANK
#: A column of a table: what was achieved before, or a year.
Column = Literal[Mark.ACHIEVED] | int
#: The kind of district that is neither town nor city.
RURAL = "huyện"
