"""decision-mismatch: targets of one decision beside the roadmap of another."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "decision-mismatch"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_two_decisions_are_named_with_both_numbers(book: Book) -> None:
    spoilt = book.with_targets(("decision: 1/QĐ-UBND", "decision: 21/QĐ-UBND"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("decision-mismatch", "21/QĐ-UBND", "1/QĐ-UBND")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 1, "21/QĐ-UBND")
    assert spoilt.related(finding) == [("1/QĐ-UBND", "name", "1/QĐ-UBND")]
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("roadmap.yaml", 1)
    assert (finding.stated, finding.counted) == ("21/QĐ-UBND", "1/QĐ-UBND")
    assert (str(finding.severity), finding.help) == ("error", None)


def test_the_roadmap_may_be_the_one_that_is_wrong(book: Book) -> None:
    spoilt = book.with_roadmap(("number: 1/QĐ-UBND", "number: 21/QĐ-UBND"))
    assert in_short(spoilt.only(RULE).message) == ("decision-mismatch", "1/QĐ-UBND", "21/QĐ-UBND")


def test_the_same_number_in_both_files_is_right_whatever_it_is(book: Book) -> None:
    renamed = book.with_targets(("decision: 1/QĐ-UBND", "decision: 2877/QĐ-UBND"))
    assert renamed.with_roadmap(("number: 1/QĐ-UBND", "number: 2877/QĐ-UBND")).findings() == []


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", "1/QĐ-UBND"),
        "1/QD-UBND",
        "1/Q\u00d0-UBND",
        "1/Q\u0189-UBND",
        "1/qđ-ubnd",
        "1 / QĐ - UBND",
        "1/QĐ–UBND",
        "'1/QĐ\u2011UBND'",
        "1/QĐ\u00a0-UBND",
        "1/QĐ\u200b-UBND",
        "số 1/QĐ-UBND",
        "Quyết định số 1/QĐ-UBND",
    ],
)
def test_one_number_typed_in_another_way_is_the_same(book: Book, typed: str) -> None:
    assert book.with_targets(("decision: 1/QĐ-UBND", f"decision: {typed}")).findings(RULE) == []


@pytest.mark.parametrize("other", ["11/QĐ-UBND", "1/QĐ-TTg", "1/NQ-UBND", "1", "1a/QĐ-UBND"])
def test_another_number_is_another(book: Book, other: str) -> None:
    assert book.with_targets(("decision: 1/QĐ-UBND", f"decision: '{other}'")).only(RULE).stated == other


@pytest.mark.parametrize(
    "garbled",
    [r"1/Q\xc4\x90-UBND", "1/Q\ufffd-UBND", "1/Q?-UBND", "1/QĐ-UBND ngày 31/01/2022 của Ủy ban nhân dân tỉnh"],
)
def test_a_garbled_number_is_told_where_it_is_garbled_and_the_other_is_not_blamed(book: Book, garbled: str) -> None:
    spoilt = book.with_roadmap(("number: 1/QĐ-UBND", f'number: "{garbled}"'))
    assert spoilt.findings(RULE) == []
    told = [finding.span.file for finding in spoilt.findings("unreadable-letter")]
    assert told == ([] if "ngày" in garbled else ["roadmap.yaml"])
