"""No name of a commune, district or province of the country is called odd, and each is won back when it is garbled."""

import unicodedata
from collections.abc import Callable

import pytest
from public_lists import before_july_2025, since_july_2025

from ntm_cli.letters import is_name
from ntm_cli.plan.garbled import undone
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.syllables import impossible, is_irregular, is_right, words_of

BEFORE, SINCE = before_july_2025(), since_july_2025()
NAMES = BEFORE | SINCE


def test_the_lists_are_those_of_the_whole_country() -> None:
    assert len(BEFORE) == 8672
    assert len(SINCE) in (3030, 3038)  # of vietnam-provinces 2026.9.0, and of 2025.10.1 for Python 3.11


def test_no_name_is_a_false_alarm() -> None:
    odd = [name for name in NAMES if not is_name(name) or impossible(name) or undone(name) is not None]
    assert odd == []


def test_every_name_has_a_kind_but_the_new_provinces() -> None:
    assert {name for name in BEFORE if not split_kind(name)[0]} == set()
    assert len([name for name in SINCE if not split_kind(name)[0]]) < 35


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_other_composition_of_a_name_is_the_same_name(form: str) -> None:
    differ = [name for name in NAMES if fold(unicodedata.normalize(form, name)) != fold(name)]  # type: ignore[arg-type]
    assert differ == []


def test_the_list_of_irregular_syllables_holds_no_regular_and_no_idle_one() -> None:
    words = {word.casefold() for name in NAMES for word in words_of(unicodedata.normalize("NFC", name))}
    listed = {word for word in words if is_irregular(word) and not {"'", "’"} & {*word}}
    assert listed == {word for word in words if not is_right(word)}


def misread(codec: str) -> Callable[[str], str]:
    """UTF-8 read in a coding of one byte a letter, whose bytes without a sign are shown as controls."""

    def read(name: str) -> str:
        return "".join(_sign(byte, codec) for byte in name.encode())

    return read


def _sign(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


def misread_twice(name: str) -> str:
    return misread("cp1252")(misread("cp1252")(name))


@pytest.mark.parametrize(
    "garble",
    [misread("cp1252"), misread("cp1258"), misread("mac_roman"), misread("latin-1"), misread_twice],
    ids=["cp1252", "cp1258", "mac_roman", "latin-1", "twice"],
)
def test_every_name_of_utf_8_read_in_another_coding_is_won_back(garble: Callable[[str], str]) -> None:
    for name in {unicodedata.normalize("NFC", " ".join(name.split())) for name in NAMES if "Laêê" not in name}:
        found = undone(garble(name))
        assert name.isascii() or (found is not None and found.text == name), garble(name)
