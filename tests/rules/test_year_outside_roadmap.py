"""year-outside-roadmap: rows, numbers and targets in a year that the roadmap does not have."""

import pytest
from saying import in_short
from small import Book

RULE = "year-outside-roadmap"
LIST_OF_YEARS = [("years", "years")]


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


@pytest.mark.parametrize("year", [2021, 2024, 2032])
def test_a_commune_in_another_year_is_reported(book: Book, year: int) -> None:
    spoilt = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", f"name: Xã Đông Hải, advanced: {year}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "year-outside-roadmap",
        ("name.level", "Xã Đông Hải", "advanced"),
        year,
        [2022, 2023],
    )
    assert (finding.stated, finding.counted, str(finding.severity)) == (year, None, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 17, str(year))
    assert spoilt.related(finding) == LIST_OF_YEARS
    assert (finding.related[0].span.line, finding.help) == (2, None)


def test_a_district_in_another_year_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Thành phố Biển Xanh, standard: 2022", "name: Thành phố Biển Xanh, standard: 2012")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "year-outside-roadmap",
        ("name.level", "Thành phố Biển Xanh", "standard"),
        2012,
        [2022, 2023],
    )
    assert (finding.span.line, spoilt.at(finding)) == (33, "2012")


def test_every_level_of_a_row_is_looked_at(book: Book) -> None:
    spoilt = book.with_roadmap(("advanced: achieved, model: 2023", "advanced: 2032, model: 2033"))
    assert [in_short(finding.message) for finding in spoilt.findings(RULE)] == [
        ("year-outside-roadmap", ("name.level", "Xã Hòa Bình", "advanced"), 2032, [2022, 2023]),
        ("year-outside-roadmap", ("name.level", "Xã Hòa Bình", "model"), 2033, [2022, 2023]),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "subject"),
    [
        ("2023: 2, all: 4}", "2023: 2, 2024: 0, all: 4}", 7, ("name.level", "Bảng 2", "advanced")),
        (
            "model:    {achieved: 0, 2023: 1}",
            "model:    {achieved: 0, 2023: 1, 2024: 0}",
            13,
            ("name.level", "Huyện Sông Hồng", "model"),
        ),
        (
            "{achieved: 0, 2022: 0, 2023: 1}",
            "{achieved: 0, 2022: 0, 2023: 1, 2024: 0}",
            20,
            ("name.level", "TP. Biển Xanh", "advanced"),
        ),
        ("2022: 1, all: 2, of: 2}", "2022: 1, 2024: 0, all: 2, of: 2}", 29, ("name.level", "Bảng 3", "standard")),
    ],
)
def test_a_printed_number_in_another_year_is_reported_even_if_zero(
    book: Book, old: str, new: str, line: int, subject: tuple[str, ...]
) -> None:
    spoilt = book.with_roadmap((old, new))
    (finding,) = spoilt.findings()
    assert finding.rule == RULE
    assert in_short(finding.message) == ("year-outside-roadmap", subject, 2024, [2022, 2023])
    assert (finding.stated, finding.counted, finding.span.line, spoilt.at(finding)) == (2024, None, line, "2024")
    assert spoilt.related(finding) == LIST_OF_YEARS


def test_a_target_in_another_year_is_reported(book: Book) -> None:
    spoilt = book.with_targets(("year: 2022, count: 2, of: 5", "year: 2012, count: 2, of: 5"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("year-outside-roadmap", ("target.id", "communes-2022"), 2012, [2022, 2023])
    assert (finding.stated, finding.counted, str(finding.severity)) == (2012, None, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 7, "2012")
    assert spoilt.related(finding) == LIST_OF_YEARS
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("roadmap.yaml", 2)


@pytest.mark.parametrize(
    ("old", "name", "line"),
    [
        ("unit: province, level: standard, year: 2023", "province-2023", 4),
        ("unit: village, level: standard, year: 2023", "villages-2023", 13),
    ],
)
def test_a_target_without_a_table_has_years_too(book: Book, old: str, name: str, line: int) -> None:
    spoilt = book.with_targets((old, old.replace("2023", "2024")))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("year-outside-roadmap", ("target.id", name), 2024, [2022, 2023])
    assert (finding.span.line, spoilt.at(finding)) == (line, "2024")


@pytest.mark.parametrize("year", [2022, 2023, 2030])
def test_a_commune_recognised_in_or_after_the_first_year_is_reported(book: Book, year: int) -> None:
    spoilt = book.with_roadmap(("standard: 2019, advanced: 2020", f"standard: 2019, advanced: {year}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "year-outside-roadmap.before",
        ("name.level", "Xã Hoà Bình", "advanced"),
        year,
        2022,
    )
    assert (finding.stated, finding.counted, str(finding.severity)) == (year, 2022, "error")
    assert (finding.span.line, spoilt.at(finding)) == (43, str(year))
    assert (spoilt.related(finding), finding.help) == (LIST_OF_YEARS, None)


@pytest.mark.parametrize("year", [2022, 2030])
def test_a_year_of_counts_in_or_after_the_first_year_is_reported_once_for_all_its_levels(book: Book, year: int) -> None:
    spoilt = book.with_roadmap(("2020: {standard: 2, advanced: 1}", f"{year}: {{standard: 2, advanced: 1}}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("year-outside-roadmap.before", "Bảng 1", year, 2022)
    assert (finding.stated, finding.counted, finding.span.line, spoilt.at(finding)) == (year, 2022, 40, str(year))
    assert spoilt.related(finding) == LIST_OF_YEARS


def test_the_year_before_the_first_may_be_recognised(book: Book) -> None:
    latest = book.with_roadmap(
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: 2021"),
        ("2020: {standard: 2, advanced: 1}", "2020: {standard: 2}\n    2021: {advanced: 1}"),
    )
    assert latest.findings() == []


def test_a_year_without_counts_is_left_alone(book: Book) -> None:
    assert book.with_roadmap(("2020: {standard: 2,", "2022: {}\n    2020: {standard: 2,")).findings(RULE) == []


def test_a_roadmap_with_gaps_does_not_have_the_years_between(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("years: [2022, 2023]", "years: [2022, 2023, 2025]"),
        ("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, advanced: 2024"),
    )
    assert in_short(spoilt.only(RULE).message) == (
        "year-outside-roadmap",
        ("name.level", "Xã Đông Hải", "advanced"),
        2024,
        [2022, 2023, 2025],
    )


def test_of_many_years_only_the_first_are_named(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("years: [2022, 2023]", f"years: {list(range(2022, 2032))}"),
        ("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, advanced: 2032"),
    )
    assert in_short(spoilt.only(RULE).message) == (
        (
            "year-outside-roadmap",
            ("name.level", "Xã Đông Hải", "advanced"),
            2032,
            [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031],
        )
    )


def test_a_book_without_what_was_reached_before_has_none(book: Book) -> None:
    assert book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], "")).findings(RULE) == []
