"""The rows of a table one by one: units, the blocks they stand in, totals; names that a page break cut are joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import Unit
from ntm_cli.tables.account import JOINED, Account
from ntm_cli.tables.cell_words import (
    count_of,
    is_blank,
    is_note,
    is_one_word,
    is_part_total,
    is_roman,
    is_share_row,
    is_total,
    levels_in,
    plain,
)
from ntm_cli.tables.columns import Head, Role
from ntm_cli.tables.grids import Cell, Grid, Row
from ntm_cli.tables.row_kinds import distinct, is_group
from ntm_cli.tables.units import unit_in_head, unit_in_title, unit_of, units_in

_LEFT_OUT = Words(
    "import.row-left-out",
    en="the row “{text}” has no place in the files",
    vi="dòng “{text}” không có chỗ ghi trong tệp",
)


class Kind(StrEnum):
    """What a row is."""

    UNIT = "unit"
    DISTRICT = "district"
    GROUP = "group"
    COMMUNE = "commune"
    TOTAL = "total"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that is understood: what it is, its number and name, and where its cells are."""

    kind: Kind
    number: str
    name: str
    grid: Grid
    row: Row


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table with its columns, and the sort of unit that it is about."""

    unit: Unit
    heads: tuple[Head, ...]
    entries: tuple[Entry, ...]
    titles: tuple[str, ...]


def unit_of_table(heads: Sequence[Head], body: Sequence[tuple[Grid, Row]], titles: Sequence[str]) -> Unit:
    """What a table is about: the smallest units that it names, or, where it has only counts, those of its title."""
    texts = [_name(heads, row) for _, row in body]
    named = units_in(texts)
    in_title = unit_in_title(titles)
    others = sum(bool(plain(text)) for text in texts) - named[Unit.DISTRICT] - named[Unit.COMMUNE]
    if named[Unit.VILLAGE] * 2 > others:  # a few may be communes called Bản Lầu, without their kind
        return Unit.VILLAGE
    if named[Unit.COMMUNE]:
        return Unit.COMMUNE
    if named[Unit.DISTRICT]:
        said = unit_in_title([head.text for head in heads if head.role is Role.MARK]) or in_title
        counted = any(map(_counts, heads, _columns(heads, body))) and said in (Unit.COMMUNE, Unit.VILLAGE)
        return said if said and counted else Unit.DISTRICT
    in_head = next((unit_in_head(head.text) for head in heads if head.role is Role.NAME), None)
    return in_head or in_title or Unit.COMMUNE


def _columns(heads: Sequence[Head], body: Sequence[tuple[Grid, Row]]) -> Iterator[list[str]]:
    rows = [row for _, row in body if unit_of(_name(heads, row)) is Unit.DISTRICT]
    return ([row.cells[index].text for row in rows if index < len(row.cells)] for index in range(len(heads)))


def _counts(head: Head, texts: Sequence[str]) -> bool:
    """Whether a column holds numbers that cannot be marks."""
    return head.role is Role.MARK and any((count_of(text) or 0) > 1 and len(plain(text)) < 4 for text in texts)


def _name(heads: Sequence[Head], row: Row) -> str:
    return _at(heads, row, Role.NAME)


def _at(heads: Sequence[Head], row: Row, role: Role) -> str:
    """The text in the first column of a role."""
    return next((cell.text for head, cell in zip(heads, row.cells, strict=False) if head.role is role), "")


def entries(heads: Sequence[Head], body: Sequence[tuple[Grid, Row]], unit: Unit, account: Account) -> tuple[Entry, ...]:
    """The rows of a table as what they are."""
    has_kinds = bool(units_in(_name(heads, row) for _, row in body))
    found: list[Entry] = []
    for grid, row in body:
        last = found[-1] if found else None
        entry = _entry(heads, grid, row, unit)
        if last and entry and _goes_on(entry, last, heads, has_kinds):
            found[-1] = _joined(last, entry, account)
        elif entry:
            found.append(entry)
        elif not is_note(distinct(row)[0].text):
            said = _LEFT_OUT(text=plain(distinct(row)[0].text)[:60])
            account.not_placed(grid, row, row.cells.index(distinct(row)[0]), said)
    return tuple(replace(entry, name=account.tidy(entry.name)) for entry in found)


def _entry(heads: Sequence[Head], grid: Grid, row: Row, unit: Unit) -> Entry | None:
    row = _without_merged(heads, row)
    number, name = _at(heads, row, Role.NUMBER), _name(heads, row)
    first = distinct(row)[0].text
    if any(is_share_row(said) or is_part_total(said) for said in (first, name)):
        return None
    if any(map(is_total, (number, name, first))) or unit_of(name) is Unit.PROVINCE:
        return Entry(Kind.TOTAL, "", "", grid, row)
    if not plain(name):
        return None if plain(number) else Entry(Kind.SUM, "", "", grid, row)
    kind = _kind(number, name, unit)
    return Entry(kind, number, name, grid, row) if kind else None


def _without_merged(heads: Sequence[Head], row: Row) -> Row:
    """A row whose name, where it goes over other columns too, stands in its own alone."""
    pairs = list(zip(heads, row.cells, strict=False))
    name = next((cell for head, cell in pairs if head.role is Role.NAME), None)
    others = (Cell() if cell is name and head.role is not Role.NAME else cell for head, cell in pairs)
    return replace(row, cells=tuple(others))


def _kind(number: str, name: str, unit: Unit) -> Kind | None:
    named = unit_of(name)
    if named is unit:
        return Kind.UNIT
    if named is Unit.DISTRICT:
        return Kind.DISTRICT
    if named is Unit.COMMUNE:
        return Kind.COMMUNE if unit is Unit.VILLAGE else None
    if is_group(name):
        return Kind.GROUP
    if is_roman(number):
        return Kind.DISTRICT if unit is not Unit.DISTRICT and _is_proper(name) else Kind.GROUP
    return Kind.UNIT


def _is_proper(name: str) -> bool:
    """Whether words are the name of a place, as all districts have one: each begins with a capital."""
    words = [word for word in plain(name).split() if word[:1].isalpha()]
    return all(word[:1].isupper() for word in words) and not levels_in(name)


def _goes_on(entry: Entry, last: Entry, heads: Sequence[Head], has_kinds: bool) -> bool:
    """Whether a row is the rest of the one above, which a page break cut in two: no number, no kind, no mark twice."""
    if not has_kinds or entry.kind is not Kind.UNIT or last.kind in (Kind.TOTAL, Kind.SUM):
        return False
    if unit_of(entry.name) or plain(entry.number):
        return False
    pairs = zip(heads, entry.row.cells, last.row.cells, strict=False)
    return all(is_blank(new.text) or is_blank(old.text) for head, new, old in pairs if head.role is Role.MARK)


def _joined(last: Entry, rest: Entry, account: Account) -> Entry:
    joint = "" if is_one_word(last.name, rest.name) else " "
    name = f"{last.name.rstrip()}{joint}{rest.name.lstrip()}"
    account.changes[JOINED] += 1
    account.joined.append(plain(name))
    cells: tuple[Cell, ...] = tuple(
        old if plain(old.text) else new for old, new in zip(last.row.cells, rest.row.cells, strict=False)
    )
    joined = replace(last, name=name, row=replace(last.row, cells=cells))
    return replace(joined, kind=Kind.TOTAL, name="") if is_total(name) else joined
