"""Whether a printed number looks like another one mistyped."""

from __future__ import annotations

from collections.abc import Iterable

from ntm_cli.plan.dataset import Cell, Table


def is_slip(table: Table, cell: Cell, meant: int) -> bool:
    """Whether a number is one slip of a finger or of the eye away from what was meant.

    That is how numbers that are copied go wrong: a digit is dropped, doubled, hit one key beside, or swapped with the
    next; or the eye is one line or one column off and takes a neighbour's number.
    """
    typed, right = str(cell.value), str(meant)
    if cell.count is None:
        return True  # the cell was passed over
    return (
        _is_dropped(typed, right)
        or _is_dropped(right, typed)
        or _is_swapped(typed, right)
        or _is_beside(typed, right)
        or cell.value in _neighbours(table, cell)
    )


def _is_dropped(short: str, long: str) -> bool:
    """Whether a digit more makes the one of the other: left out, or typed twice."""
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _is_swapped(typed: str, right: str) -> bool:
    pairs = range(len(right) - 1)
    return any(right[:i] + right[i + 1] + right[i] + right[i + 2 :] == typed for i in pairs) and typed != right


def _is_beside(typed: str, right: str) -> bool:
    """Whether one digit is that of a key beside the right one; 0 is beside 9 and, on a pad, beside 1."""
    if len(typed) != len(right):
        return False
    apart = [{here, there} for here, there in zip(typed, right, strict=True) if here != there]
    return len(apart) == 1 and any(apart[0] == {a, b} for a, b in zip("01234567890", "1234567890", strict=False))


def _neighbours(table: Table, cell: Cell) -> Iterable[int]:
    """The numbers beside it in its line, and those of its column in the lines above and below."""
    lines = [table.total, *(block.subtotal for block in table.blocks)]
    own = next((number for number, line in enumerate(lines) if cell in line), 0)
    of_level = [[other for other in line if other.level == cell.level] for line in lines]
    at = of_level[own].index(cell) if cell in of_level[own] else 0
    yield from (other.value for other in of_level[own][max(at - 1, 0) : at + 2] if other != cell)
    for line in (*of_level[max(own - 1, 0) : own], *of_level[own + 1 : own + 2]):
        yield from (other.value for other in line if other.column == cell.column)
