"""subtotal-missing: blocks that print no subtotal in a table where others print one."""

import pytest
from saying import in_short
from small import Book

RULE = "subtotal-missing"
FIRST = """\
      subtotal:
        advanced: {achieved: 1, 2022: 1, 2023: 1}
        model:    {achieved: 0, 2023: 1}
"""
SECOND = """\
      subtotal:
        advanced: {achieved: 0, 2022: 0, 2023: 1}
        model:    {}
"""
THIRD = """\
    - name: Huyện Núi Cao
      communes:
        - {row: 6, name: Xã Khe Đá}
"""
DISTRICTS = "\ndistricts:\n  source"
VILLAGES = """
villages:
  source: Bảng 4
  groups:
    - name: Nhóm 1
      subtotal: {standard: {2022: 1}}
      villages: [{row: 1, name: Thôn Một, standard: 2022}]
    - name: Nhóm 2
      villages: [{row: 2, name: Thôn Hai, standard: 2023}]
"""


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_block_without_a_subtotal_is_named_beside_one_that_has_it(book: Book) -> None:
    spoilt = book.with_roadmap((SECOND, ""))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("subtotal-missing", "Bảng 2", ["TP. Biển Xanh"], ["Huyện Sông Hồng"])
    assert (str(finding.stated), finding.counted, str(finding.severity)) == ("TP. Biển Xanh", None, "warning")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 18, "TP. Biển Xanh")
    assert finding.related == ()
    assert in_short(finding.help) == ("subtotal-missing.help",)
    assert spoilt.findings() == [finding]


def test_all_blocks_without_a_subtotal_are_one_finding_that_points_at_each(book: Book) -> None:
    spoilt = book.with_roadmap((SECOND, ""), (DISTRICTS, f"{THIRD}{DISTRICTS}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "subtotal-missing",
        "Bảng 2",
        ["TP. Biển Xanh", "Huyện Núi Cao"],
        ["Huyện Sông Hồng"],
    )
    assert spoilt.related(finding) == [("Huyện Núi Cao", "name", "Huyện Núi Cao")]


def test_where_no_block_prints_a_subtotal_none_is_missing(book: Book) -> None:
    assert book.with_roadmap((FIRST, ""), (SECOND, "")).findings() == []


@pytest.mark.parametrize("subtotal", ["subtotal: {}", "subtotal: {model: {}}"])
def test_a_subtotal_row_without_numbers(book: Book, subtotal: str) -> None:
    """One that speaks of no level is none; one that has a level printed blank is there."""
    spoilt = book.with_roadmap((SECOND, f"      {subtotal}\n"))
    assert len(spoilt.findings(RULE)) == (subtotal == "subtotal: {}")


@pytest.mark.parametrize("block", ["      communes: []\n", ""])
def test_a_block_without_units_or_of_counts_alone_needs_none(book: Book, block: str) -> None:
    empty = book.with_roadmap((DISTRICTS, f"    - name: Huyện Núi Cao\n{block}{DISTRICTS}"))
    assert empty.findings(RULE) == []


def test_blocks_of_any_table_and_of_groups_are_held_against_each_other(book: Book) -> None:
    spoilt = book.with_roadmap(("\nrecognised:", f"{VILLAGES}\nrecognised:"))
    assert in_short(spoilt.only(RULE).message) == ("subtotal-missing", "Bảng 4", ["Nhóm 2"], ["Nhóm 1"])


def test_the_subtotals_of_one_table_say_nothing_of_another(book: Book) -> None:
    without = VILLAGES.replace("      subtotal: {standard: {2022: 1}}\n", "")
    assert book.with_roadmap(("\nrecognised:", f"{without}\nrecognised:")).findings(RULE) == []
