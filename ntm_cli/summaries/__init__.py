"""`ntm summary`: the year, its districts or groups, one of them, and its units as data, then as tables, JSON and CSV.

What is shown and how it is printed have a name each, and the module that does it is called after both: `year_table`.
"""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """What a summary shows: the year, its parts with or without the names of what is new, one part whole, all units."""

    YEAR = "year"
    PARTS = "parts"
    NAMED = "named"
    PART = "part"
    UNITS = "units"


class By(StrEnum):
    """What a summary is made by: by districts or groups, which have units, or by the units themselves."""

    DISTRICT = "district"
    GROUP = "group"
    COMMUNE = "commune"
    VILLAGE = "village"


class Format(StrEnum):
    """How a summary is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
