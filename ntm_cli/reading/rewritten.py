"""A value that does not fit, written as it belongs there, where its text leaves no doubt what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ntm_cli.messages import Message, Words
from ntm_cli.source import Place

#: Longer texts are no slip of one value.
_LONGEST = 40

_YEAR = re.compile(r"(?<!\d)(?:19|2\d)\d\d(?!\d)")
_SPLIT_YEAR = re.compile(r"\d[., ]\d{3}|\d\d[., ]\d\d")
_COUNT = re.compile(r"0*(\d+)(?:[.,]0?0?)?(?: +[^\W\d].*)?")
#: Digits in groups of three, as a large number is printed.
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[., ]\d{3})+")
_NUMBER = re.compile(r"(?<![^\W_])\d+(?:[.,]\d+)?(?![^\W_])")
_DAY = re.compile(r"(?:ngày )?(\d\d?)(?:[-/.]| tháng )(\d\d?)(?:[-/.]| năm )(\d{4})")
_DAY_BACKWARDS = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)")
_SEVERAL = re.compile(r"\d+(?:[ ;,]+\d+)+")
_RANGE = re.compile(r"(\d{4}) *[-–—] *(\d{4})")

#: What would be no text of its own in brackets.
_SIGNS = re.compile(r"[\[\]{}:#\"'&*!|>%@`]")

_WRITE_YEAR = Words("rewritten.year", en="Write the year alone: {right}.", vi="Chỉ ghi năm: {right}.")
_WRITE_COUNT = Words(
    "rewritten.count",
    en="Write {right}: digits only, no zero in front, no quotes.",
    vi="Ghi {right}: chỉ ghi chữ số, không có số 0 đứng đầu, không có dấu nháy.",
)
_WRITE_SHARE = Words(
    "rewritten.share",
    en="Write {right}: digits with a point, no % sign, no quotes.",
    vi="Ghi {right}: chỉ ghi số, dùng dấu chấm, không có dấu %, không có dấu nháy.",
)
_MORE_THAN = Words(
    "rewritten.more-than",
    en="Write {right} alone; “more than” is a key of its own: `more_than: true`.",
    vi="Chỉ ghi {right}; “trên” ghi bằng khóa riêng: `more_than: true`.",
)
_AT_LEAST = Words(
    "rewritten.at-least",
    en="Write {right} alone; “at least” is a key of its own: `at_least: true`.",
    vi="Chỉ ghi {right}; “ít nhất” ghi bằng khóa riêng: `at_least: true`.",
)
_WRITE_DAY = Words(
    "rewritten.day", en="Write it as year-month-day: {right}.", vi="Ghi theo thứ tự năm-tháng-ngày: {right}."
)
_WRITE_LIST = Words(
    "rewritten.list",
    en="Write it in [ ], with a comma between two entries: {right}.",
    vi="Ghi trong [ ], giữa hai mục có dấu phẩy: {right}.",
)
_QUOTE = Words("rewritten.text", en='Put it in quotes: "{right}".', vi='Để trong dấu nháy: "{right}".')


def year(place: Place) -> Message | None:
    """The one year that a text holds."""
    found = year_in(_text(place))
    return _WRITE_YEAR(right=found) if found else None


def year_in(text: str) -> str | None:
    """The one year that a text holds, or that dots, commas or spaces divide."""
    found = set(_YEAR.findall(text))
    if len(found) == 1:
        return str(found.pop())
    joined = re.sub("[., ]", "", text)
    return joined if _SPLIT_YEAR.fullmatch(text) and _YEAR.fullmatch(joined) else None


def count(place: Place) -> Message | None:
    """The digits of a count with a zero in front, a unit behind it, or quotes around both."""
    text = _text(place)
    if _GROUPED.fullmatch(text):
        return _WRITE_COUNT(right=re.sub("[., ]", "", text))
    found = _COUNT.fullmatch(text)
    return _WRITE_COUNT(right=found[1]) if found else _compared(place)


def year_alone(place: Place) -> Message | None:
    """The one year of a text that stands where a year does."""
    return year(place) if place.path[-1:] == ("year",) else None


def share(place: Place) -> Message | None:
    """The one number that a text holds, with a point."""
    found = _number(place)
    return _compared(place) or (_WRITE_SHARE(right=found) if found else None)


def _number(place: Place) -> str | None:
    found = _NUMBER.findall(_text(place))
    return re.sub(r"^0+(?=\d)", "", found[0]).replace(",", ".") if len(found) == 1 else None


def _compared(place: Place) -> Message | None:
    """The number of a target that is to be more, or at least so many."""
    found, text = _number(place), _text(place).casefold()
    if not found or place.path[:1] != ("targets",):
        return None
    if text.startswith((">=", "≥", "ít nhất", "tối thiểu", "từ")) or text.endswith("trở lên"):
        return _AT_LEAST(right=found)
    return _MORE_THAN(right=found) if text.startswith((">", "trên", "hơn")) else None


def more_than(text: str) -> Message | None:
    """The number behind a sign that is no part of it: >90, >= 90."""
    found = re.match(r">(=?) *(\d+(?:[.,]\d+)?)", text)
    return (_AT_LEAST if found[1] else _MORE_THAN)(right=found[2].replace(",", ".")) if found else None


def day(place: Place) -> Message | None:
    """The day of a text as it is written in Vietnamese, or with signs of its own."""
    text = _text(place).strip()
    found = _DAY.fullmatch(text)
    parts = found.group(3, 2, 1) if found else getattr(_DAY_BACKWARDS.fullmatch(text), "groups", tuple)()
    try:
        return _WRITE_DAY(right=date(*map(int, parts)).isoformat())
    except (TypeError, ValueError):
        return None


def several(place: Place) -> Message | None:
    """Several numbers in one entry of a list; elsewhere there is room for one alone."""
    if not (place.path and isinstance(place.path[-1], int)):
        return None
    found = _SEVERAL.fullmatch(_text(place)) or _RANGE.fullmatch(_text(place))
    return _WRITE_LIST(right=f"[{', '.join(_entries(found[0]))}]") if found else None


def a_list(place: Place) -> Message | None:
    """What stands where a list should, in brackets."""
    text = _text(place)
    return _WRITE_LIST(right=f"[{', '.join(_entries(text))}]") if text and not _SIGNS.search(text) else None


def _entries(text: str) -> list[str]:
    ends = _RANGE.fullmatch(text)
    if ends and 0 <= int(ends[2]) - int(ends[1]) < 100:
        return [str(number) for number in range(int(ends[1]), int(ends[2]) + 1)]
    apart = r"[ ;,]+" if _SEVERAL.fullmatch(text) else r" *; *"
    return list(filter(None, re.split(apart, text)))


def quoted(place: Place) -> Message | None:
    """A number that is no name but text all the same, in quotes."""
    text = _text(place)
    return _QUOTE(right=text) if text and place.path[-1:] in {("id",), ("clause",), ("number",)} else None


def _text(place: Place) -> str:
    text = place.text or ""
    return text if len(text) <= _LONGEST else ""


Rewriting = Callable[[Place], Message | None]
