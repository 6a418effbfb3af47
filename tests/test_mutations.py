"""No slip gets through unexplained: each single change to the data and to the examples is noticed where it was made.

Noticed means: a new finding, not acknowledged, on or related to the changed line. What cannot be noticed from the two
files alone stands in unnoticed/, by kind of change or by example, every case under the reason why; support/reasons.py
tells the reasons from the files. NTM_UPDATE_GOLDEN=1 writes the lists and the document's table anew: the fewer lines
the better, and a new one is to be argued.
"""

import gc
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from acknowledged import acknowledge
from facts import Facts, Unnoticed
from golden import demand
from mutant import Mutant
from mutants import KINDS, mutants
from reasons import REASONS, explained

from ntm_cli import rules
from ntm_cli.findings import Finding
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
ROW = re.compile(r"^\| ([^|]+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _without_collection() -> Iterator[None]:
    """As in the tool itself; thousands of checks in a row take half the time."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("kind", KINDS)
def test_every_change_is_noticed_but_those_listed(kind: str) -> None:
    tried = [mutant for mutant in tries(SHIPPED) if mutant.kind == kind]
    unnoticed = passed(SHIPPED, tried)
    demand_list(UNNOTICED / "shipped" / file_of(kind), explained(unnoticed))
    show(REPOSITORY / "docs" / "unnoticed.md", kind, (len(tried), len(tried) - len(unnoticed)))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_change_to_an_example_is_noticed_but_those_listed(folder: Path) -> None:
    demand_list(UNNOTICED / f"{folder.name}.txt", explained(passed(folder, tries(folder))))


def demand_list(file: Path, made: str) -> None:
    """Hold a list against what was made; where nothing gets through there is none."""
    if made:
        demand(file, made)
    elif os.environ.get("NTM_UPDATE_GOLDEN"):
        file.unlink(missing_ok=True)
    assert file.exists() is bool(made)


@cache
def tries(folder: Path) -> tuple[Mutant, ...]:
    """Every change to a data set; found once by each process."""
    return tuple(mutants(folder))


def passed(folder: Path, tried: Iterable[Mutant]) -> list[Unnoticed]:
    """The changes that go unnoticed where they were made."""
    whole = {name: parse((folder / name).read_text(encoding="utf-8"), name) for name in NAMES}
    known = {(finding.rule, finding.message) for finding in findings(whole)}
    facts, unnoticed = Facts(folder), []
    for mutant in tried:
        name = mutant.file.name
        new = [
            finding
            for finding in findings(whole | {name: parse(mutant.text, name)})
            if finding.ignored is None and (finding.rule, finding.message) not in known
        ]
        if not any(is_at(mutant, finding) for finding in new):
            unnoticed.append(Unnoticed(mutant, facts, frozenset(finding.rule for finding in new)))
    return unnoticed


def findings(sources: dict[str, Source]) -> list[Finding]:
    files = tuple(sources.values())
    read = read_dataset(*files)
    found = rules.run(read) if isinstance(read, Dataset) else read
    return list(acknowledge(found, files, isinstance(read, Dataset)))


def is_at(mutant: Mutant, finding: Finding) -> bool:
    """Whether a finding is on a changed line, or related to one."""
    spans = (finding.span, *(related.span for related in finding.related))
    return any(span.file == mutant.file.name and span.line in mutant.lines for span in spans)


def test_every_kind_of_change_is_tried_and_every_reason_needed() -> None:
    assert {mutant.kind for mutant in tries(SHIPPED)} == set(KINDS)
    assert {mutant.kind for folder in EXAMPLES for mutant in tries(folder)} == set(KINDS)
    lists = {file.read_text(encoding="utf-8") for file in UNNOTICED.rglob("*.txt")}
    assert {line[2:] for made in lists for line in made.splitlines() if line.startswith("# ")} == REASONS.keys()
    assert {file.name for file in (UNNOTICED / "shipped").iterdir()} <= {*map(file_of, KINDS)}
    assert {file.stem for file in UNNOTICED.glob("*.txt")} <= {folder.name for folder in EXAMPLES}


def test_the_last_row_adds_up_the_others() -> None:
    rows = ROW.findall(table((REPOSITORY / "docs" / "unnoticed.md").read_text(encoding="utf-8")))
    assert [kind for kind, *_ in rows] == [*KINDS, "all"]
    tried, noticed = (sum(int(row[column]) for row in rows[:-1]) for column in (1, 2))
    show(REPOSITORY / "docs" / "unnoticed.md", "all", (tried, noticed))


def file_of(kind: str) -> str:
    """The list of a kind of change."""
    return re.sub(r"[^a-z0-9]+", "-", kind) + ".txt"


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
