"""A data set with one change, and the places in its files where a change can be made.

Places are found with PyYAML alone, so that the code under test has no say in what is tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

LEVELS = ("standard", "advanced", "model", "modern")
TABLES = ("communes", "districts", "villages")


@dataclass(frozen=True)
class Mutant:
    """One changed file: its kind of change, what exactly, its new lines, and the lines (from 1) where it shows.

    Where a single value was changed or taken out, `path` leads to it, `old` is what it was and `new` what it is.
    """

    kind: str
    what: str
    file: File
    edits: dict[int, list[str]]
    lines: frozenset[int]
    path: tuple[str, ...] = ("",)
    old: str = ""
    new: str = ""

    @property
    def text(self) -> str:
        """The whole file after the change."""
        return "\n".join(line for number, old in enumerate(self.file.lines) for line in self.edits.get(number, [old]))

    @property
    def title(self) -> str:
        """Its line in the lists."""
        return f"{self.kind} | {self.what}"


@dataclass(frozen=True)
class Leaf:
    """A single value in a file: the keys and positions that lead to it, and where it stands (from 0)."""

    path: tuple[str, ...]
    value: str
    line: int
    start: int
    end: int
    key_start: int


@dataclass(frozen=True)
class File:
    """One file of a data set: its text, the single values in it, and the years of the roadmap."""

    name: str
    text: str
    leaves: tuple[Leaf, ...]
    years: tuple[str, ...]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their breaks."""
        return self.text.split("\n")

    @cached_property
    def rows(self) -> list[int]:
        """The lines (from 0) that hold a row of a table."""
        return [number for number, line in enumerate(self.lines) if line.lstrip().startswith("- {row:")]

    def edited(self, kind: str, leaf: Leaf, new: str) -> Mutant:
        """The file with another value in one place."""
        line = self.lines[leaf.line]
        changed = line[: leaf.start] + new + line[leaf.end :]
        what = f"{'/'.join(leaf.path)}: {leaf.value} -> {new}"
        made = self.replaced(kind, what, {leaf.line: [changed]}, {leaf.line + 1})
        return replace(made, path=leaf.path, old=leaf.value, new=new)

    def replaced(self, kind: str, what: str, new: dict[int, list[str]], shown: Iterable[int]) -> Mutant:
        """The file with some lines (from 0) replaced by others, or by none."""
        return Mutant(kind, what, self, new, frozenset(shown))


def files(folder: Path) -> Iterator[File]:
    """Both files of a folder."""
    years: tuple[str, ...] = ()
    for name in ("roadmap.yaml", "targets.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        leaves = tuple(_leaves(yaml.compose(text, Loader=yaml.SafeLoader), ()))
        years = years or tuple(leaf.value for leaf in leaves if leaf.path[0] == "years")
        yield File(name, text, leaves, years)


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
