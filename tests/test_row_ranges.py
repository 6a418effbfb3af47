"""The rows that a table is said to lack, as they are written."""

from itertools import pairwise

import pytest

from ntm_cli.reading.row_ranges import is_from_to, ranges


@pytest.mark.parametrize("text", ["1-71", "1 - 71", "1–71", "71-1", "5-5", "1-999999999"])
def test_two_row_numbers_with_a_dash_between_them(text: str) -> None:
    assert is_from_to(text)


@pytest.mark.parametrize(
    "text", ["", "1", "1-", "-71", "0-71", "1-71x", "1,71", "1--71", "1-2-3", "1-9999999999", "१-७१"]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_from_to(text)


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ([], []),
        ([5], [5]),
        (["1-3"], [1, 2, 3]),
        (["3-1"], [1, 2, 3]),
        ([9, "2-4", 1], [1, 2, 3, 4, 9]),
        (["2-6", "3-4", "5–8"], [2, 3, 4, 5, 6, 7, 8]),
        (["2 - 3", 2, 2], [2, 3]),
    ],
)
def test_each_number_is_meant_once_and_in_order(printed: list[int | str], numbers: list[int]) -> None:
    found = ranges(printed)
    assert [number for each in found for number in each] == numbers
    assert all(one.stop < other.start for one, other in pairwise(found))


def test_a_range_costs_nothing_however_long() -> None:
    (found,) = ranges(["1-999999999", "2-999999998"])
    assert len(found) == 999999999
