"""The options that every command has, and those that take a certain kind of word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import typer

from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import CODES, said
from ntm_cli.messages import Message, Words, did_you_mean, either
from ntm_cli.terminal.colour import WHEN

Word = TypeVar("Word", bound=str)

_LANGUAGE = Words(
    "option.lang",
    en="The language to speak; else NTM_LANG, else that of the system.",
    vi="Ngôn ngữ hiển thị; nếu không chọn thì theo NTM_LANG, rồi theo hệ thống.",
)
_COLOUR = Words(
    "option.color",
    en="When to use colour; else NO_COLOR, then FORCE_COLOR, then the terminal decides.",
    vi="Khi nào tô màu; nếu không chọn thì theo NO_COLOR, FORCE_COLOR, rồi theo màn hình.",
)
_WRONG_WORD = Words(
    "word-unknown",
    en="`{name}` cannot be `{typed}`; it can be {known}.",
    vi="`{name}` không nhận `{typed}`; chỉ nhận {known}.",
)
_WRITE = Words("write-so.help", en="Write {forms}.", vi="Viết {forms}.")
_NO_YEAR = Words(
    "year-unreadable",
    en="`--year {typed}` is no year; a year is written as 2025.",
    vi="`--year {typed}` không phải là năm; cần ghi năm như 2025.",
)


def language_option() -> Any:
    """The option that chooses the language. It was chosen before; here it is only refused if it is none."""
    return option_of("--lang", CODES, _LANGUAGE)


def colour_option() -> Any:
    """The option that chooses whether to paint. It was chosen before, as the language was."""
    return option_of("--color", WHEN, _COLOUR)


def option_of(name: str, known: Iterable[str], help: Words) -> Any:
    """An option that takes one of a few words."""
    return typer.Option(name, help=said(help), **taking(name, known))


def taking(name: str, known: Iterable[str]) -> dict[str, Any]:
    """How an option or argument takes one of a few words: what is shown for them, offered for them, and refused."""
    return {"metavar": "|".join(known), "autocompletion": _offering(known), "parser": _one_of(name, known)}


def a_year(typed: str) -> int:
    """The year that was typed. Raises CannotCheck if it is none."""
    if not looks_like_a_year(typed):
        raise CannotCheck(_NO_YEAR(typed=typed))
    return int(typed)


def looks_like_a_year(typed: str) -> bool:
    """Whether this is written as a year is."""
    return len(typed) == 4 and typed.isascii() and typed.isdecimal()


def write(*forms: str) -> Message:
    """What to write: one of these."""
    return _WRITE(forms=either(tuple(f"`{form}`" for form in forms)))


def _one_of(name: str, known: Iterable[Word]) -> Callable[[str], Word]:
    words = {str(word): word for word in known}

    def parsed(typed: str) -> Word:
        if typed not in words:
            message = _WRONG_WORD(name=name, typed=typed, known=either(tuple(words)))
            near = did_you_mean(typed.lower(), tuple(words))
            raise CannotCheck(message, near or write(*(f"{name} {word}" for word in words)))
        return words[typed]

    return parsed


def _offering(known: Iterable[str]) -> Callable[[str], list[str]]:
    words = [str(word) for word in known]

    def offered(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return offered
