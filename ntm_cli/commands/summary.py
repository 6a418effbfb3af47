"""`ntm summary`: where the plan stands against the targets."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.commands.arguments import FolderArgument, named_nearest_or_bundled
from ntm_cli.commands.completion import complete_districts, complete_years
from ntm_cli.errors import CannotCheck

if TYPE_CHECKING:
    from ntm_cli.plan.dataset import Dataset
    from ntm_cli.summaries.year import Summary


class By(StrEnum):
    """What a summary can be broken down by."""

    DISTRICT = "district"


class SummaryFormat(StrEnum):
    """How a summary can be written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def summary(
    folder: FolderArgument = None,
    year: Annotated[
        int | None,
        typer.Option("--year", help="By the end of which year; the last by default.", autocompletion=complete_years),
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="Show the communes of each district.")] = None,
    district: Annotated[
        str | None,
        typer.Option("--district", help="Show one district whole: 'van don'.", autocompletion=complete_districts),
    ] = None,
    format: Annotated[SummaryFormat, typer.Option("--format", help="How to print it.")] = SummaryFormat.TABLE,
) -> None:
    """Show where the plan stands against the targets by the end of a year.

    Examples: ntm summary --year 2025 --by district; ntm summary --district "van don"
    """
    from ntm_cli.reading.dataset_builder import load_dataset

    data = load_dataset(named_nearest_or_bundled(folder))
    if district is not None:
        _print_district(data, district, format)
        return
    from ntm_cli.summaries.year import summarise

    _print(summarise(data, year), format, by is By.DISTRICT)


def _print_district(data: Dataset, typed: str, format: SummaryFormat) -> None:
    from ntm_cli.summaries.district import show

    if format is SummaryFormat.CSV:
        raise CannotCheck("One district is printed as table or json, not as csv.")
    district = show(data, typed)
    if format is SummaryFormat.JSON:
        from ntm_cli.summaries import district_json

        sys.stdout.write(district_json.render(district))
    else:
        from ntm_cli.summaries import district_table
        from ntm_cli.summaries import year_table as summary_table
        from ntm_cli.terminal import console

        console.print_rich(district_table.render(district), max(console.width(), summary_table.MIN_CELLS))


def _print(shown: Summary, format: SummaryFormat, by_district: bool) -> None:
    if format is SummaryFormat.JSON:
        from ntm_cli.summaries import year_json as summary_json

        sys.stdout.write(summary_json.render(shown, by_district))
    elif format is SummaryFormat.CSV:
        from ntm_cli.summaries import year_csv as summary_csv

        sys.stdout.write(summary_csv.render(shown, by_district))
    else:
        from ntm_cli.summaries import year_table as summary_table
        from ntm_cli.terminal import console

        cells = max(console.width(), summary_table.MIN_CELLS)
        console.print_rich(summary_table.render(shown, by_district, cells), cells)
