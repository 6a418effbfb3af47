"""How a report is written, one module a format: the outcome of a run in, text out."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ntm_cli.report import Outcome

#: The formats of `ntm check`. Each is a module of this package with a function `render`.
NAMES = ("text", "json", "github", "sarif", "junit")
#: Those that list every rule, found or not.
LISTING_RULES = {"sarif", "junit"}


def renderer(name: str) -> Callable[[Outcome], str]:
    """The function that writes a run's outcome in a format. Only the formats that are asked for are loaded."""
    return cast("Callable[[Outcome], str]", import_module(f"ntm_cli.formats.{name}").render)
