"""total-mismatch: a table's total row against the rows of the table."""

import pytest
from saying import in_short
from small import Book

RULE = "total-mismatch"
COMMUNES = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
MODELS = "model:    {2023: 1, all: 1}"
DISTRICTS = "standard: {achieved: 1, 2022: 1, all: 2, of: 2}"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_total_too_high_names_both_numbers_and_the_subtotals(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 1, 2023: 3, all: 4}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "advanced", 2023, 3, 2)
    assert (finding.stated, finding.counted, str(finding.severity)) == (3, 2, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 7, "3")
    assert spoilt.related(finding) == [("1", "subtotal", "Huyện Sông Hồng", 1), ("1", "subtotal", "TP. Biển Xanh", 1)]
    assert [related.span.line for related in finding.related] == [12, 20]
    assert in_short(finding.brief) == ("disagreement", 2023, 3, 2)


def test_a_total_too_low_leaves_out_subtotals_of_none(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 0, 2023: 2, all: 4}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "advanced", 2022, 0, 1)
    assert (finding.stated, finding.counted, spoilt.at(finding)) == (0, 1, "0")
    assert spoilt.related(finding) == [("1", "subtotal", "Huyện Sông Hồng", 1)]


def test_a_blank_total_stands_for_none(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2023: 2, all: 4}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "advanced", 2022, "blank", 1)
    assert (finding.stated, finding.counted) == ("blank", 1)
    assert (finding.span.line, spoilt.at(finding)) == (7, "advanced")


def test_a_level_that_the_total_row_leaves_out_is_not_compared(book: Book) -> None:
    assert book.with_roadmap((f"    {MODELS}\n", "")).findings() == []


