"""YAML text as plain data with places, and a finding with a place for everything that is wrong with the text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from saying import said, told

from ntm_cli.findings import Finding, Span
from ntm_cli.limits import MAX_DEPTH
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

#: Words of the library and of YAML's own grammar, which an analyst has never met.
JARGON = re.compile(
    r"mapping|scalar|token|sequence|node|pydantic|http|simple key|context|stream|libyaml|directive|anchor|alias|null",
    re.IGNORECASE,
)

Case = tuple[str, str, dict[str, object], tuple[int, int]]

#: Text, what is said of it and where it points (line, column).
BROKEN: list[Case] = [
    ("a: Xã: b\n", "broken-yaml.colon-in-text", {}, (1, 6)),
    ("a: Xã B: b\n", "broken-yaml.colon-in-text", {}, (1, 8)),
    ("a: b\n c d: e\n", "broken-yaml.colon", {}, (2, 5)),
    ("a: b: c\n", "broken-yaml.key-behind-key", {"key": "b"}, (1, 4)),
    ("a: 1\n  b: 2\n", "broken-yaml.deeper-than-above", {}, (2, 3)),
    ("a: 1\nb: @x\n", "broken-yaml.character", {"character": "@"}, (2, 4)),
    ("a: `x`\n", "broken-yaml.character", {"character": "`"}, (1, 4)),
    ("a: {b: %5}\n", "broken-yaml.character", {"character": "%"}, (1, 8)),
    ("a:\n\tb: 1\n", "broken-yaml.tab", {}, (2, 1)),
    ("\ta: 1\n", "broken-yaml.tab", {}, (1, 1)),
    ("a: x\ty\n", "broken-yaml.tab-inside", {}, (1, 5)),
    ("a: {b: 1,\tc: 2}\n", "broken-yaml.tab-inside", {}, (1, 10)),
    ("a:\t1\n", "broken-yaml.tab-inside", {}, (1, 3)),
    ("a: 1\nb: {c: 1, d: 2\ne: 3\n", "broken-yaml.bracket", {}, (2, 4)),
    ("a: [1, 2\n", "broken-yaml.bracket", {}, (1, 4)),
    ("a: {b: 1 c: 2}\n", "broken-yaml.comma", {"key": "c"}, (1, 10)),
    ("a: [1}\n", "broken-yaml.bracket", {}, (1, 4)),
    ("a:\n  - {row: 1, name: A\n  - {row: 2, name: B}\n", "broken-yaml.bracket", {}, (2, 5)),
    ("a: 1\nb: 'Xã\nc: 2\n", "broken-yaml.quote", {}, (2, 4)),
    ('a: "Xã\nc: 2\n', "broken-yaml.quote", {}, (1, 4)),
    ("a: {b: 'x\n", "broken-yaml.quote", {}, (1, 8)),
    ("a: 'x\n---\nb'\n", "broken-yaml.dashes", {}, (1, 4)),
    ("a:\n   b: 1\n  c: 2\n", "broken-yaml.indent", {}, (3, 3)),
    ("a:\n  - 1\n - 2\n", "broken-yaml.indent", {}, (3, 2)),
    ('a: "x" # c\n   y\n', "broken-yaml.indent", {}, (2, 4)),
    ("- a\nb: 1\n", "broken-yaml.indent", {}, (2, 1)),
    ('a: "C:\\q"\n', "broken-yaml.backslash", {}, (1, 4)),
    ("a: 'x'y\n", "broken-yaml.after-closing", {}, (1, 7)),
    ("a: {b: 1} c\n", "broken-yaml.after-closing", {}, (1, 11)),
    ("a: {b: 1}}\n", "broken-yaml.unopened", {"bracket": "}"}, (1, 10)),
    ("a: 'Xã' (cũ)\n", "broken-yaml.after-closing", {}, (1, 9)),
    ("a: 1\nb\nc: 2\n", "broken-yaml.key", {}, (2, 1)),
    ("a: 1\nb:2\nc: 3\n", "broken-yaml.joined", {"character": "b:"}, (2, 1)),
    ("a:\n- 1\nb\n# hết\n", "broken-yaml.key", {}, (3, 1)),
    ("a: [b, , c]\n", "broken-yaml.value", {}, (1, 8)),
    ("a: {b: 1,, c: 2}\n", "broken-yaml.value", {}, (1, 10)),
    ("a: ]\n", "broken-yaml.value", {}, (1, 4)),
    ('a: "\\ud800"\n', "broken-yaml", {}, (1, 4)),
    ('a: "\\UFFFFFFFF"\n', "broken-yaml", {}, (1, 7)),
    ("a: - 1\n", "broken-yaml", {}, (1, 4)),
    ("a: 1\nb: &\n", "broken-yaml.character", {"character": "&"}, (2, 4)),
]

#: Text that YAML allows and these files do not.
REFUSED: list[Case] = [
    ("a: 1\nb: *x\n", "broken-yaml.alias", {"name": "x"}, (2, 4)),
    ("a: &x 1\nb: 2\n", "broken-yaml.anchor", {"name": "x"}, (1, 4)),
    ("a: &x {b: 1}\n", "broken-yaml.anchor", {"name": "x"}, (1, 4)),
    ("a: [&x [1]]\n", "broken-yaml.anchor", {"name": "x"}, (1, 5)),
    ("a: &x {b: 1}\nc: {<<: *x}\n", "broken-yaml.anchor", {"name": "x"}, (1, 4)),
    ("a: !x 1\n", "broken-yaml.tag", {}, (1, 4)),
    ("a: 1\nb: !!str 2\n", "broken-yaml.tag", {}, (2, 4)),
    ("a: !x {b: 1}\n", "broken-yaml.tag", {}, (1, 4)),
    ("!x a: 1\n", "broken-yaml.tag", {}, (1, 1)),
    ("a: 1\n---\nb: 1\n", "broken-yaml.document", {}, (2, 1)),
    ("---\na: 1\n--- {b: 1}\n", "broken-yaml.document", {}, (3, 1)),
    ("? [a]\n: 1\n", "broken-yaml.group-as-key", {}, (1, 3)),
    ("a: 1\n{b: 1}: 2\n", "broken-yaml.group-as-key", {}, (2, 1)),
]

WRITE_VALUE = ("empty-value.help", {})
EMPTY = ["", "\n\n", "# chỉ có ghi chú\n", "---\n", "~\n"]


def value_of(typed: str) -> object:
    return parse(f"a: {typed}\n", "f.yaml").data["a"]


def shown(source: Source, span: Span) -> tuple[int, str]:
    """A span's line and the text it covers."""
    assert span.file == source.file
    assert span.end_line == span.line, "a span stays on its line"
    return span.line, source.lines[span.line - 1][span.column - 1 : span.end_column - 1]


