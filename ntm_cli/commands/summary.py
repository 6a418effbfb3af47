"""`ntm summary`: where the plan stands against the targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ntm_cli.commands.arguments import example_option, folder_argument, one, year_option
from ntm_cli.commands.completion import complete_districts, complete_groups
from ntm_cli.commands.options import colour_option, language_option, option_of, write
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words, listed
from ntm_cli.plan.vocabulary import Division, Unit
from ntm_cli.summaries import By, Format, View
from ntm_cli.terminal.colour import When

if TYPE_CHECKING:
    from ntm_cli.plan.dataset import Dataset

ABOUT = (
    Words(
        "summary.about",
        en="Show where the plan stands against the targets by the end of a year.",
        vi="Đối chiếu lộ trình với các mục tiêu, tính đến hết một năm.",
    ),
)
EXAMPLES = ("ntm summary --year 2025 --by district", "ntm summary --by commune", 'ntm summary --district "van don"')

_BY = Words(
    "summary.by",
    en="Show the share that each district or group has reached, or each commune or village with its years.",
    vi="Hiện tỷ lệ đã đạt của từng đơn vị cấp huyện hoặc từng nhóm, hoặc năm đạt của từng xã hay từng thôn.",
)
_NAMES = Words(
    "summary.names",
    en="Name the units that are new in the year, below --by district or --by group.",
    vi="Nêu tên các đơn vị đạt trong năm, dưới bảng của --by district hoặc --by group.",
)
_NAMES_OF = Words(
    "summary.names-of",
    en="`--names` goes with `--by district` or `--by group`.",
    vi="`--names` chỉ dùng cùng `--by district` hoặc `--by group`.",
)
_GROUP_HELP = Words(
    "summary.group.help",
    en="Show one group whole: 'nhom 2'.",
    vi="Hiện đầy đủ một nhóm, chẳng hạn 'nhom 2'.",
)
_DISTRICT = Words("summary.district", en="NAME", vi="TÊN")
_DISTRICT_HELP = Words(
    "summary.district.help",
    en="Show one district whole, however its name is typed: 'van don'.",
    vi="Hiện đầy đủ một đơn vị cấp huyện; tên viết có dấu hoặc không dấu: 'van don'.",
)
_FORMAT = Words(
    "summary.format", en="How to print it; a table by default.", vi="Cách in kết quả; không chọn thì in bảng."
)

_TOO_MANY = Words(
    "summary.too-many",
    en="{options} are different tables.",
    vi="{options} là các bảng khác nhau.",
)
_CHOOSE = Words("summary.too-many.help", en="Choose one of them.", vi="Chỉ chọn một trong các tùy chọn này.")


def summary(
    folder: Annotated[str | None, folder_argument()] = None,
    year: Annotated[int | None, year_option()] = None,
    by: Annotated[By | None, option_of("--by", By, _BY)] = None,
    names: Annotated[bool, typer.Option("--names", help=said(_NAMES))] = False,
    district: Annotated[
        str | None,
        typer.Option(
            "--district", metavar=said(_DISTRICT), help=said(_DISTRICT_HELP), autocompletion=complete_districts
        ),
    ] = None,
    group: Annotated[
        str | None,
        typer.Option("--group", metavar=said(_DISTRICT), help=said(_GROUP_HELP), autocompletion=complete_groups),
    ] = None,
    format: Annotated[Format, option_of("--format", Format, _FORMAT)] = Format.TABLE,
    example: Annotated[bool, example_option()] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Show where the plan stands against the targets by the end of a year."""
    from ntm_cli.reading.loading import load_dataset

    _demand_one(district, group, by)
    division = Division(by) if by in (By.DISTRICT, By.GROUP) else None
    if names and division is None:
        raise CannotCheck(_NAMES_OF(), write("--by district --names", "--by group --names"))
    data = load_dataset(one(folder, example=example, named=district or group))
    if district is not None:
        _print_part(data, Division.DISTRICT, district, format)
    elif group is not None:
        _print_part(data, Division.GROUP, group, format)
    elif division is not None:
        _print_parts(data, division, year, View.NAMED if names and format is Format.TABLE else View.PARTS, format)
    elif by is not None:
        _print_units(data, Unit(by), year, format)
    else:
        _print_year(data, year, format)


def _print_year(data: Dataset, year: int | None, format: Format) -> None:
    from ntm_cli.summaries.printing import printer
    from ntm_cli.summaries.year import summarise

    printer(View.YEAR, format)(summarise(data, year))


def _print_part(data: Dataset, by: Division, typed: str, format: Format) -> None:
    from ntm_cli.summaries.part import show
    from ntm_cli.summaries.printing import printer

    printer(View.PART, format)(show(data, by, typed))


def _print_parts(data: Dataset, by: Division, year: int | None, view: View, format: Format) -> None:
    from ntm_cli.summaries.parts import break_down
    from ntm_cli.summaries.printing import printer

    printer(view, format)(break_down(data, by, year))


def _print_units(data: Dataset, unit: Unit, year: int | None, format: Format) -> None:
    from ntm_cli.summaries.listed_units import list_units
    from ntm_cli.summaries.printing import printer

    printer(View.UNITS, format)(list_units(data, unit, year))


def _demand_one(district: str | None, group: str | None, by: By | None) -> None:
    """Refuse two parts at once, or a part beside the list of all: only one of them would be shown."""
    asked = {"--district": district, "--group": group, "--by": by}
    given = tuple(f"`{option}`" for option, value in asked.items() if value is not None)
    if len(given) > 1:
        raise CannotCheck(_TOO_MANY(options=listed(given)), _CHOOSE())
