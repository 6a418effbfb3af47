"""How English and Vietnamese say what a message can hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Amount, Attained, Listing, Percent, Value, Words, as_data, either, in_a_row, listed
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Level, Unit


@pytest.mark.parametrize(
    ("value", "english", "vietnamese"),
    [
        ("Xã An Lạc", "Xã An Lạc", "Xã An Lạc"),
        (5000, "5000", "5000"),
        (Percent(Decimal("59.1")), "59.1 %", "59,1%"),
        (Percent(Decimal(100)), "100 %", "100%"),
        (Amount(1, Unit.COMMUNE), "1 commune", "1 xã"),
        (Amount(51, Unit.COMMUNE), "51 communes", "51 xã"),
        (Amount(0, Unit.DISTRICT), "0 districts", "0 đơn vị cấp huyện"),
        (Amount(7, "huyện"), "7 rural districts", "7 huyện"),
        (Level.ADVANCED, "advanced", "nâng cao"),
        (Level.STANDARD, "standard", "đạt chuẩn"),
        (Attained(Level.STANDARD, Unit.COMMUNE), "standard", "đạt chuẩn NTM"),
        (Attained(Level.MODEL, Unit.COMMUNE), "model", "đạt chuẩn NTM kiểu mẫu"),
        (Attained(Level.STANDARD, "thị xã"), "standard", "hoàn thành nhiệm vụ xây dựng NTM"),
        (Attained(Level.STANDARD, Unit.PROVINCE), "standard", "hoàn thành nhiệm vụ xây dựng NTM"),
        (Attained(Level.STANDARD, Unit.DISTRICT), "standard", "đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM"),
        (Attained(Level.ADVANCED, Unit.DISTRICT), "advanced", "đạt chuẩn NTM nâng cao"),
        (ACHIEVED, "achieved", "đã đạt chuẩn"),
        (BLANK, "blank", "(trống)"),
        (date(2022, 10, 6), "2022-10-06", "06/10/2022"),
        (listed(("A",)), "A", "A"),
        (listed(("A", "B", "C")), "A, B and C", "A, B và C"),
        (listed(("A", "B", "C"), most=2), "A, B and 1 more", "A, B và 1 đơn vị khác"),
        (listed((2022, 2023, 2024), most=1), "2022 and 2 more", "2022 và 2 năm khác"),
        (either(("A", "B", "C")), "A, B or C", "A, B hoặc C"),
        (Listing((2022, 2023)), "2022 and 2023", "2022 và 2023"),
        (in_a_row(("A", "B", "C")), "A, B, C", "A, B, C"),
    ],
)
def test_a_value_is_said_as_its_language_says_it(value: Value, english: str, vietnamese: str) -> None:
    assert (ENGLISH.value(value), VIETNAMESE.value(value)) == (english, vietnamese)


@pytest.mark.parametrize(
    ("value", "form", "english", "vietnamese"),
    [
        (2023, "column", "2023", "cột 2023"),
        (ACHIEVED, "column", "achieved", "cột đã đạt chuẩn"),
        (2023, "when", "in 2023", "năm 2023"),
        (ACHIEVED, "when", "achieved", "ở cột đã đạt chuẩn"),
        (2023, "cell", "2023", "năm 2023"),
        (ACHIEVED, "cell", "achieved", "“Đã đạt chuẩn”"),
        (BLANK, "cell", "blank", "(trống)"),
        (2_000_001, "grouped", "2,000,001", "2.000.001"),
        (999, "grouped", "999", "999"),
    ],
)
def test_a_value_has_the_form_that_its_field_asks_for(value: Value, form: str, english: str, vietnamese: str) -> None:
    words = Words("x", en=f"{{it:{form}}}", vi=f"{{it:{form}}}")
    assert (ENGLISH.say(words(it=value)), VIETNAMESE.say(words(it=value))) == (english, vietnamese)


def test_a_sentence_begins_with_a_capital_letter_where_it_asks_for_one() -> None:
    words = Words("x", en="{level:start} it is.", vi="{unit:start} {level} là vậy.")
    message = words(level=Attained(Level.ADVANCED, Unit.DISTRICT), unit=Unit.DISTRICT)
    assert ENGLISH.say(message) == "Advanced it is."
    assert VIETNAMESE.say(message) == "Đơn vị cấp huyện đạt chuẩn NTM nâng cao là vậy."


def test_a_message_may_be_a_value_of_another() -> None:
    inner = Words("inner", en="advanced in {year}", vi="nâng cao năm {year}")(year=2023)
    outer = Words("outer", en="{name}: {what}.", vi="{name}: {what}.")(name="{Xã} An", what=inner)
    assert ENGLISH.say(outer) == "{Xã} An: advanced in 2023."
    assert VIETNAMESE.say(outer) == "{Xã} An: nâng cao năm 2023."


def test_vietnamese_that_is_not_there_is_said_in_english() -> None:
    assert VIETNAMESE.say(Words("x", en="{count} left")(count=3)) == "3 left"


def test_data_is_the_same_in_every_language() -> None:
    inner = Words("inner", en="x")(level=Level.ADVANCED)
    assert as_data(inner) == {"key": "inner", "values": {"level": "advanced"}}
    assert as_data(Percent(Decimal("59.1"))) == "59.1"
    assert as_data(Amount(5, Unit.COMMUNE)) == {"count": 5, "unit": "commune"}
    assert as_data(listed((2022, ACHIEVED))) == [2022, "achieved"]
    assert as_data(listed((2022, 2023, 2024), most=1)) == [2022, 2023, 2024], "data is whole"


def test_a_list_has_a_text_that_belongs_to_no_language() -> None:
    kinds = ("Huyện", "Thị xã", "Quận")
    assert [str(either(kinds[:count])) for count in (1, 2, 3)] == ["Huyện", "Huyện or Thị xã", "Huyện, Thị xã or Quận"]
