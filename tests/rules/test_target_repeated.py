"""target-repeated: an id, or a unit, level and year, that two targets claim."""

from saying import in_short
from small import Book

RULE = "target-repeated"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_an_id_of_two_targets_points_at_the_second_and_names_the_line_of_the_first(book: Book) -> None:
    spoilt = book.with_targets(("id: villages-2023", "id: communes-2023"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-repeated.id", "communes-2023", 8)
    assert (finding.span.line, spoilt.at(finding)) == (13, "communes-2023")
    assert spoilt.related(finding) == [("communes-2023", "target-repeated.first")]
    assert finding.related[0].span.line == 8
    assert (finding.stated, finding.counted) == ("communes-2023", "communes-2023")
    assert (str(finding.severity), finding.help) == ("error", None)


def test_an_id_of_two_requirements_is_found_too(book: Book) -> None:
    spoilt = book.with_targets(("id: half-advanced", "id: all-standard"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-repeated.id", "all-standard", 16)
    assert (finding.span.line, spoilt.at(finding)) == (20, "all-standard")
    assert spoilt.related(finding) == [("all-standard", "target-repeated.first")]


def test_two_targets_of_one_unit_level_and_year(book: Book) -> None:
    spoilt = book.with_targets(
        ("unit: commune, level: advanced, year: 2023", "unit: commune, level: advanced, year: 2022")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-repeated.target", ("target", "advanced", "commune", 2022), 7)
    assert (finding.span.line, spoilt.at(finding)) == (8, "2022")
    assert spoilt.related(finding) == [("2022", "target-repeated.first")]
    assert finding.related[0].span.line == 7
    assert (finding.stated, finding.counted) == (2022, 2022)


def test_a_target_copied_whole_is_reported_for_its_id_and_for_its_year(book: Book) -> None:
    first = "  - {id: province-2023,"
    copied = "  - {id: province-2023, clause: x, unit: province, level: standard, year: 2023}"
    spoilt = book.with_targets((first, f"{copied}\n{first}"))
    assert [(finding.span.line, spoilt.at(finding)) for finding in spoilt.findings(RULE)] == [
        (5, "province-2023"),
        (5, "2023"),
    ]


def test_an_id_that_stands_three_times_is_reported_twice_and_both_name_the_first(book: Book) -> None:
    spoilt = book.with_targets(("id: rural-2023", "id: communes-2022"), ("id: villages-2023", "id: communes-2022"))
    found = spoilt.findings(RULE)
    assert [finding.span.line for finding in found] == [11, 13]
    assert [finding.related[0].span.line for finding in found] == [7, 7]


def test_a_target_and_a_requirement_may_share_an_id(book: Book) -> None:
    assert book.with_targets(("id: model-first", "id: models-2023")).findings() == []


def test_an_id_in_other_letters_is_another_id(book: Book) -> None:
    assert book.with_targets(("id: villages-2023", "id: Communes-2023")).findings() == []
