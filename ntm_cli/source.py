"""YAML text to plain data, with the span of every key and value.

One pass over the parser's events builds both, so data and lines cannot disagree, and nothing is resolved before its
nesting, anchors and tags have been looked at. Scalars follow YAML 1.2: `no`, `010`, `1_000` and `12:30` stay text.
A decimal number becomes a `Decimal`, which keeps the digits as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

import yaml

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.syntax import describe_syntax_error

BROKEN_YAML = Rule("broken-yaml", Severity.ERROR, "The file cannot be read as YAML from some line on.")
DUPLICATE_KEY = Rule("duplicate-key", Severity.ERROR, "The same key stands twice, so one of its values would be lost.")
EMPTY_VALUE = Rule("empty-value", Severity.ERROR, "A key has no value.")

#: Deeper than any table of a decision; a file beyond it is broken or hostile.
MAX_DEPTH = 40

Path = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}\Z")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\ufeff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Node:
    """A value in the file: its plain data, its text as written, where it stands, and the nodes below it."""

    __slots__ = ("children", "data", "end", "flow", "keys", "start", "text")

    def __init__(self, event: Any, data: Any, text: str | None = None) -> None:
        self.start = event.start_mark
        self.end = event.end_mark
        self.flow: bool = getattr(event, "flow_style", True)
        self.data = data
        self.text = text
        self.keys: dict[str | int, Node] = {}
        self.children: dict[str | int, Node] = {}


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
        return _LINE_BREAK.split(self.text)

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
        steps = list(self.source.steps(self.path))
        if not steps:
            root = self.source.root
            return _span(self.source, root) if root else Span(self.source.file, 1, 1, 1, 1)
        _, key, value = steps[-1]
        return _span(self.source, value if value.text is not None else key)

    @property
    def key_span(self) -> Span:
        """Where the key of this place stands, or what `span` says if it has none."""
        steps = list(self.source.steps(self.path))
        return _span(self.source, steps[-1][1]) if steps else self.span

    @property
    def text(self) -> str | None:
        """The single value as it was typed, or None if the path does not lead to one."""
        steps = list(self.source.steps(self.path))
        return steps[-1][2].text if len(steps) == len(self.path) and steps else None

    @property
    def address(self) -> str:
        """The path by names, ids and keys, which stays the same when rows move."""
        words, data = [], self.source.data
        for step in self.path:
            data = below(data, step)
            words.append(_name_of(data) if isinstance(step, int) and isinstance(data, Mapping) else str(step))
        return "/".join(words)


def parse(text: str, file: str) -> Source:
    """Read YAML text into a source. What is wrong with it is in the source's findings; nothing is raised."""
    reader = _Reader(Source(file, text))
    try:
        root = reader.read()
    except _Refused as refused:
        return Source(file, text, None, (*reader.findings, refused.finding))
    return Source(file, text, root, tuple(reader.findings))


