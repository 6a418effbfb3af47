"""Rows deleted, doubled and moved, and what two rows hold swapped between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from mutant import LEVELS, File, Mutant
from mutants_of_cells import indent

_NAME = re.compile(r"(?<=name: )[^,}]+")
_CELLS = re.compile(rf", (?:{'|'.join(LEVELS)}): \w+")


def rows(file: File) -> Iterator[Mutant]:
    """Every row deleted, written twice, and put below the rows of the next block."""
    lines = file.lines
    for number in file.rows:
        row, heading = lines[number].strip(), _heading(lines, number) + 1
        yield file.replaced("a row deleted", row, {number: []}, {number, number + 1, heading})
        yield file.replaced("a row doubled", row, {number: [lines[number]] * 2}, range(number, number + 4))
    blocks = [group for group in _groups(file.rows) if lines[group[0]].startswith("        -")]
    for position, block in enumerate(blocks):
        there = blocks[(position + 1) % len(blocks)][-1]
        for number in block:
            new = {number: [], there: [lines[there], lines[number]]}
            place = there + 1 if there < number else there
            shown = {place + 1, number, number + 1}
            yield file.replaced("a row moved to another district", lines[number].strip(), new, shown)


def swapped_neighbours(file: File) -> Iterator[Mutant]:
    """The names, and the years, of each two rows of a table that follow each other."""
    lines = file.lines
    for first, second in pairwise(file.rows):
        if _table(lines, first) == _table(lines, second):
            for kind, swap in (("names", _with_names_swapped), ("years", _with_cells_swapped)):
                one, other = swap(lines[first], lines[second])
                if one != lines[first]:
                    what = f"{lines[first].strip()} {lines[second].strip()}"
                    new = {first: [one], second: [other]}
                    yield file.replaced(f"{kind} of two neighbours swapped", what, new, {first + 1, second + 1})


def _with_names_swapped(one: str, other: str) -> tuple[str, str]:
    ours, theirs = _NAME.findall(one)[0], _NAME.findall(other)[0]
    return one.replace(f"name: {ours}", f"name: {theirs}"), other.replace(f"name: {theirs}", f"name: {ours}")


def _with_cells_swapped(one: str, other: str) -> tuple[str, str]:
    return _with_cells(one, _CELLS.findall(other)), _with_cells(other, _CELLS.findall(one))


def _with_cells(line: str, cells: list[str]) -> str:
    return _CELLS.sub("", line).replace("}", "".join(cells) + "}")


def _table(lines: list[str], number: int) -> int:
    """The line of the key of the table that a row stands in."""
    return next(line for line in range(number, -1, -1) if lines[line][:1].isalpha())


def _heading(lines: list[str], number: int) -> int:
    """The line of the key that a row's list belongs to."""
    return next(
        line
        for line in range(number, -1, -1)
        if lines[line].strip()[:1].isalpha() and indent(lines[line]) < indent(lines[number])
    )


def _groups(numbers: list[int]) -> Iterator[list[int]]:
    """Lines that follow each other."""
    for _, group in groupby(enumerate(numbers), lambda place: place[1] - place[0]):
        yield [number for _, number in group]
