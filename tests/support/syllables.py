"""Words that are not Vietnamese: none may be left in a Vietnamese text but names, keys and commands."""

from __future__ import annotations

import re
import unicodedata

_ONSET = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph|qu|r|s|th?|tr|v|x"
_SYLLABLE = re.compile(f"(?:{_ONSET})?[aeiouy]{{1,3}}(?:ch?|m|ngh?|nh?|p|t)?")
_WORD = re.compile(r"[^\W\d_]+")
#: English words that are spelt as syllables may be.
_ENGLISH = {"a", "at", "be", "by", "he", "met", "not", "on", "that", "the", "them", "then", "there", "they", "up", "we"}
#: Names and abbreviations.
_NAMES = {"ntm", "qđ", "tp", "tt", "ttg", "tx", "ubnd", "web"}
#: What the Vietnamese never says, and why.
NEVER = {
    r"phụ lục": "the tables of a decision are its phụ biểu",
    r"chỉ tiêu": "a target is a mục tiêu; chỉ tiêu are indicators of the criteria",
    r"tổng cộng": "the total row is the dòng cộng",
    r"mức(?! độ| nghiêm trọng)": "a level is a mức độ",
    r"vui lòng|\bbạn\b|!": "a text does not address anyone",
}
_TYPED = re.compile(r"`[^`]*`|\[[^\]]*\]\([^)]*\)|<!--.*?-->", re.DOTALL)


def foreign(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text that cannot be Vietnamese, but for what stands between backticks and for `names`."""
    words = _WORD.findall(unicodedata.normalize("NFC", untyped(text)).casefold())
    known = _NAMES | {name.casefold() for name in names}
    return [word for word in words if word not in known and not _is_vietnamese(word)]


def untyped(text: str) -> str:
    """A text without what is to be typed as it stands, links and comments."""
    return _TYPED.sub(" ", text)


def _is_vietnamese(word: str) -> bool:
    """Whether a word may be a Vietnamese syllable, or a letter by itself."""
    return word not in _ENGLISH and (len(word) == 1 or _SYLLABLE.fullmatch(_bare(word)) is not None)


def _bare(word: str) -> str:
    """A word without its marks; đ is a letter of its own."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
