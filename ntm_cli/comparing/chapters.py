"""A comparison in the order in which it is told: headings, and below each what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ntm_cli.comparing import change_words, effects
from ntm_cli.comparing.changes import Comparison
from ntm_cli.messages import Message


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences below it."""

    heading: Message
    lines: tuple[Message, ...]


def sections(comparison: Comparison) -> Iterator[Section]:
    """What changed, then what that does; nothing of two plans that say the same."""
    if comparison.is_same:
        return
    told = (
        (change_words.FACTS, map(change_words.of_fact, comparison.facts)),
        (change_words.UNITS, _units(comparison)),
        (change_words.TARGETS, map(change_words.of_target, comparison.targets)),
        (change_words.NUMBERS, _numbers(comparison)),
        (change_words.COUNTS, _counts(comparison)),
        (change_words.STANDINGS, _standings(comparison)),
    )
    for heading, lines in told:
        if found := tuple(lines):
            yield Section(heading(), found)


def _units(comparison: Comparison) -> Iterator[Message]:
    yield from map(change_words.of_unit, comparison.units)
    if comparison.renumbered:
        yield change_words.RENUMBERED(count=comparison.renumbered)


def _numbers(comparison: Comparison) -> Iterator[Message]:
    yield from (effects.of_number(number) for number in comparison.numbers if not number.follows)
    if comparison.following:
        yield change_words.FOLLOWING(count=comparison.following)


def _counts(comparison: Comparison) -> Iterator[Message]:
    for _, changes in groupby(comparison.counts, key=lambda change: (change.unit, change.level)):
        yield effects.of_counts(tuple(changes))


def _standings(comparison: Comparison) -> Iterable[Message]:
    changed = [effects.of_standing(each) for each in comparison.standings if not each.is_same]
    same = len(comparison.standings) - len(changed)
    return [*changed, *([change_words.AS_BEFORE(count=same)] if same else [])]
