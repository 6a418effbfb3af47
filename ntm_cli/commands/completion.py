"""What a shell offers after an option: years and districts of the data at hand, and rules.

Completion runs at every press of a key, so whatever goes wrong offers nothing and says nothing.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ntm_cli.plan.dataset import Dataset

#: More than a screen of names helps nobody to choose.
_MOST = 100


def complete_years(incomplete: str) -> list[str]:
    """The years of the roadmap."""
    years = [str(year) for data in _data() for year in data.years]
    return [year for year in years if year.startswith(incomplete)]


def complete_districts(incomplete: str) -> list[tuple[str, str]]:
    """The districts in a form that goes on from what was typed, without diacritics or with them, each with its name."""
    from ntm_cli.plan.names import sort_key

    names = sorted((block.name for data in _data() for block in data.communes.blocks), key=sort_key)
    return [(form, name) for name in names for form in _forms(name) if form.startswith(incomplete)][:_MOST]


def _forms(name: str) -> Iterator[str]:
    """The ways in which a district may be typed as one word."""
    from ntm_cli.plan.names import proper
    from ntm_cli.summaries.district import slug

    yield slug(name)
    yield proper(name).replace(" ", "-")


def complete_rules(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their one line each."""
    from ntm_cli.catalogue.entries import entries

    rules = [entry.rule for entry in entries()]
    return [(rule.name, rule.summary) for rule in rules if rule.name.startswith(incomplete)]


def _data() -> list[Dataset]:
    """The data set that a command without a folder would show, if it can be read."""
    from ntm_cli.errors import CannotCheck
    from ntm_cli.reading.dataset_builder import load_dataset
    from ntm_cli.reading.folders import Folder, bundled, nearest

    with suppress(CannotCheck, OSError):
        place = nearest(Path.cwd())
        return [load_dataset(Folder(place) if place else bundled())]
    return []
