"""base-mismatch: the base of a share against the scope, and the base in a table against its rows."""

import pytest
from saying import in_short
from small import Book

RULE = "base-mismatch"
RURAL_ONLY = """\
  - {id: rural-only, when: {unit: district, level: advanced}, needs: {kinds: [Huyện]}, basis: 13/QĐ-TTg,
     severity: error}
"""
OF_ROWS = ("base-mismatch.rows", ("target", "advanced", "district", 2023), 2, (1, "district"), "Bảng 3")


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_the_base_of_a_target_must_be_the_scope(book: Book) -> None:
    spoilt = book.with_targets(("count: 2, of: 5", "count: 2, of: 6"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "base-mismatch.scope",
        ("target", "advanced", "commune", 2022),
        6,
        "commune",
        5,
    )
    assert (finding.stated, finding.counted, str(finding.severity)) == (6, 5, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 7, "6")
    assert spoilt.related(finding) == [("5", "scope.unit", "commune")]
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("targets.yaml", 2)
    assert finding.help is None


def test_a_wrong_scope_contradicts_every_target_of_its_unit(book: Book) -> None:
    spoilt = book.with_targets(("scope: {communes: 5", "scope: {communes: 4"))
    assert [(finding.span.line, in_short(finding.message)) for finding in spoilt.findings(RULE)] == [
        (7, ("base-mismatch.scope", ("target", "advanced", "commune", 2022), 5, "commune", 4)),
        (9, ("base-mismatch.scope", ("target", "advanced", "commune", 2023), 5, "commune", 4)),
        (10, ("base-mismatch.scope", ("target", "model", "commune", 2023), 5, "commune", 4)),
    ]


def test_villages_have_a_scope_though_no_table(book: Book) -> None:
    spoilt = book.with_targets(("count: 4, of: 9", "count: 4, of: 10"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "base-mismatch.scope",
        ("target", "standard", "village", 2023),
        10,
        "village",
        9,
    )
    assert (finding.span.line, spoilt.at(finding)) == (13, "10")
    assert spoilt.related(finding) == [("9", "scope.unit", "village")]


def test_a_level_for_rural_districts_only_has_these_as_its_base(book: Book) -> None:
    spoilt = book.with_targets(("count: 1, of: 1", "count: 1, of: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("base-mismatch.scope", ("target", "advanced", "district", 2023), 2, "huyện", 1)
    assert (finding.span.line, spoilt.at(finding)) == (11, "2")
    assert spoilt.related(finding) == [("1", "scope.unit", "huyện")]


def test_a_level_for_all_districts_has_all_as_its_base(book: Book) -> None:
    spoilt = book.with_targets(("percent: 100, increase: 1", "count: 2, of: 1, percent: 100, increase: 1"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "base-mismatch.scope",
        ("target", "standard", "district", 2022),
        1,
        "district",
        2,
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "1")
    assert spoilt.related(finding) == [("2", "scope.unit", "district")]


def test_only_the_data_makes_a_level_one_for_rural_districts(book: Book) -> None:
    of_target, of_table = book.with_targets((RURAL_ONLY, "")).findings(RULE)
    assert in_short(of_target.message) == (
        "base-mismatch.scope",
        ("target", "advanced", "district", 2023),
        1,
        "district",
        2,
    )
    assert in_short(of_table.message) == ("base-mismatch.table", "Bảng 3", "advanced", 1, (2, "district"))


def test_a_base_of_zero_is_not_a_blank(book: Book) -> None:
    finding = book.with_targets(("count: 2, of: 5", "count: 2, of: 0")).only(RULE)
    assert in_short(finding.message) == (
        "base-mismatch.scope",
        ("target", "advanced", "commune", 2022),
        0,
        "commune",
        5,
    )


def test_a_target_without_a_base_is_not_compared(book: Book) -> None:
    assert book.with_targets(("count: 2, of: 5, percent: 40", "count: 2, percent: 40")).findings() == []


def test_a_target_whose_unit_has_no_scope_is_not_compared(book: Book) -> None:
    without_villages = book.with_targets((", villages: 9}", "}"), ("count: 4, of: 9", "count: 4, of: 10"))
    assert without_villages.findings(RULE) == []
    of_province = book.with_targets(
        ("unit: province, level: standard, year", "unit: province, count: 1, of: 7, level: standard, year")
    )
    assert of_province.findings(RULE) == []


def test_without_a_scope_of_rural_districts_the_rows_of_that_kind_are_counted(book: Book) -> None:
    without = book.with_targets((", rural_districts: 1", ""))
    assert without.findings(RULE) == []
    spoilt = without.with_targets(("count: 1, of: 1", "count: 1, of: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == OF_ROWS
    assert (finding.stated, finding.counted, finding.span.line, spoilt.at(finding)) == (2, 1, 11, "2")


def test_a_target_held_against_rows_points_at_them(book: Book) -> None:
    spoilt = book.with_targets((", rural_districts: 1", ""), ("count: 1, of: 1", "count: 1, of: 2"))
    assert spoilt.related(spoilt.only(RULE)) == [("Huyện Sông Hồng", "name", "Huyện Sông Hồng")]


def test_a_base_without_a_count_is_an_error_though_it_is_the_right_one(book: Book) -> None:
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40", "of: 5, percent: 40"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("base-mismatch.no-count", ("target", "advanced", "commune", 2022), 5)
    assert (finding.stated, finding.counted, str(finding.severity)) == (5, None, "error")
    assert (finding.span.line, spoilt.at(finding), finding.related) == (7, "5", ())
    assert in_short(finding.help) == ("base-mismatch.no-count.help",)


def test_a_wrong_base_without_a_count_is_two_findings(book: Book) -> None:
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40", "of: 6, percent: 40"))
    assert [in_short(finding.message) for finding in spoilt.findings(RULE)] == [
        ("base-mismatch.no-count", ("target", "advanced", "commune", 2022), 6),
        ("base-mismatch.scope", ("target", "advanced", "commune", 2022), 6, "commune", 5),
    ]


def test_the_base_in_a_table_must_be_the_number_of_its_rows(book: Book) -> None:
    spoilt = book.with_roadmap(("all: 2, of: 2", "all: 2, of: 3"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("base-mismatch.table", "Bảng 3", "standard", 3, (2, "district"))
    assert (finding.stated, finding.counted, str(finding.severity)) == (3, 2, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 29, "3")
    assert spoilt.related(finding) == [
        ("Huyện Sông Hồng", "name", "Huyện Sông Hồng"),
        ("Thành phố Biển Xanh", "name", "Thành phố Biển Xanh"),
    ]
    assert [related.span.line for related in finding.related] == [32, 33]
    assert finding.help is None


def test_the_base_in_a_table_counts_only_the_kinds_that_can_reach_the_level(book: Book) -> None:
    spoilt = book.with_roadmap(("all: 1, of: 1", "all: 1, of: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("base-mismatch.table", "Bảng 3", "advanced", 2, (1, "district"))
    assert (finding.stated, finding.counted) == (2, 1)
    assert (finding.span.line, spoilt.at(finding)) == (30, "2")
    assert spoilt.related(finding) == [("Huyện Sông Hồng", "name", "Huyện Sông Hồng")]


def test_a_base_under_the_communes_table_counts_communes(book: Book) -> None:
    assert book.with_roadmap(("2023: 2, all: 4}", "2023: 2, all: 4, of: 5}")).findings() == []
    spoilt = book.with_roadmap(("2023: 2, all: 4}", "2023: 2, all: 4, of: 6}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("base-mismatch.table", "Bảng 2", "advanced", 6, (5, "commune"))
    assert (finding.span.line, spoilt.at(finding)) == (7, "6")


def test_a_base_of_zero_in_a_table_is_compared(book: Book) -> None:
    finding = book.with_roadmap(("all: 2, of: 2", "all: 2, of: 0")).only(RULE)
    assert in_short(finding.message) == ("base-mismatch.table", "Bảng 3", "standard", 0, (2, "district"))


def test_a_table_without_a_printed_base_is_right(book: Book) -> None:
    assert book.with_roadmap(("all: 2, of: 2", "all: 2"), ("all: 1, of: 1", "all: 1")).findings() == []


@pytest.mark.parametrize("name", ["H. Sông Hồng", "H Sông Hồng", "HUYỆN SÔNG HỒNG"])
def test_an_abbreviated_kind_is_a_rural_district_too(book: Book, name: str) -> None:
    spelt = book.with_roadmap(("name: Huyện Sông Hồng, standard", f"name: {name}, standard"))
    assert spelt.findings(RULE) == []


def test_a_level_for_another_kind_of_district_has_these_as_its_base(book: Book) -> None:
    cities_only = book.with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [Thành phố]}"))
    assert cities_only.findings(RULE) == [], "one city, and both the table and the target print a base of 1"
    spoilt = cities_only.with_targets(("count: 1, of: 1", "count: 1, of: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == OF_ROWS
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (2, 1, "2")


def test_a_level_for_rural_districts_and_another_kind_is_held_against_the_rows_of_both(book: Book) -> None:
    both = book.with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [Huyện, Thành phố]}"))
    of_target, of_table = both.findings(RULE)
    assert (of_target.stated, of_target.counted, of_target.span.line) == (1, 2, 11)
    assert in_short(of_table.message) == ("base-mismatch.table", "Bảng 3", "advanced", 1, (2, "district"))
