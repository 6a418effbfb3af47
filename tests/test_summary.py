"""The summary of the small province: every number of it, and the years it can be asked for."""

import csv
import io
import re

import pytest
from rich.console import Console
from saying import told
from small import Book

from ntm_cli.errors import CannotCheck
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.plan.vocabulary import ACHIEVED, Division
from ntm_cli.summaries import year_csv, year_table
from ntm_cli.summaries.parts import Breakdown, break_down
from ntm_cli.summaries.year import Summary, summarise


def targets(summary: Summary) -> list[tuple[object, ...]]:
    """Each target with the plan by the year, what it asks for, and how it fares when it is due."""
    return [
        (
            line.target.id,
            line.plan,
            line.count,
            line.of,
            *((found.plan, found.gap, found.may_slip, found.first_met) if found else ()),
            line.state,
        )
        for line in summary.targets
        for found in [line.standing]
    ]


def line(summary: Summary, id: str) -> tuple[object, ...]:
    (found,) = [told[1:] for told in targets(summary) if told[0] == id]
    return found


def series(summary: Summary) -> list[tuple[object, ...]]:
    return [
        (each.unit, each.level, each.base, [(step.column, step.new, step.cumulative) for step in each.steps])
        for each in summary.progress
    ]


def districts(shown: Breakdown) -> list[tuple[object, ...]]:
    return [
        (each.name, each.units, [(found.level, found.reached, found.names) for found in each.levels])
        for each in shown.parts
    ]


def test_it_says_what_it_summarises(book: Book) -> None:
    summary = summarise(book.dataset(), 2022)
    assert (summary.province, summary.decision, summary.year) == ("Thử Nghiệm", "1/QĐ-UBND", 2022)


def test_the_last_year_is_the_default(book: Book) -> None:
    assert summarise(book.dataset(), None).year == 2023
    assert summarise(book.with_roadmap(("years: [2022, 2023]", "years: [2023, 2022]")).dataset(), None).year == 2023


def test_every_target_is_told_by_2022_those_to_come_as_not_due_yet(book: Book) -> None:
    assert targets(summarise(book.dataset(), 2022)) == [
        ("districts-2022", 2, 2, 2, 2, 0, 0, 2022, "met"),
        ("communes-2022", 2, 2, 5, 2, 0, 0, 2022, "met"),
        ("province-2023", None, None, 1, "not due yet"),
        ("communes-2023", 2, 4, 5, 4, 0, 0, 2023, "not due yet"),
        ("models-2023", 0, 1, 5, 1, 0, 0, 2023, "not due yet"),
        ("rural-2023", 0, 1, 1, 1, 0, 0, 2023, "not due yet"),
        ("villages-2023", None, 4, 9, "not due yet"),
    ]


def test_every_target_is_told_by_2023_the_earlier_ones_as_of_their_own_year(book: Book) -> None:
    assert targets(summarise(book.dataset(), 2023)) == [
        ("districts-2022", 2, 2, 2, 2, 0, 0, 2022, "met"),
        ("communes-2022", 4, 2, 5, 2, 0, 0, 2022, "met"),
        ("province-2023", None, None, 1, None),
        ("communes-2023", 4, 4, 5, 4, 0, 0, 2023, "met"),
        ("models-2023", 1, 1, 5, 1, 0, 0, 2023, "met"),
        ("rural-2023", 1, 1, 1, 1, 0, 0, 2023, "met"),
        ("villages-2023", None, 4, 9, None),
    ]


@pytest.mark.parametrize(("year", "plan"), [(2022, 2), (2023, 4)])
def test_a_target_that_was_missed_when_due_stays_missed_though_the_plan_meets_it_later(
    book: Book, year: int, plan: int
) -> None:
    late = book.with_targets(("count: 2, of: 5, percent: 40", "count: 3, of: 5, percent: 60"))
    assert line(summarise(late.dataset(), year), "communes-2022") == (plan, 3, 5, 2, -1, 0, 2023, "met late")


