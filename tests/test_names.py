"""Vietnamese place names: which spellings are one name, which are not, and their order."""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest

from ntm_cli.ignores.quoting import keys
from ntm_cli.plan.names import (
    bare,
    fold,
    is_abbreviation,
    is_kind,
    is_variant,
    proper,
    sort_key,
    split_kind,
)

SAME = [
    ("Xã Hoà Bình", "Xã Hòa Bình"),
    ("Xã Quý Sơn", "Xã Qúy Sơn"),
    ("Xã Hoè Thị", "Xã Hòe Thị"),
    ("Xã Thuý Lâm", "Xã Thúy Lâm"),
    ("Xã Khuỷu", "Xã Khủyu"),
    ("Xã Tuỳ Tâm", "Xã Tùy Tâm"),
    ("TP. Hạ Long", "TP Hạ Long"),
    ("TP. Hạ Long", "Thành phố Hạ Long"),
    ("TP.Hạ Long", "Thành phố Hạ Long"),
    ("Tp Hạ Long", "thành phố Hạ Long"),
    ("TX Quảng Yên", "Thị xã Quảng Yên"),
    ("TX. Quảng Yên", "Thị Xã Quảng Yên"),
    ("TT. Cô Tô", "Thị trấn Cô Tô"),
    ("H. Hải Hà", "Huyện Hải Hà"),
    ("H.Hải Hà", "HUYỆN HẢI HÀ"),
    ("P. Hà Tu", "Phường Hà Tu"),
    ("Q. 1", "Quận 1"),
    ("X. Bản Sen", "Xã Bản Sen"),
    ("ĐK Vân Đồn", "Đặc khu Vân Đồn"),
    ("XÃ ĐƯỜNG HOA", "xã Đường Hoa"),
    ("Xã  Đường   Hoa ", " Xã Đường Hoa"),
    ("Xã\N{NO-BREAK SPACE}Đường\tHoa", "Xã Đường Hoa"),
    ("Xã H. Nung", "Xã H.Nung"),
    ("T.P Hạ Long", "TP. Hạ Long"),
    ("T.P. Hạ Long", "Thành phố Hạ Long"),
    ("T. P. Hạ Long", "Thành phố Hạ Long"),
    ("T.P.Hạ Long", "Tp. Hạ Long"),
    ("T.X Quảng Yên", "Thị xã Quảng Yên"),
    ("T.T Cô Tô", "Thị trấn Cô Tô"),
    ("Đ.K Vân Đồn", "Đặc khu Vân Đồn"),
    ("Xã Cư M’gar", "Xã Cư M'gar"),
    ("Xã Cư M\u02bcgar", "Xã Cư M'gar"),
    ("Xã B' Lá", "Xã B'Lá"),
    ("Xã Chân Mây – Lăng Cô", "Xã Chân Mây - Lăng Cô"),
    ("Xã Chân Mây-Lăng Cô", "Xã Chân Mây — Lăng Cô"),
    ("“Xã Hoà Bình”", "Xã Hòa Bình"),
    ("X· Hßa B×nh", "Xã Hòa Bình"),
    ("XÃ£ HÃ²a BÃ¬nh", "Xã Hòa Bình"),
]
DIFFERENT = [
    ("Xã Hòa Bình", "Xã Hóa Bình"),
    ("Xã Hòa Bình", "Xã Hoa Bình"),
    ("Xã Hải Đông", "Xã Hải Đồng"),
    ("Xã Đông", "Xã Dông"),
    ("Xã An Lạc", "Phường An Lạc"),
    ("Xã Cô Tô", "Thị trấn Cô Tô"),
    ("Thị xã Đông Triều", "Thành phố Đông Triều"),
    ("Xã Quí", "Xã Quý"),
    ("Xã Mỹ", "Xã Mĩ"),
    ("Xã Tân", "Xã Tăn"),
    ("Xã Tân", "Xã Tan"),
    ("Xã Sơn", "Xã Sôn"),
    ("Xã Tư", "Xã Tu"),
    ("Xã Lê", "Xã Le"),
    ("Xã An Lạc", "An Lạc"),
    ("Xã An Lạc", "Xã Lạc An"),
    ("Xã An Lạc", "Xã Anlạc"),
    ("Phường 1", "Phường 11"),
    ("Xã H. Nung", "Xã Hồng Nung"),
    ("T.T Hạ Long", "T.P Hạ Long"),
    ("T. Pa Hạ", "Thành phố a Hạ"),
    ("Xã Mgar", "Xã M'gar"),
    ("X? H?a B?nh", "Xã Hòa Bình"),
]
COMPOSED = ["Xã Đường Hoà", "Huyện Tiên Yên", "Thành phố Uông Bí", "Xã Nguyễn Huệ", "Thị xã Quảng Yên", "Xã Ưỡn Ặ Ỹ"]


