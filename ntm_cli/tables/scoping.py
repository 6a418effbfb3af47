"""What the tables say together: which levels there are, how many units, which kinds of them a level is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ntm_cli.messages import Words, in_a_row
from ntm_cli.plan.names import fold, split_kind
from ntm_cli.plan.vocabulary import LEVELS, RURAL, USUAL_LEVELS, Level, Unit
from ntm_cli.tables.account import Account
from ntm_cli.tables.plan_tables import KEYS

_ONLY_KINDS = Words(
    "import.inferred.kinds",
    en="{source}: {level} is for {kinds} alone, by the base {of} in the total row (`requirements` in targets.yaml)",
    vi="{source}: {level} chỉ áp dụng cho {kinds}, theo mẫu số {of} ở dòng cộng (`requirements` trong targets.yaml)",
)


def levels(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The levels, where they are not the usual ones."""
    spoken = {level for level in LEVELS if any(_speaks(table, level) for table in tables.values())}
    if spoken <= set(USUAL_LEVELS):
        return {}
    return {"levels": [level.value for level in LEVELS if level in spoken]}


def _speaks(value: Any, level: Level) -> bool:
    if isinstance(value, Mapping):
        return level in value or any(_speaks(inner, level) for inner in value.values())
    return isinstance(value, list) and any(_speaks(inner, level) for inner in value)


def _rows_of(table: Mapping[str, Any], key: str) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a table, each with its district, '' if it names none."""
    flat = [(row.get("district", ""), row) for row in table.get("rows", ())]
    blocks = [*table.get("districts", ()), *table.get("groups", ())]
    own = "districts" in table
    return flat + [(block["name"] if own else "", row) for block in blocks for row in block.get(key, ())]


def districts_of(table: Mapping[str, Any]) -> dict[str, list[str]]:
    """The districts in which the table of communes has each name."""
    found: dict[str, list[str]] = {}
    for district, row in _rows_of(table, "communes"):
        if district:
            found.setdefault(fold(row["name"]), []).append(district)
    return found


def scope(tables: Mapping[str, Any]) -> dict[str, int]:
    """How many units there are, counted, of tables that list them all."""
    whole = {key: table for key, table in tables.items() if table.get("complete", True)}
    rows = {key: _rows_of(whole[key], key) for key in KEYS.values() if key in whole}
    counted = {key: len(found) for key, found in rows.items() if found}
    names = [row["name"] for _, row in rows.get("districts", ())]
    rural = Counter(split_kind(name)[0] for name in names)[RURAL]
    counted |= {"rural_districts": rural} if names else {}
    return {key: counted[key] for key in ("communes", "districts", "rural_districts", "villages") if key in counted}


def requirements(tables: Mapping[str, Any], account: Account) -> list[dict[str, Any]]:
    """The levels of districts that only some kinds can reach, where the printed base is the number of these."""
    table = tables.get("districts", {})
    names = Counter(split_kind(row["name"])[0] for _, row in _rows_of(table, "districts"))
    found = []
    for level, cells in table.get("total", {}).items():
        kinds = {split_kind(row["name"])[0] for _, row in _rows_of(table, "districts") if level in row}
        base = cells.get("of")
        if base and kinds and base != names.total() and base == sum(names[kind] for kind in kinds):
            shown = sorted(kind.capitalize() for kind in kinds)
            told = _ONLY_KINDS(source=table["source"], level=Level(level), kinds=in_a_row(shown), of=base)
            account.inferred.append(told)
            found.append(_for_kinds(level, shown, base, table["source"]))
    return found


def _for_kinds(level: str, kinds: list[str], base: int, source: str) -> dict[str, Any]:
    return {
        "id": f"{Unit.DISTRICT}-{level}-kinds",
        "when": {"unit": Unit.DISTRICT.value, "level": level},
        "needs": {"kinds": kinds},
        "basis": f"mẫu số {base} ở dòng cộng của {source}",
    }
