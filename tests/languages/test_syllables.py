"""What finds English words in a Vietnamese text finds them."""

import pytest
from syllables import foreign


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số của đơn vị cấp huyện khác số xã đếm được, nghiêng, thuở, quyết, gì, giữa, yếu tố.", []),
        ("theo bản đã ký: Phụ biểu 02 có 44 xã, 320/QĐ-TTg; NTM, TX. Quảng Yên", []),
        ("Ghi `achieved: 2022` rồi chạy `ntm check`.", []),
        ("as signed: the row prints 2020", ["as", "signed", "the", "row", "prints"]),
        ("Một level, hai years.", ["level", "years"]),
        ("Mở Excel.", ["excel"]),
    ],
)
def test_only_words_of_another_language_are_foreign(text: str, found: list[str]) -> None:
    assert foreign(text) == found


def test_a_name_is_foreign_to_none() -> None:
    assert foreign("Mở Excel.", frozenset({"Excel"})) == []
