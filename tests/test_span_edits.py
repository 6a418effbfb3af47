"""Edits at spans: the value that is meant changes, and no other byte."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Path
from ntm_cli.writing.edits import Edit, Unsafe, edited, meant

BLOCK = "total:\n  advanced:\n    achieved: 1   # a\n    # above 2023\n    2023: 2\nyears: [1]\n"
FLOW = "total: {advanced: { achieved: 1 , 2023: 2 }}  # a\n"
CELL: Path = ("total", "advanced")


def after(text: str, *edits: Edit) -> str:
    """The text after some edits, which must read as they mean it to."""
    source = parse(text, "roadmap.yaml")
    made = edited(source, edits)
    again = parse(made, "roadmap.yaml")
    assert (again.data, again.findings) == (meant(source.data, edits), ())
    return made


def rewritten(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


@pytest.mark.parametrize("text", [BLOCK, FLOW])
def test_a_value_is_written_over(text: str) -> None:
    assert after(text, Edit((*CELL, 2023), 10)) == rewritten(text, "2023: 2", "2023: 10")


def test_a_percentage_keeps_its_digits() -> None:
    assert after("percent: 61.0\n", Edit(("percent",), Decimal("7.0"))) == "percent: 7.0\n"
    assert after("percent: 1\n", Edit(("percent",), Decimal("0E-8"))) == "percent: 0.00000000\n"


@pytest.mark.parametrize(
    ("text", "edit", "old", "new"),
    [
        (FLOW, Edit((*CELL, 2022), 5, ("achieved",)), "achieved: 1", "achieved: 1, 2022: 5"),
        (FLOW, Edit((*CELL, 2024), 5, ("achieved", 2023)), "2023: 2", "2023: 2, 2024: 5"),
        (FLOW, Edit((*CELL, "first"), 5), "achieved: 1", "first: 5, achieved: 1"),
        (BLOCK, Edit((*CELL, 2022), 5, ("achieved",)), "# a\n", "# a\n    2022: 5\n"),
        (BLOCK, Edit((*CELL, 2024), 5, ("achieved", 2023)), "2023: 2\n", "2023: 2\n    2024: 5\n"),
        (BLOCK, Edit((*CELL, "first"), 5), "advanced:\n", "advanced:\n    first: 5\n"),
        ("a: {}\n", Edit(("a", 2022), 5), "{}", "{2022: 5}"),
        ("a: {b: 1,\n    c: 2}\n", Edit(("a", 2022), 5, ("b", "c")), "c: 2", "c: 2, 2022: 5"),
        ("- {row: 1, name: 'A}, b'}\n", Edit((0, "model"), 5, ("row", "name")), "b'}", "b', model: 5}"),
        ("- row: 1\n  name: A", Edit((0, "model"), 5, ("row", "name")), "A", "A\n  model: 5"),
        ("a:\r\n  b: 1\r\nc: 2\r\n", Edit(("a", "d"), 5, ("b",)), "b: 1\r\n", "b: 1\r\n  d: 5\r\n"),
    ],
)
def test_a_key_comes_in_where_it_belongs(text: str, edit: Edit, old: str, new: str) -> None:
    assert after(text, edit) == rewritten(text, old, new)


@pytest.mark.parametrize(
    ("text", "path", "old", "new"),
    [
        (FLOW, (*CELL, 2023), " , 2023: 2", ""),
        (FLOW, (*CELL, "achieved"), "achieved: 1 , ", ""),
        ("a: {b: 1}\n", ("a", "b"), "b: 1", ""),
        ("a:\n  b: 1\n  c: 2\nd: 3\n", ("a", "c"), "  c: 2\n", ""),
        ("- row: 1\n  model: 2\n", (0, "model"), "  model: 2\n", ""),
    ],
)
def test_a_key_goes_with_its_comma_or_its_line(text: str, path: Path, old: str, new: str) -> None:
    assert after(text, Edit(path, None)) == rewritten(text, old, new)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (BLOCK, Edit((*CELL, "achieved"), None)),  # its line has a comment
        ("- model: 2\n  row: 1\n", Edit((0, "model"), None)),  # its line begins the row
        ("a: {b: 1, # why\n  c: 2}\n", Edit(("a", "c"), None)),
        ("a: {b: '1'}\n", Edit(("a", "b"), 2)),  # in quotes it is no number
        ("a: [1]\n", Edit(("a", "b"), 2)),
        ("a: 1\n", Edit(("b", "c"), 2)),
        ("- row: 1\n", Edit((0, "a"), 2)),  # nothing to stand behind
    ],
)
def test_what_would_touch_something_else_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(Unsafe):
        edited(parse(text, "roadmap.yaml"), [edit])


def test_many_at_once_go_each_to_its_place() -> None:
    edits: Sequence[Edit] = [
        Edit((*CELL, 2023), 10),
        Edit((*CELL, 2021), 8, ("achieved",)),
        Edit((*CELL, 2022), 9, ("achieved", 2021)),
    ]
    assert after(FLOW, *edits) == "total: {advanced: { achieved: 1, 2021: 8, 2022: 9 , 2023: 10 }}  # a\n"
    assert after("a: {}\n", Edit(("a", 1), 5), Edit(("a", 2), 6, (1,))) == "a: {1: 5, 2: 6}\n"
