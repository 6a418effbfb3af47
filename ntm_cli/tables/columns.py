"""What each column of a table holds, by its head and by what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ntm_cli.plan.vocabulary import ACHIEVED, Column, Level
from ntm_cli.tables.cell_words import (
    column_head,
    count_of,
    is_blank,
    is_note,
    is_number_head,
    is_roman,
    is_total,
    levels_in,
    plain,
    until,
    year_in,
    year_of,
)
from ntm_cli.tables.grids import Row
from ntm_cli.tables.head_words import is_measure, period_end
from ntm_cli.tables.name_columns import kinds, name_column, text_at
from ntm_cli.tables.row_kinds import distinct, is_group, is_name_head
from ntm_cli.tables.units import DISTRICTS


class Role(StrEnum):
    """What a column is for."""

    NUMBER = "number"
    NAME = "name"
    DISTRICT = "district"
    GROUP = "group"
    COMMUNE = "commune"
    #: A mark says that a unit reaches the level in the column's year.
    MARK = "mark"
    #: The cell itself says the year in which a unit reaches the level.
    YEAR = "year"
    SUM = "sum"
    NOTE = "note"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its role, and of a mark or a year the level and the column of the plan."""

    role: Role
    level: Level | None = None
    when: Column | None = None
    text: str = ""


def heads(rows: Sequence[Row], body: Sequence[Row], titles: Iterable[str]) -> tuple[Head, ...]:
    """The columns of a table, from its head, what stands below it, and its title."""
    width = max(len(row.cells) for row in body)
    title = next((levels[0] for text in titles if len(levels := levels_in(text)) == 1), None)
    stacks = [_stack(texts) for texts in zip(*_filled_to_the_right(rows, width), strict=True)] if rows else []
    first = _first_year(stacks)
    found = [_by_head(stack, title, first) for stack in stacks] or _by_body(body, width)
    return tuple(_named(found, body))


def _stack(texts: Iterable[str]) -> list[str]:
    """What stands above a column, from top to bottom, each text once."""
    return [text for text in dict.fromkeys(texts) if text]


def _filled_to_the_right(rows: Sequence[Row], width: int) -> list[list[str]]:
    """The texts of a head; where cells are not merged, a level goes over the years to the right of it."""
    texts = [[plain(cell.text) for cell in row.cells[:width]] + [""] * (width - len(row.cells)) for row in rows]
    for above, upper in enumerate(texts[:-1]):
        below = texts[above + 1 :]
        for column in range(1, width):
            if not upper[column] and _is_dated(below, column) and _is_dated(below, column - 1):
                upper[column] = upper[column - 1]
    return texts


def _is_dated(rows: Sequence[Sequence[str]], column: int) -> bool:
    texts = [row[column] for row in rows if row[column]]
    return any(column_head(text) is not None or until(text) is not None or is_total(text) for text in texts)


def _first_year(stacks: Iterable[Sequence[str]]) -> int:
    """The first year that heads a column by itself."""
    years = [head for stack in stacks for text in stack if isinstance(head := column_head(text), int)]
    return min(years, default=0)


def _by_head(stack: Sequence[str], title: Level | None, first: int) -> Head:
    text = " / ".join(stack)
    if not stack:
        return Head(Role.OTHER)
    for role, tells in _TOLD:
        if any(map(tells, stack)):
            return Head(role, text=text)
    over = period_end(stack[-1])
    when = next((found for said in reversed(stack) if (found := _when(said, first)) is not None), None)
    if over is not None:  # the years of the plan together, or those before it
        when = ACHIEVED if over < first else None
    level = _level(stack, title if when else None)
    if is_total(stack[-1]):
        return Head(Role.SUM, level, text=text)
    if over is not None and when is None:
        return Head(Role.NOTE, text=text)
    if when is not None:
        return Head(Role.MARK, level, when, text)
    if level is not None and not is_name_head(stack[-1]):
        return Head(Role.YEAR, level, text=text)
    return Head(Role.OTHER, text=text)


_TOLD: tuple[tuple[Role, Callable[[str], bool]], ...] = (
    (Role.NUMBER, is_number_head),
    (Role.NOTE, is_note),
    (Role.NOTE, is_measure),
    (Role.GROUP, is_group),
)


def _when(text: str, first: int) -> Column | None:
    head = column_head(text)
    if head is not None:
        return head
    year = until(text)
    if year is None and levels_in(text):
        return year_in(text)
    return ACHIEVED if year is not None and (year < first or not first) else None


def _level(stack: Sequence[str], title: Level | None) -> Level | None:
    """The level of a column: what stands above its year, else what its lowest head says, else the table's title."""
    *above, leaf = stack
    said = [levels[0] for text in reversed(above) if column_head(text) is None and len(levels := levels_in(text)) == 1]
    own = levels_in(leaf)
    higher = [level for level in own if level is not Level.STANDARD]
    if column_head(leaf) is None and len(own) == 1:
        return own[0]
    if len(higher) == 1 and len(own) == 1:
        return higher[0]
    return next(iter(said), None) or title or (own[0] if len(own) == 1 else None)


def _by_body(body: Sequence[Row], width: int) -> list[Head]:
    """Without a head: columns that hold nothing but years are levels, whose names nobody says."""
    rows = [row for row in body if not any(is_total(cell.text) for cell in distinct(row)[:3])]
    return [Head(Role.YEAR) if _holds_years(rows, column) else Head(Role.OTHER) for column in range(width)]


def _holds_years(rows: Iterable[Row], column: int) -> bool:
    texts = [text for row in rows if not is_blank(text := text_at(row, column))]
    return bool(texts) and all(year_of(text) is not None for text in texts)


def _named(found: list[Head], body: Sequence[Row]) -> Iterable[Head]:
    """The columns with those that hold names and numbers among them, told by what stands in them."""
    others = {index: head.text for index, head in enumerate(found) if head.role is Role.OTHER}
    names = {index: kinds(body, index) for index in others}
    most = name_column(others, body)
    number = next((index for index, head in enumerate(found) if head.role is Role.NUMBER), None)
    for index, head in enumerate(found):
        if index == most:
            yield Head(Role.NAME, text=head.text)
        elif head.role is Role.OTHER and names[index]:
            yield Head(_beside(names[index]), text=head.text)
        elif head.role is Role.NUMBER and index != number:
            yield Head(Role.NOTE, text=head.text)
        elif number is None and head.role is Role.OTHER and _holds_numbers(body, index):
            number = index
            yield Head(Role.NUMBER, text=head.text)
        elif head.role is Role.OTHER and not any(plain(text_at(row, index)) for row in body):
            yield Head(Role.NOTE, text=head.text)
        else:
            yield head


def _beside(named: Counter[str]) -> Role:
    return Role.DISTRICT if named.most_common(1)[0][0] in DISTRICTS else Role.COMMUNE


def _holds_numbers(body: Sequence[Row], column: int) -> bool:
    texts = [text for row in body if (text := plain(text_at(row, column)))]
    return bool(texts) and sum(count_of(text) is not None or is_roman(text) for text in texts) * 2 > len(texts)
