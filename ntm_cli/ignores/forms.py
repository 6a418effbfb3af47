"""What an ignore comment says: its rules, the values it is for, the reason; several may stand in one line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ntm_cli.findings import Span
from ntm_cli.ignores.comments import Comment, comments
from ntm_cli.ignores.extents import Extents, measure
from ntm_cli.ignores.near_misses import guessed, is_near
from ntm_cli.source import Source

_IGNORE = re.compile(r"#\s*ntm(?:\s*:\s*|\s+)ignore\s*\[([^\[\]]*)\][\s:=\-–—.,;\]]*", re.IGNORECASE)
#: Every place where a comment may begin within another one.
_HASH = re.compile(r"(?<!\S)#")
#: A rule, or what is meant for one, rather than the rest of a list behind a comma.
_RULE = re.compile(r"[A-Za-z]+(?:[-_][A-Za-z]+)+(?!\S)")
#: What may stand between two rules, or between values.
_BETWEEN = re.compile(rf"[,;]|\s(?:and|và)(?=\s+{_RULE.pattern})")
_WORD = re.compile(r"\w")
#: The hyphens that a text processor puts in the place of a plain one.
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class Covering:
    """A comment of a file, and the lines that it covers."""

    file: str
    comment: Comment
    first: int
    last: int

    def span(self, start: int, end: int) -> Span:
        """Where a part of the comment stands."""
        line, column = self.comment.line, self.comment.column
        return Span(self.file, line, column + start, line, column + end)


@dataclass(frozen=True, slots=True)
class Ignore:
    """One rule named in an ignore comment; rule '' stands for a comment that is only nearly one.

    `numbers` are the values it is for, as 'stated/counted', or '' if it is for any. `span` is the comment's. `meant` is
    what a comment that is only nearly one should probably be.
    """

    rule: str
    numbers: str
    reason: str
    span: Span
    covering: Covering
    meant: str = ""

    @property
    def line(self) -> int:
        """The line that the comment speaks of."""
        return self.covering.comment.of

    @property
    def address(self) -> str:
        """Where it stands, without a line."""
        return f"ignore[{self.rule}]"


def read(source: Source, known: Collection[str]) -> Iterator[Ignore]:
    """The ignore comments of a file, and those that are nearly ones, from the first line to the last.

    `known` are the rules that can be ignored.
    """
    found = [(comment, pieces) for comment in comments(source) if (pieces := _pieces(comment, known))]
    extents = measure(source.root) if found else Extents()
    for comment, pieces in reversed(found):
        first, last = extents.above(comment.of) if comment.above else extents.beside(comment.of)
        for start, end in pieces:
            yield from _entries(Covering(source.file, comment, first, last), start, end, known)


def _pieces(comment: Comment, known: Collection[str]) -> list[tuple[int, int]]:
    """Where in a comment each ignore comment begins and ends; what is none belongs to the one before it."""
    starts = [found.start() for found in _HASH.finditer(comment.text)]
    starts = [0, *starts] if starts[:1] != [0] else starts
    ends = [*starts[1:], len(comment.text)]
    ours = [start for start, end in zip(starts, ends, strict=True) if _is_ours(comment.text, start, end, known)]
    return list(zip(ours, [*ours, len(comment.text)][1:], strict=True))


def _is_ours(text: str, start: int, end: int, known: Collection[str]) -> bool:
    return _IGNORE.match(text, start, end) is not None or is_near(text[start:end], known)


def _entries(covering: Covering, start: int, end: int, known: Collection[str]) -> Iterator[Ignore]:
    """What one of our comments within a comment says: a rule each, or that it is only nearly one."""
    text = covering.comment.text[start:end].rstrip()
    span = covering.span(start, start + len(text))
    form = None if covering.comment.glued else _IGNORE.match(text)
    rules = _rules(form[1]) if form else []
    reason = text[form.end() :] if form else ""
    for rule, numbers in rules:
        yield Ignore(rule, numbers, reason if _WORD.search(reason) else "", span, covering)
    if not rules:
        yield Ignore("", "", "", span, covering, guessed(text, known))
    elif is_near(f"#{reason}", known):
        yield Ignore("", "", "", span, covering, guessed(reason, known))


def _rules(bracket: str) -> list[tuple[str, str]]:
    """The rules in a bracket, each with its values, within which a comma may stand too."""
    rules: list[tuple[str, list[str]]] = []
    for part in _BETWEEN.split(bracket):
        words = part.split(None, 1)
        words[:1] = [word.translate(_HYPHENS) for word in words[:1]]
        if words and (not rules or _RULE.match(words[0]) or (not rules[-1][1] and not words[0][0].isdigit())):
            rules.append((words[0], words[1:]))
        elif words:
            rules[-1][1].append(part)
    return [(rule, ",".join(values).strip()) for rule, values in rules]
