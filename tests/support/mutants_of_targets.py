"""Targets of another unit, level or year, and targets that are gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mutant import LEVELS, File, Leaf, Mutant

UNITS = ("commune", "district", "village", "province")


def targets(file: File) -> Iterator[Mutant]:
    """Every target with each other unit, level and year of the roadmap, and every target deleted."""
    inside = [leaf for leaf in file.leaves if leaf.path[0] == "targets"]
    entries = [tuple(entry) for _, entry in groupby(inside, lambda leaf: leaf.path[1])]
    others = {"unit": UNITS, "level": LEVELS, "year": file.years}
    for entry in entries:
        for leaf in entry:
            for new in others.get(leaf.path[-1], ()):
                if new != leaf.value:
                    made = file.edited(f"the {leaf.path[-1]} of a target", leaf, new)
                    yield replace(made, lines=frozenset(_lines(entry)))
        yield _deleted(file, entry, entries)


def _deleted(file: File, entry: tuple[Leaf, ...], entries: list[tuple[Leaf, ...]]) -> Mutant:
    """The file without a target; that it is gone shows beside its place, and at the targets of the same units."""
    gone = [*_lines(entry)]
    heading = next(number for number, line in enumerate(file.lines, start=1) if line.startswith("targets:"))
    akin = [
        line for other in entries if other is not entry and _asked(other) == _asked(entry) for line in _lines(other)
    ]
    shown = {line if line < gone[0] else line - len(gone) for line in akin} | {gone[0] - 1, gone[0], heading}
    return file.replaced("a target deleted", entry[0].path[1], {line - 1: [] for line in gone}, shown)


def _lines(entry: tuple[Leaf, ...]) -> range:
    """The lines of a target, from 1."""
    return range(entry[0].line + 1, entry[-1].line + 2)


def _asked(entry: tuple[Leaf, ...]) -> tuple[str, ...]:
    return tuple(leaf.value for leaf in entry if leaf.path[-1] in ("unit", "level"))
