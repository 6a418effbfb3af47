"""Vietnamese: how it says what a message can hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ntm_cli.findings import Severity
from ntm_cli.languages.language import Language
from ntm_cli.messages import Amount, Attained, Percent
from ntm_cli.plan.vocabulary import Level, Mark, Unit

_UNITS: dict[str, str] = {
    Unit.COMMUNE: "xã",
    Unit.DISTRICT: "đơn vị cấp huyện",
    Unit.VILLAGE: "thôn",
    Unit.PROVINCE: "tỉnh",
}
#: Where a table has no room: above the first level only rural districts are meant.
_SHORT = {**_UNITS, Unit.DISTRICT: "huyện"}
_MARKS = {Mark.ACHIEVED: "đã đạt chuẩn", Mark.ALL: "số tổng", Mark.OF: "mẫu số", Mark.BLANK: "(trống)"}
_CELLS = {**_MARKS, Mark.ACHIEVED: "“Đã đạt chuẩn”"}
_SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "lưu ý"}
#: Units that carry out the programme's tasks instead of meeting its standard.
_WITH_TASKS = {"thị xã", "thành phố", "tỉnh", Unit.PROVINCE}


def unit(value: Unit) -> str:
    """A unit of the programme; nouns have no plural."""
    return _UNITS[value]


def units(amount: Amount) -> str:
    """A count with its unit: 51 xã."""
    return f"{amount.count} {_UNITS.get(amount.unit, amount.unit)}"


def percent(share: Percent) -> str:
    """A share with a decimal comma: 59,1%."""
    return f"{decimal(share.number)}%"


def decimal(number: Decimal) -> str:
    """A number with a decimal comma."""
    return str(number).replace(".", ",")


def grouped(number: int) -> str:
    """A large number, its digits in groups of three: 2.000.000."""
    return f"{number:,}".replace(",", ".")


def group(name: str) -> str:
    """A group by its name: nhóm 3, Nhóm 3."""
    return name if " " in name else f"nhóm {name}"


def day(value: date) -> str:
    """A day as 06/10/2022."""
    return f"{value:%d/%m/%Y}"


def attained(value: Attained) -> str:
    """A level as a verb: đạt chuẩn NTM nâng cao; of towns, hoàn thành nhiệm vụ."""
    level = Level(value.level)
    above = "" if level is Level.STANDARD else f" {level.vietnamese}"
    if value.of in _WITH_TASKS:
        return f"hoàn thành nhiệm vụ xây dựng NTM{above}"
    if value.of == Unit.DISTRICT and not above:
        return "đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM"
    return f"đạt chuẩn NTM{above}"


def units_at(value: Attained) -> str:
    """The units at a level, as a row of a table calls them: xã NTM nâng cao."""
    level = Level(value.level)
    noun = _SHORT.get(value.of, value.of)
    if level is not Level.STANDARD:
        return f"{noun} NTM {level.vietnamese}"
    if value.of == Unit.DISTRICT:
        return "cấp huyện đạt chuẩn/hoàn thành"
    return f"{noun} hoàn thành nhiệm vụ" if value.of in _WITH_TASKS else f"{noun} đạt chuẩn NTM"


def joined(items: list[str], last: str, more: int) -> str:
    """Items in a row: A, B và C; A, B hoặc C; A, B và 3 đơn vị khác; 2022, 2023 và 3 năm khác."""
    if more:
        noun = "năm" if items[0].isdigit() else "đơn vị"
        return f"{', '.join(items)} và {more} {noun} khác"
    if last == ",":
        return ", ".join(items)
    joint = "và" if last == "and" else "hoặc"
    return f"{', '.join(items[:-1])} {joint} {items[-1]}" if len(items) > 1 else "".join(items)


def column(value: Mark | int) -> str:
    """A column by its name: cột 2023, cột đã đạt chuẩn."""
    return f"cột {value if isinstance(value, int) else _MARKS[value]}"


def when(value: Mark | int) -> str:
    """A column as the time at which something is reached: năm 2023, ở cột đã đạt chuẩn."""
    return f"năm {value}" if isinstance(value, int) else f"ở cột {_MARKS[value]}"


def cell(value: Mark | int) -> str:
    """What stands in a row's cell: năm 2023, “Đã đạt chuẩn”, (trống)."""
    return f"năm {value}" if isinstance(value, int) else _CELLS[value]


VIETNAMESE = Language(
    code="vi",
    kinds={
        Level: lambda level: level.vietnamese,
        Unit: unit,
        Mark: _MARKS.__getitem__,
        Severity: _SEVERITIES.__getitem__,
        Amount: units,
        Percent: percent,
        Decimal: decimal,
        Attained: attained,
        date: day,
    },
    forms={
        "column": column,
        "cell": cell,
        "when": when,
        "group": group,
        "grouped": grouped,
        "plural": unit,
        "units": units_at,
    },
    joined=joined,
)
