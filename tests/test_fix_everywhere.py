"""`ntm fix` on every slip that is tried elsewhere: it ends without what it is there for, and touches nothing else.

Held for each change of a number by one and each row that is lost, doubled or moved, of the shipped data, the examples
and the small province; and for several slips at once in provinces made up at random.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from mending import MENDED, mend, open_findings
from mutants import Mutant, mutants
from provinces import province, slip
from small import Book

from ntm_cli.checking import Judged, judge
from ntm_cli.findings import Finding
from ntm_cli.fixing.mending import NUMBERS, ROWS, mended
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

REPOSITORY = Path(__file__).parent.parent
EXAMPLES = sorted(folder for folder in (REPOSITORY / "examples").iterdir() if folder.is_dir())
KINDS = ("a number by one", "a row deleted", "a row doubled", "a row moved to another district")
SHARDS = 8
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Files = tuple[Source, Source]
NUMBER = re.compile(r"\d+(?:\.\d+)?")
KEY = re.compile(r"(\w+): ")
#: The numbers that may change, by where they stand.
MAY_CHANGE = re.compile(
    r"(?:\w+/(?:(?:districts|groups)/\d+/)?(?:total|subtotal)/\w+/\w+|\w+/of|targets/\d+/(?:of|percent|increase)"
    r"|scope/\w+|\w+(?:/(?:districts|groups)/\d+)?/\w+/\d+/row)"
)
#: Row numbers that no other number holds: the last where nothing says how many rows there are, the first where rows
#: before it may be missing, and where every block begins anew, the first of one of the few others.
UNSAID = re.compile(
    r"recognised/missing|recognised/communes/(?:3|5|98)/row|communes/rows/5/row|communes/groups/communes/1/row"
)


@pytest.fixture(autouse=True)
def _without_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def read(roadmap: str, targets: str) -> Files:
    return parse(roadmap, "roadmap.yaml"), parse(targets, "targets.yaml")


def whole(folder: Path) -> Files:
    roadmap, targets = ((folder / name).read_text(encoding="utf-8") for name in ("roadmap.yaml", "targets.yaml"))
    return read(roadmap, targets)


def tried(folder: Path) -> Iterator[Mutant]:
    return (mutant for mutant in mutants(folder) if mutant.kind in KINDS)


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_slip_in_the_shipped_data_is_mended(shard: int) -> None:
    right = whole(REPOSITORY / "data")
    for mutant in islice(tried(REPOSITORY / "data"), shard, None, SHARDS):
        demand_mended(right, mutant)


def test_as_many_slips_are_tried_as_there_are() -> None:
    kinds = [mutant.kind for mutant in tried(REPOSITORY / "data")]
    assert [kinds.count(kind) for kind in KINDS] == [830, 138, 138, 98]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_slip_in_an_example_is_mended(folder: Path) -> None:
    right = whole(folder)
    for mutant in tried(folder):
        demand_mended(right, mutant)


def test_every_slip_in_the_small_province_is_mended(tmp_path: Path, book: Book) -> None:
    (tmp_path / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (tmp_path / "targets.yaml").write_text(book.targets, encoding="utf-8")
    for mutant in tried(tmp_path):
        demand_mended(book.sources(), mutant)


def demand_mended(right: Files, mutant: Mutant) -> None:
    roadmap, targets = right
    changed = parse(mutant.text, mutant.file.name)
    before = (changed, targets) if mutant.file.name == "roadmap.yaml" else (roadmap, changed)
    judged = judge(*before)
    if judged.data is None:
        return
    found = mended(judged, before, NUMBERS)
    after = judge(*found.after) if found.made else judged
    assert mended(after, found.after, NUMBERS).made == (), mutant.what
    left = [finding for finding in after.findings if finding.ignored is None and finding.rule in MENDED]
    assert [finding for finding in left if not is_excused(finding, after, mutant)] == [], mutant.what
    for old, new in zip(before, found.after, strict=True):
        demand_untouched(old.text, new.text)
    if is_printed(mutant, judged):
        assert [source.text for source in found.after] == [source.text for source in right], mutant.what


def is_excused(finding: Finding, found: Judged, mutant: Mutant) -> bool:
    """What cannot be known: which row was lost or doubled, what a count in doubt should be, or one not printed."""
    if finding.rule in ("row-out-of-sequence", "scope-mismatch"):
        return mutant.kind != KINDS[0] or bool(UNSAID.match(mutant.what))
    if finding.rule in ("percent-mismatch", "percent-truncated", "increase-mismatch"):
        return not stands(finding, found)
    return False


def stands(finding: Finding, found: Judged) -> bool:
    """Whether a target prints a count, and the one before it too, that nothing is said against."""
    assert found.data
    data: list[dict[str, Any]] = found.data.targets_file.data["targets"]
    doubted = {other.address for other in found.findings if other.ignored is None}
    name = finding.address.split("/")[1]
    (own,) = (target for target in data if target.get("id") == name)
    series = ("unit", "level", "group", "of_level")
    before = [
        target
        for target in data
        if target["year"] < own["year"] and all(target.get(key) == own.get(key) for key in series)
    ]
    looked_at = [own, *(before[-1:] if finding.rule == "increase-mismatch" else [])]
    return all("count" in target and f"targets/{target['id']}/count" not in doubted for target in looked_at)


def is_printed(mutant: Mutant, found: Judged) -> bool:
    """Whether a mutant is of a number that follows from the others."""
    assert found.data
    path = mutant.what.partition(": ")[0]
    if not all(table.is_listed and table.is_complete for table in found.data.tables):
        return False
    printed = re.search(r"^(?!recognised).*/(?:(?:sub)?total/|row$)|^scope/(?!villages)|/of$", path)
    return mutant.kind == KINDS[0] and bool(printed) and not UNSAID.match(path)


def demand_untouched(old: str, new: str) -> None:
    """Only numbers differ that may change, or come in where a cell was blank; every other letter is as it was."""
    if old != new:
        changed = set(differing(yaml.load(old, Loader=LOADER), yaml.load(new, Loader=LOADER)))
        assert [path for path in changed if not MAY_CHANGE.fullmatch(path)] == []
        lines = zip(old.splitlines(), new.splitlines(), strict=True)
        assert sum(edits(*pair) for pair in lines if pair[0] != pair[1]) == len(changed)


def edits(old: str, new: str) -> int:
    """How many numbers of a line are others, or came in as cells of their own, and nothing else."""
    came_in = [key for key in KEY.findall(new) if key not in KEY.findall(old)]
    for key in came_in:
        new = re.sub(rf"(, )?\b{key}: \d+(?(1)|(, )?)", "", new, count=1)
    assert NUMBER.sub("#", old) == NUMBER.sub("#", new)
    return len(came_in) + sum(a != b for a, b in zip(NUMBER.findall(old), NUMBER.findall(new), strict=True))


def differing(old: Any, new: Any, path: str = "") -> Iterator[str]:
    """The paths at which two pieces of plain data differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from differing(old.get(key), new.get(key), f"{path}/{key}".lstrip("/"))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for position, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differing(one, other, f"{path}/{position}")
    elif old != new:
        yield path


