"""What the targets of the small province ask, and how its plan stands against them."""

import pytest
from small import Book

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.promised import Target
from ntm_cli.plan.shares import printed_base
from ntm_cli.plan.targets import Standing, earlier, standing, wanted

COMMUNES_2022 = "count: 2, of: 5, percent: 40"


def target(data: Dataset, id: str) -> Target:
    (found,) = (target for target in data.targets if target.id == id)
    return found


def stands(book: Book, id: str = "communes-2022") -> Standing | None:
    data = book.dataset()
    return standing(data, target(data, id))


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
def test_a_target_stands_against_the_plan_of_its_year(book: Book, year: int, plan: int, gap: int) -> None:
    found = stands(book.with_targets((f"year: 2022, {COMMUNES_2022}", f"year: {year}, {COMMUNES_2022}")))
    assert found is not None
    assert (found.target.id, found.achieved) == ("communes-2022", 1)
    assert (found.plan, found.gap, found.count, found.base, found.of) == (plan, gap, 2, 5, 5)
    assert found.first_met == 2022, "the year in which a target is met does not depend on when it is due"


@pytest.mark.parametrize(("count", "may_slip"), [(0, 3), (1, 3), (2, 2), (3, 1), (4, 0), (5, 0)])
def test_as_many_units_may_slip_as_are_above_the_target_and_no_more_than_are_scheduled(
    book: Book, count: int, may_slip: int
) -> None:
    found = stands(book.with_targets(("count: 4, of: 5, percent: 80.0", f"count: {count}")), "communes-2023")
    assert found is not None
    assert found.may_slip == may_slip, "one of the four was there before the roadmap"


@pytest.mark.parametrize(("count", "first_met"), [(0, 2021), (1, 2021), (2, 2022), (3, 2023), (4, 2023), (5, None)])
def test_what_was_achieved_before_the_first_year_is_met_the_year_before_it(
    book: Book, count: int, first_met: int | None
) -> None:
    found = stands(book.with_targets((COMMUNES_2022, f"count: {count}")))
    assert found is not None
    assert (found.first_met, found.gap) == (first_met, 2 - count)


def test_the_base_of_a_standing_is_what_can_reach_the_level_and_its_of_is_what_is_printed(book: Book) -> None:
    printed = stands(book.with_targets(("count: 1, of: 1, percent: 100", "count: 1, of: 7")), "rural-2023")
    assert printed is not None
    assert (printed.base, printed.of) == (1, 7)
    unprinted = stands(book, "districts-2022")
    assert unprinted is not None
    assert (unprinted.plan, unprinted.count, unprinted.base, unprinted.of, unprinted.gap) == (2, 2, 2, 2, 0)


def test_years_that_stand_in_another_order_are_met_in_theirs(book: Book) -> None:
    found = stands(book.with_roadmap(("years: [2022, 2023]", "years: [2023, 2022]")))
    assert found is not None
    assert found.first_met == 2022


def test_a_target_without_a_table_or_a_number_has_no_standing(book: Book) -> None:
    assert stands(book, "villages-2023") is None
    assert stands(book, "province-2023") is None
    assert stands(book.with_targets((COMMUNES_2022, "of: 5"))) is None


def test_a_target_for_a_level_scheduled_nowhere_stands_against_none(book: Book) -> None:
    found = stands(
        book.with_targets(("level: advanced, year: 2023, count: 1", "level: model, year: 2023, count: 1")), "rural-2023"
    )
    assert found is not None
    assert (found.plan, found.gap, found.base, found.may_slip, found.first_met) == (0, -1, 2, 0, None)


def test_a_target_for_a_level_that_all_had_before_stands_against_all(book: Book) -> None:
    found = stands(
        book.with_targets((f"level: advanced, year: 2022, {COMMUNES_2022}", "level: standard, year: 2022, count: 4"))
    )
    assert found is not None
    assert (found.plan, found.achieved, found.gap, found.first_met) == (5, 5, 1, 2021)
    assert found.may_slip == 0, "who is there already cannot slip"


def test_a_percentage_of_villages_without_a_scope_asks_for_no_count(book: Book) -> None:
    data = book.with_targets(("count: 4, of: 9, percent: 44.4", "percent: 50"), (", villages: 9}", "}")).dataset()
    villages = target(data, "villages-2023")
    assert (wanted(data, villages), printed_base(data, villages)) == (None, None)


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


def test_an_increase_alone_stands_against_what_is_new_since_what_was_achieved(book: Book) -> None:
    found = stands(book.with_targets((COMMUNES_2022, "increase: 2")))
    assert found is not None
    assert (found.plan, found.count, found.gap, found.since, found.first_met) == (1, 2, -1, 0, 2023)


def test_an_increase_alone_stands_against_what_is_new_since_the_target_before_it(book: Book) -> None:
    found = stands(book.with_targets(("count: 4, of: 5, percent: 80.0, increase: 2", "increase: 2")), "communes-2023")
    assert found is not None
    assert (found.plan, found.count, found.gap, found.since, found.may_slip) == (2, 2, 0, 2022, 0)


@pytest.mark.parametrize(
    ("numbers", "count"),
    [("percent: 40", 3), ("percent: 39", 2), ("percent: 59.9", 3), ("count: 2", 3), ("percent: 33.3, of: 3", 1)],
)
def test_more_than_a_number_is_at_least_one_more(book: Book, numbers: str, count: int) -> None:
    data = book.with_targets((COMMUNES_2022, f"{numbers}, more_than: true")).dataset()
    assert wanted(data, target(data, "communes-2022")) == count


def test_a_share_of_the_units_at_another_level_is_wanted_of_as_many_as_the_plan_has_there(book: Book) -> None:
    data = book.with_targets(("count: 1, of: 5, percent: 20", "percent: 50, of_level: advanced")).dataset()
    models = target(data, "models-2023")
    assert (printed_base(data, models), wanted(data, models)) == (4, 2)
