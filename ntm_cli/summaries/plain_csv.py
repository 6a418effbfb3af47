"""How all CSV of a summary is written, so that a spreadsheet takes it for what it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ntm_cli.terminal.display import visible

#: A spreadsheet takes a text that begins so for a formula; an apostrophe before it makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """The rows, a header first, with lines ending as spreadsheets expect."""
    out = io.StringIO()
    csv.writer(out).writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue()


def _safe(value: object) -> object:
    if not isinstance(value, str):
        return value
    return f"'{visible(value)}" if value.startswith(_FORMULA) else visible(value)
