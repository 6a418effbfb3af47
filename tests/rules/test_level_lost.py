"""level-lost: a published count below what is known to be there, and a unit that is recognised twice."""

import pytest
from saying import in_short
from small import Book

RULE = "level-lost"
AN_LAC = "unit: commune, name: Xã An Lạc, level: advanced"
TAN_LAP = "unit: commune, name: Xã Tân Lập, level: advanced"
HERE = "district: Huyện Sông Hồng"
MERGED = f"date: 2023-01-01, basis: 1/NQ, {HERE}, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]"


def count(number: int, day: str = "2023-06-30", level: str = "advanced", unit: str = "commune") -> str:
    return f"date: {day}, unit: {unit}, level: {level}, count: {number}, source: Báo"


def known(*units: str, counts: tuple[str, ...] = (), changes: tuple[str, ...] = ()) -> Book:
    keys = {"counts": counts, "units": units, "changes": changes}
    return Book(
        results="".join(
            f"{key}:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries) for key, entries in keys.items() if entries
        )
    )


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []
    assert known(f"{AN_LAC}, year: 2022", counts=(count(2),)).findings() == []


def test_fewer_than_had_the_level_before_or_were_recognised_names_them() -> None:
    book = known(f"{AN_LAC}, year: 2022", counts=(count(1),))
    finding = book.only(RULE)
    result = ("published", "advanced", "commune", "2023-06-30")
    assert in_short(finding.message) == ("level-lost", result, 1, (2, "commune"))
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 2, "1")
    assert book.related(finding) == [("Xã Hòa Bình", "name", "Xã Hòa Bình"), ("Xã An Lạc", "name", "Xã An Lạc")]
    assert (finding.stated, finding.counted) == (1, 2)
    assert (str(finding.severity), in_short(finding.help)) == ("warning", ("level-lost.help",))


@pytest.mark.parametrize(("day", "found"), [("2021-12-30", 0), ("2021-12-31", 1), ("2022-01-01", 1)])
def test_what_was_achieved_before_the_roadmap_is_there_by_the_end_of_the_year_before_it(day: str, found: int) -> None:
    assert len(known(counts=(count(0, day),)).findings(RULE)) == found


@pytest.mark.parametrize(
    ("more", "day", "found"),
    [
        ("year: 2022", "2022-12-30", 0),
        ("year: 2022", "2022-12-31", 1),
        ("year: 2022, date: 2023-05-02", "2023-05-01", 0),
        ("year: 2022, date: 2023-05-02", "2023-05-02", 1),
    ],
)
def test_a_unit_is_known_from_its_decision_on_or_else_from_the_end_of_its_year(more: str, day: str, found: int) -> None:
    assert len(known(f"{AN_LAC}, {more}", counts=(count(1, day),)).findings(RULE)) == found


@pytest.mark.parametrize(
    ("years", "day", "found"),
    [
        (["year: 2022", "revoked: 2024"], "2023-12-31", 1),
        (["year: 2022", "revoked: 2024"], "2024-01-01", 0),
        (["year: 2022", "revoked: 2024"], "2030-01-01", 0),
        (["year: 2022", "revoked: 2024", "year: 2026"], "2026-12-30", 0),
        (["year: 2022", "revoked: 2024", "year: 2026"], "2026-12-31", 1),
        (["year: 2022", "revoked: 2022"], "2023-01-01", 0),
        (["revoked: 2024", "year: 2025"], "2023-01-01", 0),
        (["revoked: 2024"], "2023-01-01", 0),
    ],
)
def test_who_lost_the_level_is_not_counted_until_it_came_back(years: list[str], day: str, found: int) -> None:
    book = known(*(f"{AN_LAC}, {year}" for year in years), counts=(count(1, day),))
    assert len(book.findings(RULE)) == found


def test_a_level_from_before_the_roadmap_can_be_revoked_too() -> None:
    hoa_binh = "unit: commune, name: Xã Hòa Bình, level: advanced"
    assert known(f"{hoa_binh}, revoked: 2023", counts=(count(0),)).findings(RULE) == []


def test_of_a_merged_unit_all_parts_must_be_known_to_have_it() -> None:
    assert known(counts=(count(0),), changes=(MERGED,)).findings(RULE) == []
    finding = known(f"{AN_LAC}, year: 2022", counts=(count(0),), changes=(MERGED,)).only(RULE)
    assert finding.counted == 1
    assert [in_short(related.message)[1] for related in finding.related] == ["Xã Hòa Bình", "Xã An Lạc"]


def test_the_parts_of_a_merged_unit_are_held_together_to_the_day() -> None:
    units = (f"{AN_LAC}, year: 2022, date: 2023-03-03", f"{AN_LAC}, revoked: 2025")
    for day, found in (("2023-03-02", 0), ("2023-03-03", 1), ("2024-12-31", 1), ("2025-01-01", 0)):
        assert len(known(*units, counts=(count(0, day),), changes=(MERGED,)).findings(RULE)) == found


