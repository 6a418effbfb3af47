"""target-decreasing: a later target of a series below an earlier one."""

from saying import in_short
from small import Book

RULE = "target-decreasing"
FIRST_TARGET = "targets:\n  - {id: province-2023"
COMMUNES_2022 = "count: 2, of: 5, percent: 40"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0"


def with_earlier_target(book: Book, numbers: str) -> Book:
    target = f"{{id: communes-2021, clause: x, unit: commune, level: advanced, year: 2021, {numbers}}}"
    return book.with_targets((FIRST_TARGET, FIRST_TARGET.replace("\n", f"\n  - {target}\n", 1)))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_smaller_later_target_names_both_numbers_and_the_earlier_one(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 1, of: 5, percent: 20.0"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-decreasing", ("target", "advanced", "commune", 2023), 1, 2, 2022)
    assert (finding.span.line, spoilt.at(finding)) == (9, "1")
    assert spoilt.related(finding) == [("2", "year.count", 2022, 2)]
    assert finding.related[0].span.line == 7
    assert (finding.stated, finding.counted) == (1, 2)
    assert (str(finding.severity), finding.help) == ("error", None)


def test_targets_that_print_only_percentages_are_compared_by_the_counts_they_ask_for(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2022, "percent: 60"), (COMMUNES_2023, "percent: 40.0"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-decreasing", ("target", "advanced", "commune", 2023), 2, 3, 2022)
    assert (finding.span.line, spoilt.at(finding)) == (9, "40.0")
    assert spoilt.related(finding) == [("60", "year.count", 2022, 3)]


def test_villages_are_compared_though_no_table_has_them(book: Book) -> None:
    spoilt = book.with_targets(
        (
            FIRST_TARGET,
            FIRST_TARGET.replace(
                "{id", "{id: v, clause: x, unit: village, level: standard, year: 2022, count: 5}\n  - {id"
            ),
        )
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-decreasing", ("target", "standard", "village", 2023), 4, 5, 2022)


def test_each_target_is_held_against_the_one_just_before_it(book: Book) -> None:
    spoilt = with_earlier_target(book, "count: 5")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-decreasing", ("target", "advanced", "commune", 2022), 2, 5, 2021)
    assert spoilt.related(finding) == [("5", "year.count", 2021, 5)]


def test_the_order_of_the_years_counts_and_not_the_order_in_the_file(book: Book) -> None:
    swapped = book.with_targets(
        ("level: advanced, year: 2022", "level: advanced, year: ????"),
        ("unit: commune, level: advanced, year: 2023", "unit: commune, level: advanced, year: 2022"),
    ).with_targets(("year: ????", "year: 2023"))
    finding = swapped.only(RULE)
    assert in_short(finding.message) == ("target-decreasing", ("target", "advanced", "commune", 2023), 2, 4, 2022)
    assert (finding.span.line, finding.related[0].span.line) == (7, 9)


def test_the_same_number_again_is_no_decrease(book: Book) -> None:
    assert book.with_targets((COMMUNES_2023, "count: 2, of: 5, percent: 40.0")).findings(RULE) == []


def test_a_target_of_another_level_may_be_smaller(book: Book) -> None:
    later = book.with_targets(("level: model, year: 2023", "level: model, year: 2024"))
    assert later.findings(RULE) == []


def test_a_target_of_another_unit_may_be_smaller(book: Book) -> None:
    later = book.with_targets(
        ("unit: district, level: advanced, year: 2023", "unit: district, level: advanced, year: 2024")
    )
    assert later.findings(RULE) == []


def test_targets_without_a_number_are_not_compared(book: Book) -> None:
    assert with_earlier_target(book, "increase: 9").findings(RULE) == []
    assert book.with_targets((f"{COMMUNES_2023}, ", "")).findings(RULE) == []


def test_two_targets_of_one_year_are_not_compared(book: Book) -> None:
    same_year = book.with_targets(
        ("unit: commune, level: advanced, year: 2023", "unit: commune, level: advanced, year: 2022")
    )
    assert same_year.findings(RULE) == []
