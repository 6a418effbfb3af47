"""recognised-year-mismatch: the count of a year before the roadmap against the communes listed with it."""

import pytest
from saying import in_short
from small import Book

RULE = "recognised-year-mismatch"
NOTE = "2019: {standard: 3}"
INCOMPLETE = ("complete: true", "complete: false")


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_count_too_high_names_both_numbers_and_the_communes_listed(book: Book) -> None:
    spoilt = book.with_roadmap((NOTE, "2019: {standard: 4}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-year-mismatch", "Bảng 1", "standard", 2019, 4, 3)
    assert (finding.stated, finding.counted, str(finding.severity)) == (4, 3, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 39, "4")
    assert spoilt.related(finding) == [
        ("2019", "cell", "Xã Hoà Bình", "standard", 2019),
        ("2019", "cell", "Xã An Lạc", "standard", 2019),
        ("2019", "cell", "Xã Đông Hải", "standard", 2019),
    ]
    assert [related.span.line for related in finding.related] == [43, 44, 45]
    assert finding.help is None


def test_an_incomplete_table_may_list_fewer_than_the_note_counts(book: Book) -> None:
    assert book.with_roadmap(INCOMPLETE, (NOTE, "2019: {standard: 4}")).findings(RULE) == []
    assert book.with_roadmap(INCOMPLETE, (NOTE, "2018: {model: 2}\n    2019: {standard: 3}")).findings(RULE) == []


@pytest.mark.parametrize("complete", ["true", "false"])
def test_no_table_may_list_more_than_the_note_counts(book: Book, complete: str) -> None:
    spoilt = book.with_roadmap(("complete: true", f"complete: {complete}"), (NOTE, "2019: {standard: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-year-mismatch", "Bảng 1", "standard", 2019, 2, 3)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (2, 3, "2")


def test_a_year_with_no_commune_listed_points_at_none(book: Book) -> None:
    spoilt = book.with_roadmap((NOTE, "2018: {model: 2}\n    2019: {standard: 3}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-year-mismatch", "Bảng 1", "model", 2018, 2, 0)
    assert (finding.counted, spoilt.at(finding), spoilt.related(finding)) == (0, "2", [])


@pytest.mark.parametrize("complete", ["true", "false"])
def test_a_year_that_the_note_leaves_out_is_shown_at_the_note(book: Book, complete: str) -> None:
    spoilt = book.with_roadmap(("complete: true", f"complete: {complete}"), (f"    {NOTE}\n", ""))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-year-mismatch", "Bảng 1", "standard", 2019, "blank", 3)
    assert (finding.stated, finding.counted) == ("blank", 3)
    assert (finding.span.line, spoilt.at(finding)) == (38, "by_year")


def test_a_commune_moved_to_a_year_without_its_level_is_shown_at_both_years(book: Book) -> None:
    spoilt = book.with_roadmap(("standard: 2019, advanced: 2020", "standard: 2019, advanced: 2019"))
    left, entered = spoilt.findings(RULE)
    assert in_short(left.message) == ("recognised-year-mismatch", "Bảng 1", "advanced", 2020, 1, 0)
    assert (left.span.line, spoilt.at(left), spoilt.related(left)) == (40, "1", [])
    assert in_short(entered.message) == ("recognised-year-mismatch", "Bảng 1", "advanced", 2019, "blank", 1)
    assert (entered.span.line, spoilt.at(entered)) == (39, "2019")
    assert spoilt.related(entered) == [("2019", "cell", "Xã Hoà Bình", "advanced", 2019)]
    assert (entered.stated, entered.counted) == ("blank", 1)


def test_a_count_of_zero_is_quoted_as_zero(book: Book) -> None:
    spoilt = book.with_roadmap((NOTE, "2019: {standard: 0}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("recognised-year-mismatch", "Bảng 1", "standard", 2019, 0, 3)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (0, 3, "0")


def test_a_count_of_zero_for_nobody_is_right(book: Book) -> None:
    assert book.with_roadmap((NOTE, "2019: {standard: 3, advanced: 0, model: 0}")).findings() == []


def test_a_year_without_counts_for_nobody_is_right(book: Book) -> None:
    assert book.with_roadmap((NOTE, "2018: {}\n    2019: {standard: 3}")).findings() == []


def test_a_lost_row_is_missed_in_a_complete_table_only(book: Book) -> None:
    lost = book.with_roadmap(("    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}\n", ""))
    assert in_short(lost.only(RULE).message) == ("recognised-year-mismatch", "Bảng 1", "standard", 2020, 2, 1)
    assert lost.with_roadmap(INCOMPLETE).findings(RULE) == []


def test_a_wrong_total_does_not_accuse_the_years(book: Book) -> None:
    assert book.with_roadmap(("total: {standard: 5,", "total: {standard: 6,")).findings(RULE) == []


def test_a_book_without_what_was_reached_before_has_none(book: Book) -> None:
    assert book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], "")).findings(RULE) == []
