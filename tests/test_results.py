"""What came of the plan, beside it: the units of another day, published counts, and units beside their years."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from small import Book
from transcription import COMMUNES

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.outcomes import outcomes
from ntm_cli.plan.present_units import Present, history, latest_change
from ntm_cli.plan.rebasing import base_on, plan_on
from ntm_cli.plan.recognitions import results_of_units
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.reading.folders import bundled
from ntm_cli.reading.loading import load_dataset

MERGED = date(2024, 11, 1)
LATER = date(2025, 5, 27)
#: The units of 1199/NQ-UBTVQH15 that were communes of the roadmap: those that merged in pairs, and those made wards.
PAIRS = [("Xã Minh Cầm", "Xã Lương Mông"), ("Xã Cẩm Hải", "Xã Cộng Hòa"), ("Xã Tân Việt", "Xã Việt Dân")]
WARDS = ["Xã Bình Dương", "Xã Thủy An", "Xã Bình Khê", "Xã Yên Đức"]
#: Two of the names stand in two districts.
ELSEWHERE = {("Xã Bình Dương", "TX Đông Triều"), ("Xã Cộng Hòa", "TP. Cẩm Phả")}


@pytest.fixture(scope="module")
def shipped() -> Dataset:
    return load_dataset(bundled())


def units_on(data: Dataset, unit: Unit, day: date) -> tuple[Present, ...]:
    """The units of a table as they are on a day."""
    return history(data, unit).since[latest_change(data, day)]


def reached_by_hand(level: str, year: int) -> int:
    """How many of the 91 communes the printed table has at a level: a pair where both are, a ward not at all."""
    at = {
        (row.name.replace("Hoà", "Hòa"), row.district)
        for row in COMMUNES.rows
        if (column := row.reaches.get(level)) == "achieved" or (isinstance(column, int) and column <= year)
    }
    gone = {name for pair in PAIRS for name in pair} | set(WARDS)
    alone = [unit for unit in at if unit[0] not in gone or _is_another(unit)]
    pairs = [
        pair for pair in PAIRS if all(any(unit[0] == name and not _is_another(unit) for unit in at) for name in pair)
    ]
    return len(alone) + len(pairs)


def _is_another(unit: tuple[str, str]) -> bool:
    """A commune of that name in a district where nothing changed."""
    name, district = unit
    return any(name == known and district != where for known, where in ELSEWHERE)


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
@pytest.mark.parametrize("level", [Level.ADVANCED, Level.MODEL])
def test_the_plan_in_the_communes_of_2025_is_that_counted_by_hand(shipped: Dataset, level: Level, year: int) -> None:
    assert plan_on(shipped, Unit.COMMUNE, level, year, LATER) == reached_by_hand(level, year)


def test_98_communes_become_91_and_the_plan_59_and_28_of_them(shipped: Dataset) -> None:
    assert base_on(shipped, Unit.COMMUNE, Level.ADVANCED, date(2024, 10, 31)) == 98
    assert base_on(shipped, Unit.COMMUNE, Level.ADVANCED, MERGED) == 91
    assert plan_on(shipped, Unit.COMMUNE, Level.ADVANCED, 2025, date(2024, 10, 31)) == 66
    assert plan_on(shipped, Unit.COMMUNE, Level.ADVANCED, 2025, MERGED) == 59
    assert plan_on(shipped, Unit.COMMUNE, Level.MODEL, 2025, date(2024, 10, 31)) == 34
    assert plan_on(shipped, Unit.COMMUNE, Level.MODEL, 2025, MERGED) == 28
    assert plan_on(shipped, Unit.COMMUNE, Level.STANDARD, 2025, MERGED) == 91


def test_a_district_keeps_its_communes_under_its_new_name(shipped: Dataset) -> None:
    before = {row.district for row in shipped.communes.rows} if shipped.communes else set()
    after = {unit.district for unit in units_on(shipped, Unit.COMMUNE, MERGED)}
    assert before - after == {"TX Đông Triều"}
    assert after - before == {"TP. Đông Triều"}
    assert "TP. Đông Triều" in {unit.name for unit in units_on(shipped, Unit.DISTRICT, MERGED)}
    assert base_on(shipped, Unit.DISTRICT, Level.ADVANCED, MERGED) == 7


def test_results_stand_beside_the_year_ends_around_them_and_gaps_only_beside_the_same_base(shipped: Dataset) -> None:
    told = {(str(each.published.day), each.published.unit, each.published.level): each for each in outcomes(shipped)}
    first = told["2023-09-17", "commune", "advanced"]
    assert [(each.year, each.count, each.gap) for each in first.planned] == [(2022, 51, 5), (2023, 58, -2)]
    assert [(each.target.year, each.count, each.of, each.gap) for each in first.asked] == [
        (2022, 54, 98, 2),
        (2025, 58, 98, -2),
    ]
    assert first.pace == "on time"
    later = told["2025-05-27", "commune", "advanced"]
    assert [(each.year, each.count, each.gap) for each in later.planned] == [(2024, 57, -3), (2025, 59, -5)]
    assert [(each.target.year, each.count, each.of, each.gap) for each in later.asked] == [
        (2022, 54, 98, None),
        (2025, 58, 98, None),
    ]
    assert later.pace == "behind"
    assert told["2025-05-27", "district", "advanced"].pace == "ahead"


def test_the_shipped_results_are_those_of_the_public_sources(shipped: Dataset) -> None:
    """The counts as they were noted a second time, in the order of the file."""
    noted = list(csv.reader((Path(__file__).parent / "printed" / "results.csv").read_text("utf-8").splitlines()))
    assert shipped.results is not None
    assert [
        [str(each.day), each.unit, each.level, str(each.count), str(each.of), str(each.percent or "")]
        for each in shipped.results.counts
    ] == noted[1:]


def test_units_are_set_beside_the_years_that_they_were_planned_for(shipped: Dataset) -> None:
    known = {each.name: each for each in results_of_units(shipped) if each.recognised}
    assert {name: (each.planned, each.fate) for name, each in known.items()} == {
        "Huyện Vân Đồn": (2022, "earlier"),
        "Huyện Ba Chẽ": (2022, "as planned"),
        "Tỉnh Quảng Ninh": (2022, "late"),
    }
    others = [each for each in results_of_units(shipped) if not each.recognised]
    assert {each.fate for each in others} == {"unknown"}
    scheduled = [row for row in COMMUNES.rows for column in row.reaches.values() if column != "achieved"]
    assert sum(each.unit == "commune" for each in others) == len(scheduled)


def with_results(text: str) -> Dataset:
    return Book(results=text).dataset()


def changed(*changes: str) -> Dataset:
    return with_results("changes:\n" + "".join(f"  - {{basis: 1/NQ, {change}}}\n" for change in changes))


def plan(data: Dataset, year: int, level: Level = Level.ADVANCED, day: date = date(2030, 1, 1)) -> int | None:
    return plan_on(data, Unit.COMMUNE, level, year, day)


HERE = "district: Huyện Sông Hồng"
BOTH = f"date: 2022-07-01, {HERE}, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]"


def test_a_merged_unit_is_at_a_level_when_all_its_parts_are() -> None:
    data = changed(BOTH)
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2022, 6, 30)) == 5
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2022, 7, 1)) == 4
    assert [plan(data, year) for year in (2021, 2022, 2023)] == [0, 1, 3]
    assert [plan(data, year, day=date(2022, 6, 30)) for year in (2021, 2022, 2023)] == [1, 2, 4]


def test_a_unit_that_was_renamed_is_the_same_unit() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã An Lạc], to: [Xã An Bình]")
    assert [plan(data, year) for year in (2021, 2022, 2023)] == [1, 2, 4]
    assert "Xã An Bình" in {unit.name for unit in units_on(data, Unit.COMMUNE, date(2023, 1, 1))}


def test_a_commune_that_became_a_ward_is_no_longer_counted() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã An Lạc], to: [Phường An Lạc]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, 1, 1)) == 4
    assert [plan(data, year) for year in (2021, 2022, 2023)] == [1, 1, 3]


def test_dissolved_units_are_gone() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã Hòa Bình], to: []")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, 1, 1)) == 4
    assert plan(data, 2022) == 1


def test_of_a_split_unit_both_parts_are_at_a_level_that_the_whole_had() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã An Lạc], to: [Xã An, Xã Lạc]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, 1, 1)) == 6
    assert [plan(data, year) for year in (2021, 2022)] == [1, 3]


def test_of_several_into_several_nobody_can_tell_unless_all_or_none_had_the_level() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã Hòa Bình, Xã Đông Hải], to: [Xã Một, Xã Hai, Xã Ba]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, 1, 1)) == 6
    assert [plan(data, year) for year in (2021, 2022, 2023)] == [None, None, 5]
    assert [plan(data, year, Level.MODEL) for year in (2021, 2022, 2023)] == [0, 0, None]


def test_of_a_commune_merged_with_a_ward_only_the_no_can_be_told() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã An Lạc, Phường Một], to: [Xã An Lạc]")
    assert [plan(data, year) for year in (2021, 2022)] == [1, None]


def test_changes_follow_each_other_by_day_and_not_as_they_stand_in_the_file() -> None:
    again = f"date: 2023-07-01, {HERE}, from: [Xã Hòa Lạc, Xã Đông Hải], to: [Xã Ba]"
    for order in ((BOTH, again), (again, BOTH)):
        data = changed(*order)
        assert [base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, month, 1)) for month in (6, 7)] == [4, 3]
        assert [plan(data, year) for year in (2022, 2023)] == [0, 2]


def test_a_district_may_be_renamed_there_and_back_and_still_have_its_communes() -> None:
    data = changed(
        "date: 2022-02-01, from: [Huyện Sông Hồng], to: [Thị xã Sông Hồng]",
        "date: 2022-03-01, from: [Thị xã Sông Hồng], to: [Huyện Sông Hồng]",
        BOTH,
    )
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, date(2023, 1, 1)) == 4


def test_a_table_without_rows_cannot_be_put_together_anew(book: Book) -> None:
    rows = book.roadmap[book.roadmap.index("  districts:\n    - name: Huyện") : book.roadmap.index("\ndistricts:")]
    bare = Book(book.roadmap.replace(rows, ""), book.targets, f"changes:\n  - {{basis: 1/NQ, {BOTH}}}\n")
    assert plan(bare.dataset(), 2022) == 2


COUNT = "counts:\n  - {{date: {day}, unit: commune, level: advanced, count: 3, of: 5, source: Báo}}\n"


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("2022-12-31", [2022]),
        ("2022-12-30", [2021, 2022]),
        ("2019-05-01", [2021]),
        ("2023-01-01", [2022, 2023]),
        ("2024-01-01", [2023]),
        ("2031-07-01", [2023]),
    ],
)
def test_a_day_stands_between_two_ends_of_years_or_on_one(day: str, years: list[int]) -> None:
    (outcome,) = outcomes(with_results(COUNT.format(day=day)))
    assert [planned.year for planned in outcome.planned] == years


@pytest.mark.parametrize(("count", "pace"), [(1, "behind"), (2, "on time"), (3, "on time"), (4, "ahead"), (5, "ahead")])
def test_the_pace_says_which_end_of_the_year_is_reached(count: int, pace: str) -> None:
    """The plan has 2 by 2022 and 4 by 2023."""
    (outcome,) = outcomes(with_results(COUNT.format(day="2023-06-30").replace("count: 3", f"count: {count}")))
    assert outcome.pace == pace


UNIT = "{{unit: commune, name: {name}, level: advanced, {year}}}"


@pytest.mark.parametrize(
    ("name", "years", "fate"),
    [
        ("Xã An Lạc", ["year: 2021"], "earlier"),
        ("Xã An Lạc", ["year: 2022"], "as planned"),
        ("Xã An Lạc", ["year: 2023"], "late"),
        ("Xã Hòa Bình", ["year: 2020"], "as planned"),
        ("Xã Hòa Bình", ["year: 2022"], "late"),
        ("Xã Vĩnh Thực", ["year: 2022"], "unplanned"),
        ("Xã An Lạc", ["year: 2022", "revoked: 2023"], "lost"),
        ("Xã An Lạc", ["year: 2022", "revoked: 2023", "year: 2024"], "as planned"),
    ],
)
def test_what_came_of_a_units_year(name: str, years: list[str], fate: str) -> None:
    data = with_results("units:\n" + "".join(f"  - {UNIT.format(name=name, year=year)}\n" for year in years))
    (known,) = (each for each in results_of_units(data) if each.name == name and each.level == Level.ADVANCED)
    assert known.fate == fate


def test_never_is_only_said_where_every_recognition_is_listed() -> None:
    complete = "complete:\n  - {{unit: commune, level: advanced, until: {day}}}\n"
    for day, fate in (("2022-12-30", "unknown"), ("2022-12-31", "never")):
        data = with_results(complete.format(day=day))
        told = {each.name: each.fate for each in results_of_units(data) if each.level == Level.ADVANCED}
        assert told["Xã An Lạc"] == fate
        assert told["Xã Đông Hải"] == "unknown"


def test_the_recognition_of_a_merged_unit_is_that_of_its_parts() -> None:
    units = "units:\n  - {unit: commune, name: Xã Hòa Lạc, level: advanced, year: 2022, date: 2023-02-01}\n"
    data = with_results(f"{units}changes:\n  - {{basis: 1/NQ, {BOTH}}}\n")
    told = {each.name: each.fate for each in results_of_units(data) if each.level == Level.ADVANCED}
    assert (told["Xã An Lạc"], told["Xã Hòa Bình"]) == ("as planned", "late")
