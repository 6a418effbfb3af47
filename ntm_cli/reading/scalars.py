"""A single value as it is meant: text, a number, true, false or nothing.

As in YAML 1.2, `no`, `010`, `1_000` and `12:30` stay text. A decimal number becomes a `Decimal`, which keeps the digits
as printed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}\Z")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def value_of(event: Any) -> str | int | Decimal | bool | None:
    """The value that a parser's event of a single value stands for."""
    text: str = event.value
    return plain(text) if event.implicit[0] and not event.style else text


def plain(text: str) -> str | int | Decimal | bool | None:
    """The value of a text that stands without quotes."""
    first = text[:1]
    if first in "+-0123456789" and first:
        if _INTEGER.match(text):
            return int(text)
        return Decimal(text) if _DECIMAL.match(text) else text
    if text in _NULLS:
        return None
    return _BOOLEANS.get(text, text)
