"""A new `targets.yaml`: the scope, counted, and an example of a target to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntm_cli.writing.layout import flow, scalar

_ABOUT = """\
# Các mục tiêu bằng số của quyết định, ghi đúng như bản in; không in thì không ghi khóa.
#
#   count/of: 58/98   percent: 59.1 (dấu chấm)   increase: tăng so với mục tiêu trước   at_least: có ít nhất
"""
_SCOPE = "# Đếm từ các bảng; nếu văn bản ghi số khác thì sửa theo văn bản.\n"
_EXAMPLE = """\
# Mỗi mục tiêu ghi theo mẫu dưới đây, bỏ dấu # ở đầu dòng và xóa `[]`:
targets: []
#  - id: {id}
#    clause: "2"
#    unit: {unit}
#    level: {level}
#    year: {year}
#    count: {count}
"""
_OF = "#    of: {of}\n"


def targets(decision: str, found: Mapping[str, Any], year: int, level: str) -> str:
    """The file of a decision, with the scope and the requirements found; its example speaks of a year and a level."""
    scope: Mapping[str, int] = found["scope"]
    units = next(iter(scope), "communes")
    of = scope.get(units, 0)
    unit = units.removesuffix("s")
    example = _EXAMPLE.format(id=f"{units}-{level}-{year}", unit=unit, level=level, year=year, count=of // 2 or 1)
    example += _OF.format(of=of) if of else ""
    counted = "".join(f"  {key}: {count}\n" for key, count in scope.items())
    shown = f"{_SCOPE}scope:\n{counted}" if counted else "scope: {}\n"
    needed = "".join(map(_requirement, found["requirements"]))
    more = f"\nrequirements:\n{needed}" if needed else ""
    return f"{_ABOUT}\ndecision: {scalar(decision)}\n\n{shown}\n{example}{more}"


def _requirement(requirement: Mapping[str, Any]) -> str:
    first, *rest = (f"{key}: {flow(value)}\n" for key, value in requirement.items())
    return f"  - {first}" + "".join(f"    {line}" for line in rest)
