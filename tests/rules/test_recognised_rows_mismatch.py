"""recognised-rows-mismatch: the total row of what was reached before against its rows and those that are missing."""

import pytest
from saying import in_short
from small import Book

RULE = "recognised-rows-mismatch"
BY_YEAR = "  by_year:\n    2019: {standard: 3}\n    2020: {standard: 2, advanced: 1}\n"
TOTAL = "total: {standard: 5, advanced: 1}"
FIRST = "    - {row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019, advanced: 2020}\n"
SECOND = "    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}\n"
LAST = "    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}\n"


def lacking(book: Book, *rows: str, said: str) -> Book:
    """The book without some rows before, and with what it says of them."""
    return book.with_roadmap(*((row, "") for row in rows), ("complete: true", f"complete: false{said}"))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.with_roadmap((BY_YEAR, "")).findings() == []


@pytest.mark.parametrize("said", ["\n  missing: [1-2]", "\n  missing: [1, 2]", "\n  missing: [2, 1-2]", ""])
def test_rows_that_are_said_to_be_missing_are_missed_nowhere(book: Book, said: str) -> None:
    assert lacking(book, FIRST, SECOND, said=said).findings() == []


def test_a_row_that_is_lost_besides_shows_in_the_total_and_at_the_rows(book: Book) -> None:
    lost = lacking(book, FIRST, SECOND, LAST, said="\n  missing: [1-2]")
    (finding,) = lost.findings()
    assert in_short(finding.message) == (f"{RULE}.missing", "Bảng 1", "standard", 5, 2, 2, 4)
    assert (finding.rule, str(finding.severity), finding.stated, finding.counted) == (RULE, "error", 5, 4)
    assert (lost.at(finding), finding.help) == ("5", None)
    assert lost.related(finding) == [("communes", "rows.listed", 2), ("missing", "rows.missing", 2)]


def test_rows_that_are_not_said_to_be_missing_may_be_any_number(book: Book) -> None:
    assert lacking(book, FIRST, SECOND, LAST, said="").findings() == []


def test_a_total_below_the_rows_is_wrong_whatever_is_missing(book: Book) -> None:
    low = (TOTAL, "total: {standard: 2, advanced: 1}")
    for said in ("", "\n  missing: [1-2]"):
        spoilt = lacking(book, FIRST, SECOND, said=said).with_roadmap(low)
        finding = spoilt.only(RULE)
        assert in_short(finding.message) == (RULE, "Bảng 1", "standard", 2, 3)
        assert (finding.stated, finding.counted) == (2, 3)
        assert [text for text, *_ in spoilt.related(finding)][-3:] == ["2019", "2020", "2020"]


def test_a_complete_table_without_yearly_counts_is_held_against_its_total(book: Book) -> None:
    spoilt = book.with_roadmap((BY_YEAR, ""), (LAST, ""), (TOTAL, "total: {standard: 6, advanced: 1}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (RULE, "Bảng 1", "standard", 6, 4)
    assert (finding.stated, finding.counted, spoilt.related(finding)) == (6, 4, [("communes", "rows.listed", 4)])


def test_the_rows_without_a_level_are_named_where_they_are_too_few(book: Book) -> None:
    spoilt = lacking(book, SECOND, said="\n  missing: [2]").with_roadmap((TOTAL, "total: {standard: 5, advanced: 3}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (f"{RULE}.missing", "Bảng 1", "advanced", 3, 1, 1, 2)
    names = [name for _, _, name, *_ in spoilt.related(finding)[2:]]
    assert names == ["Xã Đông Hải", "Xã Tân Lập", "Xã Vĩnh Thực"]


def test_a_complete_table_with_yearly_counts_is_held_against_those(book: Book) -> None:
    assert book.with_roadmap((LAST, "")).findings(RULE) == []


def test_a_book_without_what_was_reached_before_has_none(book: Book) -> None:
    assert book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], "")).findings(RULE) == []


def test_a_row_without_a_level_that_all_had_is_told_by_itself_and_counted_here(book: Book) -> None:
    spoilt = lacking(book, FIRST, SECOND, said="\n  missing: [1-2]").with_roadmap(
        (", name: Xã Vĩnh Thực, standard: 2020", ", name: Xã Vĩnh Thực")
    )
    assert [finding.rule for finding in spoilt.findings()] == ["recognised-mismatch"]