# Several slips in provinces of every shape


def slipped(seed: int) -> Book | None:
    """A province made up at random with one to four slips, or None if it can be read no more."""
    chance = Random(seed)
    made = province(chance)
    for _ in range(chance.randint(1, 4)):
        slip(chance, made.roadmap if chance.random() < 0.7 else made.targets)
    book = Book(*made.texts())
    return book if isinstance(read_dataset(*book.sources()), Dataset) else None


@pytest.mark.parametrize("shard", range(4))
def test_provinces_of_every_shape_are_mended(shard: int) -> None:
    books = [book for seed in range(shard, 200, 4) if (book := slipped(seed))]
    assert len(books) > 25
    assert sum(demand_follows(book) for book in books) > 5


def demand_follows(book: Book) -> bool:
    """Hold what always holds, and say whether anything was changed."""
    found, after = mend(book)
    if not found.made:
        assert after == book
        return False
    assert mend(after)[0].made == ()
    left = {(finding.message.key, finding.address) for finding in open_findings(after)}
    assert not left & {(item.finding.message.key, item.finding.address) for item in found.made}
    for old, new in ((book.roadmap, after.roadmap), (book.targets, after.targets)):
        changed = set(differing(yaml.load(old, Loader=LOADER), yaml.load(new, Loader=LOADER)))
        assert [path for path in changed if not MAY_CHANGE.fullmatch(path)] == []
    windows = Book(book.roadmap.replace("\n", "\r\n"), book.targets.replace("\n", "\r\n"))
    assert mend(windows)[1] == Book(after.roadmap.replace("\n", "\r\n"), after.targets.replace("\n", "\r\n"))
    return True


def place(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.address


@pytest.mark.parametrize("shard", range(2))
def test_rows_that_go_back_leave_none_of_what_they_explain(shard: int) -> None:
    for seed in range(shard, 80, 2):
        book = slipped(seed)
        if book is not None:
            found, after = mend(book, ROWS)
            assert not {place(item.finding) for item in found.made} & {place(item) for item in open_findings(after)}
            assert mend(after, ROWS)[0].made == ()
