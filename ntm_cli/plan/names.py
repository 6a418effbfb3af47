"""Vietnamese place names: their kind, the folded key they are compared by, and their alphabetical order.

Two spellings are the same name if they differ only in Unicode composition, letter case, the vowel that carries the
tone (Hoà, Hòa), spacing, the sign for an apostrophe or a dash, or an abbreviated kind (TP., T.P, Thành phố), or if one
is the other garbled. Anything else is another name, or a variant.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache

from ntm_cli.letters import TONES
from ntm_cli.limits import MAX_COMPARED
from ntm_cli.plan import kinds
from ntm_cli.plan.garbled import readable
from ntm_cli.plan.syllables import syllable

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER = {letter: position for position, letter in enumerate(_ALPHABET)}
_CLOSE = 0.8
#: Signs that are written in several ways, or with and without spaces.
_APOSTROPHE, _DASH = re.compile("[’ʼ] *|' +"), re.compile(" *[-–—] *")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key by which names are compared: the same for two spellings of one name."""
    kind, proper = split_kind(name)
    return f"{kind} {proper}".strip()


@lru_cache(maxsize=65536)
def split_kind(name: str) -> tuple[str, str]:
    """A name's folded kind ('' if it has none) and the folded rest: 'TX. Quảng Yên' is ('thị xã', 'quảng yên')."""
    return _split(readable(name))


def _split(name: str) -> tuple[str, str]:
    text = _DASH.sub(" - ", _APOSTROPHE.sub("'", unicodedata.normalize("NFC", name).casefold()))
    words = kinds.words_of(text)
    kind, length = kinds.split(words)
    return kind, " ".join(letters + tone for letters, tone in map(syllable, words[length:]))


def is_kind(text: str) -> bool:
    """Whether a text is a kind of unit and nothing else, written out or abbreviated."""
    kind, rest = _split(text)
    return bool(kind) and not rest


def proper(name: str) -> str:
    """A name without its kind, as written: 'TP. Hạ Long' is 'Hạ Long'."""
    words = _DASH.sub(r" \g<0> ", _APOSTROPHE.sub("’", readable(name))).replace(".", ". ").split()
    length = len(split_kind(name)[1].split())
    return " ".join(words[-length:]) if length else name


def bare(name: str) -> str:
    """The folded name without any diacritics: what somebody types who has no Vietnamese keyboard."""
    marks = unicodedata.normalize("NFD", fold(name).replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def sort_key(name: str) -> tuple[tuple[tuple[int, ...], int], ...]:
    """The order of the Vietnamese alphabet, syllable by syllable: letters first, then tone; numbers by their value."""
    return tuple(
        (_positions(letters), TONES.find(tone) if tone else -1)
        for letters, tone in map(syllable, name.casefold().split())
    )


def _positions(letters: str) -> tuple[int, ...]:
    if letters.isdecimal():
        return -1, int(letters[:MAX_COMPARED])
    return tuple(_ORDER.get(letter, len(_ORDER) + ord(letter)) for letter in letters)


def is_abbreviation(short: str, full: str) -> bool:
    """Whether the first name is the second, or would be with words written out that it shortens to 'H.'."""
    short_words = unicodedata.normalize("NFC", short).casefold().replace(".", ". ").split()
    full_words = unicodedata.normalize("NFC", full).casefold().split()
    return len(short_words) == len(full_words) and all(
        word == whole or (word.endswith(".") and len(word) > 1 and whole.startswith(word[:-1]))
        for word, whole in zip(short_words, full_words, strict=True)
    )


def is_of_other_kind(one: str, other: str) -> bool:
    """Whether two names differ in nothing but the kind of unit, which one of them may leave out."""
    (kind, name), (other_kind, other_name) = split_kind(one), split_kind(other)
    return name == other_name and kind != other_kind


def is_variant(one: str, other: str) -> bool:
    """Whether two different names probably mean one unit: an abbreviated word, a letter or a mark apart, or no kind."""
    if is_abbreviation(one, other) or is_abbreviation(other, one) or bare(one) == bare(other):
        return True
    if is_of_other_kind(one, other):
        return "" in (split_kind(one)[0], split_kind(other)[0])
    if max(len(one), len(other)) > MAX_COMPARED:
        return False
    matcher = difflib.SequenceMatcher(None, fold(one), fold(other), autojunk=False)
    return split_kind(one)[0] == split_kind(other)[0] and matcher.ratio() >= _CLOSE
