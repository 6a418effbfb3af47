"""A file's text, its plain data, and where in the text each piece of the data stands.

One path serves all: a rule's finding and a model's complaint both name a path into the data, and `Place` turns it into
a span. `reader` makes sources out of YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ntm_cli.findings import Finding, Span
from ntm_cli.limits import elided

Path = tuple[str | int, ...]

LINE_BREAK = re.compile(r"\r\n|\r|\n")


#: What stands below a single value: nothing, and no dictionary of its own.
_NONE: dict[str | int, Node] = {}


class Node:
    """A value in the file: its plain data, its text as written, where it stands, and the nodes below it."""

    __slots__ = ("children", "data", "end", "flow", "keys", "quoted", "start", "text")

    def __init__(self, event: Any, data: Any, text: str | None = None) -> None:
        self.start = event.start_mark
        self.end = event.end_mark
        self.data = data
        self.text = text
        self.flow: bool = text is not None or event.flow_style
        self.quoted: bool = text is not None and bool(event.style)
        self.keys: dict[str | int, Node] = _NONE if text is not None else {}
        self.children: dict[str | int, Node] = _NONE if text is not None else {}


@dataclass(frozen=True, eq=False)
class Source:
    """One file: its text, its data where it could be read, and what was wrong with it where it could not."""

    file: str
    text: str
    root: Node | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def data(self) -> Any:
        """The plain data of the whole file, or None if it could not be read."""
        return None if self.root is None else self.root.data

    @cached_property
    def lines(self) -> list[str]:
        """The text as an editor numbers it, without line breaks; line 1 is at index 0."""
        return LINE_BREAK.split(self.text)

    def place(self, *path: str | int) -> Place:
        """The place at a path into the data."""
        return Place(self, path)

    def scalars(self) -> Iterator[Node]:
        """Every single value and key of the file."""
        waiting = [self.root] if self.root else []
        while waiting:
            node = waiting.pop()
            yield from node.keys.values()
            if node.text is not None:
                yield node
            waiting += node.children.values()

    def steps(self, path: Path) -> Iterator[tuple[str | int, Node, Node]]:
        """The key, the key's node and the value's node of each step of a path, as far as it exists."""
        node = self.root
        for step in path:
            if node is None or step not in node.children:
                return
            child = node.children[step]
            yield step, node.keys.get(step, child), child
            node = child


@dataclass(frozen=True, slots=True)
class Place:
    """A path into the data of one file. A path to a missing key stands for its nearest ancestor that exists."""

    source: Source
    path: Path

    def __truediv__(self, step: str | int) -> Place:
        return Place(self.source, (*self.path, step))

    @property
    def span(self) -> Span:
        """Where to look: the value if it is a single value, otherwise its key or first line."""
        key = value = self.source.root
        for step in self.path:  # as `steps` does, without its tuples: reports of thousands of findings come here
            child = value.children.get(step) if value else None
            if value is None or child is None:
                break
            key, value = value.keys.get(step, child), child
        if key is None or value is None:
            return Span(self.source.file, 1, 1, 1, 1)
        return span_of(self.source, value if value.text is not None else key)

    @property
    def key(self) -> Point:
        """The key of this place instead of its value."""
        steps = list(self.source.steps(self.path))
        return Point(span_of(self.source, steps[-1][1]) if steps else self.span, self.address)

    @property
    def text(self) -> str | None:
        """The single value as it was typed, or None if the path does not lead to one."""
        steps = list(self.source.steps(self.path))
        return steps[-1][2].text if len(steps) == len(self.path) and steps else None

    @property
    def is_quoted(self) -> bool:
        """Whether the path leads to a single value in quotes."""
        steps = list(self.source.steps(self.path))
        return len(steps) == len(self.path) > 0 and steps[-1][2].quoted

    @property
    def key_is_quoted(self) -> bool:
        """Whether the key of this place stands in quotes."""
        steps = list(self.source.steps(self.path))
        return bool(steps) and steps[-1][1].quoted

    @property
    def address(self) -> str:
        """The path by names, ids and keys, which stays the same when rows move."""
        words, data = [], self.source.data
        for step in self.path:
            in_list, data = isinstance(data, list), below(data, step)
            words.append(_name_of(data) if in_list and isinstance(data, Mapping) else elided(str(step)))
        return "/".join(words)


@dataclass(frozen=True, slots=True)
class Point:
    """A place known by its marks alone, while the data is not yet built."""

    span: Span
    address: str = ""


def span_of(source: Source, node: Node) -> Span:
    """Where a node stands, within its first line."""
    line, column = node.start.line, node.start.column
    end_line, end_column = node.end.line, node.end.column
    if end_line != line or (not node.flow and node.text is None):
        end_line = line
        end_column = len(source.lines[line].rstrip()) if line < len(source.lines) else column
    return Span(source.file, line + 1, column + 1, end_line + 1, max(end_column, column) + 1)


def is_in(data: Any, step: str | int) -> bool:
    """Whether plain data has something one step further down, be it an empty value."""
    if isinstance(data, list):
        return isinstance(step, int) and 0 <= step < len(data)
    return isinstance(data, dict) and step in data


def below(data: Any, step: str | int) -> Any:
    """What stands one step further down in plain data, or None if nothing does."""
    return data[step] if is_in(data, step) else None


def _name_of(data: Mapping[Any, Any]) -> str:
    named = (data[key] for key in ("id", "name", "clause") if key in data)
    name = next((str(name) for name in named if not isinstance(name, (list, dict))), "")
    dated = (data[key] for key in ("date", "unit", "level") if isinstance(data.get(key), str))
    return elided(name or " ".join(dated) or "?")
