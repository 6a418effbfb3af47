"""Names whose letters are lost, and the names elsewhere in the files that they can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.garbled import is_unreadable, skeleton
from ntm_cli.plan.kept import kept
from ntm_cli.plan.named import Named, names_in
from ntm_cli.plan.names import fold

#: More names than these that one can be are of no help.
_MOST = 4


def candidates(data: Dataset, unit: Named) -> Sequence[str]:
    """The readable names that a name with lost letters can be: those of its district, or any if that has none."""
    left = skeleton(unit.name)
    found = _readable(data).get((left, fold(unit.district))) or _readable(data).get((left, None), {})
    return list(islice(found.values(), _MOST))


@kept
def restored(data: Dataset) -> Mapping[str, str]:
    """The folded names with lost letters that only one readable name can be, with that, folded as well."""
    found: dict[str, str] = {}
    for unit in names_in(data):
        if is_unreadable(unit.name):
            names = candidates(data, unit)
            found |= {fold(unit.name): fold(names[0])} if len(names) == 1 else {}
    return found


def guess(data: Dataset, unit: Named) -> str:
    """What a name with lost letters is if each word is the only one of its kind in the files; '' if some is not."""
    words = [_words(data).get(left, {}) for left in _left_of(unit.name)]
    return " ".join(next(iter(word.values())) for word in words) if all(len(word) == 1 for word in words) else ""


@kept
def _words(data: Dataset) -> dict[tuple[bool, str], dict[str, str]]:
    """The words of all readable names, with a capital if possible, by what is left when their letters are lost."""
    names = {unit.name for unit in names_in(data) if not is_unreadable(unit.name)}
    words = {word for name in names for word in zip(_left_of(name), name.split(), strict=True)}
    found: dict[tuple[bool, str], dict[str, str]] = {}
    for left, word in sorted(words, key=lambda each: each[1].istitle()):
        found.setdefault(left, {})[fold(word)] = word
    return found


def _left_of(name: str) -> list[tuple[bool, str]]:
    """Each word of a name as its loss leaves it, and whether it is the first, where kinds stand."""
    return [(position == 0, skeleton(word)) for position, word in enumerate(name.split())]


@kept
def _readable(data: Dataset) -> dict[tuple[str, str | None], dict[str, str]]:
    """The readable names of each district, and of any (None), by what is left of them when their letters are lost."""
    found: dict[tuple[str, str | None], dict[str, str]] = {}
    if any(is_unreadable(unit.name) for unit in names_in(data)):
        for unit in names_in(data):
            if not is_unreadable(unit.name):
                for district in (fold(unit.district), None):
                    found.setdefault((skeleton(unit.name), district), {})[fold(unit.name)] = unit.name
    return found


def lost_pairs(units: Sequence[Named], others: Sequence[Named]) -> tuple[list[tuple[Named, Named]], list[Named]]:
    """The units that are one of the others once letters are lost in one of the two, with it; and the units left."""
    left: dict[tuple[str, str], list[Named]] = {}
    for other in others:
        left.setdefault((fold(other.district), skeleton(other.name)), []).append(other)
    pairs: list[tuple[Named, Named]] = []
    for unit in units:
        same = left.get((fold(unit.district), skeleton(unit.name)), [])
        if len(same) == 1 and (is_unreadable(unit.name) or is_unreadable(same[0].name)):
            pairs.append((unit, same.pop()))
    paired = {id(unit) for unit, _ in pairs}
    return pairs, [unit for unit in units if id(unit) not in paired]


def without_unreadable(units: Sequence[Named], others: Sequence[Named]) -> Sequence[Named]:
    """The units that can be read and are none of those in another list that cannot."""
    unreadable = {fold(other.district) for other in others if is_unreadable(other.name)}
    return [unit for unit in units if not is_unreadable(unit.name) and fold(unit.district) not in unreadable]
