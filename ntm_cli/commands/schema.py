"""`ntm schema`: what may stand in the two files, for editors and other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer


class SchemaFile(StrEnum):
    """The files that have a schema."""

    ROADMAP = "roadmap"
    TARGETS = "targets"


def schema(file: Annotated[SchemaFile, typer.Argument(help="Which of the two files.")]) -> None:
    """Print the JSON Schema of roadmap.yaml or targets.yaml, which editors use to complete and explain keys.

    Example: ntm schema roadmap
    """
    from ntm_cli.reading.models import Roadmap, Targets
    from ntm_cli.schema.json_schema import render

    sys.stdout.write(render(Roadmap if file is SchemaFile.ROADMAP else Targets))
