"""YAML text to a source: plain data with the place of every key and value.

One pass over the parser's events builds both, so data and lines cannot disagree, and nothing is resolved before its
nesting, anchors and tags have been looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ntm_cli.findings import Finding
from ntm_cli.limits import MAX_DEPTH, MAX_FINDINGS, MAX_READ_SLOWLY
from ntm_cli.reading import yaml_refusals, yaml_slips
from ntm_cli.reading.shortening import shorten
from ntm_cli.reading.yaml_doubts import doubted
from ntm_cli.reading.yaml_events import Doubtful, disputed, may_be_quick, node_of, quickly, surely, too_deep_before
from ntm_cli.reading.yaml_refusals import Enough, Refused, refuse_extras, refuse_hidden_characters
from ntm_cli.source import Node, Source

_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def parse(text: str, file: str) -> Source:
    """Read YAML text into a source. What is wrong with it is in the source's findings; nothing is raised."""
    source = Source(file, text)
    try:
        refuse_hidden_characters(source)
    except Refused as refused:
        return _refused(source, refused)
    if not may_be_quick():
        return _read_surely(source)
    doubt = disputed(text)
    return _read_quickly(source) if doubt is None else _read_surely(source, doubted(source, doubt))


def _read_quickly(source: Source) -> Source:
    reader = _Reader(source, quickly(source.text))
    try:
        return Source(source.file, source.text, reader.read(), tuple(reader.findings))
    except Enough as refused:
        return _refused(source, refused, reader.findings)
    except Doubtful as doubtful:
        return _read_again(reader, doubted(source, doubtful.index))
    except Refused as refused:
        return _read_again(reader, refused)


def _read_surely(source: Source, doubt: Refused | None = None) -> Source:
    """The text as the slow reader takes it; with a doubt it goes no further than MAX_READ_SLOWLY, and that is said."""
    reader = _Reader(source, surely(source.text, MAX_READ_SLOWLY if doubt else None))
    try:
        root = reader.read()
    except Doubtful:
        assert doubt is not None
        return _refused(source, doubt, reader.findings)
    except Refused as refused:
        return _refused(source, refused, reader.findings)
    return Source(source.file, source.text, root, tuple(reader.findings))


def _refused(source: Source, refused: Refused, before: Iterable[Finding] = ()) -> Source:
    return Source(source.file, source.text, None, (*before, refused.finding))


def _read_again(quick: _Reader, doubt: Refused) -> Source:
    """A text on which a quick reader stopped, as the sure one takes it; of the rows that were read well not all."""
    source = quick.source
    if quick.root is None:
        return _read_surely(source, doubt)
    text, emptied = shorten(source, quick.root)
    rest = _read_surely(Source(source.file, text), doubt)
    if rest.root is not None:
        return _read_surely(source, doubt)
    before = [finding for finding in quick.findings if finding.span.line - 1 in emptied]
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
        for event in self.told():
            node = node_of(event)
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
            from ntm_cli.reading.yaml_errors import describe_syntax_error  # most files are YAML, and need none of it

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
                self.note(node, yaml_slips.empty(self.source, node, None, parent))
            return
        key = self.pending[-1]
        if key is None:
            self.pending[-1] = self.checked_key(node)
            return
        self.pending[-1] = None
        self.set(parent, key, node)

    def note(self, node: Node, finding: Finding) -> None:
        if len(self.findings) == MAX_FINDINGS:
            raise yaml_refusals.too_many(self.source, node)
        self.findings.append(finding)

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
            self.note(key, yaml_slips.empty(self.source, node, key, parent))
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
            self.note(key, yaml_slips.without_dash(self.source, first, key, name))
        else:
            self.note(key, yaml_slips.duplicate(self.source, first, key, name))

    def begins_entry(self, parent: Node, first: Node) -> bool:
        in_list = len(self.stack) > 1 and isinstance(self.stack[-2].data, list)
        return in_list and not parent.flow and next(iter(parent.keys.values())) is first
