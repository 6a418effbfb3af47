"""Which unit of an older table is which of a newer one: by district and name, past what was renamed or moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntm_cli.plan.dataset import Row
from ntm_cli.plan.names import fold, is_variant

#: Among more units without a partner nobody was renamed: it is another list.
_MOST = 40

Pair = tuple[Row, Row]
#: Renamed districts, by the older name as it is folded: both names as written.
Districts = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Matching:
    """The rows that are one unit in both tables, older and newer, and those of one table alone."""

    pairs: tuple[Pair, ...]
    added: tuple[Row, ...]
    dropped: tuple[Row, ...]
    districts: Districts

    def is_new_home(self, old: Row, new: Row) -> bool:
        """Whether a unit belongs to another district than before, renamed ones aside."""
        return _home(old, self.districts) != fold(new.district)


def match(before: Sequence[Row], after: Sequence[Row]) -> Matching:
    """The units of two tables side by side, in the order of the newer one."""
    districts = dict(_renamed(before, after))
    pairs: list[Pair] = []
    for step in (_of_one_place, _of_one_name, _spelt_otherwise, _called_otherwise):
        known = {id(row) for pair in pairs for row in pair}
        left, right = ([row for row in rows if id(row) not in known] for rows in (before, after))
        pairs += _each_once(step(left, right, districts))
    known = {id(row) for pair in pairs for row in pair}
    position = {id(row): place for place, row in enumerate(after)}
    return Matching(
        pairs=tuple(sorted(pairs, key=lambda pair: position[id(pair[1])])),
        added=tuple(row for row in after if id(row) not in known),
        dropped=tuple(row for row in before if id(row) not in known),
        districts=districts,
    )


def _each_once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs whose rows are in none before."""
    known: set[int] = set()
    for old, new in pairs:
        if not known & {id(old), id(new)}:
            known |= {id(old), id(new)}
            yield old, new


def _renamed(before: Iterable[Row], after: Iterable[Row]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Districts that are gone, each with the new one that more than half of both have in common."""
    old, new = _by_district(before), _by_district(after)
    homes = {fold(row.name): key for key, rows in new.items() if key not in old for row in rows}
    for key, rows in old.items():
        common = Counter(homes[name] for name in (fold(row.name) for row in rows) if name in homes)
        for home, count in common.most_common(1) if key not in new else ():
            if 2 * count > max(len(rows), len(new[home])):
                yield key, (rows[0].district, new[home][0].district)


def _by_district(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row.district:
            found.setdefault(fold(row.district), []).append(row)
    return found


def _home(row: Row, districts: Districts) -> str:
    """The folded district of an older row, under its newer name."""
    home = fold(row.district)
    return fold(districts[home][1]) if home in districts else home


def _of_one_place(before: Sequence[Row], after: Sequence[Row], districts: Districts) -> Iterator[Pair]:
    """Rows of one district and name; of several the first with the first."""
    waiting: dict[tuple[str, str], list[Row]] = {}
    for row in reversed(before):
        waiting.setdefault((_home(row, districts), fold(row.name)), []).append(row)
    for row in after:
        if rows := waiting.get((fold(row.district), fold(row.name))):
            yield rows.pop(), row


def _of_one_name(before: Sequence[Row], after: Sequence[Row], _: Districts) -> Iterator[Pair]:
    """Rows of a name that one unit has in each table: it went to another district."""
    old, new = _single(before), _single(after)
    return ((old[name], new[name]) for name in new if name in old)


def _single(rows: Sequence[Row]) -> dict[str, Row]:
    times = Counter(fold(row.name) for row in rows)
    return {fold(row.name): row for row in rows if times[fold(row.name)] == 1}


def _spelt_otherwise(before: Sequence[Row], after: Sequence[Row], districts: Districts) -> Iterator[Pair]:
    """Rows of one district whose names are nearly the same."""
    return (pair for pair in _in_one_district(before, after, districts) if is_variant(pair[0].name, pair[1].name))


def _called_otherwise(before: Sequence[Row], after: Sequence[Row], districts: Districts) -> Iterator[Pair]:
    """Rows of one district that differ in nothing but the name: the number and what is reached when are the same."""
    for old, new in _in_one_district(before, after, districts):
        if old.number is not None and (old.number, dict(old.reaches)) == (new.number, dict(new.reaches)):
            yield old, new


def _in_one_district(before: Sequence[Row], after: Sequence[Row], districts: Districts) -> Iterator[Pair]:
    """Every row with every other of its district; where there are very many, none."""
    if max(len(before), len(after)) <= _MOST:
        yield from ((old, new) for new in after for old in before if _home(old, districts) == fold(new.district))
