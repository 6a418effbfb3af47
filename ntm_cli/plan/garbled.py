"""Names that are not what was typed: garbled by a coding, dressed in quotes, pasted with letters of other alphabets.

`readable` gives the name that a garbled one stands for, so that comparisons go on with it, and `undone` what happened.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from ntm_cli.letters import REPLACEMENT, is_invisible, is_name, strange
from ntm_cli.limits import MAX_RESTORED
from ntm_cli.plan import kinds
from ntm_cli.plan.syllables import is_irregular, is_right, words_of

if TYPE_CHECKING:
    from ntm_cli.plan.codings import Coding

#: The letter that others look like: Cyrillic, Greek, Icelandic, dotless and African ones.
_LOOK_ALIKES = str.maketrans(
    "АВЕКМНОРСТУХаеорсухіјѕԁһӏԚԛԜԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονÐðƉɖıʼ‘`´＇\u030c",
    "ABEKMHOPCTYXaeopcyxijsdhlQqWwABEZHIKMNOPTYXovĐđĐđi’’’’’\u0306",
)
#: Full-width letters, digits and signs, as East Asian keyboards write them.
_LOOK_ALIKES |= {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_LOOK_ALIKES |= str.maketrans("\u2010\u2011\u2212\u2012\u2014\u2015", "---–––")
#: Quotes and other signs that stand before a word, behind it or at the end, where a name has none.
_WRAPPING = re.compile("""(?<![^ ])["'“”„«»‹›‚‘’<>*_]+|["“”„«»‹›‚‘<>*_]+(?= )|["'“”„«»‹›‚‘’<>*_.,;: ]+$""")
#: UTF-8 read in another coding: its first bytes, seen as letters, before one that is not ASCII; or a letter lost.
_GARBLED_TEXT = re.compile(r"[ÃÄÅÆĂ√][^\x00-\x7f]|á[º»]|·[ªº∫]|[^\W\d_]\?-?[^\W\d_]")
_LOST = re.compile(f"[?{REPLACEMENT}]+")


@dataclass(frozen=True, slots=True)
class Undone:
    """What a garbled text was, and by which coding it was garbled; None if it was dressed up or pasted only."""

    text: str
    coding: Coding | None = None


def readable(name: str) -> str:
    """The name that a garbled one stands for, if that can be told, else the name itself."""
    found = undone(name)
    return name if found is None else found.text


@lru_cache(maxsize=65536)
def undone(name: str) -> Undone | None:
    """What a name was before it was garbled, or None if it is in order or lost."""
    if _is_in_order(name) or len(name) > MAX_RESTORED:
        return None
    cleaned = _cleaned(name)
    sure = cleaned if cleaned and _is_in_order(cleaned.text) else None
    found = next(_by_coding(name, _codings().utf8_codings()), sure)
    return found or next(_by_coding(name, _codings().old_codings()), cleaned)


def _codings() -> ModuleType:
    from ntm_cli.plan import codings  # names that are in order have none of them made

    return codings


def undone_text(text: str) -> Undone | None:
    """What a text that is no name was before its UTF-8 was read in another coding, or None."""
    for coding in _codings().utf8_codings() if len(text) <= MAX_RESTORED else ():
        for found in coding.undo(text):
            if not strange(found):
                return Undone(found, coding)
    return None


def is_lost(text: str) -> bool:
    """Whether letters of a text were lost: replaced by a question mark or by the sign for what cannot be read."""
    return REPLACEMENT in text or re.search(r"[^\W\d_]\?|\?[^\W\d_]", text) is not None


def is_odd(text: str) -> bool:
    """Whether a text holds what Vietnamese writing does not, or what a coding leaves of its letters."""
    return bool(strange(text) or _GARBLED_TEXT.search(text))


def is_unreadable(name: str) -> bool:
    """Whether a name is garbled and does not say what it was: letters are lost, or no coding makes a name of it."""
    return not is_name(name) and undone(name) is None


def skeleton(name: str) -> str:
    """What is left of a name when every letter that is not ASCII is lost: 'x_ qu_ng phong'."""
    composed = unicodedata.normalize("NFC", name).casefold()
    return re.sub(f"(?:[?{REPLACEMENT}]|[^\\x00-\\x7f])+", "_", " ".join(composed.split()))


def _is_in_order(name: str) -> bool:
    return is_name(name) and all(is_right(word) or is_irregular(word) for word in words_of(name))


def _by_coding(name: str, codings: Sequence[Coding]) -> Iterator[Undone]:
    """What each coding makes of a name, or of what stands behind its kind, that is a name in order."""
    composed = unicodedata.normalize("NFC", name)
    words = composed.split(" ")
    _, length = kinds.split([word.casefold() for word in words])
    kind, rest = words[:length], " ".join(words[length:])
    if composed.isascii() or not rest:
        return
    for coding in codings:
        for found in coding.undo(rest):
            whole = " ".join([*kind, found])
            if _is_changed(rest, found) and _is_in_order(whole):
                yield Undone(" ".join(whole.split()), coding)


def _is_changed(text: str, found: str) -> bool:
    """Whether a word of a text has become another: a sign that stands alone is none."""
    kept = text.split()
    return any(len(word) > 1 and word not in kept for word in found.split())


def _cleaned(name: str) -> Undone | None:
    """The name without quotes, strange spaces, letters that cannot be seen or only look like others."""
    if is_name(name) or ("«" in name) != ("»" in name):  # one alone is of a garbled letter
        return None
    joined, parted = (_without_signs(name, unseen) for unseen in ("", " "))
    text = parted if _is_in_order(parted) and not _is_in_order(joined) else joined
    return Undone(text) if text and is_name(text) else None


def _without_signs(name: str, unseen: str) -> str:
    """A name in ordinary letters and signs, `unseen` in place of what cannot be seen."""
    seen = (" " if letter.isspace() else unseen if is_invisible(letter) else letter for letter in name)
    text = unicodedata.normalize("NFD", "".join(seen)).translate(_LOOK_ALIKES)
    return " ".join(_WRAPPING.sub("", unicodedata.normalize("NFC", text).strip()).split())
