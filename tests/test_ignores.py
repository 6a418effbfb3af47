"""Comments that acknowledge a finding: what they hide, what they never hide, and what is said of them."""

from __future__ import annotations

import unicodedata

import pytest
from acknowledged import acknowledge
from saying import in_short
from small import Book

from ntm_cli import rules
from ntm_cli.findings import Finding
from ntm_cli.ignores.forms import read
from ntm_cli.reading.yaml_reader import parse

RULE = "subtotal-mismatch"
RIGHT = "        advanced: {achieved: 1, 2022: 1, 2023: 1}\n"
WRONG = "        advanced: {achieved: 1, 2022: 1, 2023: 3}\n"
COMMENT = f"# ntm: ignore[{RULE}] đúng như bản ký"
FORM = ("unknown-ignore.help",)


def applied(book: Book, rules_ran: bool = True) -> list[Finding]:
    return list(acknowledge(book.findings(), book.sources(), rules_ran))


def spoilt(book: Book, lines: str) -> Book:
    """The book with these lines instead of the subtotal in line 12."""
    return book.with_roadmap((RIGHT, lines))


def beside(comment: str, line: str = WRONG) -> str:
    return f"{line.rstrip()} {comment}\n"


def above(*comments: str, line: str = WRONG) -> str:
    return "".join(f"        {comment}\n" for comment in comments) + line


def named(findings: list[Finding]) -> list[tuple[str, int, str | None]]:
    return [(finding.rule, finding.span.line, finding.ignored) for finding in findings]


def test_without_a_comment_nothing_is_ignored(book: Book) -> None:
    assert named(applied(spoilt(book, WRONG))) == [(RULE, 12, None)]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (beside(COMMENT), 12),
        (above(COMMENT), 13),
        (f"{COMMENT}\n{WRONG}", 13),
        (above(COMMENT, "# một ghi chú khác"), 14),
        (above("# một ghi chú khác", COMMENT), 14),
        (above(COMMENT, "#", "# a", "# b"), 16),
    ],
)
def test_a_comment_acknowledges_its_line_or_the_line_below_the_comments(book: Book, lines: str, line: int) -> None:
    assert named(applied(spoilt(book, lines))) == [(RULE, line, "đúng như bản ký")]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize(("lines", "line"), [(beside(COMMENT), 12), (above(COMMENT), 13)])
def test_a_comment_works_with_other_line_endings(book: Book, ending: str, lines: str, line: int) -> None:
    made = spoilt(book, lines)
    assert named(applied(Book(made.roadmap.replace("\n", ending), made.targets))) == [(RULE, line, "đúng như bản ký")]


def test_a_missing_reason_is_found_with_other_line_endings_too(book: Book) -> None:
    made = spoilt(book, beside(f"# ntm: ignore[{RULE}]"))
    found = applied(Book(made.roadmap.replace("\n", "\r\n"), made.targets))
    assert named(found) == [(RULE, 12, None), ("unexplained-ignore", 12, None)]


def test_an_acknowledged_finding_keeps_all_it_says(book: Book) -> None:
    (plain,), (ignored,) = applied(spoilt(book, WRONG)), applied(spoilt(book, beside(COMMENT)))
    assert (ignored.message, ignored.severity, ignored.span, ignored.help) == (
        plain.message,
        plain.severity,
        plain.span,
        plain.help,
    )
    assert ignored.fingerprint == plain.fingerprint


def test_a_comment_works_in_the_targets_too(book: Book) -> None:
    made = book.with_targets(
        ("count: 2, of: 5, percent: 40}", "count: 3, of: 5, percent: 60} # ntm: ignore[target-shortfall] như bản ký")
    )
    assert ("target-shortfall", 7, "như bản ký") in named(applied(made))


@pytest.mark.parametrize(
    "comment",
    [
        f"#ntm:ignore[{RULE}] lý do",
        f"# ntm:  ignore [ {RULE} ]   lý do  ",
        f"# ntm: ignore[{RULE}]: lý do",
        f"# ntm: ignore[{RULE}] - lý do",
        f"# ntm: ignore[{RULE}] — lý do",
        f"# ntm: ignore[{RULE}]lý do",
        f"# ntm : ignore[{RULE}] lý do",
        f"# ntm ignore[{RULE}] lý do",
        f"#\N{NO-BREAK SPACE}ntm: ignore[{RULE}] lý do",
    ],
)
def test_spaces_and_dashes_and_the_colon_do_not_matter(book: Book, comment: str) -> None:
    assert named(applied(spoilt(book, beside(comment)))) == [(RULE, 12, "lý do")]


