"""The share that a part has reached in each column, as cells with the number in them, darker the higher it is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.summaries.part_levels import PartLevel
from ntm_cli.summaries.plain_table import NONE, said

#: From so many percent on, in these colours, which are among the 256 that most terminals have: letters on ground, to be
#: read on a dark and on a light one.
_SHADES = (
    (100, "#ffffff on #005f00"),
    (75, "#ffffff on #008700"),
    (50, "#000000 on #5faf5f"),
    (25, "#000000 on #afd7af"),
    (0, "#000000 on #e4e4e4"),
)


def number_in(level: PartLevel, place: int) -> str:
    """What the cell of a column holds: the share reached; where it is unknown the count, or how many are new."""
    step = level.steps[place]
    if level.base is not None:
        return said(level.percent(place))
    if step.reached is not None:
        return str(step.reached)
    return f"+{step.new}" if step.new and step.column != ACHIEVED else NONE


def tiles(level: PartLevel, places: Sequence[int], cells: Sequence[int]) -> Text:
    """The cells of some columns side by side, each so wide."""
    sides = zip(places, cells, strict=True)
    return Text.assemble(
        *((f"{number_in(level, place):>{wide - 1}} ", _shade(level.percent(place))) for place, wide in sides)
    )


def _shade(percent: int | None) -> str:
    return "" if percent is None else next(style for least, style in _SHADES if percent >= least)
