"""All words of the program: each has a key of its own, and says the same fields in both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from all_words import words_of
from syllables import foreign

import ntm_cli
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Words

#: Forms that begin a sentence or need no words of their own in a language.
_EVERYWHERE = {"start", ""}


#: What a sentence calls by its own name: codings and programs, what a menu says, and what is a word of both languages.
NAMES = frozenset(
    {"JSON", "Schema", "UTF", "Unicode", "Windows", "Notepad", "File", "Save", "as", "Encoding", "byte", "tab", "Tab"}
    | {"Word", "Excel", "docx", "xlsx", "xls", "ods", "csv", "pdf", "Enter", "into", "Markdown", "md"}
)
#: Fields, what stands in backticks or brackets, files, options, variables, and keys with their values.
TYPED = re.compile(
    r"`[^`]*`|\{[^{}]*\}|\[[^\]]*\]|--[\w-]+|ntm \w+|[\w/]+\.(?:yaml|md)|\b[A-Z]+_[A-Z]+\b"
    r"|\b(?:achieved|false|district|group)\b"
)

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
    assert words.vi is not None, "the Vietnamese is missing"
    assert fields(words.vi).keys() == fields(words.en).keys()


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.key)
def test_no_english_word_is_left_in_a_vietnamese_sentence(words: Words) -> None:
    """But names of files, programs and codings, keys, and what is typed as it stands."""
    prose = TYPED.sub(" ", words.vi or "")
    assert foreign(prose, NAMES) == []


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.key)
def test_a_field_asks_only_for_forms_that_its_language_knows(words: Words) -> None:
    for template, language in ((words.en, ENGLISH), (words.vi or "", VIETNAMESE)):
        for forms in fields(template).values():
            assert forms <= _EVERYWHERE | language.forms.keys()
