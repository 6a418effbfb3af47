"""The files of a folder as one data set, or the findings that say why they do not make one."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Finding
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.results import Results
from ntm_cli.reading.dataset_builder import build
from ntm_cli.reading.files import load
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.source import Source

_Model = TypeVar("_Model", bound=BaseModel)

_UNCOUNTED = Words(
    "uncounted",
    en="The files cannot be counted. {place}: {finding}",
    vi="Không đếm được số liệu của hai tệp. {place}: {finding}",
)
_SEE_CHECK = Words(
    "uncounted.help", en="`ntm check` says all that is wrong.", vi="Xem tất cả các lỗi bằng lệnh `ntm check`."
)


def load_dataset(folder: Folder) -> Dataset:
    """The data set of a folder, for those who only count. Raises CannotCheck if its files do not make one."""
    return demand_dataset(*sources_of(folder))


def sources_of(folder: Folder) -> tuple[Source, ...]:
    """The files of a folder: roadmap, targets, and results if there are any. Raises CannotCheck if one is closed."""
    return tuple(map(load, folder.files()))


def demand_dataset(*files: Source) -> Dataset:
    """The files as one data set. Raises CannotCheck, with the first of what is wrong, if they do not make one."""
    read = read_dataset(*files)
    if isinstance(read, Dataset):
        return read
    first = min(read, key=lambda finding: finding.span)
    raise CannotCheck(_UNCOUNTED(place=first.span.place, finding=first.message), _SEE_CHECK())


def read_dataset(
    roadmap_file: Source, targets_file: Source, results_file: Source | None = None
) -> Dataset | list[Finding]:
    """The files as one data set, or the findings that say why they cannot be one."""
    roadmap = _fitted(roadmap_file, Roadmap)
    targets = _fitted(targets_file, Targets)
    results = None if results_file is None else _results(results_file)
    parts = (roadmap, targets, results)
    if isinstance(roadmap, tuple) or isinstance(targets, tuple) or isinstance(results, tuple):
        return [finding for part in parts if isinstance(part, tuple) for finding in part]
    return build(roadmap_file, roadmap, targets_file, targets, results)


def _results(source: Source) -> Results | tuple[Finding, ...]:
    from ntm_cli.reading import results_builder, results_models  # most plans have no results yet

    fitted = _fitted(source, results_models.Results)
    return fitted if isinstance(fitted, tuple) else results_builder.build_results(source, fitted)


def _fitted(source: Source, model: type[_Model]) -> _Model | tuple[Finding, ...]:
    """A file as its model, or everything that is wrong with it, each place once."""
    if source.root is None:
        return source.findings
    fitted = fit(source, model)
    if not isinstance(fitted, tuple):
        return source.findings or fitted
    known = {finding.span for finding in source.findings}
    return (*source.findings, *(finding for finding in fitted if finding.span not in known))


def fit(source: Source, model: type[_Model]) -> _Model | tuple[Finding, ...]:
    """Read a source's data as a model; where it does not fit, the findings instead, one for each place."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        from ntm_cli.reading.misfits import misfits  # most files fit, and need none of it

        return misfits(source, model, error)