class _Refused(Exception):
    """Nothing after this point of the file can be trusted."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Point:
    """A place known by its marks alone, while the data is not yet built."""

    span: Span
    address: str = ""


@dataclass
class _Reader:
    """Builds nodes from parser events with a stack of its own, so that no nesting can exhaust Python's."""

    source: Source
    findings: list[Finding] = field(default_factory=list)
    stack: list[Node] = field(default_factory=list)
    pending: list[Node | None] = field(default_factory=list)

    def read(self) -> Node:
        self.refuse_hidden_characters()
        documents = 0
        root: Node | None = None
        for event in self.events():
            kind = type(event)
            if kind is yaml.ScalarEvent:
                node = Node(event, _scalar(event), event.value)
            elif kind is yaml.MappingStartEvent:
                node = Node(event, {})
            elif kind is yaml.SequenceStartEvent:
                node = Node(event, [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.close(event)
                continue
            else:
                documents += kind is yaml.DocumentStartEvent
                self.refuse_extras(event, documents)
                continue
            if event.anchor or event.tag:
                self.refuse_extras(event, documents)
            self.add(node)
            root = root or node
            if node.text is None:
                self.open(node)
        if root is None or root.data is None:
            raise _Refused(self.broken(Span(self.source.file, 1, 1, 1, 1), "The file is empty.", None))
        return root

    def events(self) -> Iterator[Any]:
        try:
            yield from yaml.parse(self.source.text, Loader=_LOADER)
        except yaml.YAMLError as error:
            span, message, help = describe_syntax_error(error, self.source.file, self.source.lines)
            raise _Refused(self.broken(span, message, help)) from None

    def broken(self, span: Span, message: str, help: str | None) -> Finding:
        return BROKEN_YAML.at(Point(span), message, help=help)

    def refuse_hidden_characters(self) -> None:
        found = _FORBIDDEN.search(self.source.text)
        if found is None:
            return
        before = _LINE_BREAK.split(self.source.text[: found.start()])
        line, column = len(before), len(before[-1]) + 1
        span = Span(self.source.file, line, column, line, column + 1)
        message = f"A hidden control character (U+{ord(found.group()):04X}) stands here."
        raise _Refused(self.broken(span, message, "Delete it; it may have come along when text was pasted."))

    def refuse_extras(self, event: Any, documents: int) -> None:
        """Anchors, aliases, tags and second documents: the files need none, and each can hide what is counted."""
        quoted = "Put the value in quotes if it is text."
        if isinstance(event, yaml.AliasEvent):
            what, help = f"*{event.anchor} repeats another part of the file", quoted
        elif getattr(event, "anchor", None):
            what, help = f"&{event.anchor} marks a part of the file to be repeated elsewhere", quoted
        elif getattr(event, "tag", None):
            what, help = "A word beginning with ! changes how the value is read", quoted
        elif documents > 1:
            what, help = "A second document begins here", "Delete this line of dashes."
        else:
            return
        raise _Refused(self.broken(_event_span(self.source.file, event), f"{what}; that is not allowed.", help))

    def open(self, node: Node) -> None:
        if len(self.stack) == MAX_DEPTH:
            message = f"Brackets or indents are nested more than {MAX_DEPTH} deep here."
            raise _Refused(self.broken(_span(self.source, node), message, "Look for a bracket that is never closed."))
        self.stack.append(node)
        self.pending.append(None)

    def close(self, event: Any) -> None:
        node = self.stack.pop()
        self.pending.pop()
        node.end = event.end_mark

    def add(self, node: Node) -> None:
        if not self.stack:
            return
        parent = self.stack[-1]
        if isinstance(parent.data, list):
            parent.children[len(parent.data)] = node
            parent.data.append(node.data)
            if node.data is None:
                self.empty(node, None, parent)
            return
        key = self.pending[-1]
        if key is None:
            self.pending[-1] = self.checked_key(node)
            return
        self.pending[-1] = None
        self.set(parent, key, node)

    def checked_key(self, node: Node) -> Node:
        if node.text is not None:
            return node
        message = "A list or a group of keys stands where a key should be."
        raise _Refused(self.broken(_span(self.source, node), message, "Look for a bracket too many on this line."))

    def set(self, parent: Node, key: Node, node: Node) -> None:
        name = key.data if type(key.data) is int else key.text or ""
        if name in parent.children:
            self.duplicate(parent, key, name)
            return
        if node.data is None:
            self.empty(node, key, parent)
        parent.keys[name] = key
        parent.children[name] = node
        parent.data[name] = node.data

    def duplicate(self, parent: Node, key: Node, name: str | int) -> None:
        first = _span(self.source, parent.keys[name])
        message = f"`{name}` stands twice in the same place; first in line {first.line}."
        point = Point(_span(self.source, key), str(name))
        self.findings.append(DUPLICATE_KEY.at(point, message, help="Keep the one that is meant and delete the other."))

    def empty(self, node: Node, key: Node | None, parent: Node) -> None:
        shown = key or node
        point = Point(_span(self.source, shown), shown.text or "")
        name = f"`{shown.text}`" if shown.text else "This entry"
        help = _help_for_empty(key, parent)
        self.findings.append(EMPTY_VALUE.at(point, f"{name} has no value.", help=help))


def _help_for_empty(key: Node | None, parent: Node) -> str:
    if key is None:
        return "Write the entry, or delete its dash or comma."
    text = key.text or ""
    if type(key.data) is int and parent.children:
        before = next(reversed(parent.children.values()))
        if type(before.data) is int:
            return f"A decimal number takes a point: write {before.text}.{text} instead of {before.text},{text}."
    if ":" in text:
        return f"Put a space after the colon: {text.replace(':', ': ', 1)}"
    return "Write the value, or delete the key if the printed cell is blank."


def _scalar(event: Any) -> str | int | Decimal | bool | None:
    text: str = event.value
    if not event.implicit[0] or event.style:
        return text
    first = text[:1]
    if first in "+-0123456789" and first:
        if _INTEGER.match(text):
            return int(text)
        return Decimal(text) if _DECIMAL.match(text) else text
    if text in _NULLS:
        return None
    return _BOOLEANS.get(text, text)


def _span(source: Source, node: Node) -> Span:
    line, column = node.start.line, node.start.column
    end_line, end_column = node.end.line, node.end.column
    if end_line != line or (not node.flow and node.text is None):
        end_line = line
        end_column = len(source.lines[line].rstrip()) if line < len(source.lines) else column
    return Span(source.file, line + 1, column + 1, end_line + 1, max(end_column, column) + 1)


def _event_span(file: str, event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line else start.column
    return Span(file, start.line + 1, start.column + 1, start.line + 1, last + 1)


def below(data: Any, step: str | int) -> Any:
    """What stands one step further down in plain data, or None if nothing does."""
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name_of(data: Mapping[Any, Any]) -> str:
    return next((str(data[key]) for key in ("id", "name", "clause") if key in data), "?")


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
