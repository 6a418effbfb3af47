"""name-variant: one unit spelt in two ways by two tables."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "name-variant"


def test_a_consistent_book_has_none_though_it_abbreviates_kinds_and_moves_a_tone_mark(book: Book) -> None:
    assert {"TP. Biển Xanh", "Thành phố Biển Xanh", "TP Biển Xanh"} <= {
        *(block.name for block in book.dataset().communes.blocks),
        *(row.name for row in book.dataset().districts.rows),
        *(row.district for row in book.dataset().recognised.rows),
    }
    assert "Xã Hòa Bình" in book.roadmap
    assert "Xã Hoà Bình" in book.roadmap
    assert book.findings(RULE) == []


@pytest.mark.parametrize(
    "same",
    [unicodedata.normalize("NFD", "Xã Hòa Bình"), "xã hoà bình", "XÃ HÒA BÌNH", "Xã  Hòa  Bình", "X. Hòa Bình"],
)
def test_another_way_to_type_the_same_letters_is_no_variant(book: Book, same: str) -> None:
    assert book.with_roadmap(("name: Xã Hoà Bình", f"name: {same}")).findings() == []


def test_a_district_spelt_otherwise_in_the_districts_table_names_both_spellings(book: Book) -> None:
    spoilt = book.with_roadmap(("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: Huyện Sông Hông"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("name-variant", "Bảng 3", "Huyện Sông Hông", "Bảng 2", "Huyện Sông Hồng")
    assert (finding.span.line, spoilt.at(finding)) == (32, "Huyện Sông Hông")
    assert spoilt.related(finding) == [("Huyện Sông Hồng", "name", "Huyện Sông Hồng")]
    assert finding.related[0].span.line == 10
    assert (finding.stated, finding.counted) == ("Huyện Sông Hông", "Huyện Sông Hồng")
    assert (str(finding.severity), finding.help) == ("warning", None)


def test_an_abbreviated_word_of_the_name_itself_is_a_variant(book: Book) -> None:
    spoilt = book.with_roadmap(("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: Huyện S. H."))
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted) == ("Huyện S. H.", "Huyện Sông Hồng")


def test_a_district_spelt_otherwise_where_communes_were_recognised_is_reported_once_and_not_for_each_commune(
    book: Book,
) -> None:
    spoilt = book.with_roadmap(
        ("row: 4, district: TP Biển Xanh", "row: 4, district: TP Biển Xang"),
        ("row: 5, district: TP Biển Xanh", "row: 5, district: TP Biển Xang"),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("name-variant", "Bảng 1", "TP Biển Xang", "Bảng 2", "TP. Biển Xanh")
    assert (finding.span.line, spoilt.at(finding)) == (46, "TP Biển Xang")
    assert spoilt.related(finding) == [("TP. Biển Xanh", "name", "TP. Biển Xanh")]
    assert finding.related[0].span.line == 18
    (only,) = spoilt.findings()
    assert (only.rule, only.span, only.message) == (finding.rule, finding.span, finding.message)


def test_a_district_misspelt_in_one_row_and_right_in_the_others_is_a_variant(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 2, district: Huyện Sông Hồng", "row: 2, district: Huyện Sông Hông"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("name-variant", "Bảng 1", "Huyện Sông Hông", "Bảng 2", "Huyện Sông Hồng")
    assert (finding.span.line, spoilt.at(finding)) == (44, "Huyện Sông Hông")
    (only,) = spoilt.findings()
    assert (only.rule, only.span, only.message) == (finding.rule, finding.span, finding.message)


def test_a_district_misspelt_in_two_ways_is_two_variants(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("row: 4, district: TP Biển Xanh", "row: 4, district: TP Biển Xang"),
        ("row: 5, district: TP Biển Xanh", "row: 5, district: TP Biên Xanh"),
    )
    assert [finding.stated for finding in spoilt.findings()] == ["TP Biển Xang", "TP Biên Xanh"]
    assert {finding.rule for finding in spoilt.findings()} == {RULE}


def test_a_commune_spelt_otherwise_where_it_was_recognised_names_both_spellings(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: Huyện Sông Hồng, name: Xã Đ. Hải")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("name-variant", "Bảng 1", "Xã Đ. Hải", "Bảng 2", "Xã Đông Hải")
    assert (finding.span.line, spoilt.at(finding)) == (45, "Xã Đ. Hải")
    assert spoilt.related(finding) == [("Xã Đông Hải", "name", "Xã Đông Hải")]
    assert finding.related[0].span.line == 17
    assert (finding.stated, finding.counted) == ("Xã Đ. Hải", "Xã Đông Hải")


@pytest.mark.parametrize("near", ["Xã Đông Hai", "Xã Dong Hai", "Xã Đông Hảii", "Xã Đông Hãi", "Xã Đ. H."])
def test_a_letter_or_a_mark_apart_is_a_variant(book: Book, near: str) -> None:
    spoilt = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", f"district: Huyện Sông Hồng, name: {near}")
    )
    assert in_short(spoilt.only(RULE).message) == ("name-variant", "Bảng 1", near, "Bảng 2", "Xã Đông Hải")


@pytest.mark.parametrize("other", ["Xã Minh Châu", "Xã Đông Sơn", "Xã Đ. Sơn", "Phường Đông Hải"])
def test_another_name_or_another_kind_is_no_variant(book: Book, other: str) -> None:
    changed = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", f"district: Huyện Sông Hồng, name: {other}")
    )
    assert changed.findings(RULE) == []


def test_a_long_name_of_another_kind_is_no_variant(book: Book) -> None:
    changed = book.with_roadmap(
        ("row: 3, name: Xã Đông Hải", "row: 3, name: Xã Đông Hải Thượng Nguyên"),
        (
            "district: Huyện Sông Hồng, name: Xã Đông Hải",
            "district: Huyện Sông Hồng, name: Thị trấn Đông Hải Thượng Nguyên",
        ),
    )
    assert changed.findings(RULE) == []


def test_a_name_that_only_leaves_its_kind_out_is_told_by_the_rule_about_kinds(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: Huyện Sông Hồng, name: Đông Hải")
    )
    assert [finding.rule for finding in spoilt.findings()] == ["name-without-kind"]


def test_a_name_with_lost_letters_is_told_by_the_rule_about_letters(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: Huyện Sông Hồng, name: X? ?ông H?i")
    )
    assert [finding.rule for finding in spoilt.findings()] == ["unreadable-letter"]


@pytest.mark.parametrize("odd", ["Xã Đông Hảii", "Xã “Đông Hai”", "Xã Đ. Hải", "Xã Dong Hai"])
def test_the_spelling_that_is_odd_is_reported_and_not_the_other_whichever_table_has_it(book: Book, odd: str) -> None:
    in_plan = book.with_roadmap(("row: 3, name: Xã Đông Hải", f"row: 3, name: {odd}"))
    recognised = book.with_roadmap(("Hồng, name: Xã Đông Hải", f"Hồng, name: {odd}"))
    assert [(book.only(RULE).span.line, book.only(RULE).stated) for book in (in_plan, recognised)] == [
        (17, odd),
        (45, odd),
    ]


def test_the_rarer_spelling_is_reported_and_not_the_usual_one(book: Book) -> None:
    spoilt = book.with_targets(("names: [Huyện Sông Hồng]", "names: [Huyện Sông Hông]"))
    spoilt = spoilt.with_roadmap(("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: Huyện Sông Hông"))
    assert (spoilt.only(RULE).span.line, spoilt.only(RULE).stated) == (32, "Huyện Sông Hông")


def test_a_district_of_another_kind_is_one_finding_and_its_communes_are_compared_all_the_same(book: Book) -> None:
    retyped = book.with_roadmap(
        ("row: 4, district: TP Biển Xanh", "row: 4, district: TX Biển Xanh"),
        ("row: 5, district: TP Biển Xanh", "row: 5, district: TX Biển Xanh"),
    )
    (finding,) = retyped.findings()
    assert (finding.rule, finding.stated, finding.counted) == (RULE, "TX Biển Xanh", "TP. Biển Xanh")
    assert in_short(finding.help) == ("name-variant.other-kind",)
    spoilt = retyped.with_roadmap(
        ("name: Xã Tân Lập, standard: 2020}", "name: Xã Tân Lập, standard: 2020, advanced: 2020}")
    )
    assert ("Xã Tân Lập", "advanced") in [
        (found.message.values["name"], found.message.values["level"])
        for found in spoilt.findings("recognised-mismatch")
        if "name" in found.message.values
    ]


def test_a_renamed_district_is_one_finding_and_its_communes_are_counted_for_it_all_the_same(book: Book) -> None:
    retyped = book.with_roadmap(("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: TX Sông Hồng")).with_targets(
        ("level: standard, kinds: [Huyện]}", "level: standard}"),
        ("needs: {kinds: [Huyện]}", "needs: {kinds: [TX]}"),
        ("percent: 50}", "percent: 100}"),
        ("rural_districts: 1, ", ""),
    )
    assert [finding.rule for finding in retyped.findings() if "names" not in finding.rule] == [RULE]


def test_a_near_name_in_another_district_is_no_variant(book: Book) -> None:
    changed = book.with_roadmap(
        ("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: TP Biển Xanh, name: Xã Đông Hai")
    )
    assert changed.findings(RULE) == []


def test_a_roadmap_without_the_table_of_what_was_recognised_is_still_compared_by_its_districts(book: Book) -> None:
    short = Book(book.roadmap.partition("\nrecognised:")[0], book.targets)
    assert short.findings(RULE) == []
    spoilt = short.with_roadmap(("row: 2, name: Thành phố Biển Xanh", "row: 2, name: Thành phố Biên Xanh"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("name-variant", "Bảng 3", "Thành phố Biên Xanh", "Bảng 2", "TP. Biển Xanh")
