"""Comments that are nearly ignore comments are told of; comments that merely speak of such things are left alone."""

from __future__ import annotations

import pytest
from acknowledged import acknowledge
from saying import in_short
from small import Book

from ntm_cli.findings import Finding

RULE = "subtotal-mismatch"
RIGHT = "        advanced: {achieved: 1, 2022: 1, 2023: 1}\n"
WRONG = "        advanced: {achieved: 1, 2022: 1, 2023: 3}"


def applied(line: str) -> list[Finding]:
    book = Book().with_roadmap((RIGHT, f"{line}\n"))
    return list(acknowledge(book.findings(), book.sources()))


NEAR = {
    f"## ntm: ignore[{RULE}] lý do": "",
    f"#: ntm: ignore[{RULE}] lý do": "",
    f"#! ntm: ignore[{RULE} 3/1] lý do": " 3/1",
    f"# - ntm: ignore[{RULE}] lý do": "",
    f"# (ntm: ignore[{RULE}] lý do)": "",
    f"# [ntm: ignore[{RULE}]] lý do": "",
    f"# ntm-ignore[{RULE}] lý do": "",
    f"# ntm_ignore[{RULE} 3/1] lý do": " 3/1",
    f"# ntm.ignore[{RULE}] lý do": "",
    f"# ntmignore[{RULE}] lý do": "",
    f"# ntm, ignore[{RULE}] lý do": "",
    f"# ntm disable[{RULE}] lý do": "",
    f"# ntm: disable[{RULE}] lý do": "",
    f"# ntm: disable={RULE}": "",
    f"# ntm: ignores[{RULE}] lý do": "",
    f"# ntm ignored[{RULE}] lý do": "",
    f"# ntm: ingore[{RULE} 3/1] lý do": " 3/1",
    f"# ntm igonre[{RULE}] lý do": "",
    f"# nmt: ignore[{RULE}] lý do": "",
    f"# NTN: IGNORE[{RULE}] lý do": "",
    f"# n.t.m: ignore[{RULE}] lý do": "",
    f"# ntm: ignore {RULE} lý do": "",
    f"# ntm ignore {RULE} 3/1 lý do": " 3/1",
    f"# ntm: ignore: {RULE} lý do": "",
    f"# ntm: ignore({RULE} 3/1) lý do": " 3/1",
    f"# ntm: ignore{{{RULE}}} lý do": "",
    f"# ntm: ignore[{RULE} 3/1 lý do": " 3/1",
    f"# ntm: ignore {RULE}] lý do": "",
    f"# ntm: ignore[[{RULE}]] lý do": "",
    f"# ntm: [{RULE} 3/1] lý do": " 3/1",
    f"# ntm[{RULE}] lý do": "",
    f"# [{RULE} 3/1] theo bản đã ký": " 3/1",
    f"# ntm {RULE} lý do": "",
    f"# ntm\N{FULLWIDTH COLON} ignore[{RULE}] lý do": "",
    f"# ntm: ignore\N{FULLWIDTH LEFT SQUARE BRACKET}{RULE}\N{FULLWIDTH RIGHT SQUARE BRACKET} lý do": "",
    f"# ntm: ignore【{RULE} 3／1】 lý do": " 3/1",
    f"# NTM: ghi nhận[{RULE} 3/1] lý do": " 3/1",
    f"# bỏ qua [{RULE}] lý do": "",
    f"# ntm check: ignore[{RULE}] lý do": "",
    f"# n tm: ignore[{RULE}] lý do": "",
    f"# `ntm: ignore[{RULE} 3/1]` lý do": " 3/1",
    f"# ntm: `ignore[{RULE} 3/1]` lý do": " 3/1",
    f"# ignore[{RULE}] lý do": "",
    f"# bản ký: ignore[{RULE}] lý do": "",
    f"# bản ký: ignore【{RULE}】 lý do": "",
    f"# bản ký, ntm: ignore[{RULE}] lý do": "",
    f"# noqa: {RULE}": "",
    f"# type: ignore[{RULE}]": "",
    f"# ntm: ignore[{RULE.replace('-', '_')} lý do": "",
    f"# ntm: Ignore[{RULE.upper()} lý do": "",
}


@pytest.mark.parametrize("comment", NEAR)
def test_what_is_nearly_an_ignore_comment_is_told_with_what_was_meant(comment: str) -> None:
    found = applied(f"{WRONG} {comment}")
    assert [(finding.rule, finding.ignored) for finding in found] == [(RULE, None), ("unknown-ignore", None)]
    assert in_short(found[1].message) == ("unknown-ignore.form",)
    assert in_short(found[1].help) == ("did-you-mean", f"# ntm: ignore[{RULE}{NEAR[comment]}]")
    assert found[1].span.column == len(WRONG) + 2
    assert found[1].span.end_column == found[1].span.column + len(comment)


