"""One value that becomes another, with the finding that asks for it; and what of a data set is not to be touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ntm_cli.checking import Judged
from ntm_cli.findings import Finding, Located
from ntm_cli.messages import Message
from ntm_cli.plan.vocabulary import ACHIEVED, LEVELS, Level, Mark
from ntm_cli.source import Path, Place
from ntm_cli.writing.edits import Edit

#: A place by its file and its path, which stays the same while others are mended: names may stand twice.
Spot = tuple[str, Path | str]


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that is to become another, what was found there, and the sentence for it.

    `counted` are the rows behind a number, once all are known.
    """

    place: Place
    value: int | Decimal | str | None
    finding: Finding
    said: Message
    counted: Message | None = None

    @property
    def edit(self) -> Edit:
        """The edit that makes it."""
        path = self.place.path
        is_new = self.place.text is None
        return Edit(path, self.value, _before(path[-1], self.place.source.data, path) if is_new else ())


@dataclass(frozen=True)
class Standing:
    """What is said of each place: which were acknowledged before anything was mended, and what is found there now."""

    kept: frozenset[Spot]
    found: Judged

    def open(self, *rules: str) -> Iterator[tuple[Finding, Place]]:
        """The findings of some rules that may be mended, each with the place of the value."""
        for finding in self.found.findings:
            place = finding.place
            if finding.rule in rules and finding.ignored is None and isinstance(place, Place) and self.is_free(place):
                yield finding, place

    def is_free(self, place: Located) -> bool:
        """Whether a value may be changed: nobody acknowledged it."""
        return spot_of(place) not in self.kept

    def stands(self, place: Located) -> bool:
        """Whether a printed number stands: nothing is said against it that is not acknowledged."""
        return spot_of(place) not in self._open

    def is_sound(self, places: Iterable[Located]) -> bool:
        """Whether printed numbers may be counted from: nothing at all is said against them, acknowledged or not."""
        return not any(spot_of(place) in self._doubted for place in places)

    @cached_property
    def _open(self) -> frozenset[Spot]:
        return _spots(finding for finding in self.found.findings if finding.ignored is None)

    @cached_property
    def _doubted(self) -> frozenset[Spot]:
        return _spots(self.found.findings)


#: What finds corrections that may all be made at once.
Step = Callable[[Standing], Iterator[Correction]]


def spot_of(place: Located) -> Spot:
    """A place by its file and its path, or by its address if it is known by no path."""
    return (place.source.file, place.path) if isinstance(place, Place) else (place.span.file, place.address)


def spot_of_finding(finding: Finding) -> Spot:
    """The place at which something is found."""
    return spot_of(finding.place or finding)


def kept(found: Judged) -> frozenset[Spot]:
    """What is acknowledged, and stays."""
    return _spots(finding for finding in found.findings if finding.ignored is not None)


def _spots(findings: Iterable[Finding]) -> frozenset[Spot]:
    return frozenset(map(spot_of_finding, findings))


def _before(key: str | int, data: object, path: Path) -> tuple[str | int, ...]:
    """The keys that a new one is written behind: in a row all but higher levels, among numbers the columns before."""
    if key in LEVELS:
        higher = LEVELS[LEVELS.index(Level(key)) + 1 :]
        return tuple(other for other in _keys(data, path[:-1]) if other not in (key, *higher))
    return tuple(other for other in _keys(data, path[:-1]) if _rank(other) < _rank(key))


def _keys(data: object, path: Path) -> Iterable[str | int]:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data  # type: ignore[return-value]


def _rank(column: str | int) -> tuple[int, int]:
    """Where a column stands in a table: what was achieved, the years, the sum, the base."""
    marks = (ACHIEVED, None, Mark.ALL, Mark.OF)
    return (1, column) if isinstance(column, int) else (marks.index(column), 0)
