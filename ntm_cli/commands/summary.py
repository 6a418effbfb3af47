"""`ntm summary`: where the plan stands against the targets."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ntm_cli.commands.arguments import FolderArgument, LanguageOption, named_nearest_or_bundled
from ntm_cli.commands.completion import complete_districts, complete_years
from ntm_cli.summaries import Format, View


class By(StrEnum):
    """What a summary can be broken down by."""

    DISTRICT = "district"


def summary(
    folder: FolderArgument = None,
    _language: LanguageOption = None,
    year: Annotated[
        int | None,
        typer.Option("--year", help="By the end of which year; the last by default.", autocompletion=complete_years),
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="Show the communes of each district.")] = None,
    district: Annotated[
        str | None,
        typer.Option("--district", help="Show one district whole: 'van don'.", autocompletion=complete_districts),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
) -> None:
    """Show where the plan stands against the targets by the end of a year.

    Examples: ntm summary --year 2025 --by district; ntm summary --district "van don"
    """
    from ntm_cli.reading.loading import load_dataset
    from ntm_cli.summaries.district import show
    from ntm_cli.summaries.printing import printer
    from ntm_cli.summaries.year import summarise

    data = load_dataset(named_nearest_or_bundled(folder))
    if district is not None:
        printer(View.DISTRICT, format)(show(data, district))
    else:
        printer(View.DISTRICTS if by else View.YEAR, format)(summarise(data, year))
