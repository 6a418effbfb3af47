"""decision-mismatch: targets of one decision beside the roadmap of another."""

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