def test_a_reason_may_hold_brackets_colons_and_hashes(book: Book) -> None:
    reason = "xem [2]: mục 4.2.b (1) #3, 44 + 7 = 51"
    assert named(applied(spoilt(book, beside(f"# ntm: ignore[{RULE}] {reason}")))) == [(RULE, 12, reason)]


def test_comments_above_one_another_all_speak_of_the_line_below_them(book: Book) -> None:
    rows = "        - {row: 2, name: Xã An Lạc, advanced: 2022}\n"
    made = book.with_roadmap(
        (
            rows,
            "        # ntm: ignore[levels-in-one-year] một\n        # ntm: ignore[row-out-of-sequence] hai\n"
            "        - {row: 9, name: Xã An Lạc, advanced: 2022, model: 2022}\n",
        )
    )
    found = [finding for finding in applied(made) if finding.span.line in (16, 17, 18)]
    assert sorted(named(found)) == [("levels-in-one-year", 18, "một"), ("row-out-of-sequence", 18, "hai")]


def test_one_comment_may_name_several_rules(book: Book) -> None:
    made = book.with_roadmap(
        (
            "        - {row: 2, name: Xã An Lạc, advanced: 2022}\n",
            "        # ntm: ignore[levels-in-one-year, row-out-of-sequence] cả hai\n"
            "        - {row: 9, name: Xã An Lạc, advanced: 2022, model: 2022}\n",
        )
    )
    found = [finding for finding in applied(made) if finding.span.line in (16, 17)]
    assert sorted(named(found)) == [("levels-in-one-year", 17, "cả hai"), ("row-out-of-sequence", 17, "cả hai")]


def test_of_several_rules_in_one_comment_only_the_idle_one_is_stale(book: Book) -> None:
    found = applied(spoilt(book, beside(f"# ntm: ignore[{RULE}, sum-mismatch] lý do")))
    assert named(found) == [(RULE, 12, "lý do"), ("stale-ignore", 12, None)]
    assert in_short(found[1].message) == ("stale-ignore", "sum-mismatch", 12)


def test_one_comment_acknowledges_every_finding_of_its_rule_in_the_line(book: Book) -> None:
    line = WRONG.replace("2022: 1", "2022: 4")
    assert named(applied(spoilt(book, beside(COMMENT, line)))) == [(RULE, 12, "đúng như bản ký")] * 2


@pytest.mark.parametrize("after", ["", " ", "   ", " -", ":", " — "])
def test_a_comment_without_a_reason_hides_nothing_and_is_a_finding(book: Book, after: str) -> None:
    found = applied(spoilt(book, beside(f"# ntm: ignore[{RULE}]{after}")))
    assert named(found) == [(RULE, 12, None), ("unexplained-ignore", 12, None)]
    assert (str(found[1].severity), in_short(found[1].message)) == (
        "error",
        ("unexplained-ignore", "subtotal-mismatch"),
    )
    assert in_short(found[1].help) == ("unexplained-ignore.help",)


@pytest.mark.parametrize("name", ["subtotal-mismach", "subtotal_mismatch", "Subtotal-Mismatch"])
def test_an_unknown_rule_hides_nothing_and_the_right_name_is_guessed(book: Book, name: str) -> None:
    made = spoilt(book, beside(f"# ntm: ignore[{name}] lý do"))
    found = applied(made)
    assert named(found) == [(RULE, 12, None), ("unknown-ignore", 12, None)]
    assert (str(found[1].severity), in_short(found[1].message)) == ("error", ("unknown-ignore.rule", name))
    assert (found[1].stated, in_short(found[1].help)) == (name, ("did-you-mean", "subtotal-mismatch"))
    assert made.at(found[1]) == f"# ntm: ignore[{name}] lý do"


@pytest.mark.parametrize("after", ["", "  "])
def test_a_comment_is_marked_from_its_hash_to_its_last_letter(book: Book, after: str) -> None:
    comment = "# ntm: ignore[xyz] lý do"
    (finding,) = applied(spoilt(book, beside(comment + after, RIGHT)))
    start = len(RIGHT.rstrip()) + 2
    assert (finding.span.column, finding.span.end_column) == (start, start + len(comment))


