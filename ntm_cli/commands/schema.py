"""`ntm schema`: what may stand in the files, for editors and other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntm_cli.commands.options import colour_option, language_option, taking
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When
from ntm_cli.terminal.console import write

ABOUT = (
    Words(
        "schema.about",
        en="Print the JSON Schema of one of the files, by which editors complete and explain keys.",
        vi="In JSON Schema của một tệp dữ liệu, để trình soạn thảo gợi ý và giải thích các khóa.",
    ),
)
EXAMPLES = ("ntm schema roadmap",)

_FILE = Words("schema.file", en="Which of the files.", vi="Tệp nào.")


class SchemaFile(StrEnum):
    """The files that have a schema."""

    ROADMAP = "roadmap"
    TARGETS = "targets"
    RESULTS = "results"


def schema(
    file: Annotated[SchemaFile, typer.Argument(help=said(_FILE), **taking("ntm schema", SchemaFile))],
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Print the JSON Schema of one of the files, by which editors complete and explain keys."""
    from ntm_cli.schema.json_schema import MODELS, render

    write(render(MODELS[file]))
