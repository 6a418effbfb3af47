"""A file's data against its model: either the model, or findings that say in words what does not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ntm_cli.findings import Finding, Rule
from ntm_cli.limits import MAX_FINDINGS
from ntm_cli.messages import Words
from ntm_cli.reading.keys_together import OF_KEYS
from ntm_cli.reading.misfit_sorts import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY
from ntm_cli.reading.owners import of_owner, written
from ntm_cli.reading.unknown_keys import help_with_key, meant_key
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.reading.wanted import wanted
from ntm_cli.source import Path, Place, Source, below, is_in
from ntm_cli.untold import standing_for

_MISSING = Words("missing-key", en="The key `{key}` is missing.", vi="Thiếu khóa `{key}`.")
_MISSING_OF = Words("missing-key.of", en="{owner}: the key `{key}` is missing.", vi="{owner}: thiếu khóa `{key}`.")
_ADD = Words("missing-key.help", en="Add `{key}: …` here.", vi="Thêm `{key}: …` vào đây.")
_UNKNOWN = Words("unknown-key", en="`{key}` is not a key that belongs here.", vi="Khóa `{key}` không dùng được ở đây.")
_UNKNOWN_OF = Words(
    "unknown-key.of",
    en="{owner}: `{key}` is not a key that belongs here.",
    vi="{owner}: khóa `{key}` không dùng được ở đây.",
)
_INVALID = Words("invalid-value", en="{value} is {wanted}.", vi="{value} {wanted}.")
_INVALID_OF = Words("invalid-value.of", en="{owner}: {value} is {wanted}.", vi="{owner}: {value} {wanted}.")
_INVALID_FILE = Words("invalid-value.file", en="The file is {wanted}.", vi="Tệp {wanted}.")

_Model = TypeVar("_Model", bound=BaseModel)


def misfits(source: Source, model: type[BaseModel], error: ValidationError) -> tuple[Finding, ...]:
    """What does not fit where a source's data is no such model: a finding for each place."""
    return tuple(_findings(source, model, error.errors(include_url=False)))


def _findings(source: Source, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Finding]:
    by_path: dict[Path, list[ErrorDetails]] = {}
    for error in errors:
        path = _path(source, error["loc"])
        if path is not None:
            missing = error["loc"][-1:] if error["type"] == "missing" else ()
            by_path.setdefault((*path, *missing), []).append(error)
    first = dict(islice(by_path.items(), MAX_FINDINGS))
    unknown = {path: found for path, found in first.items() if _is_unknown(found)}
    meant = {(*path[:-1], meant_key(source, model, path, found)) for path, found in unknown.items()}
    for path, found in first.items():
        if found[0]["type"] != "missing" or not (path in meant or _runs_into_its_value(source, path)):
            yield _finding(Place(source, path), model, found)
    for rule, count in Counter(map(_rule, islice(by_path.values(), MAX_FINDINGS, None))).items():
        yield standing_for(rule.name, rule.severity, Place(source, next(reversed(by_path))).span, count)


def _rule(errors: list[ErrorDetails]) -> Rule:
    if _is_unknown(errors) or errors[0]["type"] in {"rows_twice", "year_twice", "two_bounds"}:
        return UNKNOWN_KEY
    return MISSING_KEY if errors[0]["type"] in {"missing", "no_table", "no_year"} else INVALID_VALUE


def _runs_into_its_value(source: Source, path: Path) -> bool:
    """Whether a missing key is there, but without a colon and a space behind it, and so without a value."""
    *above, key = path
    group = reduce(below, above, source.data)
    texts = (other for other, data in group.items() if data is None and isinstance(other, str))
    return any(text[len(str(key)) :].lstrip()[:1] in tuple(":：=") for text in texts if text.startswith(str(key)))


def _path(source: Source, loc: tuple[int | str, ...]) -> Path | None:
    """The path into the file, without what pydantic adds on the way; None at a value that is empty and reported so."""
    path: list[str | int] = []
    data: Any = source.data
    for step in loc:
        if is_in(data, step):
            data = data[step]
            path.append(step)
    return tuple(path) if data is not None else None


def _finding(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    if _is_unknown(errors):
        return _unknown_key(place, model, errors)
    if errors[0]["type"] in OF_KEYS:
        return OF_KEYS[errors[0]["type"]](place)
    if errors[0]["type"] == "missing":
        key = str(place.path[-1])
        return MISSING_KEY.at(place, of_owner(place, _MISSING, _MISSING_OF, key=key), help=_ADD(key=key))
    return _invalid_value(place, model, errors)


def _invalid_value(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    kind, help = wanted(place, model, errors)
    if place.path:
        message = of_owner(place, _INVALID, _INVALID_OF, value=written(place), wanted=kind)
    else:
        message = _INVALID_FILE(wanted=kind)
    return INVALID_VALUE.at(place, message, stated=place.text, help=help_with_unseen(place.text, help))


def _is_unknown(errors: list[ErrorDetails]) -> bool:
    """Whether it is a key that the model complains of, not its value."""
    return any(error["type"] in {"extra_forbidden", "invalid_key"} or "[key]" in error["loc"] for error in errors)


def _unknown_key(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    key = str(place.path[-1])
    message = of_owner(place, _UNKNOWN, _UNKNOWN_OF, key=f'"{key}"' if place.key_is_quoted else key)
    help = help_with_unseen(key, help_with_key(place, model, errors))
    return UNKNOWN_KEY.at(place.key, message, stated=key, help=help)
