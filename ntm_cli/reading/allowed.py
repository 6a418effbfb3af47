"""What a model allows at the place of an error: the keys that belong there, and the words that would do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ntm_cli.reading.models import SORTS_OF_NEED

_Steps = tuple[int | str, ...]


def known_keys(model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, ...]:
    """The keys that belong where an unknown one stands: a model's fields, or the words of a column besides years."""
    keys = of_keys(errors)
    return expected(model, keys) if keys else tuple(_steps(model, errors[0]["loc"][:-1])[0].model_fields)


def of_keys(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors that complain of a column, which is a word or a year, instead of a value."""
    return [error for error in errors if "[key]" in error["loc"]]


def expected(model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, ...]:
    """The words that would have been right, from what the model allows where the errors are."""
    words = [word for error in errors for word in _words_in(_steps(model, error["loc"])[1])]
    return tuple(dict.fromkeys(words))


def _words_in(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
        return
    for argument in get_args(annotation):
        yield from _words_in(argument)


def _steps(model: type[BaseModel], loc: _Steps) -> tuple[type[BaseModel], Any]:
    """The model that the steps of an error lead to, and the type of the last of its fields on the way."""
    annotation: Any = None
    for step in loc:
        if step in SORTS_OF_NEED:
            model = SORTS_OF_NEED[str(step)]
        elif isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            model = next(_models_in(annotation), model)
    return model, annotation


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)
