"""Comments that are nearly ignore comments, which would hide nothing without a word, and what they were meant to be.

A comment that merely speaks of ntm, of a rule or of ignoring something is none of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from ntm_cli.messages import nearest

#: So many letters of a comment are looked at; whoever meant to ignore something says so at its beginning.
_LOOKED_AT = 300
#: Brackets that another keyboard or a text processor writes.
_BRACKETS = str.maketrans("【〔「『〖{(】〕」』〗})", "[[[[[[[]]]]]]]")
#: What a sentence speaks of, as in: see `ntm rule`.
_SHOWN_AS_CODE = re.compile(r"(?<=\w )`[^`]*`")
_LEAD = re.compile(r"\W+")
_NAME = r"(?:n[._]?t[._]?m|nmt|tnm|mtn|ntn|mtm|nntm|nttm|ntmm)"
_VERB = r"(?:i[gno]{2,4}r?e?\w{0,3}|disabl\w{1,3}|suppress\w{0,3}|noqa|skip|allow|exclude|mute|silence)"
_RULE = re.compile(r"[a-z]+(?:[-_][a-z]+)+")
#: What no other comment begins with, or holds: in small letters, for NTM is also the programme's own short name.
_COLON = re.compile(r"ntm\s*:")
_BARE_VERB = re.compile(rf"{_NAME}[\W_]{{0,4}}ignore(?!\w)|noqa\W{{0,3}}ntm(?!\w)")
_WITH_BRACKET = re.compile(rf"(?<!\w){_NAME}[\W_]{{0,4}}{_VERB}\s*\[")
#: What may begin a comment or stand in it, and is no accident right before the name of a rule.
_BEFORE_A_RULE = re.compile(rf"{_NAME}[\W_]{{0,4}}(?:{_VERB}\W{{0,4}})?|(?=\[)\W{{0,3}}")
_VERB_BEFORE_A_RULE = re.compile(rf"(?<!\w)(?:{_VERB}|ghi nhận|bỏ qua|chấp nhận|cho qua)\s*[\[:]\W{{0,2}}")
_NUMBERS = re.compile(r"\s+(\d[\d.,]*(?:\s?%)?\s*/\s*\d[\d.,]*(?:\s?%)?)")
_REST_OF_BRACKET = re.compile(r"([^\[\]]*)\]")


def is_near(comment: str, known: Collection[str]) -> bool:
    """Whether a comment, from its hash on, was meant to ignore one of the known rules."""
    plain = _plain(comment)
    body = _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain
    text = body.lower()
    if _COLON.match(body) or _BARE_VERB.match(text) or _WITH_BRACKET.search(text):
        return True
    before = [_BEFORE_A_RULE.match(text), _BEFORE_A_RULE.match(plain.lower().lstrip("# "))]
    before += _VERB_BEFORE_A_RULE.finditer(text)
    return any(_names_a_rule(found.string, found.end(), known) for found in before if found)


def guessed(comment: str, known: Collection[str]) -> str:
    """The ignore comment that was probably meant, but for the reason; '' if that cannot be said."""
    text = _plain(comment)
    found = next((token for token in _RULE.finditer(text.lower()) if _known(token[0], known)), None)
    if found is None:
        return ""
    rest = _REST_OF_BRACKET.match(text, found.end()) if "[" in text[: found.start()] else None
    numbers = rest or _NUMBERS.match(text, found.end())
    values = numbers[1].strip(" :=,") if numbers else ""
    return f"# ntm: ignore[{_known(found[0], known)}{' ' if values else ''}{values}]"


def _plain(comment: str) -> str:
    """The beginning of a comment in plain letters, without what it shows as code."""
    text = unicodedata.normalize("NFKC", comment[:_LOOKED_AT]).translate(_BRACKETS)
    return _SHOWN_AS_CODE.sub(" ", text)


def _names_a_rule(text: str, start: int, known: Collection[str]) -> bool:
    found = _RULE.match(text, start)
    return found is not None and _known(found[0], known) is not None


def _known(word: str, known: Collection[str]) -> str | None:
    """The known rule that a word is, or is meant to be."""
    rule = word.replace("_", "-")
    return rule if rule in known else nearest(rule, tuple(known))
