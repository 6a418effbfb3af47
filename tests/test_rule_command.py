"""`ntm rule` and docs/rules.md, which is made from the same text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run

from ntm_cli.catalogue.entries import entries

Ntm = Callable[..., Run]


def test_the_list_has_every_rule_with_its_severity(ntm: Ntm) -> None:
    run = ntm("rule")
    assert run.exit == 0
    listed = [line.split()[:2] for line in run.out.splitlines() if not line.startswith(" ")]
    assert listed == [[entry.rule.name, str(entry.rule.severity)] for entry in entries()]


def test_no_line_of_the_list_is_wider_than_the_terminal(ntm: Ntm) -> None:
    assert max(map(len, ntm("rule").out.splitlines())) <= 80


@pytest.mark.parametrize("name", [entry.rule.name for entry in entries()])
def test_a_rule_is_explained_with_both_examples(name: str, ntm: Ntm) -> None:
    out = ntm("rule", name).out
    assert out.startswith(f"{name} (")
    assert "\nBad:\n\n    " in out
    assert "\nGood:\n\n    " in out
    assert "```" not in out


def test_an_explanation_says_what_is_compared_and_where_that_stands(ntm: Ntm) -> None:
    out = " ".join(ntm("rule", "subtotal-mismatch").out.split())
    assert "Compare every subtotal of the communes table (Phụ biểu 02) with the communes below it. Bad:" in out


@pytest.mark.parametrize("typed", ["subtotal-mismach", "subtotal_mismatch", "Subtotal-Mismatch"])
def test_an_unknown_rule_suggests_the_nearest(typed: str, ntm: Ntm) -> None:
    run = ntm("rule", typed)
    assert (run.exit, run.out) == (2, "")
    assert run.err == f"ntm: There is no rule {typed}.\nhelp: Did you mean subtotal-mismatch?\n"


def test_a_rule_like_no_other_points_to_the_list(ntm: Ntm) -> None:
    assert ntm("rule", "qqq").err.endswith("help: `ntm rule` lists them all.\n")


def test_the_document_is_current(ntm: Ntm, repository: Path) -> None:
    document = repository / "docs" / "rules.md"
    made = ntm("rule", "--markdown").out
    if os.environ.get("NTM_UPDATE_GOLDEN"):
        document.write_text(made, encoding="utf-8")
    assert document.read_text(encoding="utf-8") == made


def test_names_and_summaries_are_each_one_of_a_kind() -> None:
    rules = [entry.rule for entry in entries()]
    assert len({rule.name for rule in rules}) == len(rules) == len({rule.summary for rule in rules})
    assert all(rule.summary.endswith(".") for rule in rules)
