"""No wrong number gets through: each single change to the shipped files is noticed where it was made.

Noticed means: a new finding, error or warning, not acknowledged, on or related to the changed line. What cannot be
noticed from the two files alone stands in unnoticed.txt, every case of it, under the reason why. That list may shrink,
never grow.
"""

import gc
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from golden import demand
from mutants import Mutant, mutants

from ntm_cli import ignores, rules
from ntm_cli.findings import Finding, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

pytestmark = pytest.mark.slow

UNNOTICED = Path(__file__).parent / "unnoticed.txt"
#: The kinds of change in the order of the document's table; each is a test, so that processes can share them.
KINDS = (
    "a number by one",
    "a name by a letter",
    "a name by a tone mark",
    "a key dropped",
    "a level by a column",
    "a level added",
    "a row deleted",
    "a row doubled",
    "a row moved to another district",
    "a percentage by 0.1",
)
ROW = re.compile(r"^\| ([^|]+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


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


@pytest.mark.parametrize("kind", KINDS)
def test_every_change_is_noticed_but_those_listed(kind: str, repository: Path) -> None:
    names = ("roadmap.yaml", "targets.yaml")
    shipped = {name: parse((repository / "data" / name).read_text(encoding="utf-8"), name) for name in names}
    before = {(finding.rule, finding.message) for finding in findings(shipped)}
    tried = [mutant for mutant in mutants(repository / "data") if mutant.kind == kind]
    unnoticed = Counter(
        f"{kind} | {mutant.what}"
        for mutant in tried
        if not is_noticed(mutant, findings(shipped | {mutant.file: parse(mutant.text, mutant.file)}), before)
    )
    expected = Counter(line for line in listed() if line.startswith(f"{kind} | "))
    assert sorted((unnoticed - expected).elements()) == [], "these get through"
    assert sorted((expected - unnoticed).elements()) == [], "these are noticed now: take them off the list"
    show(repository / "README.md", kind, (len(tried), len(tried) - unnoticed.total()))


def test_every_kind_of_change_is_tried_and_listed(repository: Path) -> None:
    assert {mutant.kind for mutant in mutants(repository / "data")} == set(KINDS)
    assert {line.partition(" | ")[0] for line in listed()} <= set(KINDS)


def test_the_last_row_adds_up_the_others(repository: Path) -> None:
    rows = ROW.findall(table((repository / "README.md").read_text(encoding="utf-8")))
    assert [kind for kind, *_ in rows] == [*KINDS, "all"]
    tried, noticed = (sum(int(row[column]) for row in rows[:-1]) for column in (1, 2))
    show(repository / "README.md", "all", (tried, noticed))


def listed() -> list[str]:
    """The changes that may go unnoticed, one a line."""
    lines = UNNOTICED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def table(text: str) -> str:
    """The document's table of what was tried and noticed."""
    return text.partition("<!-- mutations -->\n\n")[2].partition("\n\n")[0] + "\n"


def show(document: Path, kind: str, counts: tuple[int, int]) -> None:
    """Hold a row of the document's table against the counts, or write it anew if asked to."""
    row = f"| {kind} | {counts[0]} | {counts[1]} |\n"
    text = document.read_text(encoding="utf-8")
    made = re.sub(rf"^\| {kind} \| \d+ \| \d+ \|\n", row, text, flags=re.MULTILINE)
    assert row in table(made)
    demand(document, made)
