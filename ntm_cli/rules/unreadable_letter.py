"""A text holds a character that cannot be seen, or a letter that only looks like a Vietnamese one.

Text pasted from a web page or a PDF may bring zero-width characters, hard spaces, or Cyrillic and other letters that
look just like Latin ones. Two names then look the same on the page and are different to every program.

Bad:

```yaml
decision: 1/QÐ-UBND
```

Good:

```yaml
decision: 1/QĐ-UBND
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Value, Words, listed
from ntm_cli.plan.dataset import Dataset
from ntm_cli.source import Node, Point, Source, span_of

RULE = Rule(
    "unreadable-letter",
    Severity.WARNING,
    en="A character is invisible or only looks like a Vietnamese letter.",
    vi="Có ký tự ẩn hoặc ký tự chỉ giống chữ tiếng Việt.",
)
_STRANGE = Words(
    "unreadable-letter",
    en="{text} holds what is no Vietnamese letter: {letters}.",
    vi="“{text}” có ký tự không phải chữ tiếng Việt: {letters}.",
)
_NAMELESS = Words("letter.nameless", en="{point} without a name", vi="{point} không có tên")
_TYPE_AGAIN = Words(
    "unreadable-letter.help",
    en="Type the text again instead of pasting it.",
    vi="Gõ lại, không dán.",
)

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES} | {"đ"}
_MARKS = {*_TONES[1:], "\u0302", "\u0306", "\u031b"}
_USUAL = {*_LETTERS, *map(str.upper, _LETTERS), *_MARKS}
#: What an ordinary text may hold; only the rest is looked at letter by letter.
_UNUSUAL = re.compile(f"[^\\x00-\\x7f{''.join(sorted(_USUAL))}]")


def check(data: Dataset) -> Iterator[Finding]:
    """Look at every text of both files for characters that Vietnamese writing does not use."""
    for source in (data.roadmap, data.targets_file):
        if "\\" in source.text or _strange(source.text):
            for node in source.scalars():
                strange = _strange(node.text or "")
                if strange:
                    yield _finding(source, node, strange)


def _strange(text: str) -> list[str]:
    """The letters and invisible characters of a text that are not Vietnamese, each once."""
    return [letter for letter in dict.fromkeys(_UNUSUAL.findall(text)) if not _is_sign(letter)]


def _is_sign(letter: str) -> bool:
    """Whether it is punctuation, a symbol or a number sign such as ½, but no digit of another script."""
    category = unicodedata.category(letter)
    return category[0] in "PS" or category == "No"


def _finding(source: Source, node: Node, strange: list[str]) -> Finding:
    text = node.text or ""
    message = _STRANGE(text=text, letters=listed(tuple(map(_named, strange)), most=len(strange)))
    return RULE.at(Point(span_of(source, node), text), message, stated=text, help=_TYPE_AGAIN())


def _named(letter: str) -> Value:
    """A letter by its code point and its name, if it has one."""
    point, name = f"U+{ord(letter):04X}", unicodedata.name(letter, "")
    return f"{point} {name}" if name else _NAMELESS(point=point)
