"""level-out-of-order: a higher level before a lower one, or without it."""

import pytest
from saying import in_short
from small import Book

RULE = "level-out-of-order"
HOA_BINH = "name: Xã Hòa Bình, advanced: achieved, model: 2023"
SONG_HONG = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
BEFORE = "standard: 2019, advanced: 2020"
ONLY_STANDARD = (("Xã An Lạc", 2019), ("Xã Đông Hải", 2019), ("Xã Tân Lập", 2020), ("Xã Vĩnh Thực", 2020))
MODEL_FIRST = "  - {id: model-first, when: {unit: commune, level: model}, needs: {level: advanced}, basis: 10/QĐ-TTg}\n"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_model_commune_before_it_is_advanced_is_reported_with_the_basis(book: Book) -> None:
    spoilt = book.with_roadmap((HOA_BINH, "name: Xã Hòa Bình, advanced: 2023, model: 2022"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.basis",
        ("level-out-of-order.reversed", "Xã Hòa Bình", "model", 2022, "advanced", 2023),
        "model",
        "commune",
        "advanced",
        "10/QĐ-TTg",
    )
    assert (finding.stated, finding.counted, str(finding.severity)) == (2022, 2023, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 15, "2022")
    assert spoilt.related(finding) == [("2023", "level.column", "advanced", 2023)]
    assert finding.help is None


def test_achieved_comes_before_every_year(book: Book) -> None:
    spoilt = book.with_roadmap((HOA_BINH, "name: Xã Hòa Bình, advanced: 2022, model: achieved"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.basis",
        ("level-out-of-order.reversed", "Xã Hòa Bình", "model", "achieved", "advanced", 2022),
        "model",
        "commune",
        "advanced",
        "10/QĐ-TTg",
    )
    assert (finding.stated, finding.counted, spoilt.at(finding)) == ("achieved", 2022, "achieved")


def test_a_model_commune_that_is_never_advanced_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, model: 2023}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.basis",
        ("level-out-of-order.skipped", "Xã Vĩnh Thực", "model", 2023, "advanced"),
        "model",
        "commune",
        "advanced",
        "10/QĐ-TTg",
    )
    assert (finding.stated, finding.counted) == (2023, "blank")
    assert (finding.span.line, spoilt.at(finding), spoilt.related(finding)) == (24, "2023", [])


def test_without_a_requirement_no_basis_is_named(book: Book) -> None:
    spoilt = book.with_targets((MODEL_FIRST, "")).with_roadmap(
        (HOA_BINH, "name: Xã Hòa Bình, advanced: 2023, model: 2022"),
        ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, model: 2023}"),
    )
    assert [in_short(finding.message) for finding in spoilt.findings(RULE)] == [
        ("level-out-of-order.reversed", "Xã Hòa Bình", "model", 2022, "advanced", 2023),
        ("level-out-of-order.skipped", "Xã Vĩnh Thực", "model", 2023, "advanced"),
    ]


def test_a_requirement_of_another_order_is_no_basis(book: Book) -> None:
    other = MODEL_FIRST.replace("needs: {level: advanced}", "needs: {level: standard}")
    spoilt = book.with_targets((MODEL_FIRST, other)).with_roadmap((HOA_BINH, "name: Xã Hòa Bình, model: 2023"))
    assert in_short(spoilt.only(RULE).message) == (
        "level-out-of-order.skipped",
        "Xã Hòa Bình",
        "model",
        2023,
        "advanced",
    )


def test_a_district_advanced_before_it_meets_the_standard_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, standard: 2023, advanced: 2022"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.reversed",
        "Huyện Sông Hồng",
        "advanced",
        2022,
        "standard",
        2023,
    )
    assert (finding.stated, finding.counted) == (2022, 2023)
    assert (finding.span.line, spoilt.at(finding)) == (32, "2022")
    assert spoilt.related(finding) == [("2023", "level.column", "standard", 2023)]


def test_a_district_advanced_that_never_meets_the_standard_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, advanced: 2023"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("level-out-of-order.skipped", "Huyện Sông Hồng", "advanced", 2023, "standard")
    assert (finding.counted, spoilt.at(finding), spoilt.related(finding)) == ("blank", "2023", [])


