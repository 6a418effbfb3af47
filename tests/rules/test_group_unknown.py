"""group-unknown: a target of a group that no row or block of the table names."""

import pytest
from saying import in_short
from small import Book

RULE = "group-unknown"
ROWS = """\
decision: {number: 1/QĐ-UBND, date: 2026-03-01, province: Thử Nghiệm}
years: [2026, 2027]
communes:
  source: Bảng 1
  groups:
    - name: Nhóm 1
      communes:
        - {row: 1, name: Xã Một, standard: 2026}
    - name: Nhóm 2
      subtotal: {standard: {2027: 3}}
"""
TARGETS = """\
decision: 1/QĐ-UBND
scope: {}
targets:
  - {id: t, clause: "1", unit: commune, group: GROUP, level: standard, year: 2027, count: 1}
"""


def of(group: str, rows: str = ROWS) -> Book:
    return Book(rows, TARGETS.replace("GROUP", group))


@pytest.mark.parametrize("group", ["Nhóm 1", "nhóm  1", "Nhóm 2"])
def test_a_group_of_rows_or_of_a_block_without_rows_is_known(group: str) -> None:
    assert of(group).findings(RULE) == []


def test_a_group_that_is_not_there_is_told_once_with_the_one_that_was_meant() -> None:
    spoilt = of("Nhóm 11")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("group-unknown", "t", "Bảng 1", "Nhóm 11")
    assert (spoilt.at(finding), str(finding.severity)) == ("Nhóm 11", "error")
    assert (finding.stated, finding.counted) == ("Nhóm 11", None)
    assert in_short(finding.help) == ("did-you-mean", "Nhóm 1")
    assert spoilt.related(finding) == [("groups", "name", "Bảng 1")]
    assert [other.rule for other in spoilt.findings()] == [RULE]


def test_where_none_is_near_all_groups_are_named() -> None:
    assert in_short(of("Miền núi").only(RULE).help) == ("group-unknown.help", ["Nhóm 1", "Nhóm 2"])


def test_a_table_without_groups_has_none_to_name() -> None:
    flat = ROWS[: ROWS.index("  groups:")] + "  rows:\n    - {row: 1, name: Xã Một, standard: 2026}\n"
    assert of("3", flat).only(RULE).help is None


def test_a_table_that_lists_only_what_is_new_may_leave_a_group_out() -> None:
    assert of("Nhóm 11", ROWS.replace("source: Bảng 1", "source: Bảng 1\n  complete: false")).findings(RULE) == []


def test_a_unit_without_a_table_has_no_groups_to_look_in() -> None:
    book = of("Nhóm 11")
    assert Book(book.roadmap, book.targets.replace("unit: commune", "unit: village")).findings(RULE) == []
