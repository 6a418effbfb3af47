"""impossible-syllable: a syllable that Vietnamese cannot have."""

import pytest
from saying import in_short
from small import Book

RULE = "impossible-syllable"


def with_row(book: Book, name: str) -> Book:
    return book.with_roadmap(("row: 5, name: Xã Vĩnh Thực", f'row: 5, name: "{name}"'))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_it_is_named_in_its_place_with_the_nearest_syllables_that_other_names_have(book: Book) -> None:
    spoilt = with_row(book, "Xã Vĩnh Thựcc")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (RULE, "Xã Vĩnh Thựcc", ["Thựcc"])
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 24, '"Xã Vĩnh Thựcc"')
    assert (finding.stated, finding.counted, finding.related) == ("Xã Vĩnh Thựcc", None, ())
    assert (str(finding.severity), in_short(finding.help)) == ("warning", (f"{RULE}.help", ["Thực"]))


@pytest.mark.parametrize(
    ("slip", "word", "near"),
    [
        ("Xã Vĩnh Thưc", "Thưc", ["Thực"]),
        ("Xã Vĩh Thực", "Vĩh", ["Vĩnh"]),
        ("Xã Vĩnhh Thực", "Vĩnhh", ["Vĩnh"]),
        ("Xã Vĩnh Thcự", "Thcự", ["Thực"]),
        ("Xã Vĩnh Thưụ", "Thưụ", ["Thựu"]),
        ("Xã Vĩnh Haỉ", "Haỉ", ["Hải"]),
        ("Xã Qúy Sơn", "Qúy", ["Quý"]),
        ("Xã Vĩnh Th0ng", "Th0ng", ["Thang"]),
        ("Xã Vĩnh Thựk", "Thựk", ["Thực"]),
        ("XÃ VĨNH THỰCC", "THỰCC", ["THỰC"]),
        ("Xã Nghiênh", "Nghiênh", ["Nghênh", "Nghinh"]),
    ],
)
def test_a_slip_is_noticed_and_the_syllable_found(book: Book, slip: str, word: str, near: list[str]) -> None:
    finding = with_row(book, slip).only(RULE)
    assert in_short(finding.message)[-1] == [word]
    assert in_short(finding.help)[-1][: len(near)] == near  # type: ignore[index]


def test_each_spelling_is_told_once_at_its_first_place_with_the_others_beside_it(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("row: 4, district: TP Biển Xanh", "row: 4, district: TP Biển Xanhh"),
        ("row: 5, district: TP Biển Xanh", "row: 5, district: TP Biển Xanhh"),
    )
    finding = spoilt.only(RULE)
    assert (finding.span.line, [related.span.line for related in finding.related]) == (46, [47])


def test_a_name_of_a_target_and_the_province_are_looked_at_too(book: Book) -> None:
    spoilt = book.with_targets(("names: [Huyện Sông Hồng]", "names: [Huyện Sôngg Hồng]"))
    assert spoilt.only(RULE).span.file == "targets.yaml"
    assert book.with_roadmap(("province: Thử Nghiệm", "province: Thử Nghiệmm")).only(RULE).span.line == 1


@pytest.mark.parametrize(
    "name",
    [
        "Xã Ea Kpal",
        "Xã Cư M’gar",
        "Xã Đắk Rơ Wa",
        "TP. Pleiku",
        "Xã H. Nung",
        "Xã NT Ba Vì",
        "Xã 7A",
        "Khu K10",
        "Xã Phú Xuân II",
    ],
)
def test_a_name_of_another_language_an_abbreviation_or_initials_are_right(book: Book, name: str) -> None:
    assert with_row(book, name).findings(RULE) == []


@pytest.mark.parametrize("garbled", ["Xã VÜnh Thùc", "X� V�nh Th�c", "Xã “Vĩnh Thựcc”", "Xaõ Vónh Thöïc"])
def test_a_name_that_another_rule_cannot_read_is_not_judged(book: Book, garbled: str) -> None:
    assert with_row(book, garbled).findings(RULE) == []


def test_a_long_word_and_many_names_are_told_without_guessing(book: Book) -> None:
    assert in_short(with_row(book, "Xã " + "x" * 290).only(RULE).help) == (f"{RULE}.help.printed",)
    rows = "".join(f"        - {{row: {row}, name: Xã Bắk {row}}}\n" for row in range(6, 108))
    many = book.with_roadmap(
        ("        - {row: 5, name: Xã Vĩnh Thực}\n", f"        - {{row: 5, name: Xã Vĩnh Thực}}\n{rows}")
    )
    helps = [in_short(finding.help)[0] for finding in many.findings(RULE)]
    assert helps == [f"{RULE}.help"] * 100 + [f"{RULE}.help.printed"] * 2


@pytest.mark.parametrize("word", ["Xax", "Đ0c", "Duc"])
def test_what_is_offered_has_a_vowel_and_letters_alone(book: Book, word: str) -> None:
    """Of Xax neither Xx, of Đ0c neither Đc nor 0c."""
    help = with_row(book, f"Xã Vĩnh {word}").only(RULE).help
    assert {"Xx", "Đc", "0c", "Đ0", "Dc"}.isdisjoint(in_short(help)[-1])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "results",
    [
        "units:\n  - {unit: commune, name: Xã An Lạcc, level: advanced, year: 2023}\n",
        "changes:\n  - {date: 2023-01-01, basis: x, from: [Xã An Lạcc], to: [Xã Mới]}\n",
        "changes:\n  - {date: 2023-01-01, basis: x, from: [Xã An Lạc], to: [Xã An Lạcc]}\n",
    ],
)
def test_the_names_of_the_results_are_looked_at_too(results: str) -> None:
    spoilt = Book(results=results)
    finding = spoilt.only(RULE)
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("results.yaml", 2, "Xã An Lạcc")
    assert in_short(finding.message) == (RULE, "Xã An Lạcc", ["Lạcc"])
