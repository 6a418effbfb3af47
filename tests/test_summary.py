"""The summary of the small province: every number of it, and the years it can be asked for."""

import pytest
from small import Book

from ntm_cli.dataset import ACHIEVED
from ntm_cli.files import CannotCheck
from ntm_cli.summary import Summary, summarise


def targets(summary: Summary) -> list[tuple[object, ...]]:
    return [
        (
            line.target.id,
            *((found.plan, found.count, found.of, found.base, found.gap, found.first_met) if found else ()),
        )
        for line in summary.targets
        for found in [line.standing]
    ]


def series(summary: Summary) -> list[tuple[object, ...]]:
    return [
        (each.unit, each.level, each.base, [(step.column, len(step.new), step.cumulative) for step in each.steps])
        for each in summary.series
    ]


def districts(summary: Summary) -> list[tuple[object, ...]]:
    return [
        (each.name, each.communes, [(found.level, found.reached, found.new) for found in each.levels])
        for each in summary.districts
    ]


def test_it_says_what_it_summarises(book: Book) -> None:
    summary = summarise(book.dataset(), 2022)
    assert (summary.province, summary.decision, summary.year) == ("Thử Nghiệm", "1/QĐ-UBND", 2022)


def test_the_last_year_is_the_default(book: Book) -> None:
    assert summarise(book.dataset(), None).year == 2023
    assert summarise(book.with_roadmap(("years: [2022, 2023]", "years: [2023, 2022]")).dataset(), None).year == 2023


def test_the_targets_of_2022(book: Book) -> None:
    assert targets(summarise(book.dataset(), 2022)) == [
        ("districts-2022", 2, 2, 2, 2, 0, 2022),
        ("communes-2022", 2, 2, 5, 5, 0, 2022),
        ("models-2023", 0, 1, 5, 5, -1, 2023),
        ("rural-2023", 0, 1, 1, 1, -1, 2023),
        ("villages-2023",),
    ]


def test_the_targets_of_2023(book: Book) -> None:
    assert targets(summarise(book.dataset(), 2023)) == [
        ("districts-2022", 2, 2, 2, 2, 0, 2022),
        ("communes-2023", 4, 4, 5, 5, 0, 2023),
        ("models-2023", 1, 1, 5, 5, 0, 2023),
        ("rural-2023", 1, 1, 1, 1, 0, 2023),
        ("villages-2023",),
    ]


def test_slack_and_shortfall_are_told_apart(book: Book) -> None:
    changed = book.with_targets(
        ("count: 4, of: 5, percent: 80.0", "count: 1, of: 5, percent: 20.0"),
        ("year: 2023, count: 1, of: 5", "year: 2023, count: 3, of: 5"),
    )
    by_id = {line.target.id: line.standing for line in summarise(changed.dataset(), 2023).targets}
    assert (by_id["communes-2023"].gap, by_id["communes-2023"].first_met) == (3, 2021)
    assert (by_id["models-2023"].gap, by_id["models-2023"].first_met) == (-2, None)


def test_the_columns_up_to_2023(book: Book) -> None:
    assert series(summarise(book.dataset(), 2023)) == [
        ("commune", "advanced", 5, [(ACHIEVED, 1, 1), (2022, 1, 2), (2023, 2, 4)]),
        ("commune", "model", 5, [(ACHIEVED, 0, 0), (2022, 0, 0), (2023, 1, 1)]),
        ("district", "standard", 2, [(ACHIEVED, 1, 1), (2022, 1, 2), (2023, 0, 2)]),
        ("district", "advanced", 1, [(ACHIEVED, 0, 0), (2022, 0, 0), (2023, 1, 1)]),
    ]


def test_the_columns_up_to_2022_leave_out_what_comes_later(book: Book) -> None:
    assert series(summarise(book.dataset(), 2022)) == [
        ("commune", "advanced", 5, [(ACHIEVED, 1, 1), (2022, 1, 2)]),
        ("commune", "model", 5, [(ACHIEVED, 0, 0), (2022, 0, 0)]),
        ("district", "standard", 2, [(ACHIEVED, 1, 1), (2022, 1, 2)]),
        ("district", "advanced", 1, [(ACHIEVED, 0, 0), (2022, 0, 0)]),
    ]


def test_the_communes_of_each_district_by_2022(book: Book) -> None:
    assert districts(summarise(book.dataset(), 2022)) == [
        ("Huyện Sông Hồng", 3, [("advanced", 2, ("Xã An Lạc",)), ("model", 0, ())]),
        ("TP. Biển Xanh", 2, [("advanced", 0, ()), ("model", 0, ())]),
    ]


def test_the_communes_of_each_district_by_2023(book: Book) -> None:
    assert districts(summarise(book.dataset(), 2023)) == [
        ("Huyện Sông Hồng", 3, [("advanced", 3, ("Xã Đông Hải",)), ("model", 1, ("Xã Hòa Bình",))]),
        ("TP. Biển Xanh", 2, [("advanced", 1, ("Xã Tân Lập",)), ("model", 0, ())]),
    ]


def test_new_communes_stand_in_the_order_of_the_vietnamese_alphabet(book: Book) -> None:
    changed = book.with_roadmap(
        ("row: 1, name: Xã Hòa Bình, advanced: achieved", "row: 1, name: Xã Ea Súp, advanced: 2022"),
        ("row: 3, name: Xã Đông Hải, advanced: 2023", "row: 3, name: Xã Đông Hải, advanced: 2022"),
    )
    first = summarise(changed.dataset(), 2022).districts[0]
    assert first.levels[0].new == ("Xã An Lạc", "Xã Đông Hải", "Xã Ea Súp")


@pytest.mark.parametrize("year", [2021, 2024])
def test_a_year_the_roadmap_does_not_have_is_refused_with_those_it_has(book: Book, year: int) -> None:
    with pytest.raises(CannotCheck) as refused:
        summarise(book.dataset(), year)
    assert str(refused.value) == f"{year} is no year of this roadmap; its years are 2022 and 2023."


def test_the_years_of_a_long_roadmap_are_all_listed(book: Book) -> None:
    years = range(2022, 2032)
    long = book.with_roadmap(("years: [2022, 2023]", f"years: {list(years)}"))
    with pytest.raises(CannotCheck) as refused:
        summarise(long.dataset(), 2040)
    assert all(str(year) in str(refused.value) for year in years)
