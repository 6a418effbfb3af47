"""`ntm schema`: what may stand in the two files, for editors and other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntm_cli.commands.arguments import LanguageOption
from ntm_cli.terminal.console import write


class SchemaFile(StrEnum):
    """The files that have a schema."""

    ROADMAP = "roadmap"
    TARGETS = "targets"


def schema(
    file: Annotated[SchemaFile, typer.Argument(help="Which of the two files.")], _language: LanguageOption = None
) -> None:
    """Print the JSON Schema of roadmap.yaml or targets.yaml, which editors use to complete and explain keys.

    Example: ntm schema roadmap
    """
    from ntm_cli.schema.json_schema import MODELS, render

    write(render(MODELS[file]))
