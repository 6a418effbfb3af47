"""A text holds a character that cannot be seen, or a letter that only looks like a Vietnamese one.

Text pasted from a web page or a PDF may bring zero-width characters, hard spaces, or Cyrillic and other letters that
look just like Latin ones. Two names then look the same on the page and are different to every program.

Bad:

```yaml
decision: 2877/QÐ-UBND
```

Good:

```yaml
decision: 2877/QĐ-UBND
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ntm_cli.dataset import Dataset
from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.source import Node, Point, Source, span_of

RULE = Rule("unreadable-letter", Severity.WARNING, "A character is invisible or only looks like a Vietnamese letter.")

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES} | {"đ"}
_MARKS = {*_TONES[1:], "\u0302", "\u0306", "\u031b"}
_USUAL = {*_LETTERS, *map(str.upper, _LETTERS), *_MARKS}
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at every text of both files for characters that Vietnamese writing does not use."""
    for source in (data.roadmap, data.targets_file):
        for node in source.scalars():
            strange = [letter for letter in _BEYOND_ASCII.findall(node.text or "") if _is_strange(letter)]
            if strange:
                yield _finding(source, node, list(dict.fromkeys(strange)))


def _is_strange(letter: str) -> bool:
    return letter not in _USUAL and unicodedata.category(letter)[0] not in "PSN"


def _finding(source: Source, node: Node, strange: list[str]) -> Finding:
    points = ", ".join(f"U+{ord(letter):04X} {unicodedata.name(letter, 'without a name')}" for letter in strange)
    return RULE.at(
        Point(span_of(source, node), node.text or ""),
        f"{node.text} holds what is no Vietnamese letter: {points}.",
        stated=node.text,
        help="Type the text again instead of pasting it.",
    )
