"""What ignore comments cost grows with the file and no faster: counted in calls, at one size and at twice that."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from acknowledged import acknowledge
from small import Book

from ntm_cli.findings import Finding, Rule, Severity, Span
from ntm_cli.messages import Words
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Point, Source

#: Twice the size may take twice the calls and, for what is sorted or halved, a little more.
MOST = 2.2
RULE = Rule("sum-mismatch", Severity.ERROR, en="")
LINE = "# ntm: ignore[sum-mismatch {0}/1] lý do {0} "


def calls(work: Callable[[], Any]) -> int:
    """How many calls some work makes, of Python's own functions too."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def findings(count: int, line: int) -> list[Finding]:
    point = Point(Span("f.yaml", line, 1, line, 1))
    return [RULE.at(point, Words("x", en="x")(), stated=number, counted=1) for number in range(count)]


#: What stands before, what is repeated (a number for {0}, a comment for {1}), and what stands behind.
TEXTS = {
    "comments on one line": ("a: 1 ", "{1}", "\n"),
    "rules in one bracket": ("a: 1 # ntm: ignore[", "sum-mismatch {0}/1, ", "] lý do\n"),
    "commas in one bracket": ("a: 1 # ntm: ignore[sum-mismatch ", "1,", "] lý do\n"),
    "brackets never closed": ("a: 1 ", "# ntm: ignore[sum-mismatch ", "\n"),
    "near misses on one line": ("a: 1 ", "## ntm: ignore[sum-mismach] x ", "\n"),
    "quoted on one line": ("a: [", "'# ntm: x', ", "] # ntm: ignore[sum-mismatch] lý do\n"),
    "hashes in one text": ("a: x", "#x", "\n"),
    "comments above one line": ("", "{1}\n", "a: 1\n"),
    "a comment in every row": ("a:\n", "  - b: 1 {1}\n    c: 1\n", ""),
    "a row of many lines": ("a:\n  - {\n", "    k{0}: 1, {1}\n", "  }\n"),
    "rows in rows": ("a:\n", "  - {{b: [{{c: [1,\n 2]}},\n 3]}} {1}\n", ""),
}


def text(name: str, count: int) -> str:
    before, repeated, behind = TEXTS[name]
    return before + "".join(repeated.format(n, LINE.format(n)) for n in range(count)) + behind


@pytest.mark.parametrize("name", TEXTS)
def test_comments_take_time_in_proportion_to_the_file(name: str) -> None:
    def work(count: int) -> Callable[[], object]:
        source = parse(text(name, count), "f.yaml")
        found = findings(count, 1 + source.text.startswith("#") * count)
        return lambda: list(acknowledge(found, [source]))

    work(20)()
    once, twice = calls(work(300)), calls(work(600))
    assert twice < MOST * once
    assert once > 300


@pytest.mark.parametrize("count", [2_000, 8_000])
def test_thousands_on_one_line_all_apply(count: int) -> None:
    source = parse(text("comments on one line", count), "f.yaml")
    told = list(acknowledge(findings(count, 1), [source]))
    assert [finding.ignored for finding in told] == [f"lý do {number}" for number in range(count)]


def test_a_file_without_such_comments_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(root: object) -> object:
        raise AssertionError("nothing is to be covered")

    monkeypatch.setattr("ntm_cli.ignores.forms.measure", refuse)
    sources: tuple[Source, ...] = Book().sources()
    assert list(acknowledge([], sources)) == []
