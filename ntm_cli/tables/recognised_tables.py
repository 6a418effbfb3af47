"""The table of what was reached before, as `roadmap.yaml` holds it: when each commune reached each level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ntm_cli.messages import Words, in_a_row
from ntm_cli.plan.names import fold
from ntm_cli.plan.vocabulary import LEVELS, USUAL_LEVELS, Level
from ntm_cli.tables.account import Account
from ntm_cli.tables.cell_words import number_of
from ntm_cli.tables.columns import Head, Role
from ntm_cli.tables.marks import merged, numbers, years_of
from ntm_cli.tables.plan_tables import beside
from ntm_cli.tables.row_by_row import Entry, Kind, Table
from ntm_cli.tables.wordings import counts_by_year

_LEVELS = Words(
    "import.inferred.levels",
    en="{source}: the columns have no heading; they are taken for {levels}",
    vi="{source}: các cột không có tiêu đề, hiểu lần lượt là {levels}",
)
_ROW = Words(
    "import.inferred.row", en="{source}: row number {row} of {name}", vi="{source}: số thứ tự {row} của {name}"
)
_DISTRICT = Words(
    "import.inferred.district",
    en="{source}: {district} as the district of {name}, from another table",
    vi="{source}: {district} là đơn vị cấp huyện của {name}, lấy theo bảng khác",
)
_GAPS = Words(
    "import.inferred.missing",
    en="{source}: rows {rows} are missing, by the row numbers and the total",
    vi="{source}: thiếu các dòng số {rows}, theo số thứ tự và dòng cộng",
)

Districts = Mapping[str, Sequence[str]]


def as_data(table: Table, source: str, after: Sequence[str], districts: Districts, account: Account) -> dict[str, Any]:
    """The table as its part of the file; `districts` has those of each commune elsewhere, for rows that name none."""
    by_year = counts_by_year(after)
    table = replace(table, heads=tuple(_with_levels(table.heads, by_year, source, account)))
    rows = [*_rows(table, account)]
    _number(rows, source, account)
    _locate(rows, districts, source, account)
    total = _total(table, account)
    return {
        "source": source,
        "complete": _is_complete(rows),
        **_missing(rows, total, source, account),
        **({"by_year": by_year} if by_year else {}),
        **({"total": total} if total else {}),
        "communes": [_in_order(row) for row in rows],
    }


def _with_levels(
    heads: Sequence[Head], by_year: Mapping[int, Mapping[str, int]], source: str, account: Account
) -> Sequence[Head]:
    """The columns; where they have no head, they are the levels of the note beneath, else the usual ones."""
    columns = [head for head in heads if head.role is Role.YEAR]
    if not columns or any(head.level for head in columns):
        return heads
    noted = [level for level in LEVELS if any(level in counts for counts in by_year.values())]
    levels: Sequence[Level] = noted if len(noted) == len(columns) else USUAL_LEVELS
    account.inferred.append(_LEVELS(source=source, levels=in_a_row(levels[: len(columns)])))
    given = iter(levels)
    return [replace(head, level=next(given, None)) if head.role is Role.YEAR else head for head in heads]


def _rows(table: Table, account: Account) -> list[dict[str, Any]]:
    found, district = [], ""
    for entry in table.entries:
        if entry.kind is Kind.DISTRICT:
            district = entry.name
        elif entry.kind is Kind.UNIT:
            found.append(_row(entry, table, district, account))
    return found


def _row(entry: Entry, table: Table, district: str, account: Account) -> dict[str, Any]:
    number = number_of(entry.number)
    row: dict[str, Any] = {} if number is None else {"row": number}
    if district:
        row["district"] = district
    row |= {key: value for key, value in beside(entry, table, {}) if key == "district"}
    return row | {"name": entry.name} | years_of(entry, table.heads, account)


def _number(rows: list[dict[str, Any]], source: str, account: Account) -> None:
    """Give a row that has no number the one before the next row's, where no other row has it."""
    taken = {row["row"] for row in rows if "row" in row}
    for row, after in pairwise(rows):
        number = after.get("row", 0) - 1
        if "row" not in row and number > 0 and number not in taken:
            row["row"] = number
            account.inferred.append(_ROW(source=source, row=number, name=row["name"]))


def _locate(rows: list[dict[str, Any]], districts: Districts, source: str, account: Account) -> None:
    """Give a row that stands in no district the one that another table has for its name, if it has only one."""
    if not any("district" in row for row in rows):
        return
    for row in rows:
        known = districts.get(fold(row["name"]), ())
        if "district" not in row and len(known) == 1:
            row["district"] = known[0]
            account.inferred.append(_DISTRICT(source=source, district=known[0], name=row["name"]))


def _total(table: Table, account: Account) -> dict[str, int]:
    """How many reached each level, by the total row."""
    found: dict[str, Any] = {}
    for entry in table.entries:
        if entry.kind in (Kind.TOTAL, Kind.SUM):
            found = merged(found, numbers(entry, table.heads, account))
    return {level.value: next(iter(found[level].values())) for level in LEVELS if found.get(level)}


def _is_complete(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether no row is missing as far as their numbers tell."""
    numbered = [row["row"] for row in rows if "row" in row]
    return not numbered or (len(numbered) == len(rows) and 1 in numbered)


def _missing(
    rows: Sequence[Mapping[str, Any]], total: Mapping[str, int], source: str, account: Account
) -> dict[str, list[int | str]]:
    """The rows that are not there, where those that are and the gaps between them make up the highest total."""
    numbers = sorted({0, *(row["row"] for row in rows if "row" in row)})
    gaps = [(before + 1, after - 1) for before, after in pairwise(numbers) if after > before + 1]
    lost = sum(last - first + 1 for first, last in gaps)
    if not gaps or len(rows) + lost != max(total.values(), default=0):
        return {}
    missing: list[int | str] = [first if first == last else f"{first}-{last}" for first, last in gaps]
    account.inferred.append(_GAPS(source=source, rows=in_a_row(missing)))
    return {"missing": missing}


def _in_order(row: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("row", "district", "name", *(level.value for level in LEVELS))
    return {key: row[key] for key in keys if key in row}
