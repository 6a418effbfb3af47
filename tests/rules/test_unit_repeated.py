"""unit-repeated: a unit that stands twice in one table."""

import unicodedata

from saying import in_short
from small import Book

RULE = "unit-repeated"
SECOND_COMMUNE = "row: 2, name: Xã An Lạc, advanced"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_commune_twice_in_a_district_points_at_the_second_and_names_the_line_of_the_first(book: Book) -> None:
    spoilt = book.with_roadmap((SECOND_COMMUNE, "row: 2, name: Xã Hòa Bình, advanced"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name.district", "Xã Hòa Bình", "Huyện Sông Hồng"), 15)
    assert (finding.span.line, spoilt.at(finding)) == (16, "Xã Hòa Bình")
    assert spoilt.related(finding) == [("Xã Hòa Bình", "name", "Xã Hòa Bình")]
    assert finding.related[0].span.line == 15
    assert (finding.stated, finding.counted) == ("Xã Hòa Bình", "Xã Hòa Bình")
    assert (str(finding.severity), finding.help) == ("error", None)


def test_a_commune_spelt_with_the_tone_elsewhere_is_the_same_commune(book: Book) -> None:
    spoilt = book.with_roadmap((SECOND_COMMUNE, "row: 2, name: Xã Hoà Bình, advanced"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name.district", "Xã Hoà Bình", "Huyện Sông Hồng"), 15)
    assert (finding.stated, finding.counted) == ("Xã Hoà Bình", "Xã Hòa Bình")
    assert spoilt.related(finding) == [("Xã Hòa Bình", "name", "Xã Hòa Bình")]


def test_a_commune_in_decomposed_letters_is_the_same_commune(book: Book) -> None:
    decomposed = unicodedata.normalize("NFD", "Xã Đông Hải")
    spoilt = book.with_roadmap((SECOND_COMMUNE, f"row: 2, name: {decomposed}, advanced"))
    finding = spoilt.only(RULE)
    assert (finding.span.line, finding.stated, finding.counted) == (17, "Xã Đông Hải", decomposed)


def test_a_commune_in_other_letter_case_is_the_same_commune(book: Book) -> None:
    spoilt = book.with_roadmap((SECOND_COMMUNE, "row: 2, name: XÃ HÒA BÌNH, advanced"))
    assert spoilt.only(RULE).stated == "XÃ HÒA BÌNH"


def test_a_commune_three_times_is_reported_twice_and_both_name_the_first(book: Book) -> None:
    spoilt = book.with_roadmap(
        (SECOND_COMMUNE, "row: 2, name: Xã Hòa Bình, advanced"),
        ("row: 3, name: Xã Đông Hải, advanced", "row: 3, name: Xã Hòa Bình, advanced"),
    )
    second, third = spoilt.findings(RULE)
    assert [finding.span.line for finding in (second, third)] == [16, 17]
    assert [finding.related[0].span.line for finding in (second, third)] == [15, 15]


def test_a_district_twice_in_the_communes_table(book: Book) -> None:
    spoilt = book.with_roadmap(("name: TP. Biển Xanh", "name: Huyện Sông Hồng"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name", "Huyện Sông Hồng"), 10)
    assert (finding.span.line, spoilt.at(finding)) == (18, "Huyện Sông Hồng")
    assert spoilt.related(finding) == [("Huyện Sông Hồng", "name", "Huyện Sông Hồng")]


def test_a_district_twice_in_the_districts_table_with_its_kind_abbreviated_once(book: Book) -> None:
    spoilt = book.with_roadmap(("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: TP. Biển Xanh"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name", "Thành phố Biển Xanh"), 32)
    assert (finding.span.line, spoilt.at(finding)) == (33, "Thành phố Biển Xanh")
    assert (finding.stated, finding.counted) == ("Thành phố Biển Xanh", "TP. Biển Xanh")
    assert spoilt.related(finding) == [("TP. Biển Xanh", "name", "TP. Biển Xanh")]


def test_a_commune_recognised_twice(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("district: TP Biển Xanh, name: Xã Vĩnh Thực", "district: TP. Biển Xanh, name: Xã Tân Lập")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name.district", "Xã Tân Lập", "TP. Biển Xanh"), 46)
    assert (finding.span.line, spoilt.at(finding)) == (47, "Xã Tân Lập")


def test_a_commune_recognised_twice_under_a_misspelt_district_is_found(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("row: 1, district: Huyện Sông Hồng", "row: 1, district: Huyện Sông Hông"),
        ("row: 2, district: Huyện Sông Hồng, name: Xã An Lạc", "row: 2, district: Huyện Sông Hông, name: Xã Hòa Bình"),
        ("row: 3, district: Huyện Sông Hồng", "row: 3, district: Huyện Sông Hông"),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-repeated", ("name.district", "Xã Hòa Bình", "Huyện Sông Hồng"), 43)
    assert (finding.span.line, spoilt.at(finding)) == (44, "Xã Hòa Bình")
    assert spoilt.related(finding) == [("Xã Hoà Bình", "name", "Xã Hoà Bình")]


def test_communes_of_different_districts_may_share_a_name(book: Book) -> None:
    shared = book.with_roadmap(
        ("row: 4, name: Xã Tân Lập", "row: 4, name: Xã An Lạc"),
        ("district: TP Biển Xanh, name: Xã Tân Lập", "district: TP Biển Xanh, name: Xã An Lạc"),
    )
    assert shared.findings() == []


def test_a_town_and_a_commune_of_one_district_may_share_a_name(book: Book) -> None:
    shared = book.with_roadmap(
        ("row: 3, name: Xã Đông Hải", "row: 3, name: Thị trấn An Lạc"),
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: Huyện Sông Hồng, name: TT. An Lạc"),
    )
    assert shared.findings() == []


def test_a_roadmap_without_the_table_of_what_was_recognised_has_none(book: Book) -> None:
    assert Book(book.roadmap.partition("\nrecognised:")[0], book.targets).findings(RULE) == []