def only(text: str) -> Finding:
    source = parse(text, "f.yaml")
    (finding,) = source.findings
    return finding


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "No", "NO", "yes", "on", "off", "y", "n"),
        *("010", "00", "1_000", "12:30", "0x1F", "0o17", "0b1", "1e3", "1.5e3"),
        *(".inf", "-.inf", ".nan", ".5", "1.", "012.5", "1,5", "1 000", "5/7", "59.1%", "2022-10-06"),
        *("<<", "=", "tRUE", "Xã Hòa Bình", "1" * 30),
    ],
)
def test_what_only_looks_like_a_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert value_of(typed) == typed


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("2022", 2022), ("+5", 5), ("-5", -5), ("9" * 18, 10**18 - 1)])
def test_whole_numbers_are_numbers(typed: str, number: int) -> None:
    value = value_of(typed)
    assert value == number
    assert type(value) is int


@pytest.mark.parametrize("typed", ["1.000", "59.10", "61.0", "-1.5", "0.0", "100.00"])
def test_a_decimal_number_keeps_its_printed_digits(typed: str) -> None:
    value = value_of(typed)
    assert isinstance(value, Decimal)
    assert str(value) == typed


@pytest.mark.parametrize(("typed", "value"), [("true", True), ("True", True), ("false", False), ("FALSE", False)])
def test_true_and_false_are_truth_values(typed: str, value: bool) -> None:
    assert value_of(typed) is value


@pytest.mark.parametrize("quoted", ["'12'", '"12"', "'1.5'", "'true'", "'~'", "''", '"null"', "'- x'"])
def test_what_stands_in_quotes_is_text(quoted: str) -> None:
    assert value_of(quoted) == quoted[1:-1]


def test_text_over_several_lines_is_text_even_if_it_looks_like_a_number() -> None:
    assert parse("a: |-\n  12\nb: >-\n  13\n", "f").data == {"a": "12", "b": "13"}