def test_a_target_that_the_plan_never_meets_is_short_in_every_year(book: Book) -> None:
    never = book.with_targets(("count: 2, of: 5, percent: 40", "count: 5, of: 5, percent: 100"))
    assert line(summarise(never.dataset(), 2022), "communes-2022") == (2, 5, 5, 2, -3, 0, None, "never met")
    assert line(summarise(never.dataset(), 2023), "communes-2022") == (4, 5, 5, 2, -3, 0, None, "never met")


def test_a_target_that_will_be_missed_is_not_called_missed_before_it_is_due(book: Book) -> None:
    short = book.with_targets(("year: 2023, count: 1, of: 5", "year: 2023, count: 3, of: 5"))
    assert line(summarise(short.dataset(), 2022), "models-2023") == (0, 3, 5, 1, -2, 0, None, "not due yet")
    assert line(summarise(short.dataset(), 2023), "models-2023") == (1, 3, 5, 1, -2, 0, None, "never met")


def test_slack_is_what_the_plan_has_above_the_target_when_due(book: Book) -> None:
    slack = book.with_targets(("count: 4, of: 5, percent: 80.0", "count: 2, of: 5, percent: 40.0"))
    assert line(summarise(slack.dataset(), 2022), "communes-2023") == (2, 2, 5, 4, 2, 2, 2022, "not due yet")
    assert line(summarise(slack.dataset(), 2023), "communes-2023") == (4, 2, 5, 4, 2, 2, 2022, "met")


def test_a_level_that_no_table_schedules_is_told_with_a_plan_of_none(book: Book) -> None:
    models = book.with_targets(("unit: commune, level: model, year: 2023", "unit: district, level: model, year: 2023"))
    assert line(summarise(models.dataset(), 2023), "models-2023") == (0, 1, 5, 0, -1, 0, None, "never met")


def test_a_level_that_all_communes_had_before_is_told_with_all(book: Book) -> None:
    standard = book.with_targets(("level: model, year: 2023, count: 1", "level: standard, year: 2023, count: 5"))
    assert line(summarise(standard.dataset(), 2023), "models-2023") == (5, 5, 5, 5, 0, 0, 2021, "met")


def lines(book: Book, year: int, cells: int = 200, language: Language = ENGLISH) -> list[str]:
    """The lines of the targets as printed, with single spaces."""
    drawn = io.StringIO()
    Console(file=drawn, width=cells).print(year_table.render(summarise(book.dataset(), year), language, cells))
    return [" ".join(line.split()) for line in drawn.getvalue().split("\n\n")[0].splitlines()[1:]]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], "standard villages 2023 (4/9, 44.4 %)"),
        ([("of: 9, percent: 44.4", "percent: 44.4"), (", villages: 9}", "}")], "standard villages 2023 (4/–, 44.4 %)"),
        (
            [("count: 4, of: 9, percent: 44.4", "percent: 50"), (", villages: 9}", "}")],
            "standard villages 2023 (50 %)",
        ),
        ([("count: 4, of: 9, percent: 44.4", "count: 4"), (", villages: 9}", "}")], "standard villages 2023 (4/–)"),
        ([("count: 4, of: 9, percent: 44.4", "increase: 4")], "standard villages 2023 (+4)"),
        ([], "standard province 2023;"),
    ],
)
def test_a_target_of_which_the_plan_says_nothing_is_named_with_what_it_asks(
    book: Book, changes: list[tuple[str, str]], told: str
) -> None:
    *_, last = lines(book.with_targets(*changes), 2023)
    assert last.startswith("Not in the plan: standard province 2023; ")
    assert told in last


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ([], r"advanced communes 2022 2/5 40 % 2/5 40.0 % █+│█+·+ 4 met in 2022"),
        ([(", count: 2, of: 5, percent: 40", "")], r"advanced communes 2022 – – █+·+ 4/5 asks for no number"),
        (
            [("count: 2, of: 5, percent: 40", "increase: 1")],
            r"advanced communes 2022 \+1 \+1 █+│█+·+ 4/5 met in 2022",
        ),
    ],
)
def test_what_nothing_says_is_a_dash(book: Book, changes: list[tuple[str, str]], row: str) -> None:
    assert [line for line in lines(book.with_targets(*changes), 2023) if re.fullmatch(row, line)]


