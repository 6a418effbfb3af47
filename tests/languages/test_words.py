"""All words of the program: each has a key of its own, and says the same fields in both languages."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from string import Formatter
from types import ModuleType

import pytest

import ntm_cli
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Words

#: Forms that begin a sentence or need no words of their own in a language.
_EVERYWHERE = {"start", ""}


def modules() -> Iterator[ModuleType]:
    """Every module of the package but the one that runs it."""
    for found in pkgutil.walk_packages(ntm_cli.__path__, "ntm_cli."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def words_in(value: object) -> Iterator[Words]:
    """The words in a value of a module, and in what it holds."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words_in(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from words_in(inner)


ALL = list(
    {id(words): words for module in modules() for value in vars(module).values() for words in words_in(value)}.values()
)


def fields(template: str) -> dict[str, set[str]]:
    """The fields of a template with the forms that they ask for."""
    found: dict[str, set[str]] = {}
    for _, name, form, _ in Formatter().parse(template):
        if name is not None:
            found.setdefault(name, set()).add(form or "")
    return found


def test_there_are_words_at_all() -> None:
    assert len(ALL) > 50


def test_no_two_words_share_a_key_unless_they_are_the_same() -> None:
    by_key: dict[str, Words] = {}
    for words in ALL:
        assert by_key.setdefault(words.key, words) == words


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.key)
def test_both_languages_say_the_same_fields(words: Words) -> None:
    assert words.vi is None or fields(words.vi).keys() == fields(words.en).keys()


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.key)
def test_a_field_asks_only_for_forms_that_its_language_knows(words: Words) -> None:
    for template, language in ((words.en, ENGLISH), (words.vi or "", VIETNAMESE)):
        for forms in fields(template).values():
            assert forms <= _EVERYWHERE | language.forms.keys()
