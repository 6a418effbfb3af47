"""The counts: who reaches what by when, on the small province."""

from decimal import Decimal

import pytest
from small import Book

from ntm_cli.counts import (
    Standing,
    cut_share,
    earlier,
    in_force,
    reached_by,
    share,
    standing,
    steps,
    wanted,
)
from ntm_cli.dataset import ACHIEVED, Dataset, Target

COMMUNES_2022 = "count: 2, of: 5, percent: 40"


def target(data: Dataset, id: str) -> Target:
    (found,) = (target for target in data.targets if target.id == id)
    return found


def stands(book: Book, id: str, year: int) -> Standing | None:
    data = book.dataset()
    return standing(data, target(data, id), year)


@pytest.mark.parametrize(
    ("level", "year", "names"),
    [
        ("advanced", 2021, ["Xã Hòa Bình"]),
        ("advanced", 2022, ["Xã Hòa Bình", "Xã An Lạc"]),
        ("advanced", 2023, ["Xã Hòa Bình", "Xã An Lạc", "Xã Đông Hải", "Xã Tân Lập"]),
        ("advanced", 2030, ["Xã Hòa Bình", "Xã An Lạc", "Xã Đông Hải", "Xã Tân Lập"]),
        ("model", 2022, []),
        ("model", 2023, ["Xã Hòa Bình"]),
        ("standard", 2023, []),
    ],
)
def test_rows_reach_a_level_by_the_end_of_their_year(book: Book, level: str, year: int, names: list[str]) -> None:
    assert [row.name for row in reached_by(book.dataset().communes.rows, level, year)] == names


def test_steps_tell_who_is_new_in_a_column_and_how_many_there_are_by_its_end(book: Book) -> None:
    data = book.dataset()
    found = list(steps(data.communes, "advanced", data.columns))
    assert [(step.column, [row.name for row in step.new], step.cumulative) for step in found] == [
        (ACHIEVED, ["Xã Hòa Bình"], 1),
        (2022, ["Xã An Lạc"], 2),
        (2023, ["Xã Đông Hải", "Xã Tân Lập"], 4),
    ]


def test_steps_of_a_level_that_begins_late_stay_at_none_until_then(book: Book) -> None:
    data = book.dataset()
    assert [step.cumulative for step in steps(data.districts, "advanced", data.columns)] == [0, 0, 1]


def test_steps_stop_where_the_columns_stop(book: Book) -> None:
    found = list(steps(book.dataset().communes, "advanced", [ACHIEVED, 2022]))
    assert [step.cumulative for step in found] == [1, 2]


@pytest.mark.parametrize(
    ("count", "base", "digits", "percent"),
    [
        (58, 98, 1, "59.2"),
        (4, 5, 1, "80.0"),
        (4, 5, 0, "80"),
        (1, 8, 0, "13"),
        (3, 8, 0, "38"),
        (1, 16, 1, "6.3"),
        (2, 3, 2, "66.67"),
        (6, 5, 0, "120"),
        (0, 7, 1, "0.0"),
    ],
)
def test_a_share_is_rounded_half_up_to_its_digits(count: int, base: int, digits: int, percent: str) -> None:
    assert str(share(count, base, digits)) == percent


def test_a_share_has_one_digit_unless_told_otherwise() -> None:
    assert str(share(5, 9)) == "55.6"


@pytest.mark.parametrize(
    ("count", "base", "digits", "percent"),
    [(58, 98, 1, "59.1"), (1, 8, 0, "12"), (5, 9, 2, "55.55"), (4, 5, 1, "80.0")],
)
def test_a_cut_share_drops_the_further_digits(count: int, base: int, digits: int, percent: str) -> None:
    assert str(cut_share(count, base, digits)) == percent


def test_a_share_of_nothing_is_none() -> None:
    assert share(3, 0) == cut_share(3, 0, 1) == Decimal(0)


@pytest.mark.parametrize(
    ("numbers", "count"),
    [
        ("count: 3, of: 5, percent: 99", 3),
        ("count: 0", 0),
        ("percent: 40", 2),
        ("percent: 41", 3),
        ("percent: 59.9", 3),
        ("percent: 60", 3),
        ("percent: 0", 0),
        ("percent: 50, of: 8", 4),
        ("percent: 13, of: 8", 1),
        ("percent: 33.3, of: 3", 1),
        ("percent: 66.7, of: 3", 2),
        ("percent: 66.8, of: 3", 3),
        ("percent: 67, of: 3", 2),
        ("of: 5", None),
    ],
)
def test_a_target_wants_its_count_or_the_least_whose_rounded_share_reaches_its_percentage(
    book: Book, numbers: str, count: int | None
) -> None:
    data = book.with_targets((COMMUNES_2022, numbers)).dataset()
    assert wanted(data, target(data, "communes-2022")) == count


@pytest.mark.parametrize(("numbers", "count"), [("percent: 50, of: 200", 100), ("percent: 40, of: 1000", 400)])
def test_a_percentage_that_a_count_makes_exactly_wants_that_count(book: Book, numbers: str, count: int) -> None:
    data = book.with_targets((COMMUNES_2022, numbers)).dataset()
    assert wanted(data, target(data, "communes-2022")) == count