@pytest.mark.parametrize("comment", NEAR)
def test_what_was_meant_acknowledges_the_finding_once_it_is_written(comment: str) -> None:
    _, near = applied(f"{WRONG} {comment}")
    _, meant = in_short(near.help)
    assert [finding.ignored for finding in applied(f"{WRONG} {meant} lý do")] == ["lý do"]


@pytest.mark.parametrize(
    "comment", ["# noqa: ntm", "# ntm ignore", "# ntm-ignore: tất cả", "# bản ký, ntm: ignore[xyz] lý do"]
)
def test_a_comment_that_names_no_rule_gets_the_form_explained(comment: str) -> None:
    found = applied(f"{WRONG} {comment}")
    assert [finding.rule for finding in found] == [RULE, "unknown-ignore"]
    assert in_short(found[1].help) == ("unknown-ignore.help",)


@pytest.mark.parametrize(
    "comment",
    [
        "# see `ntm check`",
        "# run ntm check before a commit",
        "# ntm check: 0 lỗi",
        "# ntm rule subtotal-mismatch giải thích quy tắc này",
        "# ntm báo subtotal-mismatch ở dòng này, đã sửa ngày 06/10",
        "# ntm ignores blank cells",
        "# ntm-cli 1.0",
        "# NTM: nông thôn mới",
        "# Chương trình NTM: mức độ nâng cao",
        "# NTM nâng cao, NTM kiểu mẫu",
        "# subtotal-mismatch was here until the amendment",
        "# to acknowledge: see `# ntm: ignore[rule] reason` in the README",
        "# ghi nhận bằng `# ntm: ignore[subtotal-mismatch] lý do`",
        "# ignore this line",
        "# ignore the number below: it was printed twice",
        "# bỏ qua xã này, chưa có số liệu",
        "# noqa",
        "# type: ignore",
        "# yamllint disable-line rule:line-length",
        "# prettier-ignore",
        "# [2] Phụ biểu 02",
        "# TODO: hỏi lại Sở Nông nghiệp (ntm@vd.vn)",
        "# https://vd.vn/ntm: trang của chương trình",
        "# mtn, ntn và tnm là chữ viết tắt",
        "#",
        "# # #",
    ],
)
def test_a_comment_that_speaks_of_such_things_is_left_alone(comment: str) -> None:
    assert [finding.rule for finding in applied(f"{WRONG} {comment}")] == [RULE]
    assert [finding.rule for finding in applied(f"        {comment}\n{WRONG}")] == [RULE]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (f"        advanced: {{achieved: 1, 2022: 1, 2023: 3,# ntm: ignore[{RULE}] lý do\n         }}", 50),
        (f"        advanced: {{achieved: 1, 2022: 1,# ntm ignore[{RULE}] lý do\n         2023: 3}}", 41),
    ],
)
def test_a_hash_right_behind_a_comma_is_told_to_need_a_space(line: str, column: int) -> None:
    found = applied(line)
    assert [(finding.rule, finding.ignored) for finding in found] == [(RULE, None), ("unknown-ignore", None)]
    assert (in_short(found[1].message), in_short(found[1].help)) == (
        ("unknown-ignore.glued",),
        ("unknown-ignore.glued.help",),
    )
    assert found[1].span.column == column


@pytest.mark.parametrize("text", ["Bảng 2# ntm ignore[total-mismatch] lý do", "Bảng#ntm-ignore[x]"])
def test_a_hash_right_behind_a_word_is_told_to_need_a_space(text: str) -> None:
    book = Book().with_roadmap(("source: Bảng 2", f"source: {text}"))
    (found,) = acknowledge([], book.sources())
    assert (found.rule, in_short(found.message)) == ("unknown-ignore", ("unknown-ignore.glued",))
    assert book.at(found) == text[text.index("#") :]


@pytest.mark.parametrize("text", ["'Bảng 2# ntm ignore[x]'", "Bảng #2", "C# và ntm", "|\n    Bảng# ntm ignore[x]"])
def test_a_hash_that_is_part_of_a_text_is_left_alone(text: str) -> None:
    book = Book().with_roadmap(("source: Bảng 2", f"source: {text}"))
    assert list(acknowledge([], book.sources())) == []


SECOND = "row-out-of-sequence"


