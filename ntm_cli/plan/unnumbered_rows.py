"""Rows whose number is left out, where the numbers around them tell it."""

from __future__ import annotations

from ntm_cli.plan.row_numbers import Break, Sort
from ntm_cli.source import Place


def unnumbered(found: Break) -> list[tuple[Place, int]]:
    """The rows without a number that stand just where numbers are missing, one for each of these, with it."""
    row, before = found.row, found.other
    if found.sort is not Sort.MISSING or before is None or row.place.path[:-1] != before.place.path[:-1]:
        return []
    (*above, last), first = row.place.path, before.place.path[-1]
    between = range(int(first) + 1, int(last))
    numbers = range(found.expected, row.number)
    if len(between) != len(numbers):
        return []
    return [(Place(row.place.source, (*above, place)), number) for place, number in zip(between, numbers, strict=True)]
