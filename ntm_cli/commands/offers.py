"""The words that a shell can offer: years, districts and groups of the data at hand, rules, formats and their files.

It asks at every press of a key, so whatever goes wrong offers nothing and says nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ntm_cli.catalogue.entries import entries
from ntm_cli.errors import CannotCheck
from ntm_cli.formats import NAMES
from ntm_cli.languages.choosing import spoken
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.names import proper, sort_key
from ntm_cli.plan.vocabulary import Division
from ntm_cli.reading.folders import Folder, nearest
from ntm_cli.reading.loading import load_dataset
from ntm_cli.summaries.part import slug

#: More than a screen of names helps nobody to choose.
_MOST = 100


def years(incomplete: str) -> list[str]:
    """The years of the roadmap."""
    known = [str(year) for data in _data() for year in data.years]
    return [year for year in known if year.startswith(incomplete)]


def districts(incomplete: str) -> list[tuple[str, str]]:
    """The districts, each as a form that goes on from what was typed, and its name."""
    return _parts(Division.DISTRICT, incomplete)


def groups(incomplete: str) -> list[tuple[str, str]]:
    """The groups, as the districts."""
    return _parts(Division.GROUP, incomplete)


def _parts(by: Division, incomplete: str) -> list[tuple[str, str]]:
    found = (found for data in _data() if (found := divided(data, by)))
    names = sorted((part.name for each in found for part in each.parts if part.name), key=sort_key)
    return [(form, name) for name in names for form in _forms(name) if form.startswith(incomplete)][:_MOST]


def _forms(name: str) -> Iterable[str]:
    """The ways in which a name may be typed as one word: without diacritics or with them."""
    return dict.fromkeys((slug(name), proper(name).replace(" ", "-")))


def rules(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their one line each."""
    say = spoken().say
    known = [entry.rule for entry in entries()]
    return [(rule.name, say(rule.summary)) for rule in known if rule.name.startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """The formats of a check; behind an equals sign files and folders, for shells that take it for part of the word."""
    name, equals, file = incomplete.partition("=")
    if equals:
        return [f"{name}={path}" for path in _paths(file)][:_MOST]
    return [known for known in NAMES if known.startswith(name)]


def _paths(incomplete: str) -> list[str]:
    """What a path may go on to, as it is typed; hidden files only behind a dot, unprintable names never."""
    folder, begun = os.path.split(incomplete)
    typed = incomplete.removesuffix(begun)
    with suppress(OSError), os.scandir(folder or ".") as entries:
        fitting = [entry for entry in entries if _goes_on(begun, entry.name)]
        return sorted(f"{typed}{entry.name}{'/' if entry.is_dir() else ''}" for entry in fitting)
    return []


def _goes_on(begun: str, name: str) -> bool:
    return name.startswith(begun) and bool(begun or name[0] != ".") and name.isprintable()


def _data() -> list[Dataset]:
    """The nearest data set, which a command without a folder shows, if there is one and it can be read."""
    with suppress(CannotCheck, OSError):
        place = nearest(Path.cwd())
        return [load_dataset(Folder(place))] if place else []
    return []
