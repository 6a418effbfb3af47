"""unit-in-one-table: a unit that another table should have and does not."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "unit-in-one-table"
SONG_HONG = "    - {row: 1, name: Huyện Sông Hồng, standard: achieved, advanced: 2023}\n"
BIEN_XANH = "    - {row: 2, name: Thành phố Biển Xanh, standard: 2022}\n"
HOA_BINH = "    - {row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019, advanced: 2020}\n"
AN_LAC = "    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}\n"
TAN_LAP = "    - {row: 4, district: TP Biển Xanh, name: Xã Tân Lập, standard: 2020}\n"
VINH_THUC = "    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}\n"


def said(book: Book) -> list[tuple[int, str, str]]:
    return [(finding.span.line, book.at(finding), in_short(finding.message)) for finding in book.findings(RULE)]


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_district_lost_from_the_districts_table_is_shown_where_it_stands(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, ""))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-in-one-table", ("name", "TP. Biển Xanh"), "Bảng 2", "Bảng 3")
    assert (finding.stated, finding.counted, str(finding.severity)) == ("TP. Biển Xanh", None, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 18, "TP. Biển Xanh")
    assert (spoilt.related(finding), finding.help) == ([], None)


def test_a_district_lost_from_the_communes_table_is_shown_where_it_stands(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, f"{BIEN_XANH}    - {{row: 3, name: Huyện Núi Xa}}\n"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unit-in-one-table", ("name", "Huyện Núi Xa"), "Bảng 3", "Bảng 2")
    assert (finding.stated, finding.counted) == ("Huyện Núi Xa", None)
    assert (finding.span.line, spoilt.at(finding)) == (34, "Huyện Núi Xa")


def test_a_district_under_quite_another_name_is_missing_on_both_sides(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, SONG_HONG.replace("Huyện Sông Hồng", "Huyện Núi Xa")))
    assert said(spoilt) == [
        (10, "Huyện Sông Hồng", ("unit-in-one-table", ("name", "Huyện Sông Hồng"), "Bảng 2", "Bảng 3")),
        (32, "Huyện Núi Xa", ("unit-in-one-table", ("name", "Huyện Núi Xa"), "Bảng 3", "Bảng 2")),
    ]


def test_a_town_that_became_a_city_is_the_same_unit_under_another_name(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, BIEN_XANH.replace("Thành phố", "Thị xã")))
    assert [finding.rule for finding in spoilt.findings()] == ["name-variant"]


def test_a_town_beside_the_rural_district_of_the_same_name_is_another_unit(book: Book) -> None:
    both = book.with_roadmap(
        ("- name: TP. Biển Xanh", "- name: TX. Sông Hồng"),
        (BIEN_XANH, BIEN_XANH.replace("Thành phố Biển Xanh", "Thị xã Sông Hồng")),
    )
    assert [finding for finding in both.findings(RULE) if finding.span.line < 40] == []
    assert both.findings("unit-repeated") == []


def test_a_recognised_commune_must_be_in_the_roadmap(book: Book) -> None:
    spoilt = book.with_roadmap((VINH_THUC, VINH_THUC.replace("Xã Vĩnh Thực", "Xã Lạ Lùng")))
    assert said(spoilt) == [
        (47, "Xã Lạ Lùng", ("unit-in-one-table", ("name.district", "Xã Lạ Lùng", "TP Biển Xanh"), "Bảng 1", "Bảng 2"))
    ]


def test_a_recognised_commune_must_be_in_the_roadmap_though_the_table_is_incomplete(book: Book) -> None:
    spoilt = book.with_roadmap(
        (VINH_THUC, VINH_THUC.replace("Xã Vĩnh Thực", "Xã Lạ Lùng")), ("complete: true", "complete: false")
    )
    assert said(spoilt) == [
        (47, "Xã Lạ Lùng", ("unit-in-one-table", ("name.district", "Xã Lạ Lùng", "TP Biển Xanh"), "Bảng 1", "Bảng 2"))
    ]


def test_a_commune_of_another_kind_is_another_commune(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, AN_LAC.replace("Xã An Lạc", "Thị trấn An Lạc")))
    assert said(spoilt) == [
        (
            44,
            "Thị trấn An Lạc",
            ("unit-in-one-table", ("name.district", "Thị trấn An Lạc", "Huyện Sông Hồng"), "Bảng 1", "Bảng 2"),
        )
    ]


def test_a_district_of_recognised_communes_must_be_in_the_roadmap(book: Book) -> None:
    unknown = VINH_THUC.replace("TP Biển Xanh", "Huyện Núi Xa").replace("Xã Vĩnh Thực", "Xã Lạ Lùng")
    spoilt = book.with_roadmap((VINH_THUC, unknown))
    assert said(spoilt) == [(47, "Huyện Núi Xa", ("unit-in-one-table", ("name", "Huyện Núi Xa"), "Bảng 1", "Bảng 2"))]
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted, finding.related) == ("Huyện Núi Xa", None, ())


def test_an_achieved_commune_must_be_in_a_complete_table_of_what_was_reached(book: Book) -> None:
    spoilt = book.with_roadmap((HOA_BINH, ""))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "unit-in-one-table",
        ("name.district", "Xã Hòa Bình", "Huyện Sông Hồng"),
        "Bảng 2",
        "Bảng 1",
    )
    assert (finding.stated, finding.counted) == ("Xã Hòa Bình", None)
    assert (finding.span.line, spoilt.at(finding)) == (15, "Xã Hòa Bình")


def test_an_achieved_commune_may_be_missing_from_an_incomplete_table(book: Book) -> None:
    assert book.with_roadmap((HOA_BINH, ""), ("complete: true", "complete: false")).findings(RULE) == []


def test_a_commune_that_has_achieved_nothing_need_not_have_been_recognised(book: Book) -> None:
    assert book.with_roadmap((AN_LAC, "")).findings(RULE) == []


def test_a_district_without_any_recognised_commune_is_right(book: Book) -> None:
    assert book.with_roadmap((TAN_LAP, ""), (VINH_THUC, "")).findings(RULE) == []


@pytest.mark.parametrize(
    "name",
    [
        "TP Biển Xanh",
        "TP. Biển Xanh",
        "TP.Biển Xanh",
        "thành phố BIỂN XANH",
        "Thành phố  Biển Xanh",
        unicodedata.normalize("NFD", "Thành phố Biển Xanh"),
        "TP. B. Xanh",
        "TP. Biên Xanh",
    ],
)
def test_spellings_and_variants_of_a_district_are_one_district(book: Book, name: str) -> None:
    assert book.with_roadmap((BIEN_XANH, BIEN_XANH.replace("Thành phố Biển Xanh", name))).findings(RULE) == []
    recognised = book.with_roadmap(
        (TAN_LAP, TAN_LAP.replace("TP Biển Xanh", name)), (VINH_THUC, VINH_THUC.replace("TP Biển Xanh", name))
    )
    assert recognised.findings(RULE) == []


@pytest.mark.parametrize(
    "name",
    [
        "Xã Hòa Bình",
        "X. Hoà Bình",
        "xã hoà bình",
        unicodedata.normalize("NFD", "Xã Hoà Bình"),
        "Xã H. Bình",
        "Xã Hoa Bình",
    ],
)
def test_spellings_and_variants_of_a_commune_are_one_commune(book: Book, name: str) -> None:
    assert book.with_roadmap((HOA_BINH, HOA_BINH.replace("Xã Hoà Bình", name))).findings(RULE) == []


def test_a_decomposed_name_is_not_even_a_variant(book: Book) -> None:
    for row in (BIEN_XANH, HOA_BINH, VINH_THUC):
        assert book.with_roadmap((row, unicodedata.normalize("NFD", row))).findings() == []


def test_a_book_without_what_was_reached_before_compares_the_districts_only(book: Book) -> None:
    without = book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], ""))
    assert without.findings(RULE) == []
    assert said(without.with_roadmap((BIEN_XANH, ""))) == [
        (18, "TP. Biển Xanh", ("unit-in-one-table", ("name", "TP. Biển Xanh"), "Bảng 2", "Bảng 3"))
    ]


def test_a_commune_under_two_districts_is_one_finding_with_both(book: Book) -> None:
    spoilt = book.with_roadmap((VINH_THUC, VINH_THUC.replace("TP Biển Xanh", "Huyện Sông Hồng")))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "unit-in-one-table.moved",
        "Xã Vĩnh Thực",
        "Huyện Sông Hồng",
        "Bảng 1",
        "TP. Biển Xanh",
        "Bảng 2",
    )
    assert (finding.stated, finding.counted) == ("Huyện Sông Hồng", "TP. Biển Xanh")
    assert (finding.span.line, spoilt.at(finding)) == (47, "Xã Vĩnh Thực")
    assert spoilt.related(finding) == [("Xã Vĩnh Thực", "name.district", "Xã Vĩnh Thực", "TP. Biển Xanh")]
    assert finding.related[0].span.line == 24


def test_an_achieved_commune_under_two_districts_is_missing_from_no_table(book: Book) -> None:
    spoilt = book.with_roadmap((HOA_BINH, HOA_BINH.replace("Huyện Sông Hồng", "TP. Biển Xanh")))
    assert [message for _, _, message in said(spoilt)] == [
        ("unit-in-one-table.moved", "Xã Hoà Bình", "TP. Biển Xanh", "Bảng 1", "Huyện Sông Hồng", "Bảng 2")
    ]


def test_only_an_unknown_district_is_reported_and_not_its_communes(book: Book) -> None:
    spoilt = book.with_roadmap((VINH_THUC, VINH_THUC.replace("TP Biển Xanh", "Huyện Núi Xa")))
    assert said(spoilt) == [(47, "Huyện Núi Xa", ("unit-in-one-table", ("name", "Huyện Núi Xa"), "Bảng 1", "Bảng 2"))]


def test_a_district_that_several_rows_name_is_shown_at_the_first(book: Book) -> None:
    spoilt = book.with_roadmap(
        (TAN_LAP, TAN_LAP.replace("TP Biển Xanh", "Huyện Núi Xa")),
        (VINH_THUC, VINH_THUC.replace("TP Biển Xanh", "Huyện Núi Xa")),
    )
    assert said(spoilt)[0] == (46, "Huyện Núi Xa", ("unit-in-one-table", ("name", "Huyện Núi Xa"), "Bảng 1", "Bảng 2"))


@pytest.mark.parametrize("district", ["Huyện S. Hồng", "Huyện Sông Hông"])
def test_a_district_misspelt_in_one_row_only_is_a_variant_too(book: Book, district: str) -> None:
    spoilt = book.with_roadmap((AN_LAC, AN_LAC.replace("Huyện Sông Hồng", district)))
    assert spoilt.findings(RULE) == []
    assert spoilt.only("name-variant").stated == district
