"""`ntm summary`: where the plan stands against the targets."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import FolderArgument, LanguageOption, one
from ntm_cli.commands.completion import complete_districts, complete_groups, complete_years
from ntm_cli.plan.vocabulary import Division
from ntm_cli.summaries import Format, View


def summary(
    folder: FolderArgument = None,
    _language: LanguageOption = None,
    year: Annotated[
        int | None,
        typer.Option("--year", help="By the end of which year; the last by default.", autocompletion=complete_years),
    ] = None,
    by: Annotated[Division | None, typer.Option("--by", help="Show the units of each district or group.")] = None,
    district: Annotated[
        str | None,
        typer.Option("--district", help="Show one district whole: 'van don'.", autocompletion=complete_districts),
    ] = None,
    group: Annotated[
        str | None,
        typer.Option("--group", help="Show one group whole: 'nhom 2'.", autocompletion=complete_groups),
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
    example: Annotated[bool, typer.Option("--example", help="Show the plan that was installed with ntm.")] = False,
) -> None:
    """Show where the plan stands against the targets by the end of a year.

    Examples: ntm summary --year 2025 --by district; ntm summary --district "van don"
    """
    from ntm_cli.reading.loading import load_dataset
    from ntm_cli.summaries.part import show
    from ntm_cli.summaries.parts import break_down
    from ntm_cli.summaries.printing import printer
    from ntm_cli.summaries.year import summarise

    data = load_dataset(one(folder, example=example))
    if district is not None:
        printer(View.PART, format)(show(data, Division.DISTRICT, district))
    elif group is not None:
        printer(View.PART, format)(show(data, Division.GROUP, group))
    elif by is not None:
        printer(View.PARTS, format)(break_down(data, by, year))
    else:
        printer(View.YEAR, format)(summarise(data, year))
