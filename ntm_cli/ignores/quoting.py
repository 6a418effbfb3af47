"""The two values of a finding as a comment names them, and the key by which what is typed is compared with them.

A comment is the same in every language: a number may have a decimal point or comma, a name is compared folded, a list
may be joined by commas or by words.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from ntm_cli.findings import Finding
from ntm_cli.letters import is_invisible
from ntm_cli.messages import Listing, Message, Value
from ntm_cli.plan.kinds import KINDS
from ntm_cli.plan.names import fold
from ntm_cli.plan.vocabulary import Unit

#: Values that are longer together are not worth typing.
_MOST_LETTERS = 120
#: What a comment cannot hold within its bracket, or what would end a value there.
_SIGNS = re.compile(r"[\[\]{}#,;`'\"“”‘’\s]+")
_JOINTS = re.compile(r"[,;]|\s(?:or|and|hoặc|và)\s")
_UNITS = "|".join([*KINDS, *(f"{unit}s?" for unit in Unit)])
_NUMBER = re.compile(rf"([-−]?\d{{1,15}}(?:[.,]\d{{1,15}})?)\s*(?:%|{_UNITS})?")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)")
#: What is typed for a value that is not there.
_NONE = {"", "-", "–", "—"}


def quoted(finding: Finding) -> str:
    """The values as a comment names them, stated/counted: '54/51'; one of them if there is but one; '' without any."""
    sides = (_text(value) for value in (finding.stated, finding.counted) if value is not None)
    return "/".join(side for side in sides if side not in _NONE)


def acknowledgement(finding: Finding) -> str:
    """What a comment says to acknowledge just this finding, but for the reason: ignore[target-shortfall 54/51]."""
    values = quoted(finding)
    return f"ignore[{finding.rule} {values}]" if 0 < len(values) <= _MOST_LETTERS else f"ignore[{finding.rule}]"


def keys(typed: str) -> tuple[str, ...]:
    """The keys that typed values may have: 1.200 can be 1200, or 1.2."""
    plain = _key(typed)
    if not _THOUSANDS.search(typed):
        return (plain,)
    return plain, _key(_THOUSANDS.sub(lambda found: re.sub("[.,]", "", found[0]), typed))


def key(finding: Finding) -> str:
    """The key of a finding's values."""
    return _key(quoted(finding))


def _text(value: Value) -> str:
    if isinstance(value, Listing):
        return "; ".join(map(_text, value.items))
    if isinstance(value, Message):
        return " ".join(map(_text, value.values.values()))
    return _plain(str(value))


def _plain(text: str) -> str:
    """A text without what cannot be seen or cannot stand in the bracket of a comment."""
    spaced = _SIGNS.sub(" ", text)
    return " ".join("".join(letter for letter in spaced if not is_invisible(letter)).split())


def _key(text: str) -> str:
    sides = (side.strip() for side in unicodedata.normalize("NFKC", text).casefold().split("/"))
    return "/".join(_side(side) for side in sides if side not in _NONE)


def _side(text: str) -> str:
    number = _NUMBER.fullmatch(text)
    if number:
        return str(Decimal(number[1].replace(",", ".").replace("−", "-")).normalize())
    return " ".join(fold(_plain(item)) for item in _JOINTS.split(text) if item.strip())