def test_a_recognised_merged_unit_is_one() -> None:
    merged = f"unit: commune, name: Xã Hòa Lạc, {HERE}, level: advanced, year: 2022, date: 2023-02-01"
    assert known(merged, counts=(count(1),), changes=(MERGED,)).findings(RULE) == []
    assert known(merged, counts=(count(0),), changes=(MERGED,)).only(RULE).counted == 1


def test_of_a_unit_with_parts_that_nobody_knows_nothing_is_said() -> None:
    mixed = f"date: 2023-01-01, basis: 1/NQ, {HERE}, from: [Xã Hòa Bình, Phường Một], to: [Xã Hòa Bình]"
    assert known(counts=(count(0),), changes=(mixed,)).findings(RULE) == []


def test_where_all_communes_had_a_level_before_all_of_them_are_known() -> None:
    book = known(counts=(count(4, level="standard"), count(5, level="standard")))
    finding = book.only(RULE)
    assert (finding.stated, finding.counted, len(finding.related)) == (4, 5, 5)


def test_of_units_without_a_table_nothing_is_known() -> None:
    assert known(counts=(count(0, level="standard", unit="village"),)).findings(RULE) == []


def test_a_second_recognition_names_the_first() -> None:
    book = known(f"{AN_LAC}, year: 2022, {HERE}", f"{AN_LAC}, year: 2023")
    finding = book.only(RULE)
    assert in_short(finding.message) == ("level-lost.again", ("name", "Xã An Lạc"), "advanced", 2023, 2022)
    assert (finding.span.line, book.at(finding)) == (3, "2023")
    assert book.related(finding) == [("2022", "level-lost.year", 2022)]
    assert finding.related[0].span.line == 2
    assert (finding.stated, finding.counted) == (2023, 2022)
    assert (str(finding.severity), in_short(finding.help)) == ("warning", ("level-lost.help",))


def test_the_years_decide_which_is_the_second() -> None:
    assert known(f"{AN_LAC}, year: 2023", f"{AN_LAC}, year: 2022").only(RULE).span.line == 2


def test_the_same_recognition_in_two_entries_is_one_too_many() -> None:
    finding = known(f"{AN_LAC}, year: 2022", f"{AN_LAC}, year: 2022").only(RULE)
    assert in_short(finding.message) == ("level-lost.twice", ("name", "Xã An Lạc"), "advanced", 2022)
    assert in_short(finding.help) == ("level-lost.twice.help",)
    assert (finding.span.line, finding.stated, finding.counted) == (3, 2022, 2022)


@pytest.mark.parametrize(
    "second",
    [
        f"{TAN_LAP}, year: 2023",
        f"{AN_LAC.replace('advanced', 'model')}, year: 2023",
        f"{AN_LAC}, field: Văn hóa, year: 2023",
    ],
)
def test_another_unit_level_or_field_is_no_second_recognition(second: str) -> None:
    assert known(f"{AN_LAC}, year: 2022", second).findings(RULE) == []


def test_the_same_field_again_is_one() -> None:
    field = f"{AN_LAC}, field: Văn hoá"
    assert len(known(f"{field}, year: 2022", f"{AN_LAC}, field: Văn hóa, year: 2023").findings(RULE)) == 1


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_revocation_between_makes_the_second_a_first(order: tuple[int, ...]) -> None:
    years = ["year: 2021", "revoked: 2022", "year: 2023"]
    assert known(*(f"{AN_LAC}, {years[at]}" for at in order)).findings(RULE) == []


def test_a_revocation_afterwards_excuses_nothing() -> None:
    book = known(f"{AN_LAC}, year: 2021", f"{AN_LAC}, year: 2022", f"{AN_LAC}, revoked: 2023")
    assert [finding.span.line for finding in book.findings(RULE)] == [3]


def test_a_unit_is_the_same_however_it_is_written_and_under_its_new_name() -> None:
    other = "unit: commune, name: X. An Lạc, district: H. Sông Hồng, level: advanced"
    assert len(known(f"{AN_LAC}, year: 2022", f"{other}, year: 2023").findings(RULE)) == 1
    renamed = f"date: 2023-01-01, basis: 1/NQ, {HERE}, from: [Xã An Lạc], to: [Xã Lạc An]"
    again = "unit: commune, name: Xã Lạc An, level: advanced, year: 2023"
    assert len(known(f"{AN_LAC}, year: 2022", again, changes=(renamed,)).findings(RULE)) == 1


def test_units_that_no_table_has_are_told_apart_by_their_names() -> None:
    thon = "unit: village, level: standard, name: Thôn {}, year: {}"
    assert known(thon.format("Một", 2022), thon.format("Hai", 2023)).findings(RULE) == []
    assert len(known(thon.format("Một", 2022), thon.format("Một", 2023)).findings(RULE)) == 1
