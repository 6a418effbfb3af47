"""recognised-mismatch: what was reached before, in the table that gives the years and in the roadmap."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "recognised-mismatch"
TOTAL = "total: {standard: 5, advanced: 1}"
HOA_BINH = "    - {row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019, advanced: 2020}"
AN_LAC = "district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019"
VINH_THUC = "district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020"


def messages(book: Book) -> list[str]:
    return [in_short(finding.message) for finding in book.findings(RULE)]


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_year_before_contradicts_a_year_in_the_roadmap(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, f"{AN_LAC}, advanced: 2020"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.row",
        "Xã An Lạc",
        "advanced",
        "Bảng 1",
        2020,
        "Bảng 2",
        2022,
    )
    assert (finding.stated, finding.counted, str(finding.severity)) == (2020, 2022, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 44, "2020")
    assert spoilt.related(finding) == [("2022", "cell", "Xã An Lạc", "advanced", 2022)]
    assert finding.related[0].span.line == 16
    assert finding.help is None


def test_a_year_before_contradicts_a_blank_in_the_roadmap(book: Book) -> None:
    spoilt = book.with_roadmap((VINH_THUC, f"{VINH_THUC}, advanced: 2020"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.row",
        "Xã Vĩnh Thực",
        "advanced",
        "Bảng 1",
        2020,
        "Bảng 2",
        "blank",
    )
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (2020, "blank", "2020")
    assert spoilt.related(finding) == [("{row: 5, name: Xã Vĩnh Thực}", "cell", "Xã Vĩnh Thực", "advanced", "blank")]


def test_a_mark_in_the_roadmap_contradicts_a_missing_year(book: Book) -> None:
    spoilt = book.with_roadmap(("standard: 2019, advanced: 2020}", "standard: 2019}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.row",
        "Xã Hòa Bình",
        "advanced",
        "Bảng 1",
        "blank",
        "Bảng 2",
        "achieved",
    )
    assert (finding.stated, finding.counted, finding.span.line) == ("blank", "achieved", 43)
    assert spoilt.at(finding) == "{row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019}"
    assert spoilt.related(finding) == [("achieved", "cell", "Xã Hòa Bình", "advanced", "achieved")]


def test_every_level_of_a_row_is_compared(book: Book) -> None:
    spoilt = book.with_roadmap(("advanced: achieved, model: 2023", "advanced: 2022, model: achieved"))
    assert messages(spoilt) == [
        ("recognised-mismatch.row", "Xã Hòa Bình", "advanced", "Bảng 1", 2020, "Bảng 2", 2022),
        ("recognised-mismatch.row", "Xã Hòa Bình", "model", "Bảng 1", "blank", "Bảng 2", "achieved"),
    ]


def test_a_level_still_open_in_the_roadmap_is_compared_too(book: Book) -> None:
    opened = book.with_roadmap(
        (
            "    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}",
            "    standard: {achieved: 4, 2022: 1, all: 5}\n    advanced: {}",
        ),
        ("name: Xã Hòa Bình, advanced: achieved, model: 2023", "name: Xã Hòa Bình, standard: achieved"),
        ("name: Xã An Lạc, advanced: 2022", "name: Xã An Lạc, standard: achieved"),
        ("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, standard: achieved"),
        ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập, standard: achieved"),
        ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, standard: 2022}"),
        (HOA_BINH, HOA_BINH.replace(", advanced: 2020", "")),
        (TOTAL, "total: {standard: 5}"),
    )
    assert messages(opened) == [
        ("recognised-mismatch.row", "Xã Vĩnh Thực", "standard", "Bảng 1", 2020, "Bảng 2", 2022),
        ("recognised-mismatch.total", "standard", "commune", "Bảng 1", 5, "Bảng 2", 4),
    ]


def test_a_level_that_the_roadmap_has_no_column_for_is_not_compared(book: Book) -> None:
    assert book.with_roadmap((TOTAL, "total: {standard: 4, advanced: 1}")).findings(RULE) == []


def test_the_two_totals_must_agree(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-mismatch.total", "advanced", "commune", "Bảng 1", 2, "Bảng 2", 1)
    assert (finding.stated, finding.counted, str(finding.severity)) == (2, 1, "error")
    assert (finding.span.line, spoilt.at(finding)) == (41, "2")
    assert spoilt.related(finding) == [("1", "source.count", "Bảng 2", 1)]
    assert finding.related[0].span.line == 7
    assert finding.help is None


def test_a_total_of_zero_contradicts_the_roadmap(book: Book) -> None:
    finding = book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 0}")).only(RULE)
    assert (finding.stated, finding.counted) == (0, 1)


def test_a_blank_total_of_the_roadmap_stands_for_none(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 1, model: 1}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.total",
        "model",
        "commune",
        "Bảng 1",
        1,
        "Bảng 2",
        "blank",
    )
    assert (finding.stated, finding.counted) == (1, "blank")
    assert spoilt.related(finding) == [("model", "source.count", "Bảng 2", "blank")]


def test_a_zero_total_and_a_blank_one_agree(book: Book) -> None:
    assert book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 1, model: 0}")).findings() == []


@pytest.mark.parametrize("complete", ["true", "false"])
def test_a_commune_that_is_not_listed_is_not_compared(book: Book, complete: str) -> None:
    lost = book.with_roadmap((f"{HOA_BINH}\n", ""), ("complete: true", f"complete: {complete}"))
    assert lost.findings(RULE) == []


def test_an_incomplete_table_is_compared_in_what_it_lists_and_in_its_total(book: Book) -> None:
    incomplete = book.with_roadmap(("complete: true", "complete: false"))
    assert incomplete.findings() == []
    spoilt = incomplete.with_roadmap(
        (AN_LAC, f"{AN_LAC}, advanced: 2020"), (TOTAL, "total: {standard: 5, advanced: 2}")
    )
    assert messages(spoilt) == [
        ("recognised-mismatch.row", "Xã An Lạc", "advanced", "Bảng 1", 2020, "Bảng 2", 2022),
        ("recognised-mismatch.total", "advanced", "commune", "Bảng 1", 2, "Bảng 2", 1),
    ]


@pytest.mark.parametrize(
    ("district", "name"),
    [
        ("Huyện Sông Hồng", "Xã Hoà Bình"),
        ("Huyện Sông Hồng", "X. Hòa Bình"),
        ("H. Sông Hồng", "xã Hoà  Bình"),
        ("Huyện Sông Hồng", unicodedata.normalize("NFD", "Xã Hoà Bình")),
        ("Huyện Sông Hồng", "Xã H. Bình"),
        ("Huyện S. Hồng", "Xã Hòa Bình"),
    ],
)
def test_a_commune_is_found_however_it_is_spelt(book: Book, district: str, name: str) -> None:
    row = HOA_BINH.replace("Huyện Sông Hồng", district).replace("Xã Hoà Bình", name)
    assert book.with_roadmap((HOA_BINH, row)).findings(RULE) == []
    spoilt = book.with_roadmap((HOA_BINH, row.replace(", advanced: 2020", "")))
    assert messages(spoilt) == [
        ("recognised-mismatch.row", "Xã Hòa Bình", "advanced", "Bảng 1", "blank", "Bảng 2", "achieved")
    ]


def test_a_commune_is_found_under_a_district_spelt_otherwise_in_every_row(book: Book) -> None:
    spelt = Book(book.roadmap.replace("district: Huyện Sông Hồng", "district: Huyện S. Hồng"))
    assert spelt.findings(RULE) == []
    spoilt = spelt.with_roadmap(("standard: 2019, advanced: 2020}", "standard: 2019}"))
    assert messages(spoilt) == [
        ("recognised-mismatch.row", "Xã Hòa Bình", "advanced", "Bảng 1", "blank", "Bảng 2", "achieved")
    ]


def test_communes_of_one_name_in_two_districts_are_kept_apart(book: Book) -> None:
    namesakes = book.with_roadmap(
        ("name: Xã Vĩnh Thực}", "name: Xã Hòa Bình}"),
        (VINH_THUC, VINH_THUC.replace("Xã Vĩnh Thực", "Xã Hòa Bình")),
    )
    assert namesakes.findings() == []
    spoilt = namesakes.with_roadmap(
        ("name: Xã Hòa Bình, standard: 2020", "name: Xã Hòa Bình, standard: 2020, advanced: 2020")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.row",
        "Xã Hòa Bình",
        "advanced",
        "Bảng 1",
        2020,
        "Bảng 2",
        "blank",
    )
    assert (finding.span.line, finding.related[0].span.line) == (47, 24)


def test_a_book_without_what_was_reached_before_has_none(book: Book) -> None:
    assert book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], "")).findings(RULE) == []


def test_a_blank_total_before_contradicts_the_roadmap(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("complete: true", "complete: false"),
        (f"{HOA_BINH}\n", ""),
        ("2020: {standard: 2, advanced: 1}", "2020: {standard: 2}"),
        (TOTAL, "total: {standard: 5}"),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.total",
        "advanced",
        "commune",
        "Bảng 1",
        "blank",
        "Bảng 2",
        1,
    )
    assert (finding.stated, finding.counted) == ("blank", 1)
    assert spoilt.at(finding) == "total", "a missing key is shown at the nearest key that exists"


STANDARD_2022 = ("name: Xã An Lạc, advanced: 2022}", "name: Xã An Lạc, standard: 2022, advanced: 2023}")


def test_a_year_for_a_level_that_all_communes_had_before_is_told_in_its_own_line_and_nowhere_else(book: Book) -> None:
    right = book.with_roadmap(("2022: 1, 2023: 2, all: 4}", "2023: 3, all: 4}"), ("2022: 1, 2023: 1}", "2023: 2}"))
    right = right.with_targets(
        (
            "level: advanced, year: 2022, count: 2, of: 5, percent: 40}",
            "level: advanced, year: 2022, count: 1, of: 5, percent: 20}",
        ),
        ("percent: 80.0, increase: 2}", "percent: 80.0, increase: 3}"),
    )
    later = ("name: Xã An Lạc, advanced: 2022}", "name: Xã An Lạc, advanced: 2023}")
    assert right.with_roadmap(later).findings() == []
    (finding,) = right.with_roadmap(STANDARD_2022).findings()
    assert in_short(finding.message) == ("recognised-mismatch.all", "Xã An Lạc", "standard", "Bảng 1", "Bảng 2", 2022)
    assert (finding.rule, finding.span.line, finding.stated, finding.counted) == (RULE, 16, "achieved", 2022)
    assert [related.span.line for related in finding.related] == [41]


@pytest.mark.parametrize("lacking", ["row: 3, name: Xã Đông Hải", "row: 5, name: Xã Vĩnh Thực"])
def test_that_one_row_repeats_what_all_communes_had_before_is_no_finding(book: Book, lacking: str) -> None:
    assert (
        book.with_roadmap(
            (f"{{{lacking}", f"{{{lacking}, standard: achieved"),
        ).findings()
        == []
    )


def test_a_subtotal_that_speaks_of_a_level_which_all_communes_had_before_is_told_there_alone(book: Book) -> None:
    spoilt = book.with_roadmap(("        model:    {}", "        model:    {}\n        standard: {2022: 1}"))
    assert [(finding.rule, finding.span.line) for finding in spoilt.findings()] == [("subtotal-mismatch", 22)]


def test_a_commune_recognised_before_is_not_scheduled_again_though_no_column_says_who_had_the_level(book: Book) -> None:
    only_new = book.with_roadmap(
        (
            "    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}\n    model:    {2023: 1, all: 1}\n",
            "    model: {2023: 1}\n",
        ),
        ("        advanced: {achieved: 1, 2022: 1, 2023: 1}\n", ""),
        ("        advanced: {achieved: 0, 2022: 0, 2023: 1}\n", ""),
        ("name: Xã Hòa Bình, advanced: achieved, model", "name: Xã Hòa Bình, model"),
    )
    assert only_new.findings(RULE) == []
    again = only_new.with_roadmap(("name: Xã Hòa Bình, model", "name: Xã Hòa Bình, advanced: 2022, model"))
    finding = again.only(RULE)
    assert in_short(finding.message) == (
        "recognised-mismatch.row",
        "Xã Hòa Bình",
        "advanced",
        "Bảng 1",
        2020,
        "Bảng 2",
        2022,
    )
    assert finding.span.line == again.roadmap[: again.roadmap.index("advanced: 2020}")].count("\n") + 1


def test_what_an_incomplete_table_leaves_out_is_no_blank(book: Book) -> None:
    partial = book.with_roadmap(("  source: Bảng 2", "  source: Bảng 2\n  complete: false"))
    without = partial.with_roadmap(("name: Xã Hòa Bình, advanced: achieved, model", "name: Xã Hòa Bình, model"))
    assert without.findings(RULE) == []
    assert (
        partial.with_roadmap(("name: Xã Hòa Bình, advanced: achieved", "name: Xã Hòa Bình, advanced: 2022"))
        .only(RULE)
        .counted
        == 2022
    )


@pytest.mark.parametrize("complete", ["true", "false", "false\n  missing: [6]"])
def test_a_row_without_a_level_that_all_communes_had_is_told_there(book: Book, complete: str) -> None:
    spoilt = book.with_roadmap(
        (f"{VINH_THUC}", VINH_THUC.replace(", standard: 2020", "")), ("complete: true", f"complete: {complete}")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-mismatch.blank", "Xã Vĩnh Thực", "standard", "Bảng 1")
    assert (str(finding.severity), finding.stated, finding.counted) == ("error", "blank", "achieved")
    assert spoilt.at(finding) == "{row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực}"
    assert spoilt.related(finding) == [("5", "source.count", "Bảng 1", 5)]


def test_a_row_without_a_level_that_not_all_had_is_right(book: Book) -> None:
    fewer = book.with_roadmap(
        (VINH_THUC, VINH_THUC.replace(", standard: 2020", "")), (TOTAL, "total: {standard: 4, advanced: 1}")
    )
    assert fewer.findings(RULE) == []
