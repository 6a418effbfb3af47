"""What `ntm` costs, beside the least that its packages cost and what others cost on the same files.

    python benchmarks/run.py [--runs N] [--write]

Whole processes, taken in turn in one run so that a busy moment hits all alike; medians of wall time, peak memory, and
the ratios that were promised. A ratio is the median of the ratios of paired runs; `ntm check` beside itself shows how
far two runs of the same differ. Needs `pip install -e '.[bench]'`; with --write the tables go into README.md beside it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import country

REPOSITORY = Path(__file__).parent.parent
PROGRAMS = Path(sys.executable).parent
MARK = "<!-- measured -->"


@dataclass(frozen=True)
class Promise:
    """One measured command held against another: at most so many times as long."""

    command: str
    against: str
    at_most: float


@dataclass(frozen=True)
class Cost:
    """The wall times of a command in seconds, round by round, and its peak memory in megabytes."""

    runs: tuple[float, ...]
    megabytes: float

    @property
    def seconds(self) -> float:
        """The median wall time."""
        return statistics.median(self.runs)


PROMISES = (
    Promise("ntm check, shipped", "ntm check, shipped, again", 1.0),
    Promise("ntm check, shipped", "least typer command", 1.2),
    Promise("ntm check, shipped", "check-jsonschema, shipped", 0.65),
    Promise("ntm check, shipped", "yamllint, shipped", 1.0),
    Promise("ntm check, country", "PyYAML C load, country", 1.1),
    Promise("ntm check, country", "yamllint, country", 0.3),
    Promise("ntm check, country", "check-jsonschema, country", 0.3),
    Promise("ntm check, double country", "ntm check, country", 2.0),
    Promise("ntm check, country full of mistakes", "ntm check, country", 1.5),
    Promise("ntm check, country of slips", "ntm check, country", 1.3),
)


def commands(folder: Path) -> dict[str, list[str]]:
    """What is measured, by name. The generated countries are written below the folder."""
    shipped, schema = REPOSITORY / "data", REPOSITORY / "schema" / "roadmap.schema.json"
    one = country.write(folder / "country")
    double = country.write(folder / "double", 2 * country.DISTRICTS)
    wrong = country.write(folder / "wrong", excess=1)
    slips = country.write(folder / "slips", slips=True)
    ntm, python = str(PROGRAMS / "ntm"), sys.executable
    decision = folder / "decision.yaml"
    decision.write_text("{number: 1/QĐ-UBND, date: '2022-01-01', province: Cả nước}\n", encoding="utf-8")
    load = f"import yaml; yaml.load(open({str(one / 'roadmap.yaml')!r}, encoding='utf-8'), Loader=yaml.CSafeLoader)"
    lint = [str(PROGRAMS / "yamllint"), "-d", "relaxed"]
    against_schema = [str(PROGRAMS / "check-jsonschema"), "--schemafile", str(schema)]
    return {
        "import typer, pydantic, yaml": [python, "-c", "import typer, pydantic, yaml"],
        "least typer command": [python, str(Path(__file__).parent / "floor.py"), str(decision)],
        "ntm --version": [ntm, "--version"],
        "ntm --help": [ntm, "--help"],
        "ntm check, shipped": [ntm, "check", str(shipped)],
        "ntm check, shipped, again": [ntm, "check", str(shipped)],
        "ntm summary, shipped": [ntm, "summary", str(shipped)],
        "yamllint, shipped": [*lint, str(shipped / "roadmap.yaml"), str(shipped / "targets.yaml")],
        "check-jsonschema, shipped": [*against_schema, str(shipped / "roadmap.yaml")],
        "PyYAML C load, country": [python, "-c", load],
        "ntm check, country": [ntm, "check", str(one)],
        "ntm summary, country": [ntm, "summary", str(one)],
        "ntm check, double country": [ntm, "check", str(double)],
        "ntm check, country full of mistakes": [ntm, "check", str(wrong)],
        "ntm check, country of slips": [ntm, "check", str(slips)],
        "yamllint, country": [*lint, str(one / "roadmap.yaml")],
        "check-jsonschema, country": [*against_schema, str(one / "roadmap.yaml")],
    }


def measure(measured: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """The cost of each command: one round to warm up, then so many rounds through all of them."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in measured}
    for turn in range(runs + 1):
        for name, command in measured.items():
            cost = _once(command)
            if turn:
                taken[name].append(cost)
    return {
        name: Cost(tuple(seconds for seconds, _ in costs), max(size for _, size in costs))
        for name, costs in taken.items()
    }


def _once(command: Sequence[str]) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} left with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def tables(costs: Mapping[str, Cost]) -> str:
    """The costs and the promises as two Markdown tables."""
    rows = [f"| {name} | {cost.seconds * 1000:.0f} | {cost.megabytes:.0f} |" for name, cost in costs.items()]
    held = [_held(promise, costs) for promise in PROMISES]
    head = ["| command | median ms | peak MB |", "|---|---:|---:|"]
    return "\n".join([*head, *rows, "", "| ratio | promised | measured | |", "|---|---:|---:|---|", *held])


def _held(promise: Promise, costs: Mapping[str, Cost]) -> str:
    pairs = zip(costs[promise.command].runs, costs[promise.against].runs, strict=True)
    ratio = statistics.median(seconds / other for seconds, other in pairs)
    verdict = "kept" if ratio <= promise.at_most else "missed"
    return f"| {promise.command} / {promise.against} | {promise.at_most:.2f} | {ratio:.2f} | {verdict} |"


def main() -> None:
    """Measure, print, and write if asked to."""
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 11
    with tempfile.TemporaryDirectory() as folder:
        made = tables(measure(commands(Path(folder)), runs))
    print(made)
    if "--write" in sys.argv:
        document = Path(__file__).parent / "README.md"
        before, _, _ = document.read_text(encoding="utf-8").partition(MARK)
        document.write_text(f"{before}{MARK}\n\n{made}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
