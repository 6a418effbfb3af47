"""Whether output is painted: as the command line asks, else NO_COLOR, else FORCE_COLOR, else where somebody is looking.

All of it is asked here, so that help and reports never differ. Colour adds nothing to a text and takes nothing from it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, get_args

from ntm_cli.languages.choosing import asked

if TYPE_CHECKING:
    from rich.console import Console

#: What `--color` takes.
When = Literal["auto", "always", "never"]
WHEN: tuple[When, ...] = get_args(When)

#: How the styles of our lines are painted.
STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "good": "green",
    "bold": "bold",
    "dim": "dim",
    "help": "cyan",
    "": "",
}

_chosen: list[When] = []


def choose(arguments: Iterable[str]) -> None:
    """Choose for this run, as the language is chosen: before anybody knows whether the command line is right."""
    _chosen[:] = [asked(arguments, "--color", WHEN) or "auto"]


def is_wanted(watched: bool) -> bool:
    """Whether a stream is to be painted that is a terminal or is none."""
    if _chosen and _chosen[0] != "auto":
        return _chosen[0] == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (watched and os.environ.get("TERM") != "dumb")


def _colours() -> Literal["standard", "256"]:
    """How many colours there are to paint with: those that the terminal says it has, else the few that all have."""
    says = f"{os.environ.get('TERM', '')} {os.environ.get('COLORTERM', '')}"
    return "256" if re.search("256|truecolor|24bit", says) or sys.platform == "win32" else "standard"


def painter(watched: bool, **options: Any) -> Console:
    """Rich's console, which paints whatever the surroundings say: that was decided."""
    from rich.console import Console  # most output is plain and needs none of it

    old = None if watched else False  # only a console of Windows can be asked whether it is an old one
    return Console(
        force_terminal=True, color_system=_colours(), no_color=False, legacy_windows=old, highlight=False, **options
    )
