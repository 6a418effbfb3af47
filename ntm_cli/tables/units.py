"""Which units a table is about: told by the kinds of the names in it, else by its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ntm_cli.plan.names import split_kind
from ntm_cli.plan.vocabulary import Unit
from ntm_cli.tables.cell_words import key, plain
from ntm_cli.tables.row_kinds import names_unit

DISTRICTS = frozenset({"huyện", "thị xã", "thành phố", "quận"})
COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_VILLAGES = frozenset({"thôn", "bản", "ấp", "buôn"})
_BY_KIND = {
    **dict.fromkeys(DISTRICTS, Unit.DISTRICT),
    **dict.fromkeys(COMMUNES, Unit.COMMUNE),
    **dict.fromkeys(_VILLAGES, Unit.VILLAGE),
    "tỉnh": Unit.PROVINCE,
}
#: What they are called in heads and titles, the smallest first.
_CALLED = (
    (Unit.VILLAGE, re.compile(r"\bthon\b")),
    (Unit.COMMUNE, re.compile(r"\bxa\b")),
    (Unit.DISTRICT, re.compile(r"\bhuyen\b")),
)


def unit_of(name: str) -> Unit | None:
    """What sort of unit a name is of; None if it names no kind."""
    return _BY_KIND.get(split_kind(plain(name))[0]) if names_unit(name) else None


def units_in(names: Iterable[str]) -> Counter[Unit]:
    """How many names there are of each sort of unit."""
    return Counter(unit for name in names if (unit := unit_of(name)))


def unit_in_head(text: str) -> Unit | None:
    """What the head of a column of names says that they are: the smallest units that it speaks of."""
    return next((unit for unit, called in _CALLED if called.search(_said(text))), None)


def unit_in_title(texts: Iterable[str]) -> Unit | None:
    """What a title says that its table is about: the units that it speaks of first."""
    said = _said(" ".join(texts))
    found = [(match.start(), unit) for unit, called in _CALLED if (match := called.search(said))]
    return min(found)[1] if found else None


def _said(text: str) -> str:
    return re.sub(r"\b(?:thi xa|ca xa)\b|nong thon", " ", key(text))
