"""Letters: which a Vietnamese text is written with, what a name may hold, and which show nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_VOWELS = "aăâeêioôơuưy"
#: huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.
TONES = "\u0300\u0309\u0303\u0301\u0323"
_MARKS = f"{TONES}\u0302\u0306\u031b"
_SMALL = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *TONES)) + "đ"
#: The letters of the Vietnamese alphabet that are not ASCII, each composed to one character.
VIETNAMESE = _SMALL + _SMALL.upper()
#: What an ordinary text may hold: ASCII and Vietnamese letters, composed or with their marks apart.
_UNUSUAL = re.compile(f"[^\\x00-\\x7f{VIETNAMESE}{_MARKS}]")

_LONE_MARK = re.compile(f"[{_MARKS}]")

#: Letters (f j w z too: Ea Wer, Cư Jút), digits, spaces; further the signs that a name may hold in their places.
_OTHER = f"[^a-zA-Z{VIETNAMESE}0-9 .'’–-]"
#: Any letter, and all else; which letters there may be is said once, above: a long class takes its time to compile.
_LETTER, _ELSE = r"[^\W\d_]", r"[\W\d_]"
#: An apostrophe stands behind a letter (Cư M’gar, B' Lá), a dash inside (Chân Mây – Lăng Cô).
_APOSTROPHE = f"(?<!{_LETTER})['’]|['’](?= *$)"
_DASH = "^ *[-–]|[-–](?= *$)"
#: A dot stands behind a shortened word: of one letter (H. Nung, N.T), or of two before another word (TP. Biển Xanh).
_SHORTENED = f"(?<!^{_LETTER})(?<!{_ELSE}{_LETTER})"
_DOT = rf"{_SHORTENED}(?:(?<!^{_LETTER}{{2}})(?<!{_ELSE}{_LETTER}{{2}})\.|\.(?= *$))"
_NO_NAME = re.compile("|".join((_OTHER, _APOSTROPHE, _DASH, _DOT)))
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
#: What stands where a letter could not be read.
REPLACEMENT = "\ufffd"


def is_invisible(letter: str) -> bool:
    """Whether a letter shows nothing: controls, zero-width and direction marks, unassigned ones."""
    return unicodedata.category(letter) in _INVISIBLE


@lru_cache(maxsize=65536)
def is_name(text: str) -> bool:
    """Whether a text holds nothing but what the name of a unit may hold, each where it may stand."""
    return _NO_NAME.search(unicodedata.normalize("NFC", text)) is None


def no_name(text: str) -> list[str]:
    """What a text holds and the name of a unit does not, each once."""
    found = [sign.strip() or sign for sign in _NO_NAME.findall(unicodedata.normalize("NFC", text))]
    return list(dict.fromkeys(found))


def strange(text: str) -> list[str]:
    """The letters and invisible characters of a text that are not Vietnamese, each once; signs are none of them."""
    unusual = [letter for letter in dict.fromkeys(_UNUSUAL.findall(text)) if not _is_sign(letter)]
    return unusual or list(dict.fromkeys(_LONE_MARK.findall(unicodedata.normalize("NFC", text))))


def _is_sign(letter: str) -> bool:
    """Whether it is punctuation, a symbol or a number sign such as ½, but no digit of another script."""
    category = unicodedata.category(letter)
    return letter != REPLACEMENT and (category[0] in "PS" or category == "No")
