"""The words that a shell can offer: years and districts of the data at hand, and rules.

It asks at every press of a key, so whatever goes wrong offers nothing and says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ntm_cli.catalogue.entries import entries
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import spoken
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.names import proper, sort_key
from ntm_cli.reading.folders import Folder, bundled, nearest
from ntm_cli.reading.loading import load_dataset
from ntm_cli.summaries.district import slug

#: More than a screen of names helps nobody to choose.
_MOST = 100


def years(incomplete: str) -> list[str]:
    """The years of the roadmap."""
    known = [str(year) for data in _data() for year in data.years]
    return [year for year in known if year.startswith(incomplete)]


def districts(incomplete: str) -> list[tuple[str, str]]:
    """The districts, each as a form that goes on from what was typed, and its name."""
    names = sorted((block.name for data in _data() for block in data.communes.blocks), key=sort_key)
    return [(form, name) for name in names for form in _forms(name) if form.startswith(incomplete)][:_MOST]


def _forms(name: str) -> Iterator[str]:
    """The ways in which a district may be typed as one word: without diacritics or with them."""
    yield slug(name)
    yield proper(name).replace(" ", "-")


def rules(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their one line each."""
    say = spoken().say
    known = [entry.rule for entry in entries()]
    return [(rule.name, say(rule.summary)) for rule in known if rule.name.startswith(incomplete)]


def _data() -> list[Dataset]:
    """The data set that a command without a folder would show, if it can be read."""
    with suppress(CannotCheck, OSError):
        place = nearest(Path.cwd())
        return [load_dataset(Folder(place) if place else bundled())]
    return []