def test_a_level_that_the_total_row_has_without_a_number_is_blank_in_every_column(book: Book) -> None:
    spoilt = book.with_roadmap((MODELS, "model: {}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "model", 2023, "blank", 1)
    assert (finding.span.line, spoilt.at(finding)) == (8, "model")


@pytest.mark.parametrize(
    "printed",
    ["model: {2023: 1, all: 1}", "model: {achieved: 0, 2022: 0, 2023: 1, all: 1}", "model: {2022: 0, 2023: 1, all: 1}"],
)
def test_a_blank_or_zero_total_of_no_rows_is_right(book: Book, printed: str) -> None:
    assert book.with_roadmap((MODELS, printed)).findings() == []


def test_the_total_of_a_table_without_subtotals_points_at_its_rows(book: Book) -> None:
    spoilt = book.with_roadmap((DISTRICTS, "standard: {achieved: 1, 2022: 2, all: 2, of: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 3", "standard", 2022, 2, 1)
    assert (finding.stated, finding.counted) == (2, 1)
    assert (finding.span.line, spoilt.at(finding)) == (29, "2")
    assert spoilt.related(finding) == [("2022", "cell", "Thành phố Biển Xanh", "standard", 2022)]
    assert finding.related[0].span.line == 33


def test_a_district_in_another_column_is_missed_by_two_totals(book: Book) -> None:
    spoilt = book.with_roadmap((DISTRICTS, "standard: {achieved: 0, 2022: 2, all: 2, of: 2}"))
    too_few, too_many = spoilt.findings(RULE)
    assert in_short(too_few.message) == ("total-mismatch", "Bảng 3", "standard", "achieved", 0, 1)
    assert in_short(too_many.message) == ("total-mismatch", "Bảng 3", "standard", 2022, 2, 1)
    assert spoilt.related(too_few) == [("achieved", "cell", "Huyện Sông Hồng", "standard", "achieved")]


def test_a_total_of_a_column_without_rows_is_related_to_none(book: Book) -> None:
    spoilt = book.with_roadmap((DISTRICTS, "standard: {achieved: 0, 2022: 1, 2023: 1, all: 2, of: 2}"))
    too_few, too_many = spoilt.findings(RULE)
    assert in_short(too_few.message) == ("total-mismatch", "Bảng 3", "standard", "achieved", 0, 1)
    assert in_short(too_many.message) == ("total-mismatch", "Bảng 3", "standard", 2023, 1, 0)
    assert spoilt.related(too_many) == []


def test_a_commune_moved_to_another_year_is_missed_by_the_totals_too(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, advanced: 2022"))
    too_many, too_few = spoilt.findings(RULE)
    assert in_short(too_many.message) == ("total-mismatch", "Bảng 2", "advanced", 2022, 1, 2)
    assert in_short(too_few.message) == ("total-mismatch", "Bảng 2", "advanced", 2023, 2, 1)


def test_two_totals_wrong_over_right_subtotals_suggest_no_row(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 2, 2023: 1, all: 4}"))
    assert [(finding.stated, finding.counted, finding.help) for finding in spoilt.findings(RULE)] == [
        (2, 1, None),
        (1, 2, None),
    ]


def test_a_number_in_a_year_outside_the_roadmap_is_compared_too(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 1, 2023: 2, 2032: 1, all: 4}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "advanced", 2032, 1, 0)
    assert (spoilt.at(finding), spoilt.related(finding)) == ("1", [])


def test_a_row_in_a_year_outside_the_roadmap_is_missing_from_its_column(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", "name: Xã Đông Hải, advanced: 2032"))
    assert in_short(spoilt.only(RULE).message) == ("total-mismatch", "Bảng 2", "advanced", 2023, 2, 1)


def test_a_wrong_subtotal_does_not_accuse_the_total(book: Book) -> None:
    spoilt = book.with_roadmap(("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}"))
    assert spoilt.findings(RULE) == []


def test_the_printed_sum_and_the_base_are_no_columns(book: Book) -> None:
    spoilt = book.with_roadmap((DISTRICTS, "standard: {achieved: 1, 2022: 1, all: 9, of: 7}"))
    assert spoilt.findings(RULE) == []


def test_a_city_is_not_suggested_for_a_level_of_rural_districts(book: Book) -> None:
    spoilt = book.with_roadmap(("{2023: 1, all: 1, of: 1}", "{2023: 2, all: 2, of: 1}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 3", "advanced", 2023, 2, 1)
    assert spoilt.related(finding) == [("2023", "cell", "Huyện Sông Hồng", "advanced", 2023)]
    assert finding.help is None


def test_a_district_without_the_level_is_shown_if_it_can_reach_the_level(book: Book) -> None:
    for_all = book.with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [Huyện, Thành phố]}"))
    spoilt = for_all.with_roadmap(("{2023: 1, all: 1, of: 1}", "{2023: 2, all: 2, of: 1}"))
    finding = spoilt.only(RULE)
    assert spoilt.related(finding) == [
        ("2023", "cell", "Huyện Sông Hồng", "advanced", 2023),
        ("Thành phố Biển Xanh", "cell", "Thành phố Biển Xanh", "advanced", "blank"),
    ]
    assert [related.span.line for related in finding.related] == [32, 33]


def test_where_no_subtotal_speaks_of_the_level_the_rows_are_shown(book: Book) -> None:
    other = ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, model: 2022}")
    spoilt = book.with_roadmap(("        model:    {}\n", ""), other)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "model", 2022, "blank", 1)
    assert spoilt.related(finding) == [("2022", "cell", "Xã Vĩnh Thực", "model", 2022)]


def test_a_list_of_what_is_new_shows_also_what_was_achieved(book: Book) -> None:
    rows = (
        "  complete: false\n  rows:\n"
        "    - {row: 1, name: Xã Hòa Bình, advanced: 2022}\n"
        "    - {row: 2, name: Xã An Lạc, advanced: achieved, model: 2022}\n"
    )
    head, _, tail = book.roadmap.partition("  districts:\n")
    total = "advanced: {achieved: 1, 2022: 2, all: 3}\n    model:    {2022: 1, all: 1}"
    head = head.replace("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}\n    model:    {2023: 1, all: 1}", total)
    spoilt = Book(f"{head}{rows}\ndistricts:{tail.partition('districts:')[2]}", book.targets)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("total-mismatch", "Bảng 2", "advanced", 2022, 2, 1)
    assert spoilt.related(finding) == [
        ("2022", "cell", "Xã Hòa Bình", "advanced", 2022),
        ("Xã An Lạc", "cell", "Xã An Lạc", "advanced", "achieved"),
    ]
