"""The programme's own words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

Level = Literal["standard", "advanced", "model"]

Unit = Literal["commune", "district", "village", "province"]

#: The levels in the order in which a unit reaches them: đạt chuẩn, nâng cao, kiểu mẫu.
LEVELS: tuple[Level, ...] = ("standard", "advanced", "model")

Severity = Literal["error", "warning", "note"]

Year = Annotated[int, Field(ge=1900, le=2999)]

Column = Literal["achieved"] | Year
