"""A text holds a letter or sign that it cannot hold: garbled, invisible, or only like a Vietnamese one.

A text saved or read in another coding, typed in a font of the time before Unicode, or pasted from a web page or a PDF
brings letters that are not those of the page: zero-width characters, hard spaces, quotes, Cyrillic letters that look
just like Latin ones. The name of a unit holds letters, digits and spaces, an apostrophe (`Cư M’gar`), a dash
(`Chân Mây – Lăng Cô`) and the dot of an abbreviation (`TP.`), and nothing else. Where what it was can be told, the help
says it, and all comparisons go on with that.

Bad:

```yaml
districts:
  rows:
    - {row: 1, name: HuyÖn S«ng Hång, standard: achieved}
```

Good:

```yaml
districts:
  rows:
    - {row: 1, name: Huyện Sông Hồng, standard: achieved}
```
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.letters import is_name, no_name, strange
from ntm_cli.messages import Listing, Message, Value, Words, either, listed
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.garbled import Undone, is_lost, is_odd, undone, undone_text
from ntm_cli.plan.named import Named, names_in
from ntm_cli.plan.restored import candidates, guess
from ntm_cli.source import Point, Source, span_of

RULE = Rule(
    "unreadable-letter",
    Severity.WARNING,
    en="A character is garbled, invisible, or only looks like a Vietnamese letter.",
    vi="Có ký tự bị lỗi mã, ký tự ẩn hoặc ký tự chỉ giống chữ tiếng Việt.",
)
_STRANGE = Words(
    "unreadable-letter",
    en="{text} holds what is no Vietnamese letter: {letters}.",
    vi="“{text}” có ký tự không phải chữ tiếng Việt: {letters}.",
)
_NO_NAME = Words(
    "unreadable-letter.name",
    en="{text} holds what the name of a unit does not: {letters}.",
    vi="Tên {text} có ký tự không dùng trong tên đơn vị: {letters}.",
)
_GARBLED = Words(
    "unreadable-letter.garbled",
    en="{text} is garbled: it is {written} text read as {read}.",
    vi="“{text}” bị lỗi mã: chữ theo mã {written} nhưng bị đọc theo mã {read}.",
)
_OLD_CODING = Words(
    "unreadable-letter.old-coding",
    en="{text} is garbled: it is typed in the old coding {written}.",
    vi="“{text}” bị lỗi mã: chữ gõ theo bảng mã cũ {written}.",
)
_LOST = Words(
    "unreadable-letter.lost",
    en="{text} lost letters when it was saved or read in another coding.",
    vi="“{text}” bị mất chữ khi lưu hoặc đọc theo mã khác.",
)
_SIGN = Words("letter.sign", en="{sign} ({point})", vi="{sign} ({point})")
_NAMELESS = Words("letter.nameless", en="{point} without a name", vi="{point} không có tên")
_WRITE = Words("unreadable-letter.help.write", en="Write {name}.", vi="Ghi {name}.")
_MAY_BE = Words(
    "unreadable-letter.help.may-be",
    en="It may be {names}; write it as printed.",
    vi="Có thể là {names}; ghi theo bản in.",
)
_TYPE_AGAIN = Words(
    "unreadable-letter.help",
    en="Type the text again instead of pasting it.",
    vi="Gõ lại, không dán.",
)
_COMMA = Words(
    "unreadable-letter.help.comma",
    en="Write a comma between two names, not a semicolon.",
    vi="Giữa hai tên ghi dấu phẩy, không ghi dấu chấm phẩy.",
)
_AS_PRINTED = Words(
    "unreadable-letter.help.printed", en="Type it again from the printed page.", vi="Gõ lại theo bản in."
)


def check(data: Dataset) -> Iterator[Finding]:
    """Look at every name and every other text of the files for what Vietnamese writing does not use there."""
    told: set[tuple[str, int, int]] = set()
    for unit in names_in(data):
        if undone(unit.name) is not None or not is_name(unit.name):
            finding = _in_name(data, unit)
            told.add(_where(finding.span))
            yield finding
    for source in data.files:
        if "\\" in source.text or is_odd(source.text):
            yield from _in_texts(source, told)


def _where(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column


def _in_name(data: Dataset, unit: Named) -> Finding:
    name, found = unit.name, undone(unit.name)
    if found is not None:
        message, help = _what_happened(name, found), _WRITE(name=found.text)
    else:
        names = candidates(data, unit) or [name for name in (guess(data, unit),) if name]
        message = _LOST(text=name) if is_lost(name) else None
        help = _COMMA() if ";" in name else _lost(names)
    return RULE.at(Point(unit.place.span, name), message or _not_in_names(name), stated=name, help=help)


def _what_happened(text: str, found: Undone) -> Message | None:
    """How a text was garbled, if a coding did it."""
    if found.coding is None:
        return None
    if not found.coding.read:
        return _OLD_CODING(text=text, written=found.coding.written)
    return _GARBLED(text=text, written=found.coding.written, read=found.coding.read)


def _not_in_names(name: str) -> Message:
    """The letters that are no Vietnamese ones, or else the signs that no name holds."""
    letters = strange(name)
    return (_STRANGE if letters else _NO_NAME)(text=name, letters=_all(letters or no_name(name)))


def _lost(names: Sequence[str]) -> Message:
    """What to write for a name that cannot be read: the names that it can be, if there are any."""
    return _MAY_BE(names=either(tuple(names))) if names else _AS_PRINTED()


def _in_texts(source: Source, told: Collection[tuple[str, int, int]]) -> Iterator[Finding]:
    """The texts of a file that hold something odd, but for those that are told already."""
    for node in source.scalars():
        text = node.text or ""
        if is_odd(text) and "://" not in text:
            span = span_of(source, node)
            yield from () if _where(span) in told else _in_text(span, text)


def _in_text(span: Span, text: str) -> Iterator[Finding]:
    """What is wrong with a text that is no name, if something is."""
    found, letters = undone_text(text), strange(text)
    if found is not None:
        message, help = _what_happened(text, found), _WRITE(name=found.text)
    elif is_lost(text):
        message, help = _LOST(text=text), _AS_PRINTED()
    else:
        message, help = (_STRANGE(text=text, letters=_all(letters)) if letters else None), _TYPE_AGAIN()
    if message is not None:
        yield RULE.at(Point(span, text), message, stated=text, help=help)


def _all(letters: Sequence[str]) -> Listing:
    return listed(tuple(map(_named, letters)), most=len(letters))


def _named(letter: str) -> Value:
    """A sign as it is with its code point; a letter or what cannot be seen by that and its name, if it has one."""
    point, name = f"U+{ord(letter):04X}", unicodedata.name(letter, "")
    if unicodedata.category(letter)[0] in "PS":
        return _SIGN(sign=letter, point=point)
    return f"{point} {name}" if name else _NAMELESS(point=point)
