"""target-shortfall: a target above what the roadmap schedules by its year."""

import pytest
from saying import in_short
from small import Book

RULE = "target-shortfall"
COMMUNES_2022 = "level: advanced, year: 2022, count: 2, of: 5, percent: 40"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0"
A_TARGET_MORE = "requirements:\n  - {id: model-first"


def with_target(book: Book, target: str) -> Book:
    return book.with_targets((A_TARGET_MORE, f"  - {target}\n{A_TARGET_MORE}"))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_target_the_roadmap_never_reaches_names_both_numbers_and_the_totals_counted(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 5, of: 5, percent: 100.0"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-shortfall", ("target", "advanced", "commune", 2023), 5, 4, 1)
    assert (finding.span.line, spoilt.at(finding)) == (9, "5")
    assert spoilt.related(finding) == [
        ("2023", "target.year", 2023),
        ("1", "total.cell", "Bảng 2", 1, "achieved"),
        ("1", "total.cell", "Bảng 2", 1, 2022),
        ("2", "total.cell", "Bảng 2", 2, 2023),
    ]
    assert [related.span.line for related in finding.related] == [8, 7, 7, 7]
    assert (finding.stated, finding.counted, str(finding.severity)) == (5, 4, "error")
    assert in_short(finding.help) == ("target-shortfall.never", (5, "commune"))


def test_a_target_reached_later_says_when_and_counts_only_the_years_due(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2022, "level: advanced, year: 2022, count: 4, of: 5, percent: 80"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-shortfall", ("target", "advanced", "commune", 2022), 4, 2, 2)
    assert (finding.span.line, spoilt.at(finding)) == (7, "4")
    assert spoilt.related(finding) == [
        ("2022", "target.year", 2022),
        ("1", "total.cell", "Bảng 2", 1, "achieved"),
        ("1", "total.cell", "Bảng 2", 1, 2022),
    ]
    assert (finding.stated, finding.counted) == (4, 2)
    assert in_short(finding.help) == ("target-shortfall.later", (4, "commune"), 2023)


def test_a_shortfall_of_at_least_says_so(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, f"{COMMUNES_2023.replace('4', '5')}, at_least: true"))
    assert in_short(spoilt.only(RULE).message) == (
        "target-shortfall",
        ("target", "advanced", "commune", 2023),
        ("at-least", 5),
        4,
        1,
    )


def test_a_target_that_prints_only_a_percentage_is_pointed_at_there(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("standard: {achieved: 1, 2022: 1, all: 2, of: 2}", "standard: {achieved: 1, 2023: 1, all: 2, of: 2}"),
        ("name: Thành phố Biển Xanh, standard: 2022", "name: Thành phố Biển Xanh, standard: 2023"),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-shortfall",
        ("target", "standard", "district", 2022),
        ("count.percent", 2, "100", 2),
        1,
        1,
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "100")
    assert spoilt.related(finding) == [("2022", "target.year", 2022), ("1", "total.cell", "Bảng 3", 1, "achieved")]
    assert (finding.stated, finding.counted) == (2, 1)
    assert in_short(finding.help) == ("target-shortfall.later", (2, "district"), 2023)


def test_a_percentage_alone_asks_for_the_least_count_whose_rounded_share_reaches_it(book: Book) -> None:
    spoilt = book.with_targets(
        (f"{COMMUNES_2022}}}", "level: advanced, year: 2022, of: 7, percent: 42.9, at_least: true}")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-shortfall",
            ("target", "advanced", "commune", 2022),
            ("at-least", ("count.percent", 3, "42.9", 7)),
            2,
            1,
        )
    )
    assert spoilt.at(finding) == "42.9"


def test_a_percentage_is_taken_of_the_base_that_is_printed(book: Book) -> None:
    spoilt = book.with_targets(("percent: 100, increase: 1,", "percent: 100, of: 4, increase: 1,"))
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted) == (4, 2)


def test_a_percentage_without_a_base_is_taken_of_the_units_that_can_reach_the_level(book: Book) -> None:
    assert book.with_targets(("count: 1, of: 1, percent: 100,", "percent: 100,")).findings(RULE) == []


