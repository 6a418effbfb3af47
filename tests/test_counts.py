"""The counts: who reaches what by when, on the small province."""

from decimal import Decimal

import pytest
from small import Book

from ntm_cli.plan.counts import all_before, plan_by, planned, reached_by, recognised_before, steps
from ntm_cli.plan.promised import Series
from ntm_cli.plan.shares import cut_share, share
from ntm_cli.plan.vocabulary import ACHIEVED, Level, Unit


def series(unit: str, level: str, group: str = "", of_level: str | None = None) -> Series:
    return Series(Unit(unit), Level(level), group, Level(of_level) if of_level else None)


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
    assert [(step.column, step.new, [row.name for row in step.rows], step.cumulative) for step in found] == [
        (ACHIEVED, 1, ["Xã Hòa Bình"], 1),
        (2022, 1, ["Xã An Lạc"], 2),
        (2023, 2, ["Xã Đông Hải", "Xã Tân Lập"], 4),
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


@pytest.mark.parametrize(("year", "plan"), [(0, 1), (2021, 1), (2022, 2), (2023, 4), (2030, 4)])
def test_the_plan_counts_what_is_reached_by_a_year(book: Book, year: int, plan: int) -> None:
    assert plan_by(book.dataset(), series("commune", "advanced"), year) == plan
    assert len(planned(book.dataset(), series("commune", "advanced"), year)) == plan


def test_a_level_that_a_table_schedules_nowhere_counts_none(book: Book) -> None:
    data = book.dataset()
    assert [plan_by(data, series("district", "model"), year) for year in (0, 2022, 2023)] == [0, 0, 0]
    assert planned(data, series("district", "model"), 2023) == ()
    assert recognised_before(data, Unit.DISTRICT, Level.MODEL) == 0


def test_a_level_that_the_table_leaves_out_counts_all_units_where_all_were_recognised_before(book: Book) -> None:
    data = book.dataset()
    assert all_before(data, Unit.COMMUNE, Level.STANDARD)
    assert [plan_by(data, series("commune", "standard"), year) for year in (0, 2022, 2023)] == [5, 5, 5]
    assert planned(data, series("commune", "standard"), 0) == data.communes.rows
    assert not all_before(data, Unit.COMMUNE, Level.ADVANCED), "the table of communes has it"
    assert not all_before(data, Unit.DISTRICT, Level.STANDARD)


def test_a_level_that_the_table_leaves_out_counts_as_many_units_as_were_recognised_before(book: Book) -> None:
    some = book.with_roadmap(("total: {standard: 5, advanced: 1}", "total: {standard: 4, advanced: 1}")).dataset()
    assert not all_before(some, Unit.COMMUNE, Level.STANDARD)
    assert plan_by(some, series("commune", "standard"), 2023) == 4
    assert planned(some, series("commune", "standard"), 2023) == (), "nobody says which"
    silent = book.with_roadmap(("total: {standard: 5, advanced: 1}", "total: {advanced: 1}")).dataset()
    assert plan_by(silent, series("commune", "standard"), 2023) == 0


def test_without_a_table_of_what_was_before_a_level_scheduled_nowhere_counts_none(book: Book) -> None:
    without = Book(book.roadmap[: book.roadmap.index("recognised:")], book.targets).dataset()
    assert plan_by(without, series("commune", "standard"), 2023) == 0
    assert not all_before(without, Unit.COMMUNE, Level.STANDARD)


@pytest.mark.parametrize("unit", ["village", "province"])
def test_a_unit_without_a_table_has_no_plan(book: Book, unit: str) -> None:
    assert plan_by(book.dataset(), series(unit, "standard"), 2023) is None  # type: ignore[arg-type]
    assert planned(book.dataset(), series(unit, "standard"), 2023) == ()  # type: ignore[arg-type]


def test_a_table_without_rows_has_not_all_of_them_at_a_level(book: Book) -> None:
    head, _, rest = book.roadmap.partition("  districts:\n    - name")
    empty = Book(
        f"{head}  districts: []\n\ndistricts:{rest.partition(chr(10) + 'districts:')[2]}", book.targets
    ).dataset()
    assert empty.communes.rows == ()
    assert not all_before(empty, Unit.COMMUNE, Level.ADVANCED)


def test_of_a_group_only_its_units_are_counted(book: Book) -> None:
    grouped = book.with_roadmap(
        ("row: 2, name: Xã An Lạc, ", "row: 2, name: Xã An Lạc, group: 3, "),
        ("row: 5, name: Xã Vĩnh Thực", "row: 5, name: Xã Vĩnh Thực, group: 3"),
    ).dataset()
    three = series("commune", "advanced", group="3")
    assert [plan_by(grouped, three, year) for year in (0, 2022, 2023)] == [0, 1, 1]
    assert [row.name for row in planned(grouped, three, 2023)] == ["Xã An Lạc"]
    assert plan_by(grouped, series("commune", "advanced", group="4"), 2023) is None, "no row is in that group"


def test_where_only_new_units_are_listed_the_printed_achieved_is_counted_and_else_unknown(book: Book) -> None:
    listed = book.with_roadmap(("  source: Bảng 2\n", "  source: Bảng 2\n  complete: false\n"))
    assert plan_by(listed.dataset(), series("commune", "advanced"), 2022) == 2
    silent = listed.with_roadmap(("    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}\n", "")).dataset()
    assert plan_by(silent, series("commune", "advanced"), 2022) is None
    (before, first, _) = steps(silent.communes, Level.ADVANCED, silent.columns)
    assert (before.new, before.cumulative, first.new, first.cumulative) == (None, None, 1, None)
