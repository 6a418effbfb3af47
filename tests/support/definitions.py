"""The findings of the counting rules, from the definitions alone: plain data, plain counting, nothing of the tool.

Definitions: what is not printed is not compared; of what is printed, a blank cell is none. A block without units is
known by its subtotal, a table without rows by its total row; a list of what is new knows what was achieved as printed.
None stands for what nothing says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

import yaml

TABLES = ("communes", "districts", "villages")
LEVELS = ("standard", "advanced", "model", "modern")
RULES = {
    "subtotal-mismatch",
    "total-mismatch",
    "sum-mismatch",
    "base-mismatch",
    "scope-mismatch",
    "target-shortfall",
    "target-surplus",
    "increase-mismatch",
    "percent-mismatch",
    "percent-truncated",
}
Path = tuple[Any, ...]


@dataclass(frozen=True)
class Wrong:
    """A number that is wrong: the rule, the file, where its keys lead, what it says and what it should say."""

    rule: str
    file: str
    path: Path
    stated: str
    counted: str


def recount(roadmap: str, targets: str) -> list[Wrong]:
    """Everything that the counting rules must find in two files."""
    both = Files(yaml.safe_load(roadmap), yaml.safe_load(targets))
    tables = [found for table in both.tables.values() for found in (*table.subtotals(), *table.totals())]
    return [*tables, *both.bases(), *both.scopes(), *both.promises()]


def _wrong(rule: str, path: Path, stated: Any, counted: Any) -> Iterator[Wrong]:
    if stated != counted:
        file = "targets.yaml" if path[0] in ("scope", "targets") else "roadmap.yaml"
        yield Wrong(rule, file, path, str(stated), str(counted))


def _cell_wrong(rule: str, path: Path, cells: dict[Any, int], column: Any, counted: int) -> Iterator[Wrong]:
    """A cell against what was counted; a blank one says none."""
    if cells.get(column, 0) != counted:
        yield from _wrong(rule, (*path, column), cells.get(column, "blank"), counted)


@dataclass(frozen=True)
class Table:
    """One table of the roadmap."""

    key: str
    data: dict[str, Any]
    years: list[int]

    @property
    def columns(self) -> list[Any]:
        return ["achieved", *self.years]

    @property
    def is_partial(self) -> bool:
        return self.data.get("complete", True) is False

    @property
    def way(self) -> str:
        return next((way for way in ("rows", "districts", "groups") if way in self.data), "")

    @cached_property
    def blocks(self) -> list[dict[str, Any]]:
        return self.data[self.way] if self.way in ("districts", "groups") else []

    @cached_property
    def rows(self) -> list[tuple[str, dict[str, Any]]]:
        """Each row with its group."""
        if self.way == "rows":
            return [(str(row.get("group", "")), row) for row in self.data["rows"]]
        in_groups = self.way == "groups"
        return [(block["name"] if in_groups else "", row) for block in self.blocks for row in block.get(self.key, [])]

    @property
    def is_whole(self) -> bool:
        """Whether each unit has a row."""
        return bool(self.way) and not self.is_partial and all(self.key in block for block in self.blocks)

    @cached_property
    def levels(self) -> set[str]:
        """The levels that anything in the table speaks of."""
        printed = [self.data.get("total", {}), *(block.get("subtotal", {}) for block in self.blocks)]
        return {key for one in (*printed, *(row for _, row in self.rows)) for key in one if key in LEVELS}

    def new(self, level: str, column: Any, group: str = "") -> int | None:
        """How many units the plan has in a column."""
        total = self.data.get("total")
        if not self.way or (self.is_partial and (column == "achieved" or level not in self.levels)):
            if group or not total or (self.is_partial and self.way and level not in total):
                return None
            return _in(total, level, column)
        rows = sum(row.get(level) == column for of, row in self.rows if group in ("", of))
        counts = [_in(block.get("subtotal"), level, column) for block in self._counts_only(group)]
        return None if None in counts else rows + sum(filter(None, counts))

    def _counts_only(self, group: str) -> list[dict[str, Any]]:
        named = [block for block in self.blocks if self.key not in block]
        return [block for block in named if not group or (self.way == "groups" and block["name"] == group)]

    def lacks(self, group: str) -> bool:
        """Whether every unit says its group, and none says this one."""
        tells = bool(self.way) and not self.is_partial and (self.way == "groups" or not self._counts_only(""))
        return bool(group) and tells and all(of != group for of, _ in self.rows) and not self._counts_only(group)

    def subtotals(self) -> Iterator[Wrong]:
        for place, block in enumerate(self.blocks):
            if self.key in block:
                path = (self.key, self.way, place, "subtotal")
                for level, cells in block.get("subtotal", {}).items():
                    for column in dict.fromkeys([*self.columns, *cells]):
                        counted = sum(row.get(level) == column for row in block[self.key])
                        yield from _cell_wrong("subtotal-mismatch", (*path, level), cells, column, counted)

    def totals(self) -> Iterator[Wrong]:
        total = self.data.get("total", {})
        has_sums = any("all" in cells for cells in total.values())
        for level, cells in total.items():
            path = (self.key, "total", level)
            if self.way and _has_columns(cells):
                for column in dict.fromkeys([*self.columns, *cells]):
                    counted = self.new(level, column)
                    is_given = column in ("all", "of") or (self.is_partial and column == "achieved")
                    if not is_given and counted is not None:
                        yield from _cell_wrong("total-mismatch", path, cells, column, counted)
            whole = self.sum(level, cells) if has_sums else None
            if whole is not None:
                yield from _cell_wrong("sum-mismatch", path, cells, "all", whole)

    def sum(self, level: str, cells: dict[Any, int]) -> int | None:
        """What the sum of all columns must be: all units at the level; where not all have rows, the printed columns."""
        if self.way and not self.is_partial:
            counts = [self.new(level, column) for column in self._all_columns(level)]
            return None if None in counts else sum(filter(None, counts))
        return sum(cells[column] for column in cells if column not in ("all", "of")) if _has_columns(cells) else None

    def _all_columns(self, level: str) -> set[Any]:
        printed = {column for block in self.blocks for column in block.get("subtotal", {}).get(level, {})}
        return {*self.columns, *printed, *(row[level] for _, row in self.rows if level in row)}


def _has_columns(cells: dict[Any, int]) -> bool:
    """Whether the columns of a level are printed, be they blank, and not its sums alone."""
    return not cells or bool(cells.keys() - {"all", "of"})


def _in(printed: dict[str, Any] | None, level: str, column: Any) -> int | None:
    """A column of a plan that is known by its printed numbers; a level that they leave out is planned for none.

    Where none is printed at all, nothing says what is planned.
    """
    if not printed:
        return None
    cells = printed.get(level, {})
    return cells.get(column, 0) if _has_columns(cells) else None


@dataclass(frozen=True)
class Files:
    """Both files as plain data."""

    roadmap: dict[str, Any]
    targets: dict[str, Any]

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {key: Table(key, self.roadmap[key], self.roadmap["years"]) for key in TABLES if key in self.roadmap}

    def plan(self, unit: str, level: str, group: str, years: list[Any]) -> int | None:
        """How many units the plan has at a level in what was achieved and some years."""
        table = self.tables.get(f"{unit}s")
        if table is None or table.lacks(group):
            return None
        before = self.before(unit, level)
        if before:
            return None if group else before
        return _sum([table.new(level, column, group) for column in ("achieved", *years)])

    def before(self, unit: str, level: str) -> int:
        """How many were recognised before, of a level that their complete table does not speak of."""
        table, recognised = self.tables.get(f"{unit}s"), self.roadmap.get("recognised", {})
        is_silent = unit == "commune" and table is not None and not table.is_partial and level not in table.levels
        return recognised.get("total", {}).get(level, 0) if is_silent else 0

    def is_rural(self, unit: str, level: str) -> bool:
        """Whether only rural districts can reach a level."""
        asked = [each["when"] for each in self.targets.get("requirements", []) if "kinds" in each["needs"]]
        return any((when["unit"], when["level"]) == (unit, level) for when in asked)

    def rows(self, unit: str, level: str, group: str = "") -> int | None:
        """How many rows can reach a level, where every unit has one."""
        table = self.tables.get(f"{unit}s")
        if table is None or not table.is_whole or table.lacks(group):
            return None
        rural = self.is_rural(unit, level)
        return sum(group in ("", of) and (not rural or row["name"].startswith("Huyện ")) for of, row in table.rows)

    def base(self, target: dict[str, Any]) -> int | None:
        """Of how many units a target speaks."""
        unit, level, group = target["unit"], target["level"], str(target.get("group", ""))
        if "of_level" in target:
            return self.plan(unit, target["of_level"], group, self.until(target["year"]))
        rows = self.rows(unit, level, group)
        return None if rows is None and group else rows if rows is not None else self.stated_base(unit, level)

    def stated_base(self, unit: str, level: str) -> int | None:
        rural = self.is_rural(unit, level)
        table, scope = self.roadmap.get(f"{unit}s", {}), self.targets["scope"]
        return table["of"] if "of" in table and not rural else scope.get("rural_districts" if rural else f"{unit}s")

    def until(self, year: int) -> list[int]:
        return [each for each in dict.fromkeys(self.roadmap["years"]) if each <= year]

    def bases(self) -> Iterator[Wrong]:
        for place, target in enumerate(self.targets["targets"]):
            path = ("targets", place, "of")
            if "of" in target and "count" not in target:
                yield from _wrong("base-mismatch", path, target["of"], None)
            expected = self.expected_base(target)
            if "of" in target and expected is not None:
                yield from _wrong("base-mismatch", path, target["of"], expected)
        for key, table in self.tables.items():
            for level, cells in table.data.get("total", {}).items():
                rows = self.rows(key[:-1], level)
                if "of" in cells and rows is not None:
                    yield from _wrong("base-mismatch", (key, "total", level, "of"), cells["of"], rows)
            if "of" in table.data and key in self.targets["scope"]:
                yield from _wrong("base-mismatch", (key, "of"), table.data["of"], self.targets["scope"][key])

    def expected_base(self, target: dict[str, Any]) -> int | None:
        """The base that a target must print: of a whole, as the scope gives it before all."""
        if "of_level" in target or "group" in target:
            return self.base(target)
        unit, level, scope = target["unit"], target["level"], self.targets["scope"]
        key = "rural_districts" if self.is_rural(unit, level) else f"{unit}s"
        return scope[key] if key in scope else self.base(target)

    def scopes(self) -> Iterator[Wrong]:
        scope = self.targets["scope"]
        for key, table in self.tables.items():
            if key in scope and table.is_whole:
                yield from _wrong("scope-mismatch", ("scope", key), scope[key], len(table.rows))
            if key == "districts" and "rural_districts" in scope and table.is_whole:
                rural = sum(row["name"].startswith("Huyện ") for _, row in table.rows)
                yield from _wrong("scope-mismatch", ("scope", "rural_districts"), scope["rural_districts"], rural)

    def promises(self) -> Iterator[Wrong]:
        for place, target in enumerate(self.targets["targets"]):
            path = ("targets", place)
            yield from self._against_plan(path, target)
            yield from self._against_the_one_before(path, target)
            yield from self._share(path, target)

    def _against_plan(self, path: Path, target: dict[str, Any]) -> Iterator[Wrong]:
        asked, plan = self.asked(target), self._plan(target)
        if asked is None and "increase" in target:
            asked, plan = target["increase"], self._added(target)
        if asked is None or plan is None:
            return
        place = (*path, next(key for key in ("count", "percent", "increase") if key in target))
        if plan < asked:
            yield from _wrong("target-shortfall", place, asked, plan)
        elif not target.get("at_least") and not target.get("more_than"):
            yield from _wrong("target-surplus", place, asked, plan)

    def _plan(self, target: dict[str, Any]) -> int | None:
        unit, level, group = target["unit"], target["level"], str(target.get("group", ""))
        return self.plan(unit, level, group, self.until(target["year"]))

    def _added(self, target: dict[str, Any]) -> int | None:
        """How many units are new since the target before, or since what was achieved."""
        unit, level, group = target["unit"], target["level"], str(target.get("group", ""))
        table, earlier = self.tables.get(f"{unit}s"), self.earlier(target)
        if table is None or table.lacks(group) or self.before(unit, level):
            return None if table is None or group else 0
        since = earlier["year"] if earlier else 0
        return _sum([table.new(level, year, group) for year in self.until(target["year"]) if year > since])

    def earlier(self, target: dict[str, Any]) -> dict[str, Any] | None:
        """The target before, of the same units and level."""
        same = ("unit", "level", "group", "of_level")
        series = [each for each in self.targets["targets"] if all(each.get(key) == target.get(key) for key in same)]
        return max(
            (each for each in series if each["year"] < target["year"]), key=lambda each: each["year"], default=None
        )

    def asked(self, target: dict[str, Any]) -> int | None:
        """The least number that a target asks for; a percentage asks for the nearest number that makes it."""
        if "count" in target:
            return target["count"] + bool(target.get("more_than"))
        base = target.get("of", self.base(target))
        if "percent" not in target or base is None:
            return None
        share = Fraction(str(target["percent"]))
        count = int(share * base / 100 + Fraction(1, 2))
        made = Fraction(count * 100, base) if base else Fraction(0)
        is_made = made > share if target.get("more_than") else _half_up(made, target["percent"]) >= share
        return count if is_made else count + 1

    def _against_the_one_before(self, path: Path, target: dict[str, Any]) -> Iterator[Wrong]:
        number, earlier = target.get("count", self.asked(target)), self.earlier(target)
        if "increase" not in target or number is None:
            return
        start = self.plan(target["unit"], target["level"], str(target.get("group", "")), [])
        if earlier is not None:
            start = earlier.get("count", self.asked(earlier))
        if start is not None:
            yield from _wrong("increase-mismatch", (*path, "increase"), target["increase"], number - start)

    def _share(self, path: Path, target: dict[str, Any]) -> Iterator[Wrong]:
        base = target.get("of", self.base(target))
        is_open = "count" not in target and (target.get("at_least") or target.get("more_than"))
        if "percent" not in target or not base or is_open:
            return
        share = Fraction(str(target["percent"]))
        count = target.get("count", int(share * base / 100 + Fraction(1, 2)))
        made = Fraction(count * 100, base)
        rounded, cut = _half_up(made, target["percent"]), _cut(made, target["percent"])
        if share != rounded:
            rule = "percent-truncated" if share == cut else "percent-mismatch"
            yield from _wrong(rule, (*path, "percent"), target["percent"], _as_printed(rounded, target["percent"]))


def _sum(counts: list[int | None]) -> int | None:
    return None if None in counts else sum(count for count in counts if count is not None)


def _digits(printed: float) -> int:
    return len(str(printed).partition(".")[2])


def _half_up(share: Fraction, printed: float) -> Fraction:
    return _cut(share + Fraction(1, 2 * 10 ** _digits(printed)), printed)


def _cut(share: Fraction, printed: float) -> Fraction:
    return Fraction(int(share * 10 ** _digits(printed)), 10 ** _digits(printed))


def _as_printed(share: Fraction, printed: float) -> str:
    return f"{float(share):.{_digits(printed)}f}"