def test_a_rule_like_no_other_gets_the_form_explained(book: Book) -> None:
    (finding,) = applied(spoilt(book, beside("# ntm: ignore[xyz] lý do", RIGHT)))
    assert (finding.rule, in_short(finding.help)) == ("unknown-ignore", FORM)


def test_an_unknown_rule_beside_a_known_one_does_not_stop_it(book: Book) -> None:
    found = applied(spoilt(book, beside(f"# ntm: ignore[xyz, {RULE}] lý do")))
    assert named(found) == [(RULE, 12, "lý do"), ("unknown-ignore", 12, None)]


@pytest.mark.parametrize(
    "rule", ["broken-yaml", "invalid-value", "duplicate-key", "stale-ignore", "unexplained-ignore"]
)
def test_what_is_wrong_with_the_file_itself_cannot_be_ignored(book: Book, rule: str) -> None:
    (finding,) = applied(spoilt(book, beside(f"# ntm: ignore[{rule}] lý do", RIGHT)))
    assert (finding.rule, in_short(finding.message)) == ("unknown-ignore", ("unknown-ignore.rule", rule))


@pytest.mark.parametrize(
    "comment",
    ["# ntm: ignore[] lý do", "# ntm: ignore[ , ] lý do", "# ntm: ignore lý do", "# ntm:", "# ntm: xin chào"],
)
def test_a_comment_in_another_form_hides_nothing_and_gets_the_form_explained(book: Book, comment: str) -> None:
    made = spoilt(book, beside(comment))
    found = applied(made)
    assert named(found) == [(RULE, 12, None), ("unknown-ignore", 12, None)]
    assert (in_short(found[1].message), in_short(found[1].help)) == (("unknown-ignore.form",), FORM)
    assert (made.at(found[1]), found[1].stated) == (comment, None)


@pytest.mark.parametrize(
    "comment",
    ["# xem https://vd.vn/ntm: a", "# các xã ntm", "# ntm", "# NTM nâng cao", "# chú thích: ntm là nông thôn mới"],
)
def test_an_ordinary_comment_is_left_alone(book: Book, comment: str) -> None:
    assert named(applied(spoilt(book, beside(comment)))) == [(RULE, 12, None)]


@pytest.mark.parametrize("word", ["# NTM: ignore", "# Ntm: ignore", "# ntm: Ignore", "# NTM IGNORE"])
def test_a_comment_is_found_in_any_letter_case(book: Book, word: str) -> None:
    assert named(applied(spoilt(book, beside(f"{word}[{RULE}] lý do")))) == [(RULE, 12, "lý do")]


def test_the_rule_of_a_comment_in_capitals_is_guessed(book: Book) -> None:
    found = applied(spoilt(book, beside("# NTM: IGNORE[SUBTOTAL-MISMATCH] lý do")))
    assert in_short(found[1].help) == ("did-you-mean", "subtotal-mismatch")


def test_a_comment_right_behind_a_bracket_is_found(book: Book) -> None:
    made = spoilt(book, f"{WRONG.rstrip()}{COMMENT}\n")
    assert named(applied(made)) == [(RULE, 12, "đúng như bản ký")]


@pytest.mark.parametrize("value", ["'Bảng 2'", '"Bảng 2"', "[Bảng 2]"])
def test_a_comment_right_behind_a_quote_or_bracket_begins_at_its_hash(value: str) -> None:
    source = parse(f"a: {value}{COMMENT}\n", "f.yaml")
    (ignore,) = read(source, rules.RULES)
    assert (ignore.rule, ignore.reason, ignore.span.column) == (RULE, "đúng như bản ký", len(f"a: {value}") + 1)


def test_a_hash_right_behind_a_word_is_part_of_the_text() -> None:
    assert list(read(parse("a: 'Bảng 2# ntm ignore[x] lý do'\n", "f.yaml"), rules.RULES)) == []


@pytest.mark.parametrize(
    ("lines", "line", "covered"),
    [(beside(COMMENT, RIGHT), 12, 12), (above(COMMENT, line=RIGHT), 12, 13), (above(COMMENT, "#", line=RIGHT), 12, 14)],
)
def test_a_comment_that_hides_nothing_any_more_is_stale(book: Book, lines: str, line: int, covered: int) -> None:
    made = spoilt(book, lines)
    (finding,) = applied(made)
    assert (finding.rule, str(finding.severity), finding.span.line) == ("stale-ignore", "warning", line)
    assert in_short(finding.message) == ("stale-ignore", RULE, covered)
    assert in_short(finding.help) == ("stale-ignore.help",)
    assert made.at(finding) == COMMENT
    assert [related.span.line for related in finding.related] == [covered]


