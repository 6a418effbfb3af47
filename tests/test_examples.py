"""Every rule's documented examples: the bad one is found by that rule, the good one by none."""

from pathlib import Path

import pytest
from examples import bad_and_good, completed
from saying import in_short

from ntm_cli.rules import MODULES, NAMES, RuleModule

by_rule = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.name)


@by_rule
def test_the_bad_example_is_found(module: RuleModule) -> None:
    bad, _ = bad_and_good(module.__doc__ or "")
    assert module.RULE.name in {finding.rule for finding in completed(bad).findings()}


@by_rule
def test_the_good_example_is_free_of_findings(module: RuleModule) -> None:
    _, good = bad_and_good(module.__doc__ or "")
    assert [in_short(finding.message) for finding in completed(good).findings()] == []


@by_rule
def test_the_name_is_that_of_the_module(module: RuleModule) -> None:
    assert module.RULE.name == module.__name__.rpartition(".")[2].replace("_", "-")


def test_every_rule_has_a_file_of_tests_and_no_file_is_left_of_one() -> None:
    files = {file.stem for file in (Path(__file__).parent / "rules").glob("*.py")}
    assert files == {f"test_{name}" for name in NAMES}
