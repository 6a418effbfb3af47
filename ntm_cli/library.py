"""What `import ntm_cli` offers to do, the same from one version to the next; all other modules are private."""

from __future__ import annotations

from pathlib import Path

from ntm_cli import checking
from ntm_cli.languages.choosing import Code, named
from ntm_cli.messages import Message
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.folders import only
from ntm_cli.reading.loading import load_dataset
from ntm_cli.report import Report
from ntm_cli.summaries import year as year_of_plan
from ntm_cli.summaries.year import Summary


def load(path: str | Path) -> Dataset:
    """The plan that stands in a folder, or in one below it: its tables, targets and results.

    `path` may also name one of the files. Raises CannotCheck if there is no such plan or more than one, or if its files
    cannot be read as one; `check` then says everything that is wrong with them.
    """
    return load_dataset(only(Path(path)))


def check(path: str | Path) -> Report:
    """Everything that is found in the plan in a folder, the acknowledged findings among the others.

    A finding that a comment acknowledges has its reason in `ignored`. Raises CannotCheck if there is no such plan or
    more than one, or if one of its files cannot be opened.
    """
    return checking.check(only(Path(path)))


def summarise(data: Dataset, year: int | None = None) -> Summary:
    """Where a plan stands by the end of a year, by default its last: targets, counts, and what came of them.

    Raises CannotCheck if the plan does not have that year.
    """
    return year_of_plan.summarise(data, year)


def say(message: Message, language: Code = "en") -> str:
    """The sentence that a message makes in English or Vietnamese, as of a finding's `message` and `help`."""
    return named(language).say(message)