@pytest.mark.parametrize("blank", ["", "~", "null", "Null", "NULL", "# trống"])
def test_a_key_without_a_value_is_reported_at_the_key(blank: str) -> None:
    finding = only(f"x: 1\nsố: {blank}\n")
    assert (finding.rule, told(finding.message)) == ("empty-value", ("empty-value", {"key": "số"}))
    assert told(finding.help) == WRITE_VALUE
    assert finding.span == Span("f.yaml", 2, 1, 2, 3)


def test_an_entry_without_a_value_is_reported_at_its_line() -> None:
    finding = only("a:\n  - x\n  -\n  - y\n")
    assert (finding.rule, told(finding.message), finding.span.line) == ("empty-value", ("empty-value.entry", {}), 3)
    assert told(finding.help) == ("empty-value.entry.help", {})


def test_a_decimal_comma_is_recognised_between_braces() -> None:
    finding = only("a: {count: 58, percent: 59,1, of: 98}\n")
    assert (finding.rule, finding.span.column) == ("empty-value", 28)
    assert told(finding.help) == ("empty-value.decimal", {"right": "59.1", "wrong": "59,1"})


def test_a_decimal_comma_before_a_zero_is_recognised_too() -> None:
    help = only("a: {percent: 59,05}\n").help
    assert told(help) == ("empty-value.decimal", {"right": "59.05", "wrong": "59,05"})


def test_a_blank_cell_after_a_number_is_not_taken_for_a_decimal_comma() -> None:
    finding = only("a: {achieved: 3, 2022: , 2023: 1}\n")
    assert told(finding.help) == WRITE_VALUE


def test_a_short_key_with_its_colon_is_not_taken_for_a_decimal_comma() -> None:
    assert told(only("a: {count: 58, 20: , of: 98}\n").help) == WRITE_VALUE


def test_a_year_without_its_number_is_not_taken_for_a_decimal_comma() -> None:
    finding = only("a: {achieved: 3, 2022}\n")
    assert told(finding.help) == WRITE_VALUE


def test_a_missing_space_after_the_colon_is_recognised_between_braces() -> None:
    finding = only("a: {row:1, name: x}\n")
    assert told(finding.message) == ("empty-value", {"key": "row:1"})
    assert told(finding.help) == ("empty-value.space", {"right": "row: 1"})


def test_a_space_that_is_none_after_the_colon_is_named_between_braces() -> None:
    assert told(only("a: {row:\N{NO-BREAK SPACE}1, name: x}\n").help) == ("unseen", {"points": ["U+00A0"]})


def test_keys_are_text_or_whole_numbers() -> None:
    source = parse("2022: 1\n'2022': 2\n010: 3\ntrue: 4\n1.5: 5\n'a b': 6\n", "f")
    assert source.data == {2022: 1, "2022": 2, "010": 3, "true": 4, "1.5": 5, "a b": 6}
    assert source.findings == ()


BLOCK = """\
communes:
  - name: 'Xã A'   # ghi chú
    years: [2022, 2023]
  - {name: Xã Đường Hoa, level: {advanced: 2022}}
note: |
  hai
  dòng
last: a
  b
"""


@pytest.mark.parametrize(
    ("path", "place", "key"),
    [
        (("communes",), (1, "communes"), (1, "communes")),
        (("communes", 0, "name"), (2, "'Xã A'"), (2, "name")),
        (("communes", 0, "years"), (3, "years"), (3, "years")),
        (("communes", 0, "years", 1), (3, "2023"), (3, "2023")),
        (("communes", 1), (4, "{name: Xã Đường Hoa, level: {advanced: 2022}}"), None),
        (("communes", 1, "name"), (4, "Xã Đường Hoa"), (4, "name")),
        (("communes", 1, "level"), (4, "level"), (4, "level")),
        (("communes", 1, "level", "advanced"), (4, "2022"), (4, "advanced")),
        (("note",), (5, "|"), (5, "note")),
        (("last",), (8, "a"), (8, "last")),
    ],
)
def test_a_place_is_its_value_or_the_key_of_a_group(
    path: tuple[str | int, ...], place: tuple[int, str], key: tuple[int, str] | None
) -> None:
    source = parse(BLOCK, "f.yaml")
    assert shown(source, source.place(*path).span) == place
    if key:
        assert shown(source, source.place(*path).key.span) == key