def in_order(names: list[str]) -> list[str]:
    return sorted(names, key=sort_key)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert is_variant(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("name", COMPOSED)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_composition_makes_no_other_name(name: str, form: str) -> None:
    composed = unicodedata.normalize(form, name)  # type: ignore[arg-type]
    assert fold(composed) == fold(name)
    assert split_kind(composed) == split_kind(name)
    assert bare(composed) == bare(name)
    assert sort_key(composed) == sort_key(name)
    assert is_abbreviation(composed, name)


def test_marks_typed_in_another_order_make_no_other_name() -> None:
    circumflex_first, dot_first = "Xã e\u0302\u0323", "Xã e\u0323\u0302"
    assert fold(circumflex_first) == fold(dot_first) == fold("Xã ệ")


def test_the_six_tones_of_a_syllable_are_six_names() -> None:
    names = [f"Xã {syllable}" for syllable in ("ma", "mà", "mả", "mã", "má", "mạ")]
    assert len(set(map(fold, names))) == 6


@pytest.mark.parametrize("name", [name for pair in SAME + DIFFERENT for name in pair])
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("Huyện Hải Hà", "huyện", "Hải Hà"),
        ("H. Hải Hà", "huyện", "Hải Hà"),
        ("Thành phố Hạ Long", "thành phố", "Hạ Long"),
        ("TP.Hạ Long", "thành phố", "Hạ Long"),
        ("THỊ XÃ Quảng Yên", "thị xã", "Quảng Yên"),
        ("Thị trấn Cô Tô", "thị trấn", "Cô Tô"),
        ("Đặc khu Vân Đồn", "đặc khu", "Vân Đồn"),
        ("Tỉnh Quảng Ninh", "tỉnh", "Quảng Ninh"),
        ("Phường 12", "phường", "12"),
        ("Xã Bản Sen", "xã", "Bản Sen"),
        ("Thôn Đoài", "thôn", "Đoài"),
        ("Huyện", "huyện", ""),
    ],
)
def test_a_name_begins_with_its_kind(name: str, kind: str, rest: str) -> None:
    assert split_kind(name) == (kind, split_kind(f"Xã {rest}")[1])
    assert fold(name) == f"{kind} {split_kind(name)[1]}".strip()


@pytest.mark.parametrize("name", ["An Lạc", "Thành Lợi", "Huyền Sơn", "Xãn", "Tpx A", ""])
def test_a_name_without_a_kind_has_none(name: str) -> None:
    assert split_kind(name) == ("", fold(name))


@pytest.mark.parametrize(("name", "kind"), [("T.P. Hạ Long", "thành phố"), ("T.X. Quảng Yên", "thị xã")])
def test_an_abbreviation_may_have_a_dot_after_each_letter(name: str, kind: str) -> None:
    assert split_kind(name)[0] == kind


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Xã H. Nung", "Xã Hồng Nung"),
        ("Xã H.Nung", "Xã Hồng Nung"),
        ("xã h. nung", "XÃ HỒNG NUNG"),
        ("Xã Q. La", "Xã Quảng La"),
        ("Xã Qu. La", "Xã Quảng La"),
        ("Xã H. N.", "Xã Hồng Nung"),
        ("H. Hải Hà", "Huyện Hải Hà"),
    ],
)
def test_a_shortened_word_makes_an_abbreviation_and_a_variant(short: str, full: str) -> None:
    assert is_abbreviation(short, full)
    assert is_variant(short, full)
    assert is_variant(full, short)
    assert not is_abbreviation(full, short)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Xã H Nung", "Xã Hồng Nung"),
        ("Xã H. Nung", "Xã Lồng Nung"),
        ("Xã . Nung", "Xã Hồng Nung"),
        ("Xã H.", "Xã Hồng Nung"),
        ("Xã H. Nung", "Xã Hồng Lung"),
        ("Xã Đ. Hải", "Xã Dân Hải"),
        ("Xã Hồn Nung", "Xã Hồng Nung"),
    ],
)
def test_what_does_not_shorten_a_word_is_no_abbreviation(short: str, full: str) -> None:
    assert not is_abbreviation(short, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xã Hải Đông", "Xã Hải Đồng"),
        ("Xã Hải Đông", "Xã Hải Dông"),
        ("Xã Đồn Đạc", "Xã Đồng Đạc"),
        ("Xã Quý Sơn", "Xã Quí Sơn"),
        ("Xã Duong Hoa", "Xã Đường Hoa"),
        ("Xã Thắng Lợi", "Xã Thẳng Lợi"),
        ("Huyện Bình Liêu", "Huyện Bình Liệu"),
    ],
)
def test_a_letter_or_a_mark_apart_is_a_variant_both_ways(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert is_variant(one, other)
    assert is_variant(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xã An Lạc", "Phường An Lạc"),
        ("Thị xã Quảng Yên", "Thị trấn Quảng Yên"),
        ("Xã An Lạc", "Xã Vĩnh Thực"),
        ("Xã Đại Bình", "Xã Tân Bình"),
        ("Xã A", "Xã B"),
        ("Huyện Hải Hà", "Huyện Đầm Hà"),
        ("Thành phố Móng Cái", "Thành phố Hạ Long"),
    ],
)
def test_two_units_are_no_variants_of_each_other(one: str, other: str) -> None:
    assert not is_variant(one, other)
    assert not is_variant(other, one)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Xã Đường Hoa", "xa duong hoa"),
        ("TP. Uông Bí", "thanh pho uong bi"),
        ("Huyện Bình Liêu", "huyen binh lieu"),
        ("ĐẮK LẮK", "dak lak"),
        ("Ăn Ấm Ế Ộ Ợ Ự Ỹ", "an am e o o u y"),
        ("Phường 12", "phuong 12"),
        ("", ""),
    ],
)
def test_a_bare_name_has_no_marks_at_all(name: str, plain: str) -> None:
    assert bare(name) == plain


