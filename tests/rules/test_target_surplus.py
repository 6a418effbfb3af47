"""target-surplus: a target below what the roadmap schedules by its year."""

import pytest
from saying import in_short
from small import Book

RULE = "target-surplus"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0"
A_TARGET_MORE = "requirements:\n  - {id: model-first"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_target_below_the_plan_names_both_numbers_and_the_totals_counted(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 2, of: 5, percent: 40.0"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-surplus", ("target", "advanced", "commune", 2023), 2, 4, 2)
    assert (finding.span.line, spoilt.at(finding)) == (9, "2")
    assert spoilt.related(finding) == [
        ("2023", "target.year", 2023),
        ("1", "total.cell", "Bảng 2", 1, "achieved"),
        ("1", "total.cell", "Bảng 2", 1, 2022),
        ("2", "total.cell", "Bảng 2", 2, 2023),
    ]
    assert [related.span.line for related in finding.related] == [8, 7, 7, 7]
    assert (finding.stated, finding.counted) == (2, 4)
    assert (str(finding.severity), finding.help) == ("warning", None)


def test_only_the_years_up_to_the_target_are_counted(book: Book) -> None:
    spoilt = book.with_targets(("year: 2022, count: 2, of: 5, percent: 40", "year: 2022, count: 1, of: 5, percent: 20"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-surplus", ("target", "advanced", "commune", 2022), 1, 2, 1)
    assert (finding.span.line, spoilt.at(finding)) == (7, "1")
    assert spoilt.related(finding) == [
        ("2022", "target.year", 2022),
        ("1", "total.cell", "Bảng 2", 1, "achieved"),
        ("1", "total.cell", "Bảng 2", 1, 2022),
    ]


def test_a_column_with_nothing_in_it_is_not_shown(book: Book) -> None:
    spoilt = book.with_targets(
        ("year: 2023, count: 1, of: 5, percent: 20}", "year: 2023, count: 0, of: 5, percent: 0}")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-surplus", ("target", "model", "commune", 2023), 0, 1, 1)
    assert spoilt.related(finding) == [("2023", "target.year", 2023), ("1", "total.cell", "Bảng 2", 1, 2023)]


def test_a_target_that_prints_only_a_percentage_is_pointed_at_there(book: Book) -> None:
    spoilt = book.with_targets(("percent: 100, increase: 1", "percent: 50, increase: 0"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-surplus",
        ("target", "standard", "district", 2022),
        ("count.percent", 1, "50", 2),
        2,
        1,
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "50")
    assert spoilt.related(finding) == [
        ("2022", "target.year", 2022),
        ("1", "total.cell", "Bảng 3", 1, "achieved"),
        ("1", "total.cell", "Bảng 3", 1, 2022),
    ]


def test_a_percentage_that_no_whole_number_makes_asks_for_the_next_one(book: Book) -> None:
    assert book.with_targets(("percent: 100, increase: 1", "percent: 51, increase: 1")).findings(RULE) == []


def test_a_target_of_at_least_so_many_may_be_passed(book: Book) -> None:
    assert book.with_targets((COMMUNES_2023, "count: 2, of: 5, percent: 40.0, at_least: true")).findings(RULE) == []


def test_a_target_above_the_plan_is_no_surplus(book: Book) -> None:
    assert book.with_targets((COMMUNES_2023, "count: 5, of: 5, percent: 100.0")).findings(RULE) == []


@pytest.mark.parametrize(
    "beyond_the_tables",
    [
        "{id: x, clause: x, unit: village, level: standard, year: 2022, count: 0}",
        "{id: x, clause: x, unit: province, level: standard, year: 2024, count: 0}",
        "{id: x, clause: x, unit: commune, level: advanced, year: 2024}",
    ],
)
def test_a_target_that_has_no_table_or_that_prints_no_number_is_not_judged(book: Book, beyond_the_tables: str) -> None:
    more = book.with_targets((A_TARGET_MORE, f"  - {beyond_the_tables}\n{A_TARGET_MORE}"))
    assert more.findings(RULE) == []


def test_a_level_that_all_units_had_before_counts_all_though_the_table_leaves_it_out(book: Book) -> None:
    target = "{id: x, clause: x, unit: commune, level: standard, year: 2022, count: 4}"
    more = book.with_targets((A_TARGET_MORE, f"  - {target}\n{A_TARGET_MORE}"))
    finding = more.only(RULE)
    assert in_short(finding.message) == ("target-surplus", ("target", "standard", "commune", 2022), 4, 5, 1)
    assert more.related(finding) == [("2022", "target.year", 2022), ("5", "recognised.total", "Bảng 1", 5)]
