"""The rows of a printed table that are not in the file, as an analyst writes them: 5, or 1-71 for all from 1 to 71."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FROM_TO = re.compile(r"[1-9][0-9]{0,8} ?[-–] ?[1-9][0-9]{0,8}")


def is_from_to(text: str) -> bool:
    """Whether a text is two numbers of rows with a dash between them."""
    return _FROM_TO.fullmatch(text) is not None


def ranges(printed: Iterable[int | str]) -> tuple[range, ...]:
    """The row numbers that are meant, from the lowest up, none of them twice."""
    found: list[range] = []
    for new in sorted(map(_range, printed), key=lambda numbers: numbers.start):
        if found and new.start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(found[-1].stop, new.stop))
        else:
            found.append(new)
    return tuple(found)


def _range(printed: int | str) -> range:
    first, *last = (int(number) for number in re.findall("[0-9]+", str(printed)))
    ends = sorted((first, *last))
    return range(ends[0], ends[-1] + 1)
