"""A target as a bar: what is reached by the year, what is to come in later ones, and where the target stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from ntm_cli.summaries.year import TargetLine
from ntm_cli.terminal.blocks import Blocks

#: How each part of a bar is painted where somebody is looking; the signs tell them apart without.
_REACHED, _TO_COME, _EMPTY, _TARGET = "green", "green", "dim", "bold"


@dataclass(frozen=True, slots=True)
class Bar:
    """So many cells, of which so many are reached and so many are by the end; the target stands before one of them."""

    cells: int
    reached: int
    by_the_end: int
    target: int | None


def bar_of(line: TargetLine, cells: int) -> Bar | None:
    """The bar of a target over all units that could be there; None where the files do not say enough for one.

    Different numbers stand in different cells, so that what is short by one of a thousand is seen to be short.
    """
    whole = max(count or 0 for count in (line.base, line.of, line.mark))
    if line.plan is None or not whole:
        return None
    by_the_end = line.plan + (line.to_come or 0)
    counts = {line.plan, by_the_end, *(() if line.mark is None else (line.mark,))}
    places = _places(counts, max(whole, by_the_end), cells)
    return Bar(cells, places[line.plan], places[by_the_end], None if line.mark is None else places[line.mark])


def _places(counts: Iterable[int], whole: int, cells: int) -> dict[int, int]:
    """The cell at which each count ends, none that of another."""
    ordered = sorted({0, whole, *counts})
    places = [(count * cells * 2 + whole) // (2 * whole) for count in ordered]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + 1)
    places[-1] = cells
    for at in reversed(range(len(places) - 1)):
        places[at] = min(places[at], places[at + 1] - 1)
    return dict(zip(ordered, places, strict=True))


def painted(bar: Bar | None, cells: int, blocks: Blocks) -> Text:
    """A bar, one cell wider than its cells are many for the mark of its target; spaces where there is none."""
    if bar is None:
        return Text(" " * (cells + 1))
    signs = [
        *[(blocks.filled, _REACHED)] * bar.reached,
        *[(blocks.coming, _TO_COME)] * (bar.by_the_end - bar.reached),
        *[(blocks.empty, _EMPTY)] * (bar.cells - bar.by_the_end),
    ]
    signs.insert(*((bar.cells, (" ", "")) if bar.target is None else (bar.target, (blocks.mark, _TARGET))))
    return Text.assemble(*((sign * len(list(run)), style) for (sign, style), run in groupby(signs)))
