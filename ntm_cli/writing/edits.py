"""Edits at spans: single values of a YAML text written anew, put in or taken out, and every other letter as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from ntm_cli.source import LINE_BREAK, Node, Path, Source

_COMMA = re.compile(r"\s*,\s*")
_COLON = re.compile(r"\s*:\s*")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a path is to hold: one value, or with None nothing at all.

    `after` are the keys that a new one is written behind, where they are there.
    """

    path: Path
    value: int | str | Decimal | None
    after: tuple[str | int, ...] = ()

    @property
    def text(self) -> str:
        """The value as it is written."""
        return format(self.value, "f") if isinstance(self.value, Decimal) else str(self.value)


class Unsafe(Exception):
    """The edit of a path cannot be made without touching something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class _Entangled(Exception):
    """What is to be changed is not written plainly, or alone."""


class _Splice(NamedTuple):
    """A stretch of the text, and what comes in its place."""

    start: int
    end: int
    text: str


def edited(source: Source, edits: Sequence[Edit]) -> str:
    """The text of a file after some edits of different paths. Raises Unsafe if one of them cannot be made."""
    page = _Page(source)
    splices = sorted(((page.safely(edit), edit) for edit in edits), key=lambda each: each[0][:2])
    pieces, reached = [], 0
    for (start, end, text), edit in splices:
        if start < reached:
            raise Unsafe(edit.path)
        pieces += [source.text[reached:start], text]
        reached = end
    return "".join([*pieces, source.text[reached:]])


def meant(data: Any, edits: Sequence[Edit]) -> Any:
    """The plain data of a file after some edits."""
    made = _copied(data)
    for edit in edits:
        owner = made
        for step in edit.path[:-1]:
            owner = owner[step]
        if edit.value is None:
            del owner[edit.path[-1]]
        else:
            owner[edit.path[-1]] = edit.value
    return made


def _copied(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


class _Page:
    """A text by places: where its lines begin and its nodes stand."""

    def __init__(self, source: Source) -> None:
        self.source, self.text = source, source.text
        self.starts = [0, *(found.end() for found in LINE_BREAK.finditer(source.text))]
        self.ends = [*(found.start() for found in LINE_BREAK.finditer(source.text)), len(source.text)]
        self.filled: set[Path] = set()

    def safely(self, edit: Edit) -> _Splice:
        try:
            return self.splice(edit)
        except _Entangled:
            raise Unsafe(edit.path) from None

    def splice(self, edit: Edit) -> _Splice:
        steps = list(self.source.steps(edit.path))
        if edit.value is not None and len(steps) == len(edit.path):
            return _Splice(*self.stretch(steps[-1][2]), edit.text)
        owner = self.owner(edit.path)
        if edit.value is None:
            return self.without(owner, edit.path[-1])
        return self.into(owner, edit)

    def owner(self, path: Path) -> Node:
        """What holds a path: a group of keys."""
        node = self.source.root
        for step in path[:-1]:
            node = node.children.get(step) if node else None
        if node is None or not isinstance(node.data, dict):
            raise _Entangled
        return node

    def stretch(self, node: Node) -> tuple[int, int]:
        """Where a single value or key stands that is written plainly."""
        start, end = self.start(node), self.end(node)
        if self.text[start:end] != node.text:
            raise _Entangled
        return start, end

    def start(self, node: Node) -> int:
        return int(self.starts[node.start.line] + node.start.column)

    def end(self, node: Node) -> int:
        return int(self.starts[node.end.line] + node.end.column)

    def into(self, owner: Node, edit: Edit) -> _Splice:
        """A new key: behind the last of those that it comes after."""
        before = [key for key in owner.keys if key in edit.after]
        written = f"{edit.path[-1]}: {edit.text}"
        if owner.flow:
            return self.into_brackets(owner, edit.path[:-1], before, written)
        if before:
            return self.below(owner, owner.children[before[-1]].end.line, written)
        above = list(self.source.steps(edit.path[:-1]))[-1][1]
        if above is owner or above.start.line >= next(iter(owner.keys.values())).start.line:
            raise _Entangled
        return self.below(owner, above.start.line, written)

    def into_brackets(self, owner: Node, path: Path, before: list[str | int], written: str) -> _Splice:
        if before:
            at = self.end(owner.children[before[-1]])
            return _Splice(at, at, f", {written}")
        if owner.keys:
            at = self.start(next(iter(owner.keys.values())))
            return _Splice(at, at, f"{written}, ")
        at = self.start(owner) + 1
        others, self.filled = path in self.filled, self.filled | {path}
        return _Splice(at, at, f", {written}" if others else written)

    def below(self, owner: Node, line: int, written: str) -> _Splice:
        """A line of its own below another, with what ends that one."""
        indent = " " * int(next(iter(owner.keys.values())).start.column)
        breaks = [self.text[end:start] for end, start in zip(self.ends, self.starts[1:], strict=False)]
        ending = (breaks[line : line + 1] or breaks or ["\n"])[0]
        return _Splice(self.ends[line], self.ends[line], f"{ending}{indent}{written}")

    def without(self, owner: Node, key: str | int) -> _Splice:
        """A key taken out with its value, and the comma or the line that was its own."""
        keys = list(owner.keys)
        start, end = self.stretch(owner.keys[key])[0], self.stretch(owner.children[key])[1]
        self.demand(_COLON, self.end(owner.keys[key]), self.start(owner.children[key]))
        if not owner.flow:
            return self.without_line(owner.keys[key].start.line, start, end)
        position = keys.index(key)
        if position:
            before = self.end(owner.children[keys[position - 1]])
            self.demand(_COMMA, before, start)
            return _Splice(before, end, "")
        if len(keys) > 1:
            following = self.start(owner.keys[keys[1]])
            self.demand(_COMMA, end, following)
            return _Splice(start, following, "")
        return _Splice(start, end, "")

    def without_line(self, line: int, start: int, end: int) -> _Splice:
        rest = self.text[self.starts[line] : start] + self.text[end : self.ends[line]]
        if rest.strip() or line + 1 == len(self.starts):
            raise _Entangled
        return _Splice(self.starts[line], self.starts[line + 1], "")

    def demand(self, form: re.Pattern[str], start: int, end: int) -> None:
        if not form.fullmatch(self.text, start, end):
            raise _Entangled
