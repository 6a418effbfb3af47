"""Names as a hand slips on them: every name of the files, with another letter or tone somewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from zlib import crc32

from mutant import File, Leaf, Mutant

NAMED = {"name", "district", "names", "province", "group", "groups"}


def names(file: File) -> Iterator[Mutant]:
    """Each name changed in each way. Where a letter is changed, the name says which, so that it is always the same."""
    for leaf in file.leaves:
        if is_name(leaf):
            for kind, new in _changed(leaf.value):
                yield file.edited(kind, leaf, new)


def is_name(leaf: Leaf) -> bool:
    """Whether a value is the name of a unit or group."""
    return bool(NAMED & {*leaf.path[-2:]}) and not leaf.value.isdigit()


def _changed(name: str) -> Iterator[tuple[str, str]]:
    yield "a name by a letter", name + "x"
    yield "a name by a tone mark", _other_tone(name)
    letters = [place for place, letter in enumerate(name) if letter.isalpha()]
    dropped, doubled = _one(letters, name, "dropped"), _one(letters, name, "doubled")
    yield "a letter of a name dropped", name[:dropped] + name[dropped + 1 :]
    yield "a letter of a name doubled", name[: doubled + 1] + name[doubled:]
    pairs = [place for place in letters if name[place + 1 : place + 2].isalpha() and name[place] != name[place + 1]]
    first = _one(pairs, name, "swapped")
    yield "two letters of a name swapped", name[:first] + name[first + 1] + name[first] + name[first + 2 :]
    for ending in re.finditer(r"(?<=\w)n(g?)(?!\w)", name):
        new = name[: ending.start()] + ("n" if ending[1] else "ng") + name[ending.end() :]
        yield "n for ng, or ng for n", new


def _one(places: list[int], name: str, change: str) -> int:
    return places[crc32(f"{name} {change}".encode()) % len(places)]


def _other_tone(name: str) -> str:
    """The name with another tone on its last vowel."""
    letters = list(name)
    for position in range(len(letters) - 1, -1, -1):
        base = unicodedata.normalize("NFD", letters[position])
        if base[0].lower() in "aeiouy":
            toneless = "".join(mark for mark in base if mark not in "\u0300\u0301\u0303\u0309\u0323")
            tone = "\u0300" if "\u0301" in base else "\u0301"
            letters[position] = unicodedata.normalize("NFC", toneless + tone)
            break
    return "".join(letters)
