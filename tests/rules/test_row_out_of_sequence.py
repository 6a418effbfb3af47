"""row-out-of-sequence: row numbers that are skipped, repeated or out of order."""

import pytest
from saying import in_short
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
    return [(finding.span.line, in_short(finding.message)) for finding in book.findings(RULE)]


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_skipped_number_is_reported_once_where_the_gap_is(book: Book) -> None:
    spoilt = numbered(book, 1, 2, 4, 5, 6)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.missing", "Xã Đông Hải", 4, "Xã An Lạc", 2, 3)
    assert (finding.stated, finding.counted, str(finding.severity)) == (4, 3, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 17, "4")
    assert spoilt.related(finding) == [("2", "row.before", 2)]
    assert finding.related[0].span.line == 16
    assert in_short(finding.help) == ("row-out-of-sequence.left-out", "Xã An Lạc", "Xã Đông Hải")


def test_of_several_missing_numbers_the_first_and_the_last_are_said(book: Book) -> None:
    finding = numbered(book, 1, 2, 6, 7, 8).only(RULE)
    missing = ("row-numbers", 3, 5)
    assert in_short(finding.message) == ("row-out-of-sequence.missing", "Xã Đông Hải", 6, "Xã An Lạc", 2, missing)


def test_a_number_that_stands_further_down_is_not_missing(book: Book) -> None:
    first, *_ = said(numbered(book, 1, 3, 4, 5, 2))
    assert first == (16, ("row-out-of-sequence", "Xã An Lạc", 3, 2))


def test_a_repeated_number_is_reported_once_with_both_names(book: Book) -> None:
    spoilt = numbered(book, 1, 2, 2, 3, 4)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.twice", "Xã An Lạc", 2, "Xã Đông Hải")
    assert (finding.span.line, finding.stated, finding.counted) == (16, 2, 3)
    assert spoilt.related(finding) == [("2", "row.other", "Xã Đông Hải", 2)]
    assert in_short(finding.help) == ("row-out-of-sequence.added",)


def added(book: Book, row: str, before: str) -> Book:
    """The communes with one more, before another."""
    line = next(line for line in book.roadmap.splitlines(keepends=True) if f"name: {before}, advanced" in line)
    return book.with_roadmap((line, f"        - {row}\n{line}"))


@pytest.mark.parametrize(
    ("row", "before", "line", "key", "other"),
    [
        ("{row: 2, name: Xã Mới}", "Xã An Lạc", 16, "twice", "Xã An Lạc"),
        ("{row: 2, name: Xã Mới, advanced: 2023}", "Xã Đông Hải", 17, "twice", "Xã An Lạc"),
        ("{row: 1, name: Xã Mới}", "Xã An Lạc", 16, "twice", "Xã Hòa Bình"),
        ("{row: 6, name: Xã Mới}", "Xã An Lạc", 16, "between", "Xã An Lạc"),
        ("{row: 99, name: Xã Mới}", "Xã Đông Hải", 17, "between", "Xã Đông Hải"),
        ("{row: 1, name: Xã Mới}", "Xã Hòa Bình", 15, "twice", "Xã Hòa Bình"),
    ],
)
@pytest.mark.parametrize("complete", ["true", "false"])
def test_a_row_added_in_the_middle_is_told_once_at_itself(
    row: str, before: str, line: int, key: str, other: str, complete: str, book: Book
) -> None:
    if complete == "false" and row == "{row: 1, name: Xã Mới}" and before == "Xã An Lạc":
        pytest.skip("neither another table nor a printed number knows which of the two was added")
    spoilt = added(book, row, before).with_roadmap(("complete: true", f"complete: {complete}"))
    finding = spoilt.only(RULE)
    assert (finding.message.key, finding.span.line) == (f"row-out-of-sequence.{key}", line)
    assert (finding.message.values["name"], finding.message.values["other"]) == ("Xã Mới", other)


def test_a_row_added_in_the_table_of_what_was_before_is_told_at_itself(book: Book) -> None:
    row = "    - {row: 2, district: Huyện Sông Hồng, name: Xã Mới, standard: 2019}\n"
    line = "    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}\n"
    assert said(book.with_roadmap((line, row + line))) == [
        (44, ("row-out-of-sequence.twice", "Xã Mới", 2, "Xã An Lạc"))
    ]


def test_a_block_pasted_twice_is_told_where_it_begins_again(book: Book) -> None:
    rows = "".join(line for line in book.roadmap.splitlines(keepends=True) if "{row: 1, name: Xã" in line)
    spoilt = book.with_roadmap(("        - {row: 2, name: Xã An", f"{rows}        - {{row: 2, name: Xã An"))
    assert said(spoilt) == [(16, ("row-out-of-sequence.twice", "Xã Hòa Bình", 1, "Xã Hòa Bình"))]


def test_one_mistyped_number_does_not_accuse_the_rows_after_it(book: Book) -> None:
    assert said(numbered(book, 1, 20, 3, 4, 5)) == [(16, ("row-out-of-sequence", "Xã An Lạc", 20, 2))]


