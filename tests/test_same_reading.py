"""A file is read alike, and refused alike, whichever version of PyYAML is installed, with libyaml or without.

The loader in Python is the measure: once as the only one, once behind libyaml, and once behind a libyaml that refuses
everything.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
import yaml
from saying import told
from small import ROADMAP, TARGETS

from ntm_cli.findings import Finding
from ntm_cli.limits import MAX_DEPTH
from ntm_cli.reading import yaml_events as events
from ntm_cli.reading import yaml_reader as reader
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.reading.yaml_refusals import FORBIDDEN

LIBYAML = getattr(yaml, "CSafeLoader", None)
with_libyaml = pytest.mark.skipif(LIBYAML is None, reason="PyYAML is installed without libyaml")

SIGNS = "{}[]:,#&*!|>'\"%@`-?~\t \\\n=<."
EDITS = 300

#: Texts on which the two loaders, left to themselves, say different things, or one of them nothing.
WRITTEN = [
    *(
        "a: x\ty\n",
        "a:\t1\n",
        "a: 1\t\n",
        "a: 1\n \t\nb: 2\n",
        "a: [\n\t1]\n",
        "a: 'x\ty'\n",
        "# x\ty\na: 1\n",
        "a: b#\tc\n",
        "a: '# b'\t# c\n",
        "a: |\n \tx\n",
    ),
    *(
        "a: [b?c]\n",
        "a: [b ? c]\n",
        "a: {b: Xã ?ông H?i}\n",
        "a: {b: c?}\n",
        "a: [?b]\n",
        "a: {?b: c}\n",
        "{\n? a,\n?\n}\n",
    ),
    *("? a\n: 1\n", "?\n", "a: ?b\n", "? [a]\n: 1\n", "- ? a\n"),
    *("a: ># x\n  y\n", "a: |2#\n   x\n", "a: |0\n x\n", "a: >x\n y\n", "a: |\n  x\n y\n"),
    *(
        "{a:1}\n",
        "{a:1, b: 2}\n",
        "{'a':1}\n",
        "{a: b:c}\n",
        "a: {b: c:}\n",
        "[a: b]\n",
        "[: b]\n",
        "a: x#y\n",
        "a: x #y\n",
    ),
    *("%YAML 1.1\n---\na: 1\n", "%YAML 2.0\n---\na: 1\n", "%x\n", "% x\na: 1\n", "%YAML 1.1\n%YAML 1.1\n---\na\n"),
    *(
        'a: "\\ud800"\n',
        'a: "\\U00110000"\n',
        'a: "\\UFFFFFFFF"\n',
        'a: "\\x4"\n',
        'a: "\\q"\n',
        'a: "\\\n b"\n',
        "a: 'b''c'\n",
    ),
    *(
        "a: &\n",
        "a: *\n",
        "a: !<x\n",
        "a: !x!y 1\n",
        "a: &x &y 1\n",
        "a: [1, 2\nb: 3\n",
        "a: {b: 1 c: 2}\n",
        "a: [1,\n",
    ),
    *(
        "a: 'x\n---\ny'\n",
        "a: 'x\n",
        'a: "x\n...\n',
        "a: 1\n---\n",
        "a: 1\n...\nb: 2\n",
        "...\n",
        "'a\nb': 1\n",
        "'a'\n'b': 1\n",
    ),
    *(
        "a: 1\n b: 2\n",
        "- a\nb: 1\n",
        "a:\n  - b\n - c\n",
        "a: - b\n",
        "a\nb: 1\n",
        "a: 1\nb:2\nc: 3\n",
        "a: ]\n",
        "a: 1\n}\n",
    ),
    *("", "\n", "# x\n", "---\n", "~\n", "\ufdd0", "a: \ufdd0?\n", "a: 1\n\x85b: 2\n", "a: \ufeff1\n"),
    "a:\n" + "  - b\n" * 5 + "  - b\N{NO-BREAK SPACE}c\n  - {d: 1\n",
]

#: What begins one level more, and what ends it.
NESTED = {"[": "]", "{a: ": "}", "[{a: ": "}]", "- ": "", "? ": "", "- [": "]", "{a: [": "]}", "[[], ": "]"}


def outcome(text: str) -> tuple[list[dict[str, Any]], Any]:
    source = parse(text, "f.yaml")
    return [plain(finding) for finding in source.findings], source.data


def plain(finding: Finding) -> dict[str, Any]:
    """A finding as data that can be compared: what it says, by key and values."""
    help = told(finding.help) if finding.help else None
    others = {field.name: getattr(finding, field.name) for field in fields(finding)}
    return {**others, "message": told(finding.message), "help": help}


class Refuses(yaml.SafeLoader):
    """A libyaml with a limit of its own that everything exceeds."""

    def get_event(self) -> Any:
        raise yaml.scanner.ScannerError("this", None, "is too much", None)


def edited(number: int) -> str:
    chance = random.Random(number)
    text = chance.choice((ROADMAP, TARGETS))
    for _ in range(chance.choice((1, 1, 2))):
        text = _edited_once(chance, text)
    return text


def _edited_once(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text))
    lines = text.splitlines(keepends=True)
    line = chance.randrange(len(lines))
    return chance.choice(
        (
            text[:place] + text[place + 1 :],
            text[:place] + chance.choice(SIGNS) + text[place:],
            text[:place] + text[place] + text[place:],
            "".join(lines[:line] + lines[line + 1 :]),
            "".join([*lines[: line + 1], *lines[line:]]),
            "".join([*lines[:line], " " * chance.choice((1, 2)) + lines[line], *lines[line + 1 :]]),
            "".join([*lines[:line], lines[line][1:], *lines[line + 1 :]]),
        )
    )


def nested() -> Iterator[str]:
    for opening, closing in NESTED.items():
        for count in (MAX_DEPTH, MAX_DEPTH + 1, 20_000):
            yield f"a:\n  {opening * count}{closing * count}\n"
            yield f"{opening * count}"
            yield ROADMAP.replace("name: Xã An Lạc", f"name: {opening * count}")
            yield f"a: {opening * count}@\n"


def demand_one_outcome(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(events, "_LIBYAML", None)
    alone = outcome(text)
    for loader in (LIBYAML, Refuses):
        monkeypatch.setattr(events, "_LIBYAML", loader)
        assert outcome(text) == alone, ascii(text[:300])


@with_libyaml
@pytest.mark.parametrize("text", WRITTEN)
def test_a_text_on_which_the_loaders_differ_has_one_reading(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    demand_one_outcome(monkeypatch, text)


@with_libyaml
def test_every_edit_of_the_small_files_has_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = 0
    for number in range(EDITS):
        text = edited(number)
        demand_one_outcome(monkeypatch, text)
        broken += parse(text, "f.yaml").root is None
    assert EDITS // 5 < broken < EDITS * 4 // 5, "edits of both kinds: those that can be read and those that cannot"


@with_libyaml
def test_nesting_of_every_kind_has_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in nested():
        demand_one_outcome(monkeypatch, text)


@pytest.mark.parametrize("count", [MAX_DEPTH, 3_000, 200_000])
@pytest.mark.parametrize("after", ["", "@", "'x", "\n"])
@pytest.mark.parametrize(("opening", "before"), [("[", 39), ("{a: ", 39 * 4), ("[{a: ", 19 * 5 + 1), ("- ", 39 * 2)])
def test_too_many_brackets_or_dashes_are_refused_where_the_first_too_many_stands(
    opening: str, before: int, after: str, count: int
) -> None:
    finding = parse(f"a: 1\nb:\n  {opening * count}{after}", "f.yaml").findings[-1]
    assert told(finding.message) == ("broken-yaml.depth", {"most": 40})
    assert (finding.span.line, finding.span.column) == (3, 2 + before + 1)


@pytest.mark.parametrize("limit", [50, 100, 1000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "[{a: "])
def test_a_limit_of_a_later_loader_in_python_does_not_come_first(
    opening: str, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ROADMAP.replace("all: 4}", "all: " + opening * 3_000)
    expected = outcome(text)
    begin = yaml.scanner.Scanner.fetch_flow_collection_start

    def limited(self: Any, kind: Any) -> None:
        if self.flow_level >= limit:
            raise yaml.scanner.ScannerError("here", None, "another limit", self.get_mark())
        begin(self, kind)

    monkeypatch.setattr(yaml.scanner.Scanner, "fetch_flow_collection_start", limited)
    monkeypatch.setattr(events, "_LIBYAML", None)
    assert outcome(text) == expected
    assert expected[0][-1]["message"] == ("broken-yaml.depth", {"most": 40})


@with_libyaml
@pytest.mark.parametrize("end", ["x: [\n", "}\n", "  x: 1\n", "---\nb: 1\n", "x: @\n", "y: &a 1\n", "years: [1]\n}\n"])
def test_a_long_broken_file_is_refused_as_soon_as_a_good_one_is_read(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    row = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
    rows = row * 3_000 + row.replace("row: 4", "row: 4, row: 4") + row * 3_000
    text = ROADMAP.replace(row, rows) + end
    told: list[Any] = []

    def counted(*asked: Any) -> Iterator[Any]:
        for event in surely(*asked):
            told.append(event)
            yield event

    surely = events.surely
    monkeypatch.setattr(reader, "surely", counted)
    findings, _ = outcome(text)
    assert len(told) < 1_000
    assert [finding["rule"] for finding in findings[:1]] == ["duplicate-key"]
    monkeypatch.setattr(events, "_LIBYAML", None)
    assert outcome(text)[0] == findings
    assert len(told) > 40_000


def test_no_word_of_the_library_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_LIBYAML", None)
    expected = [outcome(text) for text in WRITTEN]

    def mute(self: Any, context: Any = None, at: Any = None, problem: Any = None, mark: Any = None, *_: Any) -> None:
        self.context, self.context_mark, self.problem, self.problem_mark = "?", at, "?", mark

    monkeypatch.setattr(yaml.error.MarkedYAMLError, "__init__", mute)
    assert [outcome(text) for text in WRITTEN] == expected


def test_no_character_that_we_allow_is_refused_by_the_loader_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_LIBYAML", None)
    every = "".join(map(chr, (*range(0x20, 0x11000), *range(0x10FF00, 0x110000))))
    text = FORBIDDEN.sub("", every).replace("'", "")
    assert len(text) > 60_000
    assert outcome(f"a: '{text}'\n") == ([], {"a": text})