@pytest.mark.parametrize(
    ("language", "cells", "header", "words"),
    [
        (
            ENGLISH,
            140,
            "Level Due Target Plan then █ reached by 2022 ▒ later │ target",
            "short by 1 in 2022, met in 2023",
        ),
        (ENGLISH, 110, "Level Due Target █ reached by 2022 ▒ later │ target", "short by 1 in 2022, met in 2023"),
        (ENGLISH, 80, "Level Due Target █ reached by 2022 ▒ later │ target", "short by 1 in 2022,"),
        (ENGLISH, 60, "█ reached by 2022 ▒ later │ target", ""),
        (
            VIETNAMESE,
            140,
            "Mức độ Hạn Mục tiêu Lộ trình █ đến hết 2022 ▒ sau đó │ mục tiêu",
            "năm 2022 thiếu 1, năm 2023 mới đủ",
        ),
        (VIETNAMESE, 80, "Mức độ Hạn Mục tiêu █ đến hết 2022 ▒ sau đó │ mục tiêu", "năm 2022 thiếu 1,"),
        (VIETNAMESE, 56, "█ đến hết 2022 ▒ sau đó │ mục tiêu", ""),
    ],
)
def test_a_narrow_terminal_loses_columns_and_never_digits(
    book: Book, language: Language, cells: int, header: str, words: str
) -> None:
    late = book.with_targets(("count: 2, of: 5, percent: 40", "count: 3, of: 5, percent: 60"))
    found = lines(late, 2022, cells, language)
    assert header in found[:2]
    (first,) = [line for line in found if line.startswith("! ")]
    assert re.fullmatch(r"! .*? 2022 3/5 .*█+▒+│▒+·* 2" + (f" {words}" if words else ""), first)
    assert "…" not in "".join(found)
    assert all(len(line) <= cells for line in found)


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
    assert districts(break_down(book.dataset(), Division.DISTRICT, 2022)) == [
        ("Huyện Sông Hồng", 3, [("advanced", 2, ("Xã An Lạc",)), ("model", 0, ())]),
        ("TP. Biển Xanh", 2, [("advanced", 0, ()), ("model", 0, ())]),
    ]


def test_the_communes_of_each_district_by_2023(book: Book) -> None:
    assert districts(break_down(book.dataset(), Division.DISTRICT, 2023)) == [
        ("Huyện Sông Hồng", 3, [("advanced", 3, ("Xã Đông Hải",)), ("model", 1, ("Xã Hòa Bình",))]),
        ("TP. Biển Xanh", 2, [("advanced", 1, ("Xã Tân Lập",)), ("model", 0, ())]),
    ]


def test_new_communes_stand_in_the_order_of_the_vietnamese_alphabet(book: Book) -> None:
    changed = book.with_roadmap(
        ("row: 1, name: Xã Hòa Bình, advanced: achieved", "row: 1, name: Xã Ea Súp, advanced: 2022"),
        ("row: 3, name: Xã Đông Hải, advanced: 2023", "row: 3, name: Xã Đông Hải, advanced: 2022"),
    )
    first = break_down(changed.dataset(), Division.DISTRICT, 2022).parts[0]
    assert first.levels[0].names == ("Xã An Lạc", "Xã Đông Hải", "Xã Ea Súp")


def test_years_that_stand_in_another_order_are_counted_in_theirs(book: Book) -> None:
    turned = book.with_roadmap(("years: [2022, 2023]", "years: [2023, 2022]"))
    assert series(summarise(turned.dataset(), 2023)) == series(summarise(book.dataset(), 2023))


