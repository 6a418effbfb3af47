"""What a finding says, as tests look at it: by key and values, or as the sentence of a language."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from ntm_cli.findings import Finding
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.messages import Amount, Listing, Message, Value, as_data

Told = tuple[str, dict[str, object]]


def told(message: Message | None) -> Told:
    """The key of a message and its values as plain data, those of messages within it included."""
    assert message is not None, "nothing is said"
    return message.key, {name: as_data(value) for name, value in message.values.items()}


def in_short(message: Message | None) -> tuple[object, ...]:
    """The key of a message, then its values in the order in which English says them; messages within it likewise."""
    assert message is not None, "nothing is said"
    names = (name for _, name, _, _ in Formatter().parse(message.words.en) if name)
    return message.key, *(_short(message.values[name]) for name in dict.fromkeys(names))


def _short(value: Value) -> object:
    if isinstance(value, Message):
        return in_short(value)
    if isinstance(value, Listing):
        return [_short(item) for item in value.items]
    return (value.count, str(value.unit)) if isinstance(value, Amount) else as_data(value)


def said(message: Message | None, language: Language = ENGLISH) -> str:
    """The sentence of a message; '' of none."""
    return "" if message is None else language.say(message)


def numbers(finding: Finding) -> tuple[str, str]:
    """The two values that disagree, as reports and ignore comments write them."""
    return str(finding.stated), str(finding.counted)


def parts(value: Value | None) -> Iterator[Message]:
    """A message and every message within it."""
    if isinstance(value, Message):
        yield value
        for inner in value.values.values():
            yield from parts(inner)
    elif isinstance(value, Listing):
        for item in value.items:
            yield from parts(item)
