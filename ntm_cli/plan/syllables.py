"""Which syllables Vietnamese can have, by their initial, rhyme and tone, and which one a slip was meant to be.

Names of other languages of Vietnam break the pattern (Đắk Lắk, Krông Nô, Ea Kpam). Their syllables stand in
`irregular_syllables.txt`; a name that holds one of them, or a sign of such a language, is not judged.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from ntm_cli.letters import TONES

_INITIALS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x"
#: As they are spelt, without tone; those with a medial sound end the list.
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyt uyu uyên uyêt
"""
_IS_INITIAL, _IS_RHYME = frozenset(_INITIALS.split(" ")), frozenset(_RHYMES.split())
#: After q the medial sound is always u: quang, quốc, quê.
_AFTER_Q = frozenset(f"u{rhyme[1:]}" for rhyme in _IS_RHYME if re.match("o[aăe]|u[âêơy]", rhyme)) | {
    "ui",
    "uit",
    "uôc",
    "uyp",
}
_FRONT = frozenset("eêiy")
_MARKED = frozenset("ăâêôơư")
_VOWELS = re.compile("[aăâeêioôơuưy]+")
_STOPS = ("c", "ch", "p", "t")
_STOP_TONES = frozenset("\u0301\u0323")
_SPLIT = re.compile(r"[^\W\d_]+")
#: Words that are no syllables: with a dot or an apostrophe, a number such as 7A or K10, a letter alone, a Roman number.
_NO_SYLLABLE = re.compile(r".*[.'’].*|[^\W\d]{0,2}\d+|\d+[^\W\d]{0,2}|.|x{0,3}(?:ix|iv|v?i{0,3})", re.DOTALL)


def words_of(name: str) -> list[str]:
    """The words of a name, without the dashes between them."""
    return name.replace("-", " ").replace("–", " ").split()


def impossible(name: str) -> list[str]:
    """The words of a name that no Vietnamese syllable is spelt like; none of a name of another language."""
    odd = [word for word in words_of(name) if not is_right(word)]
    return odd if odd and not any(map(is_irregular, words_of(name))) else []


def is_irregular(word: str) -> bool:
    """Whether a word belongs to a name of another language: it has an apostrophe, or stands in the list of them."""
    return "'" in word or "’" in word or unicodedata.normalize("NFC", word).casefold() in _irregular()


@lru_cache(maxsize=1)
def _irregular() -> frozenset[str]:
    lines = Path(__file__).with_name("irregular_syllables.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=65536)
def is_right(word: str) -> bool:
    """Whether a word is a possible syllable with its tone mark in its place, or no syllable at all."""
    return is_possible(word) and _is_spelt(word)


@lru_cache(maxsize=65536)
def is_possible(word: str) -> bool:
    """Whether a word is a syllable that Vietnamese can have, or none at all, such as a number or an abbreviation."""
    letters, tone = syllable(word.casefold())
    if _NO_SYLLABLE.fullmatch(unicodedata.normalize("NFC", word.casefold())) or _is_shortened(word, letters):
        return True
    if len(tone) > 1 or (letters.endswith(_STOPS) and tone not in _STOP_TONES):
        return False
    return any(
        letters[:length] in _IS_INITIAL and _fits(letters[:length], letters[length:])
        for length in range(min(4, len(letters)))
    )


def is_whole(word: str) -> bool:
    """Whether a word is a possible syllable and nothing else: of letters, with a vowel among them."""
    return word.isalpha() and _VOWELS.search(syllable(word.casefold())[0]) is not None and is_possible(word)


def _is_shortened(word: str, letters: str) -> bool:
    """Whether a word is initials, as in TP or in Thị trấn NT Phong Hải: a few letters, none of them a vowel."""
    return len(word) <= (4 if word.isupper() else 2) and not _VOWELS.search(letters)


def _fits(initial: str, rhyme: str) -> bool:
    """Whether a rhyme can follow an initial: k, gh, ngh before e ê i y, c, g, ng before the others, q before u."""
    if initial == "q":
        return rhyme in _AFTER_Q
    if rhyme not in _IS_RHYME:
        return False
    is_front = rhyme[0] in _FRONT
    if initial in ("c", "ng") or (initial == "g" and rhyme[0] != "i"):
        return not is_front
    if initial in ("k", "gh", "ngh"):
        return is_front
    return not (initial and rhyme[0] == "y" and rhyme != "y") and not (initial == "gi" and rhyme[0] in "iy")


def syllable(word: str) -> tuple[str, str]:
    """A syllable's letters without tone, and its tone: where the tone mark sits does not tell syllables apart."""
    if word.isascii():
        return word, ""
    marks = unicodedata.normalize("NFD", word)
    letters = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", letters), "".join(mark for mark in marks if mark in TONES)


def _is_spelt(word: str) -> bool:
    """Whether the tone mark of a syllable stands on the vowel that carries it: hòa or hoà, not haò."""
    composed, (letters, tone) = unicodedata.normalize("NFC", word.casefold()), syllable(word.casefold())
    return not tone or composed in (spelt(letters, tone), _spelt_late(letters, tone))


def spelt(letters: str, tone: str) -> str:
    """A syllable with its tone mark on the vowel that carries it."""
    vowels = _VOWELS.search(letters, 2 if re.match("q|gi[aăâeêoôơuư]", letters) else 0)
    if not tone or vowels is None:
        return letters
    place = vowels.start() + _carrier(vowels[0], vowels.end() < len(letters))
    return unicodedata.normalize("NFC", letters[: place + 1] + tone[:1] + letters[place + 1 :])


def _spelt_late(letters: str, tone: str) -> str:
    """As hoà, toẻ and tuỳ are spelt, with the mark on the last vowel."""
    return unicodedata.normalize("NFC", letters + tone) if letters.endswith(("oa", "oe", "uy")) else ""


def _carrier(vowels: str, is_closed: bool) -> int:
    """Which vowel carries the tone: a marked one, else the last before a consonant, else the last but one."""
    marked = [place for place, vowel in enumerate(vowels) if vowel in _MARKED]
    if marked:
        return marked[-1]
    return len(vowels) - 1 if is_closed or len(vowels) == 1 else len(vowels) - 2
