"""unit-unknown: a recognition or a change of a unit that the roadmap does not have."""

import unicodedata

import pytest
from saying import in_short
from small import ROADMAP, Book

RULE = "unit-unknown"
HERE = "district: Huyện Sông Hồng"
THERE = "district: TP. Biển Xanh"
ROWS = ROADMAP[ROADMAP.index("  districts:\n    - name: Huyện") : ROADMAP.index("\ndistricts:")]
TWO_OF_A_NAME = ("row: 5, name: Xã Vĩnh Thực", "row: 5, name: Xã An Lạc")


def recognised(name: str, more: str = "level: advanced, year: 2023", unit: str = "commune") -> Book:
    return with_results(units=(f"unit: {unit}, name: {name}, {more}",))


def changed(*changes: str) -> Book:
    return with_results(changes=changes)


def with_results(units: tuple[str, ...] = (), changes: tuple[str, ...] = ()) -> Book:
    basis = tuple(f"basis: 1/NQ, {change}" for change in changes)
    keys = {"units": units, "changes": basis}
    return Book(
        results="".join(
            f"{key}:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries) for key, entries in keys.items() if entries
        )
    )


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []
    assert recognised("Xã An Lạc").findings(RULE) == []


def test_a_unit_that_no_row_has_is_named_with_the_one_that_was_probably_meant() -> None:
    book = recognised("Xã An Lac")
    finding = book.only(RULE)
    assert in_short(finding.message) == ("unit-unknown", ("name", "Xã An Lac"), "Bảng 2")
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 2, "Xã An Lac")
    assert (finding.stated, finding.counted, finding.related) == ("Xã An Lac", None, ())
    assert (str(finding.severity), in_short(finding.help)) == ("error", ("did-you-mean", "Xã An Lạc"))


def test_a_name_like_no_other_is_not_guessed_at() -> None:
    assert recognised("Xã Quỳnh Phượng Trung").only(RULE).help is None


def test_a_name_without_its_kind_is_to_be_written_with_it() -> None:
    finding = recognised("An Lạc").only(RULE)
    assert in_short(finding.help) == ("name.without-kind", "Xã An Lạc")


@pytest.mark.parametrize(
    "name",
    [
        "Xã Hoà Bình",
        "X. Hòa Bình",
        "xã  hòa bình",
        f'"{unicodedata.normalize("NFD", "Xã Hòa Bình")}"',
    ],
)
def test_the_same_name_written_otherwise_is_known(name: str) -> None:
    assert recognised(name).findings(RULE) == []


@pytest.mark.parametrize("district", ["TP. Biển Xanh", "Thành phố Biển Xanh", "TP Biển Xanh"])
def test_a_district_may_be_abbreviated(district: str) -> None:
    assert recognised("Xã Tân Lập", f"district: {district}, level: advanced, year: 2023").findings(RULE) == []


def test_a_unit_of_another_district_is_unknown_there_and_said_to_be_elsewhere() -> None:
    finding = recognised("Xã An Lạc", f"{THERE}, level: advanced, year: 2023").only(RULE)
    unit = ("name.district", "Xã An Lạc", "TP. Biển Xanh")
    assert in_short(finding.message) == ("unit-unknown", unit, "Bảng 2")
    assert in_short(finding.help) == ("unit-unknown.help.district", ["Huyện Sông Hồng"])


def test_a_name_of_two_districts_needs_its_district() -> None:
    book = recognised("Xã An Lạc").with_roadmap(TWO_OF_A_NAME)
    finding = book.only(RULE)
    districts = ["Huyện Sông Hồng", "TP. Biển Xanh"]
    assert in_short(finding.message) == ("unit-unknown.several", ("name", "Xã An Lạc"), "Bảng 2", districts)
    assert in_short(finding.help) == ("unit-unknown.several.help",)
    assert (book.at(finding), finding.stated) == ("Xã An Lạc", "Xã An Lạc")
    for district in (HERE, THERE):
        said = recognised("Xã An Lạc", f"{district}, level: advanced, year: 2023").with_roadmap(TWO_OF_A_NAME)
        assert said.findings(RULE) == []


def test_a_district_is_looked_for_in_the_table_of_districts() -> None:
    assert recognised("TP. Biển Xanh", "level: standard, year: 2022", "district").findings(RULE) == []
    finding = recognised("Huyện Biển", "level: standard, year: 2022", "district").only(RULE)
    assert in_short(finding.message)[2] == "Bảng 3"


@pytest.mark.parametrize("unit", ["village", "province"])
def test_units_without_a_table_are_not_looked_for(unit: str) -> None:
    assert recognised("Thôn Lạ", "level: standard, year: 2022", unit).findings(RULE) == []


