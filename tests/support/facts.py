"""What the files of a data set say, as plain YAML, and what was changed in them without being noticed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from mutant import Mutant, files
from mutants_of_names import is_name


@dataclass(frozen=True)
class Unnoticed:
    """A change that is not noticed where it was made, its files, and the rules that report it elsewhere."""

    mutant: Mutant
    folder: Facts
    elsewhere: frozenset[str]

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to the value that was changed."""
        return self.mutant.path

    @property
    def key(self) -> str:
        """The last of them."""
        return self.mutant.path[-1]

    @property
    def is_dropped(self) -> bool:
        """Whether it is a key left out."""
        return self.mutant.kind == "a key dropped"

    @property
    def target(self) -> dict[str, Any]:
        """The target that was changed, as it stands after the change; nothing if it is none."""
        after = yaml.safe_load(self.mutant.text) if self.path[0] == "targets" else {"targets": []}
        return next((each for each in after["targets"] if each["id"] == self.path[1]), {})


@dataclass(frozen=True)
class Facts:
    """What the files of a folder say, as plain data."""

    folder: Path

    @cached_property
    def names(self) -> Counter[str]:
        """How often each name stands in both files."""
        return Counter(leaf.value for file in files(self.folder) for leaf in file.leaves if is_name(leaf))

    @cached_property
    def bare_names(self) -> Counter[str]:
        """How often each name stands there without its kind, which one table may write out and another abbreviate."""
        return Counter(bare(name) for name in self.names.elements())

    @cached_property
    def roadmap(self) -> dict[str, Any]:
        """The tables."""
        return yaml.safe_load((self.folder / "roadmap.yaml").read_text(encoding="utf-8"))

    def table(self, unit: str) -> dict[str, Any] | None:
        """The table that schedules a unit."""
        return self.roadmap.get(f"{unit}s")


def bare(name: str) -> str:
    """A name without its kind, in small letters."""
    return re.sub(r"^(xã|huyện|thị xã|thành phố|đặc khu|tx|tp)\.? ", "", name.casefold())
