"""What `ntm check` and an editor each say of the shape of one file: whether they refuse it."""

from __future__ import annotations

import core_yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from ntm_cli.reading.loading import fit
from ntm_cli.reading.results_models import Results
from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.reading.yaml_refusals import BROKEN_YAML
from ntm_cli.reading.yaml_slips import DUPLICATE_KEY
from ntm_cli.schema.json_schema import schema_of

MODELS: dict[str, type[BaseModel]] = {"roadmap": Roadmap, "targets": Targets, "results": Results}
VALIDATORS = {file: Draft202012Validator(schema_of(model)) for file, model in MODELS.items()}

#: Findings of the reader that are not about what may stand where.
NOT_OF_SHAPE = {BROKEN_YAML.name, DUPLICATE_KEY.name}


def is_of_shape(file: str, text: str) -> bool:
    """Whether a text is YAML with each key once, so that there is a shape to speak of."""
    return NOT_OF_SHAPE.isdisjoint(finding.rule for finding in parse(text, f"{file}.yaml").findings)


def refused_by_ntm(file: str, text: str) -> bool:
    """Whether the reader or the model refuses a text for what stands in it, not for being no YAML."""
    source = parse(text, f"{file}.yaml")
    if not is_of_shape(file, text):
        return False
    return bool(source.findings) or isinstance(fit(source, MODELS[file]), tuple)


def refused_by_schema(file: str, text: str) -> bool:
    """Whether an editor underlines something in a text."""
    return not VALIDATORS[file].is_valid(core_yaml.load(text))
