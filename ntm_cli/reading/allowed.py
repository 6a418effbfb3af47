"""What a model allows at the place of an error: the keys that belong there, and the words that would do."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntm_cli.reading.targets_models import SORTS

_Steps = tuple[int | str, ...]


def known_keys(model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, ...]:
    """The keys that belong where an unknown one stands: a model's fields, or words, years aside."""
    return keys_at(model, group_at(errors))


def group_at(errors: list[ErrorDetails]) -> _Steps:
    """The steps to the group in which an unknown key stands."""
    loc = errors[0]["loc"]
    return loc[: loc.index("[key]") - 1] if "[key]" in loc else loc[:-1]


def keys_around(model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, ...]:
    """The keys that belong to the group around the one in which an unknown key stands."""
    steps = group_at(errors)
    while steps and steps[-1] in SORTS:
        steps = steps[:-1]
    return keys_at(model, steps[:-1])


def keys_at(model: type[BaseModel], steps: _Steps) -> tuple[str, ...]:
    """The keys that belong to the group where some steps lead, years aside."""
    return tuple(key for kind in _kinds(_at(model, steps)) for key in _keys(kind))


def takes_years(model: type[BaseModel], errors: list[ErrorDetails]) -> bool:
    """Whether a year may be a key where an unknown one stands."""
    locs = (error["loc"] for error in errors)
    keys = (_at(model, loc[: loc.index("[key]") + 1]) for loc in locs if "[key]" in loc)
    return any(kind is int for key in keys for kind in _kinds(key))


def expected(model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, ...]:
    """The words that would have been right, from what the model allows where the errors are."""
    return tuple(dict.fromkeys(word for error in errors for word in _words(_at(model, error["loc"]))))


def _keys(kind: Any) -> Iterator[str]:
    """The words among the keys of what a type makes: a model's fields, or the words of a dictionary's keys."""
    if get_origin(kind) is dict:
        yield from _words(get_args(kind)[0])
    yield from getattr(kind, "model_fields", ())


def _words(annotation: Any) -> Iterator[str]:
    for kind in _kinds(annotation):
        if get_origin(kind) is Literal:
            yield from map(str, get_args(kind))


def _at(model: type[BaseModel], loc: _Steps) -> Any:
    """The type of what stands where the steps of an error lead from a model; `[key]` stands for the key itself."""
    above: Any = model
    kind: Any = model
    for step in loc:
        if step == "[key]":
            kind = next(get_args(mapping)[0] for mapping in _kinds(above) if get_origin(mapping) is dict)
        elif (found := _below(kind, step)) is not None:
            above, kind = kind, found
    return kind


def _below(annotation: Any, step: int | str) -> Any:
    """The type one step further down, or None where the step is only the library's name for a part of a type."""
    if step in SORTS:
        return SORTS[str(step)]
    for kind in _kinds(annotation):
        if get_origin(kind) is dict or (get_origin(kind) is list and isinstance(step, int)):
            return get_args(kind)[-1]
        if step in getattr(kind, "model_fields", ()):
            return kind.model_fields[step].annotation
    return None


def _kinds(annotation: Any) -> Iterator[Any]:
    """The types that an annotation stands for, without names, bounds and alternatives."""
    if hasattr(annotation, "__value__"):
        yield from _kinds(annotation.__value__)
    elif get_origin(annotation) is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for kind in get_args(annotation):
            yield from _kinds(kind)
    else:
        yield annotation