@pytest.mark.parametrize("between", [" ", "   ", "; ", ". ", ", "])
def test_two_comments_on_a_line_both_apply(between: str) -> None:
    line = WRONG.replace("2022: 1", "2022: 4")
    found = applied(f"{line} # ntm: ignore[{RULE} 4/1] một (#1){between}# ntm: ignore[{RULE} 3/1] hai #2, ba")
    assert [(finding.stated, finding.ignored) for finding in found] == [
        (4, f"một (#1){between}".rstrip()),
        (3, "hai #2, ba"),
    ]


def test_of_two_comments_on_a_line_each_is_marked_where_it_stands() -> None:
    one, two = f"# ntm: ignore[{RULE}]", "# ntm: ignore[xyz] lý do"
    found = applied(f"{WRONG} {one} {two}")
    assert [finding.rule for finding in found] == [RULE, "unexplained-ignore", "unknown-ignore"]
    start = len(WRONG) + 2
    assert [(finding.span.column, finding.span.end_column) for finding in found[1:]] == [
        (start, start + len(one)),
        (start + len(one) + 1, start + len(one) + 1 + len(two)),
    ]


@pytest.mark.parametrize(
    "reason",
    [
        "một ntm: ignore[sum-mismatch] hai",
        "ignore[sum-mismatch] hai",
        "một, ignore[sum-mismatch] hai",
        "[sum-mismatch] hai",
        "một# ntm: ignore[sum-mismatch] hai",
        "một ## ntm: ignore[sum-mismatch] hai",
    ],
)
def test_a_second_comment_that_is_nearly_one_is_told_and_the_first_applies(reason: str) -> None:
    found = applied(f"{WRONG} # ntm: ignore[{RULE}] {reason}")
    assert [finding.rule for finding in found] == [RULE, "unknown-ignore"]
    assert found[0].ignored
    assert in_short(found[1].help) == ("did-you-mean", "# ntm: ignore[sum-mismatch]")


@pytest.mark.parametrize("reason", ["", ".", "...", "…", "–", "?", '""', "()"])
def test_a_reason_without_a_letter_or_digit_is_none(reason: str) -> None:
    found = applied(f"{WRONG} # ntm: ignore[{RULE}] {reason}")
    assert [finding.rule for finding in found] == [RULE, "unexplained-ignore"]


@pytest.mark.parametrize(
    "comment",
    [
        f"#\N{ZERO WIDTH SPACE} ntm: ignore[{RULE}\N{ZERO WIDTH SPACE}3/1]\N{ZERO WIDTH SPACE}lý do",
        f"#\N{THIN SPACE}ntm\N{IDEOGRAPHIC SPACE}:\N{EM SPACE}ignore\N{NARROW NO-BREAK SPACE}[{RULE}] lý do",
        f"#\tntm:\tignore[{RULE}\t3/1]\tlý do",
        "# ntm: ignore[subtotal\N{NON-BREAKING HYPHEN}mismatch] lý do",
        "# ntm: ignore[subtotal\N{EN DASH}mismatch 3/1] lý do",
        f"# ntm: ignore[{RULE}], lý do",
        f"# ntm: ignore[{RULE}]] – lý do",
        f"# ntm: ignore[{RULE}]. lý do",
        f"# ntm: ignore[{RULE}] = lý do",
    ],
)
def test_spaces_and_hyphens_of_any_kind_are_understood(comment: str) -> None:
    assert [finding.ignored for finding in applied(f"{WRONG} {comment}")] == ["lý do"]


@pytest.mark.parametrize("values", ["3 1", "3-1", "3:1", "3|1", "3, 1", "3 và 1"])
def test_the_right_numbers_written_otherwise_are_told_how_to_be_written(values: str) -> None:
    found = applied(f"{WRONG} # ntm: ignore[{RULE} {values}] lý do")
    assert [finding.rule for finding in found] == [RULE, "stale-ignore"]
    assert in_short(found[1].message) == ("stale-ignore.written", RULE, values)
    assert in_short(found[1].help) == ("stale-ignore.write", f"ignore[{RULE} 3/1]")


@pytest.mark.parametrize(
    "rule", ["subtotal mismatch", "subtotal mismatch 3/1", "subtotal_mismatch", "subtotal-mismatch: 3/1"]
)
def test_a_rule_written_with_other_signs_is_guessed(rule: str) -> None:
    found = applied(f"{WRONG} # ntm: ignore[{rule}] lý do")
    assert [finding.rule for finding in found] == [RULE, "unknown-ignore"]
    assert in_short(found[1].help) == ("did-you-mean", RULE)
