"""What is said, as data: words in both languages with the same named fields, and the typed values that fill them.

Whoever finds something makes a message; `languages` makes a sentence of it when it is shown. Nothing compares, sorts or
matches on a sentence: for that there are the key and the values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from ntm_cli.limits import MAX_FINDINGS, MAX_LISTED, MAX_QUOTED, elided


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence or a part of one in both languages, with fields in braces; `key` is its name for programs.

    A field may ask for a form of its value, as in `{column:when}`; `languages` knows the forms. Where the Vietnamese is
    missing, the English is said.
    """

    key: str
    en: str
    vi: str | None = None

    def __call__(self, **values: Value) -> Message:
        """The message that these words make with values for their fields, very long ones cut."""
        return Message(self, {name: within(value) for name, value in values.items()})


@dataclass(frozen=True, slots=True)
class Message:
    """Words and the values of their fields. A message can be a value of another one."""

    words: Words
    values: Mapping[str, Value]

    def __hash__(self) -> int:
        return hash(self.words)

    @property
    def key(self) -> str:
        """The name of the words, for programs."""
        return self.words.key


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in percent, with the digits that are to be shown."""

    number: Decimal

    def __str__(self) -> str:
        return f"{self.number} %"


@dataclass(frozen=True, slots=True)
class Amount:
    """A count with its unit: 1 commune, 51 communes."""

    count: int
    unit: str

    def __str__(self) -> str:
        return str(self.count)


@dataclass(frozen=True, slots=True)
class Attained:
    """A level as something that a unit reaches. Vietnamese says it of a town in other words than of a commune.

    `of` is a unit of the programme, or a folded kind of unit such as thị xã.
    """

    level: str
    of: str

    def __str__(self) -> str:
        return str(self.level)


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in a row, the last joined by "and", "or" or a mere comma.

    Of more than `most` only so many are said, and how many more there are; `more` are not even among the items.
    """

    items: tuple[Value, ...]
    last: Literal["and", "or", ","] = "and"
    most: int | None = None
    more: int = 0

    def __str__(self) -> str:
        *others, final = map(str, self.items or ("",))
        joint = "," if self.last == "," else f" {self.last}"
        return f"{', '.join(others)}{joint} {final}" if others else final


#: What a field can hold. A level, a unit and a mark such as "achieved" are texts of a type of their own.
Value = str | int | Decimal | date | Percent | Amount | Attained | Listing | Message


def within(value: Value) -> Value:
    """A value that a message may hold: of a very long text its beginning and its end, of a long list the beginning."""
    if isinstance(value, str) and len(value) > MAX_QUOTED:
        return elided(value)
    if not isinstance(value, Listing):
        return value
    items = tuple(map(within, value.items[:MAX_LISTED]))
    return Listing(items, value.last, value.most, value.more + len(value.items) - len(items))


def listed(items: tuple[Value, ...], most: int = 8) -> Listing:
    """All of some values, or of many the beginning and how many more there are."""
    return Listing(items, most=most)


def either(items: tuple[Value, ...]) -> Listing:
    """Values of which one will do."""
    return Listing(items, "or")


def in_a_row(items: Iterable[Value]) -> Listing:
    """Values in a row with nothing but commas between them, as behind a colon."""
    return Listing(tuple(items), ",")


#: What to do about a finding or an error.
HELP = Words("help", en="help: {help}", vi="gợi ý: {help}")
_DID_YOU_MEAN = Words("did-you-mean", en="Did you mean `{near}`?", vi="Có phải là `{near}` không?")
_WRITE = Words("write-word", en="Write `{word}`.", vi="Ghi `{word}`.")


@lru_cache(maxsize=2 * MAX_FINDINGS)
def nearest(typed: str, known: tuple[str, ...]) -> str | None:
    """The known word that a typed one says in Vietnamese, or is nearest to; None if none is near."""
    import difflib  # most runs have nothing to guess

    return translated(typed, known) or next(iter(difflib.get_close_matches(typed, known, n=1)), None)


def translated(typed: str, known: tuple[str, ...]) -> str | None:
    """The known word that a typed one says in Vietnamese, or None."""
    from ntm_cli.vietnamese_words import word_for  # most runs have nothing to translate

    return word_for(typed, known)


def did_you_mean(typed: str, known: tuple[str, ...]) -> Message | None:
    """The word to write for one typed in Vietnamese, else a question whether the nearest was meant; None if none is."""
    near = nearest(typed, known)
    return write_word(typed, known) or (None if near is None else meant(near))


def write_word(typed: str, known: tuple[str, ...]) -> Message | None:
    """The word to write for one that was typed in Vietnamese, or None if it says none of the known ones."""
    word = translated(typed, known)
    return None if word is None else _WRITE(word=word)


def meant(near: str) -> Message:
    """The question whether this was meant."""
    return _DID_YOU_MEAN(near=near)


def as_data(value: Value) -> object:
    """A value as JSON can hold it, the same in every language."""
    if isinstance(value, Message):
        return {"key": value.key, "values": {name: as_data(inner) for name, inner in value.values.items()}}
    if isinstance(value, Listing):
        return [as_data(item) for item in value.items]
    if isinstance(value, Amount):
        return {"count": value.count, "unit": value.unit}
    if isinstance(value, int):
        return value
    return str(value.number if isinstance(value, Percent) else value)