@pytest.mark.parametrize("lines", [beside(COMMENT, RIGHT), above(COMMENT, line=RIGHT)])
def test_a_comment_is_never_stale_when_the_rules_did_not_run(book: Book, lines: str) -> None:
    assert applied(spoilt(book, lines), rules_ran=False) == []


def test_a_comment_without_a_reason_or_rule_is_found_even_when_the_rules_did_not_run(book: Book) -> None:
    made = spoilt(book, above(f"# ntm: ignore[{RULE}]", "# ntm: ignore[xyz] lý do", line=RIGHT))
    assert named(applied(made, rules_ran=False)) == [("unexplained-ignore", 12, None), ("unknown-ignore", 13, None)]


def test_a_comment_without_a_reason_is_not_called_stale_as_well(book: Book) -> None:
    assert named(applied(spoilt(book, beside(f"# ntm: ignore[{RULE}]", RIGHT)))) == [("unexplained-ignore", 12, None)]


@pytest.mark.parametrize(
    "lines",
    [
        beside("# ntm: ignore[sum-mismatch] lý do"),
        WRONG + f"        {COMMENT}\n",
        f"        {COMMENT}\n\n{WRONG}",
        above(COMMENT, line="").join(["", "        standard: {}\n"]) + WRONG,
    ],
)
def test_a_comment_never_hides_another_rule_or_another_line(book: Book, lines: str) -> None:
    found = applied(spoilt(book, lines))
    assert [(finding.rule, finding.ignored) for finding in found] == [(RULE, None), ("stale-ignore", None)]


def test_a_comment_in_one_file_never_hides_a_finding_in_the_other(book: Book) -> None:
    lines = book.targets.split("\n")
    lines[11] += f" {COMMENT}"
    made = spoilt(Book(book.roadmap, "\n".join(lines)), WRONG)
    assert named(applied(made)) == [(RULE, 12, None), ("stale-ignore", 12, None)]


def test_a_comment_beside_a_line_does_not_speak_of_the_next(book: Book) -> None:
    made = book.with_roadmap(
        ("      subtotal:\n" + RIGHT, f"      subtotal: {COMMENT}\n" + WRONG),
    )
    assert named(applied(made)) == [(RULE, 12, None), ("stale-ignore", 11, None)]


@pytest.mark.parametrize(("first", "second"), [("", ""), (" 3/1", " 3/1"), ("", " 3/1"), ("", " 5/1")])
def test_a_second_comment_for_the_same_finding_names_the_line_of_the_first(book: Book, first: str, second: str) -> None:
    found = applied(spoilt(book, above(f"# ntm: ignore[{RULE}{first}] một", f"# ntm: ignore[{RULE}{second}] hai")))
    assert named(found) == [(RULE, 14, "một"), ("stale-ignore", 13, None)]
    assert in_short(found[1].message) == ("stale-ignore.twice", 12, "subtotal-mismatch", 14)
    assert in_short(found[1].help) == ("stale-ignore.twice.help",)


def test_of_two_comments_the_one_with_the_right_numbers_counts(book: Book) -> None:
    found = applied(spoilt(book, above(f"# ntm: ignore[{RULE} 4/1] một", f"# ntm: ignore[{RULE} 3/1] hai")))
    assert named(found) == [(RULE, 14, "hai"), ("stale-ignore", 12, None)]
    assert in_short(found[1].message) == ("stale-ignore.twice", 13, "subtotal-mismatch", 14)


def test_a_comment_may_acknowledge_just_the_two_numbers_it_names(book: Book) -> None:
    made = spoilt(book, beside(f"# ntm: ignore[{RULE} 3/1] lý do"))
    assert named(applied(made)) == [(RULE, 12, "lý do")]


def test_a_comment_for_two_numbers_does_not_hide_two_others(book: Book) -> None:
    found = applied(spoilt(book, beside(f"# ntm: ignore[{RULE} 4/1] lý do")))
    assert named(found) == [(RULE, 12, None), ("stale-ignore", 12, None)]
    assert in_short(found[1].message) == ("stale-ignore.numbers", RULE, "4/1", "3/1")
    assert in_short(found[1].help) == ("stale-ignore.numbers.help", f"ignore[{RULE} 3/1]")


