"""target-year-astray: the one target of a clause that has another year than all the others."""

from saying import in_short
from small import Book

RULE = "target-year-astray"
PROVINCE = 'clause: "3", unit: province, level: standard, year: 2023'
DISTRICTS = "unit: district, level: standard, year: 2022"
MODELS = "level: model, year: 2023"
RURAL = "unit: district, level: advanced, year: 2023"
VILLAGES = "unit: village, level: standard, year: 2023"


def in_2022(target: str) -> tuple[str, str]:
    """The change that brings a target of 2023 forward by a year."""
    return target, target.replace("2023", "2022")


def said(book: Book) -> list[tuple[int, str]]:
    return [(finding.span.line, in_short(finding.message)) for finding in book.findings(RULE)]


def test_a_consistent_book_has_none_though_its_clauses_have_different_years(book: Book) -> None:
    assert {(target.clause, target.year) for target in book.dataset().targets} == {
        ("1", 2022),
        ("2", 2023),
        ("3", 2023),
    }
    assert book.findings(RULE) == []


def test_the_one_target_of_another_year_is_shown_with_all_others_of_its_clause(book: Book) -> None:
    spoilt = book.with_targets(in_2022(VILLAGES))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-year-astray", ("target", "standard", "village", 2022), "2", 2023)
    assert (finding.stated, finding.counted, str(finding.severity)) == (2022, 2023, "warning")
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 13, "2022")
    assert spoilt.related(finding) == [
        ("2023", "target", "advanced", "commune", 2023),
        ("2023", "target", "model", "commune", 2023),
        ("2023", "target", "advanced", "district", 2023),
    ]
    assert [related.span.line for related in finding.related] == [8, 10, 11]
    assert finding.help is None


def test_a_target_of_a_later_year_is_found_wherever_it_stands_in_its_clause(book: Book) -> None:
    spoilt = book.with_targets((PROVINCE, PROVINCE.replace('"3"', '"1"')))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("target-year-astray", ("target", "standard", "province", 2023), "1", 2022)
    assert (finding.stated, finding.counted) == (2023, 2022)
    assert (finding.span.line, spoilt.at(finding)) == (4, "2023")
    assert [related.span.line for related in finding.related] == [5, 7]


def test_two_clauses_with_one_odd_target_each_are_two_findings(book: Book) -> None:
    spoilt = book.with_targets((PROVINCE, PROVINCE.replace('"3"', '"1"')), in_2022(MODELS))
    assert said(spoilt) == [
        (4, ("target-year-astray", ("target", "standard", "province", 2023), "1", 2022)),
        (10, ("target-year-astray", ("target", "model", "commune", 2022), "2", 2023)),
    ]


def test_targets_of_a_clause_are_held_together_though_others_stand_between_them(book: Book) -> None:
    villages = 'id: villages-2023, clause: "2", unit: village, level: standard, year: 2023'
    spoilt = book.with_targets((villages, villages.replace('clause: "2"', 'clause: "1"')))
    assert said(spoilt) == [(13, ("target-year-astray", ("target", "standard", "village", 2023), "1", 2022))]


def test_a_clause_of_three_targets_in_one_year_is_right(book: Book) -> None:
    third = PROVINCE.replace('"3"', '"1"').replace("2023", "2022")
    assert book.with_targets((PROVINCE, third)).findings(RULE) == []


def test_of_two_targets_neither_is_astray(book: Book) -> None:
    assert book.with_targets((DISTRICTS, DISTRICTS.replace("2022", "2023"))).findings(RULE) == []


def test_two_odd_targets_of_one_year_are_left_alone(book: Book) -> None:
    five = book.with_targets((PROVINCE, PROVINCE.replace('"3"', '"2"')))
    assert five.findings(RULE) == []
    assert five.with_targets(in_2022(MODELS), in_2022(VILLAGES)).findings(RULE) == []


def test_two_odd_targets_of_two_years_are_left_alone(book: Book) -> None:
    spoilt = book.with_targets(in_2022(VILLAGES), (RURAL, RURAL.replace("2023", "2024")))
    assert spoilt.findings(RULE) == []


def test_a_clause_evenly_split_between_two_years_is_left_alone(book: Book) -> None:
    assert book.with_targets(in_2022(MODELS), in_2022(VILLAGES)).findings(RULE) == []


def test_a_clause_with_every_target_in_a_year_of_its_own_is_left_alone(book: Book) -> None:
    spoilt = book.with_targets(
        (PROVINCE, PROVINCE.replace('"3"', '"1"').replace("2023", "2024")),
        (DISTRICTS, DISTRICTS.replace("2022", "2023")),
    )
    assert spoilt.findings(RULE) == []
