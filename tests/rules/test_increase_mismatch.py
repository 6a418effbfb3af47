"""increase-mismatch: a stated increase that does not lead from the number before to the target."""

import pytest
from saying import in_short
from small import Book

RULE = "increase-mismatch"
COMMUNES_2022 = "count: 2, of: 5, percent: 40"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0, increase: 2"
A_TARGET_MORE = "requirements:\n  - {id: model-first"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_wrong_increase_names_where_it_starts_and_where_it_leads(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 4, of: 5, percent: 80.0, increase: 3"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "advanced", "commune", 2023),
            2,
            ("increase-mismatch.earlier", 2022),
            ("increase-mismatch.up", 4, 2),
            3,
        )
    )
    assert (finding.span.line, spoilt.at(finding)) == (9, "3")
    assert spoilt.related(finding) == [
        ("2", "increase-mismatch.start", ("increase-mismatch.earlier", 2022), 2),
        ("4", "increase-mismatch.end", 4),
    ]
    assert [related.span.line for related in finding.related] == [7, 9]
    assert (finding.stated, finding.counted) == (3, 2)
    assert (str(finding.severity), finding.help) == ("error", None)


def test_an_increase_too_small_is_as_wrong(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 4, of: 5, percent: 80.0, increase: 0"))
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted) == (0, 2)


def test_the_first_target_of_a_series_starts_from_what_was_achieved(book: Book) -> None:
    spoilt = book.with_targets(("percent: 100, increase: 1", "percent: 100, increase: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "standard", "district", 2022),
            1,
            ("increase-mismatch.achieved",),
            ("increase-mismatch.up", 2, 1),
            2,
        )
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "2")
    assert spoilt.related(finding) == [
        ("1", "increase-mismatch.start", ("increase-mismatch.achieved",), 1),
        ("100", "increase-mismatch.end", 2),
    ]
    assert [(related.span.file, related.span.line) for related in finding.related] == [
        ("roadmap.yaml", 29),
        ("targets.yaml", 6),
    ]
    assert (finding.stated, finding.counted) == (2, 1)


def test_what_was_achieved_is_counted_in_its_own_column(book: Book) -> None:
    right = book.with_roadmap(
        ("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}", "advanced: {achieved: 2, 2023: 2, all: 4}"),
        ("name: Xã An Lạc, advanced: 2022", "name: Xã An Lạc, advanced: achieved"),
    ).with_targets((COMMUNES_2022, f"{COMMUNES_2022}, increase: 0"))
    assert right.findings(RULE) == []
    spoilt = right.with_targets(("increase: 0", "increase: 5"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "advanced", "commune", 2022),
            2,
            ("increase-mismatch.achieved",),
            ("increase-mismatch.up", 2, 0),
            5,
        )
    )
    assert spoilt.related(finding) == [
        ("2", "increase-mismatch.start", ("increase-mismatch.achieved",), 2),
        ("2", "increase-mismatch.end", 2),
    ]


def test_where_nothing_was_achieved_the_start_is_none_and_shown_at_the_level(book: Book) -> None:
    models = "level: model, year: 2023, count: 1, of: 5, percent: 20"
    assert book.with_targets((models, f"{models}, increase: 1")).findings() == []
    spoilt = book.with_targets((models, f"{models}, increase: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "model", "commune", 2023),
            0,
            ("increase-mismatch.achieved",),
            ("increase-mismatch.up", 1, 1),
            2,
        )
    )
    assert spoilt.related(finding) == [
        ("model", "increase-mismatch.start", ("increase-mismatch.achieved",), 0),
        ("1", "increase-mismatch.end", 1),
    ]
    assert finding.related[0].span.line == 8


def test_a_target_before_it_that_prints_only_a_percentage_is_pointed_at_there(book: Book) -> None:
    percent_only = book.with_targets((COMMUNES_2022, "percent: 40"))
    assert percent_only.findings() == []
    spoilt = percent_only.with_targets((COMMUNES_2023, "count: 4, of: 5, percent: 80.0, increase: 1"))
    assert spoilt.related(spoilt.only(RULE)) == [
        ("40", "increase-mismatch.start", ("increase-mismatch.earlier", 2022), 2),
        ("4", "increase-mismatch.end", 4),
    ]


