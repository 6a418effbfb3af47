"""The units of another day where little is known of them: pieces of what has no row, and mergers of very many."""

from __future__ import annotations

from datetime import date

import pytest
from small import Book

from ntm_cli.plan import present_units
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.present_units import Present, history, latest_change
from ntm_cli.plan.rebasing import base_on, plan_on
from ntm_cli.plan.recognitions import results_of_units
from ntm_cli.plan.vocabulary import Level, Unit

HERE = "district: Huyện Sông Hồng"
BOTH = f"date: 2022-07-01, {HERE}, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]"
LATER = date(2024, 1, 1)


def units_on(data: Dataset, unit: Unit, day: date) -> tuple[Present, ...]:
    """The units of a table as they are on a day."""
    return history(data, unit).since[latest_change(data, day)]


def changed(*changes: str) -> Dataset:
    told = "".join(f"  - {{basis: 1/NQ, {change}}}\n" for change in changes)
    return Book(results=f"changes:\n{told}").dataset()


def plans(data: Dataset, *years: int) -> list[int | None]:
    return [plan_on(data, Unit.COMMUNE, Level.ADVANCED, year, LATER) for year in years]


def test_a_piece_of_a_commune_and_a_ward_may_be_of_either_and_nobody_can_tell() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã An Lạc, Phường Một], to: [Xã Một, Xã Hai]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, LATER) == 6
    assert plans(data, 2021, 2022, 2023) == [None, None, None]


def test_a_commune_made_of_a_town_is_counted_but_its_level_is_unknown() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Thị trấn Sông], to: [Xã Sông]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, LATER) == 6
    assert plans(data, 2021, 2022) == [None, None]


def test_what_is_made_of_more_than_can_be_followed_is_there_but_nothing_is_said_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert plans(changed(BOTH), 2022) == [1]
    monkeypatch.setattr(present_units, "MAX_MERGED", 1)
    data = changed(BOTH)
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, LATER) == 4
    assert plans(data, 2022) == [None]
    assert [unit.parts for unit in units_on(data, Unit.COMMUNE, LATER) if unit.name == "Xã Hòa Lạc"] == [()]


def test_a_change_of_nobody_makes_nothing() -> None:
    data = changed(f"date: 2022-07-01, {HERE}, from: [Xã Lạ], to: [Xã Mới]")
    assert base_on(data, Unit.COMMUNE, Level.ADVANCED, LATER) == 5


def test_a_chain_of_names_ends_in_the_last_one() -> None:
    names = ["Huyện Sông Hồng", *(f"Thị xã {word}" for word in ("Một", "Hai", "Ba"))]
    data = changed(*(f"date: 2022-0{at + 1}-01, from: [{names[at]}], to: [{names[at + 1]}]" for at in range(3)))
    for month, name in ((1, "Thị xã Một"), (2, "Thị xã Hai"), (3, "Thị xã Ba")):
        districts = {unit.district for unit in units_on(data, Unit.COMMUNE, date(2022, month, 1))}
        assert districts == {name, "TP. Biển Xanh"}


def test_two_districts_that_became_one_have_all_the_communes() -> None:
    data = changed("date: 2022-01-01, from: [Huyện Sông Hồng, TP. Biển Xanh], to: [TP. Biển Xanh]")
    assert {unit.district for unit in units_on(data, Unit.COMMUNE, LATER)} == {"TP. Biển Xanh"}


def test_a_level_lost_in_the_year_of_its_recognition_is_lost() -> None:
    an_lac = "{unit: commune, name: Xã An Lạc, level: advanced, "
    book = Book(results=f"units:\n  - {an_lac}year: 2022}}\n  - {an_lac}revoked: 2022}}\n")
    (known,) = (each for each in results_of_units(book.dataset()) if each.recognised)
    assert known.fate == "lost"
