"""The catalogue of rules: it misses none, and the examples in its documentation are what they say they are."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from examples import as_written, bad_and_good
from saying import in_short
from small import Book

import ntm_cli
from ntm_cli.catalogue import ignore_rules, misfit_rules, yaml_rules
from ntm_cli.catalogue.entries import entries
from ntm_cli.check import check
from ntm_cli.findings import Finding, Rule
from ntm_cli.reading.folders import Folder

Write = Callable[[Book], Path]

DOCUMENTED = (*yaml_rules.DOCUMENTED, *misfit_rules.DOCUMENTED, *ignore_rules.DOCUMENTED)

by_rule = pytest.mark.parametrize(("rule", "text"), DOCUMENTED, ids=[rule.name for rule, _ in DOCUMENTED])


def test_it_lists_every_rule_of_the_package_once() -> None:
    names = [module.name for module in pkgutil.walk_packages(ntm_cli.__path__, "ntm_cli.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    defined = {value for module in modules for value in vars(module).values() if isinstance(value, Rule)}
    listed = [entry.rule for entry in entries()]
    assert set(listed) == defined
    assert len(listed) == len({rule.name for rule in listed})


def test_every_rule_is_documented_in_lines_of_120_characters() -> None:
    for entry in entries():
        first, _, rest = entry.documentation.partition("\n\n")
        assert first.endswith("."), entry.rule.name
        assert rest, entry.rule.name
        assert max(map(len, entry.documentation.splitlines())) <= 120


@by_rule
def test_the_bad_example_is_found(rule: Rule, text: str, folder: Write) -> None:
    bad, _ = bad_and_good(text)
    assert rule.name in {finding.rule for finding in found(folder(as_written(bad)))}


@by_rule
def test_nothing_else_is_wrong_with_the_bad_example(rule: Rule, text: str, folder: Write) -> None:
    bad, _ = bad_and_good(text)
    others = {finding.rule for finding in found(folder(as_written(bad)))} - {rule.name}
    # A comment that ignores nothing leaves the finding it was meant for.
    assert others <= ({"target-shortfall"} if "ignore" in rule.name else set())


@by_rule
def test_the_good_example_is_free_of_findings(rule: Rule, text: str, folder: Write) -> None:
    _, good = bad_and_good(text)
    assert [in_short(finding.message) for finding in found(folder(as_written(good)))] == []


def found(place: Path) -> list[Finding]:
    """What the whole check finds and no comment acknowledges."""
    return [finding for finding in check(Folder(place)).findings if finding.ignored is None]
