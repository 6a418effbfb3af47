"""sum-mismatch: the printed sum of all columns against the rows that have the level."""

from saying import in_short
from small import Book

RULE = "sum-mismatch"
COMMUNES = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
MODELS = "model:    {2023: 1, all: 1}"
DISTRICTS = "standard: {achieved: 1, 2022: 1, all: 2, of: 2}"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_sum_too_high_names_both_numbers_and_the_columns_it_adds_up(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 5}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "advanced", 5, 4)
    assert (finding.stated, finding.counted, str(finding.severity)) == (5, 4, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 7, "5")
    assert spoilt.related(finding) == [("1", "total", "achieved", 1), ("1", "total", 2022, 1), ("2", "total", 2023, 2)]
    assert in_short(finding.brief) == ("disagreement", "all", 5, 4)


def test_a_sum_too_low_in_a_table_without_subtotals_leaves_the_base_out(book: Book) -> None:
    spoilt = book.with_roadmap((DISTRICTS, "standard: {achieved: 1, 2022: 1, all: 1, of: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 3", "standard", 1, 2)
    assert (finding.stated, finding.counted) == (1, 2)
    assert (finding.span.line, spoilt.at(finding)) == (29, "1")
    assert spoilt.related(finding) == [("1", "total", "achieved", 1), ("1", "total", 2022, 1)]


def test_columns_of_none_are_not_shown_as_addends(book: Book) -> None:
    spoilt = book.with_roadmap((MODELS, "model: {achieved: 0, 2023: 1, all: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "model", 2, 1)
    assert spoilt.related(finding) == [("1", "total", 2023, 1)]


def test_a_blank_sum_stands_for_none(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 1, 2023: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "advanced", "blank", 4)
    assert (finding.stated, finding.counted) == ("blank", 4)
    assert (finding.span.line, spoilt.at(finding)) == (7, "advanced")


def test_a_sum_of_zero_is_quoted_as_zero(book: Book) -> None:
    spoilt = book.with_roadmap((MODELS, "model: {2023: 1, all: 0}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "model", 0, 1)
    assert (finding.stated, spoilt.at(finding)) == (0, "0")


def test_a_level_that_the_total_row_leaves_out_has_no_sum_to_be_wrong(book: Book) -> None:
    assert book.with_roadmap((f"    {MODELS}\n", "")).findings() == []


def test_a_level_that_the_total_row_has_without_a_number_has_a_blank_sum(book: Book) -> None:
    spoilt = book.with_roadmap((MODELS, "model: {}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "model", "blank", 1)
    assert (finding.span.line, spoilt.at(finding)) == (8, "model")
    assert (spoilt.related(finding), finding.help) == ([], None)


def test_a_table_that_prints_no_sums_at_all_has_none(book: Book) -> None:
    without = book.with_roadmap(("2023: 2, all: 4}", "2023: 2}"), (MODELS, "model: {2023: 1}"))
    assert without.findings() == []


def test_whether_sums_are_printed_is_asked_of_each_table(book: Book) -> None:
    without = book.with_roadmap(("2022: 1, all: 2, of: 2}", "2022: 1, of: 2}"))
    assert in_short(without.only(RULE).message) == ("sum-mismatch", "Bảng 3", "standard", "blank", 2)
    assert without.with_roadmap(("{2023: 1, all: 1, of: 1}", "{2023: 1, of: 1}")).findings() == []


def test_a_blank_or_zero_sum_of_no_rows_is_right(book: Book) -> None:
    for printed in ("model: {achieved: 0}", "model: {achieved: 0, all: 0}"):
        assert book.with_roadmap((DISTRICTS, f"{DISTRICTS}\n    {printed}")).findings() == []


def test_a_commune_too_many_makes_the_sum_too_low(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 2", "advanced", 4, 5)


def test_a_district_too_few_makes_the_sum_too_high(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Thành phố Biển Xanh, standard: 2022}", "name: Thành phố Biển Xanh}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("sum-mismatch", "Bảng 3", "standard", 2, 1)


def test_a_wrong_column_does_not_accuse_the_sum(book: Book) -> None:
    spoilt = book.with_roadmap((COMMUNES, "advanced: {achieved: 1, 2022: 1, 2023: 3, all: 4}"))
    assert spoilt.findings(RULE) == []


def test_a_row_moved_to_any_other_year_leaves_the_sum_right(book: Book) -> None:
    for column in ("achieved", "2022", "2032"):
        spoilt = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", f"name: Xã Đông Hải, advanced: {column}"))
        assert spoilt.findings(RULE) == []
