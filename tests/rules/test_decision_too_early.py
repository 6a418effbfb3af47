"""decision-too-early: a decision that is older than the year for which it recognises a unit."""

import pytest
from saying import in_short
from small import Book

RULE = "decision-too-early"
AN_LAC = "unit: commune, name: Xã An Lạc, level: advanced"


def recognised(*entries: str) -> Book:
    return Book(results="units:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_decision_of_an_earlier_year_names_both_and_the_unit() -> None:
    book = recognised(f"{AN_LAC}, district: Huyện Sông Hồng, year: 2023, decision: 9/QĐ, date: 2022-12-31")
    finding = book.only(RULE)
    unit = ("name.district", "Xã An Lạc", "Huyện Sông Hồng")
    assert in_short(finding.message) == ("decision-too-early", unit, "advanced", 2023, "2022-12-31")
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 2, "2022-12-31")
    assert book.related(finding) == [("2023", "name", "Xã An Lạc")]
    assert (finding.stated, finding.counted) == (2022, 2023)
    assert (str(finding.severity), finding.help) == ("error", None)


@pytest.mark.parametrize("day", ["2023-01-01", "2023-12-31", "2024-06-26"])
def test_a_decision_of_the_same_year_or_a_later_one_is_in_time(day: str) -> None:
    assert recognised(f"{AN_LAC}, year: 2023, date: {day}").findings(RULE) == []


def test_without_a_day_nothing_is_compared() -> None:
    assert recognised(f"{AN_LAC}, year: 2023, decision: 9/QĐ-UBND").findings(RULE) == []


def test_a_revocation_is_no_older_than_the_year_of_its_own() -> None:
    early = f"{AN_LAC}, revoked: 2023, date: 2022-12-31"
    book = recognised(early, f"{AN_LAC}, revoked: 2023, date: 2023-01-01")
    finding = book.only(RULE)
    assert in_short(finding.message) == (
        "decision-too-early.revoked",
        ("name", "Xã An Lạc"),
        "advanced",
        2023,
        "2022-12-31",
    )
    assert book.related(finding) == [("2023", "name", "Xã An Lạc")]
    assert finding.related[0].span.line == finding.span.line == 2


def test_each_entry_is_looked_at_whatever_unit_it_is_of() -> None:
    province = "unit: province, name: Tỉnh Thử Nghiệm, level: standard, year: 2023, date: 2022-01-01"
    book = recognised(f"{AN_LAC}, year: 2023, date: 2022-01-01", province)
    assert [finding.span.line for finding in book.findings(RULE)] == [2, 3]
