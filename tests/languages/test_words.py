"""All words of the program: each has a key of its own, and says the same fields in both languages."""

from __future__ import annotations

from string import Formatter

import pytest
from all_words import words_of

import ntm_cli
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Words

#: Forms that begin a sentence or need no words of their own in a language.
_EVERYWHERE = {"start", ""}


ALL = words_of(ntm_cli)


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
