"""level-outside-roadmap: a level that `levels` does not have."""

import pytest
from saying import in_short
from small import Book

RULE = "level-outside-roadmap"
YEARS = "years: [2022, 2023]"
MODEL_ROW = "name: Xã Hòa Bình, advanced: achieved, model: 2023"
MODEL_SUBTOTALS = ("        model:    {achieved: 0, 2023: 1}\n", ""), ("        model:    {}\n", "")
MODEL_TOTAL = ("    model:    {2023: 1, all: 1}\n", "")


def climbing(book: Book, levels: str) -> Book:
    return book.with_roadmap((YEARS, f"{YEARS}\nlevels: {levels}"))


@pytest.mark.parametrize("levels", ["[standard, advanced, model]", "[standard, advanced, model, modern]"])
def test_a_consistent_book_has_none_whether_it_names_its_levels_or_not(book: Book, levels: str) -> None:
    assert book.findings(RULE) == []
    assert climbing(book, levels).findings() == []


def test_a_level_of_a_table_is_told_once_where_the_table_first_speaks_of_it(book: Book) -> None:
    spoilt = climbing(book, "[standard, advanced]").with_targets(
        ("level: model, year: 2023", "level: advanced, year: 2024")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("level-outside-roadmap", ("name", "Bảng 2"), "model", ["standard", "advanced"])
    assert (finding.stated, finding.counted, str(finding.severity)) == ("model", None, "error")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 9, "model")
    assert spoilt.related(finding) == [("levels", "levels")]
    assert in_short(finding.help) == ("level-outside-roadmap.help", "model")


def test_it_is_told_in_a_subtotal_or_a_row_where_no_total_has_it(book: Book) -> None:
    without = climbing(book, "[standard, advanced]").with_roadmap(MODEL_TOTAL)
    first, _ = without.findings(RULE)
    assert (first.span.line, without.at(first)) == (13, "model")
    in_row = without.with_roadmap(*MODEL_SUBTOTALS)
    first, _ = in_row.findings(RULE)
    assert (first.span.line, in_row.at(first)) == (14, "model")
    assert MODEL_ROW in in_row.roadmap.split("\n")[13]


def test_a_target_of_another_level_is_told_where_it_says_so(book: Book) -> None:
    spoilt = book.with_targets(("level: model, year: 2023", "level: modern, year: 2023"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "level-outside-roadmap",
        ("target.id", "models-2023"),
        "modern",
        ["standard", "advanced", "model"],
    )
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 10, "modern")
    assert finding.related == (), "the roadmap names no levels to point at"


def test_the_base_of_a_share_is_a_level_of_the_roadmap_too(book: Book) -> None:
    spoilt = book.with_targets(("year: 2023, count: 1, of: 5, percent: 20", "year: 2023, count: 1, of_level: modern"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message)[1:3] == (("target.id", "models-2023"), "modern")
    assert spoilt.at(finding) == "modern"


def test_a_share_of_those_that_reached_a_level_before_the_roadmap_has_a_base(book: Book) -> None:
    higher = climbing(book, "[advanced, model]").with_roadmap(
        ("    standard: {achieved: 1, 2022: 1, all: 2, of: 2}\n", ""),
        ("standard: achieved, ", ""),
        (", standard: 2022}", "}"),
    )
    share = "year: 2023, count: 1, of: 5, of_level: standard, percent: 20"
    spoilt = higher.with_targets(("year: 2023, count: 1, of: 5, percent: 20", share))
    assert [finding.span.line for finding in spoilt.findings(RULE)] == [4, 5, 13], "three targets ask for standard"


COUNT = "counts:\n  - {date: 2023-06-30, unit: commune, level: modern, count: 0, source: Báo}\n"
UNIT = "units:\n  - {unit: commune, name: Xã An Lạc, level: modern, year: 2023}\n"


@pytest.mark.parametrize("results", [COUNT, UNIT])
def test_a_result_of_another_level_is_told_where_it_says_so(results: str) -> None:
    spoilt = Book(results=results)
    finding = spoilt.only(RULE)
    levels = ["standard", "advanced", "model"]
    assert in_short(finding.message) == ("level-outside-roadmap", ("results",), "modern", levels)
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("results.yaml", 2, "modern")
    assert in_short(finding.help) == ("level-outside-roadmap.help", "modern")


@pytest.mark.parametrize("level", ["standard", "advanced", "model"])
@pytest.mark.parametrize("results", [COUNT, UNIT])
def test_a_result_of_a_level_of_the_roadmap_is_none(results: str, level: str) -> None:
    assert Book(results=results.replace("modern", level)).findings(RULE) == []


def test_a_result_may_be_of_a_level_that_was_reached_before_the_roadmap(book: Book) -> None:
    higher = climbing(book, "[advanced, model]")
    told = Book(higher.roadmap, higher.targets, COUNT.replace("modern", "standard"))
    assert [finding for finding in told.findings(RULE) if finding.span.file == "results.yaml"] == []
