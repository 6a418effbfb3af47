"""Which column of a table names its units, told by the kinds of the names in it and by its head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ntm_cli.plan.names import split_kind
from ntm_cli.plan.vocabulary import Unit
from ntm_cli.tables.cell_words import plain
from ntm_cli.tables.grids import Row
from ntm_cli.tables.row_kinds import is_name_head, names_unit
from ntm_cli.tables.units import unit_in_head, unit_of

#: The smallest units first: a table that names them is about them, whatever stands beside.
_SMALLEST = (Unit.VILLAGE, Unit.COMMUNE, Unit.DISTRICT)


def name_column(columns: Mapping[int, str], body: Sequence[Row]) -> int | None:
    """Which of some columns, given with their heads, names the units; None if none does."""
    units = {index: _unit(head, body, index) for index, head in columns.items()}
    named = [index for index, unit in units.items() if unit is not None]
    if not named:
        return next((index for index, head in columns.items() if is_name_head(head)), None)
    return min(named, key=lambda index: (_SMALLEST.index(units[index] or Unit.DISTRICT), -_times(body, index)))


def kinds(body: Sequence[Row], column: int) -> Counter[str]:
    """The kinds of units that a column names, and how often."""
    return Counter(split_kind(plain(text))[0] for text in _texts(body, column) if names_unit(text))


def text_at(row: Row, column: int) -> str:
    """What stands in a column of a row; '' where the row is shorter."""
    return row.cells[column].text if column < len(row.cells) else ""


def _texts(body: Sequence[Row], column: int) -> list[str]:
    return [text for row in body if plain(text := text_at(row, column))]


def _times(body: Sequence[Row], column: int) -> int:
    return kinds(body, column).total()


def _unit(head: str, body: Sequence[Row], column: int) -> Unit | None:
    """The sort of unit that a column names: mostly by the names' kinds, or by its head where they have none."""
    texts = _texts(body, column)
    units = Counter(unit for text in texts if (unit := unit_of(text)) in _SMALLEST)
    said = unit_in_head(head) if is_name_head(head) and _are_names(texts, body) else None
    if said and units[said] * 2 >= units.total():
        return said
    return units.most_common(1)[0][0] if units else None


def _are_names(texts: Sequence[str], body: Sequence[Row]) -> bool:
    """Whether most rows say something with letters in a column."""
    return sum(plain(text)[:1].isalpha() and len(plain(text)) > 1 for text in texts) * 2 > len(body)
