"""What heads of columns say beside years and levels: what is measured, and periods of several years."""

from __future__ import annotations

import re

from ntm_cli.tables.cell_words import key

_MEASURE = re.compile(
    r"(?:ty le|ti le|kinh phi|von|nguon von|dan so|so ho|dien tich|thu nhap|so tieu chi)\b.*"
    r"|.*%.*|.*\b(?:trieu|ty) dong\b.*"
)
_PERIOD = re.compile(r"(?:.{0,40}\b(?:giai doan|ky) )?(?:19|20)\d\d ?[-–] ?((?:19|20)\d\d)|(?:ca )?giai doan.*")
#: Later than all years, for a period that does not say when it ends.
_OPEN = 9999


def is_measure(text: str) -> bool:
    """Whether this is the head of a column of shares, money or people."""
    return bool(_MEASURE.fullmatch(key(text)))


def period_end(text: str) -> int | None:
    """The last year of a head such as "giai đoạn 2021-2025"; one later than all if it names a period without years."""
    found = _PERIOD.fullmatch(key(text))
    return int(found[1] or _OPEN) if found else None