def test_the_years_of_what_was_reached_before_rise_too(book: Book) -> None:
    spoilt = book.with_roadmap((BEFORE, "standard: 2020, advanced: 2019"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.reversed",
        "Xã Hoà Bình",
        "advanced",
        2019,
        "standard",
        2020,
    )
    assert (finding.stated, finding.counted) == (2019, 2020)
    assert (finding.span.line, spoilt.at(finding)) == (43, "2019")
    assert spoilt.related(finding) == [("2020", "level.column", "standard", 2020)]


def test_a_level_reached_before_without_the_one_below_it_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap((BEFORE, "advanced: 2020"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("level-out-of-order.skipped", "Xã Hoà Bình", "advanced", 2020, "standard")
    assert (finding.counted, finding.span.line, spoilt.related(finding)) == ("blank", 43, [])


def test_three_levels_turned_round_are_two_findings(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEFORE, "standard: 2020, advanced: 2019, model: 2018"),
        ("total: {standard: 5, advanced: 1}", "total: {standard: 5, advanced: 1, model: 1}"),
    )
    assert [(in_short(finding.message), spoilt.at(finding)) for finding in spoilt.findings(RULE)] == [
        (("level-out-of-order.reversed", "Xã Hoà Bình", "advanced", 2019, "standard", 2020), "2019"),
        (
            (
                "level-out-of-order.basis",
                ("level-out-of-order.reversed", "Xã Hoà Bình", "model", 2018, "advanced", 2019),
                "model",
                "commune",
                "advanced",
                "10/QĐ-TTg",
            ),
            "2018",
        ),
    ]


def test_a_lower_level_that_the_table_gives_no_years_for_is_not_asked_for(book: Book) -> None:
    without_standard = book.with_roadmap(
        ("    2019: {standard: 3}\n    2020: {standard: 2, advanced: 1}", "    2020: {advanced: 1}"),
        ("total: {standard: 5, advanced: 1}", "total: {advanced: 1}"),
        (BEFORE, "advanced: 2020"),
        *((f"name: {name}, standard: {year}", f"name: {name}") for name, year in ONLY_STANDARD),
    )
    assert without_standard.findings(RULE) == []


@pytest.mark.parametrize("total", ["total: {standard: 5}", "total: {advanced: 1}", "total: {}"])
def test_a_level_that_the_total_row_leaves_out_is_asked_for_where_a_row_has_it(book: Book, total: str) -> None:
    spoilt = book.with_roadmap((BEFORE, "advanced: 2020"), ("total: {standard: 5, advanced: 1}", total))
    assert in_short(spoilt.only(RULE).message) == (
        "level-out-of-order.skipped",
        "Xã Hoà Bình",
        "advanced",
        2020,
        "standard",
    )


@pytest.mark.parametrize(
    "levels", ["advanced: achieved, model: achieved", "advanced: 2022, model: 2022", "advanced: 2022, model: 2023"]
)
def test_levels_at_once_or_in_rising_years_are_in_order(book: Book, levels: str) -> None:
    assert book.with_roadmap((HOA_BINH, f"name: Xã Hòa Bình, {levels}")).findings(RULE) == []


@pytest.mark.parametrize(
    "years", ["standard: 2020, advanced: 2020", "standard: 2013, advanced: 2021", "standard: 2019"]
)
def test_years_before_at_once_or_rising_are_in_order(book: Book, years: str) -> None:
    assert book.with_roadmap((BEFORE, years)).findings(RULE) == []


def test_a_book_without_what_was_reached_before_is_checked_all_the_same(book: Book) -> None:
    without = book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], ""))
    assert without.findings(RULE) == []
    spoilt = without.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, advanced: 2023"))
    assert spoilt.only(RULE).span.line == 32


def test_a_requirement_of_communes_is_no_basis_for_districts(book: Book) -> None:
    of_communes = "  - {id: c, when: {unit: commune, level: advanced}, needs: {level: standard}, basis: 15/QĐ-TTg}\n"
    spoilt = book.with_targets((MODEL_FIRST, of_communes)).with_roadmap(
        (SONG_HONG, "name: Huyện Sông Hồng, advanced: 2023")
    )
    assert in_short(spoilt.only(RULE).message) == (
        "level-out-of-order.skipped",
        "Huyện Sông Hồng",
        "advanced",
        2023,
        "standard",
    )