def test_a_target_before_the_first_year_counts_only_what_was_achieved(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2022, COMMUNES_2022.replace("year: 2022", "year: 2021")))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-shortfall", ("target", "advanced", "commune", 2021), 2, 1, 1)
    assert spoilt.related(finding) == [("2021", "target.year", 2021), ("1", "total.cell", "Bảng 2", 1, "achieved")]
    assert in_short(finding.help) == ("target-shortfall.later", (2, "commune"), 2022)


@pytest.mark.parametrize(
    "beyond_the_tables",
    [
        "{id: x, clause: x, unit: village, level: advanced, year: 2022, count: 9}",
        "{id: x, clause: x, unit: province, level: advanced, year: 2022, count: 1}",
        "{id: x, clause: x, unit: commune, level: standard, year: 2022, count: 5}",
        "{id: x, clause: x, unit: commune, level: advanced, year: 2024}",
    ],
)
def test_a_target_that_has_no_table_or_that_prints_no_number_is_not_judged(book: Book, beyond_the_tables: str) -> None:
    assert with_target(book, beyond_the_tables).findings(RULE) == []


def test_a_target_below_the_plan_is_no_shortfall(book: Book) -> None:
    assert book.with_targets((COMMUNES_2023, "count: 3, of: 5, percent: 60.0")).findings(RULE) == []


def test_a_level_that_the_table_schedules_nowhere_counts_none(book: Book) -> None:
    spoilt = with_target(book, "{id: x, clause: x, unit: district, level: model, year: 2022, percent: 100}")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-shortfall",
        ("target", "model", "district", 2022),
        ("count.percent", 2, "100", 2),
        0,
        2,
    )
    assert [what for _, *what in spoilt.related(finding)] == [
        ["target.year", 2022],
        ["level.nowhere", "Bảng 3", "model"],
    ]
    assert (finding.related[1].span.file, finding.related[1].span.line) == ("roadmap.yaml", 26)
    assert (finding.stated, finding.counted) == (2, 0)
    assert in_short(finding.help) == ("target-shortfall.never", (2, "district"))


def test_a_single_unit_of_a_level_that_the_table_schedules_nowhere_is_missed_too(book: Book) -> None:
    without_models = book.with_roadmap(
        ("\n    model:    {2023: 1, all: 1}", ""),
        ("\n        model:    {achieved: 0, 2023: 1}", ""),
        ("\n        model:    {}", ""),
        (", advanced: achieved, model: 2023", ", advanced: achieved"),
    )
    finding = without_models.only(RULE)
    assert in_short(finding.message) == ("target-shortfall", ("target", "model", "commune", 2023), 1, 0, 1)


def test_a_level_that_all_units_had_before_is_no_shortfall_though_the_table_leaves_it_out(book: Book) -> None:
    standard = "{id: x, clause: x, unit: commune, level: standard, year: 2022, count: 5}"
    assert with_target(book, standard).findings(RULE) == []
    fewer = book.with_roadmap(("total: {standard: 5, advanced: 1}", "total: {standard: 3, advanced: 1}"))
    finding = with_target(fewer, standard).only(RULE)
    assert (finding.stated, finding.counted) == (5, 3)
    assert with_target(fewer, standard).related(finding) == [
        ("2022", "target.year", 2022),
        ("3", "recognised.total", "Bảng 1", 3),
    ]


def test_a_level_that_the_total_leaves_out_is_counted_in_the_rows(book: Book) -> None:
    silent = book.with_roadmap(("\n    model:    {2023: 1, all: 1}", "")).with_targets(
        ("year: 2023, count: 1, of: 5, percent: 20", "year: 2023, count: 2, of: 5, percent: 40")
    )
    finding = silent.only(RULE)
    assert (finding.stated, finding.counted) == (2, 1)
    assert silent.related(finding) == [("2023", "target.year", 2023), ("2023", "cell", "Xã Hòa Bình", "model", 2023)]
