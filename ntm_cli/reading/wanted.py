"""What a value should have been, as the end of 'X is …', and what to write instead."""

from __future__ import annotations

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntm_cli.messages import Message, Value, Words, did_you_mean, in_a_row, meant, nearest, write_word
from ntm_cli.plan.kinds import KINDS
from ntm_cli.plan.names import bare
from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.reading import wants
from ntm_cli.reading.allowed import expected
from ntm_cli.reading.scalars import plain
from ntm_cli.source import Place


def wanted(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[Message, Message | None]:
    """What was expected at a place instead, and a help if there is one."""
    sorts = {error["type"] for error in errors}
    if place.is_quoted and sorts & wants.PLAIN and "string_too_short" not in sorts and _is_plain(place.text or ""):
        return wants.QUOTED(), wants.UNQUOTE(text=place.text) if place.text else wants.WRITE_VALUE()
    if "unknown_kind" in sorts:
        return wants.NO_KIND(), _kind_meant(place.text or "")
    words, help = _pair(place, sorts)
    if words is wants.NO_TEXT and place.text is None:
        return words(), wants.ONE_TEXT()
    values = _values(words, model, errors)
    known = (*expected(model, errors), *(wants.TRUTHS if "bool_type" in sorts else ()))
    right = next(filter(None, (rewrite(place) for rewrite in wants.REWRITTEN.get(words, ()))), None)
    written = write_word(place.text or "", known) or right
    return words(**values), written or (help() if help else did_you_mean(place.text or "", known))


def _is_plain(text: str) -> bool:
    """Whether a text in quotes would be something else without them, so that only they are wrong."""
    return not isinstance(plain(text), str)


def _kind_meant(typed: str) -> Message:
    """The kind of unit that is nearest to a typed one, marks aside; if none is near, all kinds."""
    kinds = {bare(kind): kind.capitalize() for kind in KINDS}
    near = nearest(bare(typed), tuple(kinds))
    return wants.KINDS(kinds=in_a_row(kinds.values())) if near is None else meant(kinds[near])


def _pair(place: Place, kinds: set[str]) -> tuple[Words, Words | None]:
    if place.path[-1:] in (("date",), ("until",)) and "string_type" in kinds:
        return wants.NO_DATE, wants.WRITE_DATE
    if place.path[-1:] in {(level,) for level in LEVELS} and "communes" in place.path and kinds == {"int_type"}:
        return wants.NO_YEAR, wants.WRITE_YEAR
    if "missing" in place.path and "list_type" not in kinds and "too_short" not in kinds:
        return wants.NO_ROWS, wants.WRITE_ROWS
    return next(((words, help) for wanted, words, help in wants.WANTED if wanted <= kinds), (wants.UNFIT, None))


def _values(words: Words, model: type[BaseModel], errors: list[ErrorDetails]) -> dict[str, Value]:
    if words in (wants.NO_COLUMN, wants.NO_WORD):
        return {"expected": in_a_row(expected(model, errors))}
    if words in (wants.TOO_SMALL, wants.TOO_LARGE, wants.TOO_LONG, wants.TOO_MANY):
        bounds = (error.get("ctx", {}) for error in errors)
        return {"limit": next(bound[name] for bound in bounds for name in wants.BOUNDS if name in bound)}
    return {}