def test_an_entry_of_several_lines_is_shown_at_its_first() -> None:
    source = parse(BLOCK, "f.yaml")
    line, text = shown(source, source.place("communes", 0).span)
    assert line == 2
    assert text.startswith("name: 'Xã A'")


def test_brackets_over_several_lines_keep_each_value_on_its_own_line() -> None:
    source = parse("a: {\n  b: 1,\n  c: [\n    x,\n    yy\n  ]\n}\nd: 3\n", "f")
    assert shown(source, source.place("a", "b").span) == (2, "1")
    assert shown(source, source.place("a", "c", 1).span) == (5, "yy")
    assert shown(source, source.place("d").span) == (8, "3")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_change_no_place(ending: str) -> None:
    text = "x: 1\n\nb:\n  - {c: 2, d: Xã Hòa, e: 3}\n  - z\n".replace("\n", ending)
    source = parse(text, "f")
    assert shown(source, source.place("b", 0, "d").span) == (4, "Xã Hòa")
    assert shown(source, source.place("b", 1).span) == (5, "z")
    assert source.data == {"x": 1, "b": [{"c": 2, "d": "Xã Hòa", "e": 3}, "z"]}


@pytest.mark.parametrize("before", ["Đường Ướt", "Hòa", "𐐷𐐷", "👍", "中文"])
def test_a_column_counts_characters_whatever_they_are(before: str) -> None:
    source = parse(f"a: {{n: {before}, count: 7}}\n", "f")
    span = source.place("a", "count").span
    assert shown(source, span) == (1, "7")
    assert span.column == len(f"a: {{n: {before}, count: ") + 1


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("communes", 1, "model"), (4, "{name: Xã Đường Hoa, level: {advanced: 2022}}")),
        (("communes", 1, "level", "model"), (4, "level")),
        (("communes", 1, "level", "model", "deeper"), (4, "level")),
        (("communes", 1, "name", "deeper"), (4, "Xã Đường Hoa")),
        (("communes", 7), (1, "communes")),
        (("communes", -1), (1, "communes")),
        (("communes", 7, "name"), (1, "communes")),
        (("nowhere", "below"), (1, "communes:")),
        ((), (1, "communes:")),
    ],
)
def test_a_path_to_a_missing_key_stands_at_its_nearest_ancestor(
    path: tuple[str | int, ...], place: tuple[int, str]
) -> None:
    source = parse(BLOCK, "f.yaml")
    assert shown(source, source.place(*path).span) == place


def test_the_text_of_a_place_is_what_was_typed() -> None:
    source = parse("a: 1.50\nb: '2022'\nc: 010\nd: [x]\n", "f")
    texts = [
        source.place(*path).text for path in [("a",), ("b",), ("c",), ("d",), ("d", 0), ("d", 1), ("a", 0), ("z",), ()]
    ]
    assert texts == ["1.50", "2022", "010", None, "x", None, None, None, None]


def test_a_place_grows_by_a_step() -> None:
    source = parse(BLOCK, "f.yaml")
    assert (source.place("communes") / 1 / "name").text == "Xã Đường Hoa"


def test_an_address_goes_by_ids_names_and_clauses() -> None:
    text = "t:\n - {id: x, name: q, n: 1}\n - {name: Xã A, n: 1}\n - {clause: '4', n: 1}\n - {n: 1}\n - [5]\n"
    source = parse(text, "f")
    addresses = [source.place("t", step, "n").address for step in range(5)]
    assert addresses == ["t/x/n", "t/Xã A/n", "t/4/n", "t/?/n", "t/4/n"]


def test_an_address_stays_when_rows_move() -> None:
    row = "  - {name: Xã A, n: 1}\n"
    before, after = parse(f"t:\n{row}", "f"), parse(f"x: 1\nt:\n  - {{name: Xã B, n: 1}}\n{row}", "f")
    assert before.place("t", 0, "n").address == after.place("t", 1, "n").address


def test_an_address_keeps_a_year_that_is_a_key() -> None:
    assert parse("by_year:\n  2019: {standard: 3}\n", "f").place("by_year", 2019, "standard").address == (
        "by_year/2019/standard"
    )


