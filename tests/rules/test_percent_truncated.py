"""percent-truncated: a percentage whose last digits were cut off instead of rounded."""

import pytest
from saying import in_short, numbers
from small import Book

RULE = "percent-truncated"
VILLAGES = "count: 4, of: 9, percent: 44.4"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_cut_percentage_names_both_and_the_count_it_was_made_from(book: Book) -> None:
    spoilt = book.with_targets((VILLAGES, "count: 5, of: 9, percent: 55.5"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-truncated",
        ("target", "standard", "village", 2023),
        5,
        9,
        "55.6",
        "55.5",
    )
    assert (finding.span.line, spoilt.at(finding)) == (13, "55.5")
    assert spoilt.related(finding) == [("5", "fraction", 5, 9)]
    assert finding.related[0].span.line == 13
    assert numbers(finding) == ("55.5", "55.6")
    assert (str(finding.severity), finding.help) == ("warning", None)


@pytest.mark.parametrize(
    ("count", "of", "printed", "rounded"),
    [(5, 9, "55", "56"), (5, 9, "55.55", "55.56"), (1, 8, "12", "13"), (1, 16, "6.2", "6.3"), (58, 98, "59.1", "59.2")],
)
def test_the_digits_printed_decide_where_it_was_cut(
    book: Book, count: int, of: int, printed: str, rounded: str
) -> None:
    spoilt = book.with_targets((VILLAGES, f"count: {count}, of: {of}, percent: {printed}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-truncated",
        ("target", "standard", "village", 2023),
        count,
        of,
        rounded,
        printed,
    )
    assert numbers(finding) == (printed, rounded)


@pytest.mark.parametrize("printed", ["55.6", "56", "55.56"])
def test_a_rounded_percentage_is_right(book: Book, printed: str) -> None:
    assert book.with_targets((VILLAGES, f"count: 5, of: 9, percent: {printed}")).findings() == []


def test_where_cutting_and_rounding_agree_nothing_was_cut(book: Book) -> None:
    assert book.with_targets((VILLAGES, "count: 4, of: 9, percent: 44")).findings() == []


@pytest.mark.parametrize("printed", ["55.4", "55.7", "54", "57"])
def test_a_percentage_that_is_simply_wrong_belongs_to_another_rule(book: Book, printed: str) -> None:
    spoilt = book.with_targets((VILLAGES, f"count: 5, of: 9, percent: {printed}"))
    assert [finding.rule for finding in spoilt.findings()] == ["percent-mismatch"]


def test_without_a_printed_base_the_scope_is_the_base(book: Book) -> None:
    spoilt = book.with_targets((VILLAGES, "count: 5, percent: 55"))
    assert in_short(spoilt.only(RULE).message) == (
        "percent-truncated",
        ("target", "standard", "village", 2023),
        5,
        9,
        "56",
        "55",
    )


def test_a_cut_percentage_without_a_count_is_known_by_the_whole_number_nearest_to_it(book: Book) -> None:
    spoilt = book.with_targets((VILLAGES, "percent: 55.5"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-truncated",
        ("target", "standard", "village", 2023),
        5,
        9,
        "55.6",
        "55.5",
    )
    assert spoilt.related(finding) == [("55.5", "fraction", 5, 9)]
    assert book.with_targets((VILLAGES, "percent: 55.6")).findings() == []


def test_a_count_without_a_percentage_is_not_judged(book: Book) -> None:
    assert book.with_targets((VILLAGES, "count: 5, of: 9")).findings(RULE) == []


def test_a_published_percentage_may_be_cut_too() -> None:
    count = "date: 2023-06-30, unit: village, level: standard, count: 5, of: 9"
    spoilt = Book(results=f"counts:\n  - {{{count}, percent: 55.5, source: Báo}}\n")
    finding = spoilt.only(RULE)
    result = ("published", "standard", "village", "2023-06-30")
    assert in_short(finding.message) == ("percent-truncated", result, 5, 9, "55.6", "55.5")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("results.yaml", 2, "55.5")
    assert spoilt.related(finding) == [("5", "fraction", 5, 9)]
    assert Book(results=spoilt.results.replace("55.5", "55.6")).findings() == []
