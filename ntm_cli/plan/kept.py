"""Remembering what was found in a table or data set, for as long as that lives and no longer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

_Owner = TypeVar("_Owner", bound="Remembering")
_Rest = ParamSpec("_Rest")
_Found = TypeVar("_Found")


class Remembering(Protocol):
    """Something that keeps what was found in it."""

    @property
    def memory(self) -> dict[object, Any]:
        """What was found, by the function that found it and its other arguments."""


def kept(function: Callable[Concatenate[_Owner, _Rest], _Found]) -> Callable[Concatenate[_Owner, _Rest], _Found]:
    """Look only once: what the function finds is kept with its first argument."""

    @wraps(function)
    def looked_up(owner: _Owner, *rest: _Rest.args, **named: _Rest.kwargs) -> _Found:
        key = (function, *rest, *named.items())
        if key not in owner.memory:
            owner.memory[key] = function(owner, *rest, **named)
        found: _Found = owner.memory[key]
        return found

    return looked_up  # type: ignore[return-value]
