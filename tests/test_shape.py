"""What the two files may hold, and one finding with a line for every value and key that does not fit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from saying import Told, said, told
from small import Book

from ntm_cli.findings import Finding
from ntm_cli.reading import roadmap_models, targets_models, values
from ntm_cli.reading.loading import fit, read_dataset
from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
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

#: What a value should have been, by key and values.
NO_COLUMN: Told = ("invalid-value.column", {"expected": ["achieved"]})
NO_INTEGER: Told = ("invalid-value.integer", {})
NO_NUMBER: Told = ("invalid-value.number", {})
NO_YEAR: Told = ("invalid-value.year", {})
NO_DATE: Told = ("invalid-value.date", {})
NO_DAY: Told = ("invalid-value.day", {})
NO_TEXT: Told = ("invalid-value.text", {})
NO_TRUTH: Told = ("invalid-value.truth", {})
NO_LIST: Told = ("invalid-value.list", {})
NO_GROUP: Told = ("invalid-value.group", {})
QUOTED: Told = ("invalid-value.quoted", {})

WRITE_COLUMN: Told = ("invalid-value.column.help", {})
WRITE_DIGITS: Told = ("invalid-value.integer.help", {})
FOUR_DIGITS: Told = ("invalid-value.digits.help", {})
WRITE_NUMBER: Told = ("invalid-value.number.help", {})
WRITE_DATE: Told = ("invalid-value.date.help", {})
WRITE_LIST: Told = ("invalid-value.list.help", {})
WRITE_PAIRS: Told = ("invalid-value.group.help", {})
WRITE_TEXT: Told = ("invalid-value.text.help", {})
WRITE_TRUTH: Told = ("invalid-value.truth.help", {})
TOO_SMALL: Told = ("invalid-value.small.help", {})
TOO_LARGE: Told = ("invalid-value.large.help", {})
NO_KIND: Told = ("invalid-value.kind", {})
NO_GROUP_NAME: Told = ("invalid-value.number-or-name", {})
EMPTY: Told = ("invalid-value.empty", {})
WRITE_IT: Told = ("invalid-value.empty.help", {})
WRITE_RECOGNISED_YEAR: Told = ("invalid-value.year.help", {})


def smaller_than(limit: int | str) -> Told:
    return "invalid-value.small", {"limit": limit}


def larger_than(limit: int | str) -> Told:
    return "invalid-value.large", {"limit": limit}


def none_of(*words: str) -> Told:
    return "invalid-value.word", {"expected": list(words)}


def unquote(text: str) -> Told:
    return "invalid-value.quoted.help", {"text": text}


def guess(near: str) -> Told:
    return "did-you-mean", {"near": near}


def right(kind: str, text: str) -> Told:
    return f"rewritten.{kind}", {"right": text}


def write(word: str) -> Told:
    return "write-word", {"word": word}


Change = tuple[str, str]
#: Who has a value, its key, and what it should have been.
Value = tuple[str, str, Told]

#: A change of the roadmap, the line, what is marked, whose value of which key is what instead, and the help.
IN_ROADMAP: list[tuple[Change, int, str, Value, Told | None]] = [
    *(
        ((ROW, ROW.replace("2022", typed)), 16, typed, ("Xã An Lạc", "advanced", NO_COLUMN), help)
        for typed, help in [
            ("2O22", WRITE_COLUMN),
            ("achived", WRITE_COLUMN),
            ("Achieved", WRITE_COLUMN),
            ("true", WRITE_COLUMN),
            ("2022.0", right("year", "2022")),
            ("02022", WRITE_COLUMN),
            ("2022 2023", WRITE_COLUMN),
            ("22", FOUR_DIGITS),
            ("20222", FOUR_DIGITS),
            ("-2022", right("year", "2022")),
        ]
    ),
    *(
        ((ROW, ROW.replace("row: 2", f"row: {typed}")), 16, typed, ("Xã An Lạc", "row", NO_INTEGER), h)
        for typed, h in [
            *(
                (typed, WRITE_DIGITS)
                for typed in ("hai", "1_000", "0x1F", "true", "1e3", "2/5", "12:30", ".inf", "2a", "II")
            ),
            ("2.", right("count", "2")),
            ("2.0", right("count", "2")),
            ("1.000", right("count", "1000")),
            ("010", right("count", "10")),
            ("2 xã", right("count", "2")),
            ("'02'", right("count", "2")),
        ]
    ),
    ((ROW, ROW.replace("row: 2", "row: -2")), 16, "-2", ("Xã An Lạc", "row", smaller_than(0)), TOO_SMALL),
    (
        (ROW, ROW.replace("row: 2", "row: '2'")),
        16,
        "'2'",
        ("Xã An Lạc", "row", QUOTED),
        unquote("2"),
    ),
    (
        (ROW, ROW.replace("2022", '"2022"')),
        16,
        '"2022"',
        ("Xã An Lạc", "advanced", QUOTED),
        unquote("2022"),
    ),
    (
        (SUBTOTAL, SUBTOTAL.replace("2022: 1", "2022: một")),
        12,
        "một",
        ("Huyện Sông Hồng", "2022", NO_INTEGER),
        WRITE_DIGITS,
    ),
    (
        (SUBTOTAL, SUBTOTAL.replace("2022: 1", "2022: 1.0")),
        12,
        "1.0",
        ("Huyện Sông Hồng", "2022", NO_INTEGER),
        right("count", "1"),
    ),
    ((SUBTOTAL, "advanced: 3"), 12, "3", ("Huyện Sông Hồng", "advanced", NO_GROUP), WRITE_PAIRS),
    ((ROW, "Xã An Lạc"), 16, "Xã An Lạc", ("Huyện Sông Hồng", "communes", NO_GROUP), WRITE_PAIRS),
    (("date: 2022-01-31", "date: 2022-02-30"), 1, "2022-02-30", ("", "date", NO_DAY), WRITE_DATE),
    (("date: 2022-01-31", "date: 31/01/2022"), 1, "31/01/2022", ("", "date", NO_DATE), right("day", "2022-01-31")),
    (("date: 2022-01-31", "date: 2022-1-31"), 1, "2022-1-31", ("", "date", NO_DATE), right("day", "2022-01-31")),
    (("date: 2022-01-31", "date: 31/02/2022"), 1, "31/02/2022", ("", "date", NO_DATE), WRITE_DATE),
    (("number: 1/QĐ-UBND", "number: 1"), 1, "1", ("", "number", NO_TEXT), right("text", "1")),
    (("years: [2022, 2023]", "years: 2022"), 2, "2022", ("", "years", NO_LIST), right("list", "[2022]")),
    (
        ("years: [2022, 2023]", "years: 2022, 2023"),
        2,
        "2022, 2023",
        ("", "years", NO_LIST),
        right("list", "[2022, 2023]"),
    ),
    (("years: [2022, 2023]", "years: [2022, x]"), 2, "x", ("", "years", NO_INTEGER), WRITE_DIGITS),
    (("years: [2022, 2023]", "years: [2022, 23]"), 2, "23", ("", "years", smaller_than(1900)), TOO_SMALL),
    (("years: [2022, 2023]", "years: [2022, 3000]"), 2, "3000", ("", "years", larger_than(2999)), TOO_LARGE),
    (
        ("complete: true", "complete: yes"),
        37,
        "yes",
        ("", "complete", NO_TRUTH),
        WRITE_TRUTH,
    ),
    (("complete: true", "complete: 1"), 37, "1", ("", "complete", NO_TRUTH), WRITE_TRUTH),
    (("2019: {standard: 3}", "2019: 3"), 39, "3", ("", "2019", NO_GROUP), WRITE_PAIRS),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: x"),
        43,
        "x",
        ("Xã Hoà Bình", "advanced", NO_YEAR),
        WRITE_RECOGNISED_YEAR,
    ),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: achieved"),
        43,
        "achieved",
        ("Xã Hoà Bình", "advanced", NO_YEAR),
        WRITE_RECOGNISED_YEAR,
    ),
    (
        ("complete: true", "complete: 'true'"),
        37,
        "'true'",
        ("", "complete", QUOTED),
        unquote("true"),
    ),
    (("date: 2022-01-31", "date: 20220131"), 1, "20220131", ("", "date", NO_DATE), WRITE_DATE),
    ((ROW, "{row: 2, name: 5}"), 16, "5", ("Huyện Sông Hồng", "name", NO_TEXT), WRITE_TEXT),
    *(
        ((ROW, f"{{row: 2, name: Xã An Lạc, group: {typed}}}"), 16, typed, ("Xã An Lạc", "group", wanted), help)
        for typed, wanted, help in [
            ("1.5", NO_GROUP_NAME, WRITE_TEXT),
            ("true", NO_GROUP_NAME, WRITE_TEXT),
            ("-1", smaller_than(0), TOO_SMALL),
            ("''", EMPTY, WRITE_IT),
        ]
    ),
    ((ROW, "{row: 2, name: Xã An Lạc, district: 7}"), 16, "7", ("Xã An Lạc", "district", NO_TEXT), WRITE_TEXT),
    (
        ("years: [2022, 2023]", "years: [2022, 2023]\nlevels: [standard, modrn]"),
        3,
        "modrn",
        ("", "levels", none_of("standard", "advanced", "model", "modern")),
        guess("modern"),
    ),
    (
        ("  source: Bảng 2\n", "  source: Bảng 2\n  complete: không\n"),
        6,
        "không",
        ("", "complete", NO_TRUTH),
        write("false"),
    ),
    ((ROW, "{row: 2, name: true}"), 16, "true", ("Huyện Sông Hồng", "name", NO_TEXT), WRITE_TEXT),
    (
        ("standard: 2019, advanced: 2020", "standard: 2019, advanced: 20"),
        43,
        "20",
        ("Xã Hoà Bình", "advanced", smaller_than(1900)),
        TOO_SMALL,
    ),
]

#: The same for the targets.
IN_TARGETS: list[tuple[Change, int, str, Value, Told | None]] = [
    *(
        (
            (TARGET, TARGET.replace("40", typed)),
            7,
            typed,
            ("communes-2022", "percent", NO_NUMBER),
            help,
        )
        for typed, help in [
            *((typed, WRITE_NUMBER) for typed in ("x", "true", ".inf", "1/2", "1e1", "4O")),
            *((typed, right("share", "40")) for typed in ("40 %", "40%", "'40%'", "khoảng 40 %")),
            *((typed, right("more-than", "40")) for typed in ("trên 40", "hơn 40%", "'>40'")),
            *((typed, right("at-least", "40.5")) for typed in ("≥40.5", "từ 40.5% trở lên", "'ít nhất 40,5%'")),
        ]
    ),
    (
        (TARGET, TARGET.replace("40", "'40'")),
        7,
        "'40'",
        ("communes-2022", "percent", QUOTED),
        unquote("40"),
    ),
    (
        (TARGET, TARGET.replace("40", "100.1")),
        7,
        "100.1",
        ("communes-2022", "percent", larger_than(100)),
        TOO_LARGE,
    ),
    ((TARGET, TARGET.replace("40", "-1")), 7, "-1", ("communes-2022", "percent", smaller_than(0)), TOO_SMALL),
    (
        (TARGET, TARGET.replace("count: 2", "count: 54/98")),
        7,
        "54/98",
        ("communes-2022", "count", NO_INTEGER),
        WRITE_DIGITS,
    ),
    (
        (TARGET, "at_least: có}"),
        7,
        "có",
        ("communes-2022", "at_least", NO_TRUTH),
        write("true"),
    ),
    ((TARGET, "names: Xã A}"), 7, "Xã A", ("communes-2022", "names", NO_LIST), right("list", "[Xã A]")),
    ((TARGET, "names: [{name: Xã A, district: 5}]}"), 7, "5", ("Xã A", "district", NO_TEXT), WRITE_TEXT),
    ((TARGET, "more_than: trên}"), 7, "trên", ("communes-2022", "more_than", NO_TRUTH), WRITE_TRUTH),
    (
        (TARGET, "of_level: chuẩn}"),
        7,
        "chuẩn",
        ("communes-2022", "of_level", none_of("standard", "advanced", "model", "modern")),
        write("standard"),
    ),
    *(
        (
            ("standard, kinds: [Huyện]", f"standard, kinds: [{typed}]"),
            17,
            typed,
            ("all-standard", "kinds", NO_KIND),
            guess(near),
        )
        for typed, near in [
            ("Huyên", "Huyện"),
            ("huyen", "Huyện"),
            ("Huyện Ất", "Huyện"),
            ("Thi xa", "Thị xã"),
            ("Đăc khu", "Đặc khu"),
            ("Phuong", "Phường"),
        ]
    ),
    (
        ("needs: {kinds: [Huyện]}", "needs: {kinds: [Thị xã, Quân]}"),
        24,
        "Quân",
        ("rural-only", "kinds", NO_KIND),
        guess("Quận"),
    ),
    ((TARGET, "names: [5]}"), 7, "5", ("communes-2022", "names", NO_TEXT), WRITE_TEXT),
    (
        (HEAD, HEAD.replace("commune", "xã")),
        7,
        "xã",
        ("communes-2022", "unit", none_of("commune", "district", "village", "province")),
        write("commune"),
    ),
    (
        (HEAD, HEAD.replace("advanced", "Advanced")),
        7,
        "Advanced",
        ("communes-2022", "level", none_of("standard", "advanced", "model", "modern")),
        guess("advanced"),
    ),
    ((HEAD, HEAD.replace('"1"', "1.4")), 7, "1.4", ("communes-2022", "clause", NO_TEXT), right("text", "1.4")),
    ((HEAD, HEAD.replace("2022", "22")), 7, "22", ("communes-2022", "year", smaller_than(1900)), TOO_SMALL),
    (
        (HEAD, HEAD.replace("2022", "'2022'")),
        7,
        "'2022'",
        ("communes-2022", "year", QUOTED),
        unquote("2022"),
    ),
    (("scope: {communes: 5", "scope: {communes: năm"), 2, "năm", ("", "communes", NO_INTEGER), WRITE_DIGITS),
    ((NEEDS, "needs: x, basis: 10"), 15, "x", ("model-first", "needs", NO_GROUP), WRITE_PAIRS),
    (
        (NEEDS, "needs: {level: x}, basis: 10"),
        15,
        "x",
        ("model-first", "level", none_of("standard", "advanced", "model", "modern")),
        None,
    ),
    (
        (NEEDS, "needs: {kinds: Huyện}, basis: 10"),
        15,
        "Huyện",
        ("model-first", "kinds", NO_LIST),
        right("list", "[Huyện]"),
    ),
    (
        ("     severity: error}", "     severity: lỗi}"),
        25,
        "lỗi",
        ("rural-only", "severity", none_of("error", "warning", "note")),
        write("error"),
    ),
]

#: A change that adds or misspells a key: the key, who has it, what is guessed, the keys that belong there.
UNKNOWN_IN_ROADMAP: list[tuple[Change, str, str, str | None, str]] = [
    (
        (ROW, ROW.replace("advanced", "advnaced")),
        "advnaced",
        "Xã An Lạc",
        "advanced",
        "row, name, district, commune, group, standard, advanced",
    ),
    (
        (ROW, ROW.replace("name:", "nmae:")),
        "nmae",
        "Huyện Sông Hồng",
        "name",
        "row, name, district, commune, group, standard, advanced",
    ),
    (
        (ROW, ROW.replace("row:", "rwo:")),
        "rwo",
        "Xã An Lạc",
        "row",
        "row, name, district, commune, group, standard, advanced",
    ),
    (
        ("\nyears:", "\nyaers:"),
        "yaers",
        "",
        "years",
        "decision, years, levels, communes, districts, villages, recognised.",
    ),
    (
        (ROW, ROW.replace("advanced", "Advanced")),
        "Advanced",
        "Xã An Lạc",
        "advanced",
        "row, name, district, commune, group, standard, advanced",
    ),
    (
        (ROW, ROW.replace("advanced", "cấp")),
        "cấp",
        "Xã An Lạc",
        None,
        "row, name, district, commune, group, standard, advanced, model.",
    ),
    (
        (ROW, ROW.replace("advanced: 2022", "2022: 1")),
        "2022",
        "Xã An Lạc",
        None,
        "row, name, district, commune, group, standard, advanced",
    ),
    ((SUBTOTAL, "advnaced: {}"), "advnaced", "Huyện Sông Hồng", "advanced", "standard, advanced, model."),
    (
        (SUBTOTAL, "advanced: {acheived: 1}"),
        "acheived",
        "Huyện Sông Hồng",
        "achieved",
        "achieved, (year).",
    ),
    ((SUBTOTAL, "advanced: {all: 1}"), "all", "Huyện Sông Hồng", None, "achieved, (year)."),
    ((SUBTOTAL, "advanced: {22: 1}"), "22", "Huyện Sông Hồng", None, "achieved, (year)."),
    ((SUBTOTAL, "advanced: {20222: 1}"), "20222", "Huyện Sông Hồng", None, "achieved, (year)."),
    (("2023: 2, all: 4}", "2023: 2, al: 4}"), "al", "", "all", "achieved, all, of, (year)."),
    (
        ("recognised:", "recognized:"),
        "recognized",
        "",
        "recognised",
        "decision, years, levels, communes, districts, villages, recognised.",
    ),
    (("2019: {standard: 3}", "2019: {standrad: 3}"), "standrad", "", "standard", "standard, advanced, model, modern."),
    (("2019: {standard: 3}", "19: {standard: 3}"), "19", "", None, "(year)."),
    (
        ("complete: true", "complete: true\n  compelte: true"),
        "compelte",
        "",
        "complete",
        "source, complete, missing, by_year",
    ),
]
UNKNOWN_IN_ROADMAP += [
    (
        (SUBTOTAL, "advanced: {}\n        modle: {}"),
        "modle",
        "Huyện Sông Hồng",
        "model",
        "standard, advanced, model.",
    ),
    (
        ("      communes:\n        - {row: 4", "      rows:\n        - {row: 4"),
        "rows",
        "TP. Biển Xanh",
        None,
        "name, subtotal, communes.",
    ),
    (
        ("      communes:\n        - {row: 4", "      villages:\n        - {row: 4"),
        "villages",
        "TP. Biển Xanh",
        None,
        "name, subtotal, communes.",
    ),
    (
        ("  rows:\n    - {row: 1, name: Huyện", "  districts:\n    - {row: 1, name: Huyện"),
        "districts",
        "",
        None,
        "source, complete, of, total, rows, groups.",
    ),
    (
        ("  complete: true\n  by_year", "  of: 5\n  complete: true\n  by_year"),
        "of",
        "",
        None,
        "source, complete, missing, by_year",
    ),
]
UNKNOWN_IN_TARGETS: list[tuple[Change, str, str, str | None, str]] = [
    (
        (TARGET, "count: 2, off: 5}"),
        "off",
        "communes-2022",
        "of",
        "id, clause, unit, group, level, year, count, of, of_level, percent",
    ),
    ((HEAD, HEAD.replace("level", "levle")), "levle", "communes-2022", "level", "id, clause, unit, group, level, year"),
    (
        ("     severity: error}", "     severty: error}"),
        "severty",
        "rural-only",
        "severity",
        "id, when, needs, basis",
    ),
    (
        ("level: standard, kinds: [Huyện]}", "level: standard, kind: [Huyện]}"),
        "kind",
        "all-standard",
        "kinds",
        "unit, level, kinds, groups.",
    ),
    (("villages: 9}", "vilages: 9}"), "vilages", "", "villages", "communes, districts, rural_districts, villages."),
]

#: A change that takes a key away: the key, who misses it, the line where it is missed.
MISSING_IN_ROADMAP: list[tuple[Change, str, str, int]] = [
    ((ROW, "{row: 2, advanced: 2022}"), "name", "Huyện Sông Hồng", 16),
    (("number: 1/QĐ-UBND, ", ""), "number", "", 1),
    (("years: [2022, 2023]\n", ""), "years", "", 1),
    (("  complete: true\n", ""), "complete", "", 35),
]
MISSING_IN_TARGETS: list[tuple[Change, str, str, int]] = [
    (("{id: communes-2022, ", "{"), "id", "", 7),
    ((HEAD, HEAD.replace("year: 2022, ", "")), "year", "communes-2022", 7),
    (("names: [Thành phố Biển Xanh]", "names: [{name: Xã A}]"), "district", "Xã A", 6),
    ((NEEDS, "basis: 10"), "needs", "model-first", 15),
    ((NEEDS, "needs: {}, basis: 10"), "level", "model-first", 15),
    (("when: {unit: commune, level: model}", "when: {unit: commune}"), "level", "model-first", 15),
]


def wrong(book: Book) -> list[Finding]:
    """What is wrong with a book that cannot be read as one."""
    read = read_dataset(*book.sources())
    assert isinstance(read, list)
    return read


def the_one(book: Book) -> Finding:
    (finding,) = wrong(book)
    return finding


def of(rule: str, owner: str, **values: object) -> Told:
    """What a rule says of an entry: with its name or id, if it has one."""
    return (f"{rule}.of", {"owner": owner, **values}) if owner else (rule, values)


def value_of(key: str, marked: str) -> dict[str, object]:
    """A value behind its key, and whether it is shown in quotes."""
    text = marked.strip("'\"")
    return {"key": "value" if text == marked else "value.quoted", "values": {"key": key, "text": text}}


def invalid(owner: str, value: dict[str, object], wanted: Told) -> Told:
    return of("invalid-value", owner, value=value, wanted={"key": wanted[0], "values": wanted[1]})


def help_of(finding: Finding) -> Told | None:
    return told(finding.help) if finding.help else None


def check_invalid(book: Book, line: int, marked: str, value: Value, help: Told | None) -> None:
    finding = the_one(book)
    owner, key, wanted = value
    assert (finding.rule, str(finding.severity)) == ("invalid-value", "error")
    assert told(finding.message) == invalid(owner, value_of(key, marked), wanted)
    assert (finding.span.line, book.at(finding)) == (line, marked)
    assert finding.stated == marked.strip("'\"")
    assert help_of(finding) == help


def check_unknown(book: Book, key: str, owner: str, near: str | None, listed: str) -> None:
    finding = the_one(book)
    assert (finding.rule, told(finding.message)) == ("unknown-key", of("unknown-key", owner, key=key))
    assert (book.at(finding), finding.stated) == (key, key)
    guessed, known = guess_and_keys(finding)
    assert guessed == near
    assert known.startswith(listed)


def guess_and_keys(finding: Finding) -> tuple[object, str]:
    """The key that is guessed, and those that belong there, as text that ends with a point."""
    help, values = told(finding.help)
    near = None
    if help == "unknown-key.guess":
        parts: Any = values
        near, help, values = parts["guess"]["values"]["near"], parts["known"]["key"], parts["known"]["values"]
    assert help == "unknown-key.help"
    year = {"key": "unknown-key.year", "values": {}}
    keys: Any = values["keys"]
    return near, ", ".join("(year)" if key == year else key for key in keys) + "."


def check_missing(book: Book, key: str, owner: str, line: int) -> None:
    finding = the_one(book)
    assert (finding.rule, told(finding.message)) == ("missing-key", of("missing-key", owner, key=key))
    assert told(finding.help) == ("missing-key.help", {"key": key})
    assert finding.span.line == line


@pytest.mark.parametrize(("change", "line", "marked", "value", "help"), IN_ROADMAP)
def test_a_wrong_value_in_the_roadmap_is_quoted_with_its_line(
    book: Book, change: Change, line: int, marked: str, value: Value, help: Told | None
) -> None:
    check_invalid(book.with_roadmap(change), line, marked, value, help)


@pytest.mark.parametrize(("change", "line", "marked", "value", "help"), IN_TARGETS)
def test_a_wrong_value_in_the_targets_is_quoted_with_its_line(
    book: Book, change: Change, line: int, marked: str, value: Value, help: Told | None
) -> None:
    check_invalid(book.with_targets(change), line, marked, value, help)


@pytest.mark.parametrize(("change", "key", "owner", "near", "listed"), UNKNOWN_IN_ROADMAP)
def test_an_unknown_key_in_the_roadmap_is_marked_with_the_keys_that_belong_there(
    book: Book, change: Change, key: str, owner: str, near: str | None, listed: str
) -> None:
    check_unknown(book.with_roadmap(change), key, owner, near, listed)


@pytest.mark.parametrize(("change", "key", "owner", "near", "listed"), UNKNOWN_IN_TARGETS)
def test_an_unknown_key_in_the_targets_is_marked_with_the_keys_that_belong_there(
    book: Book, change: Change, key: str, owner: str, near: str | None, listed: str
) -> None:
    check_unknown(book.with_targets(change), key, owner, near, listed)


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


def demand_own_words(finding: Finding) -> None:
    text = f"{said(finding.message)} {said(finding.help)}".replace(str(finding.stated or "\0"), "")
    assert not RAW.search(
        re.sub(
            "neither true nor false|Write true or false|Write `(true|false)`|`(more_than|at_least): true`",
            "",
            text,
        )
    ), text


@pytest.mark.parametrize(
    "change", [case[0] for cases in (IN_ROADMAP, UNKNOWN_IN_ROADMAP, MISSING_IN_ROADMAP) for case in cases]
)
def test_no_sentence_about_the_roadmap_is_the_librarys(book: Book, change: Change) -> None:
    for finding in wrong(book.with_roadmap(change)):
        demand_own_words(finding)


@pytest.mark.parametrize(
    "change", [case[0] for cases in (IN_TARGETS, UNKNOWN_IN_TARGETS, MISSING_IN_TARGETS) for case in cases]
)
def test_no_sentence_about_the_targets_is_the_librarys(book: Book, change: Change) -> None:
    for finding in wrong(book.with_targets(change)):
        demand_own_words(finding)


@pytest.mark.parametrize(
    ("added", "first", "second"),
    [
        ("rows: []", "rows", "districts"),
        ("groups: []", "groups", "districts"),
        ("rows: []\n  groups: []", "rows", "groups"),
    ],
)
def test_rows_in_two_ways_are_marked_at_the_second_key_and_the_first_is_named(
    added: str, first: str, second: str, book: Book
) -> None:
    spoilt = book.with_roadmap(("  source: Bảng 2\n", f"  source: Bảng 2\n  {added}\n"))
    finding = the_one(spoilt)
    assert (finding.rule, told(finding.message)) == (
        "unknown-key",
        ("unknown-key.rows-twice", {"key": second, "first": first}),
    )
    assert (spoilt.at(finding), finding.stated) == (second, second)
    assert told(finding.help) == ("unknown-key.rows-twice.help", {})


def without_tables(book: Book) -> Book:
    return Book(book.roadmap[: book.roadmap.index("communes:")], book.targets)


def test_a_roadmap_without_a_table_is_refused_and_the_tables_are_named(book: Book) -> None:
    finding = the_one(without_tables(book))
    assert (finding.rule, told(finding.message), finding.span.line) == ("missing-key", ("missing-key.table", {}), 1)
    assert told(finding.help) == (
        "missing-key.table.help",
        {"tables": ["`communes`", "`districts`", "`villages`"]},
    )


@pytest.mark.parametrize("table", ["communes", "districts", "villages"])
def test_any_one_table_will_do_and_only_what_it_cannot_be_without_is_asked_for(table: str, book: Book) -> None:
    bare = without_tables(book)
    finding = the_one(Book(f"{bare.roadmap}{table}: {{}}\n", book.targets))
    assert (told(finding.message), told(finding.help)) == (
        ("missing-key", {"key": "source"}),
        ("missing-key.help", {"key": "source"}),
    )
    assert not isinstance(read_dataset(*Book(f"{bare.roadmap}{table}: {{source: B}}\n", book.targets).sources()), list)


@pytest.mark.parametrize(
    "change",
    [
        ("  total:\n    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}\n    model:    {2023: 1, all: 1}\n", ""),
        (f"      subtotal:\n        {SUBTOTAL}\n        model:    {{achieved: 0, 2023: 1}}\n", ""),
        ("row: 2, name: Xã An Lạc, advanced", "name: Xã An Lạc, advanced"),
        ("  total: {standard: 5, advanced: 1}\n", ""),
        ("  by_year:\n    2019: {standard: 3}\n    2020: {standard: 2, advanced: 1}\n", ""),
        ("{row: 2, district: Huyện Sông Hồng, name: Xã An Lạc", "{row: 2, name: Xã An Lạc"),
        (
            "      communes:\n        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
            "        - {row: 5, name: Xã Vĩnh Thực}\n",
            "",
        ),
    ],
)
def test_what_is_not_printed_is_not_asked_for(change: Change, book: Book) -> None:
    assert not isinstance(read_dataset(*book.with_roadmap(change).sources()), list)


def test_no_number_of_the_scope_is_asked_for(book: Book) -> None:
    scope = "scope: {communes: 5, districts: 2, rural_districts: 1, villages: 9}"
    assert not isinstance(read_dataset(*book.with_targets((scope, "scope: {}")).sources()), list)


@pytest.mark.parametrize("typed", ["[2022]", "{2022: 1}", "{}"])
def test_a_group_where_a_year_belongs_is_marked_at_its_key(book: Book, typed: str) -> None:
    spoilt = book.with_roadmap((ROW, ROW.replace("2022", typed)))
    finding = the_one(spoilt)
    below = {"key": "value.below", "values": {"key": "advanced"}}
    assert told(finding.message) == invalid("Xã An Lạc", below, NO_COLUMN)
    assert (finding.span.line, spoilt.at(finding), finding.stated) == (16, "advanced", None)


@pytest.mark.parametrize(
    "change",
    [(ROW, ROW.replace("Xã An Lạc", "''")), ("source: Bảng 2", 'source: ""'), ("number: 1/QĐ-UBND", "number: ''")],
)
def test_an_empty_text_is_called_empty(book: Book, change: Change) -> None:
    spoilt = book.with_roadmap(change)
    finding = the_one(spoilt)
    assert told(finding.message)[1]["wanted"] == {"key": "invalid-value.empty", "values": {}}
    assert spoilt.at(finding) in ("''", '""')
    assert told(finding.help) == ("invalid-value.empty.help", {})


def test_a_need_of_a_unit_misses_both_its_level_and_its_share(book: Book) -> None:
    found = wrong(book.with_targets((NEEDS, "needs: {unit: commune}, basis: 10")))
    missing = [of("missing-key", "model-first", key=key) for key in ("level", "percent")]
    assert [told(finding.message) for finding in found] == missing


def test_an_empty_list_is_marked_at_its_key(book: Book) -> None:
    spoilt = book.with_roadmap(("years: [2022, 2023]", "years: []"))
    finding = the_one(spoilt)
    below = {"key": "value.below", "values": {"key": "years"}}
    assert told(finding.message) == invalid("", below, ("invalid-value.list.empty", {}))
    assert (spoilt.at(finding), told(finding.help)) == ("years", ("invalid-value.list.empty.help", {}))


def test_a_group_where_a_list_belongs_is_marked_at_its_key(book: Book) -> None:
    rows = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n        - {row: 5, name: Xã Vĩnh Thực}\n"
    spoilt = book.with_roadmap((rows, "          row: 4\n          name: Xã Tân Lập\n"))
    finding = the_one(spoilt)
    below = {"key": "value.below", "values": {"key": "communes"}}
    assert told(finding.message) == invalid("TP. Biển Xanh", below, NO_LIST)
    assert (finding.span.line, spoilt.at(finding), told(finding.help)) == (22, "communes", WRITE_LIST)


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
    assert isinstance(fit(source, Roadmap), Roadmap)


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


@pytest.mark.parametrize(
    ("typed", "right", "wrong"),
    [("percent: 40,5}", "40.5", "40,5"), ("percent: 59,1, increase: 4}", "59.1", "59,1")],
)
def test_a_decimal_comma_is_reported_once_with_its_mend(book: Book, typed: str, right: str, wrong: str) -> None:
    finding = the_one(book.with_targets((TARGET, f"count: 2, of: 5, {typed}")))
    assert told(finding.help) == ("empty-value.decimal", {"right": right, "wrong": wrong})


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ((ROW, ROW.replace("advanced: 2022", "advanced:2022")), "advanced: 2022"),
        ((SUBTOTAL, "advanced: {achieved: 1, 2022:1}"), "2022: 1"),
    ],
)
def test_a_missing_space_after_a_colon_is_reported_once_with_its_mend(book: Book, change: Change, right: str) -> None:
    finding = the_one(book.with_roadmap(change))
    assert told(finding.help) == ("empty-value.space", {"right": right})


@pytest.mark.parametrize("digits", ["1" * 30, "２", "²"])
def test_digits_without_quotes_are_never_said_to_stand_in_quotes(book: Book, digits: str) -> None:
    finding = the_one(book.with_roadmap((ROW, ROW.replace("row: 2", f"row: {digits}"))))
    assert told(finding.message) == invalid("Xã An Lạc", value_of("row", digits), NO_INTEGER)


def test_empty_quotes_can_be_seen_in_the_sentence(book: Book) -> None:
    finding = the_one(book.with_roadmap((ROW, ROW.replace("2022", "''"))))
    assert told(finding.message) == invalid("Xã An Lạc", value_of("advanced", "''"), QUOTED)
    assert (finding.stated, told(finding.help)) == ("", ("invalid-value.quoted.empty", {}))


@pytest.mark.parametrize("place", ["2019: {standard: 3}", "total: {standard: 5, advanced: 1}"])
def test_a_count_of_the_recognised_table_is_not_asked_to_be_a_year(book: Book, place: str) -> None:
    finding = the_one(book.with_roadmap((place, f"{place.partition(':')[0]}: {{standard: x}}")))
    assert told(finding.message) == invalid("", value_of("standard", "x"), NO_INTEGER)
    assert told(finding.help) == WRITE_DIGITS


def test_a_key_in_capitals_is_one_unknown_key_with_the_right_one_guessed(book: Book) -> None:
    check_unknown(book.with_roadmap((ROW, ROW.replace("name", "NAME"))), "NAME", "Huyện Sông Hồng", "name", "row, name")


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
    assert told(finding.message) == of("unknown-key", "model-first", key=key)
    near, keys = guess_and_keys(finding)
    listed = set(keys.rstrip(".").split(", "))
    assert listed <= known
    assert key not in listed
    assert near != key


@pytest.mark.parametrize("text", ["Xã An Lạc\n", "- a\n", "[]\n", "5\n", "'x'\n"])
def test_a_file_that_is_no_group_of_keys_has_a_whole_sentence(book: Book, text: str) -> None:
    finding = the_one(Book(text, book.targets))
    wanted = {"key": "invalid-value.group", "values": {}}
    assert (finding.span.line, told(finding.message)) == (1, ("invalid-value.file", {"wanted": wanted}))
    assert told(finding.help) == WRITE_PAIRS


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
    assert told(finding.help) == ("unseen", {"points": point.split(", ")})


def test_the_wrong_file_under_the_right_name_is_found_out(book: Book) -> None:
    found = wrong(Book(book.roadmap, book.roadmap))
    assert {finding.span.file for finding in found} == {"targets.yaml"}
    assert {"missing-key", "unknown-key"} <= {finding.rule for finding in found}


def test_what_fits_comes_back_as_its_model(book: Book) -> None:
    roadmap_file, targets_file = book.sources()
    roadmap, targets = fit(roadmap_file, Roadmap), fit(targets_file, Targets)
    assert isinstance(roadmap, Roadmap)
    assert isinstance(targets, Targets)
    assert roadmap.years == [2022, 2023]
    first = roadmap.communes.districts[0].communes[0]
    assert first == roadmap_models.Row(row=1, name="Xã Hòa Bình", advanced="achieved", model=2023)
    assert roadmap.communes.total["advanced"] == {"achieved": 1, 2022: 1, 2023: 2, "all": 4}
    assert [type(requirement.needs) for requirement in targets.requirements] == [
        targets_models.NeedsLevel,
        targets_models.NeedsShare,
        targets_models.NeedsShare,
        targets_models.NeedsKind,
        targets_models.NeedsShare,
    ]


def test_a_blank_cell_and_a_printed_zero_stay_different(book: Book) -> None:
    source, _ = book.sources()
    roadmap = fit(source, Roadmap)
    assert isinstance(roadmap, Roadmap)
    first, second = roadmap.communes.districts
    assert first.subtotal["model"] == {"achieved": 0, 2023: 1}
    assert second.subtotal["model"] == {}


@pytest.mark.parametrize(("typed", "kept"), [("61", "61"), ("61.0", "61.0"), ("59.10", "59.10"), ("100", "100")])
def test_a_percentage_keeps_its_printed_digits(book: Book, typed: str, kept: str) -> None:
    _, source = book.with_targets((TARGET, TARGET.replace("40", typed))).sources()
    targets = fit(source, Targets)
    assert isinstance(targets, Targets)
    assert str(targets.targets[2].percent) == kept


def test_the_recognised_table_and_the_lists_of_the_targets_may_be_left_out(book: Book) -> None:
    roadmap = parse(book.roadmap[: book.roadmap.index("recognised:")], "roadmap.yaml")
    targets = parse(book.targets[: book.targets.index("requirements:")], "targets.yaml")
    assert isinstance(fit(roadmap, Roadmap), Roadmap)
    assert isinstance(fit(targets, Targets), Targets)


def test_untracked_targets_are_part_of_the_targets(book: Book) -> None:
    text = book.targets + "untracked:\n  - {clause: '3', about: thu nhập}\n"
    targets = fit(parse(text, "targets.yaml"), Targets)
    assert isinstance(targets, Targets)
    assert targets.untracked == [targets_models.Untracked(clause="3", about="thu nhập")]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *((values.Count, value) for value in (True, False, 1.0, "1", Decimal(1), -1, None, [1])),
        *((values.Year, value) for value in ("2022", 2022.0, True, 22, 1899, 3000, Decimal(2022))),
        *((values.Column, value) for value in ("2022", "Achieved", "all", 22, True, 2022.0, "")),
        *((values.TotalKey, value) for value in ("2022", "sum", 22, True)),
        *((values.Day, value) for value in (20220131, "2022-02-30", "2022-1-31", "20220131", "31/01/2022", "")),
        *((values.Percent, value) for value in (True, "40", 40.0, -1, Decimal("100.1"), None)),
        *((values.Text, value) for value in ("", 5, True, None)),
    ],
)
def test_nothing_is_converted(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value, strict=True)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (values.Count, 0),
        (values.Year, 1900),
        (values.Year, 2999),
        (values.Column, "achieved"),
        (values.Column, 2022),
        (values.TotalKey, "of"),
        (values.Day, "2024-02-29"),
        (values.Percent, Decimal("59.10")),
        (values.Percent, Decimal(0)),
        (values.Text, "0"),
    ],
)
def test_what_belongs_there_is_kept_as_it_is(kind: Any, value: object) -> None:
    kept = TypeAdapter(kind).validate_python(value, strict=True)
    assert (kept, type(kept), str(kept)) == (value, type(value), str(value))


@pytest.mark.parametrize(
    "model",
    [
        model
        for module in (roadmap_models, targets_models)
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, BaseModel) and model is not BaseModel
    ],
)
def test_every_model_is_strict_and_frozen_and_closed(model: type[BaseModel]) -> None:
    assert model.model_config.get("strict") is True
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"


def test_a_row_cannot_be_changed() -> None:
    row = roadmap_models.Row(row=1, name="Xã A")
    with pytest.raises(ValidationError):
        row.name = "Xã B"  # type: ignore[misc]
