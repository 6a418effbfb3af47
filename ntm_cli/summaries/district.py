"""One district whole: its communes with their years, its subtotals, and the requirements it meets or misses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ntm_cli.errors import CannotCheck
from ntm_cli.languages.english_words import listed
from ntm_cli.plan.counts import reached_by, tally
from ntm_cli.plan.dataset import Block, Cell, Dataset, Row
from ntm_cli.plan.names import bare, fold, proper, sort_key
from ntm_cli.plan.requirements import Judgement, judge
from ntm_cli.plan.vocabulary import Column, Level
from ntm_cli.reading import models


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
        if cell.column != "all" and cell.column != "of"
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
    found = [judgement for judgement in judge(data) if row is not None and judgement.subject is row]
    return [Judged(judgement, _met_from(data, block, judgement)) for judgement in found]


def _met_from(data: Dataset, block: Block, judgement: Judgement) -> int | None:
    """The first year by whose end enough of the district's communes are at the level that is asked for."""
    needs = judgement.requirement.needs
    if not isinstance(needs, models.NeedsShare) or needs.level not in data.communes.levels or not block.rows:
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
    names = sorted((block.name for block in found or data.communes.blocks), key=sort_key)
    if found:
        raise CannotCheck(f"{typed} may be {listed(names, most=len(names))}.", "Name it with its kind.")
    near = [by_name[name][0].name for name in get_close_matches(wanted, by_name, n=1)]
    help = f"Did you mean {near[0]}?" if near else f"Its districts are {listed(names, most=len(names))}."
    raise CannotCheck(f"The roadmap has no district {typed}.", help)


def slug(name: str) -> str:
    """A district's name as it is easily typed: without kind and diacritics, words joined by dashes."""
    return bare(proper(name)).replace(" ", "-")