def test_the_basis_of_an_advanced_level_takes_an_an(book: Book) -> None:
    of_districts = "  - {id: d, when: {unit: district, level: advanced}, needs: {level: standard}, basis: 15/QĐ-TTg}\n"
    spoilt = book.with_targets((MODEL_FIRST, of_districts)).with_roadmap(
        (SONG_HONG, "name: Huyện Sông Hồng, advanced: 2023")
    )
    assert in_short(spoilt.only(RULE).message) == (
        "level-out-of-order.basis",
        ("level-out-of-order.skipped", "Huyện Sông Hồng", "advanced", 2023, "standard"),
        "advanced",
        "district",
        "standard",
        "15/QĐ-TTg",
    )


def test_a_requirement_is_the_basis_for_what_was_reached_before_too(book: Book) -> None:
    of_communes = "  - {id: c, when: {unit: commune, level: advanced}, needs: {level: standard}, basis: 15/QĐ-TTg}\n"
    spoilt = book.with_targets((MODEL_FIRST, of_communes)).with_roadmap((BEFORE, "advanced: 2020"))
    skipped = ("level-out-of-order.skipped", "Xã Hoà Bình", "advanced", 2020, "standard")
    assert in_short(spoilt.only(RULE).message) == (
        "level-out-of-order.basis",
        skipped,
        "advanced",
        "commune",
        "standard",
        "15/QĐ-TTg",
    )


def test_of_two_requirements_of_one_order_the_first_is_the_basis(book: Book) -> None:
    again = MODEL_FIRST.replace("model-first", "again").replace("10/QĐ-TTg", "15/QĐ-TTg")
    spoilt = book.with_targets((MODEL_FIRST, MODEL_FIRST + again)).with_roadmap(
        (HOA_BINH, "name: Xã Hòa Bình, model: 2023")
    )
    assert spoilt.only(RULE).message.values["basis"] == "10/QĐ-TTg"
    assert spoilt.findings("requirement-unmet") == [], "both are told with the order"


def without_what_was_before(book: Book) -> Book:
    return Book(book.roadmap.partition("\nrecognised:")[0], book.targets)


@pytest.mark.parametrize("column", ["achieved", "2022"])
def test_a_level_that_a_single_row_gives_and_no_number_counts_is_not_missed_in_the_others(
    book: Book, column: str
) -> None:
    row = "name: Xã Đông Hải, advanced: 2023"
    alone = without_what_was_before(book).with_roadmap((row, f"{row}, standard: {column}"))
    assert alone.findings(RULE) == []


def test_a_level_that_most_rows_give_is_missed_in_the_others_though_no_number_counts_it(book: Book) -> None:
    given = without_what_was_before(book).with_roadmap(
        ("name: Xã An Lạc, advanced: 2022", "name: Xã An Lạc, standard: achieved, advanced: 2022"),
        ("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, standard: achieved, advanced: 2023"),
        ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập, standard: achieved, advanced: 2023"),
    )
    finding = given.only(RULE)
    assert in_short(finding.message) == (
        "level-out-of-order.skipped",
        "Xã Hòa Bình",
        "advanced",
        "achieved",
        "standard",
    )


def test_what_a_plan_only_lists_in_part_is_unknown_and_not_missing(book: Book) -> None:
    partial = book.with_roadmap(("  source: Bảng 2", "  source: Bảng 2\n  complete: false"))
    without = partial.with_roadmap(("name: Xã Hòa Bình, advanced: achieved, model", "name: Xã Hòa Bình, model"))
    assert without.findings(RULE) == []
    reversed = partial.with_roadmap(
        ("name: Xã Hòa Bình, advanced: achieved, model: 2023", "name: Xã Hòa Bình, advanced: 2023, model: 2022")
    )
    assert reversed.only(RULE).message.key == "level-out-of-order.basis"
