"""What stands in prose around the tables: the decision, the name of a table, counts by year in a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.tables.cell_words import key, levels_in, plain
from ntm_cli.tables.row_kinds import LABEL

_KINDS = r"(?:quyết định|kế hoạch|nghị quyết|đề án|công văn|văn bản|tờ trình)"
_OFFICE = r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)"
_PLACE = r"(?:tỉnh|thành phố|TP\.?)\s+(?P<province>[^\W\d_]+(?:[ \-–][^\W\d_]+){0,4}?)"
_DAY = r"ngày\s*(?P<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|\.|năm)\s*(?P<year>\d{4})"
_WITH = re.compile(
    rf"{_KINDS} số:?\s*(?P<number>[\w\-–/.]+?),?\s+{_DAY}"
    rf"(?:\s+của\s+(?:Chủ tịch )?{_OFFICE}\s+{_PLACE}\s*(?:[),.;]|$))?",
    re.IGNORECASE,
)
_OWN = re.compile(rf"^\W*{_KINDS} số", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*số:?\s*(?P<number>\d[\w\-–/.]*[A-ZĐ]+[\w\-–/.]*)", re.IGNORECASE)
_DATE = re.compile(r"ngày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})", re.IGNORECASE)
_PROVINCE = re.compile(rf"(?:{_OFFICE}\s+|địa bàn\s+)?{_PLACE}\s*(?:$|[),.;]|đến năm|giai đoạn)", re.IGNORECASE)
_COUNTED = re.compile(r"^\W*nam (\d{4}):? ?(?:co )?(.*)")
_RANGE = re.compile(r"((?:19|20)\d\d) ?[-–—] ?((?:19|20)\d\d)")
#: So much may stand behind the name of a table on its line.
_SHORT_REST = 25
_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)


def decision(texts: Sequence[str]) -> dict[str, str]:
    """The decision that the tables belong to, as far as it is named: first where they say what they come with."""
    said = [plain(text) for text in texts]
    with_it = [text for text in said if "kem theo" in key(text)]
    named = [match for text in said if _OWN.match(text) and (match := _WITH.search(text)) and match["province"]]
    matches = [*(_WITH.search(text) for text in with_it), *named]
    matches += [words.search(text) for text in said[:40] for words in (_NUMBER, _DATE, _PROVINCE)]
    found: dict[str, str] = {}
    for match in filter(None, matches):
        found = {**_as_written(match.groupdict()), **found}
    return found


def _as_written(match: dict[str, str | None]) -> dict[str, str]:
    found = {name: text.rstrip(".,") for name, text in match.items() if text and name in ("number", "province")}
    if "province" in found and found["province"].isupper():
        found["province"] = found["province"].title()
    if match.get("day") and match.get("month"):
        found["date"] = f"{match['year']}-{int(match['month'] or 0):02}-{int(match['day'] or 0):02}"
    return found


def is_label(text: str) -> bool:
    """Whether a line is the name of a table and nothing else."""
    return bool(LABEL.fullmatch(key(text)))


def label(texts: Iterable[str]) -> str:
    """The name of a table in what stands above it, as Phụ biểu 02; '' if it has none."""
    found = ""
    for text in texts:
        match = LABEL.match(key(text))
        if match and _ends_there(plain(text)[match.end() :]):
            words = plain(text)[: match.end(1)].lower()
            number = match[2].upper() if _ROMAN.fullmatch(match[2]) else match[2]
            found = f"{words[:1].upper()}{words[1:]} {number}"
    return found


def _ends_there(rest: str) -> bool:
    """Whether the name of a table is over: nothing, a sign or a title in capitals follows, and no sentence goes on."""
    begins_title = rest.isupper() or len(rest) < _SHORT_REST
    return not rest.strip() or (not rest[0].isalnum() and (rest[0] != " " or begins_title))


def counts_by_year(texts: Iterable[str]) -> dict[int, dict[str, int]]:
    """A note such as "Năm 2018: có 22 xã đạt chuẩn nông thôn mới; 01 xã đạt chuẩn NTM nâng cao"."""
    found: dict[int, dict[str, int]] = {}
    for text in texts:
        for line in text.split("\n"):
            match = _COUNTED.match(key(line))
            counts = _counts(match[2]) if match else {}
            if match and counts:
                found[int(match[1])] = counts
    return found


def _counts(said: str) -> dict[str, int]:
    """Each count with its level."""
    found = {}
    for part in re.split(r"[;,]", said):
        match = re.match(r" ?(?:va |co )*(\d{1,4}) (?:xa|huyen|don vi)\b", part)
        levels = levels_in(part)
        if match and len(levels) == 1:
            found[levels[0]] = int(match[1])
    return {level.value: found[level] for level in LEVELS if level in found}


def period(texts: Iterable[str]) -> tuple[int, ...]:
    """The years of a title such as "giai đoạn 2026-2030"."""
    for text in texts:
        match = _RANGE.search(text)
        if match and 0 <= int(match[2]) - int(match[1]) < 20:
            return tuple(range(int(match[1]), int(match[2]) + 1))
    return ()


def before(names: Sequence[str]) -> str:
    """The name of the table before a numbered one: Phụ biểu 01 before Phụ biểu 02; '' if that cannot be said."""
    words, _, number = (names[0] if names else "").rpartition(" ")
    if not number.isdecimal() or int(number) < 2:
        return ""
    return f"{words} {int(number) - 1:0{len(number)}}"