def test_a_table_that_is_not_complete_or_has_no_rows_may_leave_it_out(book: Book) -> None:
    results = recognised("Xã Lạ").results + "changes:\n  - {date: 2022-05-01, basis: x, from: [Xã Lạ], to: [Xã Mới]}\n"
    assert len(Book(results=results).findings(RULE)) == 2
    only_new = ROADMAP.replace("source: Bảng 2", "source: Bảng 2\n  complete: false\n  of: 7")
    assert Book(only_new, book.targets, results).findings(RULE) == []
    assert Book(ROADMAP.replace(ROWS, ""), book.targets, results).findings(RULE) == []


def test_a_unit_that_a_change_made_is_known_by_its_new_name_and_by_its_old() -> None:
    change = f"date: 2023-01-01, {HERE}, from: [Xã An Lạc], to: [Xã Lạc An]"
    for name in ("Xã Lạc An", "Xã An Lạc"):
        units = (f"unit: commune, name: {name}, level: advanced, year: 2022, date: 2023-05-01",)
        assert with_results(units, (change,)).findings(RULE) == []
    assert len(recognised("Xã Lạc An").findings(RULE)) == 1


@pytest.mark.parametrize(("day", "found"), [("2022-12-31", 1), ("2023-01-01", 0)])
def test_it_is_known_from_the_day_of_the_change_on(day: str, found: int) -> None:
    change = f"date: 2023-01-01, {HERE}, from: [Xã An Lạc], to: [Xã Lạc An]"
    units = (f"unit: commune, name: Xã Lạc An, level: advanced, year: 2022, date: {day}",)
    assert len(with_results(units, (change,)).findings(RULE)) == found


def test_a_commune_made_of_a_town_is_known_though_nobody_knows_its_level() -> None:
    change = f"date: 2023-01-01, {HERE}, from: [Thị trấn Sông], to: [Xã Sông]"
    units = ("unit: commune, name: Xã Sông, level: advanced, year: 2023",)
    assert with_results(units, (change,)).findings(RULE) == []


def test_a_change_of_a_unit_that_is_not_there_is_told_at_its_name() -> None:
    book = changed(f"date: 2023-01-01, {HERE}, from: [Xã An Lạc, Xã Đông Hảii], to: [Xã Mới]")
    finding = book.only(RULE)
    unit = ("name.district", "Xã Đông Hảii", "Huyện Sông Hồng")
    assert in_short(finding.message) == ("unit-unknown", unit, "Bảng 2")
    assert (finding.span.line, book.at(finding)) == (2, "Xã Đông Hảii")
    assert in_short(finding.help) == ("did-you-mean", "Xã Đông Hải")


def test_a_change_of_a_name_of_two_districts_needs_its_district() -> None:
    change = "date: 2023-01-01, from: [Xã An Lạc], to: [Xã Mới]"
    assert in_short(changed(change).with_roadmap(TWO_OF_A_NAME).only(RULE).message)[0] == "unit-unknown.several"
    assert changed(f"{change}, {THERE}").with_roadmap(TWO_OF_A_NAME).findings(RULE) == []


@pytest.mark.parametrize("gone", ["Phường Một", "Thị trấn Sông", "Quận Hai"])
def test_units_of_other_kinds_are_in_no_table(gone: str) -> None:
    assert changed(f"date: 2023-01-01, {HERE}, from: [Xã An Lạc, {gone}], to: [Xã An Lạc]").findings(RULE) == []


def test_a_unit_that_an_earlier_change_ended_is_no_more() -> None:
    first = f"date: 2023-01-01, {HERE}, from: [Xã An Lạc, Xã Đông Hải], to: [Xã Mới]"
    book = changed(first, f"date: 2023-07-01, {HERE}, from: [Xã An Lạc], to: [Phường An Lạc]")
    finding = book.only(RULE)
    unit = ("name.district", "Xã An Lạc", "Huyện Sông Hồng")
    assert in_short(finding.message) == ("unit-unknown.gone", unit, "2023-07-01")
    assert (finding.span.line, finding.stated, finding.help) == (3, "Xã An Lạc", None)


def test_changes_follow_each_other_by_day_and_not_as_they_stand_in_the_file() -> None:
    later = f"date: 2023-07-01, {HERE}, from: [Xã Mới, Xã Hòa Bình], to: [Xã Ba]"
    first = f"date: 2023-01-01, {HERE}, from: [Xã An Lạc, Xã Đông Hải], to: [Xã Mới]"
    assert changed(later, first).findings(RULE) == []


def test_a_district_that_is_renamed_is_known_to_both_tables() -> None:
    renamed = "date: 2023-01-01, from: [Huyện Sông Hồng], to: [Thị xã Sông Hồng]"
    then = "date: 2023-02-01, district: Thị xã Sông Hồng, from: [Xã An Lạc], to: [Xã Lạc]"
    assert changed(renamed, then).findings(RULE) == []
    assert len(changed(then).findings(RULE)) == 1


def test_so_many_names_are_not_guessed_at_one_by_one() -> None:
    units = tuple(f"unit: commune, name: Xã An Lac, level: advanced, year: {1900 + at}" for at in range(101))
    findings = with_results(units).findings(RULE)
    assert [finding.help is None for finding in findings] == [False] * 100 + [True]
