"""Provinces made up at random, of every shape a plan can have: their units are drawn, then counted and printed.

Everything is plain data as YAML holds it. What is printed is counted here one unit after the other, so that a province
agrees with itself until `slip` changes one thing in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain
from random import Random
from typing import Any

import yaml

LEVELS = ("standard", "advanced", "model", "modern")
USUAL = ("standard", "advanced", "model")
KINDS = {
    "communes": ("Xã", "Phường", "TT.", "Đặc khu"),
    "districts": ("Huyện", "TX.", "Thành phố", "Quận"),
    "villages": ("Thôn", "Bản"),
}
WAYS = {
    "communes": ("rows", "districts", "groups", ""),
    "districts": ("rows", "groups", ""),
    "villages": ("rows", "districts", "groups", ""),
}
#: Keys whose value may be mistyped, or which may be missing.
MAY_SLIP = {
    "achieved",
    "all",
    "of",
    "count",
    "percent",
    "increase",
    "of_level",
    "complete",
    "subtotal",
    "total",
    "group",
}
PROPER = ("An", "Bình", "Cẩm", "Đông", "Gò", "Hương", "Kỳ", "Long", "Mường", "Nậm", "Quế", "Sốp", "Tủa", "Vĩnh", "Xín")


@dataclass(frozen=True)
class Unit:
    """A unit, its block's name, and the column in which it reaches each level."""

    name: str
    block: str
    reaches: dict[str, int | str]

    @property
    def is_rural(self) -> bool:
        return self.name.startswith("Huyện ")


@dataclass(frozen=True)
class Truth:
    """What is so in a table, whether it is printed or not."""

    key: str
    units: list[Unit]
    levels: list[str]
    rural_only: str
    before: dict[str, int]

    def count(self, level: str, columns: list[Any], group: str = "") -> int:
        if level in self.before:
            return self.before[level]
        units = [unit for unit in self.units if not group or unit.block == group]
        return sum(unit.reaches.get(level) in columns for unit in units)

    def base(self, level: str, group: str = "") -> int:
        units = [unit for unit in self.units if not group or unit.block == group]
        return sum(unit.is_rural or level != self.rural_only for unit in units)


@dataclass(frozen=True)
class Province:
    """Both files as plain data, and which shapes are among them."""

    roadmap: dict[str, Any]
    targets: dict[str, Any]
    shapes: set[str] = field(default_factory=set)

    def texts(self) -> tuple[str, str]:
        roadmap, targets = (
            yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=500)
            for data in (self.roadmap, self.targets)
        )
        return roadmap, targets


def province(chance: Random) -> Province:
    """A province that agrees with itself."""
    first = chance.choice((2016, 2022, 2026))
    years = list(range(first, first + chance.randint(1, 4)))
    levels = sorted(chance.sample(LEVELS, chance.randint(2, 4)), key=LEVELS.index)
    roadmap: dict[str, Any] = {
        "decision": {"number": "1/QĐ-UBND", "date": f"{first}-01-31", "province": "Thử Nghiệm"},
        "years": years,
    }
    if chance.random() < 0.8 or not set(levels) <= set(USUAL):
        roadmap["levels"] = levels
    made = Province(roadmap, {"decision": "1/QĐ-UBND", "scope": {}, "targets": []})
    made.shapes.add(f"{len(levels)} levels")
    keys = [key for key in KINDS if chance.random() < 0.6] or ["communes"]
    for key in keys:
        truth = _truth(chance, key, years, levels)
        roadmap[key] = _table(chance, truth, years, made.shapes)
        if truth.before:
            roadmap["recognised"] = {"source": "Bảng 0", "complete": False, "total": truth.before, "communes": []}
            made.shapes.add("recognised before")
        _promise(chance, made, truth, years)
    return made


def _truth(chance: Random, key: str, years: list[int], levels: list[str]) -> Truth:
    spoken = sorted(chance.sample(levels, chance.randint(1, len(levels))), key=levels.index)
    rural_only = chance.choice(("", *spoken)) if key == "districts" else ""
    blocks = [
        f"{chance.choice(('Huyện', 'TX.', 'Nhóm'))} {name}" for name in chance.sample(PROPER, chance.randint(1, 4))
    ]
    units = []
    for block in blocks:
        for name in chance.sample(PROPER, chance.randint(0, 5)):
            unit = Unit(f"{chance.choice(KINDS[key])} {name}", block, _reaches(chance, years, spoken))
            if not unit.is_rural:
                unit.reaches.pop(rural_only, None)
            units.append(unit)
    before = {}
    if key == "communes" and spoken[0] != levels[0] and units and chance.random() < 0.6:
        before[levels[0]] = chance.randint(1, len(units))
    return Truth(key, units, spoken, rural_only, before)


