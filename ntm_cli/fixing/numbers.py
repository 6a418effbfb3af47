"""The printed numbers that follow: subtotals, totals, sums and bases the rows, shares and increases their counts.

They go step by step, so that each is counted from what is already mended. A number that is acknowledged stays, and none
is counted from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ntm_cli.findings import Finding
from ntm_cli.fixing.corrections import Correction, Standing
from ntm_cli.plan.dataset import Cell, Dataset, Table
from ntm_cli.plan.printed_totals import Disagreement, disagreements
from ntm_cli.plan.promised import Target
from ntm_cli.plan.row_numbers import lone_slips
from ntm_cli.plan.targets import earlier
from ntm_cli.plan.vocabulary import Level, Mark
from ntm_cli.source import Path, Place


def totals(standing: Standing) -> Iterator[Correction]:
    """Subtotals and the columns of total rows."""
    return _cells(standing, "subtotal-mismatch", "total-mismatch")


def sums(standing: Standing) -> Iterator[Correction]:
    """The printed sums of all columns."""
    return _cells(standing, "sum-mismatch")


def row_numbers(standing: Standing) -> Iterator[Correction]:
    """Row numbers that alone are wrong; none of those that follow each other if one of them has to stay."""
    runs = (slips for slips in lone_slips(_data(standing)) if all(map(standing.is_free, slips)))
    right = {place.path: (place, number) for slips in runs for place, number in slips.items()}
    for finding, told_at in standing.open("row-out-of-sequence"):
        places = (told_at, *(related.place for related in finding.related))
        for place, number in (right[spot.path] for spot in places if isinstance(spot, Place) and spot.path in right):
            yield Correction(place, number, finding, finding.message)


def bases(standing: Standing) -> Iterator[Correction]:
    """Bases in tables and of targets."""
    for finding, place in standing.open("base-mismatch"):
        if finding.counted is not None and standing.is_sound(_printed_behind(_data(standing), finding, place)):
            yield from _corrected(finding, place)


def shares(standing: Standing) -> Iterator[Correction]:
    """Percentages of targets beside a printed count that stands; what others published stays as they did."""
    targets = _targets(standing)
    for finding, place in standing.open("percent-mismatch", "percent-truncated"):
        target = targets.get(place.path[:-1])
        if target is None or target.count is None:
            continue
        if all(map(standing.stands, (target.place / "count", target.place / "of"))):
            yield from _corrected(finding, place)


def increases(standing: Standing) -> Iterator[Correction]:
    """Increases beside a printed count that stands, since a number that does as well."""
    targets = _targets(standing)
    for finding, place in standing.open("increase-mismatch"):
        target = targets[place.path[:-1]]
        if target.count is not None and standing.stands(target.place / "count"):
            before = earlier(_data(standing), target)
            stands = standing.is_sound([finding.related[0].place]) if before is None else _stands(standing, before)
            if stands:
                yield from _corrected(finding, place)


def _stands(standing: Standing, target: Target) -> bool:
    return target.count is not None and standing.stands(target.place / "count")


def _cells(standing: Standing, *rules: str) -> Iterator[Correction]:
    known = {item.cell.place.path: (table, item) for table in _data(standing).tables for item in disagreements(table)}
    for finding, place in standing.open(*rules):
        table, item = known[place.path]
        if standing.is_sound(cell.place for cell in _addends(table, item)):
            yield from _corrected(finding, place)


def _addends(table: Table, found: Disagreement) -> Sequence[Cell]:
    """The printed numbers that one was counted from, where they stand for rows that are not there."""
    cell = found.cell
    if found.block is not None:
        return ()
    if cell.column == Mark.ALL and not (table.way and table.is_complete):
        return [other for other in table.total if other.level == cell.level and other.column not in (Mark.ALL, Mark.OF)]
    return [other for other in _unlisted(table, cell.level) if cell.column in (other.column, Mark.ALL)]


def _unlisted(table: Table, level: Level) -> Iterator[Cell]:
    """The subtotals of a level that are all there is of their block."""
    for block in table.blocks:
        if not block.is_listed:
            yield from (cell for cell in block.subtotal if cell.level == level)


def _printed_behind(data: Dataset, finding: Finding, place: Place) -> Iterator[Place]:
    """The printed numbers that a base was held against: the scope, the base of a table, or those of another level."""
    for related in finding.related:
        if isinstance(related.place, Place) and (related.place.path[0] == "scope" or related.place.path[-1] == "of"):
            yield related.place
    target = next((target for target in data.targets if target.place / "of" == place), None)
    table = data.table(target.unit) if target else None
    if target and table and target.of_level is not None:
        cells = [*_unlisted(table, target.of_level), *(() if table.way and table.is_complete else table.total)]
        yield from (cell.place for cell in cells if cell.level == target.of_level)


def _corrected(finding: Finding, place: Place) -> Iterator[Correction]:
    """The number as it was counted, if a number of its kind can be that much."""
    value, most = finding.counted, 100 if place.path[-1] == "percent" else None
    if isinstance(value, (int, Decimal)) and value >= 0 and (most is None or value <= most):
        yield Correction(place, value, finding, finding.message)


def _data(standing: Standing) -> Dataset:
    data = standing.found.data
    if data is None:
        raise ValueError("a file that cannot be read cannot be mended")
    return data


def _targets(standing: Standing) -> dict[Path, Target]:
    return {target.place.path: target for target in _data(standing).targets}
