"""YAML text to a source: plain data with the place of every key and value.

One pass over the parser's events builds both, so data and lines cannot disagree, and nothing is resolved before its
nesting, anchors and tags have been looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.reading.scalars import value_of
from ntm_cli.reading.shortening import shorten
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.reading.yaml_errors import describe_syntax_error
from ntm_cli.reading.yaml_events import Doubtful, may_be_quick, quickly, surely, too_deep_before
from ntm_cli.source import LINE_BREAK, Node, Point, Source, span_of

BROKEN_YAML = Rule("broken-yaml", Severity.ERROR, "The file cannot be read as YAML from some line on.")
DUPLICATE_KEY = Rule("duplicate-key", Severity.ERROR, "The same key stands twice, so one of its values would be lost.")
EMPTY_VALUE = Rule("empty-value", Severity.ERROR, "A key has no value.")

#: Deeper than any table of a decision; a file beyond it is broken or hostile.
MAX_DEPTH = 40

#: Characters that no editor shows, or that end a line in some editors and not in others.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")


def parse(text: str, file: str) -> Source:
    """Read YAML text into a source. What is wrong with it is in the source's findings; nothing is raised."""
    if not may_be_quick(text):
        return _read(text, file)
    reader = _Reader(Source(file, text), quickly(text))
    with suppress(Doubtful, _Refused):
        return Source(file, text, reader.read(), tuple(reader.findings))
    return _refusal(reader) or _read(text, file)


def _read(text: str, file: str) -> Source:
    reader = _Reader(Source(file, text), surely(text))
    try:
        root = reader.read()
    except _Refused as refused:
        return Source(file, text, None, (*reader.findings, refused.finding))
    return Source(file, text, root, tuple(reader.findings))


def _refusal(stopped: _Reader) -> Source | None:
    """What is wrong with a text on which a quick reader stopped, or None if it is to be read again from the start."""
    source = stopped.source
    if stopped.root is None:
        return None
    text, emptied = shorten(source, stopped.root)
    rest = _read(text, source.file)
    if rest.root is not None:
        return None
    before = [finding for finding in stopped.findings if finding.span.line - 1 in emptied]
    *after, last = rest.findings
    findings = sorted((*before, *after), key=lambda finding: finding.span.line)
    return Source(source.file, source.text, None, (*findings, last))


class _Refused(Exception):
    """Nothing after this point of the file can be trusted."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


@dataclass
class _Reader:
    """Builds nodes from parser events with a stack of its own, so that no nesting can exhaust Python's."""

    source: Source
    events: Iterator[Any]
    root: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    stack: list[Node] = field(default_factory=list)
    pending: list[Node | None] = field(default_factory=list)

    def read(self) -> Node:
        self.refuse_hidden_characters()
        documents = 0
        for event in self.told():
            kind = type(event)
            if kind is yaml.ScalarEvent:
                node = Node(event, value_of(event), event.value)
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
            self.root = self.root or node
            if node.text is None:
                self.open(node)
        if self.root is None or self.root.data is None:
            raise _Refused(self.broken(Span(self.source.file, 1, 1, 1, 1), "The file is empty.", None))
        return self.root

    def told(self) -> Iterator[Any]:
        try:
            yield from self.events
        except yaml.MarkedYAMLError as error:
            self.refuse_depth_before(error)
            span, message, help = describe_syntax_error(error, self.source)
            near = "".join(self.source.lines[max(span.line - 2, 0) : span.line]).replace("\t", "")
            raise _Refused(self.broken(span, message, help_with_unseen(near, help))) from None

    def broken(self, span: Span, message: str, help: str | None) -> Finding:
        return BROKEN_YAML.at(Point(span), message, help=help)

    def refuse_hidden_characters(self) -> None:
        found = FORBIDDEN.search(self.source.text)
        if found is None:
            return
        before = LINE_BREAK.split(self.source.text[: found.start()])
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

    def refuse_depth_before(self, error: yaml.MarkedYAMLError) -> None:
        event = too_deep_before(self.source.text, error, len(self.stack), MAX_DEPTH)
        if event is not None:
            raise self.too_deep(Node(event, None))

    def too_deep(self, node: Node) -> _Refused:
        message = f"Brackets or indents are nested more than {MAX_DEPTH} deep here."
        help = "Look for a bracket that is never closed, or for lines indented further and further."
        return _Refused(self.broken(span_of(self.source, node), message, help))

    def open(self, node: Node) -> None:
        if len(self.stack) == MAX_DEPTH:
            raise self.too_deep(node)
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
        raise _Refused(self.broken(span_of(self.source, node), message, "Look for a bracket too many on this line."))

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
        first = span_of(self.source, parent.keys[name])
        message = f"`{name}` stands twice in the same place; first in line {first.line}."
        point = Point(span_of(self.source, key), str(name))
        self.findings.append(DUPLICATE_KEY.at(point, message, help="Keep the one that is meant and delete the other."))

    def empty(self, node: Node, key: Node | None, parent: Node) -> None:
        shown = key or node
        point = Point(span_of(self.source, shown), shown.text or "")
        name = f"`{shown.text}`" if shown.text else "This entry"
        after = self.source.lines[shown.end.line][shown.end.column :].lstrip()
        help = help_with_unseen(shown.text, _help_for_empty(key, parent, has_colon=after.startswith(":")))
        self.findings.append(EMPTY_VALUE.at(point, f"{name} has no value.", help=help))


def _help_for_empty(key: Node | None, parent: Node, *, has_colon: bool) -> str:
    if key is None:
        return "Write the entry, or delete its dash or comma."
    text = key.text or ""
    if text.isdecimal() and len(text) < 4 and parent.children and not has_colon:
        before = next(reversed(parent.children.values()))
        if type(before.data) is int:
            return f"A decimal number takes a point: write {before.text}.{text} instead of {before.text},{text}."
    if ":" in text:
        return f"Put a space after the colon: {text.replace(':', ': ', 1)}"
    return "Write the value, or delete the key if the printed cell is blank."


def _event_span(file: str, event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line else start.column
    return Span(file, start.line + 1, start.column + 1, start.line + 1, last + 1)
