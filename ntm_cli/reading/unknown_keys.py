"""What to do about a key that does not belong where it stands: the key that was meant, or the place that was."""

from __future__ import annotations

from functools import reduce

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntm_cli.messages import Message, Value, Words, did_you_mean, in_a_row, meant, nearest, write_word
from ntm_cli.plan.vocabulary import LEVELS, USUAL_LEVELS
from ntm_cli.reading.allowed import group_at, keys_around, keys_at, known_keys, takes_years
from ntm_cli.reading.rewritten import year_in
from ntm_cli.source import Path, Place, Source, below

#: More levels, or keys in one group, are no slip of one key.
_MOST = 100

_KEYS = Words("unknown-key.help", en="The keys here are: {keys}.", vi="Các khóa dùng được ở đây: {keys}.")
_GUESS = Words("unknown-key.guess", en="{guess} {known}", vi="{guess} {known}")
_A_YEAR = Words("unknown-key.year", en="a year such as 2025", vi="một năm (chẳng hạn 2025)")
_UNQUOTE = Words("unknown-key.quoted", en="Write {key} without quotes.", vi="Ghi {key}, bỏ dấu nháy.")
_LIKE = Words(
    "unknown-key.indent",
    en="Give `{key}` the indent of `{beside}`.",
    vi="Thụt đầu dòng `{key}` bằng `{beside}`.",
)
_BELOW = Words(
    "unknown-key.below",
    en="If it belongs to `{above}`, indent it more than that.",
    vi="Nếu thuộc `{above}` thì thụt vào sâu hơn `{above}`.",
)


def help_with_key(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Message:
    """What to write instead of a key, or where; and which keys there are."""
    key, years = str(place.path[-1]), takes_years(model, errors)
    every = known_keys(model, errors)
    known = _of_roadmap(place.source, place.path, every)
    if place.key_is_quoted and years and year_in(key) == key:
        return _UNQUOTE(key=key)
    keys: tuple[Value, ...] = (*known, _A_YEAR()) if years else known
    year = year_in(key) if years else None
    guess = meant(year) if year else did_you_mean(key.casefold(), known) or _elsewhere(place, model, errors)
    list_of_keys = _KEYS(keys=in_a_row(keys))
    return write_word(key, every) or (_GUESS(guess=guess, known=list_of_keys) if guess else list_of_keys)


def meant_key(source: Source, model: type[BaseModel], path: Path, errors: list[ErrorDetails]) -> str | None:
    """The known key that an unknown one is nearest to, or None."""
    return nearest(str(path[-1]).casefold(), _of_roadmap(source, path, known_keys(model, errors)))


def _of_roadmap(source: Source, path: Path, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Keys without those that are levels which the roadmap does not have; what was before it may have others."""
    levels = below(source.data, "levels")
    if "years" not in source.data or path[0] == "recognised":
        return keys
    has = levels[:_MOST] if isinstance(levels, list) else USUAL_LEVELS
    return tuple(key for key in keys if key not in LEVELS or key in has)


def _elsewhere(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Message | None:
    """Where a key belongs that is indented too far, or too little."""
    *above, key = place.path
    if not above or not isinstance(above[-1], str):
        return _under_the_key_before(place, model, errors)
    outer = reduce(below, above[:-1], place.source.data)
    is_in_line = place.key.span.line == Place(place.source, tuple(above)).key.span.line
    if not is_in_line and key in keys_around(model, errors) and key not in outer:
        return _LIKE(key=key, beside=above[-1])
    return _under_the_key_before(place, model, errors)


def _under_the_key_before(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Message | None:
    """The key above, if this one belongs below it."""
    *above, key = place.path
    group = reduce(below, above, place.source.data)
    keys = list(group) if len(group) <= _MOST else [key]
    before = keys[keys.index(key) - 1] if keys.index(key) else None
    held = None if before is None else group[before]
    if before is None or not isinstance(held, dict) or key in held:
        return None
    return _BELOW(above=str(before)) if key in keys_at(model, (*group_at(errors), before)) else None
