"""One change at a time to the files of a data set: every number, row, name and optional key one could mistype.

A mutant is the two texts after one change, what was changed, and the lines where the change shows. Places are found
with PyYAML alone, so that the code under test has no say in what is tried.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

LEVELS = ("standard", "advanced", "model", "modern")
TABLES = ("communes", "districts", "villages")
OPTIONAL = {"of", "percent", "increase", "at_least", "names", "severity", "kinds", "count", "all", *LEVELS}
OPTIONAL |= {"of_level", "more_than", "group", "groups", "complete", "district"}
NAMED = {"name", "district", "names", "province", "group", "groups"}


@dataclass(frozen=True)
class Mutant:
    """One changed file: its kind of change, what exactly, and the lines (from 1) where it shows."""

    kind: str
    what: str
    file: str
    text: str
    lines: frozenset[int]


@dataclass(frozen=True)
class Leaf:
    """A single value in a file: the keys and positions that lead to it, and where it stands (from 0)."""

    path: tuple[str, ...]
    value: str
    line: int
    start: int
    end: int
    key_start: int


def mutants(folder: Path) -> Iterator[Mutant]:
    """Every change tried, file by file."""
    for name in ("roadmap.yaml", "targets.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        leaves = list(_leaves(yaml.compose(text, Loader=yaml.SafeLoader), ()))
        yield from _numbers(name, text, leaves)
        yield from _names(name, text, leaves)
        yield from _dropped_keys(name, text, leaves)
        if name == "roadmap.yaml":
            yield from _levels(name, text, leaves)
            yield from _rows(name, text)


def _leaves(node: Any, path: tuple[str, ...], key: Any = None) -> Iterator[Leaf]:
    if isinstance(node, yaml.MappingNode):
        called = _called(node)
        for name, value in node.value:
            yield from _leaves(value, (*path, *called, name.value), name)
    elif isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            own = () if isinstance(item, yaml.MappingNode) else (str(position),)
            yield from _leaves(item, (*path, *own))
    else:
        mark, end = node.start_mark, node.end_mark
        key_start = key.start_mark.column if key is not None and key.start_mark.line == mark.line else mark.column
        yield Leaf(path, node.value, mark.line, mark.column, end.column, key_start)


def _called(node: Any) -> tuple[str, ...]:
    """What an entry of a list is called: its id, or row and name."""
    keys = {key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
    return tuple(keys[key] for key in ("id", "row", "name") if key in keys)[:1] if "row" in keys or "id" in keys else ()


def _edited(text: str, leaf: Leaf, new: str) -> str:
    lines = text.split("\n")
    line = lines[leaf.line]
    lines[leaf.line] = line[: leaf.start] + new + line[leaf.end :]
    return "\n".join(lines)


def _mutant(kind: str, file: str, text: str, leaf: Leaf, new: str) -> Mutant:
    what = f"{'/'.join(leaf.path)}: {leaf.value} -> {new}"
    return Mutant(kind, what, file, _edited(text, leaf, new), frozenset({leaf.line + 1}))


def _numbers(file: str, text: str, leaves: list[Leaf]) -> Iterator[Mutant]:
    for leaf in leaves:
        if leaf.value.isdigit():
            for step in (1, -1):
                if int(leaf.value) + step >= 0:
                    yield _mutant("a number by one", file, text, leaf, str(int(leaf.value) + step))
        if leaf.path[-1] == "percent":
            for tenths in (1, -1):
                changed = (round(float(leaf.value) * 10) + tenths) / 10
                if changed <= 100:
                    yield _mutant("a percentage by 0.1", file, text, leaf, str(changed))


def _names(file: str, text: str, leaves: list[Leaf]) -> Iterator[Mutant]:
    for leaf in leaves:
        if NAMED & {*leaf.path[-2:]} and not leaf.value.isdigit():
            yield _mutant("a name by a letter", file, text, leaf, leaf.value + "x")
            yield _mutant("a name by a tone mark", file, text, leaf, _other_tone(leaf.value))


def _other_tone(name: str) -> str:
    """The name with another tone on its last vowel."""
    letters = list(name)
    for position in range(len(letters) - 1, -1, -1):
        base = unicodedata.normalize("NFD", letters[position])
        if base[0].lower() in "aeiouy":
            toneless = "".join(mark for mark in base if mark not in "\u0300\u0301\u0303\u0309\u0323")
            tone = "\u0300" if "\u0301" in base else "\u0301"
            letters[position] = unicodedata.normalize("NFC", toneless + tone)
            break
    return "".join(letters)


def _dropped_keys(file: str, text: str, leaves: list[Leaf]) -> Iterator[Mutant]:
    lines = text.split("\n")
    for leaf in leaves:
        key = leaf.path[-1]
        if key not in OPTIONAL and not key.isdigit() and key != "achieved":
            continue
        line = lines[leaf.line]
        after = line[leaf.end :]
        before = line[: leaf.key_start]
        if after.startswith(", "):
            after = after[2:]
        elif before.endswith(", "):
            before = before[:-2]
        changed = before + after
        kept = [changed] if changed.strip() else []
        whole = "\n".join([*lines[: leaf.line], *kept, *lines[leaf.line + 1 :]])
        shown = {leaf.line + 1} if kept else {leaf.line, leaf.line + 1, _parent(lines, leaf.line) + 1}
        yield Mutant("a key dropped", f"{'/'.join(leaf.path)}: {leaf.value}", file, whole, frozenset(shown))


def _levels(file: str, text: str, leaves: list[Leaf]) -> Iterator[Mutant]:
    columns = ["achieved", *(leaf.value for leaf in leaves if leaf.path[0] == "years")]
    for leaf in leaves:
        if leaf.path[0] in TABLES and leaf.path[-1] in LEVELS and "total" not in leaf.path:
            position = columns.index(leaf.value)
            for step in (-1, 1):
                if 0 <= position + step < len(columns):
                    yield _mutant("a level by a column", file, text, leaf, columns[position + step])
    lines = text.split("\n")
    for table in TABLES:
        inside = [leaf for leaf in leaves if leaf.path[0] == table]
        spoken = [level for level in LEVELS if any(level in leaf.path for leaf in inside)]
        for number in sorted({leaf.line for leaf in inside if "{row:" in lines[leaf.line]}):
            yield from _levels_added(
                file, text, number, [f"{level}: {column}" for level in spoken for column in columns]
            )


def _levels_added(file: str, text: str, number: int, cells: list[str]) -> Iterator[Mutant]:
    """A row with one more level, in each column."""
    line = text.split("\n")[number]
    for cell in cells:
        if f"{cell.split(':')[0]}:" not in line:
            changed = line.replace("}", f", {cell}}}")
            what = f"{line.strip()} {cell.replace(':', '')}"
            yield _with_lines("a level added", what, file, text, number, [changed])


def _with_lines(kind: str, what: str, file: str, text: str, number: int, new: list[str]) -> Mutant:
    lines = text.split("\n")
    whole = "\n".join([*lines[:number], *new, *lines[number + 1 :]])
    return Mutant(kind, what, file, whole, frozenset(range(number, number + len(new) + 2)))


def _rows(file: str, text: str) -> Iterator[Mutant]:
    lines = text.split("\n")
    rows = [number for number, line in enumerate(lines) if line.lstrip().startswith("- {row:")]
    blocks = [group for group in _groups(rows) if lines[group[0]].startswith("        -")]
    for number in rows:
        deleted = _with_lines("a row deleted", lines[number].strip(), file, text, number, [])
        yield replace(deleted, lines=deleted.lines | {_heading(lines, number) + 1})
        yield _with_lines("a row doubled", lines[number].strip(), file, text, number, [lines[number]] * 2)
    for position, block in enumerate(blocks):
        there = blocks[(position + 1) % len(blocks)][-1]
        for number in block:
            without = [*lines[:number], *lines[number + 1 :]]
            place = there + 1 if there < number else there
            whole = "\n".join([*without[:place], lines[number], *without[place:]])
            shown = frozenset({place + 1, number, number + 1})
            yield Mutant("a row moved to another district", lines[number].strip(), file, whole, shown)


def _parent(lines: list[str], number: int) -> int:
    """The line of the key or row that a key belongs to: where a missing key is reported."""
    indent = _indent(lines[number])
    return next(line for line in range(number - 1, -1, -1) if lines[line].strip() and _indent(lines[line]) < indent)


def _heading(lines: list[str], number: int) -> int:
    """The line of the key that a row's list belongs to."""
    indent = lines[number].index("-")
    return next(
        line for line in range(number, -1, -1) if lines[line].strip()[:1].isalpha() and _indent(lines[line]) < indent
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _groups(numbers: list[int]) -> Iterator[list[int]]:
    """Lines that follow each other."""
    for _, group in groupby(enumerate(numbers), lambda place: place[1] - place[0]):
        yield [number for _, number in group]
