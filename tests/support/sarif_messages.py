"""A small reader of SARIF messages, written after sections 3.11.5 and 3.11.6 of its specification, version 2.1.0."""

import re
from collections.abc import Iterator
from typing import Any

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\d+)\}")
#: "[" link text "](" destination ")"; in the text a backslash or bracket stands after a backslash.
LINK = re.compile(r"\[(?:[^\\\[\]]|\\[\\\[\]])*\]\([^)]*\)")
#: What would end the text of a link, were it not escaped. Other brackets and backslashes stand for themselves.
ESCAPED = re.compile(r"((?:\\\\)*)\\\]\(")


def messages(log: Any) -> Iterator[str]:
    """The texts of all message objects in a log, in their order."""
    if isinstance(log, list):
        for part in log:
            yield from messages(part)
    elif isinstance(log, dict):
        for key, part in log.items():
            if key == "message":
                yield part["text"]
            else:
                yield from messages(part)


def links(text: str) -> list[str]:
    return LINK.findall(text)


def placeholders(text: str) -> list[str]:
    return [found[0] for found in PLACEHOLDER.finditer(text) if found[1]]


def shown(text: str) -> str:
    """A message without links and placeholders as it appears."""
    assert not links(text) + placeholders(text)
    plain = ESCAPED.sub(lambda found: found[1][::2] + "](", text)
    return PLACEHOLDER.sub(lambda found: found[0][0], plain)
