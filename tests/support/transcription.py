"""The printed decision as it was typed a second time (`printed/`), read without anything of the tool."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

PRINTED = Path(__file__).parent.parent / "printed"
YEARS = (2022, 2023, 2024, 2025)
COLUMNS = ("achieved", *YEARS)
LEVELS = {"xã đạt chuẩn nông thôn mới": "standard", "NTM nâng cao": "advanced", "NTM kiểu mẫu": "model"}


@dataclass
class Unit:
    """A printed row: its number, name, district and the column or year of each level."""

    number: int
    name: str
    district: str
    reaches: dict[str, int | str]


@dataclass
class Appendix:
    """A printed table: its rows, and below or above them the numbers, level by level; a blank cell is None."""

    rows: list[Unit] = field(default_factory=list)
    subtotals: dict[str, dict[str, list[int | None]]] = field(default_factory=dict)
    total: dict[str, list[int | None]] = field(default_factory=dict)
    sums: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Target:
    """A printed target."""

    clause: str
    unit: str
    level: str
    year: int
    at_least: bool
    count: int | None
    of: int | None
    percent: str | None
    increase: int | None
    names: list[str]


def appendix(number: int, levels: tuple[str, ...]) -> Appendix:
    """A table of marks: districts in Roman numbers, where it has them, stand above their communes."""
    found, district = Appendix(), ""
    for key, name, *cells in _lines(f"appendix_0{number}.txt"):
        if key.isdigit():
            marks = {level: cell.split() for level, cell in zip(levels, cells, strict=True)}
            reaches = {level: COLUMNS[each.index("1")] for level, each in marks.items() if "1" in each}
            found.rows.append(Unit(int(key), name, district, reaches))
        elif key or name:
            district = name
            numbers = {level: _numbers(cell) for level, cell in zip(levels, cells, strict=True)}
            if key:
                found.subtotals[name] = numbers
            else:
                found.total = numbers
        else:
            found.sums = cells
    return found


def recognised() -> tuple[list[Unit], list[int], dict[int, dict[str, int]]]:
    """Phụ biểu 01: its rows with the year of each level, its total row, and the counts of its note by year."""
    rows: list[Unit] = []
    total: list[int] = []
    district = ""
    for key, name, *years in _lines("appendix_01.txt"):
        if key.isdigit():
            reaches = {level: int(year) for level, year in zip(LEVELS.values(), years, strict=True) if year != "."}
            rows.append(Unit(int(key), name, district, reaches))
        elif key:
            district = name
        else:
            total = [int(year) for year in years]
    return rows, total, _note()


def _note() -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for line in (PRINTED / "appendix_01.txt").read_text(encoding="utf-8").splitlines():
        if said := re.match(r"Năm (\d{4}): có (.*)", line):
            parts = said[2].rstrip(".").split("; ")
            found[int(said[1])] = {
                next(level for words, level in LEVELS.items() if part.endswith(words)): int(part.split()[0])
                for part in parts
            }
    return found


def targets() -> list[Target]:
    """The targets of clause 4.2.b, in the order of the text."""
    return [_target(*line) for line in _lines("targets.txt")[1:]]


def _target(clause: str, unit: str, level: str, year: str, asks: str, names: str) -> Target:
    fraction, percent, more = (re.search(form, asks) for form in (r"(\d+)/(\d+)", r"([\d,]+)%", r"\+(\d+)"))
    return Target(
        clause,
        unit,
        level,
        int(year),
        at_least=asks.startswith("at least"),
        count=int(fraction[1]) if fraction else None,
        of=int(fraction[2]) if fraction else None,
        percent=percent[1] if percent else None,
        increase=int(more[1]) if more else None,
        names=names.split(", ") if names else [],
    )


def _lines(name: str) -> list[list[str]]:
    text = (PRINTED / name).read_text(encoding="utf-8")
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if "|" in line]


def _numbers(cells: str) -> list[int | None]:
    return [None if cell == "." else int(cell) for cell in cells.split()]


COMMUNES = appendix(2, ("advanced", "model"))
DISTRICTS = appendix(3, ("standard", "advanced"))
RECOGNISED, RECOGNISED_TOTAL, RECOGNISED_BY_YEAR = recognised()
TARGETS = targets()