def test_the_letters_of_the_alphabet_stand_in_their_order() -> None:
    letters = list("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY")
    assert in_order(letters[::-1]) == letters


def test_the_tones_stand_in_the_order_of_dictionaries() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert in_order(tones[::-1]) == tones


@pytest.mark.parametrize("vowels", ["aăâ", "eê", "oôơ", "uư"])
def test_a_letter_weighs_more_than_a_tone(vowels: str) -> None:
    for first, second in combinations(vowels, 2):
        heavy = unicodedata.normalize("NFC", f"{first}\u0323")
        assert sort_key(heavy) < sort_key(second)


@pytest.mark.parametrize(
    "names",
    [
        ["Huyện Ba Chẽ", "Huyện Bình Liêu", "Huyện Cô Tô", "Huyện Đầm Hà", "Huyện Hải Hà", "Huyện Tiên Yên"],
        ["Dân Tiến", "Dương Huy", "Đài Xuyên", "Đông Hải", "Đồng Lâm", "Đồng Rui", "Đường Hoa"],
        ["Hà Lâu", "Hạ Long", "Hải Đông", "Hải Sơn", "Hải Tiến", "Hải Xuân"],
        ["Quan Lạn", "Quảng An", "Quảng Minh", "Quảng Nghĩa", "Quảng Tân"],
        ["an", "an lạc", "an ninh", "ăn", "ân"],
        ["Hoa Lư", "Hòa An", "Hoà Bình", "Hóa Sơn"],
        ["la", "lan", "lang", "làng"],
    ],
)
def test_names_stand_in_the_order_of_the_alphabet_syllable_by_syllable(names: list[str]) -> None:
    assert in_order(names[::-1]) == names


def test_two_spellings_of_a_syllable_stand_in_one_place() -> None:
    assert sort_key("XÃ Hoà") == sort_key("xã  Hòa")


def test_numbered_wards_stand_in_the_order_of_their_numbers() -> None:
    assert in_order(["Phường 10", "Phường 2"]) == ["Phường 2", "Phường 10"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("T.P Hạ Long", "Hạ Long"),
        ("TP.Hạ Long", "Hạ Long"),
        ("Xã Chân Mây–Lăng Cô", "Chân Mây – Lăng Cô"),
        ("Xã Cư M’gar", "Cư M’gar"),
        ("“Xã Cẩm La”", "Cẩm La"),
        ("An Lạc", "An Lạc"),
        ("Huyện", "Huyện"),
    ],
)
def test_the_name_behind_the_kind_stays_as_it_is_written(name: str, rest: str) -> None:
    assert proper(name) == rest


@pytest.mark.parametrize("kind", ["T.P", "T. P.", "t.x", "T.T.", "Đ.K", "TP.", "Thành  phố"])
def test_a_kind_alone_is_one_however_it_is_shortened(kind: str) -> None:
    assert is_kind(kind)


@pytest.mark.parametrize("text", ["“Huyện”", "Huyên", "T.K", "T", "Xã An", ""])
def test_what_is_no_kind_is_none(text: str) -> None:
    assert is_kind(text) is (text == "T")


def test_values_of_a_comment_are_compared_as_names_are() -> None:
    shown, typed = "TX Ất/Xã Hoà Bình", unicodedata.normalize("NFD", "T.X. Ất/xã Hòa Bình")
    assert keys(shown) == keys(typed)
    assert keys("54/51") != keys("51/54")
