"""One change at a time to the files of a data set: what a hand slips on, in every number, name, row and key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mutant import Mutant, files
from mutants_of_cells import dropped_keys, levels, swapped_digits, values_by_one
from mutants_of_names import names
from mutants_of_rows import rows, swapped_neighbours
from mutants_of_targets import targets

#: The kinds of change, in the order of the document's table.
KINDS = (
    "a number by one",
    "two digits swapped",
    "a percentage by 0.1",
    "a name by a letter",
    "a name by a tone mark",
    "a letter of a name dropped",
    "a letter of a name doubled",
    "two letters of a name swapped",
    "n for ng, or ng for n",
    "a key dropped",
    "a level by a column",
    "a level added",
    "a row deleted",
    "a row doubled",
    "a row moved to another district",
    "names of two neighbours swapped",
    "years of two neighbours swapped",
    "the unit of a target",
    "the level of a target",
    "the year of a target",
    "a target deleted",
)


def mutants(folder: Path) -> Iterator[Mutant]:
    """Every change tried, file by file."""
    for file in files(folder):
        yield from values_by_one(file)
        yield from swapped_digits(file)
        yield from names(file)
        yield from dropped_keys(file)
        if file.name == "roadmap.yaml":
            yield from levels(file)
            yield from rows(file)
            yield from swapped_neighbours(file)
        else:
            yield from targets(file)
