"""The syllable that a slip was meant to be: a letter too many, left out, swapped or another, or a tone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ntm_cli.letters import TONES
from ntm_cli.plan.syllables import is_whole, spelt, syllable

#: The letters, those first that are most often left out.
_ALPHABET = "nhgictaoumpêơưâăôeyđrlskbdqvx"
#: No syllable has more letters: nghiêng.
_LONGEST = 7
_MOST = 3


def nearest_syllables(word: str, known: Collection[tuple[str, str]]) -> list[str]:
    """The syllables that a word is one slip away from, written as the word is: some of those known, or any.

    Those known are letters and tone apart.
    """
    letters, tone = syllable(word.casefold())
    if len(letters) > _LONGEST + 1:
        return []
    possible = [near for near in dict.fromkeys(_slips(letters, tone)) if is_whole(near)]
    near = [each for each in possible if syllable(each) in known] or possible
    return [each.upper() if word.isupper() else each.capitalize() if word[:1].isupper() else each for each in near][
        :_MOST
    ]


def _slips(letters: str, tone: str) -> Iterator[str]:
    """What one slip makes of a syllable, the likelier ones first."""
    parts = [(letters[:place], letters[place:]) for place in range(len(letters) + 1)]
    yield spelt(letters, tone)
    changed = [before + after[1:] for before, after in parts if after]
    changed += [before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1]
    yield from (spelt(text, tone) for text in changed)
    yield from (spelt(letters, other) for other in ("", *TONES) if other != tone)
    for new in _ALPHABET:
        yield from (spelt(before + new + after, tone) for before, after in parts)
        yield from (spelt(before + new + after[1:], tone) for before, after in parts if after)
