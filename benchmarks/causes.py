"""How often what was typed wrong is among the causes that are told, and how long the report is.

    python benchmarks/causes.py [--trials N] [--write]

Slips are made at random, seeded: a row in another column, or a printed number retyped, several at once, in the shipped
data and in provinces made up at random. With --write the table goes into README.md beside it.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

REPOSITORY = Path(__file__).parent.parent
sys.path[:0] = [str(REPOSITORY / "tests" / "support")]

from spoiling import Plan, is_among, is_told, made_up, shipped, spoilt  # noqa: E402

from ntm_cli import rules  # noqa: E402
from ntm_cli.causes.explaining import Explained, explain  # noqa: E402
from ntm_cli.formats import text  # noqa: E402
from ntm_cli.ignores.acknowledging import apply, read_comments  # noqa: E402
from ntm_cli.languages.choosing import named  # noqa: E402
from ntm_cli.plan.dataset import Dataset  # noqa: E402
from ntm_cli.plan.least.independent import Part, parts  # noqa: E402
from ntm_cli.plan.least.ledger import ledger  # noqa: E402
from ntm_cli.plan.least.search import MOST_WAYS, cheapest  # noqa: E402
from ntm_cli.plan.printed_totals import disagreements  # noqa: E402
from ntm_cli.plan.vocabulary import Level  # noqa: E402
from ntm_cli.report import Outcome, Report  # noqa: E402
from ntm_cli.source import Source  # noqa: E402
from ntm_cli.terminal.display import plain  # noqa: E402

MARK, END = "<!-- causes -->", "<!-- end of causes -->"
SLIPS = (1, 2, 3, 5)


@dataclass(frozen=True)
class Trial:
    """What came of one trial: whether every slip was told, was in the least change, and was so among three at most.

    `lines` are those of the report, the longer of both languages; `search` and `explaining` are milliseconds.
    """

    told: bool
    exact: bool
    among_three: bool
    lines: int
    search: float
    explaining: float


def trial(seed: int, slips: int, base: Callable[[Random], Plan]) -> Trial:
    """Make slips, check, and look for them among the causes."""
    chance = Random(seed)
    data, sources = base(chance)
    wrong, truth = spoilt(chance, data, slips)
    comments = read_comments(sources, rules.RULES)
    findings = tuple(apply(rules.run(wrong), comments, rules.RULES, True))
    start = time.perf_counter()
    found = least(wrong)
    searched = time.perf_counter()
    told = explain(wrong, findings, comments, {source.file: source.file for source in sources})
    explained = time.perf_counter()
    return Trial(
        told=all(is_told(change, told) for change in truth),
        exact=is_among(truth, found, MOST_WAYS),
        among_three=is_among(truth, found, 3),
        lines=max(len(report(told, sources, code)) for code in ("en", "vi")),
        search=(searched - start) * 1000,
        explaining=(explained - searched) * 1000,
    )


def least(data: Dataset) -> list[tuple[Level, Part]]:
    """The least change of every level that disagrees, in its parts."""
    made = []
    for table in data.tables:
        for level in dict.fromkeys(item.cell.level for item in disagreements(table)):
            book = ledger(table, level, data.columns, ())
            found = cheapest(book)
            made += [(level, part) for part in parts(book, found)] if found else []
    return made


def report(told: Explained, sources: Sequence[Source], code: str) -> list[str]:
    """The lines of the report without what is acknowledged."""
    files = {source.file: source for source in sources}
    findings = tuple(sorted(told.findings, key=lambda finding: finding.span))
    made = Report("data", findings, files, {}, None, told.causes, told.unsearched)
    outcome = Outcome((made,), (), (), datetime.now(UTC), quiet=True, language=named(code))
    return plain(text.render(outcome)).splitlines()


def row(name: str, slips: int, trials: Sequence[Trial]) -> str:
    """A row of the table."""
    shares = [
        100 * sum(found) / len(trials)
        for found in zip(*((t.told, t.among_three, t.exact) for t in trials), strict=True)
    ]
    lines = [t.lines for t in trials]
    cells = [*(f"{share:.0f}" for share in shares), f"{statistics.median(lines):.0f}", str(max(lines))]
    costs = [f"{statistics.median(cost):.1f}" for cost in ([t.search for t in trials], [t.explaining for t in trials])]
    return f"| {' | '.join([name, str(slips), *cells, *costs])} |"


def main() -> None:
    """Measure, print, and write if asked to."""
    number = int(sys.argv[sys.argv.index("--trials") + 1]) if "--trials" in sys.argv else 400
    given = shipped()
    bases: dict[str, Callable[[Random], Plan]] = {
        "shipped": lambda _: given,
        "made up": lambda chance: made_up(chance, 40),
    }
    made = [
        "| data | slips | told % | among three % | least % | median lines | most lines | search ms | all ms |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, base in bases.items():
        for slips in SLIPS:
            trials = [trial(seed, slips, base) for seed in range(number)]
            missed = [seed for seed, found in enumerate(trials) if found.among_three and not found.told]
            assert not missed or base is not bases["shipped"], f"known and not told: {missed}"
            made.append(row(name, slips, trials))
            print(made[-1], flush=True)
    if "--write" in sys.argv:
        document = Path(__file__).parent / "README.md"
        before, _, rest = document.read_text(encoding="utf-8").partition(MARK)
        after = rest.partition(END)[2]
        document.write_text("\n".join([f"{before}{MARK}", "", *made, "", f"{END}{after}"]), encoding="utf-8")


if __name__ == "__main__":
    main()
