"""What came of the plan by a year: published counts beside plan and target, and units beside their years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.outcomes import Outcome, outcomes
from ntm_cli.plan.recognitions import Result, results_of_units


@dataclass(frozen=True, slots=True)
class Happened:
    """The published counts up to a year, by day, and what is known of each unit that is scheduled or recognised."""

    outcomes: tuple[Outcome, ...]
    units: tuple[Result, ...]


def happened(data: Dataset, year: int) -> Happened | None:
    """What is known up to a year, the last one including what came after it; None where no results are written down."""
    if data.results is None:
        return None
    is_last = year == max(data.years)
    due = (outcome for outcome in outcomes(data) if is_last or outcome.published.day.year <= year)
    return Happened(tuple(due), tuple(_units(data, year, is_last=is_last)))


def _units(data: Dataset, year: int, *, is_last: bool) -> Iterator[Result]:
    for result in results_of_units(data):
        came = result.recognised.year if result.recognised else None
        year_of_plan = result.planned if isinstance(result.planned, int) else None
        first = min((each for each in (came, year_of_plan) if each is not None), default=year)
        if is_last or first <= year:
            yield result