@pytest.mark.parametrize(
    ("text", "key", "first", "second", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "a", 1, 3, 1),
        ("{a: 1, b: 2, a: 3}\n", "a", 1, 1, 14),
        ("x:\n  - y:\n      2022: 1\n      z: 2\n      2022: 3\n", "2022", 3, 5, 7),
        ("a:\n  - {b: {c: 1,\n     d: 2,\n     c: 3}}\n", "c", 2, 4, 6),
        ("'a': 1\na: 2\n", "a", 1, 2, 1),
    ],
)
def test_a_key_that_stands_twice_is_reported_with_both_lines(
    text: str, key: str, first: int, second: int, column: int
) -> None:
    finding = only(text)
    assert finding.rule == "duplicate-key"
    assert told(finding.message) == ("duplicate-key", {"key": key, "line": first})
    assert (finding.span.line, finding.span.column) == (second, column)
    assert told(finding.help) == ("duplicate-key.help", {})


def test_a_key_that_stands_three_times_is_reported_twice_and_the_first_value_kept() -> None:
    source = parse("a: 1\na: 2\na: 3\n", "f")
    assert [finding.span.line for finding in source.findings] == [2, 3]
    assert source.data == {"a": 1}


def test_the_same_key_in_different_groups_is_no_duplicate() -> None:
    assert parse("a: {n: 1}\nb: {n: 1}\nc: [{n: 1}, {n: 1}]\n", "f").findings == ()


def test_what_stands_below_a_second_key_is_still_read_for_mistakes() -> None:
    source = parse("a: {b: 1}\na: {c: , d: 1, d: 2}\n", "f")
    assert {(finding.rule, finding.span.column) for finding in source.findings} == {
        ("duplicate-key", 1),
        ("empty-value", 5),
        ("duplicate-key", 16),
    }


@pytest.mark.parametrize(("text", "key", "values", "place"), BROKEN)
def test_broken_yaml_is_one_finding_with_its_place(
    text: str, key: str, values: dict[str, object], place: tuple[int, int]
) -> None:
    finding = only(text)
    assert (finding.rule, str(finding.severity)) == ("broken-yaml", "error")
    assert told(finding.message) == (key, values)
    assert (finding.span.line, finding.span.column) == place
    assert told(finding.help)[0] == f"{key}.help"
    assert parse(text, "f").data is None, "nothing of a broken file is used"


@pytest.mark.parametrize(("text", "key", "values", "place"), REFUSED)
def test_what_could_hide_a_number_is_refused_with_its_place(
    text: str, key: str, values: dict[str, object], place: tuple[int, int]
) -> None:
    finding = only(text)
    assert (finding.rule, told(finding.message)) == ("broken-yaml", (key, values))
    assert (finding.span.line, finding.span.column) == place
    assert parse(text, "f").data is None


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a: [*x]\n", "*x"),
        ("a: &x 1\n", "&x 1"),
        ("a: !x 1\n", "!x 1"),
        ("a: 1\n---\nb: 1\n", "---"),
        ("? [a]\n: 1\n", "["),
    ],
)
def test_what_is_refused_is_marked_as_far_as_it_goes(text: str, marked: str) -> None:
    source = parse(text, "f.yaml")
    assert shown(source, source.findings[0].span)[1] == marked


@pytest.mark.parametrize("text", EMPTY)
def test_a_file_without_content_is_called_empty(text: str) -> None:
    finding = only(text)
    assert (finding.rule, told(finding.message)) == ("broken-yaml", ("broken-yaml.empty", {}))
    assert (finding.span.line, finding.span.column) == (1, 1)


def test_a_key_like_a_merge_key_is_an_ordinary_key() -> None:
    assert parse("a: {<<: {b: 1}}\n", "f").data == {"a": {"<<": {"b": 1}}}


def test_one_document_may_begin_and_end_with_its_marks() -> None:
    assert parse("---\na: 1\n...\n", "f").data == {"a": 1}


@pytest.mark.parametrize("text", ["a:\N{NO-BREAK SPACE}2\nb: 1\n", "a: 1\nb:\N{NO-BREAK SPACE}2\n"])
def test_a_space_that_is_none_after_a_colon_is_named(text: str) -> None:
    assert told(only(text).help) == ("unseen", {"points": ["U+00A0"]})


def test_a_tab_before_a_line_that_should_not_be_indented_is_named() -> None:
    assert told(only("a: 1\n\tb: 2\n").message) == ("broken-yaml.tab", {})


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_nesting_is_allowed_up_to_its_limit(opening: str) -> None:
    closing = {"[": "]", "{a: ": "}"}[opening]
    assert parse(opening * (MAX_DEPTH - 1) + "[]" + closing * (MAX_DEPTH - 1), "f").findings == ()
    finding = only(opening * MAX_DEPTH + "[]" + closing * MAX_DEPTH)
    assert told(finding.message) == ("broken-yaml.depth", {"most": 40})
    assert (finding.span.line, finding.span.column) == (1, MAX_DEPTH * len(opening) + 1)


