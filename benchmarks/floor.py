"""The least that a tool of this kind can be: a typer command that reads a YAML file into one strict pydantic model."""

from __future__ import annotations

from pathlib import Path

import typer
import yaml
from pydantic import BaseModel, ConfigDict


class Decision(BaseModel):
    """Three texts, and nothing else."""

    model_config = ConfigDict(strict=True, extra="forbid")

    number: str
    date: str
    province: str


app = typer.Typer()


@app.command()
def check(file: Path) -> None:
    """Read the file and print what it holds."""
    with file.open(encoding="utf-8") as text:
        decision = Decision.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
    typer.echo(decision.number)


if __name__ == "__main__":
    app()
