"""percent-mismatch: a percentage that is not the share of its count."""

import pytest
from saying import in_short, numbers
from small import Book

RULE = "percent-mismatch"
VILLAGES = "count: 4, of: 9, percent: 44.4"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_wrong_percentage_names_the_share_and_the_count_it_was_made_from(book: Book) -> None:
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40", "count: 2, of: 5, percent: 42"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("percent-mismatch", ("target", "advanced", "commune", 2022), 2, 5, "40", "42")
    assert (finding.span.line, spoilt.at(finding)) == (7, "42")
    assert spoilt.related(finding) == [("2", "fraction", 2, 5)]
    assert finding.related[0].span.line == 7
    assert numbers(finding) == ("42", "40")
    assert (str(finding.severity), finding.help) == ("error", None)


@pytest.mark.parametrize(
    ("printed", "share"),
    [("45", "44"), ("43", "44"), ("44.5", "44.4"), ("44.3", "44.4"), ("44.45", "44.44"), ("44.40", "44.44")],
)
def test_the_share_is_taken_to_as_many_digits_as_are_printed(book: Book, printed: str, share: str) -> None:
    spoilt = book.with_targets((VILLAGES, f"count: 4, of: 9, percent: {printed}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-mismatch",
        ("target", "standard", "village", 2023),
        4,
        9,
        share,
        printed,
    )
    assert (finding.span.line, spoilt.at(finding)) == (13, printed)
    assert numbers(finding) == (printed, share)


@pytest.mark.parametrize("printed", ["44", "44.4", "44.44", "44.444"])
def test_a_share_to_any_number_of_digits_is_right(book: Book, printed: str) -> None:
    assert book.with_targets((VILLAGES, f"count: 4, of: 9, percent: {printed}")).findings() == []


@pytest.mark.parametrize(("count", "of", "printed"), [(1, 8, "13"), (3, 8, "38"), (1, 16, "6.3"), (1, 2, "50")])
def test_a_half_is_rounded_up(book: Book, count: int, of: int, printed: str) -> None:
    rounded = book.with_targets((VILLAGES, f"count: {count}, of: {of}, percent: {printed}"))
    assert [found.rule for found in rounded.findings() if found.rule.startswith("percent")] == []


def test_digits_that_were_only_cut_off_belong_to_another_rule(book: Book) -> None:
    assert book.with_targets((VILLAGES, "count: 5, of: 9, percent: 55.5")).findings(RULE) == []


def test_the_share_is_named_rounded_and_not_cut_off(book: Book) -> None:
    spoilt = book.with_targets((VILLAGES, "count: 5, of: 9, percent: 54"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("percent-mismatch", ("target", "standard", "village", 2023), 5, 9, "56", "54")
    assert str(finding.counted) == "56"


def test_a_share_above_the_whole_is_named(book: Book) -> None:
    spoilt = book.with_targets(("count: 4, of: 5, percent: 80.0", "count: 6, of: 5, percent: 80.0"))
    assert in_short(spoilt.only(RULE).message) == (
        "percent-mismatch",
        ("target", "advanced", "commune", 2023),
        6,
        5,
        "120.0",
        "80.0",
    )


def test_without_a_printed_base_the_units_that_can_reach_the_level_are_the_base(book: Book) -> None:
    assert book.with_targets(("count: 1, of: 1, percent: 100", "count: 1, percent: 100")).findings() == []
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40", "count: 2, percent: 50"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("percent-mismatch", ("target", "advanced", "commune", 2022), 2, 5, "40", "50")


def test_without_a_printed_base_villages_are_counted_by_the_scope(book: Book) -> None:
    assert book.with_targets((VILLAGES, "count: 4, percent: 44.4")).findings() == []
    spoilt = book.with_targets((VILLAGES, "count: 3, percent: 44.4"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-mismatch",
        ("target", "standard", "village", 2023),
        3,
        9,
        "33.3",
        "44.4",
    )


def test_without_a_printed_base_the_province_is_one(book: Book) -> None:
    province = "unit: province, level: standard, year: 2023"
    assert book.with_targets((province, f"{province}, count: 1, percent: 100")).findings() == []
    spoilt = book.with_targets((province, f"{province}, count: 1, percent: 50"))
    assert in_short(spoilt.only(RULE).message) == (
        "percent-mismatch",
        ("target", "standard", "province", 2023),
        1,
        1,
        "100",
        "50",
    )


def test_without_any_base_a_percentage_is_not_judged(book: Book) -> None:
    unknown = book.with_targets((", villages: 9", ""), (VILLAGES, "count: 4, percent: 99"))
    assert unknown.findings(RULE) == []
    assert book.with_targets((VILLAGES, "count: 4, of: 0, percent: 99")).findings(RULE) == []


def test_a_percentage_without_a_count_must_be_the_share_of_some_whole_number(book: Book) -> None:
    assert book.with_targets((VILLAGES, "percent: 44")).findings() == []
    spoilt = book.with_targets((VILLAGES, "percent: 99"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-mismatch.no-count",
        ("target", "standard", "village", 2023),
        "village",
        "99",
        "100",
        9,
        9,
    )
    assert numbers(finding) == ("99", "100")
    assert (finding.span.line, spoilt.at(finding)) == (13, "99")
    assert spoilt.related(finding) == [("99", "fraction", 9, 9)]


def test_the_nearest_share_may_be_below_and_is_taken_of_the_units_that_can_reach_the_level(book: Book) -> None:
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40}", "percent: 42.5}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "percent-mismatch.no-count",
        ("target", "advanced", "commune", 2022),
        "commune",
        "42.5",
        "40.0",
        2,
        5,
    )
    assert numbers(finding) == ("42.5", "40.0")


def test_a_count_of_at_least_must_still_have_its_share(book: Book) -> None:
    spoilt = book.with_targets((VILLAGES, "count: 4, of: 9, percent: 99, at_least: true"))
    assert str(spoilt.only(RULE).counted) == "44"


def test_a_percentage_of_at_least_without_a_count_may_be_the_share_of_no_whole_number(book: Book) -> None:
    assert book.with_targets((VILLAGES, "percent: 99, at_least: true")).findings(RULE) == []


def test_a_count_without_a_percentage_is_not_judged(book: Book) -> None:
    assert book.with_targets((VILLAGES, "count: 4, of: 9")).findings(RULE) == []


COUNT = "date: 2023-06-30, unit: commune, level: advanced, count: 3"


def published(numbers: str) -> Book:
    return Book(results=f"counts:\n  - {{{COUNT}{numbers}, source: Báo}}\n")


def test_a_published_percentage_is_the_share_of_its_count_too() -> None:
    spoilt = published(", of: 5, percent: 61.0")
    finding = spoilt.only(RULE)
    result = ("published", "advanced", "commune", "2023-06-30")
    assert in_short(finding.message) == ("percent-mismatch", result, 3, 5, "60.0", "61.0")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("results.yaml", 2, "61.0")
    assert spoilt.related(finding) == [("3", "fraction", 3, 5)]
    assert (numbers(finding), str(finding.severity)) == (("61.0", "60.0"), "error")


@pytest.mark.parametrize("numbers", [", of: 5, percent: 60", ", of: 5", ", percent: 99", ", of: 0, percent: 99"])
def test_a_published_share_that_is_right_or_has_no_base_of_its_own_is_not_judged(numbers: str) -> None:
    assert published(numbers).findings(RULE) == []
