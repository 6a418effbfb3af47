"""YAML text to a source: plain data with the place of every key and value.

One pass over the parser's events builds both, so data and lines cannot disagree, and nothing is resolved before its
nesting, anchors and tags have been looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from ntm_cli.findings import Finding
from ntm_cli.reading import yaml_refusals, yaml_slips
from ntm_cli.reading.scalars import value_of
from ntm_cli.reading.shortening import shorten
from ntm_cli.reading.yaml_errors import describe_syntax_error
from ntm_cli.reading.yaml_events import Doubtful, may_be_quick, quickly, surely, too_deep_before
from ntm_cli.reading.yaml_refusals import MAX_DEPTH, Refused, refuse_extras, refuse_hidden_characters
from ntm_cli.source import Node, Source

_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def parse(text: str, file: str) -> Source:
    """Read YAML text into a source. What is wrong with it is in the source's findings; nothing is raised."""
    if not may_be_quick(text):
        return _read(text, file)
    reader = _Reader(Source(file, text), quickly(text))
    with suppress(Doubtful, Refused):
        return Source(file, text, reader.read(), tuple(reader.findings))
    return _refusal(reader) or _read(text, file)


def _read(text: str, file: str) -> Source:
    reader = _Reader(Source(file, text), surely(text))
    try:
        root = reader.read()
    except Refused as refused:
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


@dataclass
class _Reader:
    """Builds nodes from parser events with a stack of its own, so that no nesting can exhaust Python's."""

    source: Source
    events: Iterator[Any]
    root: Node | None = None
    documents: int = 0
    findings: list[Finding] = field(default_factory=list)
    stack: list[Node] = field(default_factory=list)
    pending: list[Node | None] = field(default_factory=list)
    run_together: Node | None = None

    def read(self) -> Node:
        refuse_hidden_characters(self.source)
        for event in self.told():
            node = _node_of(event)
            if node is not None:
                self.begin(event, node)
            elif type(event) in _ENDS:
                self.close(event)
            else:
                self.documents += type(event) is yaml.DocumentStartEvent
                refuse_extras(self.source, event, self.documents)
        if self.root is None or self.root.data is None:
            raise yaml_refusals.empty(self.source)
        return self.root

    def begin(self, event: Any, node: Node) -> None:
        if event.anchor or event.tag:
            refuse_extras(self.source, event, self.documents)
        self.add(node)
        self.root = self.root or node
        if node.text is None:
            self.open(node)

    def told(self) -> Iterator[Any]:
        try:
            yield from self.events
        except yaml.MarkedYAMLError as error:
            self.refuse_depth_before(error)
            span, message, help = describe_syntax_error(error, self.source)
            if self.findings and yaml_slips.is_emptied_by(self.source, span, self.findings[-1]):
                self.findings.pop()
            raise Refused(span, message, help) from None

    def refuse_depth_before(self, error: yaml.MarkedYAMLError) -> None:
        event = too_deep_before(self.source.text, error, len(self.stack), MAX_DEPTH)
        if event is not None:
            raise yaml_refusals.too_deep(self.source, Node(event, None))

    def open(self, node: Node) -> None:
        if len(self.stack) == MAX_DEPTH:
            raise yaml_refusals.too_deep(self.source, node)
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
                self.findings.append(yaml_slips.empty(self.source, node, None, parent))
            return
        key = self.pending[-1]
        if key is None:
            self.pending[-1] = self.checked_key(node)
            return
        self.pending[-1] = None
        self.set(parent, key, node)

    def checked_key(self, node: Node) -> Node:
        if node.text is None:
            raise yaml_refusals.group_as_key(self.source, node)
        return node

    def set(self, parent: Node, key: Node, node: Node) -> None:
        name = key.data if type(key.data) is int else key.text or ""
        if name in parent.children:
            self.repeat(parent, key, name)
            return
        if node.data is None:
            self.findings.append(yaml_slips.empty(self.source, node, key, parent))
        parent.keys[name] = key
        parent.children[name] = node
        parent.data[name] = node.data

    def repeat(self, parent: Node, key: Node, name: str | int) -> None:
        """A key that stands twice. Of an entry that lacks its dash only the first is told: all of them come again."""
        first = parent.keys[name]
        if parent is self.run_together:
            return
        if self.begins_entry(parent, first):
            self.run_together = parent
            self.findings.append(yaml_slips.without_dash(self.source, first, key, name))
        else:
            self.findings.append(yaml_slips.duplicate(self.source, first, key, name))

    def begins_entry(self, parent: Node, first: Node) -> bool:
        in_list = len(self.stack) > 1 and isinstance(self.stack[-2].data, list)
        return in_list and not parent.flow and next(iter(parent.keys.values())) is first


def _node_of(event: Any) -> Node | None:
    """The node that an event begins, or None if it begins none."""
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return Node(event, value_of(event), event.value)
    if kind is yaml.MappingStartEvent:
        return Node(event, {})
    return Node(event, []) if kind is yaml.SequenceStartEvent else None
