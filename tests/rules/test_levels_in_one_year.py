"""levels-in-one-year: a unit that reaches two levels in the same year."""

import pytest
from saying import in_short
from small import Book

RULE = "levels-in-one-year"
HOA_BINH = "name: Xã Hòa Bình, advanced: achieved, model: 2023"
SONG_HONG = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
BEFORE = "standard: 2019, advanced: 2020"
TOTAL = "total: {standard: 5, advanced: 1}"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_two_levels_of_a_commune_in_one_year_are_a_warning_at_the_higher(book: Book) -> None:
    spoilt = book.with_roadmap((HOA_BINH, "name: Xã Hòa Bình, advanced: 2023, model: 2023"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("levels-in-one-year", "Xã Hòa Bình", "model", "advanced", 2023)
    assert (finding.stated, finding.counted, str(finding.severity)) == (2023, 2023, "warning")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 15, "2023")
    assert spoilt.related(finding) == [("2023", "level.column", "advanced", 2023)]
    (lower,) = finding.related
    line = spoilt.roadmap.split("\n")[14]
    assert line[: lower.span.column - 1].endswith("advanced: ")
    assert line[: finding.span.column - 1].endswith("model: ")
    assert finding.help is None


def test_two_levels_of_a_district_in_one_year_are_reported(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, standard: 2022, advanced: 2022"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("levels-in-one-year", "Huyện Sông Hồng", "advanced", "standard", 2022)
    assert (finding.span.line, spoilt.at(finding)) == (32, "2022")
    assert spoilt.related(finding) == [("2022", "level.column", "standard", 2022)]


def test_two_levels_in_one_year_before_the_roadmap_are_reported(book: Book) -> None:
    spoilt = book.with_roadmap((BEFORE, "standard: 2020, advanced: 2020"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("levels-in-one-year", "Xã Hoà Bình", "advanced", "standard", 2020)
    assert (finding.stated, finding.counted, finding.span.line) == (2020, 2020, 43)
    assert spoilt.related(finding) == [("2020", "level.column", "standard", 2020)]


def test_three_levels_in_one_year_are_two_findings(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEFORE, "standard: 2020, advanced: 2020, model: 2020"),
        (TOTAL, "total: {standard: 5, advanced: 1, model: 1}"),
    )
    assert [in_short(finding.message) for finding in spoilt.findings(RULE)] == [
        ("levels-in-one-year", "Xã Hoà Bình", "advanced", "standard", 2020),
        ("levels-in-one-year", "Xã Hoà Bình", "model", "advanced", 2020),
    ]


def test_levels_both_achieved_before_the_roadmap_say_nothing_of_a_year(book: Book) -> None:
    assert book.with_roadmap((HOA_BINH, "name: Xã Hòa Bình, advanced: achieved, model: achieved")).findings(RULE) == []
    assert (
        book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, standard: achieved, advanced: achieved")).findings(RULE)
        == []
    )


@pytest.mark.parametrize(
    "levels", ["advanced: 2022, model: 2023", "advanced: 2023, model: 2022", "model: 2023", "advanced: 2022"]
)
def test_other_years_and_blanks_are_left_alone(book: Book, levels: str) -> None:
    assert book.with_roadmap((HOA_BINH, f"name: Xã Hòa Bình, {levels}")).findings(RULE) == []


def test_one_year_for_two_communes_or_two_tables_is_left_alone(book: Book) -> None:
    moved = book.with_roadmap(("name: Xã An Lạc, advanced: 2022", "name: Xã An Lạc, advanced: 2023"))
    assert moved.findings(RULE) == []


def test_levels_that_are_no_neighbours_are_left_to_the_order_of_levels(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEFORE, "standard: 2020, model: 2020"),
        (TOTAL, "total: {standard: 5, advanced: 1, model: 1}"),
    )
    assert spoilt.findings(RULE) == []
    skipped = ("level-out-of-order.skipped", "Xã Hoà Bình", "model", 2020, "advanced")
    assert in_short(spoilt.only("level-out-of-order").message)[1] == skipped


def test_a_book_without_what_was_reached_before_is_checked_all_the_same(book: Book) -> None:
    without = book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], ""))
    assert without.findings(RULE) == []
    spoilt = without.with_roadmap((HOA_BINH, "name: Xã Hòa Bình, advanced: 2022, model: 2022"))
    assert spoilt.only(RULE).span.line == 15
