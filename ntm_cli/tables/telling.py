"""What was recognised, told table by table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntm_cli.messages import Amount, Message, Words, in_a_row
from ntm_cli.plan.vocabulary import Unit

_TABLE = Words("import.recognised", en="{source}: {parts}", vi="{source}: {parts}")
_NUMBERS = Words(
    "import.recognised.numbers", en="{count} number{count:s} in the total row", vi="{count} số ở dòng cộng"
)
_OF_DISTRICTS = Words(
    "import.recognised.of-districts", en="{count} number{count:s} of districts", vi="{count} số của đơn vị cấp huyện"
)
_OF_GROUPS = Words("import.recognised.of-groups", en="{count} number{count:s} of groups", vi="{count} số của nhóm")
_GROUPS = Words("import.recognised.groups", en="{count} group{count:s}", vi="{count} nhóm")
_BEFORE = Words("import.recognised.before", en="{units} with the years they reached", vi="{units} kèm năm đạt")
_NOTED = Words(
    "import.recognised.noted", en="counts of {count} year{count:s} in the note", vi="số của {count} năm ở phần ghi chú"
)
_UNITS = {"communes": Unit.COMMUNE, "districts": Unit.DISTRICT, "villages": Unit.VILLAGE, "recognised": Unit.COMMUNE}


def described(key: str, table: Mapping[str, Any]) -> Message:
    """A table in one line: how many units, blocks and printed numbers it has."""
    return _TABLE(source=table["source"], parts=in_a_row(_parts(key, table)))


def _parts(key: str, table: Mapping[str, Any]) -> list[Message | Amount]:
    unit = _UNITS[key]
    blocks = [*table.get("districts", ()), *table.get("groups", ())]
    rows = [*table.get("rows", ()), *(row for block in blocks for row in block.get(key, ()))]
    if key == "recognised":
        found: list[Message | Amount] = [_BEFORE(units=Amount(len(table["communes"]), unit))]
        found += [_NOTED(count=len(table["by_year"]))] if "by_year" in table else []
    else:
        found = [Amount(len(rows), unit)] if rows else []
        found += _blocks(table)
    numbers = _count(table.get("total", {}))
    return found + ([_NUMBERS(count=numbers)] if numbers else [])


def _blocks(table: Mapping[str, Any]) -> list[Message | Amount]:
    districts, groups = table.get("districts", ()), table.get("groups", ())
    found: list[Message | Amount] = [Amount(len(districts), Unit.DISTRICT)] if districts else []
    found += [_GROUPS(count=len(groups))] if groups else []
    numbers = sum(_count(block.get("subtotal", {})) for block in (*districts, *groups))
    return found + ([(_OF_DISTRICTS if districts else _OF_GROUPS)(count=numbers)] if numbers else [])


def _count(numbers: Any) -> int:
    """How many numbers there are in all."""
    return sum(map(_count, numbers.values())) if isinstance(numbers, Mapping) else 1
