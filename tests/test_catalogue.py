"""The catalogue of rules: it misses none, and the examples in its documentation are what they say they are."""

import importlib
import pkgutil
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from examples import as_written, bad_and_good
from saying import in_short
from small import Book
from syllables import NEVER, foreign, untyped

import ntm_cli
from ntm_cli.catalogue import ignore_rules, misfit_rules, translations, yaml_rules
from ntm_cli.catalogue.entries import entries
from ntm_cli.checking import check
from ntm_cli.findings import Finding, Rule
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.reading.folders import Folder

Write = Callable[[Book], Path]

DOCUMENTED = (*yaml_rules.DOCUMENTED, *misfit_rules.DOCUMENTED, *ignore_rules.DOCUMENTED)

#: Rules that are translated before they are there.
AHEAD: set[str] = set()

by_rule = pytest.mark.parametrize(("rule", "text"), DOCUMENTED, ids=[rule.name for rule, _ in DOCUMENTED])


def test_it_lists_every_rule_of_the_package_once() -> None:
    names = [module.name for module in pkgutil.walk_packages(ntm_cli.__path__, "ntm_cli.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    defined = {value for module in modules for value in vars(module).values() if isinstance(value, Rule)}
    listed = [entry.rule for entry in entries()]
    assert set(listed) == defined
    assert len(listed) == len({rule.name for rule in listed})


@pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
def test_every_rule_is_documented_in_lines_of_120_characters(language: Language) -> None:
    for entry in entries(language):
        first, _, rest = entry.documentation.partition("\n\n")
        assert first.endswith("."), entry.rule.name
        assert rest, entry.rule.name
        assert max(map(len, entry.documentation.splitlines())) <= 120


def test_no_page_of_the_translation_is_idle() -> None:
    assert translations.VIETNAMESE.keys() - {entry.rule.name for entry in entries()} <= AHEAD


@pytest.mark.parametrize(("name", "prose"), translations.VIETNAMESE.items(), ids=[*translations.VIETNAMESE])
def test_a_page_of_the_translation_is_vietnamese_and_keeps_to_the_words_of_the_programme(name: str, prose: str) -> None:
    assert foreign(prose, frozenset({"PDF"})) == []
    assert not [why for pattern, why in NEVER.items() if re.search(pattern, untyped(prose), re.IGNORECASE)]


def test_a_page_says_what_is_found_why_it_matters_and_what_is_compared_in_both_languages() -> None:
    read = {rule for rule, _ in DOCUMENTED}
    for here, there in zip(entries(ENGLISH), entries(VIETNAMESE), strict=True):
        least = 2 if here.rule in read else 3
        assert min(len(entry.prose.split("\n\n")) for entry in (here, there)) >= least, here.rule.name
        assert typed(here.prose) == typed(there.prose), here.rule.name


def typed(prose: str) -> set[str]:
    """What is to be typed as it stands, of names of more than one letter."""
    return {text for text in re.findall(r"`([^`]+)`", prose) if re.search(r"\w{2}", text)}


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
