"""Which language is spoken: what was asked for, else NTM_LANG, else that of the system, else English."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, takewhile
from typing import Literal, TypeVar, get_args

from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.messages import Value, Words

Known = TypeVar("Known", bound=str)

#: What `--lang` takes.
Code = Literal["vi", "en"]
CODES: tuple[Code, ...] = get_args(Code)
#: Where a system says what language it speaks, as gettext reads them; LC_CTYPE is about letters, not about language.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
#: Vietnamese in Windows' list of languages, without the country.
_WINDOWS_VIETNAMESE = 0x2A

_asked: list[str] = []


def ask_for(code: str) -> None:
    """Speak this language from now on, whatever the surroundings say."""
    _asked[:] = [code]


def choose(arguments: Iterable[str]) -> None:
    """Choose the language of this run, before anybody knows whether the command line is right.

    What `--lang` asks for and is no language is left for the option itself to refuse.
    """
    ask_for(asked(arguments, "--lang", CODES) or _code_of_surroundings())


def asked(arguments: Iterable[str], option: str, known: Iterable[Known]) -> Known | None:
    """The last of the known words that an option is given on a command line, be it right or wrong; None without one."""
    words = [word for argument in takewhile(lambda word: word != "--", arguments) for word in argument.split("=", 1)]
    given = [word for name, value in pairwise(words) if name == option for word in known if word == value]
    return given[-1] if given else None


def said(words: Words, **values: Value) -> str:
    """Words with values for their fields, in the language that is spoken now."""
    return spoken().say(words(**values))


def spoken() -> Language:
    """The language to speak now."""
    return named(_asked[0] if _asked else _code_of_surroundings())


def named(code: str) -> Language:
    """A language by its code; only the one that is spoken is loaded."""
    if code != "vi":
        return ENGLISH
    from ntm_cli.languages.vietnamese import VIETNAMESE  # most runs speak one language

    return VIETNAMESE


def _code_of_surroundings() -> str:
    return _code_of(os.environ) or _code_of_windows() or "en"


def _code_of(environment: Mapping[str, str]) -> str:
    for tag in _tags(environment):
        code = tag.partition(".")[0].partition("_")[0].partition("-")[0].lower()
        if code in CODES:
            return code
        if code in ("c", "posix"):
            return "en"
    return ""


def _tags(environment: Mapping[str, str]) -> Iterator[str]:
    yield environment.get("NTM_LANG", "")
    for name in _VARIABLES:
        yield from environment.get(name, "").split(":")


def _code_of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # there is no other public way to the display language

    language = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
    return "vi" if language == _WINDOWS_VIETNAMESE else "en"