def test_indents_nested_too_deep_are_refused_at_their_line() -> None:
    text = "".join(f"{'  ' * depth}a:\n" for depth in range(60)) + "  " * 60 + "b: 1\n"
    finding = only(text)
    assert (finding.span.line, finding.span.column) == (MAX_DEPTH + 1, 2 * MAX_DEPTH + 1)


def test_a_hundred_thousand_brackets_are_refused_like_forty_one() -> None:
    assert told(only("a: " + "[" * 100_000).message) == ("broken-yaml.depth", {"most": 40})


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "0000"),
        ("\x07", "0007"),
        ("\x0b", "000B"),
        ("\x1b", "001B"),
        ("\x7f", "007F"),
        ("\x85", "0085"),
        ("\u2028", "2028"),
        ("\u2029", "2029"),
        ("\ud800", "D800"),
        ("\ufeff", "FEFF"),
        ("\uffff", "FFFF"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_hidden_control_character_is_refused_with_line_and_column(character: str, code: str, ending: str) -> None:
    finding = only(f"a: 1{ending}tên: Xã {character}A{ending}")
    assert told(finding.message) == ("broken-yaml.hidden", {"point": f"U+{code}"})
    assert finding.span == Span("f.yaml", 2, 9, 2, 10)
    assert told(finding.help) == ("broken-yaml.hidden.help", {})


def test_a_hidden_character_is_found_in_a_comment_too() -> None:
    assert only("# a\x1b[31m\nb: 1\n").span == Span("f.yaml", 1, 4, 1, 5)


@pytest.mark.parametrize("text", ["a: 'x\ty'\n", "a: Xã Đường Hoa\n", "a: 𐐷 👍\n", "a: Hòa\n"])
def test_letters_tabs_in_quotes_and_combining_marks_are_no_hidden_characters(text: str) -> None:
    assert parse(text, "f").findings == ()


def test_several_mistakes_in_one_file_are_all_reported_in_their_order() -> None:
    source = parse("a: 1\na: 2\nb:\nc: {row:1, d: 1, d: 2}\ne: [x, ~]\n", "f")
    assert [(finding.rule, finding.span.line) for finding in source.findings] == [
        ("duplicate-key", 2),
        ("empty-value", 3),
        ("empty-value", 4),
        ("duplicate-key", 4),
        ("empty-value", 5),
    ]


def test_mistakes_before_a_broken_line_are_reported_with_it() -> None:
    source = parse("a: 1\na: 2\nb:\nc: {d: 1\n", "f")
    assert [(finding.rule, finding.span.line) for finding in source.findings] == [
        ("duplicate-key", 2),
        ("empty-value", 3),
        ("broken-yaml", 4),
    ]
    assert source.root is None


@pytest.mark.parametrize("text", [case[0] for case in BROKEN] + [case[0] for case in REFUSED] + EMPTY)
def test_no_sentence_speaks_the_language_of_the_library(text: str) -> None:
    for finding in parse(text, "f").findings:
        message, help = said(finding.message), said(finding.help)
        assert not JARGON.search(f"{message} {help}"), (message, help)
        assert message[0].isupper() or message[0] in "`*&"


@pytest.mark.parametrize("text", [case[0] for case in BROKEN] + [case[0] for case in REFUSED])
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_a_mistake_stands_at_the_same_place_whatever_the_line_endings(text: str, ending: str) -> None:
    assert only(text.replace("\n", ending)).span == only(text).span


@pytest.mark.parametrize("text", [case[0] for case in BROKEN])
def test_a_mistake_stands_inside_the_file(text: str) -> None:
    source = parse(text, "f")
    for finding in source.findings:
        assert 1 <= finding.span.line <= len(source.lines)
        assert 1 <= finding.span.column <= len(source.lines[finding.span.line - 1]) + 1


def test_every_value_and_key_of_a_file_is_among_its_scalars() -> None:
    source = parse("a: [1, x]\nb: {c: 'y z'}\n", "f")
    assert sorted(node.text or "" for node in source.scalars()) == ["1", "a", "b", "c", "x", "y z"]
    assert list(parse("a: [", "f").scalars()) == []
