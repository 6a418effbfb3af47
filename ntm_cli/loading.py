"""The two files of a folder as one data set, or everything that keeps them from being one."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from ntm_cli import models
from ntm_cli.building import build
from ntm_cli.dataset import Dataset
from ntm_cli.errors import CannotCheck
from ntm_cli.files import load
from ntm_cli.findings import Finding
from ntm_cli.folders import Folder
from ntm_cli.shape import fit
from ntm_cli.source import Source

_Model = TypeVar("_Model", bound=BaseModel)


def load_dataset(folder: Folder) -> Dataset:
    """The data set of a folder, for those who only count. Raises CannotCheck if its files do not make one."""
    read = read_dataset(load(folder.roadmap), load(folder.targets))
    if isinstance(read, Dataset):
        return read
    first = min(read, key=lambda finding: finding.span)
    place = f"{first.span.file}:{first.span.line}:{first.span.column}"
    raise CannotCheck(f"The files cannot be counted. {place}: {first.message}", "`ntm check` says all that is wrong.")


def read_dataset(roadmap_file: Source, targets_file: Source) -> Dataset | list[Finding]:
    """Both files as one data set, or the findings that say why they cannot be one."""
    roadmap = _fitted(roadmap_file, models.Roadmap)
    targets = _fitted(targets_file, models.Targets)
    if isinstance(roadmap, models.Roadmap) and isinstance(targets, models.Targets):
        return build(roadmap_file, roadmap, targets_file, targets)
    return [finding for part in (roadmap, targets) if isinstance(part, tuple) for finding in part]


def _fitted(source: Source, model: type[_Model]) -> _Model | tuple[Finding, ...]:
    """A file as its model, or everything that is wrong with it, each place once."""
    if source.root is None:
        return source.findings
    fitted = fit(source, model)
    if not isinstance(fitted, tuple):
        return source.findings or fitted
    known = {finding.span for finding in source.findings}
    return (*source.findings, *(finding for finding in fitted if finding.span not in known))
