"""How far an ignore comment reaches: a row and a value are covered whole, however their lines are broken."""

from __future__ import annotations

import pytest
from acknowledged import acknowledge
from saying import in_short
from small import Book

from ntm_cli.findings import Finding

RULE = "subtotal-mismatch"
C = f"# ntm: ignore[{RULE}] lý do"
RIGHT = "        advanced: {achieved: 1, 2022: 1, 2023: 1}\n"


def applied(book: Book) -> list[Finding]:
    return list(acknowledge(book.findings(), book.sources()))


def named(findings: list[Finding]) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.ignored) for finding in findings]


def with_subtotal(lines: str) -> list[tuple[str, str | None]]:
    return named(applied(Book().with_roadmap((RIGHT, lines.replace("C", C)))))


@pytest.mark.parametrize(
    "lines",
    [
        "        C\n        advanced: {achieved: 1, 2022: 1,\n                   2023: 3}\n",
        "        advanced: {achieved: 1, 2022: 1, C\n                   2023: 3}\n",
        "        advanced: {achieved: 1, 2022: 1,\n                   2023: 3} C\n",
        "        advanced: {\n            achieved: 1, C\n            2022: 1,\n            2023: 3,\n          }\n",
        "        advanced: {\n            achieved: 1,\n            C\n"
        "            2022: 1,\n            2023: 3,\n          }\n",
        "        advanced: {\n            achieved: 1,\n            2022: 1,\n"
        "            2023: 3,\n            C\n          }\n",
        "        advanced:\n          {\n            achieved: 1,\n"
        "            2022: 1,\n            2023: 3,\n          } C\n",
        "        advanced: C\n          {\n            achieved: 1,\n"
        "            2022: 1,\n            2023: 3,\n          }\n",
        "        C\n        advanced:\n          achieved: 1\n          2022: 1\n          2023: 3\n",
        "        advanced: C\n          achieved: 1\n          2022: 1\n          2023: 3\n",
        "        advanced:\n          2023: 3\n          achieved: 1\n          2022: 1 C\n",
        "        advanced:\n          achieved: 1\n          2022: 1\n          C\n          2023: 3\n",
        "        advanced:\n          achieved: 1\n          2022: 1\n          2023: 3 C\n",
        "        advanced:\n          achieved: 1\n          2022: 1\n          2023: C\n            3\n",
        "        advanced:\n          achieved: 1\n          2022: 1\n          C\n          2023:\n            3\n",
        "        advanced:\n          achieved: 1\n          2022: 1\n          2023:\n            C\n            3\n",
    ],
)
def test_numbers_of_a_level_are_covered_whole(lines: str) -> None:
    assert with_subtotal(lines) == [(RULE, "lý do")]


@pytest.mark.parametrize(
    "lines",
    [
        "        advanced:\n          achieved: 1 C\n          2022: 1\n          2023: 3\n",
        "        advanced:\n          achieved: 1\n          2022: 1 C\n          2023: 3\n",
        "        advanced:\n          C\n          achieved: 1\n          2022: 1\n          2023: 3\n",
        "        advanced: {achieved: 1, 2022: 1, 2023: 3}\n        C\n",
        "        C\n\n        advanced: {achieved: 1, 2022: 1, 2023: 3}\n",
        "        standard: {} C\n        advanced: {achieved: 1, 2022: 1, 2023: 3}\n",
    ],
)
def test_of_numbers_one_to_a_line_a_comment_within_covers_its_own(lines: str) -> None:
    assert with_subtotal(lines) == [(RULE, None), ("stale-ignore", None)]


def test_a_group_in_braces_is_covered_by_the_comment_behind_it() -> None:
    group = "      subtotal:\n" + RIGHT + "        model:    {achieved: 0, 2023: 1}\n"
    braces = f"      subtotal: {{advanced: {{achieved: 1, 2022: 1, 2023: 3}},\n        model: {{2023: 1}}}} {C}\n"
    assert named(applied(Book().with_roadmap((group, braces)))) == [(RULE, "lý do")]


ROW = "        - {row: 2, name: Xã An Lạc, advanced: 2022}\n"
D = "# ntm: ignore[levels-in-one-year] lý do"


def with_row(lines: str) -> list[tuple[str, str | None]]:
    found = applied(Book().with_roadmap((ROW, lines.replace("D", D))))
    return [pair for pair in named(found) if pair[0] in ("levels-in-one-year", "stale-ignore")]


