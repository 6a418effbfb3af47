"""What the text of a cell says: a number, a mark, a year, a level, a column of the plan, the word for a total."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ntm_cli.letters import is_invisible
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Column, Level

#: Marks that say that a unit reaches a level in the column they stand in; ü is the tick of the font Wingdings.
_MARKS = frozenset({"1", "01", "x", "v", "+", "*", "✓", "✔", "√", "☑", "☒", "●", "•", "■", "ü", "đạt", "có"})
_BLANKS = frozenset({"", "-", "–", "—", "_", ".", "…", "...", "0", "/", "không", "chưa đạt", "☐", "□"})
_YEAR = re.compile(r"(?:19|20)\d\d")
#: The day and month before a year.
_DAY = re.compile(r"^\d{1,2}([/.-])\d{1,2}\1(?=(?:19|20)\d\d$)")
_ROMAN = re.compile(r"[ivxl]+", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:\.0)?(?: ?(?:xa|huyen|thon|don vi|xa, phuong))?")
_SHARE = re.compile(r"(\d+) ?/ ?(\d+)\b.{0,60}")
#: A year as the head of a column, with what may stand before it.
_YEAR_HEAD = re.compile(
    r"(?:(?:nam )?(?:ke hoach|kh|lo trinh|dang ky|phan dau|du kien|muc tieu|chi tieu) ?)?"
    r"(?:trong |thuc hien )?(?:nam )?"
    r"((?:19|20)\d\d)(?: \(.{0,30}\))?"
)
_IN_YEAR = re.compile(r"\b(?:trong |ke hoach )?nam ((?:19|20)\d\d)\b(?! ?-)")
#: A year behind all other words, which ends no range and no date.
_LAST_YEAR = re.compile(r"[a-z)]:? \(?((?:19|20)\d\d)\)?$")
_UNTIL = re.compile(
    r"(?:.{0,60} )?(?:den|tinh den|den het|truoc|het)(?: het| cuoi)?(?: thang \d+)?(?: nam |/)((?:19|20)\d\d)\b.{0,30}"
)
_BEFORE = re.compile(
    r"(?:so xa |xa |so huyen |cac xa )?da (?:dat|duoc|hoan thanh|cong nhan|co quyet dinh).{0,60}"
    r"|hien trang|ket qua (?:den|tinh).{0,30}"
)
#: With its marks: Công is the name of a place.
_TOTAL = re.compile(
    r"(?:tổng|cộng|toàn tỉnh|tổng toàn tỉnh|tổng số xã|tổng số huyện|(?:tổng|cộng) (?:cộng|số|chung|toàn).{0,30}|"
    r"(?:tổng|cộng)\W{1,3}\d+ (?:xã|huyện|đơn vị|thôn).{0,30})[:. ]*"
)
#: A Vietnamese syllable without its marks: no two of them are one.
_SYLLABLE = re.compile(r"(?:ngh?|nh|gh|gi|[kpt]h|qu|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?[,.;]?")
_NO = re.compile(r"(?:s?tt|so tt|so thu tu|s\.t\.t|t\.t|no\.?)[.:]?")
_NOTE = re.compile(r"(?:ghi chu|chu thich|can cu|luu y|dem duoc)\b.*", re.DOTALL)
_PART_TOTAL = re.compile(r"(?:tổng|cộng)(?: cộng| số)?:? (?:huyện|thị xã|thành phố|tx|tp|nhóm|khu vực|vùng)\b.{1,60}")
_SHARE_ROW = re.compile(r"(?:ty|ti) le\b.*")
#: Words that speak of no level above the first.
_FIRST = re.compile(r"nong thon moi|\bntm\b|dat chuan|hoan thanh")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A text as it is to be written: composed letters, single spaces, and no character that shows nothing."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(letter for letter in _spaced(composed) if not is_invisible(letter)).split())


def _spaced(text: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in text)


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """A text without diacritics or letter case, by which words of headings are told."""
    marks = unicodedata.normalize("NFD", plain(text).casefold().replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def is_one_word(said: str, rest: str) -> bool:
    """Whether the end of a text and the beginning of its rest are one syllable, or one number."""
    first = plain(rest).split(" ")[0]
    whole = key(plain(said).split(" ")[-1] + first)
    return (first[:1].islower() and bool(_SYLLABLE.fullmatch(whole))) or (first.isdecimal() and whole.isdecimal())


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing, or a dash for nothing."""
    return plain(text).casefold() in _BLANKS


