"""What a row of cells is, wherever its cells stand: a head, numbers of columns, a unit, a total, a title, a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ntm_cli.plan.names import proper, split_kind
from ntm_cli.tables.cell_words import (
    column_head,
    count_of,
    is_blank,
    is_note,
    is_number_head,
    is_roman,
    is_total,
    key,
    levels_in,
    plain,
    share_of,
    until,
)
from ntm_cli.tables.grids import Cell, Row

#: Longer names there are none; longer cells are sentences.
_LONGEST_NAME = 60
_LONGEST_TITLE = 80
#: Where a table gets its name.
LABEL = re.compile(
    r"((?:phu bieu|phu luc|bieu mau|bieu|bang|mau)(?: so)?) ?[:.]? ?(\d{1,3}[a-z]?|[ivx]{1,5})\b[.:]?(?! ?xa)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?:nhom|khu vuc|vung|cum|cac xa|xa khu vuc|xa nhom|xa vung|dia ban)\b.*")
_NAME_HEAD = re.compile(
    r"(?:ten|don vi|dia phuong|danh sach|danh muc|cac don vi|cap huyen|xa|phuong|huyen|thon)\b.{0,60}"
)


def distinct(row: Row) -> list[Cell]:
    """The cells of a row that hold something, each once."""
    return [cell for cell in dict.fromkeys(row.cells) if plain(cell.text)]


@lru_cache(maxsize=65536)
def names_unit(text: str) -> bool:
    """Whether a text is the name of a unit: its kind and a name of its own."""
    name = plain(text)
    kind, rest = split_kind(name)
    if not kind or not rest or len(name) > _LONGEST_NAME:
        return False
    first = proper(name)[:1]
    return (first.isupper() or first.isdecimal()) and not levels_in(name) and column_head(name) is None


def is_group(text: str) -> bool:
    """Whether a text names a group of units."""
    return len(plain(text)) <= _LONGEST_TITLE and bool(_GROUP.fullmatch(key(text)))


def is_name_head(text: str) -> bool:
    """Whether this is the head of a column of names."""
    return bool(_NAME_HEAD.fullmatch(key(text))) and not names_unit(text)


def is_numbering(row: Row) -> bool:
    """Whether a row numbers the columns: 1, 2, 3 or (1), (2), (3), perhaps after A and B."""
    texts = [plain(cell.text).strip("()").partition("=")[0] for cell in distinct(row)]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < 3]
    letters = len([text for text in texts if text in ("A", "B", "C", "I", "II")])
    enough = len(numbers) > 2 and len(numbers) + letters == len(texts)
    return enough and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (1, 2, 3)


def is_body(row: Row) -> bool:
    """Whether a row is one of units, of a block or a total."""
    cells = distinct(row)
    if any(names_unit(cell.text) for cell in cells) or any(is_total(cell.text) for cell in cells[:3]):
        return not any(is_number_head(cell.text) for cell in cells)
    if len(cells) < 2 or is_numbering(row):
        return False
    first, second = cells[0].text, plain(cells[1].text)
    return (is_roman(first) or count_of(first) is not None) and second[:1].isalpha() and not begins_head(row)


def begins_head(row: Row) -> bool:
    """Whether the head of a table begins with this row."""
    cells = distinct(row)
    if len(cells) < 2 or any(names_unit(cell.text) for cell in cells):
        return False
    if count_of(cells[0].text) is not None or is_roman(cells[0].text):
        return False
    columns = sum(column_head(cell.text) is not None or until(cell.text) is not None for cell in cells)
    named = any(is_number_head(cell.text) or is_name_head(cell.text) for cell in cells)
    return (named and len(cells) > 1) or columns > 1


def alone(row: Row) -> str | None:
    """What stands alone in a row, as titles do, but for the name of a unit or a group; None if nothing does."""
    cells = distinct(row)
    if len(cells) != 1 or any(tells(cells[0].text) for tells in (names_unit, is_group, is_blank)):
        return None
    if count_of(cells[0].text) is not None or share_of(cells[0].text) is not None:
        return None
    return plain(cells[0].text)


def is_title(text: str, row: Row) -> bool:
    """Whether a text that stands alone is no rest of a name: a label, a note, a sentence, or across the table."""
    across = row.cells.count(distinct(row)[0]) > 2 or (len(row.cells) > 1 and bool(plain(row.cells[0].text)))
    return across or bool(LABEL.match(key(text))) or is_note(text) or len(text) > _LONGEST_TITLE


def same_head(one: list[Row], other: list[Row]) -> bool:
    """Whether two heads say the same."""
    return list(_said(one)) == list(_said(other))


def _said(rows: list[Row]) -> Iterator[str]:
    return (key(cell.text) for row in rows for cell in distinct(row))
