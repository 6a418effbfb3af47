"""recognised-out-of-order: a unit recognised at a level without the level below it."""

import pytest
from saying import in_short
from small import ROADMAP, Book

RULE = "recognised-out-of-order"
HERE = "district: Huyện Sông Hồng"
MODEL = "unit: commune, name: {name}, level: model, year: {year}"
ADVANCED = "unit: commune, name: {name}, level: advanced, year: {year}"
AN_LAC = "Xã An Lạc"
COMPLETE = "complete:\n  - {unit: commune, level: advanced, until: 2022-12-31}\n"


def recognised(*units: str, more: str = "") -> Book:
    return Book(results="units:\n" + "".join(f"  - {{{unit}}}\n" for unit in units) + more)


def model(name: str, year: int) -> str:
    return MODEL.format(name=name, year=year)


def advanced(name: str, year: int) -> str:
    return ADVANCED.format(name=name, year=year)


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_level_below_that_is_planned_for_later_is_named_with_its_cell() -> None:
    book = recognised(model(AN_LAC, 2021))
    finding = book.only(RULE)
    assert in_short(finding.message) == (
        "recognised-out-of-order",
        ("name", AN_LAC),
        "model",
        2021,
        "advanced",
        2022,
    )
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 2, "model")
    assert book.related(finding) == [("2022", "cell", AN_LAC, "advanced", 2022)]
    assert finding.related[0].span.file == "roadmap.yaml"
    assert (finding.stated, finding.counted) == (2021, 2022)
    assert (str(finding.severity), finding.help) == ("warning", None)


@pytest.mark.parametrize("year", [2022, 2023])
def test_the_level_below_may_come_in_the_same_year_or_before(year: int) -> None:
    assert recognised(model(AN_LAC, year)).findings(RULE) == []


def test_what_was_achieved_before_the_roadmap_is_there_in_any_year() -> None:
    assert recognised(model("Xã Hòa Bình", 2019)).findings(RULE) == []


def test_a_level_below_that_nothing_has_is_named() -> None:
    book = recognised(f"{model('Xã Vĩnh Thực', 2023)}, district: TP Biển Xanh")
    finding = book.only(RULE)
    unit = ("name.district", "Xã Vĩnh Thực", "TP Biển Xanh")
    assert in_short(finding.message) == ("recognised-out-of-order.never", unit, "model", 2023, "advanced")
    assert (finding.stated, finding.counted) == (2023, "blank")
    assert in_short(finding.related[0].message) == ("cell", "Xã Vĩnh Thực", "advanced", "blank")


def test_a_recognition_goes_before_the_plan() -> None:
    assert recognised(model(AN_LAC, 2021), advanced(AN_LAC, 2021)).findings(RULE) == []
    assert recognised(model("Xã Vĩnh Thực", 2023), advanced("Xã Vĩnh Thực", 2023)).findings(RULE) == []
    book = recognised(model(AN_LAC, 2022), advanced(AN_LAC, 2023))
    finding = book.only(RULE)
    assert (finding.stated, finding.counted) == (2022, 2023)
    assert book.related(finding) == [("2023", "recognised-out-of-order.year", "advanced", 2023)]
    assert finding.related[0].span.line == 3


def test_the_earliest_recognition_counts_wherever_it_stands() -> None:
    units = [model(AN_LAC, 2021), advanced(AN_LAC, 2024), advanced(AN_LAC, 2021)]
    assert recognised(*units).findings(RULE) == []


def test_a_level_below_that_was_revoked_is_no_recognition_of_that_year() -> None:
    lost = f"unit: commune, name: {AN_LAC}, level: advanced, revoked: 2021"
    assert recognised(model(AN_LAC, 2021), lost).only(RULE).counted == 2022


def test_a_revocation_of_the_higher_level_asks_for_nothing() -> None:
    assert recognised(f"unit: commune, name: {AN_LAC}, level: model, revoked: 2021").findings(RULE) == []


def test_a_plan_is_no_recognition_where_every_recognition_is_listed() -> None:
    finding = recognised(model(AN_LAC, 2022), more=COMPLETE).only(RULE)
    assert in_short(finding.message) == (
        "recognised-out-of-order.never",
        ("name", AN_LAC),
        "model",
        2022,
        "advanced",
    )
    assert recognised(model(AN_LAC, 2023), more=COMPLETE).findings(RULE) == []
    assert recognised(model("Xã Hòa Bình", 2022), more=COMPLETE).findings(RULE) == []
    assert recognised(model(AN_LAC, 2022), advanced(AN_LAC, 2022), more=COMPLETE).findings(RULE) == []


def test_a_model_commune_in_a_field_is_no_less_a_model() -> None:
    assert len(recognised(f"{model(AN_LAC, 2021)}, field: Văn hóa").findings(RULE)) == 1


def test_the_lowest_level_of_a_table_needs_none_below_it() -> None:
    assert recognised("unit: district, name: Huyện Sông Hồng, level: standard, year: 2015").findings(RULE) == []
    assert recognised(advanced("Xã Vĩnh Thực", 2015)).findings(RULE) == []


def test_districts_are_held_against_their_own_table() -> None:
    book = recognised("unit: district, name: TP. Biển Xanh, level: advanced, year: 2021")
    assert in_short(book.only(RULE).message)[-1] == 2022


@pytest.mark.parametrize("unit", ["village", "province"])
def test_units_without_a_table_or_a_row_are_left_aside(unit: str) -> None:
    assert recognised(f"unit: {unit}, name: Thôn Một, level: model, year: 2021").findings(RULE) == []
    assert recognised(model("Xã Lạ", 2021)).findings(RULE) == []


def test_a_table_that_is_not_complete_leaves_out_who_had_the_level_before(book: Book) -> None:
    only_new = ROADMAP.replace("source: Bảng 2", "source: Bảng 2\n  complete: false\n  of: 7")
    results = recognised(model("Xã Vĩnh Thực", 2023), model(AN_LAC, 2021)).results
    assert [finding.span.line for finding in Book(only_new, book.targets, results).findings(RULE)] == [3]


def test_a_merged_unit_is_told_once_by_the_first_part_that_lacks_the_level() -> None:
    change = (
        f"changes:\n  - {{date: 2022-01-01, basis: 1/NQ, {HERE}, from: [{AN_LAC}, Xã Đông Hải], to: [Xã Lạc Hải]}}\n"
    )
    book = recognised(f"{model('Xã Lạc Hải', 2021)}, date: 2022-06-01", more=change)
    finding = book.only(RULE)
    assert in_short(finding.message)[1] == ("name", "Xã Lạc Hải")
    assert in_short(finding.related[0].message)[1] == AN_LAC
    later = recognised(f"{model('Xã Lạc Hải', 2022)}, date: 2022-06-01", more=change)
    assert in_short(later.only(RULE).related[0].message)[1] == "Xã Đông Hải"
    assert recognised(f"{model('Xã Lạc Hải', 2023)}, date: 2022-06-01", more=change).findings(RULE) == []
