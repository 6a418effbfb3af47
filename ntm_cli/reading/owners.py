"""Whose a value is, and how it stands in the file, as messages about it begin."""

from __future__ import annotations

from typing import Any

from ntm_cli.messages import Message, Value, Words
from ntm_cli.source import Place, below

_WRITTEN = Words("value", en="{key}: {text}", vi="{key}: {text}")
_WRITTEN_QUOTED = Words("value.quoted", en='{key}: "{text}"', vi='{key}: "{text}"')
_WRITTEN_BELOW = Words("value.below", en="{key}: what stands there", vi="{key}: phần ghi ở đó")


def of_owner(place: Place, alone: Words, owned: Words, **values: Value) -> Message:
    """A message that begins with the unit or target that the place belongs to, if it belongs to one."""
    owner = _owner(place)
    return owned(owner=owner, **values) if owner else alone(**values)


def _owner(place: Place) -> str:
    """The name or id of the unit or target that the place belongs to, or ''."""
    data: Any = place.source.data
    name = ""
    for step in place.path[:-1]:
        data = below(data, step)
        names = [data.get("name"), data.get("id")] if isinstance(data, dict) else []
        name = next((found for found in names if isinstance(found, str) and found), name)
    return name


def written(place: Place) -> Message:
    """A value as it stands in the file, behind its key."""
    key = _last_key(place)
    if place.text is None:
        return _WRITTEN_BELOW(key=key)
    return (_WRITTEN_QUOTED if place.is_quoted else _WRITTEN)(key=key, text=place.text)


def _last_key(place: Place) -> str:
    """The last key on the way to the place, past the entries of lists."""
    data: Any = place.source.data
    key = ""
    for step in place.path:
        key = str(step) if isinstance(data, dict) else key
        data = below(data, step)
    return key
