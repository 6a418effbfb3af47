"""Every rule's documented examples: the bad one is found by that rule, the good one by none."""

from types import ModuleType

import pytest
from examples import bad_and_good, completed

from ntm_cli.rules import MODULES

by_rule = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.name)


@by_rule
def test_the_bad_example_is_found(module: ModuleType) -> None:
    bad, _ = bad_and_good(module.__doc__ or "")
    assert module.RULE.name in {finding.rule for finding in completed(bad).findings()}


@by_rule
def test_the_good_example_is_free_of_findings(module: ModuleType) -> None:
    _, good = bad_and_good(module.__doc__ or "")
    assert [finding.message for finding in completed(good).findings()] == []


@by_rule
def test_the_name_is_that_of_the_module(module: ModuleType) -> None:
    assert module.RULE.name == module.__name__.rpartition(".")[2].replace("_", "-")
