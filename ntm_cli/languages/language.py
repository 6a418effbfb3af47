"""A language: messages in, sentences out. What it says in its own way stands in a module of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any

from ntm_cli.messages import Listing, Message, Value, Words

#: The form of a field that begins a sentence: a capital letter first.
_START = "start"


@dataclass(frozen=True)
class Language:
    """A language by its code, with its words for what a message can hold.

    `kinds` say a value by its type, `forms` in the form that a field asks for; `joined` puts a list in words, given its
    items, its last joint ("and" or "or") and how many were left out.
    """

    code: str
    kinds: Mapping[type, Callable[[Any], str]]
    forms: Mapping[str, Callable[[Any], str]]
    joined: Callable[[list[str], str, int], str]

    def say(self, message: Message) -> str:
        """The sentence that a message makes."""
        parts = _parts(self._template(message.words))
        values = message.values
        return "".join(text + (self._field(values[name], form) if name else "") for text, name, form in parts)

    def value(self, value: Value) -> str:
        """One value in words."""
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Listing):
            said = [self.value(item) for item in value.items[: value.most]]
            return self.joined(said, value.last, value.more + len(value.items) - len(said))
        say = self.kinds.get(type(value))
        return say(value) if say else str(value)

    def _template(self, words: Words) -> str:
        return words.vi if self.code == "vi" and words.vi is not None else words.en

    def _field(self, value: Value, form: str) -> str:
        if form == _START:
            said = self.value(value)
            return said[:1].upper() + said[1:]
        return self.forms[form](value) if form else self.value(value)


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[tuple[str, str, str], ...]:
    """A template in pieces: the text before a field, the field's name, and the form it asks for."""
    return tuple((text, name or "", form or "") for text, name, form, _ in Formatter().parse(template))
