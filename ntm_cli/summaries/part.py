"""One district or group whole: its units with their years, its subtotals, and the requirements it meets or misses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Words, meant, nearest
from ntm_cli.plan.counts import reached_by
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.divisions import Divided, Part
from ntm_cli.plan.names import bare, fold, proper
from ntm_cli.plan.needs import NeedsShare
from ntm_cli.plan.requirements import Judgement, judge_row
from ntm_cli.plan.same_units import pairings, units_below
from ntm_cli.plan.vocabulary import ACHIEVED, Column, Division, Level, Mark, Unit
from ntm_cli.source import Place
from ntm_cli.summaries.parts import demand, names_of

_NO_SUCH: Mapping[Division, Words] = {
    Division.DISTRICT: Words(
        "district.none", en="The roadmap has no district {typed}.", vi="Lộ trình không có đơn vị cấp huyện {typed}."
    ),
    Division.GROUP: Words("group.none", en="The roadmap has no group {typed}.", vi="Lộ trình không có nhóm {typed}."),
}
_ALL: Mapping[Division, Words] = {
    Division.DISTRICT: Words(
        "district.none.help", en="Its districts are {names}.", vi="Các đơn vị cấp huyện là {names}."
    ),
    Division.GROUP: Words("group.none.help", en="Its groups are {names}.", vi="Các nhóm là {names}."),
}
_SEVERAL = Words("district.several", en="{typed} may be {names}.", vi="“{typed}” có thể là {names}.")
_WITH_KIND = Words("district.several.help", en="Name it with its kind.", vi="Ghi rõ huyện, thị xã hay thành phố.")


@dataclass(frozen=True, slots=True)
class Number:
    """A printed subtotal and the number of units that it should be; None where nothing else says how many."""

    cell: Cell
    counted: int | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A requirement held against the district, and the first year of the roadmap by whose end it is met, if any."""

    judgement: Judgement
    met_from: int | None


@dataclass(frozen=True, slots=True)
class Whole:
    """A district or group as its table has it; `row` is that of a table of districts, or None."""

    name: str
    province: str
    decision: str
    unit: Unit
    levels: tuple[Level, ...]
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    subtotal: tuple[Number, ...]
    row: Row | None
    has_levels: bool
    judged: tuple[Judged, ...]


def show(data: Dataset, by: Division, typed: str) -> Whole:
    """The part somebody named, with or without diacritics and kind. Raises CannotCheck if there is no such one."""
    found = demand(data, by)
    part = find(found.parts, by, typed)
    table = data.districts if by is Division.DISTRICT else None
    row = _own_row(data, table, part.name)
    return Whole(
        name=part.name,
        province=data.decision.province,
        decision=data.decision.number,
        unit=found.table.unit,
        levels=found.table.levels,
        columns=data.columns,
        rows=part.rows,
        subtotal=tuple(_numbers(data, found, part)),
        row=row,
        has_levels=row is not None or (table is not None and table.is_complete and table.is_listed),
        judged=tuple(_judged(data, row)) if row else (),
    )


def _own_row(data: Dataset, table: Table | None, name: str) -> Row | None:
    """The row of a district in the table of districts, which may write its name in another way."""
    variants = (pair for pairing in (pairings(data)[:1] if table else ()) for pair in pairing.variants)
    names = {fold(name), *(fold(theirs.name) for ours, theirs in variants if fold(ours.name) == fold(name))}
    return next((row for row in (table.rows if table else ()) if fold(row.name) in names), None)


def _with_blanks(cells: Iterable[Cell], columns: Sequence[Column]) -> Iterator[Cell]:
    """The printed numbers of each level, and a blank for every column that it leaves out."""
    by_level: dict[Level, dict[Column | Mark, Cell]] = {}
    for cell in cells:
        by_level.setdefault(cell.level, {})[cell.column] = cell
    for level, printed in by_level.items():
        first = next(iter(printed.values())).place
        place = Place(first.source, first.path[:-1])
        for column in dict.fromkeys((*columns, *printed)):
            yield printed.get(column) or Cell(level, column, None, place / column)


def _numbers(data: Dataset, found: Divided, part: Part) -> Iterator[Number]:
    for cell in _with_blanks(part.subtotal, data.columns):
        if cell.column == ACHIEVED or isinstance(cell.column, int):
            is_plan = not part.is_listed or (cell.column == ACHIEVED and not found.table.is_complete)
            yield Number(cell, None if is_plan else found.in_column(part, cell.level, cell.column))


def _judged(data: Dataset, row: Row) -> Iterator[Judged]:
    return (Judged(judgement, _met_from(data, row, judgement)) for judgement in judge_row(data, row))


def _met_from(data: Dataset, row: Row, judgement: Judgement) -> int | None:
    """The first year by whose end enough of the units below are at the level that is asked for."""
    needs = judgement.requirement.needs
    if not isinstance(needs, NeedsShare) or judgement.met is None:
        return None
    below = units_below(data, needs.unit).get(fold(row.name), [])
    enough = needs.percent * len(below)
    return next((year for year in data.years if len(reached_by(below, needs.level, year)) * 100 >= enough), None)


def find(parts: Sequence[Part], by: Division, typed: str) -> Part:
    """The part that somebody named: 'Huyện Vân Đồn', 'Vân Đồn', 'van don' or 'van-don'."""
    by_name: dict[str, list[Part]] = {}
    for part in filter(lambda part: part.name, parts):
        for name in {bare(part.name), slug(part.name).replace("-", " ")}:
            by_name.setdefault(name, []).append(part)
    wanted = bare(typed.replace("-", " "))
    found = by_name.get(wanted) or by_name.get(slug(typed).replace("-", " ")) or []
    if len(found) == 1:
        return found[0]
    if found:
        raise CannotCheck(_SEVERAL(typed=typed, names=names_of(found)), _WITH_KIND())
    near = nearest(wanted, tuple(by_name))
    raise CannotCheck(
        _NO_SUCH[by](typed=typed),
        _ALL[by](names=names_of(parts)) if near is None else meant(by_name[near][0].name),
    )


def slug(name: str) -> str:
    """A name as it is easily typed: without kind and diacritics, words joined by dashes."""
    return bare(proper(name)).replace(" ", "-")
