"""recognised-total-mismatch: yearly counts of what was reached before against the total row."""

import pytest
from saying import in_short
from small import Book

RULE = "recognised-total-mismatch"
TOTAL = "total: {standard: 5, advanced: 1}"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_total_too_high_names_both_numbers_and_every_year(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 6, advanced: 1}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-total-mismatch", "Bảng 1", "standard", 6, 5)
    assert (finding.stated, finding.counted, str(finding.severity)) == (6, 5, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 41, "6")
    assert spoilt.related(finding) == [("3", "year.count", 2019, 3), ("2", "year.count", 2020, 2)]
    assert [related.span.line for related in finding.related] == [39, 40]
    assert finding.help is None


def test_a_yearly_count_too_high_is_shown_at_the_total(book: Book) -> None:
    spoilt = book.with_roadmap(("2020: {standard: 2,", "2020: {standard: 4,"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-total-mismatch", "Bảng 1", "standard", 5, 7)
    assert (finding.span.line, spoilt.at(finding)) == (41, "5")
    assert spoilt.related(finding) == [("3", "year.count", 2019, 3), ("4", "year.count", 2020, 4)]


def test_a_blank_total_stands_for_none(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 5}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-total-mismatch", "Bảng 1", "advanced", "blank", 1)
    assert (finding.stated, finding.counted) == ("blank", 1)
    assert (finding.span.line, spoilt.at(finding)) == (41, "total")
    assert spoilt.related(finding) == [("1", "year.count", 2020, 1)]


def test_a_total_of_zero_is_quoted_as_zero(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 0}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-total-mismatch", "Bảng 1", "advanced", 0, 1)
    assert (finding.stated, spoilt.at(finding)) == (0, "0")


def test_a_total_that_no_year_counts_towards_is_reported(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 5, advanced: 1, model: 1}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-total-mismatch", "Bảng 1", "model", 1, 0)
    assert (finding.stated, finding.counted, spoilt.related(finding)) == (1, 0, [])


def test_every_level_is_added_up_on_its_own(book: Book) -> None:
    spoilt = book.with_roadmap((TOTAL, "total: {standard: 4, advanced: 2}"))
    assert [in_short(finding.message) for finding in spoilt.findings(RULE)] == [
        ("recognised-total-mismatch", "Bảng 1", "standard", 4, 5),
        ("recognised-total-mismatch", "Bảng 1", "advanced", 2, 1),
    ]


@pytest.mark.parametrize(
    "change",
    [
        (TOTAL, "total: {standard: 5, advanced: 1, model: 0}"),
        ("2019: {standard: 3}", "2019: {standard: 3, advanced: 0, model: 0}"),
        ("2019: {standard: 3}", "2018: {}\n    2019: {standard: 3}"),
    ],
)
def test_blank_and_zero_mean_the_same(book: Book, change: tuple[str, str]) -> None:
    assert book.with_roadmap(change).findings() == []


def test_an_incomplete_table_has_a_whole_note_and_total_all_the_same(book: Book) -> None:
    incomplete = book.with_roadmap(("complete: true", "complete: false"))
    assert incomplete.findings(RULE) == []
    assert incomplete.with_roadmap((TOTAL, "total: {standard: 6, advanced: 1}")).only(RULE).counted == 5


def test_a_lost_row_does_not_accuse_the_total(book: Book) -> None:
    row = "    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}\n"
    assert book.with_roadmap((row, "")).findings(RULE) == []


def test_a_book_without_what_was_reached_before_has_none(book: Book) -> None:
    assert book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], "")).findings(RULE) == []
