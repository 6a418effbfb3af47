"""scope-mismatch: the stated numbers of units against the rows of the tables."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "scope-mismatch"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_too_many_communes_are_held_against_the_communes_table(book: Book) -> None:
    spoilt = book.with_targets(("scope: {communes: 5", "scope: {communes: 6"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("scope-mismatch", (6, "commune"), "Bảng 2", 5)
    assert (finding.stated, finding.counted, str(finding.severity)) == (6, 5, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 2, "6")
    assert spoilt.related(finding) == [("districts", "table.units", "Bảng 2", (5, "commune"))]
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("roadmap.yaml", 9)
    assert finding.help is None


def test_too_many_districts_are_held_against_the_districts_table(book: Book) -> None:
    spoilt = book.with_targets(("districts: 2, rural", "districts: 3, rural"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("scope-mismatch", (3, "district"), "Bảng 3", 2)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (3, 2, "3")
    assert spoilt.related(finding) == [("rows", "table.units", "Bảng 3", (2, "district"))]
    assert finding.related[0].span.line == 31


def test_too_many_rural_districts_are_held_against_the_districts_of_that_kind(book: Book) -> None:
    spoilt = book.with_targets(("rural_districts: 1", "rural_districts: 2"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("scope-mismatch", (2, "huyện"), "Bảng 3", 1)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (2, 1, "2")
    assert spoilt.related(finding) == [("rows", "table.units", "Bảng 3", (1, "huyện"))]
    assert finding.related[0].span.line == 31


def test_a_scope_of_zero_is_compared(book: Book) -> None:
    for unit, old, counted in (("commune", "{communes: 5", 5), ("huyện", "rural_districts: 1", 1)):
        finding = book.with_targets((old, f"{old[:-1]}0")).only(RULE)
        assert (finding.stated, finding.counted) == (0, counted)
        assert in_short(finding.message)[:2] == ("scope-mismatch", (0, unit))


def test_a_lost_row_is_missed(book: Book) -> None:
    finding = book.with_roadmap(("        - {row: 5, name: Xã Vĩnh Thực}\n", "")).only(RULE)
    assert in_short(finding.message) == ("scope-mismatch", (5, "commune"), "Bảng 2", 4)


def test_a_city_retyped_as_a_rural_district_is_one_too_many(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Thành phố Biển Xanh, standard", "name: Huyện Biển Xanh, standard"))
    assert in_short(spoilt.only(RULE).message) == ("scope-mismatch", (1, "huyện"), "Bảng 3", 2)
    assert spoilt.related(spoilt.only(RULE)) == [("rows", "table.units", "Bảng 3", (2, "huyện"))]


@pytest.mark.parametrize("name", ["TP. Biển Xanh", "TX. Biển Xanh", "Thị xã Biển Xanh", "Quận Biển Xanh", "Huyền Trân"])
def test_towns_cities_and_names_that_look_like_a_kind_are_not_rural(book: Book, name: str) -> None:
    assert book.with_roadmap(("name: Thành phố Biển Xanh, standard", f"name: {name}, standard")).findings(RULE) == []


@pytest.mark.parametrize("name", ["H. Sông Hồng", "H.Sông Hồng", "huyện Sông Hồng"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_rural_district_is_known_however_its_kind_is_spelt(book: Book, name: str, form: str) -> None:
    spelt = unicodedata.normalize(form, name)
    assert book.with_roadmap(("name: Huyện Sông Hồng, standard", f"name: {spelt}, standard")).findings(RULE) == []


def test_a_number_that_is_not_stated_is_not_compared(book: Book) -> None:
    assert book.with_targets((", rural_districts: 1", "")).findings(RULE) == []


def test_villages_have_no_table_to_be_held_against(book: Book) -> None:
    assert book.with_targets(("villages: 9", "villages: 900")).findings(RULE) == []


def test_one_unit_has_no_plural(book: Book) -> None:
    one_commune = book.with_targets(("scope: {communes: 5", "scope: {communes: 1")).only(RULE)
    assert in_short(one_commune.message) == ("scope-mismatch", (1, "commune"), "Bảng 2", 5)
    one_district = book.with_targets(("districts: 2, rural", "districts: 1, rural")).only(RULE)
    assert in_short(one_district.message) == ("scope-mismatch", (1, "district"), "Bảng 3", 2)
