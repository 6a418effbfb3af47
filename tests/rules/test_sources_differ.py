"""sources-differ: two sources that give different counts of one day."""

import pytest
from saying import in_short
from small import Book

RULE = "sources-differ"
FIRST = "date: 2023-06-30, unit: commune, level: advanced, count: 3, source: Báo A"


def published(*counts: str, more: str = "") -> Book:
    return Book(results="counts:\n" + "".join(f"  - {{{count}}}\n" for count in counts) + more)


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []
    assert published(FIRST).findings(RULE) == []


def test_both_sources_are_named_with_their_counts() -> None:
    book = published(FIRST, FIRST.replace("count: 3", "count: 2").replace("Báo A", "Báo B"))
    finding = book.only(RULE)
    result = ("published", "advanced", "commune", "2023-06-30")
    assert in_short(finding.message) == ("sources-differ", result, "Báo B", 2, "Báo A", 3)
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 3, "2")
    assert book.related(finding) == [("3", "sources-differ.other", "Báo A", 3)]
    assert finding.related[0].span.line == 2
    assert (finding.stated, finding.counted) == (2, 3)
    assert (str(finding.severity), finding.help) == ("warning", None)


def test_the_same_count_from_two_sources_agrees() -> None:
    assert published(FIRST, FIRST.replace("Báo A", "Báo B")).findings(RULE) == []


def test_every_other_count_is_held_against_the_first() -> None:
    book = published(FIRST, FIRST.replace("count: 3", "count: 2"), FIRST, FIRST.replace("count: 3", "count: 1"))
    assert [(each.span.line, each.stated, each.counted) for each in book.findings(RULE)] == [(3, 2, 3), (5, 1, 3)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2023-06-30", "2023-07-01"),
        ("unit: commune", "unit: district"),
        ("level: advanced", "level: model"),
        ("count: 2", "count: 2, of: 4"),
    ],
)
def test_another_day_unit_level_or_base_is_another_number(old: str, new: str) -> None:
    other = FIRST.replace("count: 3", "count: 2").replace(old, new)
    assert published(FIRST, other).findings(RULE) == []


def test_a_base_that_is_not_printed_is_that_of_the_day() -> None:
    other = FIRST.replace("count: 3", "count: 2, of: 5")
    assert len(published(FIRST, other).findings(RULE)) == 1
    merged = "  - {date: 2023-01-01, basis: 1/NQ, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]}\n"
    assert published(FIRST, other, more=f"changes:\n{merged}").findings(RULE) == []
