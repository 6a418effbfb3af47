"""Everything that is told on paper: the plan, the year against the targets, and what the check found."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli import checking
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import demand_dataset, sources_of
from ntm_cli.report import Report
from ntm_cli.summaries.year import Summary, summarise


@dataclass(frozen=True)
class Paper:
    """What is told: the plan, one year of it, and the report of its check."""

    data: Dataset
    summary: Summary
    report: Report


def gather(folder: Folder, year: int | None) -> Paper:
    """The paper on a folder, each file read once. Raises CannotCheck if they make no plan, or on a year not in it."""
    files = sources_of(folder)
    data = demand_dataset(*files)
    return Paper(data, summarise(data, year), checking.report(folder, *files).from_root())
