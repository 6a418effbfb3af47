"""How a report is written, one module a format: the outcome of a run in, text or lines to paint out."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ntm_cli.report import Outcome
    from ntm_cli.terminal.display import Content


@dataclass(frozen=True, slots=True)
class Format:
    """A format of `ntm check`: its name, which is that of its module, and what it lists.

    Some list every rule, found or not; some leave out what is acknowledged, because their readers have no word for it.
    """

    name: str
    lists_rules: bool = False
    lists_acknowledged: bool = True

    def render(self, outcome: Outcome) -> Content:
        """A run's outcome in this format. Only the formats that are asked for are loaded."""
        content: Content = import_module(f"{__name__}.{self.name}").render(outcome)
        return content


_ALL = (
    Format("text"),
    Format("concise", lists_acknowledged=False),
    Format("markdown"),
    Format("json"),
    Format("github"),
    Format("gitlab", lists_acknowledged=False),
    Format("sarif", lists_rules=True),
    Format("junit", lists_rules=True),
)
FORMATS = {format.name: format for format in _ALL}
NAMES = tuple(FORMATS)
