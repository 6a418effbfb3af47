"""What the two files may hold, and one sentence with a line for every value and key that does not fit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from small import Book

from ntm_cli.findings import Finding
from ntm_cli.reading import models
from ntm_cli.reading.dataset_builder import read_dataset
from ntm_cli.reading.misfits import fit
from ntm_cli.reading.yaml_reader import parse

#: What the library says, which must never reach an analyst.
RAW = re.compile(
    r"pydantic|http|input should|valid |validat|field required|extra inputs|literal|instance|dict|mapping|scalar|"
    r"sequence|\bnode\b|\btoken\b|union|discriminator|tag|\bNone\b|\bTrue\b|\bFalse\b|Decimal\(",
    re.IGNORECASE,
)

ROW = "{row: 2, name: Xã An Lạc, advanced: 2022}"
SUBTOTAL = "advanced: {achieved: 1, 2022: 1, 2023: 1}"
TARGET = "count: 2, of: 5, percent: 40}"
HEAD = 'clause: "1", unit: commune, level: advanced, year: 2022, '
NEEDS = "needs: {level: advanced}, basis: 10"

NO_YEAR = "neither a year of this roadmap nor 'achieved'"
WRITE_YEAR = "Write a year such as 2025, or achieved; if the printed cell is blank, delete the key."
WRITE_DIGITS = "Write digits only: no dots, commas or letters."
FOUR_DIGITS = "Write the year with four digits, such as 2025."
WRITE_NUMBER = "Write a number such as 59.1, with a point and no % sign."
WRITE_DATE = "Write year-month-day, such as 2022-10-06."
WRITE_LIST = "Begin each entry below it with a dash, or put them in [ ]."
WRITE_PAIRS = "Write `key: value` pairs below it, or in { }."
WRITE_TEXT = "Put it in quotes if it really is a name."
TOO_SMALL = "Look for a digit or a sign too many or too few."
TOO_LARGE = "Look for a digit too many."
WRITE_RECOGNISED_YEAR = "Write a year such as 2019; if the printed cell is blank, delete the key."

Change = tuple[str, str]

#: A change of the roadmap, the line, what is marked, the sentence, and its help.
IN_ROADMAP: list[tuple[Change, int, str, str, str | None]] = [
    *(
        ((ROW, ROW.replace("2022", typed)), 16, typed, f"Xã An Lạc: advanced: {typed} is {NO_YEAR}.", help)
        for typed, help in [
            ("2O22", WRITE_YEAR),
            ("achived", WRITE_YEAR),
            ("Achieved", WRITE_YEAR),
            ("true", WRITE_YEAR),
            ("2022.0", WRITE_YEAR),
            ("02022", WRITE_YEAR),
            ("2022 2023", WRITE_YEAR),
            ("22", FOUR_DIGITS),
            ("20222", FOUR_DIGITS),
            ("-2022", FOUR_DIGITS),
        ]
    ),
    *(
        ((ROW, ROW.replace("row: 2", f"row: {typed}")), 16, typed, f"Xã An Lạc: row: {typed} is not a whole number.", h)
        for typed, h in [
            (typed, WRITE_DIGITS)
            for typed in ("hai", "2.", "2.0", "1.000", "1_000", "010", "0x1F", "true", "1e3", "2/5", "12:30", ".inf")
        ]
    ),
    ((ROW, ROW.replace("row: 2", "row: -2")), 16, "-2", "Xã An Lạc: row: -2 is smaller than 0.", TOO_SMALL),
    (
        (ROW, ROW.replace("row: 2", "row: '2'")),
        16,
        "'2'",
        'Xã An Lạc: row: "2" is text because of its quotes.',
        "Write 2 without quotes.",
    ),
    (
        (ROW, ROW.replace("2022", '"2022"')),
        16,
        '"2022"',
        'Xã An Lạc: advanced: "2022" is text because of its quotes.',
        "Write 2022 without quotes.",
    ),
    (
        (SUBTOTAL, SUBTOTAL.replace("2022: 1", "2022: một")),
        12,
        "một",
        "Huyện Sông Hồng: 2022: một is not a whole number.",
        WRITE_DIGITS,
    ),
    (
        (SUBTOTAL, SUBTOTAL.replace("2022: 1", "2022: 1.0")),
        12,
        "1.0",
        "Huyện Sông Hồng: 2022: 1.0 is not a whole number.",
        WRITE_DIGITS,
    ),
    ((SUBTOTAL, "advanced: 3"), 12, "3", "Huyện Sông Hồng: advanced: 3 is not a group of keys.", WRITE_PAIRS),
    ((ROW, "Xã An Lạc"), 16, "Xã An Lạc", "Huyện Sông Hồng: communes: Xã An Lạc is not a group of keys.", WRITE_PAIRS),
    (("date: 2022-01-31", "date: 2022-02-30"), 1, "2022-02-30", "date: 2022-02-30 is not a day of the calendar.", "*"),
    (("date: 2022-01-31", "date: 31/01/2022"), 1, "31/01/2022", "date: 31/01/2022 is not a date.", WRITE_DATE),
    (("date: 2022-01-31", "date: 2022-1-31"), 1, "2022-1-31", "date: 2022-1-31 is not a date.", WRITE_DATE),
    (("number: 1/QĐ-UBND", "number: 1"), 1, "1", "number: 1 is not text.", WRITE_TEXT),
    (("years: [2022, 2023]", "years: 2022"), 2, "2022", "years: 2022 is not a list.", WRITE_LIST),
    (("years: [2022, 2023]", "years: 2022, 2023"), 2, "2022, 2023", "years: 2022, 2023 is not a list.", WRITE_LIST),
    (("years: [2022, 2023]", "years: [2022, x]"), 2, "x", "years: x is not a whole number.", WRITE_DIGITS),
    (("years: [2022, 2023]", "years: [2022, 23]"), 2, "23", "years: 23 is smaller than 1900.", TOO_SMALL),
    (("years: [2022, 2023]", "years: [2022, 3000]"), 2, "3000", "years: 3000 is larger than 2999.", TOO_LARGE),
    (
        ("complete: true", "complete: yes"),
        37,
        "yes",
        "complete: yes is neither true nor false.",
        "Write true or false.",
    ),
    (("complete: true", "complete: 1"), 37, "1", "complete: 1 is neither true nor false.", "Write true or false."),
    (("2019: {standard: 3}", "2019: 3"), 39, "3", "2019: 3 is not a group of keys.", WRITE_PAIRS),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: x"),
        43,
        "x",
        "Xã Hoà Bình: advanced: x is not a year.",
        WRITE_RECOGNISED_YEAR,
    ),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: achieved"),
        43,
        "achieved",
        "Xã Hoà Bình: advanced: achieved is not a year.",
        WRITE_RECOGNISED_YEAR,
    ),
    (
        ("complete: true", "complete: 'true'"),
        37,
        "'true'",
        'complete: "true" is text because of its quotes.',
        "Write true without quotes.",
    ),
    (("date: 2022-01-31", "date: 20220131"), 1, "20220131", "date: 20220131 is not a date.", WRITE_DATE),
    ((ROW, "{row: 2, name: 5}"), 16, "5", "Huyện Sông Hồng: name: 5 is not text.", WRITE_TEXT),
    ((ROW, "{row: 2, name: true}"), 16, "true", "Huyện Sông Hồng: name: true is not text.", WRITE_TEXT),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: 20"),
        43,
        "20",
        "Xã Hoà Bình: advanced: 20 is smaller than 1900.",
        TOO_SMALL,
    ),
]

#: The same for the targets.
IN_TARGETS: list[tuple[Change, int, str, str, str | None]] = [
    *(
        (
            (TARGET, TARGET.replace("40", typed)),
            7,
            typed,
            f"communes-2022: percent: {typed} is not a number.",
            WRITE_NUMBER,
        )
        for typed in ("40 %", "40%", "x", "true", ".inf", "1/2", "1e1", "4O")
    ),
    (
        (TARGET, TARGET.replace("40", "'40'")),
        7,
        "'40'",
        'communes-2022: percent: "40" is text because of its quotes.',
        "Write 40 without quotes.",
    ),
    (
        (TARGET, TARGET.replace("40", "100.1")),
        7,
        "100.1",
        "communes-2022: percent: 100.1 is larger than 100.",
        TOO_LARGE,
    ),
    ((TARGET, TARGET.replace("40", "-1")), 7, "-1", "communes-2022: percent: -1 is smaller than 0.", TOO_SMALL),
    (
        (TARGET, TARGET.replace("count: 2", "count: 54/98")),
        7,
        "54/98",
        "communes-2022: count: 54/98 is not a whole number.",
        WRITE_DIGITS,
    ),
    (
        (TARGET, "at_least: có}"),
        7,
        "có",
        "communes-2022: at_least: có is neither true nor false.",
        "Write true or false.",
    ),
    ((TARGET, "names: Xã A}"), 7, "Xã A", "communes-2022: names: Xã A is not a list.", WRITE_LIST),
    ((TARGET, "names: [5]}"), 7, "5", "communes-2022: names: 5 is not text.", WRITE_TEXT),
    (
        (HEAD, HEAD.replace("commune", "xã")),
        7,
        "xã",
        "communes-2022: unit: xã is not one of: commune, district, village, province.",
        None,
    ),
    (
        (HEAD, HEAD.replace("advanced", "Advanced")),
        7,
        "Advanced",
        "communes-2022: level: Advanced is not one of: standard, advanced, model.",
        "Did you mean `advanced`?",
    ),
    ((HEAD, HEAD.replace('"1"', "1.4")), 7, "1.4", "communes-2022: clause: 1.4 is not text.", WRITE_TEXT),
    ((HEAD, HEAD.replace("2022", "22")), 7, "22", "communes-2022: year: 22 is smaller than 1900.", TOO_SMALL),
    (
        (HEAD, HEAD.replace("2022", "'2022'")),
        7,
        "'2022'",
        'communes-2022: year: "2022" is text because of its quotes.',
        "Write 2022 without quotes.",
    ),
    (("scope: {communes: 5", "scope: {communes: năm"), 2, "năm", "communes: năm is not a whole number.", WRITE_DIGITS),
    ((NEEDS, "needs: x, basis: 10"), 15, "x", "model-first: needs: x is not a group of keys.", WRITE_PAIRS),
    (
        (NEEDS, "needs: {level: x}, basis: 10"),
        15,
        "x",
        "model-first: level: x is not one of: standard, advanced, model.",
        None,
    ),
    ((NEEDS, "needs: {kinds: Huyện}, basis: 10"), 15, "Huyện", "model-first: kinds: Huyện is not a list.", WRITE_LIST),
    (
        ("     severity: error}", "     severity: lỗi}"),
        25,
        "lỗi",
        "rural-only: severity: lỗi is not one of: error, warning, note.",
        None,
    ),
]

#: A change that adds or misspells a key: the key, who has it, what is guessed, the keys that belong there.
UNKNOWN_IN_ROADMAP: list[tuple[Change, str, str, str | None, str]] = [
    (
        (ROW, ROW.replace("advanced", "advnaced")),
        "advnaced",
        "Xã An Lạc: ",
        "advanced",
        "row, name, standard, advanced",
    ),
    ((ROW, ROW.replace("name:", "nmae:")), "nmae", "Huyện Sông Hồng: ", "name", "row, name, standard, advanced"),
    ((ROW, ROW.replace("row:", "rwo:")), "rwo", "Xã An Lạc: ", "row", "row, name, standard, advanced"),
    (("\nyears:", "\nyaers:"), "yaers", "", "years", "decision, years, communes, districts, recognised."),
    (
        (ROW, ROW.replace("advanced", "Advanced")),
        "Advanced",
        "Xã An Lạc: ",
        "advanced",
        "row, name, standard, advanced",
    ),
    ((ROW, ROW.replace("advanced", "cấp")), "cấp", "Xã An Lạc: ", None, "row, name, standard, advanced, model."),
    ((ROW, ROW.replace("advanced: 2022", "2022: 1")), "2022", "Xã An Lạc: ", None, "row, name, standard, advanced"),
    ((SUBTOTAL, "advnaced: {}"), "advnaced", "Huyện Sông Hồng: ", "advanced", "standard, advanced, model."),
    (
        (SUBTOTAL, "advanced: {acheived: 1}"),
        "acheived",
        "Huyện Sông Hồng: ",
        "achieved",
        "achieved, a year such as 2025.",
    ),
    ((SUBTOTAL, "advanced: {all: 1}"), "all", "Huyện Sông Hồng: ", None, "achieved, a year such as 2025."),
    ((SUBTOTAL, "advanced: {22: 1}"), "22", "Huyện Sông Hồng: ", None, "achieved, a year such as 2025."),
    ((SUBTOTAL, "advanced: {20222: 1}"), "20222", "Huyện Sông Hồng: ", None, "achieved, a year such as 2025."),
    (("2023: 2, all: 4}", "2023: 2, al: 4}"), "al", "", "all", "achieved, all, of, a year such as 2025."),
    (
        ("recognised:", "recognized:"),
        "recognized",
        "",
        "recognised",
        "decision, years, communes, districts, recognised.",
    ),
    (("2019: {standard: 3}", "2019: {standrad: 3}"), "standrad", "", "standard", "standard, advanced, model."),
    (("2019: {standard: 3}", "19: {standard: 3}"), "19", "", None, "a year such as 2025."),
    (("complete: true", "complete: true\n  compelte: true"), "compelte", "", "complete", "source, complete, by_year"),
]
UNKNOWN_IN_TARGETS: list[tuple[Change, str, str, str | None, str]] = [
    (
        (TARGET, "count: 2, off: 5}"),
        "off",
        "communes-2022: ",
        "of",
        "id, clause, unit, level, year, count, of, percent",
    ),
    ((HEAD, HEAD.replace("level", "levle")), "levle", "communes-2022: ", "level", "id, clause, unit, level, year"),
    (
        ("     severity: error}", "     severty: error}"),
        "severty",
        "rural-only: ",
        "severity",
        "id, when, needs, basis",
    ),
    (
        ("level: standard, kinds: [Huyện]}", "level: standard, kind: [Huyện]}"),
        "kind",
        "all-standard: ",
        "kinds",
        "unit, level, kinds.",
    ),
    (("villages: 9}", "vilages: 9}"), "vilages", "", "villages", "communes, districts, rural_districts, villages."),
]

#: A change that takes a key away: the key, who misses it, the line where it is missed.
MISSING_IN_ROADMAP: list[tuple[Change, str, str, int]] = [
    ((ROW, "{row: 2, advanced: 2022}"), "name", "Huyện Sông Hồng: ", 16),
    ((ROW, "{name: Xã An Lạc, advanced: 2022}"), "row", "Xã An Lạc: ", 16),
    (("number: 1/QĐ-UBND, ", ""), "number", "", 1),
    (("years: [2022, 2023]\n", ""), "years", "", 1),
    (("  complete: true\n", ""), "complete", "", 35),
    (
        ("{row: 2, district: Huyện Sông Hồng, name: Xã An Lạc", "{row: 2, name: Xã An Lạc"),
        "district",
        "Xã An Lạc: ",
        44,
    ),
]
MISSING_IN_TARGETS: list[tuple[Change, str, str, int]] = [
    (("{id: communes-2022, ", "{"), "id", "", 7),
    ((HEAD, HEAD.replace("year: 2022, ", "")), "year", "communes-2022: ", 7),
    (("scope: {communes: 5, ", "scope: {"), "communes", "", 2),
    ((NEEDS, "basis: 10"), "needs", "model-first: ", 15),
    ((NEEDS, "needs: {}, basis: 10"), "level", "model-first: ", 15),
    (("when: {unit: commune, level: model}", "when: {unit: commune}"), "level", "model-first: ", 15),
]


def wrong(book: Book) -> list[Finding]:
    """What is wrong with a book that cannot be read as one."""
    read = read_dataset(*book.sources())
    assert isinstance(read, list)
    return read


def the_one(book: Book) -> Finding:
    (finding,) = wrong(book)
    return finding


def check_invalid(book: Book, line: int, marked: str, message: str, help: str | None) -> None:
    finding = the_one(book)
    assert (finding.rule, str(finding.severity), finding.message) == ("invalid-value", "error", message)
    assert (finding.span.line, book.at(finding)) == (line, marked)
    assert finding.stated == marked.strip("'\"")
    assert help == "*" or finding.help == help


def check_unknown(book: Book, key: str, owner: str, guess: str | None, listed: str) -> None:
    finding = the_one(book)
    assert (finding.rule, finding.message) == ("unknown-key", f"{owner}`{key}` is not a key that belongs here.")
    assert (book.at(finding), finding.stated) == (key, key)
    assert finding.help is not None
    assert f"The keys here are: {listed}" in finding.help
    assert finding.help.startswith(f"Did you mean `{guess}`? " if guess else "The keys here are: ")


def check_missing(book: Book, key: str, owner: str, line: int) -> None:
    finding = the_one(book)
    the = f"{owner}the" if owner else "The"
    assert (finding.rule, finding.message) == ("missing-key", f"{the} key `{key}` is missing.")
    assert finding.help == f"Add `{key}: …` here."
    assert finding.span.line == line


@pytest.mark.parametrize(("change", "line", "marked", "message", "help"), IN_ROADMAP)
def test_a_wrong_value_in_the_roadmap_is_quoted_with_its_line(
    book: Book, change: Change, line: int, marked: str, message: str, help: str | None
) -> None:
    check_invalid(book.with_roadmap(change), line, marked, message, help)


@pytest.mark.parametrize(("change", "line", "marked", "message", "help"), IN_TARGETS)
def test_a_wrong_value_in_the_targets_is_quoted_with_its_line(
    book: Book, change: Change, line: int, marked: str, message: str, help: str | None
) -> None:
    check_invalid(book.with_targets(change), line, marked, message, help)


@pytest.mark.parametrize(("change", "key", "owner", "guess", "listed"), UNKNOWN_IN_ROADMAP)
def test_an_unknown_key_in_the_roadmap_is_marked_with_the_keys_that_belong_there(
    book: Book, change: Change, key: str, owner: str, guess: str | None, listed: str
) -> None:
    check_unknown(book.with_roadmap(change), key, owner, guess, listed)


@pytest.mark.parametrize(("change", "key", "owner", "guess", "listed"), UNKNOWN_IN_TARGETS)
def test_an_unknown_key_in_the_targets_is_marked_with_the_keys_that_belong_there(
    book: Book, change: Change, key: str, owner: str, guess: str | None, listed: str
) -> None:
    check_unknown(book.with_targets(change), key, owner, guess, listed)


@pytest.mark.parametrize(("change", "key", "owner", "line"), MISSING_IN_ROADMAP)
def test_a_missing_key_in_the_roadmap_is_named_with_the_line_of_its_entry(
    book: Book, change: Change, key: str, owner: str, line: int
) -> None:
    check_missing(book.with_roadmap(change), key, owner, line)


@pytest.mark.parametrize(("change", "key", "owner", "line"), MISSING_IN_TARGETS)
def test_a_missing_key_in_the_targets_is_named_with_the_line_of_its_entry(
    book: Book, change: Change, key: str, owner: str, line: int
) -> None:
    check_missing(book.with_targets(change), key, owner, line)


@pytest.mark.parametrize(
    "change", [case[0] for cases in (IN_ROADMAP, UNKNOWN_IN_ROADMAP, MISSING_IN_ROADMAP) for case in cases]
)
def test_no_sentence_about_the_roadmap_is_the_librarys(book: Book, change: Change) -> None:
    for finding in wrong(book.with_roadmap(change)):
        said = f"{finding.message} {finding.help or ''}".replace(finding.stated or "\0", "")
        assert not RAW.search(said.replace("neither true nor false", "").replace("Write true or false", "")), said


@pytest.mark.parametrize(
    "change", [case[0] for cases in (IN_TARGETS, UNKNOWN_IN_TARGETS, MISSING_IN_TARGETS) for case in cases]
)
def test_no_sentence_about_the_targets_is_the_librarys(book: Book, change: Change) -> None:
    for finding in wrong(book.with_targets(change)):
        said = f"{finding.message} {finding.help or ''}".replace(finding.stated or "\0", "")
        assert not RAW.search(said.replace("neither true nor false", "").replace("Write true or false", "")), said


@pytest.mark.parametrize("typed", ["[2022]", "{2022: 1}", "{}"])
def test_a_group_where_a_year_belongs_is_marked_at_its_key(book: Book, typed: str) -> None:
    spoilt = book.with_roadmap((ROW, ROW.replace("2022", typed)))
    finding = the_one(spoilt)
    assert finding.message.startswith("Xã An Lạc: advanced: ")
    assert finding.message.endswith(f"is {NO_YEAR}.")
    assert (finding.span.line, spoilt.at(finding), finding.stated) == (16, "advanced", None)


@pytest.mark.parametrize(
    "change",
    [(ROW, ROW.replace("Xã An Lạc", "''")), ("source: Bảng 2", 'source: ""'), ("number: 1/QĐ-UBND", "number: ''")],
)
def test_an_empty_text_is_called_empty(book: Book, change: Change) -> None:
    spoilt = book.with_roadmap(change)
    finding = the_one(spoilt)
    assert finding.message.endswith(" is empty.")
    assert (spoilt.at(finding)[1:], finding.help) in [(mark, "Write the text, or delete the key.") for mark in "'\""]


def test_a_need_of_a_unit_misses_both_its_level_and_its_share(book: Book) -> None:
    found = wrong(book.with_targets((NEEDS, "needs: {unit: commune}, basis: 10")))
    assert [finding.message for finding in found] == [
        "model-first: the key `level` is missing.",
        "model-first: the key `percent` is missing.",
    ]


def test_an_empty_list_is_marked_at_its_key(book: Book) -> None:
    spoilt = book.with_roadmap(("years: [2022, 2023]", "years: []"))
    finding = the_one(spoilt)
    assert finding.message.startswith("years: ")
    assert "empty list" in finding.message
    assert (spoilt.at(finding), finding.help) == ("years", "Write at least one entry.")


def test_a_group_where_a_list_belongs_is_marked_at_its_key(book: Book) -> None:
    rows = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n        - {row: 5, name: Xã Vĩnh Thực}\n"
    spoilt = book.with_roadmap((rows, "          row: 4\n          name: Xã Tân Lập\n"))
    finding = the_one(spoilt)
    assert finding.message.startswith("TP. Biển Xanh: communes: ")
    assert (finding.span.line, spoilt.at(finding), finding.help) == (22, "communes", WRITE_LIST)


def test_every_wrong_place_has_one_finding_of_its_own(book: Book) -> None:
    spoilt = book.with_roadmap(
        (ROW, "{row: hai, name: Xã An Lạc, cấp: 1, advanced: 2022x}"),
        ("complete: true", "complete: có"),
        (SUBTOTAL, "advanced: {achieved: một, 2022: 1.5, x: 1}"),
    ).with_targets((TARGET, "count: hai, percent: 40%}"))
    found = [(finding.span.file, finding.span.line, spoilt.at(finding)) for finding in wrong(spoilt)]
    assert sorted(found) == [
        ("roadmap.yaml", 12, "1.5"),
        ("roadmap.yaml", 12, "một"),
        ("roadmap.yaml", 12, "x"),
        ("roadmap.yaml", 16, "2022x"),
        ("roadmap.yaml", 16, "cấp"),
        ("roadmap.yaml", 16, "hai"),
        ("roadmap.yaml", 37, "có"),
        ("targets.yaml", 7, "40%"),
        ("targets.yaml", 7, "hai"),
    ]


def test_mistakes_of_the_text_and_of_its_values_are_reported_together(book: Book) -> None:
    spoilt = book.with_roadmap(
        (ROW, "{row: 2, name: Xã An Lạc, advanced: 2022, advanced: 2023}"), ("complete: true", "complete: có")
    )
    assert [(finding.rule, finding.span.line) for finding in wrong(spoilt)] == [
        ("duplicate-key", 16),
        ("invalid-value", 37),
    ]


def test_a_year_the_roadmap_does_not_have_is_left_to_the_rules(book: Book) -> None:
    source, _ = book.with_roadmap((ROW, ROW.replace("2022", "2031"))).sources()
    assert isinstance(fit(source, models.Roadmap), models.Roadmap)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ((ROW, ROW.replace("Xã An Lạc", "")), "name"),
        ((ROW, ROW.replace("Xã An Lạc", "~")), "name"),
        ((ROW, ROW.replace("row: 2", "row: ")), "row"),
        ((SUBTOTAL, "advanced: "), "advanced"),
        ((SUBTOTAL, "advanced: {achieved: }"), "achieved"),
        (("2019: {standard: 3}", "2019:"), "2019"),
        (("years: [2022, 2023]", "years:"), "years"),
    ],
)
def test_a_value_left_blank_is_reported_once_and_nothing_else_with_it(book: Book, change: Change, key: str) -> None:
    spoilt = book.with_roadmap(change)
    finding = the_one(spoilt)
    assert (finding.rule, spoilt.at(finding)) == ("empty-value", key)


@pytest.mark.parametrize("key", ["advanced", "standard", "model"])
def test_a_level_left_blank_is_reported_once(book: Book, key: str) -> None:
    spoilt = book.with_roadmap((ROW, f"{{row: 2, name: Xã An Lạc, {key}: }}"))
    finding = the_one(spoilt)
    assert (finding.rule, spoilt.at(finding)) == ("empty-value", key)


@pytest.mark.parametrize("typed", ["percent: 40,5}", "percent: 59,1, increase: 4}"])
def test_a_decimal_comma_is_reported_once_with_its_mend(book: Book, typed: str) -> None:
    finding = the_one(book.with_targets((TARGET, f"count: 2, of: 5, {typed}")))
    assert finding.help is not None
    assert finding.help.startswith("A decimal number takes a point")


@pytest.mark.parametrize(
    "change", [(ROW, ROW.replace("advanced: 2022", "advanced:2022")), (SUBTOTAL, "advanced: {achieved: 1, 2022:1}")]
)
def test_a_missing_space_after_a_colon_is_reported_once_with_its_mend(book: Book, change: Change) -> None:
    finding = the_one(book.with_roadmap(change))
    assert finding.help is not None
    assert finding.help.startswith("Put a space after the colon")


@pytest.mark.parametrize("digits", ["1" * 30, "２", "²"])
def test_digits_without_quotes_are_never_said_to_stand_in_quotes(book: Book, digits: str) -> None:
    finding = the_one(book.with_roadmap((ROW, ROW.replace("row: 2", f"row: {digits}"))))
    assert finding.message == f"Xã An Lạc: row: {digits} is not a whole number."


def test_empty_quotes_can_be_seen_in_the_sentence(book: Book) -> None:
    finding = the_one(book.with_roadmap((ROW, ROW.replace("2022", "''"))))
    assert finding.message == 'Xã An Lạc: advanced: "" is text because of its quotes.'
    assert (finding.stated, finding.help) == ("", "Write the value.")


@pytest.mark.parametrize("place", ["2019: {standard: 3}", "total: {standard: 5, advanced: 1}"])
def test_a_count_of_the_recognised_table_is_not_asked_to_be_a_year(book: Book, place: str) -> None:
    finding = the_one(book.with_roadmap((place, f"{place.partition(':')[0]}: {{standard: x}}")))
    assert (finding.message, finding.help) == ("standard: x is not a whole number.", WRITE_DIGITS)


def test_a_key_in_capitals_is_one_unknown_key_with_the_right_one_guessed(book: Book) -> None:
    check_unknown(
        book.with_roadmap((ROW, ROW.replace("name", "NAME"))), "NAME", "Huyện Sông Hồng: ", "name", "row, name"
    )


def test_a_misspelt_column_is_an_unknown_key_whatever_its_value(book: Book) -> None:
    finding = the_one(book.with_roadmap((SUBTOTAL, "advanced: {acheived: x}")))
    assert (finding.rule, finding.stated) == ("unknown-key", "acheived")


@pytest.mark.parametrize(
    ("needs", "key", "known"),
    [
        ("{kinds: [Huyện], level: advanced}", "level", {"kinds"}),
        ("{levle: advanced, level: advanced}", "levle", {"level", "unit", "percent", "kinds"}),
    ],
)
def test_the_keys_of_a_need_are_those_of_its_sort(book: Book, needs: str, key: str, known: set[str]) -> None:
    finding = the_one(book.with_targets((NEEDS, f"needs: {needs}, basis: 10")))
    assert f"`{key}` is not a key that belongs here" in finding.message
    assert finding.help is not None
    listed = set(finding.help.rpartition("are: ")[2].rstrip(".").split(", "))
    assert listed <= known
    assert key not in listed
    assert f"Did you mean `{key}`" not in finding.help


@pytest.mark.parametrize("text", ["Xã An Lạc\n", "- a\n", "[]\n", "5\n", "'x'\n"])
def test_a_file_that_is_no_group_of_keys_has_a_whole_sentence(book: Book, text: str) -> None:
    finding = the_one(Book(text, book.targets))
    assert (finding.span.line, finding.message) == (1, "The file is not a group of keys.")
    assert finding.help == WRITE_PAIRS


@pytest.mark.parametrize(
    ("change", "point"),
    [
        ((ROW, ROW.replace("row: 2", "row: \N{NO-BREAK SPACE}2")), "U+00A0"),
        ((ROW, ROW.replace("advanced: 2022", "advanced: \N{NO-BREAK SPACE}2022")), "U+00A0"),
        ((ROW, ROW.replace("advanced: 2022", "\N{NO-BREAK SPACE}advanced: 2022")), "U+00A0"),
        ((ROW, ROW.replace("row: 2", "row: 2\N{ZERO WIDTH SPACE}")), "U+200B"),
        ((SUBTOTAL, SUBTOTAL.replace("achieved", "achieved\N{SOFT HYPHEN}")), "U+00AD"),
        (("complete: true", "complete: true\N{LEFT-TO-RIGHT MARK}"), "U+200E"),
        (("date: 2022-01-31", "date: 2022-01-31\N{ZERO WIDTH SPACE}\N{NO-BREAK SPACE}"), "U+200B, U+00A0"),
        (("years: [2022, 2023]", "years: [2022, \N{IDEOGRAPHIC SPACE}2023]"), "U+3000"),
    ],
)
def test_an_invisible_character_in_a_key_or_value_is_named(book: Book, change: Change, point: str) -> None:
    finding = the_one(book.with_roadmap(change))
    assert finding.help == f"It holds {point}, which cannot be seen; type it again."


def test_the_wrong_file_under_the_right_name_is_found_out(book: Book) -> None:
    found = wrong(Book(book.roadmap, book.roadmap))
    assert {finding.span.file for finding in found} == {"targets.yaml"}
    assert {"missing-key", "unknown-key"} <= {finding.rule for finding in found}


def test_what_fits_comes_back_as_its_model(book: Book) -> None:
    roadmap_file, targets_file = book.sources()
    roadmap, targets = fit(roadmap_file, models.Roadmap), fit(targets_file, models.Targets)
    assert isinstance(roadmap, models.Roadmap)
    assert isinstance(targets, models.Targets)
    assert roadmap.years == [2022, 2023]
    assert roadmap.communes.districts[0].communes[0] == models.Row(
        row=1, name="Xã Hòa Bình", advanced="achieved", model=2023
    )
    assert roadmap.communes.total.advanced == {"achieved": 1, 2022: 1, 2023: 2, "all": 4}
    assert [type(requirement.needs) for requirement in targets.requirements] == [
        models.NeedsLevel,
        models.NeedsShare,
        models.NeedsShare,
        models.NeedsKind,
        models.NeedsShare,
    ]


def test_a_blank_cell_and_a_printed_zero_stay_different(book: Book) -> None:
    source, _ = book.sources()
    roadmap = fit(source, models.Roadmap)
    assert isinstance(roadmap, models.Roadmap)
    first, second = roadmap.communes.districts
    assert first.subtotal.model == {"achieved": 0, 2023: 1}
    assert second.subtotal.model == {}


@pytest.mark.parametrize(("typed", "kept"), [("61", "61"), ("61.0", "61.0"), ("59.10", "59.10"), ("100", "100")])
def test_a_percentage_keeps_its_printed_digits(book: Book, typed: str, kept: str) -> None:
    _, source = book.with_targets((TARGET, TARGET.replace("40", typed))).sources()
    targets = fit(source, models.Targets)
    assert isinstance(targets, models.Targets)
    assert str(targets.targets[2].percent) == kept


def test_the_recognised_table_and_the_lists_of_the_targets_may_be_left_out(book: Book) -> None:
    roadmap = parse(book.roadmap[: book.roadmap.index("recognised:")], "roadmap.yaml")
    targets = parse(book.targets[: book.targets.index("requirements:")], "targets.yaml")
    assert isinstance(fit(roadmap, models.Roadmap), models.Roadmap)
    assert isinstance(fit(targets, models.Targets), models.Targets)


def test_untracked_targets_are_part_of_the_targets(book: Book) -> None:
    text = book.targets + "untracked:\n  - {clause: '3', about: thu nhập}\n"
    targets = fit(parse(text, "targets.yaml"), models.Targets)
    assert isinstance(targets, models.Targets)
    assert targets.untracked == [models.Untracked(clause="3", about="thu nhập")]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((models.Count, value) for value in (True, False, 1.0, "1", Decimal(1), -1, None, [1])),
        *((models.Year, value) for value in ("2022", 2022.0, True, 22, 1899, 3000, Decimal(2022))),
        *((models.Column, value) for value in ("2022", "Achieved", "all", 22, True, 2022.0, "")),
        *((models.TotalKey, value) for value in ("2022", "sum", 22, True)),
        *((models.Day, value) for value in (20220131, "2022-02-30", "2022-1-31", "20220131", "31/01/2022", "")),
        *((models.Percent, value) for value in (True, "40", 40.0, -1, Decimal("100.1"), None)),
        *((models.Text, value) for value in ("", 5, True, None)),
    ],
)
def test_nothing_is_converted(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value, strict=True)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (models.Count, 0),
        (models.Year, 1900),
        (models.Year, 2999),
        (models.Column, "achieved"),
        (models.Column, 2022),
        (models.TotalKey, "of"),
        (models.Day, "2024-02-29"),
        (models.Percent, Decimal("59.10")),
        (models.Percent, Decimal(0)),
        (models.Text, "0"),
    ],
)
def test_what_belongs_there_is_kept_as_it_is(kind: Any, value: object) -> None:
    kept = TypeAdapter(kind).validate_python(value, strict=True)
    assert (kept, type(kept), str(kept)) == (value, type(value), str(value))


@pytest.mark.parametrize(
    "model",
    [
        model
        for model in vars(models).values()
        if isinstance(model, type) and issubclass(model, BaseModel) and model is not BaseModel
    ],
)
def test_every_model_is_strict_and_frozen_and_closed(model: type[BaseModel]) -> None:
    assert model.model_config.get("strict") is True
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"


def test_a_row_cannot_be_changed() -> None:
    row = models.Row(row=1, name="Xã A")
    with pytest.raises(ValidationError):
        row.name = "Xã B"  # type: ignore[misc]
