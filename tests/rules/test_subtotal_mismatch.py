"""subtotal-mismatch: a district's subtotal against the communes below it."""

from saying import in_short
from small import Book

RULE = "subtotal-mismatch"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_subtotal_too_high_names_both_numbers_and_the_communes_counted(book: Book) -> None:
    spoilt = book.with_roadmap(("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("subtotal-mismatch", "Huyện Sông Hồng", "advanced", 2023, 3, "commune", 1)
    assert (finding.stated, finding.counted, str(finding.severity)) == (3, 1, "error")
    assert (finding.span.line, spoilt.at(finding)) == (12, "3")
    assert spoilt.related(finding) == [("2023", "cell", "Xã Đông Hải", "advanced", 2023)]
    assert in_short(finding.brief) == ("disagreement", 2023, 3, 1)
    assert finding.help is None


def test_a_subtotal_too_high_also_points_at_the_communes_without_the_level(book: Book) -> None:
    spoilt = book.with_roadmap(("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 0, 2023: 2}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("subtotal-mismatch", "TP. Biển Xanh", "advanced", 2023, 2, "commune", 1)
    assert spoilt.related(finding) == [
        ("2023", "cell", "Xã Tân Lập", "advanced", 2023),
        ("Xã Vĩnh Thực", "cell", "Xã Vĩnh Thực", "advanced", "blank"),
    ]
    assert [related.span.line for related in finding.related] == [23, 24]


def test_a_subtotal_too_low_points_only_at_the_communes_counted(book: Book) -> None:
    spoilt = book.with_roadmap(("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 0, 2023: 0}"))
    finding = spoilt.only(RULE)
    assert (finding.stated, finding.counted) == (0, 1)
    assert spoilt.related(finding) == [("2023", "cell", "Xã Tân Lập", "advanced", 2023)]


def test_a_blank_subtotal_stands_for_none(book: Book) -> None:
    spoilt = book.with_roadmap(("model:    {achieved: 0, 2023: 1}", "model:    {achieved: 0}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("subtotal-mismatch", "Huyện Sông Hồng", "model", 2023, "blank", "commune", 1)
    assert (finding.stated, finding.counted) == ("blank", 1)
    assert spoilt.at(finding) == "model", "a missing key is shown at the nearest key that exists"


def test_a_blank_or_zero_subtotal_of_no_communes_is_right(book: Book) -> None:
    assert book.with_roadmap(("model:    {}", "model:    {achieved: 0, 2022: 0}")).findings() == []


def test_a_row_moved_to_another_year_is_missed_in_both(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã An Lạc, advanced: 2022", "name: Xã An Lạc, advanced: achieved"))
    too_many, too_few = spoilt.findings(RULE)
    assert in_short(too_many.message) == (
        "subtotal-mismatch",
        "Huyện Sông Hồng",
        "advanced",
        "achieved",
        1,
        "commune",
        2,
    )
    assert in_short(too_few.message) == ("subtotal-mismatch", "Huyện Sông Hồng", "advanced", 2022, 1, "commune", 0)


def test_a_missing_row_level_points_at_the_communes_without_it(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("subtotal-mismatch", "TP. Biển Xanh", "advanced", 2023, 1, "commune", 0)
    assert spoilt.related(finding) == [
        ("Xã Tân Lập", "cell", "Xã Tân Lập", "advanced", "blank"),
        ("Xã Vĩnh Thực", "cell", "Xã Vĩnh Thực", "advanced", "blank"),
    ]
