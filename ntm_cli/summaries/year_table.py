"""The summary for the terminal: a bar for each target, what is reached by the end of each year, and what came of it."""

from __future__ import annotations

from rich.console import Group, RenderableType

from ntm_cli.languages.language import Language
from ntm_cli.summaries.progress_table import columns
from ntm_cli.summaries.results_table import tables
from ntm_cli.summaries.targets_table import target_lines
from ntm_cli.summaries.titles import title
from ntm_cli.summaries.year import Summary


def render(summary: Summary, language: Language, cells: int) -> RenderableType:
    """The targets, the columns and the results within so many terminal cells."""
    above = title(summary.province, summary.decision, summary.year, language)
    targets, below = target_lines(summary, language, cells), columns(summary, language, cells)
    return Group(above, *targets, *below, *tables(summary.happened, language, cells))
