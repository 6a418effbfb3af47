"""Changed numbers, dropped keys, and the cells of rows in other columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mutant import LEVELS, TABLES, File, Leaf, Mutant

OPTIONAL = {"of", "percent", "increase", "at_least", "names", "severity", "kinds", "count", "all", *LEVELS}
OPTIONAL |= {"of_level", "more_than", "group", "groups", "complete", "missing", "district"}
#: Texts that are numbers for a reader: of a decision, a day, and from one row to another.
NUMBERED = {"number", "date", "missing"}


def values_by_one(file: File) -> Iterator[Mutant]:
    """Every whole number one higher and one lower, every percentage by its last digit."""
    for leaf in file.leaves:
        for step in (1, -1):
            for start, digits in _numbers(leaf):
                if int(digits) + step >= 0:
                    new = str(int(digits) + step).zfill(len(digits) if leaf.path[-1] == "date" else 0)
                    yield file.edited("a number by one", leaf, _put(leaf.value, start, digits, new))
            if leaf.path[-1] == "percent" and (changed := (round(float(leaf.value) * 10) + step) / 10) <= 100:
                yield file.edited("a percentage by 0.1", leaf, str(changed))


def swapped_digits(file: File) -> Iterator[Mutant]:
    """Every two digits of a number that stand side by side and are not the same."""
    for leaf in file.leaves:
        numbers = re.finditer(r"\d+", leaf.value) if leaf.path[-1] == "percent" else ()
        found = [*_numbers(leaf), *((number.start(), number[0]) for number in numbers if not leaf.value.isdigit())]
        for start, digits in found:
            for place in range(len(digits) - 1):
                one, other = digits[place : place + 2]
                if one != other:
                    new = digits[:place] + other + one + digits[place + 2 :]
                    yield file.edited("two digits swapped", leaf, _put(leaf.value, start, digits, new))


def _numbers(leaf: Leaf) -> list[tuple[int, str]]:
    """The whole numbers in a value, each with where it begins in it."""
    if leaf.value.isdigit():
        return [(0, leaf.value)]
    is_numbered = NUMBERED & {*leaf.path[-2:]}
    return [(found.start(), found[0]) for found in re.finditer(r"\d+", leaf.value)] if is_numbered else []


def _put(text: str, start: int, old: str, new: str) -> str:
    return text[:start] + new + text[start + len(old) :]


def dropped_keys(file: File) -> Iterator[Mutant]:
    """Every key that may be left out, and every entry of a list, left out."""
    lines = file.lines
    for leaf in file.leaves:
        key = leaf.path[-1]
        if key not in OPTIONAL and not key.isdigit() and key != "achieved":
            continue
        after = lines[leaf.line][leaf.end :]
        before = lines[leaf.line][: leaf.key_start]
        if after.startswith(", "):
            after = after[2:]
        elif before.endswith(", "):
            before = before[:-2]
        changed = before + after
        kept = [changed] if changed.strip() else []
        shown = {leaf.line + 1} if kept else {leaf.line, leaf.line + 1, _parent(lines, leaf.line) + 1}
        made = file.replaced("a key dropped", f"{'/'.join(leaf.path)}: {leaf.value}", {leaf.line: kept}, shown)
        yield replace(made, path=leaf.path, old=leaf.value)


def _parent(lines: list[str], number: int) -> int:
    """The line of the key or row that a key belongs to: where a missing key is reported."""
    return next(
        line
        for line in range(number - 1, -1, -1)
        if lines[line].strip() and indent(lines[line]) < indent(lines[number])
    )


def indent(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip())


def levels(file: File) -> Iterator[Mutant]:
    """Every level of a row in the column beside its own, and every row with one more level in each column."""
    columns = ["achieved", *file.years]
    for leaf in file.leaves:
        if leaf.path[0] in TABLES and leaf.path[-1] in LEVELS and "total" not in leaf.path:
            position = columns.index(leaf.value)
            for step in (-1, 1):
                if 0 <= position + step < len(columns):
                    yield file.edited("a level by a column", leaf, columns[position + step])
    for table in TABLES:
        inside = [leaf for leaf in file.leaves if leaf.path[0] == table]
        spoken = [level for level in LEVELS if any(level in leaf.path for leaf in inside)]
        for number in sorted({leaf.line for leaf in inside} & {*file.rows}):
            yield from _levels_added(file, number, [(level, column) for level in spoken for column in columns])


def _levels_added(file: File, number: int, cells: list[tuple[str, str]]) -> Iterator[Mutant]:
    """A row with one more level, in each column."""
    line = file.lines[number]
    for level, column in cells:
        if f"{level}:" not in line:
            changed = line.replace("}", f", {level}: {column}}}")
            what = f"{line.strip()} {level} {column}"
            yield file.replaced("a level added", what, {number: [changed]}, range(number, number + 3))
