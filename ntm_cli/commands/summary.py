"""`ntm summary`: where the plan stands against the targets."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import folder_argument, one
from ntm_cli.commands.completion import complete_districts, complete_groups, complete_years
from ntm_cli.commands.options import a_year, colour_option, language_option, option_of
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import Code, said
from ntm_cli.messages import Words, listed
from ntm_cli.plan.vocabulary import Division
from ntm_cli.summaries import Format, View
from ntm_cli.terminal.colour import When

ABOUT = (
    Words(
        "summary.about",
        en="Show where the plan stands against the targets by the end of a year.",
        vi="Đối chiếu lộ trình với các mục tiêu, tính đến hết một năm.",
    ),
)
EXAMPLES = ("ntm summary --year 2025 --by district", 'ntm summary --district "van don"')

_YEAR = Words("summary.year", en="YEAR", vi="NĂM")
_YEAR_HELP = Words(
    "summary.year.help",
    en="By the end of which year; the last by default.",
    vi="Tính đến hết năm nào; không chọn thì là năm cuối của lộ trình.",
)
_BY = Words(
    "summary.by",
    en="Show the units of each district or group.",
    vi="Hiện số đơn vị của từng đơn vị cấp huyện hoặc từng nhóm.",
)
_COUNTED_BY = Words(
    "summary.by.otherwise",
    en="`--by district` counts the communes of each district; `--district NAME` lists those of one.",
    vi="`--by district` đếm số xã của từng đơn vị cấp huyện; `--district TÊN` liệt kê các xã của một đơn vị.",
)
_GROUP_HELP = Words(
    "summary.group.help",
    en="Show one group whole: 'nhom 2'.",
    vi="Hiện đầy đủ một nhóm, chẳng hạn 'nhom 2'.",
)
_EXAMPLE = Words(
    "summary.example",
    en="Show the plan that was installed with ntm.",
    vi="Xem lộ trình mẫu được cài cùng ntm.",
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
    year: Annotated[
        int | None,
        typer.Option(
            "--year", metavar=said(_YEAR), help=said(_YEAR_HELP), parser=a_year, autocompletion=complete_years
        ),
    ] = None,
    by: Annotated[Division | None, option_of("--by", Division, _BY, _COUNTED_BY)] = None,
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
    example: Annotated[bool, typer.Option("--example", help=said(_EXAMPLE))] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """Show where the plan stands against the targets by the end of a year."""
    from ntm_cli.reading.loading import load_dataset
    from ntm_cli.summaries.part import show
    from ntm_cli.summaries.parts import break_down
    from ntm_cli.summaries.printing import printer
    from ntm_cli.summaries.year import summarise

    _demand_one(district, group, by)
    data = load_dataset(one(folder, example=example, named=district or group))
    if district is not None:
        printer(View.PART, format)(show(data, Division.DISTRICT, district))
    elif group is not None:
        printer(View.PART, format)(show(data, Division.GROUP, group))
    elif by is not None:
        printer(View.PARTS, format)(break_down(data, by, year))
    else:
        printer(View.YEAR, format)(summarise(data, year))


def _demand_one(district: str | None, group: str | None, by: Division | None) -> None:
    """Refuse two parts at once, or a part beside the list of all: only one of them would be shown."""
    asked = {"--district": district, "--group": group, "--by": by}
    given = tuple(f"`{option}`" for option, value in asked.items() if value is not None)
    if len(given) > 1:
        raise CannotCheck(_TOO_MANY(options=listed(given)), _CHOOSE())