def test_of_two_findings_in_a_line_a_comment_for_two_numbers_hides_the_one(book: Book) -> None:
    line = WRONG.replace("2022: 1", "2022: 4")
    found = applied(spoilt(book, beside(f"# ntm: ignore[{RULE} 4/1] lý do", line)))
    assert [(finding.rule, finding.stated, finding.ignored) for finding in found] == [
        (RULE, 4, "lý do"),
        (RULE, 3, None),
    ]


def test_a_comment_for_two_numbers_is_stale_when_nothing_is_wrong(book: Book) -> None:
    (finding,) = applied(spoilt(book, beside(f"# ntm: ignore[{RULE} 3/1] lý do", RIGHT)))
    assert in_short(finding.message) == ("stale-ignore", RULE, 12)


@pytest.mark.parametrize(
    "value",
    [
        "'Thử # ntm: ignore[sum-mismatch] x'",
        '"Thử # ntm: ignore[xyz]"',
        "'# ntm: ignore[sum-mismatch]'",
        '"# ntm:"',
    ],
)
def test_a_comment_inside_quotes_is_no_comment(book: Book, value: str) -> None:
    assert applied(book.with_roadmap(("source: Bảng 3", f"source: {value}"))) == []


@pytest.mark.parametrize(
    "value",
    [
        '"Bảng\n    # ntm: ignore[xyz] x"',
        "'Bảng\n    # ntm: ignore[xyz] x\n    2'",
        "|\n    Bảng\n    # ntm: ignore[xyz] x",
        ">\n    # ntm: ignore[xyz] x\n    Bảng",
    ],
)
def test_a_comment_inside_text_of_several_lines_is_no_comment(book: Book, value: str) -> None:
    assert applied(book.with_roadmap(("source: Bảng 2", f"source: {value}"))) == []


def test_a_comment_behind_a_quoted_one_still_counts(book: Book) -> None:
    made = book.with_roadmap(("source: Bảng 2", "source: 'a # ntm: b' # ntm: ignore[sum-mismatch] lý do"))
    assert [finding.rule for finding in applied(made)] == ["stale-ignore"]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_comment_at_the_end_of_a_file_is_stale(book: Book, end: str) -> None:
    (finding,) = applied(Book(book.roadmap + COMMENT + end, book.targets))
    assert (finding.rule, finding.span.line) == ("stale-ignore", book.roadmap.count("\n") + 1)


def test_a_comment_is_read_with_its_rule_reason_and_line() -> None:
    source = parse("# ntm: ignore[sum-mismatch 5/4, total-mismatch] vì sao\n\na: 1  # ntm: ignore[c] thế\n", "f.yaml")
    found = list(read(source, rules.RULES))
    assert [(ignore.rule, ignore.numbers, ignore.reason, ignore.line) for ignore in found] == [
        ("sum-mismatch", "5/4", "vì sao", 2),
        ("total-mismatch", "", "vì sao", 2),
        ("c", "", "thế", 3),
    ]
    assert [(ignore.span.line, ignore.span.column) for ignore in found] == [(1, 1), (1, 1), (3, 7)]


def test_findings_about_comments_come_after_the_others(book: Book) -> None:
    made = book.with_roadmap(("years: [2022, 2023]", "years: [2022, 2023] # ntm: ignore[xyz] a"), (RIGHT, WRONG))
    assert named(applied(made)) == [(RULE, 12, None), ("unknown-ignore", 2, None)]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "names", ["Xã Đ. Hải/Xã Đông Hải", "xã đ. hải/XÃ ĐÔNG HẢI", "X. Đ. Hải/Xã  Đông Hải", "Xã Đ.Hải/X. Đông Hải"]
)
def test_names_in_a_comment_may_be_typed_in_any_way_that_is_the_same_name(book: Book, form: str, names: str) -> None:
    typed = unicodedata.normalize(form, names)  # type: ignore[arg-type]
    row = "    - {row: 3, district: Huyện Sông Hồng, name: Xã Đông Hải, standard: 2019}"
    changed = row.replace("Xã Đông Hải", "Xã Đ. Hải")
    (finding,) = applied(book.with_roadmap((row, f"{changed} # ntm: ignore[name-variant {typed}] as signed")))
    assert (finding.rule, finding.ignored) == ("name-variant", "as signed")
