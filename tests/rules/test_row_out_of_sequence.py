"""row-out-of-sequence: row numbers that are skipped, repeated or out of order."""

import pytest
from small import Book

RULE = "row-out-of-sequence"
NAMES = ("Xã Hòa Bình", "Xã An Lạc", "Xã Đông Hải", "Xã Tân Lập", "Xã Vĩnh Thực")


def numbered(book: Book, *numbers: int) -> Book:
    """The communes of the roadmap with other row numbers."""
    changes = [
        (f"row: {old}, name: {name}", f"row: {new}, name: {name}")
        for old, (name, new) in enumerate(zip(NAMES, numbers, strict=True), start=1)
    ]
    return book.with_roadmap(*changes)


def recognised_from(book: Book, first: int, complete: str) -> Book:
    """The table of what was reached before with its rows numbered from another number on."""
    changes = [(f"row: {row}, district", f"row: {first + row - 1}, district") for row in range(5, 0, -1)]
    return book.with_roadmap(("complete: true", f"complete: {complete}"), *changes)


def said(book: Book) -> list[tuple[int, str]]:
    return [(finding.span.line, finding.message) for finding in book.findings(RULE)]


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_skipped_number_is_reported_once_where_the_gap_is(book: Book) -> None:
    spoilt = numbered(book, 1, 2, 4, 5, 6)
    finding = spoilt.only(RULE)
    assert finding.message == "Xã Đông Hải: the row number is 4, 3 should follow here."
    assert (finding.stated, finding.counted, str(finding.severity)) == ("4", "3", "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 17, "4")
    assert spoilt.related(finding) == [("2", "the row before: 2")]
    assert finding.related[0].span.line == 16
    assert finding.help is None


def test_a_repeated_number_is_reported_once(book: Book) -> None:
    assert said(numbered(book, 1, 2, 2, 3, 4)) == [(17, "Xã Đông Hải: the row number is 2, 3 should follow here.")]


def test_one_mistyped_number_does_not_accuse_the_rows_after_it(book: Book) -> None:
    assert said(numbered(book, 1, 20, 3, 4, 5)) == [(16, "Xã An Lạc: the row number is 20, 2 should follow here.")]


def test_a_mistyped_last_number_is_found(book: Book) -> None:
    assert said(numbered(book, 1, 2, 3, 4, 6)) == [(24, "Xã Vĩnh Thực: the row number is 6, 5 should follow here.")]


def test_two_mistakes_apart_are_two_findings(book: Book) -> None:
    assert said(numbered(book, 1, 3, 4, 5, 9)) == [
        (16, "Xã An Lạc: the row number is 3, 2 should follow here."),
        (24, "Xã Vĩnh Thực: the row number is 9, 6 should follow here."),
    ]


def test_numbers_go_on_from_one_district_to_the_next(book: Book) -> None:
    spoilt = numbered(book, 1, 2, 3, 1, 2)
    finding = spoilt.only(RULE)
    assert finding.message == "Xã Tân Lập: the row number is 1, 4 should follow here."
    assert (finding.span.line, spoilt.at(finding)) == (23, "1")
    assert spoilt.related(finding) == [("3", "the row before: 3")]
    assert finding.related[0].span.line == 17


@pytest.mark.parametrize("first", [0, 7])
def test_a_mistyped_first_number_has_no_row_before_it(book: Book, first: int) -> None:
    spoilt = numbered(book, first, 2, 3, 4, 5)
    finding = spoilt.only(RULE)
    assert finding.message == f"Xã Hòa Bình: the row number is {first}, the first row should be 1."
    assert (finding.stated, finding.counted, finding.span.line) == (str(first), "1", 15)
    assert spoilt.related(finding) == []


def test_a_table_that_begins_too_late_is_reported_once(book: Book) -> None:
    late = numbered(book, 2, 3, 4, 5, 6)
    assert said(late) == [(15, "Xã Hòa Bình: the row number is 2, the first row should be 1.")]


def test_the_districts_table_is_followed_on_its_own(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 2, name: Thành phố", "row: 6, name: Thành phố"))
    finding = spoilt.only(RULE)
    assert finding.message == "Thành phố Biển Xanh: the row number is 6, 2 should follow here."
    assert (finding.span.line, spoilt.at(finding)) == (33, "6")
    assert spoilt.related(finding) == [("1", "the row before: 1")]


def test_the_table_of_what_was_reached_before_is_followed_too(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 3, district", "row: 13, district"))
    finding = spoilt.only(RULE)
    assert finding.message == "Xã Đông Hải: the row number is 13, 3 should follow here."
    assert (finding.span.line, spoilt.at(finding)) == (45, "13")
    assert spoilt.related(finding) == [("2", "the row before: 2")]


def test_an_incomplete_table_may_begin_at_any_number(book: Book) -> None:
    assert recognised_from(book, 72, "false").findings() == []


def test_a_complete_table_must_begin_at_one(book: Book) -> None:
    spoilt = recognised_from(book, 72, "true")
    assert said(spoilt) == [(43, "Xã Hoà Bình: the row number is 72, the first row should be 1.")]
    assert spoilt.related(spoilt.only(RULE)) == []


def test_an_incomplete_table_has_no_gaps_after_its_first_row(book: Book) -> None:
    spoilt = recognised_from(book, 72, "false").with_roadmap(("row: 76, district", "row: 78, district"))
    assert said(spoilt) == [(47, "Xã Vĩnh Thực: the row number is 78, 76 should follow here.")]


@pytest.mark.parametrize("complete", ["true", "false"])
def test_a_table_without_rows_has_none(book: Book, complete: str) -> None:
    rows = book.roadmap[book.roadmap.index("  communes:\n    - {row: 1, district") :]
    empty = book.with_roadmap((rows, "  communes: []\n"), ("complete: true", f"complete: {complete}"))
    assert empty.findings(RULE) == []


def test_a_book_without_what_was_reached_before_is_followed_all_the_same(book: Book) -> None:
    without = book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], ""))
    assert without.findings(RULE) == []
    assert said(numbered(without, 1, 2, 3, 4, 6)) == [(24, "Xã Vĩnh Thực: the row number is 6, 5 should follow here.")]


def test_two_swapped_rows_do_not_accuse_the_row_after_them(book: Book) -> None:
    swapped = numbered(book, 1, 3, 2, 4, 5)
    assert said(swapped) == [
        (16, "Xã An Lạc: the row number is 3, 2 should follow here."),
        (17, "Xã Đông Hải: the row number is 2, 3 should follow here."),
    ]
    assert [swapped.related(finding) for finding in swapped.findings(RULE)] == [
        [("1", "the row before: 1")],
        [("3", "the row before: 3")],
    ]


def test_two_swapped_first_rows_do_not_accuse_the_row_after_them(book: Book) -> None:
    assert said(numbered(book, 2, 1, 3, 4, 5)) == [
        (15, "Xã Hòa Bình: the row number is 2, the first row should be 1."),
        (16, "Xã An Lạc: the row number is 1, 2 should follow here."),
    ]


def test_two_swapped_last_rows_should_have_the_number_of_each_other(book: Book) -> None:
    assert said(numbered(book, 1, 2, 3, 5, 4)) == [
        (23, "Xã Tân Lập: the row number is 5, 4 should follow here."),
        (24, "Xã Vĩnh Thực: the row number is 4, 5 should follow here."),
    ]
