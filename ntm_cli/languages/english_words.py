"""The words that messages and tables are made of, so that every sentence speaks with one voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_PLURALS = {"commune": "communes", "district": "districts", "village": "villages", "province": "provinces"}


def units(count: int, unit: str) -> str:
    """A count with its unit: '1 commune', '51 communes'."""
    return f"{count} {unit if count == 1 else plural(unit)}"


def plural(unit: str) -> str:
    """The plural of a unit of the programme."""
    return _PLURALS.get(unit, f"{unit}s")


def a(noun: str) -> str:
    """A noun with its article: 'a model', 'an advanced'."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def listed(words: Iterable[str], most: int = 8) -> str:
    """Words in a row, the last joined by 'and'; of a long list only the beginning and how many more there are."""
    shown = list(words)
    if len(shown) > most:
        return f"{', '.join(shown[:most])} and {len(shown) - most} more"
    return _joined(shown, "and")


def either(words: Iterable[str]) -> str:
    """Words in a row, the last joined by 'or'."""
    return _joined(list(words), "or")


def _joined(words: Sequence[str], last: str) -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
