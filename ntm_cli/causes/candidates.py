"""The rows that may have been meant where one of a block changed its column."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ntm_cli.causes.weighing import OF_ROWS, Scales
from ntm_cli.mistakes import Change, Move, Slip
from ntm_cli.plan.counts import all_before, gives
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.eligible import among
from ntm_cli.plan.least.independent import Shifted
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Column, Level


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses rows at one level of a table.

    `doubtful` are rows that may have been changed at another level too: what is in them is no evidence, neither for
    nor against them.
    """

    data: Dataset
    table: Table
    level: Level
    scales: Scales
    doubtful: Collection[Row]

    def candidates(self, item: Shifted, times: int) -> tuple[Move, ...]:
        """The rows of which any so many may have changed their column: those that least speaks against, no fewer."""
        rows: Sequence[Row] = [row for row in item.sheet.rows if row.reaches.get(self.level) == item.leaves]
        if item.enters is not None:
            rows = _enough(among(self.data, rows, self.level), rows, times)
        rows = _enough([row for row in rows if self._keeps_order(row, item.enters)], rows, times)
        moves = [Move(row.name, self.level, item.leaves, item.enters, row.place / self.level) for row in rows]
        wrong = self.scales.weigh([(move,) for move in moves], OF_ROWS)
        sure = sorted(left for left, row in zip(wrong, rows, strict=True) if row not in self.doubtful)
        most = sure[times - 1] if len(sure) >= times else max(wrong)
        weighed = zip(moves, rows, wrong, strict=True)
        return tuple(move for move, row, left in weighed if left <= most or row in self.doubtful)

    def _keeps_order(self, row: Row, enters: Column | None) -> bool:
        data, table = self.data, self.table
        known = [name for name in table.levels if gives(table, name) and not all_before(data, table.unit, name)]
        return row in self.doubtful or keeps_order(row, known, self.level, enters)


def put_back(slips: Iterable[Slip]) -> tuple[Change, ...]:
    """Changes that put several slips right, of those that would do the first, no row twice."""
    made: dict[object, Change] = {}
    for slip in slips:
        places = {(change.place.span, change.place.address): change for change in slip.changes}
        free = [place for place in places if place not in made]
        made |= {place: places[place] for place in free[: slip.times]}
    return tuple(made.values())


def _enough(likely: Sequence[Row], all_rows: Sequence[Row], times: int) -> Sequence[Row]:
    return likely if len(likely) >= times else all_rows


def keeps_order(row: Row, known: Sequence[Level], level: Level, enters: Column | None) -> bool:
    """Whether a row could reach a level in another column without skipping a level or breaking their order.

    `known` are the levels that every row is given that has them. The order of levels is the strongest evidence there
    is, and the cheapest to ask: it is in the row itself.
    """
    levels = [name for name in LEVELS if name in row.reaches or name == level]
    if enters is None:
        return levels[-1] == level
    below = known[: known.index(level)] if level in known else ()
    if any(lower not in row.reaches for lower in below):
        return False
    columns = [enters if name == level else row.reaches[name] for name in levels]
    years = [0 if column == ACHIEVED else column for column in columns]
    return all(lower < higher or lower == higher == 0 for lower, higher in pairwise(years))
