"""One district whole: its communes with their years, its subtotals, and the requirements it meets or misses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Listing, Words, meant, nearest
from ntm_cli.plan.counts import reached_by, tally
from ntm_cli.plan.dataset import Block, Cell, Dataset, Row
from ntm_cli.plan.names import bare, fold, proper, sort_key
from ntm_cli.plan.needs import NeedsShare
from ntm_cli.plan.requirements import Judgement, judge_row
from ntm_cli.plan.vocabulary import Column, Level, Mark

_NO_SUCH_DISTRICT = Words(
    "district.none", en="The roadmap has no district {typed}.", vi="Lộ trình không có đơn vị cấp huyện {typed}."
)
_SEVERAL = Words("district.several", en="{typed} may be {names}.", vi="“{typed}” có thể là {names}.")
_WITH_KIND = Words("district.several.help", en="Name it with its kind.", vi="Ghi rõ huyện, thị xã hay thành phố.")
_ALL = Words("district.none.help", en="Its districts are {names}.", vi="Các đơn vị cấp huyện là {names}.")


@dataclass(frozen=True, slots=True)
class Number:
    """A printed subtotal and the number of communes that it should be."""

    cell: Cell
    counted: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A requirement held against the district, and the first year of the roadmap by whose end it is met, if any."""

    judgement: Judgement
    met_from: int | None


@dataclass(frozen=True, slots=True)
class District:
    """A district as both tables have it; `row` is None if the districts table does not."""

    name: str
    province: str
    decision: str
    levels: tuple[Level, ...]
    columns: tuple[Column, ...]
    communes: Sequence[Row]
    subtotal: tuple[Number, ...]
    row: Row | None
    judged: tuple[Judged, ...]


def show(data: Dataset, typed: str) -> District:
    """The district somebody named, with or without diacritics and kind. Raises CannotCheck if there is no such one."""
    block = find(data, typed)
    counted = tally(block.rows)
    numbers = (
        Number(cell, len(counted.get((cell.level, cell.column), ())))
        for cell in block.subtotal
        if cell.column not in (Mark.ALL, Mark.OF)
    )
    row = next((row for row in data.districts.rows if fold(row.name) == fold(block.name)), None)
    return District(
        name=block.name,
        province=data.decision.province,
        decision=data.decision.number,
        levels=data.communes.levels,
        columns=data.columns,
        communes=block.rows,
        subtotal=tuple(numbers),
        row=row,
        judged=tuple(_judged(data, block, row)),
    )


def _judged(data: Dataset, block: Block, row: Row | None) -> list[Judged]:
    found = judge_row(data, row) if row is not None else ()
    return [Judged(judgement, _met_from(data, block, judgement)) for judgement in found]


def _met_from(data: Dataset, block: Block, judgement: Judgement) -> int | None:
    """The first year by whose end enough of the district's communes are at the level that is asked for."""
    needs = judgement.requirement.needs
    if not isinstance(needs, NeedsShare) or needs.level not in data.communes.levels or not block.rows:
        return None
    enough = needs.percent * len(block.rows)
    return next((year for year in data.years if len(reached_by(block.rows, needs.level, year)) * 100 >= enough), None)


def find(data: Dataset, typed: str) -> Block:
    """The block of the district that somebody named: 'Huyện Vân Đồn', 'Vân Đồn', 'van don' or 'van-don'."""
    by_name: dict[str, list[Block]] = {}
    for block in data.communes.blocks:
        for name in {bare(block.name), slug(block.name).replace("-", " ")}:
            by_name.setdefault(name, []).append(block)
    wanted = bare(typed.replace("-", " "))
    found = by_name.get(wanted) or by_name.get(slug(typed).replace("-", " ")) or []
    if len(found) == 1:
        return found[0]
    raise _several(typed, found) if found else _unknown(typed, wanted, by_name, data)


def _several(typed: str, found: Sequence[Block]) -> CannotCheck:
    return CannotCheck(_SEVERAL(typed=typed, names=_names(found)), _WITH_KIND())


def _unknown(typed: str, wanted: str, by_name: Mapping[str, Sequence[Block]], data: Dataset) -> CannotCheck:
    near = nearest(wanted, tuple(by_name))
    help = _ALL(names=_names(data.communes.blocks)) if near is None else meant(by_name[near][0].name)
    return CannotCheck(_NO_SUCH_DISTRICT(typed=typed), help)


def _names(blocks: Sequence[Block]) -> Listing:
    names = sorted((block.name for block in blocks), key=sort_key)
    return Listing(tuple(names))


def slug(name: str) -> str:
    """A district's name as it is easily typed: without kind and diacritics, words joined by dashes."""
    return bare(proper(name)).replace(" ", "-")
