"""years-out-of-order: the years of the roadmap must rise."""

import pytest
from saying import in_short
from small import Book

RULE = "years-out-of-order"


def years(book: Book, *listed: int) -> Book:
    return book.with_roadmap(("years: [2022, 2023]", f"years: {list(listed)}"))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_year_after_a_later_one_is_reported_where_it_stands(book: Book) -> None:
    spoilt = years(book, 2023, 2022)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("years-out-of-order", 2022, 2023)
    assert (finding.stated, finding.counted, str(finding.severity)) == (2022, 2023, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 2, "2022")
    assert (spoilt.related(finding), finding.help) == ([("2023", "year.before", 2023)], None)
    assert finding.related[0].span.column == len("years: [") + 1


def test_a_repeated_year_is_reported_at_its_second_place(book: Book) -> None:
    spoilt = years(book, 2022, 2023, 2023)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("years-out-of-order.twice", 2023)
    assert (finding.stated, finding.counted) == (2023, 2023)
    assert finding.span.column == len("years: [2022, 2023, ") + 1
    assert spoilt.related(finding) == [("2023", "year.before", 2023)]
    assert finding.related[0].span.column == len("years: [2022, ") + 1


def test_one_year_out_of_place_is_one_finding(book: Book) -> None:
    spoilt = years(book, 2022, 2024, 2023, 2025)
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (2023, 2024, "2023")


def test_every_fall_is_a_finding(book: Book) -> None:
    assert [(finding.stated, finding.counted) for finding in years(book, 2024, 2023, 2022).findings(RULE)] == [
        (2023, 2024),
        (2022, 2023),
    ]


@pytest.mark.parametrize("listed", [(2022,), (2022, 2023), (2022, 2023, 2024, 2025, 2030), (2021, 2023)])
def test_years_that_rise_are_right_with_gaps_or_alone(book: Book, listed: tuple[int, ...]) -> None:
    assert years(book, *listed).findings(RULE) == []