def test_a_percentage_alone_is_wanted_of_the_units_that_can_reach_the_level(book: Book) -> None:
    data = book.with_targets(("count: 1, of: 1, percent: 100", "percent: 100")).dataset()
    assert wanted(data, target(data, "rural-2023")) == 1
    assert wanted(data, target(data, "districts-2022")) == 2


def test_a_percentage_alone_is_wanted_of_the_villages_in_the_scope_and_of_the_one_province(book: Book) -> None:
    data = book.with_targets(
        ("count: 4, of: 9, percent: 44.4", "percent: 50"),
        ("unit: province, level: standard, year: 2023", "unit: province, level: standard, year: 2023, percent: 100"),
    ).dataset()
    assert wanted(data, target(data, "villages-2023")) == 5
    assert wanted(data, target(data, "province-2023")) == 1


@pytest.mark.parametrize(("year", "plan", "gap"), [(2021, 1, -1), (2022, 2, 0), (2023, 4, 2)])
def test_a_target_stands_against_the_plan_of_any_year(book: Book, year: int, plan: int, gap: int) -> None:
    found = stands(book, "communes-2022", year)
    assert found is not None
    assert (found.target.id, found.year) == ("communes-2022", year)
    assert (found.plan, found.gap, found.count, found.base, found.of) == (plan, gap, 2, 5, 5)
    assert found.first_met == 2022, "the year in which a target is met does not depend on the year asked for"


@pytest.mark.parametrize(("count", "first_met"), [(0, 2021), (1, 2021), (2, 2022), (3, 2023), (4, 2023), (5, None)])
def test_what_was_achieved_before_the_first_year_is_met_the_year_before_it(
    book: Book, count: int, first_met: int | None
) -> None:
    found = stands(book.with_targets((COMMUNES_2022, f"count: {count}")), "communes-2022", 2022)
    assert found is not None
    assert (found.first_met, found.gap) == (first_met, 2 - count)


def test_the_base_of_a_standing_is_what_can_reach_the_level_and_its_of_is_what_is_printed(book: Book) -> None:
    printed = stands(book.with_targets(("count: 1, of: 1, percent: 100", "count: 1, of: 7")), "rural-2023", 2023)
    assert printed is not None
    assert (printed.base, printed.of) == (1, 7)
    unprinted = stands(book, "districts-2022", 2022)
    assert unprinted is not None
    assert (unprinted.plan, unprinted.count, unprinted.base, unprinted.of, unprinted.gap) == (2, 2, 2, 2, 0)


def test_a_target_without_a_table_a_level_or_a_number_has_no_standing(book: Book) -> None:
    assert stands(book, "villages-2023", 2023) is None
    assert stands(book, "province-2023", 2023) is None
    assert stands(book.with_targets((COMMUNES_2022, "of: 5")), "communes-2022", 2022) is None
    unscheduled = book.with_targets(("level: advanced, year: 2022, count: 2", "level: standard, year: 2022, count: 2"))
    assert stands(unscheduled, "communes-2022", 2022) is None


def test_the_earlier_target_is_the_last_before_it_in_its_series(book: Book) -> None:
    more = book.with_targets(
        (
            "  - {id: models-2023",
            "  - {id: x, clause: x, unit: commune, level: advanced, year: 2021}\n  - {id: models-2023",
        )
    ).dataset()
    before = {found.id: earlier(more, found) for found in more.targets}
    assert {id: found.id for id, found in before.items() if found is not None} == {
        "communes-2022": "x",
        "communes-2023": "communes-2022",
    }


def test_a_target_of_the_same_year_is_not_earlier(book: Book) -> None:
    data = book.with_targets(
        ("unit: commune, level: advanced, year: 2023", "unit: commune, level: advanced, year: 2022")
    ).dataset()
    assert [earlier(data, found) for found in data.targets] == [None] * 7


@pytest.mark.parametrize(
    ("year", "communes", "districts"),
    [
        (2020, "communes-2022", "districts-2022"),
        (2022, "communes-2022", "districts-2022"),
        (2023, "communes-2023", "districts-2022"),
        (2030, "communes-2023", "districts-2022"),
    ],
)
def test_the_latest_target_due_is_in_force_or_the_next_one(
    book: Book, year: int, communes: str, districts: str
) -> None:
    assert [found.id for found in in_force(book.dataset(), year)] == [
        "province-2023",
        districts,
        communes,
        "models-2023",
        "rural-2023",
        "villages-2023",
    ]


def test_targets_in_force_are_chosen_by_year_and_not_by_their_order_in_the_file(book: Book) -> None:
    swapped = book.with_targets(
        ("unit: commune, level: advanced, year: 2022", "unit: commune, level: advanced, year: 2024")
    ).dataset()
    assert "communes-2023" in [found.id for found in in_force(swapped, 2023)]
    assert "communes-2022" in [found.id for found in in_force(swapped, 2024)]
    assert "communes-2023" in [found.id for found in in_force(swapped, 2022)], (
        "the next one due, though it stands later"
    )
