"""A text as the events of YAML, the same ones whichever version of PyYAML is installed, with libyaml or without.

libyaml is many times quicker, but it may be missing, and its limits, its words and its leniency change with its
version. So it is believed only where it finds nothing wrong and where both are known to agree; everything else is
decided by the loader that is written in Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ntm_cli.reading.scalars import value_of
from ntm_cli.source import Node

_LIBYAML: Any = getattr(yaml, "CSafeLoader", None)

#: A comment right behind | or >, and a key behind a question mark: libyaml is lenient, or counts other places.
_DISPUTED = re.compile(r"[|>][-+0-9]*#|(?<![^\s\[{,:?-])\?(?!\S)")

#: A tab that is in no comment.
_TAB = re.compile(r"^(?:[^#\n\r]|(?<=\S)#)*\t", re.MULTILINE)
#: A question mark inside text; between brackets the loader in Python takes it for a sign of its own.
_QUESTION_MARK = re.compile(r"(?<=[^\s\[\]{},:?-]) +\?|(?<=[^\s\[\]{},])\?")
#: Stands for it while that loader reads. It is no character, so no text holds it.
_STAND_IN = "\ufdd0"
_SURROGATE = re.compile("[\ud800-\udfff]")


class Doubtful(Exception):
    """libyaml finds something wrong near a place; whether and where it is, the loader in Python decides."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


def may_be_quick() -> bool:
    """Whether there is a libyaml to ask."""
    return _LIBYAML is not None


def disputed(text: str) -> int | None:
    """Where the loaders may differ: by a tab, which libyaml often lets pass, or by the rarest of signs."""
    tab = _TAB.search(text) if "\t" in text else None
    if tab is not None:
        return tab.end() - 1
    sign = _DISPUTED.search(text) if any(sign in text for sign in "|>?") else None
    return None if sign is None else sign.end() - 1


def too_deep_before(text: str, error: Any, depth: int, limit: int) -> Any:
    """The first event that begins a list or group deeper than a limit before the place of an error, or None.

    A loader looks ahead in a line for colons, and so meets an error before it has told of the brackets on the way.
    Parameters: the text, the error, how deep the events went that were told, and the limit.
    """
    mark = error.problem_mark
    if isinstance(error, yaml.scanner.ScannerError):
        mark = error.context_mark or mark
    ahead = text[mark.index - mark.column : mark.index]
    if depth + ahead.count("[") + ahead.count("{") <= limit:
        return None
    return _first_deeper(text[: mark.index], limit)


def _first_deeper(text: str, limit: int) -> Any:
    depth = 0
    try:
        for event in surely(text):
            if isinstance(event, yaml.CollectionStartEvent):
                if depth == limit:
                    return event
                depth += 1
            depth -= isinstance(event, yaml.CollectionEndEvent)
    except yaml.YAMLError:
        return None
    return None


def quickly(text: str) -> Iterator[Any]:
    """The events as libyaml tells them. Raises Doubtful where it stops."""
    try:
        yield from yaml.parse(text, Loader=_LIBYAML)
    except yaml.MarkedYAMLError as error:
        raise Doubtful(error.problem_mark.index if error.problem_mark else 0) from None
    except yaml.YAMLError:
        raise Doubtful(0) from None


def surely(text: str, most: int | None = None) -> Iterator[Any]:
    """The events as the loader in Python tells them. Raises yaml.MarkedYAMLError where the text is broken.

    Raises Doubtful after so many letters, if a number is given.
    """
    loader: Any = yaml.SafeLoader(_QUESTION_MARK.sub(lambda found: found[0][:-1] + _STAND_IN, text))
    try:
        while loader.check_event():
            event = loader.get_event()
            if type(event) is yaml.ScalarEvent:
                _restore(event)
            if most is not None and event.start_mark.index > most:
                raise Doubtful(event.start_mark.index)
            yield event
    except (ValueError, OverflowError):  # a number behind a backslash that no letter has
        raise yaml.parser.ParserError(None, None, None, loader.get_mark()) from None
    finally:
        loader.dispose()


def _restore(event: Any) -> None:
    event.value = event.value.replace(_STAND_IN, "?")
    if _SURROGATE.search(event.value):
        raise yaml.parser.ParserError(None, None, None, event.start_mark)


def node_of(event: Any) -> Node | None:
    """The node that an event begins, or None if it begins none."""
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return Node(event, value_of(event), event.value)
    if kind is yaml.MappingStartEvent:
        return Node(event, {})
    return Node(event, []) if kind is yaml.SequenceStartEvent else None
