"""Which rows of a table the names of a target mean, and which one a name that is none of theirs was meant to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ntm_cli.limits import MAX_GUESSED
from ntm_cli.messages import Message, Words, meant
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.named import called
from ntm_cli.plan.names import fold, is_of_other_kind, is_variant, split_kind
from ntm_cli.plan.promised import Target, UnitName
from ntm_cli.plan.restored import restored
from ntm_cli.plan.same_units import other_names
from ntm_cli.plan.vocabulary import Unit

_WITHOUT_KIND = Words(
    "name.without-kind",
    en="Only the kind of unit is left out: write {name}.",
    vi="Chỉ thiếu loại đơn vị: ghi {name}.",
)


def units_named(data: Dataset, table: Table, target: Target) -> Iterator[tuple[UnitName, Sequence[Row]]]:
    """Each name, folded, with the units that it may mean; namesakes that are all named mean one of them each."""
    read = restored(data)
    names = [UnitName(*(read.get(key, key) for key in (fold(name.name), fold(name.district)))) for name in target.names]
    spelt = other_names(data)
    if target.unit is Unit.DISTRICT:
        names = [UnitName(spelt.get(name.name, name.name), name.district) for name in names]
    times, seen = Counter(names), Counter[UnitName]()
    for name in names:
        rows = called(table, name, spelt)
        yield name, [rows[seen[name]]] if times[name] == len(rows) else rows
        seen[name] += 1


def nearest(data: Dataset, name: str, rows: Iterable[Row]) -> Row | None:
    """The first of some rows that a name which is none of theirs is probably a slip for."""
    if not _may_guess(data):
        return None
    return next((row for row in islice(rows, MAX_GUESSED) if is_variant(name, row.name)), None)


@kept
def _may_guess(data: Dataset) -> bool:
    """Whether so few names of targets are in no table that each may be looked for among the units."""
    tables = ((data.table(target.unit), target) for target in data.targets if target.names)
    named = (units_named(data, table, target) for table, target in tables if table is not None)
    return sum(not rows for units in named for _, rows in units) <= MAX_GUESSED


def question(name: str, near: str) -> Message:
    """What to write for a name that was probably meant to be another one."""
    is_short = is_of_other_kind(name, near) and not split_kind(name)[0]
    return _WITHOUT_KIND(name=near) if is_short else meant(near)
