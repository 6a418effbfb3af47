"""No wrong number gets through: each single change to the shipped files is noticed where it was made.

Noticed means: a new finding, error or warning, not acknowledged, on or related to the changed line. What cannot be
noticed from the two files alone stands in unnoticed.txt, every case of it, under the reason why. That list may shrink,
never grow.
"""

import gc
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from mutants import Mutant, mutants

from ntm_cli import ignores, rules
from ntm_cli.dataset import Dataset
from ntm_cli.findings import Finding, Severity
from ntm_cli.loading import read_dataset
from ntm_cli.reader import parse
from ntm_cli.source import Source

UNNOTICED = Path(__file__).parent / "unnoticed.txt"


@pytest.fixture(autouse=True)
def _without_collection() -> Iterator[None]:
    """As in the tool itself; thousands of checks in a row take half the time."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def findings(sources: dict[str, Source]) -> list[Finding]:
    files = tuple(sources.values())
    read = read_dataset(*files)
    found = rules.run(read) if isinstance(read, Dataset) else read
    return list(ignores.apply(found, files, rules.RULES, isinstance(read, Dataset)))


def is_noticed(mutant: Mutant, found: list[Finding], before: set[tuple[str, str]]) -> bool:
    return any(
        span.file == mutant.file and span.line in mutant.lines
        for finding in found
        if finding.ignored is None
        and finding.severity is not Severity.NOTE
        and (finding.rule, finding.message) not in before
        for span in (finding.span, *(related.span for related in finding.related))
    )


def test_every_change_is_noticed_but_those_listed(repository: Path) -> None:
    names = ("roadmap.yaml", "targets.yaml")
    shipped = {name: parse((repository / "data" / name).read_text(encoding="utf-8"), name) for name in names}
    before = {(finding.rule, finding.message) for finding in findings(shipped)}
    tried: Counter[str] = Counter()
    unnoticed: Counter[str] = Counter()
    for mutant in mutants(repository / "data"):
        tried[mutant.kind] += 1
        found = findings(shipped | {mutant.file: parse(mutant.text, mutant.file)})
        if not is_noticed(mutant, found, before):
            unnoticed[f"{mutant.kind} | {mutant.what}"] += 1
    lines = UNNOTICED.read_text(encoding="utf-8").splitlines()
    expected = Counter(line for line in lines if line and not line.startswith("#"))
    assert sorted((unnoticed - expected).elements()) == [], "these get through"
    assert sorted((expected - unnoticed).elements()) == [], "these are noticed now: take them off the list"
    assert min(tried.values()) > 0
    is_current(repository / "README.md", tried, Counter(line.partition(" | ")[0] for line in unnoticed.elements()))


def is_current(document: Path, tried: Counter[str], unnoticed: Counter[str]) -> None:
    """Hold the table of the document against the counts, or write it anew if asked to."""
    rows = [f"| {kind} | {count} | {count - unnoticed[kind]} |" for kind, count in tried.items()]
    total = f"| all | {tried.total()} | {tried.total() - unnoticed.total()} |"
    table = "\n".join(
        ["<!-- mutations -->", "", "| change | tried | noticed |", "|---|---:|---:|", *rows, total, "", ""]
    )
    text = document.read_text(encoding="utf-8")
    current = re.sub(r"<!-- mutations -->\n\n(?:\|.*\n)*\n?", lambda _: table, text)
    if os.environ.get("NTM_UPDATE_GOLDEN"):
        document.write_text(current, encoding="utf-8")
        text = current
    assert table in text
    assert text == current