def _reaches(chance: Random, years: list[int], levels: list[str]) -> dict[str, int | str]:
    """Levels in their order, each in a later column than the one below it, or achieved as that one."""
    columns: list[int | str] = ["achieved", "achieved", *years]
    places = sorted(chance.sample(range(len(columns)), min(len(levels), chance.randint(0, len(columns)))))
    return {level: columns[place] for level, place in zip(levels, places, strict=False)}


def _table(chance: Random, truth: Truth, years: list[int], shapes: set[str]) -> dict[str, Any]:
    way = chance.choice(WAYS[truth.key])
    is_partial = bool(way) and chance.random() < 0.25
    table: dict[str, Any] = {"source": f"Bảng {truth.key}"}
    shapes.add(("partial " if is_partial else "") + (way or "counts only"))
    if is_partial:
        table["complete"] = False
    if chance.random() < 0.6 and (is_partial or not way):
        table["of"] = len(truth.units)
    has_total = not way or chance.random() < 0.7
    shapes.add("with a total" if has_total else "without a total")
    style = _style(chance, way != "")
    shapes.add(f"{style.sums} sums")
    if has_total:
        spoken = truth.levels if not way else [level for level in truth.levels if chance.random() < 0.85]
        table["total"] = {level: _cells(style, truth, truth.units, level, years) for level in spoken}
        if way and not is_partial and chance.random() < 0.4:
            for level, cells in table["total"].items():
                cells["of"] = truth.base(level)
                shapes.add("a base in the total")
    shown = [unit for unit in truth.units if not is_partial or {*unit.reaches.values()} & {*years}]
    if way == "rows":
        table["rows"] = _rows(chance, shown, 0, flat=True)
    elif way:
        table[way] = list(_blocks(chance, truth, shown, years, shapes, is_partial))
    _drop_hidden_bases(table, truth)
    return table


def _drop_hidden_bases(table: dict[str, Any], truth: Truth) -> None:
    """The base in a total row only where every unit has a row: elsewhere nothing holds it."""
    blocks = [block for way in ("districts", "groups") for block in table.get(way, [])]
    rows = [*table.get("rows", []), *(row for block in blocks for row in block.get(truth.key, []))]
    if len(rows) != len(truth.units):
        for cells in table.get("total", {}).values():
            cells.pop("of", None)


@dataclass(frozen=True)
class Style:
    """How a total row is printed: with, without or only its sums; a none as 0 or blank."""

    sums: str
    zeros: bool


def _style(chance: Random, has_rows: bool) -> Style:
    return Style(chance.choice(("with", "without", "only") if has_rows else ("with", "without")), chance.random() < 0.5)


def _cells(style: Style, truth: Truth, units: list[Unit], level: str, years: list[int]) -> dict[Any, int]:
    columns: list[Any] = ["achieved", *years]
    counts = {column: sum(unit.reaches.get(level) == column for unit in units) for column in columns}
    cells = {column: count for column, count in counts.items() if (count or style.zeros) and style.sums != "only"}
    return cells if style.sums == "without" else {**cells, "all": sum(counts.values())}


def _blocks(
    chance: Random, truth: Truth, shown: list[Unit], years: list[int], shapes: set[str], is_partial: bool
) -> Iterator[dict[str, Any]]:
    with_subtotals, per_block = chance.random() < 0.7, chance.random() < 0.4
    shapes |= {"with subtotals" if with_subtotals else "without subtotals", "by block" if per_block else "through"}
    number = 0
    for name in dict.fromkeys(unit.block for unit in truth.units):
        block: dict[str, Any] = {"name": name}
        units = [unit for unit in shown if unit.block == name]
        is_counts = not is_partial and chance.random() < 0.2
        if with_subtotals or is_counts:
            style = Style("without", chance.random() < 0.5)
            spoken = truth.levels if is_counts else [level for level in truth.levels if chance.random() < 0.85]
            block["subtotal"] = {level: _cells(style, truth, units, level, years) for level in spoken}
        if is_counts:
            shapes.add("a block of counts")
        else:
            block[truth.key] = _rows(chance, units, 0 if per_block else number, flat=False)
        number += len(units)
        yield block


def _rows(chance: Random, units: list[Unit], after: int, *, flat: bool) -> list[dict[str, Any]]:
    rows = []
    for number, unit in enumerate(units, after + 1):
        place = {"group": unit.block} if flat else {}
        rows.append({"row": number, "name": unit.name, **place, **unit.reaches})
    return rows