def test_the_nearest_target_before_it_is_the_start(book: Book) -> None:
    older = "{id: x, clause: x, unit: commune, level: advanced, year: 2021, count: 1}"
    assert book.with_targets((A_TARGET_MORE, f"  - {older}\n{A_TARGET_MORE}")).findings(RULE) == []


def test_villages_with_a_target_before_them_are_judged_by_it(book: Book) -> None:
    villages = "count: 4, of: 9, percent: 44.4"
    older = "{id: x, clause: x, unit: village, level: standard, year: 2022, count: 3}"
    more = book.with_targets((A_TARGET_MORE, f"  - {older}\n{A_TARGET_MORE}"))
    assert more.with_targets((villages, f"{villages}, increase: 1")).findings() == []
    spoilt = more.with_targets((villages, f"{villages}, increase: 2"))
    assert in_short(spoilt.only(RULE).message) == (
        (
            "increase-mismatch",
            ("target", "standard", "village", 2023),
            3,
            ("increase-mismatch.earlier", 2022),
            ("increase-mismatch.up", 4, 1),
            2,
        )
    )


def test_an_increase_beside_a_target_that_falls_is_wrong(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, "count: 1, of: 5, percent: 20.0, increase: 1"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "advanced", "commune", 2023),
            2,
            ("increase-mismatch.earlier", 2022),
            ("increase-mismatch.down", 1, 1),
            1,
        )
    )
    assert (finding.stated, finding.counted) == (1, -1)


def test_an_increase_after_a_target_without_a_number_is_not_judged(book: Book) -> None:
    assert book.with_targets((f", {COMMUNES_2022}", "")).findings(RULE) == []


@pytest.mark.parametrize(
    "beyond_the_tables",
    [
        "{id: x, clause: x, unit: village, level: advanced, year: 2022, count: 9, increase: 4}",
        "{id: x, clause: x, unit: province, level: advanced, year: 2022, count: 1, increase: 4}",
        "{id: x, clause: x, unit: commune, level: advanced, year: 2024, increase: 4}",
        "{id: x, clause: x, unit: commune, level: advanced, year: 2024, count: 5}",
    ],
)
def test_an_increase_without_a_start_or_an_end_is_not_judged(book: Book, beyond_the_tables: str) -> None:
    more = book.with_targets((A_TARGET_MORE, f"  - {beyond_the_tables}\n{A_TARGET_MORE}"))
    assert more.findings(RULE) == []


def test_an_increase_of_a_level_that_all_units_had_before_starts_from_all(book: Book) -> None:
    target = "{id: x, clause: x, unit: commune, level: standard, year: 2022, count: 5, increase: 4}"
    spoilt = book.with_targets((A_TARGET_MORE, f"  - {target}\n{A_TARGET_MORE}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "increase-mismatch",
            ("target", "standard", "commune", 2022),
            5,
            ("increase-mismatch.achieved",),
            ("increase-mismatch.up", 5, 0),
            4,
        )
    )
    assert spoilt.related(finding) == [
        ("5", "increase-mismatch.start", ("increase-mismatch.achieved",), 5),
        ("5", "increase-mismatch.end", 5),
    ]
    assert [related.span.line for related in finding.related] == [41, 14]
    assert spoilt.with_targets(("increase: 4", "increase: 0")).findings(RULE) == []


def test_an_increase_of_a_level_that_the_table_schedules_nowhere_starts_from_none(book: Book) -> None:
    target = "{id: x, clause: x, unit: district, level: model, year: 2022, count: 1, increase: 2}"
    spoilt = book.with_targets((A_TARGET_MORE, f"  - {target}\n{A_TARGET_MORE}"))
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted) == (2, 1)
    assert [(related.span.line, in_short(related.message)) for related in finding.related] == [
        (28, ("increase-mismatch.start", ("increase-mismatch.achieved",), 0)),
        (14, ("increase-mismatch.end", 1)),
    ]