@pytest.mark.parametrize("year", [2021, 2024])
def test_a_year_the_roadmap_does_not_have_is_refused_with_those_it_has(book: Book, year: int) -> None:
    with pytest.raises(CannotCheck) as refused:
        summarise(book.dataset(), year)
    assert told(refused.value.message) == ("summary.no-such-year", {"year": year, "years": [2022, 2023]})


def test_the_years_of_a_long_roadmap_are_all_listed(book: Book) -> None:
    years = range(2022, 2032)
    long = book.with_roadmap(("years: [2022, 2023]", f"years: {list(years)}"))
    with pytest.raises(CannotCheck) as refused:
        summarise(long.dataset(), 2040)
    assert told(refused.value.message)[1]["years"] == [*years]


def test_csv_tells_every_target_also_two_of_one_year_and_one_after_the_last(book: Book) -> None:
    first = "  - {id: models-2023"
    added = (
        "  - {id: twice, clause: x, unit: commune, level: advanced, year: 2022, count: 3}\n"
        "  - {id: later, clause: x, unit: commune, level: advanced, year: 2024, count: 5}\n"
    )
    text = year_csv.render(summarise(book.with_targets((first, added + first)).dataset(), 2023), ENGLISH)
    told = [row for row in csv.DictReader(io.StringIO(text)) if row["target"]]
    fares = ("column", "cumulative", "plan_when_due", "gap_when_due", "may_slip", "first_met", "state")
    by_id = {row["target"]: tuple(row[key] for key in fares) for row in told}
    assert len(told) == len(by_id) == 9
    assert by_id["communes-2022"] == ("2022", "2", "2", "0", "0", "2022", "met")
    assert by_id["twice"] == ("2022", "", "2", "-1", "0", "2023", "met late")
    assert by_id["later"] == ("2024", "", "4", "-1", "0", "", "not due yet")
    assert by_id["villages-2023"] == ("2023", "", "", "", "", "", "")


def of_each(shown: Breakdown, level: str) -> list[tuple[object, ...]]:
    """A level in each part and in the whole: how many have it, of how many, to go, the percent of each column."""
    return [
        (found.reached, found.base, found.to_go, [found.percent(place) for place in range(len(found.steps))])
        for levels in (*(part.levels for part in shown.parts), shown.total.levels)
        for found in levels
        if found.level == level
    ]


def test_shares_are_of_those_that_may_reach_a_level(book: Book) -> None:
    ward = book.with_roadmap(("row: 4, name: Xã Tân Lập", "row: 4, name: Phường Tân Lập"))
    only = "  - {id: xa-only, when: {unit: commune, level: model}, needs: {kinds: [Xã]}, basis: x}\n"
    shown = break_down(Book(ward.roadmap, ward.targets + only).dataset(), Division.DISTRICT, 2023)
    assert of_each(shown, "model") == [(1, 3, 2, [0, 0, 33]), (0, 1, 1, [0, 0, 0]), (1, 4, 3, [0, 0, 25])]
    assert of_each(shown, "advanced")[1] == (1, 2, 1, [0, 0, 50])


def test_parts_that_do_not_make_the_whole_have_no_shares(book: Book) -> None:
    """Four communes were standard before by the recognised table, which does not say so district by district here."""
    standard = book.with_roadmap(
        ("name: Xã Vĩnh Thực}\n\ndistricts", "name: Xã Vĩnh Thực, standard: 2023}\n\ndistricts"),
        ("total: {standard: 5, advanced: 1}", "total: {standard: 4, advanced: 1}"),
    )
    shown = break_down(standard.dataset(), Division.DISTRICT, 2023)
    assert [each[:3] for each in of_each(shown, "standard")] == [(0, None, None), (1, None, None), (5, None, None)]
    assert [each[:3] for each in of_each(shown, "advanced")] == [(3, 3, 0), (1, 2, 1), (4, 5, 1)]