def is_mark(text: str) -> bool:
    """Whether a cell is marked."""
    return plain(text).casefold() in _MARKS


def year_of(text: str) -> int | None:
    """The year that a cell holds, and nothing else."""
    said = _DAY.sub("", plain(text))
    said = said.removesuffix(".0").removesuffix(",0")
    return int(said) if _YEAR.fullmatch(said) else None


def count_of(text: str) -> int | None:
    """The count that a cell holds, its unit aside."""
    found = _COUNT.fullmatch(key(text))
    return int(found[1].replace(".", "")) if found and len(found[1]) < 10 else None


def number_of(text: str) -> int | None:
    """A row number, which may have a dot or a bracket behind it."""
    return count_of(plain(text).rstrip(".)"))


def share_of(text: str) -> tuple[int, int] | None:
    """A printed 5/7: the count and its base."""
    found = _SHARE.fullmatch(key(text))
    return (int(found[1]), int(found[2])) if found and len(found[1] + found[2]) < 12 else None


def is_roman(text: str) -> bool:
    """Whether a row number is Roman, or a capital letter: that of a block of rows."""
    said = plain(text).rstrip(".)")
    return bool(_ROMAN.fullmatch(said) and said.isupper()) or said in ("A", "B", "C", "D", "Đ", "E")


def is_number_head(text: str) -> bool:
    """Whether this is the head of the column of row numbers."""
    return bool(_NO.fullmatch(key(text)))


def is_total(text: str) -> bool:
    """Whether this names a total row."""
    return bool(_TOTAL.fullmatch(plain(text).casefold()))


def is_part_total(text: str) -> bool:
    """Whether this names the total of a part of a table: "Cộng huyện Hải Hà"."""
    return bool(_PART_TOTAL.fullmatch(plain(text).casefold()))


def is_share_row(text: str) -> bool:
    """Whether this names a row of percentages."""
    return bool(_SHARE_ROW.fullmatch(key(text)))


def is_note(text: str) -> bool:
    """Whether this is the head of the column of notes, or begins a note."""
    return bool(_NOTE.fullmatch(key(text)))


def column_head(text: str) -> Column | None:
    """The column of the plan that a head names: a year, or what was achieved before."""
    said = key(text)
    found = _YEAR_HEAD.fullmatch(_DAY.sub("", said))
    if found:
        return int(found[1])
    return ACHIEVED if _BEFORE.fullmatch(said) or said == "da dat" else None


def until(text: str) -> int | None:
    """The year of a head such as "đến hết năm 2025", which may be what was achieved before."""
    found = _UNTIL.fullmatch(key(text))
    return int(found[1]) if found else None


def year_in(text: str) -> int | None:
    """The one year that a head names among other words: "xã đạt chuẩn NTM năm 2026"."""
    said = key(text)
    found = set(_IN_YEAR.findall(said) or _LAST_YEAR.findall(said))
    return int(found.pop()) if len(found) == 1 else None


_WORDS = {level: key(level.vietnamese) for level in LEVELS if level is not Level.STANDARD}
_SHORT = {level: "".join(word[0] for word in words.split()) for level, words in _WORDS.items()}
_NAMED = {
    level: re.compile(
        r"(?:(?:dat chuan|hoan thanh)(?:(?!,|;| va )[^,;]){0,60}?)?(?:(?:nong thon moi|ntm) ?)?"
        rf"(?:\b{words}\b|\b(?:ntm ?)?{_SHORT[level]}\b)"
    )
    for level, words in _WORDS.items()
}


@lru_cache(maxsize=4096)
def levels_in(text: str) -> tuple[Level, ...]:
    """The levels that a text speaks of, in the order in which they are climbed."""
    rest = key(text)
    found: set[Level] = set()
    for level, named in _NAMED.items():
        rest, times = named.subn(" ", rest)
        if times:
            found.add(level)
    if _FIRST.search(rest):
        found.add(Level.STANDARD)
    return tuple(level for level in LEVELS if level in found)
