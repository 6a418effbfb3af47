"""A table of the plan as `roadmap.yaml` holds it: rows flat or in blocks, subtotals, the total row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Mark, Unit
from ntm_cli.tables.account import Account
from ntm_cli.tables.cell_words import count_of, number_of, plain
from ntm_cli.tables.columns import Role
from ntm_cli.tables.marks import Counts, merged, numbers, reaches
from ntm_cli.tables.row_by_row import Entry, Kind, Table

#: The keys of the tables, and of the rows that stand in blocks.
KEYS = {Unit.COMMUNE: "communes", Unit.DISTRICT: "districts", Unit.VILLAGE: "villages"}
_BLOCKS = (Kind.DISTRICT, Kind.GROUP, Kind.COMMUNE)
#: Columns that say what a row belongs to, with their keys.
_BESIDE = {Role.DISTRICT: "district", Role.COMMUNE: "commune", Role.GROUP: "group"}

_ONLY_NEW = Words(
    "import.inferred.incomplete",
    en="{source}: no row says what was achieved before, so only units with something new are listed "
    "(`complete: false`)",
    vi="{source}: không dòng nào ghi mức độ đã đạt trước đó, nên hiểu là bảng chỉ liệt kê đơn vị có mức độ mới "
    "(`complete: false`)",
)
_SUBTOTALS = Words(
    "import.subtotals-left-out",
    en="{source}: not all rows stand in districts or all in groups, so the numbers of these are left out",
    vi="{source}: các dòng không xếp theo cùng một loại (đơn vị cấp huyện, nhóm) nên không ghi số của từng loại",
)


@dataclass(slots=True)
class _Block:
    """A block with the rows below it."""

    entry: Entry
    rows: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class _Read:
    """What the rows of a table come to; `belonging` says for each row what it stands in."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    belonging: list[dict[str, str]] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    total: Counts = field(default_factory=dict)


def as_data(table: Table, source: str, years: Sequence[int], account: Account) -> dict[str, Any]:
    """A table as its part of the file."""
    kinds = {entry.kind for entry in table.entries if entry.kind in _BLOCKS}
    read = _read(table, years, account)
    in_blocks = len(kinds) == 1 and Kind.COMMUNE not in kinds and all(read.belonging)
    total = _in_order(read.total)
    data: dict[str, Any] = {"source": source, "total": total} if total else {"source": source}
    if _lists_only_what_is_new(read):
        account.inferred.append(_ONLY_NEW(source=source))
        data = {"source": source, "complete": False, **({"total": total} if total else {})}
    if in_blocks:
        way = "districts" if Kind.DISTRICT in kinds else "groups"
        return {**data, way: list(_blocks(read, table, account))}
    if kinds and any(numbers(block.entry, table.heads, account) for block in read.blocks):
        account.inferred.append(_SUBTOTALS(source=source))
    rows = [_by_key(row | within) for row, within in zip(read.rows, read.belonging, strict=True)]
    return {**data, "rows": rows} if rows else data


def _read(table: Table, years: Sequence[int], account: Account) -> _Read:
    read, within, above = _Read(), dict[Kind, str](), dict[str, str]()
    for entry in table.entries:
        if entry.kind is Kind.UNIT:
            row = _row(entry, table, above, reaches(entry, table.heads, years, account))
            read.rows.append(row)
            read.belonging.append({kind.value: name for kind, name in within.items()})
            if read.blocks:
                read.blocks[-1].rows.append(row)
        elif entry.kind in _BLOCKS:
            _enter(entry, within)
            read.blocks.append(_Block(entry))
        else:
            read.total = merged(read.total, _total(entry, table, read.total, account))
    return read


def _enter(entry: Entry, within: dict[Kind, str]) -> None:
    """Be in a block from now on; what was smaller is left."""
    if entry.kind is not Kind.COMMUNE:
        within.pop(Kind.COMMUNE, None)
    within[entry.kind] = entry.name


def _total(entry: Entry, table: Table, before: Counts, account: Account) -> Counts:
    """The numbers of a total row; those of a second one, with one number a level, are the sums of the first."""
    found = numbers(entry, table.heads, account)
    if before and all(len(cells) == 1 for cells in found.values()):
        return numbers(replace(entry, kind=Kind.SUM), table.heads, account)
    return found


def _row(entry: Entry, table: Table, above: dict[str, str], reached: Mapping[str, Any]) -> dict[str, Any]:
    number = number_of(entry.number)
    row = {} if number is None else {"row": number}
    return _by_key(row | {"name": entry.name} | dict(beside(entry, table, above)) | dict(reached))


def _by_key(row: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("row", "name", "district", "commune", "group", *(level.value for level in LEVELS))
    return {key: row[key] for key in keys if key in row}


def beside(entry: Entry, table: Table, above: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """What the columns beside its name say that a row belongs to; an empty cell says what the one above it says."""
    for head, cell in zip(table.heads, entry.row.cells, strict=False):
        key = _BESIDE.get(head.role)
        if key is None:
            continue
        above[key] = plain(cell.text) or above.get(key, "")
        if above[key]:
            number = count_of(above[key]) if key == "group" else None
            yield key, above[key] if number is None else number


def _blocks(read: _Read, table: Table, account: Account) -> Iterator[dict[str, Any]]:
    key = KEYS[table.unit]
    for block in read.blocks:
        counted = _in_order(numbers(block.entry, table.heads, account))
        subtotal = {level: own for level, cells in counted.items() if (own := _without_sums(cells))}
        made: dict[str, Any] = {"name": block.entry.name}
        if subtotal:
            made["subtotal"] = subtotal
        if read.rows:
            made[key] = block.rows
        yield made


def _without_sums(cells: Mapping[Any, int]) -> dict[Any, int]:
    return {column: count for column, count in cells.items() if column not in (Mark.ALL, Mark.OF)}


def _in_order(counts: Counts) -> dict[str, dict[Any, int]]:
    """Levels as they are climbed, columns from left to right."""
    return {level.value: _sorted(counts[level]) for level in LEVELS if counts.get(level)}


def _sorted(cells: Mapping[Any, int]) -> dict[Any, int]:
    order = {ACHIEVED: 0, Mark.ALL: 9_998, Mark.OF: 9_999}
    keys: Iterable[Any] = sorted(cells, key=lambda key: order.get(key, key))
    return {str(key) if isinstance(key, Mark) else key: cells[key] for key in keys}


def _lists_only_what_is_new(read: _Read) -> bool:
    """Whether no row says what was achieved before, though the total does, or a higher level needs a lower one."""
    spoken = [level for level in LEVELS if any(level in row for row in read.rows)]
    if any(row.get(level) == ACHIEVED for row in read.rows for level in spoken):
        return False
    before = any(cells.get(ACHIEVED) for cells in read.total.values())
    first = spoken[0] if spoken else None
    above = any(first not in row and any(level in row for level in spoken) for row in read.rows)
    return bool(read.rows) and (before or above)
