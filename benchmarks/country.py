"""A whole country in one roadmap: about 700 districts and 10,000 communes, consistent in every number.

`python benchmarks/country.py FOLDER [DISTRICTS] [--wrong] [--slips]` writes the two files; with --wrong every subtotal
is one too high, with --slips each district has one slip: a row in another column, or a number of its subtotal retyped.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

YEARS = (2022, 2023, 2024, 2025)
COLUMNS = ("achieved", *YEARS)
DISTRICTS = 700
COMMUNES = 15


def roadmap(districts: int, excess: int, slips: bool) -> str:
    """The text of a roadmap with so many districts; every stated subtotal is `excess` above the count."""
    chance, slipping = random.Random(districts), random.Random(districts)
    blocks, total, number = [], Counter[tuple[str, object]](), 0
    for district in range(districts):
        rows, counted = [], Counter[tuple[str, object]]()
        for _ in range(COMMUNES):
            number += 1
            reached = _reached(chance)
            counted.update(reached.items())
            if slips and district % 2 and len(rows) == COMMUNES // 2:
                reached = {
                    "advanced": slipping.choice([column for column in COLUMNS if column != reached.get("advanced")])
                }
            levels = "".join(f", {level}: {column}" for level, column in reached.items())
            rows.append(f"        - {{row: {number}, name: Xã Phú Thọ {number}{levels}}}")
        total += counted
        if slips and not district % 2:
            counted[slipping.choice(("advanced", "model")), slipping.choice(COLUMNS)] += slipping.randint(1, 9)
        blocks += [f"    - name: Huyện Yên Định {district}", "      subtotal:", *_subtotal(counted, excess)]
        blocks += ["      communes:", *rows]
    head = ["decision: {number: 1/QĐ-TTg, date: 2022-01-01, province: Cả nước}", f"years: {list(YEARS)}", "communes:"]
    totals = [f"    {level}: {{{_cells(total, level)}, all: {_all(total, level)}}}" for level in ("advanced", "model")]
    text = [*head, "  source: Bảng xã", "  total:", *totals, "  districts:", *blocks, *_districts(districts)]
    return "\n".join(text) + "\n"


def _reached(chance: random.Random) -> dict[str, object]:
    first = chance.randrange(len(COLUMNS) + 3)
    if first >= len(COLUMNS):
        return {}
    later = range(first + 1, len(COLUMNS)) if first else range(len(COLUMNS))
    second = chance.choice([None, *later])
    model = {} if second is None else {"model": COLUMNS[second]}
    return {"advanced": COLUMNS[first], **model}


def _subtotal(counted: Counter[tuple[str, object]], excess: int) -> list[str]:
    raised = Counter({(level, column): excess for level in ("advanced", "model") for column in COLUMNS})
    raised.update(counted)
    return [f"        {level}: {{{_cells(raised, level)}}}" for level in ("advanced", "model")]


def _cells(counted: Counter[tuple[str, object]], level: str) -> str:
    return ", ".join(f"{column}: {counted[level, column]}" for column in COLUMNS)


def _all(counted: Counter[tuple[str, object]], level: str) -> int:
    return sum(counted[level, column] for column in COLUMNS)


def _districts(districts: int) -> list[str]:
    rows = [f"    - {{row: {row + 1}, name: Huyện Yên Định {row}, standard: achieved}}" for row in range(districts)]
    total = f"    standard: {{achieved: {districts}, all: {districts}, of: {districts}}}"
    return ["districts:", "  source: Bảng huyện", "  total:", total, "  rows:", *rows]


def targets(districts: int) -> str:
    """The text of the targets: the scope, and no target at all."""
    scope = f"scope: {{communes: {districts * COMMUNES}, districts: {districts}}}"
    return f"decision: 1/QĐ-TTg\n{scope}\ntargets: []\n"


def write(folder: Path, districts: int = DISTRICTS, excess: int = 0, slips: bool = False) -> Path:
    """Write both files into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "roadmap.yaml").write_text(roadmap(districts, excess, slips), encoding="utf-8")
    (folder / "targets.yaml").write_text(targets(districts), encoding="utf-8")
    return folder


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[2:] if argument.isdigit()]
    write(
        Path(sys.argv[1]), *numbers[:1] or (DISTRICTS,), excess=int("--wrong" in sys.argv), slips="--slips" in sys.argv
    )
