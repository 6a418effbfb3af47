"""The values in the bracket of an ignore comment: what every finding may be acknowledged by, however it is typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from acknowledged import acknowledge, comment_for
from examples import bad_and_good, completed
from small import Book

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.ignores.quoting import key, keys, quoted
from ntm_cli.messages import Amount, Percent, Value, Words, either, listed
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Level
from ntm_cli.rules import MODULES, RuleModule
from ntm_cli.source import Point

RULE = Rule("subtotal-mismatch", Severity.ERROR, en="")
HERE = Point(Span("roadmap.yaml", 1, 1, 1, 1))
KINDS = either(("Thị xã", "Quận", "Thành phố"))


def found(stated: Value | None, counted: Value | None) -> Finding:
    return RULE.at(HERE, Words("x", en="x")(), stated=stated, counted=counted)


def applied(book: Book) -> list[Finding]:
    return list(acknowledge(book.findings(), book.sources()))


def with_comment(book: Book, finding: Finding, comment: str) -> Book:
    """The book with a comment on a line of its own above that of a finding."""
    texts = book.files()
    lines = texts[finding.span.file].split("\n")
    line = lines[finding.span.line - 1]
    lines.insert(finding.span.line - 1, " " * (len(line) - len(line.lstrip())) + comment)
    texts[finding.span.file] = "\n".join(lines)
    return Book(*texts.values())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.name)
def test_the_comment_made_for_a_finding_acknowledges_it(module: RuleModule) -> None:
    book = completed(bad_and_good(module.__doc__ or "")[0])
    for finding in book.findings():
        comment = comment_for(finding)
        assert "None" not in comment
        after = applied(with_comment(book, finding, f"{comment} theo bản đã ký"))
        same = [other for other in after if (other.rule, other.message) == (finding.rule, finding.message)]
        assert [other.ignored for other in same if key(other) == key(finding)], comment
        assert "theo bản đã ký" in {other.ignored for other in same}
        assert not [other for other in after if other.rule.endswith("-ignore")], comment


SHARE = "needs: {unit: commune, level: advanced, percent: 40}"
BLOCK = "        advanced: {achieved: 0, 2022: 0, 2023: 1}\n        model:    {}\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("targets", "needs: {kinds: [Huyện]}", "needs: {kinds: [Thị xã, Quận, Thành phố]}", "requirement-unmet"),
        ("targets", SHARE, "needs: {unit: village, level: standard, percent: 40}", "requirement-unmet"),
        ("targets", SHARE, "needs: {level: advanced}", "requirement-unmet"),
        ("targets", "decision: 1/QĐ-UBND", "decision: 2/QĐ/UBND", "decision-mismatch"),
        ("targets", "decision: 1/QĐ-UBND", "decision: '1/QÐ [x] # a, \"b\"'", "unreadable-letter"),
        ("roadmap", "- name: TP. Biển Xanh", "- name: TP. Biển\u200b Xanh", "unreadable-letter"),
        ("roadmap", "years: [2022, 2023]", "years: [2023, 2022]", "years-out-of-order"),
        ("roadmap", "name: Xã An Lạc, advanced: 2022", "name: Xã Lạ, advanced: 2031", "year-outside-roadmap"),
        ("targets", "percent: 44.4", "percent: 44.3", "percent-mismatch"),
        ("targets", "names: [Thành phố Biển Xanh]", "names: [Thành phố Lạ]", "target-names-mismatch"),
        ("roadmap", BLOCK, "        {}\n", "subtotal-missing"),
    ],
)
def test_a_finding_with_values_of_any_kind_can_be_acknowledged_by_them(
    file: str, old: str, new: str, rule: str
) -> None:
    book = Book().with_roadmap((old, new)) if file == "roadmap" else Book().with_targets((old, new))
    findings = book.findings()
    assert rule in {finding.rule for finding in findings}
    for finding in findings:
        after = applied(with_comment(book, finding, f"{comment_for(finding)} lý do"))
        assert "lý do" in {other.ignored for other in after if other.rule == finding.rule}, comment_for(finding)
        assert not [other for other in after if other.rule.endswith("-ignore")], comment_for(finding)


@pytest.mark.parametrize(
    ("stated", "counted", "expected"),
    [
        (54, 51, "54/51"),
        (Decimal("59.1"), Decimal("59.2"), "59.1/59.2"),
        (Percent(Decimal(50)), Percent(Decimal("45.5")), "50 %/45.5 %"),
        (Amount(4, "commune"), 3, "4/3"),
        (2018, BLANK, "2018/blank"),
        (ACHIEVED, 2022, "achieved/2022"),
        (Level.MODEL, None, "model"),
        (None, "Xã Hòa Bình", "Xã Hòa Bình"),
        (2031, None, "2031"),
        ("–", 1, "1"),
        (None, None, ""),
        ("Huyện Vân Đồn", KINDS, "Huyện Vân Đồn/Thị xã; Quận; Thành phố"),
        (listed(tuple("ABCDEFGHIJ")), None, "A; B; C; D; E; F; G; H; I; J"),
        ("2877/QĐ-UBND", "2878/QĐ-UBND", "2877/QĐ-UBND/2878/QĐ-UBND"),
        ("Xã [A], 'B'\n#C\u200b", "Xã A", "Xã A B C/Xã A"),
        (date(2022, 10, 6), 1, "2022-10-06/1"),
        (Words("u", en="{name} ({district})")(name="Xã A", district="Huyện B"), None, "Xã A Huyện B"),
    ],
)
def test_the_values_of_a_finding_are_written_the_same_in_every_language(stated, counted, expected: str) -> None:
    finding = found(stated, counted)
    assert quoted(finding) == expected
    assert comment_for(finding) == f"# ntm: ignore[{f'subtotal-mismatch {expected}'.strip()}]"
    assert keys(expected) == (key(finding),)


def test_values_that_nobody_would_type_are_left_out_of_the_comment() -> None:
    assert comment_for(found("Xã " + "Dài " * 60, None)) == "# ntm: ignore[subtotal-mismatch]"


@pytest.mark.parametrize(
    ("stated", "counted", "typed"),
    [
        (Decimal("59.1"), Decimal("59.2"), "59,1/59,2"),
        (Decimal("59.1"), Decimal("59.2"), "59,1 % / 59,2%"),
        (Decimal("59.1"), Decimal("59.2"), "59.10/59.20"),
        (Percent(Decimal(50)), Percent(Decimal("45.5")), "50%/45,5%"),
        (Percent(Decimal(50)), Percent(Decimal("45.5")), "50/45.5"),
        (54, 51, "54 / 51"),
        (54, 51, "54\N{NO-BREAK SPACE}/\N{THIN SPACE}51"),
        (54, 51, "54\N{NARROW NO-BREAK SPACE}/\t51"),
        (54, 51, "５４／５１"),
        (54, 51, "54 xã/51 xã"),
        (54, 51, "54 communes / 51 communes"),
        (1200, 1199, "1.200/1.199"),
        (1200, 999, "1,200/999"),
        (-3, 2, "\N{MINUS SIGN}3/2"),
        ("Huyện Vân Đồn", KINDS, "Huyện Vân Đồn/Thị xã, Quận or Thành phố"),
        ("Huyện Vân Đồn", KINDS, "H. Vân Đồn / thị xã, quận hoặc thành phố"),
        ("Huyện Vân Đồn", KINDS, "Huyện Vân Đồn/TX, Quận, TP."),
        ("Xã Hòa Bình", "Xã Hoà Binh", "xã hoà bình/xã hòa binh"),
        ("TP. Hạ Long", None, "Thành phố Hạ Long"),
        ("TP. Hạ Long", None, "Thành phố Hạ Long/–"),
        (None, "Xã A", "-/Xã A"),
        (2018, BLANK, "2018 / Blank"),
        ("2877/QĐ-UBND", "2878/QĐ-UBND", "2877 /QĐ-UBND / 2878/ qđ-ubnd"),
        ("Xã “A”", None, "Xã A"),
        ("Xã A", None, '"Xã A"'),
    ],
)
def test_values_may_be_typed_as_people_type_them(stated, counted, typed: str) -> None:
    assert key(found(stated, counted)) in keys(typed)


@pytest.mark.parametrize(
    ("stated", "counted", "typed"),
    [
        (54, 51, "51/54"),
        (54, 51, "54"),
        (54, 51, "5451"),
        (54, 51, "54/51/1"),
        (Decimal("59.1"), Decimal("59.2"), "59/59"),
        (Decimal("59.1"), Decimal("59.2"), "591/592"),
        (1200, 1199, "1.20/1.199"),
        ("Huyện Vân Đồn", KINDS, "Huyện Vân Đồn/Thị xã, Quận"),
        ("Xã A", "Xã B", "Xã A/Xã C"),
        (None, None, "3/4"),
    ],
)
def test_other_values_are_others(stated, counted, typed: str) -> None:
    assert key(found(stated, counted)) not in keys(typed)


LINE = "        advanced: {achieved: 1, 2022: 4, 2023: 3}\n"


def acknowledged(bracket: str) -> list[tuple[str, object, str | None]]:
    comment = f"# ntm: ignore[{bracket}] lý do"
    book = Book().with_roadmap(("        advanced: {achieved: 1, 2022: 1, 2023: 1}\n", f"        {comment}\n{LINE}"))
    return [(finding.rule, finding.stated, finding.ignored) for finding in applied(book)]


@pytest.mark.parametrize(
    "bracket",
    [
        "subtotal-mismatch 4/1, subtotal-mismatch 3/1",
        "subtotal-mismatch 4 / 1,subtotal-mismatch\N{NO-BREAK SPACE}3/1",
        " subtotal-mismatch  4/1 , subtotal-mismatch 3/1 , ",
        "subtotal-mismatch, 4/1, subtotal-mismatch, 3/1",
        "subtotal-mismatch 4/1; subtotal-mismatch 3/1",
        "subtotal-mismatch 4/1 và subtotal-mismatch 3/1",
    ],
)
def test_several_rules_with_values_stand_in_one_bracket(bracket: str) -> None:
    assert acknowledged(bracket) == [("subtotal-mismatch", 4, "lý do"), ("subtotal-mismatch", 3, "lý do")]


def test_a_comma_within_values_does_not_begin_another_rule_but_a_misspelt_rule_does() -> None:
    assert [rule for rule, *_ in acknowledged("subtotal-mismatch 4,0/1,0, subtotal-mismach 3/1")] == [
        "subtotal-mismatch",
        "subtotal-mismatch",
        "unknown-ignore",
    ]
