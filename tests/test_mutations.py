"""No wrong number gets through: each single change to the data and to the examples is noticed where it was made.

Noticed means: a new finding, error or warning, not acknowledged, on or related to the changed line. What cannot be
noticed from the two files alone stands in unnoticed/, a list for each data set, every case under the reason why. These
lists may shrink, never grow.
"""

import gc
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from golden import demand
from mutants import Mutant, mutants

from ntm_cli import rules
from ntm_cli.findings import Finding, Severity
from ntm_cli.ignores.acknowledging import apply
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parent.parent
UNNOTICED = Path(__file__).parent / "unnoticed"
NAMES = ("roadmap.yaml", "targets.yaml")
SHIPPED = REPOSITORY / "data"
EXAMPLES = sorted(folder for folder in (REPOSITORY / "examples").iterdir() if folder.is_dir())
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
    return list(apply(found, files, rules.RULES, isinstance(read, Dataset)))


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
def test_every_change_is_noticed_but_those_listed(kind: str) -> None:
    tried = [mutant for mutant in mutants(SHIPPED) if mutant.kind == kind]
    unnoticed = passed(SHIPPED, tried)
    demand_listed(unnoticed, [line for line in listed("shipped") if line.startswith(f"{kind} | ")])
    show(REPOSITORY / "README.md", kind, (len(tried), len(tried) - unnoticed.total()))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_change_to_an_example_is_noticed_but_those_listed(folder: Path) -> None:
    demand_listed(passed(folder, list(mutants(folder))), listed(folder.name))


def passed(folder: Path, tried: list[Mutant]) -> Counter[str]:
    """The changes that go unnoticed."""
    whole = {name: parse((folder / name).read_text(encoding="utf-8"), name) for name in NAMES}
    before = {(finding.rule, finding.message) for finding in findings(whole)}
    return Counter(
        f"{mutant.kind} | {mutant.what}"
        for mutant in tried
        if not is_noticed(mutant, findings(whole | {mutant.file: parse(mutant.text, mutant.file)}), before)
    )


def demand_listed(unnoticed: Counter[str], lines: list[str]) -> None:
    expected = Counter(lines)
    assert sorted((unnoticed - expected).elements()) == [], "these get through"
    assert sorted((expected - unnoticed).elements()) == [], "these are noticed now: take them off the list"


def test_every_kind_of_change_is_tried_and_listed() -> None:
    assert {mutant.kind for mutant in mutants(SHIPPED)} == set(KINDS)
    assert {mutant.kind for folder in EXAMPLES for mutant in mutants(folder)} == set(KINDS)
    for name in names_of_lists():
        assert {line.partition(" | ")[0] for line in listed(name)} <= set(KINDS)


def test_every_data_set_has_a_list_and_every_list_a_data_set() -> None:
    assert names_of_lists() == {"shipped", *(folder.name for folder in EXAMPLES)}


def names_of_lists() -> set[str]:
    return {file.stem for file in UNNOTICED.glob("*.txt")}


def test_the_last_row_adds_up_the_others() -> None:
    rows = ROW.findall(table((REPOSITORY / "README.md").read_text(encoding="utf-8")))
    assert [kind for kind, *_ in rows] == [*KINDS, "all"]
    tried, noticed = (sum(int(row[column]) for row in rows[:-1]) for column in (1, 2))
    show(REPOSITORY / "README.md", "all", (tried, noticed))


def listed(name: str) -> list[str]:
    """The changes to a data set that may go unnoticed, one a line."""
    lines = (UNNOTICED / f"{name}.txt").read_text(encoding="utf-8").splitlines()
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
