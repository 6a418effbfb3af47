"""How far the cells of an Excel file of before 2007 reach, by its records, before a library makes room for them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ntm_cli.limits import MAX_CELLS
from ntm_cli.messages import Message
from ntm_cli.tables.archives import broken
from ntm_cli.tables.sheet_bounds import too_far

_NAMES = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))
#: Records that begin with the row and the column of a cell, and those that hold several cells up to a last column.
_CELLS = frozenset({0x0006, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x0201})
_ROWS_OF_CELLS = frozenset({0x00BD, 0x00BE})
#: Smaller streams stand elsewhere in such a file, in sectors of their own size.
_SMALLEST, _SMALL_SECTOR = 4096, 64
#: A file with more sectors of its table than its head can name has seven megabytes or more.
_MOST_TABLES = 109


def demand_bounds(content: bytes, file: Message | str) -> None:
    """Raise CannotCheck if the cells reach so far that millions of empty ones would lie between, or if it is broken."""
    try:
        records = list(_records(_workbook(content)))
        column = max((last for _, last in records), default=0) + 1
        row = max((row for row, _ in records), default=0) + 1
    except (struct.error, ValueError, IndexError, StopIteration):
        raise broken(file) from None
    if row * column > MAX_CELLS:
        raise too_far(file)


def _workbook(content: bytes) -> bytes:
    """The stream of the workbook, put together from its sectors."""
    if struct.unpack_from("<I", content, 44)[0] > _MOST_TABLES:
        raise ValueError(content[44:48])
    size = 1 << struct.unpack_from("<H", content, 30)[0]
    numbers = struct.unpack_from("<109I", content, 76)
    table = b"".join(_sector(content, number, size) for number in numbers if number < len(content) // size)
    following = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    directory = b"".join(_chain(content, struct.unpack_from("<I", content, 48)[0], size, following))
    entry = next(
        entry
        for entry in (directory[at : at + 128] for at in range(0, len(directory), 128))
        if entry.startswith(_NAMES)
    )
    start, length = struct.unpack_from("<II", entry, 116)
    if length < _SMALLEST:
        content, size, following = _small(content, directory, size, following)
    return b"".join(_chain(content, start, size, following))[:length]


def _small(
    content: bytes, directory: bytes, size: int, following: tuple[int, ...]
) -> tuple[bytes, int, tuple[int, ...]]:
    """Where the smaller streams stand, as a file of its own: its sectors, their size, and which is the next."""
    inner = b"".join(_chain(content, struct.unpack_from("<I", directory, 116)[0], size, following))
    table = b"".join(_chain(content, struct.unpack_from("<I", content, 60)[0], size, following))
    return bytes(_SMALL_SECTOR) + inner, _SMALL_SECTOR, struct.unpack(f"<{len(table) // 4}I", table)


def _sector(content: bytes, number: int, size: int) -> bytes:
    return content[(number + 1) * size : (number + 2) * size]


def _chain(content: bytes, number: int, size: int, following: tuple[int, ...]) -> Iterator[bytes]:
    """The sectors from one on, each of which says which is the next; no chain is longer than the file."""
    for _ in range(len(content) // size):
        if number >= len(following):
            return
        yield _sector(content, number, size)
        number = following[number]


def _records(stream: bytes) -> Iterator[tuple[int, int]]:
    """The row and the last column of each record that holds cells."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind in _CELLS:
            yield struct.unpack_from("<HH", stream, at + 4)
        elif kind in _ROWS_OF_CELLS:
            row, first = struct.unpack_from("<HH", stream, at + 4)
            yield row, max(first, struct.unpack_from("<H", stream, at + 2 + length)[0])
        at += 4 + length