def _promise(chance: Random, made: Province, truth: Truth, years: list[int]) -> None:
    """Scope, targets and, where only rural districts can reach a level, the requirement that says so."""
    key, scope = truth.key, made.targets["scope"]
    if chance.random() < 0.6:
        scope[key] = len(truth.units)
    if key == "districts" and chance.random() < 0.6:
        scope["rural_districts"] = sum(unit.is_rural for unit in truth.units)
    if truth.rural_only:
        when, needs = {"unit": "district", "level": truth.rural_only}, {"kinds": ["Huyện"]}
        made.targets["requirements"] = [{"id": "rural", "when": when, "needs": needs, "basis": "a"}]
        made.shapes.add("rural districts only")
    groups = sorted({unit.block for unit in truth.units}) if _is_whole(made.roadmap[key], truth) else []
    for level in (*truth.levels, *truth.before):
        group = "" if level in truth.before else chance.choice(("", "", *groups))
        for target in _targets(chance, truth, level, group, years):
            made.targets["targets"].append(target)
            made.shapes.add("a target of a group" if group else "a target of all")
            made.shapes.update(
                f"a target with {word}" for word in ("increase", "percent", "of_level") if word in target
            )


def _is_whole(table: dict[str, Any], truth: Truth) -> bool:
    """Whether all units stand in rows, each with its group."""
    blocks = table.get("groups", [])
    listed = table.get("rows", []) or list(chain.from_iterable(block.get(truth.key, []) for block in blocks))
    return len(listed) == len(truth.units) and "complete" not in table


def _targets(chance: Random, truth: Truth, level: str, group: str, years: list[int]) -> Iterator[dict[str, Any]]:
    """Targets of one series, year by year; each printed in a way of its own, all as the roadmap has it."""
    before: int | None = truth.count(level, ["achieved"], group)
    had = truth.count(level, ["achieved"], group)
    for year in sorted(chance.sample(years, chance.randint(0, len(years)))):
        plan = truth.count(level, ["achieved", *(column for column in years if column <= year)], group)
        target = {"id": f"{truth.key}-{level}-{year}", "clause": "1", "unit": truth.key[:-1], "level": level}
        target |= {"year": year, **({"group": group} if group else {})}
        printed, number = _printed(chance, plan, had, before, truth.base(level, group))
        lower = truth.levels[0]
        if level not in (lower, *truth.before) and chance.random() < 0.3:
            whole = truth.count(lower, ["achieved", *(column for column in years if column <= year)], group)
            if 0 < plan <= whole:
                yield target | {"of_level": lower, "count": plan, "of": whole, "percent": _percent(plan, whole)}
                continue
        before, had = number, plan
        yield target | printed


def _printed(chance: Random, plan: int, had: int, before: int | None, base: int) -> tuple[dict[str, Any], int | None]:
    """What a target prints, and the number that it asks for."""
    way = chance.choice(("count", "count", "fraction", "share", "increase", "at least", "more than"))
    if way == "increase":
        return {"increase": plan - had}, None
    if way == "share" and base:
        return {"percent": _percent(plan, base)}, plan
    if way in ("at least", "more than") and plan:
        fewer, word = plan - 1, way.replace(" ", "_")
        number = {"percent": _percent(fewer, base)} if base and chance.random() < 0.5 else {"count": fewer}
        return {**number, word: True}, None
    printed: dict[str, Any] = {"count": plan}
    if way == "fraction" and base:
        printed |= {"of": base, "percent": _percent(plan, base)}
    if before is not None and plan >= before and chance.random() < 0.7:
        printed["increase"] = plan - before
    return printed, plan


def _percent(count: int, base: int) -> float:
    return float((Decimal(count * 100) / Decimal(base)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def slip(chance: Random, data: Any) -> None:
    """One thing changed in plain data: a number by a little, a cell moved, or something left out."""
    places = list(_places(data))
    if not places:
        return
    owner, key = chance.choice(places)
    value = owner[key]
    if isinstance(value, (int, float)) and not isinstance(value, bool) and chance.random() < 0.8:
        step = chance.choice((-1, 1, 1, 2)) if key != "percent" else chance.choice((-0.1, 0.1, 1))
        owner[key] = type(value)(round(min(max(value + step, 0), 100), 1)) if value < 1000 else value + step
    elif value == "achieved":
        owner[key] = chance.choice((2016, 2022, 2026))
    else:
        del owner[key]


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, Any]]:
    """What may slip: numbers, columns, and keys that may be left out."""
    if isinstance(data, list):
        for item in data:
            yield from _places(item, path)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in MAY_SLIP or key in LEVELS or isinstance(key, int) or path[-1:] == ("scope",):
                yield data, key
            if key not in ("requirements", "decision", "years", "levels"):
                yield from _places(value, (*path, key))
