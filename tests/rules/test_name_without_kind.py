"""name-without-kind: a name that leaves out the kind of unit."""

import pytest
from saying import in_short
from small import Book

RULE = "name-without-kind"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_commune_without_its_kind_is_shown_where_it_stands_with_the_whole_name(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 2, name: Xã An Lạc", "row: 2, name: An Lạc"))
    (finding,) = spoilt.findings()
    assert (finding.rule, str(finding.severity), in_short(finding.message)) == (RULE, "warning", (RULE, "An Lạc"))
    assert (finding.span.line, spoilt.at(finding), finding.stated, finding.counted) == (16, "An Lạc", "An Lạc", None)
    assert spoilt.related(finding) == [("Xã An Lạc", "name", "Xã An Lạc")]
    assert in_short(finding.help) == (f"{RULE}.help", ["Xã An Lạc"])


@pytest.mark.parametrize(
    ("change", "line", "whole"),
    [
        (("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: Sông Hồng"), 32, "Huyện Sông Hồng"),
        (("{row: 1, name: Huyện Sông Hồng", "{row: 1, name: SÔNG HỒNG"), 32, "Huyện Sông Hồng"),
        (("- name: TP. Biển Xanh", "- name: Biển Xanh"), 18, "Thành phố Biển Xanh"),
        (("row: 2, district: Huyện Sông Hồng", "row: 2, district: Sông Hồng"), 44, "Huyện Sông Hồng"),
        (("Hồng, name: Xã Đông Hải", "Hồng, name: Đông Hải"), 45, "Xã Đông Hải"),
    ],
)
def test_every_list_of_districts_and_communes_is_looked_at(
    book: Book, change: tuple[str, str], line: int, whole: str
) -> None:
    finding = book.with_roadmap(change).only(RULE)
    assert (finding.span.line, str(in_short(finding.help)[-1]).casefold()) == (line, str([whole]).casefold())


@pytest.mark.parametrize(
    ("slip", "whole"),
    [("Huyên Sông Hồng", "Huyện Sông Hồng"), ("huyen Sông Hồng", "Huyện Sông Hồng"), ("Thanh phố Xa", "Thành phố Xa")],
)
def test_a_kind_that_lacks_a_mark_is_the_one_that_its_neighbours_have(book: Book, slip: str, whole: str) -> None:
    finding = book.with_roadmap(
        ("{row: 1, name: Huyện Sông Hồng", f"{{row: 1, name: {slip}"),
        ("row: 2, name: Thành phố Biển Xanh, standard: 2022}", "row: 2, name: Thành phố Biển Xanh, standard: 2022}\n"
         "    - {row: 3, name: Huyện Núi Cao}"),
    ).findings(RULE)  # fmt: skip
    assert [in_short(each.help) for each in finding] == [(f"{RULE}.help", [whole])]


def test_a_name_that_stands_nowhere_else_may_be_of_any_kind_that_its_neighbours_have(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("row: 1, name: Xã Hòa Bình", "row: 1, name: Thị trấn Hòa Bình"),
        ("row: 5, name: Xã Vĩnh Thực", "row: 5, name: Núi Xa"),
    )
    assert in_short(spoilt.only(RULE).help) == (f"{RULE}.help", ["Thị trấn Núi Xa", "Xã Núi Xa"])


def test_a_table_that_leaves_the_kinds_out_is_right_if_no_other_has_them_and_none_is_asked_for(book: Book) -> None:
    bare = Book(book.roadmap.replace("name: Xã ", "name: "), book.targets)
    assert bare.findings(RULE) == []


def test_a_requirement_for_kinds_of_unit_asks_every_name_for_its_kind(book: Book) -> None:
    def bare(text: str) -> str:
        return text.replace("Huyện Sông", "Sông").replace("TP. Biển", "Biển").replace("Thành phố Biển", "Biển")

    roadmap, targets = bare(book.roadmap).replace("TP Biển", "Biển"), bare(book.targets)
    assert {finding.stated for finding in Book(roadmap, targets).findings(RULE)} == {"Sông Hồng", "Biển Xanh"}
    without = targets.partition("requirements:")[0]
    assert Book(roadmap, without).findings(RULE) == []


def test_villages_are_of_kinds_without_number(book: Book) -> None:
    villages = "villages:\n  source: Bảng 4\n  rows:\n    - {row: 1, name: Thôn Đoài}\n    - {row: 2, name: Khe Cát}\n"
    assert book.with_roadmap(("recognised:", f"{villages}recognised:")).findings(RULE) == []


@pytest.mark.parametrize("name", ["Sông Hồng", "Huyên Sông Hồng"])
def test_a_district_without_its_kind_is_still_of_the_kind_that_it_has_elsewhere(book: Book, name: str) -> None:
    spoilt = book.with_roadmap(("{row: 1, name: Huyện Sông Hồng", f"{{row: 1, name: {name}"))
    assert [finding.rule for finding in spoilt.findings() if finding.rule != "name-variant"] == [RULE]