def test_a_mistyped_last_number_is_found(book: Book) -> None:
    assert said(numbered(book, 1, 2, 3, 4, 6)) == [
        (24, ("row-out-of-sequence.missing", "Xã Vĩnh Thực", 6, "Xã Tân Lập", 4, 5))
    ]


def test_two_mistakes_apart_are_two_findings(book: Book) -> None:
    assert said(numbered(book, 1, 3, 4, 5, 9)) == [
        (16, ("row-out-of-sequence.missing", "Xã An Lạc", 3, "Xã Hòa Bình", 1, 2)),
        (24, ("row-out-of-sequence.missing", "Xã Vĩnh Thực", 9, "Xã Tân Lập", 5, ("row-numbers", 6, 8))),
    ]


def test_numbers_go_on_from_one_district_to_the_next(book: Book) -> None:
    spoilt = numbered(book, 1, 2, 3, 5, 6)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.missing", "Xã Tân Lập", 5, "Xã Đông Hải", 3, 4)
    assert (finding.span.line, spoilt.at(finding)) == (23, "5")
    assert spoilt.related(finding) == [("3", "row.before", 3)]
    assert finding.related[0].span.line == 17


@pytest.mark.parametrize("first", [0, 7])
def test_a_mistyped_first_number_has_no_row_before_it(book: Book, first: int) -> None:
    spoilt = numbered(book, first, 2, 3, 4, 5)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.first", "Xã Hòa Bình", first, 1)
    assert (finding.stated, finding.counted, finding.span.line) == (first, 1, 15)
    assert spoilt.related(finding) == []


def test_a_table_that_begins_too_late_is_reported_once(book: Book) -> None:
    late = numbered(book, 2, 3, 4, 5, 6)
    assert said(late) == [(15, ("row-out-of-sequence.first", "Xã Hòa Bình", 2, 1))]


def test_the_districts_table_is_followed_on_its_own(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 2, name: Thành phố", "row: 6, name: Thành phố"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "row-out-of-sequence.missing",
        "Thành phố Biển Xanh",
        6,
        "Huyện Sông Hồng",
        1,
        ("row-numbers", 2, 5),
    )
    assert (finding.span.line, spoilt.at(finding)) == (33, "6")
    assert spoilt.related(finding) == [("1", "row.before", 1)]


def test_the_table_of_what_was_reached_before_is_followed_too(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 3, district", "row: 13, district"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence", "Xã Đông Hải", 13, 3)
    assert (finding.span.line, spoilt.at(finding)) == (45, "13")
    assert spoilt.related(finding) == [("2", "row.before", 2)]


def test_an_incomplete_table_may_begin_at_any_number(book: Book) -> None:
    assert recognised_from(book, 72, "false").findings() == []


def test_a_complete_table_must_begin_at_one(book: Book) -> None:
    spoilt = recognised_from(book, 72, "true")
    assert said(spoilt) == [(43, ("row-out-of-sequence.first", "Xã Hoà Bình", 72, 1))]
    assert spoilt.related(spoilt.only(RULE)) == []


def test_an_incomplete_table_has_no_gaps_after_its_first_row(book: Book) -> None:
    spoilt = recognised_from(book, 72, "false").with_roadmap(("row: 76, district", "row: 78, district"))
    assert said(spoilt) == [
        (47, ("row-out-of-sequence.missing", "Xã Vĩnh Thực", 78, "Xã Tân Lập", 75, ("row-numbers", 76, 77)))
    ]


@pytest.mark.parametrize("complete", ["true", "false"])
def test_a_table_without_rows_has_none(book: Book, complete: str) -> None:
    rows = book.roadmap[book.roadmap.index("  communes:\n    - {row: 1, district") :]
    empty = book.with_roadmap((rows, "  communes: []\n"), ("complete: true", f"complete: {complete}"))
    assert empty.findings(RULE) == []


def test_a_book_without_what_was_reached_before_is_followed_all_the_same(book: Book) -> None:
    without = book.with_roadmap((book.roadmap[book.roadmap.index("recognised:") :], ""))
    assert without.findings(RULE) == []
    assert said(numbered(without, 1, 2, 3, 4, 6)) == [
        (24, ("row-out-of-sequence.missing", "Xã Vĩnh Thực", 6, "Xã Tân Lập", 4, 5))
    ]


def test_two_swapped_rows_do_not_accuse_the_row_after_them(book: Book) -> None:
    swapped = numbered(book, 1, 3, 2, 4, 5)
    assert said(swapped) == [
        (16, ("row-out-of-sequence", "Xã An Lạc", 3, 2)),
        (17, ("row-out-of-sequence", "Xã Đông Hải", 2, 3)),
    ]
    assert [swapped.related(finding) for finding in swapped.findings(RULE)] == [
        [("1", "row.before", 1)],
        [("3", "row.before", 3)],
    ]


def test_two_swapped_first_rows_do_not_accuse_the_row_after_them(book: Book) -> None:
    assert said(numbered(book, 2, 1, 3, 4, 5)) == [
        (15, ("row-out-of-sequence.first", "Xã Hòa Bình", 2, 1)),
        (16, ("row-out-of-sequence", "Xã An Lạc", 1, 2)),
    ]


