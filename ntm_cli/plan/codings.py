"""How a Vietnamese text gets garbled: written in one coding and read in another, and the way back.

Three codings of the time before Unicode are no codecs of Python, or are met where a font alone made Vietnamese of
them: TCVN3 (called ABC), VNI and the marks of Windows-1258. Each is undone in the characters that Windows shows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ntm_cli.plan.syllables import is_possible

#: TCVN 5712:1993, its set VN3, as fonts called .VnTime have it; the capitals with a tone need a font of their own.
#: As glibc's charmap TCVN5712-1 and vietunicode.sourceforge.net/charset have it from A1 to FE.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
#: VNI for Windows, from vnisoft.com and vietunicode.sourceforge.net/charset: letters of their own, and marks that stand
#: behind their vowel, as small or as large as that.
_VNI = dict(zip("ñôöæòóîÑÔÖÆÒÓÎ", "đơưỉịĩỵĐƠƯỈỊĨỴ", strict=True))
_VNI_MARKS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "ê": "\u0306",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_LETTER = re.compile("([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñôöæòóîÑÔÖÆÒÓÎ]")
#: What is left of UTF-8 where a no-break space was trimmed or made a space, or a byte without a sign was dropped.
_LOST_A, _LOST_D = re.compile(rb"(?<=[^ ])\xc3(?: (?= )|(?= |$))"), re.compile(rb"\xc4(?![\x80-\xbf])")
_LOST = re.compile(rb"(\xe1\xbb|\xc3)(?![\x80-\xbf])")
_WITHOUT_SIGN = (b"\x9d", b"\x81", b"\x8d", b"\x8f", b"\x90")
#: A text is read wrongly once, or once more by who wants to mend it.
_TWICE = 2


@dataclass(frozen=True, slots=True)
class Coding:
    """One way to garble a text: what it was written in, what it was read as ('' for a font), and the way back."""

    written: str
    read: str
    undo: Callable[[str], Iterator[str]]


def _from_utf8(read: str) -> Callable[[str], Iterator[str]]:
    def undo(text: str) -> Iterator[str]:
        for _ in range(_TWICE):
            found = _decoded(_bytes(text, read))
            if found is None:
                return
            yield found
            text = found

    return undo


def _bytes(text: str, read: str) -> bytes:
    """The bytes that a text was, or none; those without a sign are shown as controls."""
    try:
        return b"".join(_byte(letter, read) for letter in text)
    except UnicodeEncodeError:
        return b""


def _byte(letter: str, read: str) -> bytes:
    return letter.encode("latin-1") if "\x80" <= letter < "\xa0" else letter.encode(read)


def _decoded(raw: bytes) -> str | None:
    """A text of UTF-8, with the bytes put back that were lost on the way; None if it is none."""
    words = _LOST_D.sub(b"\xc4\x90", _LOST_A.sub(b"\xc3\xa0", raw)).split(b" ")
    try:
        text = " ".join(map(_decoded_word, words))
    except UnicodeDecodeError:
        return None
    return None if raw.isascii() else text


def _decoded_word(raw: bytes) -> str:
    """A word of UTF-8. A lost byte is put back where but one of those that have no sign makes a syllable."""
    if not _LOST.search(raw):
        return raw.decode("utf-8")
    words = [_LOST.sub(rb"\1" + lost, raw).decode("utf-8") for lost in _WITHOUT_SIGN]
    possible = [word for word in words if is_possible(word)]
    return possible[0] if len(possible) == 1 else raw.decode("utf-8")


def _from_tcvn3(text: str) -> Iterator[str]:
    if not _bytes(text, "cp1252"):  # a letter that no font of that time has
        return
    words = "".join(_TCVN3.get(letter, letter) for letter in text).split(" ")
    # A capital with a tone is typed small: a marked vowel begins no second word of a kind.
    yield " ".join(word if word.isascii() or word[:1].isascii() else word[:1].upper() + word[1:] for word in words)


def _from_vni(text: str) -> Iterator[str]:
    yield unicodedata.normalize("NFC", _VNI_LETTER.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    vowel, mark = found[1], found[2]
    if not vowel:
        return _VNI[found[0]]
    return _VNI.get(vowel, vowel) + _VNI_MARKS[mark.lower()]


def _from_1258(text: str) -> Iterator[str]:
    """The marks of Windows-1258, which stand behind their vowel, read as letters of Windows-1252."""
    try:
        yield unicodedata.normalize("NFC", text.encode("cp1252").decode("cp1258"))
    except UnicodeError:
        return


@lru_cache(maxsize=1)
def old_codings() -> tuple[Coding, ...]:
    """The ways to garble a text of the time before Unicode."""
    marks = Coding("Windows-1258", "Windows-1252", _from_1258)
    return Coding("TCVN3 (ABC)", "", _from_tcvn3), Coding("VNI", "", _from_vni), marks


@lru_cache(maxsize=1)
def utf8_codings() -> tuple[Coding, ...]:
    """The ways to garble a text of UTF-8: hardly a text can be one by chance."""
    read = {"cp1252": "Windows-1252", "cp1258": "Windows-1258", "mac_roman": "Mac Roman", "latin-1": "ISO 8859-1"}
    return tuple(Coding("UTF-8", called, _from_utf8(name)) for name, called in read.items())
