"""The old codings: their tables beside those of another hand, and names that come back out of them."""

import os
import re
import unicodedata
from pathlib import Path

import pytest
from public_lists import since_july_2025

from ntm_cli.plan.codings import old_codings
from ntm_cli.plan.garbled import undone

TCVN3, VNI, MARKS = old_codings()
#: Where that package gives ỷ and ỹ the codes of other letters; VBKey and UniKey write them as all with a tone.
SLIPS = {"ỷ": "yû", "ỹ": "yõ", "Ỷ": "YÛ", "Ỹ": "YÕ"}
ENTRY = re.compile(r"unicode: '([^']+)', vni: '([^']+)', tcvn3: '([^']+)'")


@pytest.fixture(scope="module")
def other_hand() -> list[tuple[str, str, str]]:
    """Each letter with what vietnamese-conversion (npm) writes for it in VNI and in TCVN3."""
    modules = os.environ.get("NTM_NODE_MODULES") or Path(__file__).parent.parent / "node_modules"
    file = Path(modules) / "vietnamese-conversion" / "dist" / "charsets.js"
    if not file.exists():
        pytest.skip("npm ci brings vietnamese-conversion")
    return ENTRY.findall(file.read_text(encoding="utf-8"))


def test_the_tables_are_those_of_another_hand(other_hand: list[tuple[str, str, str]]) -> None:
    assert len(other_hand) == 134
    for letter, vni, tcvn3 in other_hand:
        assert [*VNI.undo(SLIPS.get(letter, vni))] == [letter]
        # A capital with a tone has no code of its own: that package writes A with the tone of a small one behind it.
        if len(tcvn3) == 1:
            assert [text.casefold() for text in TCVN3.undo(tcvn3)] == [letter.casefold()]


def test_every_name_typed_in_an_old_font_is_won_back(other_hand: list[tuple[str, str, str]]) -> None:
    to_vni = {letter: vni for letter, vni, _ in other_hand} | SLIPS
    to_tcvn3 = {letter: tcvn3 for letter, _, tcvn3 in other_hand}
    for name in sorted(since_july_2025()):
        composed = unicodedata.normalize("NFC", " ".join(name.split()))
        # In capitals there are only those of the letters without a tone.
        in_tcvn3 = "".join(
            code if len(code := to_tcvn3.get(letter, letter)) == 1 else to_tcvn3[letter.lower()] for letter in composed
        )
        for garbled in ("".join(to_vni.get(letter, letter) for letter in composed), in_tcvn3):
            found = undone(garbled)
            assert garbled == composed or garbled == "Sôn La" or (found is not None and found.text == composed), garbled


@pytest.mark.parametrize(
    ("garbled", "name"),
    [
        ("X· Qu¶ng Phong", "Xã Quảng Phong"),
        ("HuyÖn §Çm Hµ", "Huyện Đầm Hà"),
        ("Ph\xadêng ¤ L©m", "Phường Ô Lâm"),
        ("X· ¸i Quèc", "Xã Ái Quốc"),
        ("ThÞ x· Qu¶ng Yªn", "Thị xã Quảng Yên"),
        ("TP. H¹ Long", "TP. Hạ Long"),
    ],
)
def test_names_typed_in_tcvn3_are_won_back(garbled: str, name: str) -> None:
    found = undone(garbled)
    assert found is not None
    assert (found.text, found.coding) == (name, TCVN3)


@pytest.mark.parametrize(
    ("garbled", "name"),
    [
        ("Xaõ Quaûng Phong", "Xã Quảng Phong"),
        ("Huyeän Ñaàm Haø", "Huyện Đầm Hà"),
        ("Phöôøng OÂ Laâm", "Phường Ô Lâm"),
        ("XAÕ QUAÛNG PHONG", "XÃ QUẢNG PHONG"),
    ],
)
def test_names_typed_in_vni_are_won_back(garbled: str, name: str) -> None:
    found = undone(garbled)
    assert found is not None
    assert (found.text, found.coding) == (name, VNI)


@pytest.mark.parametrize(
    ("garbled", "name"),
    [
        ("XaÞ QuaÒng Phong", "Xã Quảng Phong"),
        ("Huyêòn Ðâ\u00ccm Hà", "Huyện Đầm Hà"),
        ("Huyêòn Ba CheÞ", "Huyện Ba Chẽ"),
        ("Xã HaÒi An", "Xã Hải An"),
    ],
)
def test_marks_of_windows_1258_are_put_on_their_vowels(garbled: str, name: str) -> None:
    found = undone(garbled)
    assert found is not None
    assert (found.text, found.coding) == (name, MARKS)


@pytest.mark.parametrize(
    ("garbled", "name"),
    [
        ("Huyá»‡n Äáº§m HÃ", "Huyện Đầm Hà"),  # the no-break space of à trimmed, the control of Đ dropped
        ("PhÆ°á»ng HÃ Tu", "Phường Hà Tu"),
        ("XÃ£ HÃ  Tu", "Xã Hà Tu"),
        ("Huyá»‡n BÃ¡c Ãi", "Huyện Bác Ái"),
    ],
)
def test_letters_that_lost_a_byte_are_won_back_where_but_one_makes_a_syllable(garbled: str, name: str) -> None:
    found = undone(garbled)
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "name", ["Xã Thá»", "Huyá»‡n Cáº§n Giá»", "X? Qu?ng", "\ufffd\ufffd", "X· \u4e2d", "", "Xã Ðn Lạc·"]
)
def test_a_name_that_may_have_been_several_is_none(name: str) -> None:
    assert undone(name) is None


def test_a_name_too_long_for_any_place_is_left_alone() -> None:
    assert undone("X· " + "Qu¶ng " * 100) is None