def test_two_swapped_last_rows_should_have_the_number_of_each_other(book: Book) -> None:
    assert said(numbered(book, 1, 2, 3, 5, 4)) == [
        (23, ("row-out-of-sequence", "Xã Tân Lập", 5, 4)),
        (24, ("row-out-of-sequence", "Xã Vĩnh Thực", 4, 5)),
    ]


THIRD = """\
    - name: Huyện Núi Cao
      communes:
        - {row: 6, name: Xã Khe Đá}
        - {row: 7, name: Xã Bản Mây}
"""


def in_three_blocks(book: Book, *numbers: int) -> Book:
    """Three, two and two communes with these row numbers."""
    third = THIRD.replace("row: 6", f"row: {numbers[5]}").replace("row: 7", f"row: {numbers[6]}")
    return numbered(book, *numbers[:5]).with_roadmap(("\ndistricts:\n  source", f"{third}\ndistricts:\n  source"))


def test_numbers_may_begin_again_in_each_block(book: Book) -> None:
    assert numbered(book, 1, 2, 3, 1, 2).findings(RULE) == []
    assert in_three_blocks(book, 1, 2, 3, 1, 2, 1, 2).findings(RULE) == []
    finding = in_three_blocks(book, 1, 2, 3, 1, 3, 1, 2).only(RULE)
    assert (finding.stated, finding.counted, finding.span.line) == (3, 2, 24)


def test_one_block_that_begins_again_among_others_is_a_mistake(book: Book) -> None:
    first, *_ = in_three_blocks(book, 1, 2, 3, 1, 5, 6, 7).findings(RULE)
    assert (first.stated, first.counted, first.span.line) == (1, 4, 23)


def test_rows_without_numbers_are_passed_over(book: Book) -> None:
    without = book.with_roadmap(
        ("{row: 2, name: Xã An Lạc, advanced", "{name: Xã An Lạc, advanced"),
        ("{row: 3, name: Xã Đông Hải, advanced", "{row: 2, name: Xã Đông Hải, advanced"),
        ("{row: 4, name: Xã Tân Lập", "{row: 3, name: Xã Tân Lập"),
        ("{row: 5, name: Xã Vĩnh Thực}", "{name: Xã Vĩnh Thực}"),
    )
    assert without.findings(RULE) == []


def before(book: Book, said: str, *numbers: int) -> Book:
    """The table of what was reached before with these row numbers, and what it says of rows that are missing."""
    changes = [
        (f"row: {old}, district", f"row: {new}, district")
        for old, new in zip((5, 4, 3, 2, 1), numbers[::-1], strict=True)
    ]
    return book.with_roadmap(("complete: true", f"complete: false\n  missing: {said}"), *changes)


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("[1-2]", (3, 4, 5, 6, 7)),
        ("[1-2, 5]", (3, 4, 6, 7, 8)),
        ("[6-9, 2-3]", (1, 4, 5, 10, 11)),
        ("[8, 6-9]", (1, 2, 3, 4, 5)),
        ("[2-1]", (3, 4, 5, 6, 7)),
    ],
)
def test_numbers_that_are_said_to_be_missing_are_skipped(book: Book, said: str, numbers: tuple[int, ...]) -> None:
    assert before(book, said, *numbers).findings(RULE) == []


def test_a_first_row_that_does_not_follow_those_missing_is_shown_with_where_they_are_named(book: Book) -> None:
    spoilt = before(book, "[1-2]", 4, 5, 6, 7, 8)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.first", "Xã Hoà Bình", 4, 3)
    assert spoilt.related(finding) == [("missing", "rows.said-missing")]


def test_a_row_lost_beside_those_missing_is_shown_at_the_next(book: Book) -> None:
    spoilt = before(book, "[3-4]", 1, 2, 6, 7, 8)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("row-out-of-sequence.missing", "Xã Đông Hải", 6, "Xã An Lạc", 2, 5)
    assert spoilt.related(finding) == [("2", "row.before", 2), ("missing", "rows.said-missing")]


def test_a_row_that_is_there_though_it_is_said_to_be_missing(book: Book) -> None:
    finding, *_ = before(book, "[1-3]", 3, 4, 5, 6, 7).findings(RULE)
    assert (finding.stated, finding.counted) == (3, 4)


def test_a_row_that_leaves_out_its_number_is_told_itself_and_not_the_next(book: Book) -> None:
    spoilt = book.with_roadmap(("{row: 2, name: Xã An Lạc, advanced", "{name: Xã An Lạc, advanced"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (f"{RULE}.unnumbered", "Xã An Lạc", 2)
    assert (finding.span.line, finding.stated, finding.counted) == (16, None, 2)
    assert in_short(finding.help) == (f"{RULE}.unnumbered.help", 2)


def test_a_row_too_few_is_looked_for_where_more_numbers_are_missing_than_rows_without_one(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("{row: 2, name: Xã An Lạc, advanced", "{name: Xã An Lạc, advanced"), ("{row: 3, name", "{row: 4, name")
    )
    first, *_ = spoilt.findings(RULE)
    assert first.span.line == 17