@pytest.mark.parametrize(
    "lines",
    [
        "        - {row: 2, name: Xã An Lạc, advanced: 2022, model: 2022} D\n",
        "        D\n        - {row: 2, name: Xã An Lạc,\n           advanced: 2022, model: 2022}\n",
        "        - {row: 2, name: Xã An Lạc, D\n           advanced: 2022, model: 2022}\n",
        "        - {\n            row: 2,\n            name: Xã An Lạc,\n"
        "            advanced: 2022,\n            model: 2022,\n          } D\n",
        "        - {\n            row: 2, D\n            name: Xã An Lạc,\n"
        "            advanced: 2022,\n            model: 2022,\n          }\n",
        "        D\n        - row: 2\n          name: Xã An Lạc\n          advanced: 2022\n          model: 2022\n",
        "        - D\n          row: 2\n          name: Xã An Lạc\n          advanced: 2022\n          model: 2022\n",
        "        -\n          D\n          row: 2\n"
        "          name: Xã An Lạc\n          advanced: 2022\n          model: 2022\n",
        "        - row: 2 D\n          name: Xã An Lạc\n          advanced: 2022\n          model: 2022\n",
        "        - row: 2\n          name: Xã An Lạc\n          advanced: 2022\n          model: 2022 D\n",
        "        - model: 2022\n          row: 2\n          advanced: 2022\n          name: Xã An Lạc D\n",
        "        - row: 2\n          name: Xã An Lạc\n          model: 2022 D\n          advanced: 2022\n",
    ],
)
def test_a_row_is_covered_whole(lines: str) -> None:
    assert with_row(lines) == [("levels-in-one-year", "lý do")]


def test_a_row_broken_over_lines_is_covered_and_its_neighbours_are_not() -> None:
    broken = "        - row: {}\n          name: {}\n          advanced: 2022\n          model: 2022{}\n"
    lines = broken.format(2, "Xã An Lạc", f" {D}") + broken.format(9, "Xã Lạ", "")
    assert with_row(lines) == [("levels-in-one-year", "lý do"), ("levels-in-one-year", None)]
    lines = broken.format(2, "Xã An Lạc", "") + f"        {D}\n" + broken.format(9, "Xã Lạ", "")
    assert with_row(lines) == [("levels-in-one-year", None), ("levels-in-one-year", "lý do")]


TARGET = (
    '  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 2, of: 5, percent: 40}\n'
)
SPOILT = TARGET.replace("count: 2", "count: 3").replace(
    "40}", "60, names: [Xã An Lạc, {name: Xã Hòa Bình, district: Huyện Sông Hồng}]}"
)
E = "# ntm: ignore[target-shortfall 3/2] lý do"


def in_block_style(row: str, comment: str) -> str:
    """The target one key a line, its names one a line too, with a comment behind the last."""
    keys = row.strip()[3:].partition(", names: ")[0].split(", ")
    names = ["- Xã An Lạc", "- name: Xã Hòa Bình", "  district: Huyện Sông Hồng"]
    lines = [f"  - {keys[0]}", *(f"    {key}" for key in keys[1:]), "    names:", *(f"      {name}" for name in names)]
    return "\n".join(lines) + f" {comment}\n"


@pytest.mark.parametrize(
    "lines",
    [
        f"  {E}\n{SPOILT}",
        SPOILT.replace("}\n", f"}} {E}\n"),
        SPOILT.replace("count: 3, ", f"count: 3, {E}\n     "),
        SPOILT.replace("of: 5, ", f"of: 5,\n     {E}\n     "),
        SPOILT.replace("count: 3,", f"\n     {E}\n     count:\n       3,"),
        in_block_style(SPOILT, E),
    ],
)
def test_a_target_is_covered_whole_with_the_names_in_it(lines: str) -> None:
    found = applied(Book().with_targets((TARGET, lines)))
    assert ("target-shortfall", "lý do") in named(found)
    assert "stale-ignore" not in {finding.rule for finding in found}


