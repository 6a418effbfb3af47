"""`ntm summary`: the year, its districts or groups, and one of them as data, then as tables, JSON and CSV.

What is shown and how it is printed have a name each, and the module that does it is called after both: `year_table`.
"""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """What a summary shows: the year against its targets, the year part by part, or one district or group whole."""

    YEAR = "year"
    PARTS = "parts"
    PART = "part"


class Format(StrEnum):
    """How a summary is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
