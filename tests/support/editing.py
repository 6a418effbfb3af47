"""What people and bad programs do to the files, as seeded edits of their structure: one number, one pair of files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Edit = Callable[[random.Random, str], str]

#: Letters that must never be printed as they are: controls, C1, directions, separators, and what is no character.
HOSTILE = [*map(chr, (0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xE0001))]
HOSTILE += [*map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFD, 0xFFFE, 0x1F600, 0xD800))]
TEXTS = [
    *("[red]x[/red]", "::error::x", "=1+1", "]]>", "<a&b>", "[a](b)", "{0}", "%0A", "\\u202e", "a" * 400, "ạ" * 320),
    *("Xã H?a B?nh", "XÃ£ HÃ²a", "Xã A / Xã B", "X. An Lạc", "xã an lạc", "An Lạc", "TP Hạ Long", "1", "''", "'\\0'"),
]
VALUES = [
    "0",
    "-1",
    "7",
    "2021",
    "2022",
    "20222",
    "1.5",
    "1,5",
    "true",
    "null",
    "~",
    "[]",
    "{}",
    "[a, b]",
    "{a: 1}",
    "''",
]
VALUES += [
    "achieved",
    "'2022'",
    "no",
    "010",
    "1e5",
    "*a",
    "&a 1",
    "!!str 1",
    "|",
    ">",
    "@",
    "`",
    "'",
    '"',
    "2022-02-30",
]
COMMENTS = [
    *("# ntm: ignore[total-mismatch] vì", "# ntm: ignore[total-mismatch 1/2]", "# ntm: ignore[", "## ntm: ignore[x] y"),
    *("# ntm ignore[] x", "# NTM: ignore[name-variant, x 1,5/2] z", "#ntm:ignore [unit-repeated]: a", "# ntm:"),
]
BROKEN = [
    "{",
    "}",
    "[",
    "]",
    ": ",
    ",",
    "- ",
    "\t",
    "  ",
    "---\n",
    "...\n",
    "? ",
    "'",
    '"',
    "\n",
    "\r",
    "\r\n",
    "#",
    " #",
]
_VALUE = re.compile(r"(?<=: )[^,{}\[\]\n]+")
_KEY = re.compile(r"[a-z_]+(?=:)")
_NAME = re.compile(r"(?<=name: )[^,}\n]+")
_UNIT = re.compile(r"\b(commune|district|village|province|standard|advanced|model|modern)s?\b")


def _replaced(pattern: re.Pattern[str], choose: Callable[[random.Random, str], str]) -> Edit:
    def edit(chance: random.Random, text: str) -> str:
        found = list(pattern.finditer(text))
        if not found:
            return text
        one = chance.choice(found)
        return text[: one.start()] + choose(chance, one[0]) + text[one.end() :]

    return edit


def _of(choices: list[str]) -> Callable[[random.Random, str], str]:
    return lambda chance, _: chance.choice(choices)


def _garbled(chance: random.Random, name: str) -> str:
    place = chance.randrange(len(name) + 1)
    mistaken = name.encode().decode("cp1252", "replace")
    return chance.choice((name[:place] + chance.choice(HOSTILE) + name[place:], mistaken, name.swapcase(), name[::-1]))


def _rows_swapped(chance: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    rows = [number for number, line in enumerate(lines) if line.lstrip().startswith("- ")]
    if len(rows) > 1:
        one, other = chance.sample(rows, 2)
        lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _block_doubled(chance: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    start = chance.randrange(len(lines) + 1)
    block = lines[start : start + chance.choice((1, 2, 5, 20))]
    return "".join([*lines[:start], *block * chance.choice((1, 1, 3)), *lines[start:]])


def _lines_deleted(chance: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    start = chance.randrange(len(lines) + 1)
    del lines[start : start + chance.choice((1, 1, 2, 8))]
    return "".join(lines)


def _comment_added(chance: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    comment = chance.choice(COMMENTS) + chance.choice(("", "", chance.choice(HOSTILE)))
    lines[place] = chance.choice((f"{comment}\n{lines[place]}", f"{lines[place].rstrip()}  {comment}\n"))
    return "".join(lines)


def _inserted(choices: list[str]) -> Edit:
    def edit(chance: random.Random, text: str) -> str:
        place = chance.randrange(len(text) + 1)
        return text[:place] + chance.choice(choices) + text[place:]

    return edit


EDITS: tuple[Edit, ...] = (
    *(_rows_swapped, _block_doubled, _lines_deleted, _comment_added, _inserted(HOSTILE), _inserted(BROKEN)),
    _replaced(_VALUE, _of(VALUES)),
    _replaced(_VALUE, _of(TEXTS)),
    _replaced(_NAME, _garbled),
    _replaced(_NAME, _of(TEXTS)),
    _replaced(_UNIT, _of(["commune", "district", "village", "province", "standard", "advanced", "model", "modern"])),
    _replaced(_KEY, _of(["x", "name", "row", "count", "of", "names", "rows", "2022", "years", "k" * 400, "<<"])),
)


def edited(number: int, files: dict[str, str]) -> dict[str, bytes]:
    """Both files after the edits that belong to a number: mostly one to three, in one file or both."""
    chance = random.Random(number)
    texts = dict(files)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 8))):
        name = chance.choice(sorted(texts))
        texts[name] = chance.choice(EDITS)(chance, texts[name])
    return {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