@pytest.mark.parametrize(
    "place", ["communes:\n", "  districts:\n    - name: Huyện S", "      subtotal:\n        advanced: {a"]
)
def test_a_comment_above_a_table_a_block_or_its_numbers_covers_all_findings_of_its_rule_there(place: str) -> None:
    spoilt = Book().with_roadmap((RIGHT, RIGHT.replace("2022: 1, 2023: 1", "2022: 4, 2023: 3")))
    indent = place[: len(place) - len(place.lstrip())]
    if "name" in place:
        place, indent = "    - name: Huyện Sông Hồng\n      subtotal:", "    "
    if "advanced" in place:
        place = "      subtotal:\n        advanced: {achieved: 1, 2022: 4"
    book = spoilt.with_roadmap(
        (place, f"{indent}{C}\n{place}") if place != "communes:\n" else ("\ncommunes:\n", f"\n{C}\n{place}")
    )
    assert named(applied(book)) == [(RULE, "lý do"), (RULE, "lý do")]


def test_a_comment_at_the_end_of_a_line_that_begins_a_block_or_a_table_covers_that_line_alone() -> None:
    spoilt = Book().with_roadmap((RIGHT, RIGHT.replace("2023: 1", "2023: 3")))
    for line in ("    - name: Huyện Sông Hồng\n      subtotal:", "\ncommunes:\n"):
        first, _, rest = line.lstrip("\n").partition("\n")
        book = spoilt.with_roadmap((line, f"\n{first} {C}\n{rest}"))
        assert named(applied(book)) == [(RULE, None), ("stale-ignore", None)]


def test_of_two_comments_the_one_that_covers_less_is_used_and_the_wider_one_is_told_to_repeat_it() -> None:
    spoilt = Book().with_roadmap((RIGHT, f"        {C}\n" + RIGHT.replace("2023: 1", "2023: 3")))
    found = applied(spoilt.with_roadmap(("\ncommunes:\n", f"\n{C} rộng\ncommunes:\n")))
    assert named(found) == [(RULE, "lý do"), ("stale-ignore", None)]
    assert in_short(found[1].message) == ("stale-ignore.twice", 13, RULE, 14)


def test_a_comment_with_values_above_a_block_is_for_just_that_one_finding() -> None:
    spoilt = Book().with_roadmap((RIGHT, RIGHT.replace("2022: 1, 2023: 1", "2022: 4, 2023: 3")))
    pinned = C.replace("]", " 3/1]")
    found = applied(spoilt.with_roadmap(("\ncommunes:\n", f"\n{pinned}\ncommunes:\n")))
    assert [(finding.stated, finding.ignored) for finding in found] == [(4, None), (3, "lý do")]


@pytest.mark.parametrize(
    ("old", "new", "numbers", "expected"),
    [
        (" 5/1]", "3", "5/1", ("stale-ignore.numbers", RULE, "5/1", "3/1")),
        (" 5,0/1]", "3", "5,0/1", ("stale-ignore.numbers", RULE, "5,0/1", "3/1")),
    ],
)
def test_a_comment_for_other_numbers_above_a_table_points_at_the_line_of_the_finding(
    old, new, numbers, expected
) -> None:
    spoilt = Book().with_roadmap((RIGHT, RIGHT.replace("2023: 1", f"2023: {new}")))
    found = applied(spoilt.with_roadmap(("\ncommunes:\n", f"\n{C.replace(']', old)}\ncommunes:\n")))
    assert in_short(found[1].message) == expected
    assert in_short(found[1].help) == ("stale-ignore.numbers.help", f"ignore[{RULE} 3/1]")
    assert [related.span.line for related in found[1].related] == [13]


def test_a_comment_with_numbers_for_a_finding_without_any_is_told_what_to_write() -> None:
    share = "needs: {unit: commune, level: advanced, percent: 40}"
    book = Book().with_targets(
        (share, "needs: {level: advanced}"),
        (
            '  - {id: province-2023, clause: "3"',
            '  # ntm: ignore[requirement-unmet 3/4] lý do\n  - {id: province-2023, clause: "3"',
        ),
    )
    (_, stale) = applied(book)
    assert in_short(stale.message) == ("stale-ignore.no-numbers", "requirement-unmet", "3/4")
    assert in_short(stale.help) == ("stale-ignore.write", "ignore[requirement-unmet]")


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n", "\n# khác\n"])
def test_a_comment_above_nothing_is_told_so_and_where_its_finding_is(end: str) -> None:
    spoilt = Book().with_roadmap((RIGHT, RIGHT.replace("2023: 1", "2023: 3")))
    found = applied(Book(f"{spoilt.roadmap}{C}{end}", spoilt.targets))
    assert in_short(found[1].message) == ("stale-ignore.nothing", RULE)
    assert in_short(found[1].help) == ("stale-ignore.move", 12)
