"""Which numbers look like another one mistyped, and that they are told first."""

import pytest
from small import Book

from ntm_cli.causes.slips import is_slip
from ntm_cli.mistakes import Rewrite

COUNTS = "    advanced: {achieved: 10, 2022: 21, 2023: 35, all: 66}"


def with_total(book: Book, total: str) -> Book:
    """A plan of counts alone, so that any of its numbers could be the wrong one."""
    head, rest = book.roadmap.split("communes:\n  source", 1)
    districts = rest[rest.index("\ndistricts:") : rest.index("\nrecognised:")]
    return Book(f"{head}communes:\n  source: Bảng 2\n  total:\n{total}\n{districts}", book.targets)


def looks_mistyped(book: Book, column: object, meant: int) -> bool:
    table = book.dataset().communes
    assert table is not None
    return is_slip(table, next(cell for cell in table.total if cell.column == column), meant)


@pytest.mark.parametrize(
    ("printed", "meant", "is_likely"),
    [
        ("2", 21, True),
        ("211", 21, True),
        ("12", 21, True),
        ("22", 21, True),
        ("20", 21, True),
        ("35", 21, True),
        ("10", 21, True),
        ("24", 21, False),
        ("47", 21, False),
        ("1234", 21, False),
    ],
    ids=["dropped", "doubled", "swapped", "a key beside", "0 beside 1", "right", "left", "no", "both", "longer"],
)
def test_a_number_is_likely_one_slip_away(book: Book, printed: str, meant: int, is_likely: bool) -> None:
    spoilt = with_total(book, COUNTS.replace("2022: 21", f"2022: {printed}"))
    assert looks_mistyped(spoilt, 2022, meant) is is_likely


def test_a_blank_is_a_cell_that_was_passed_over(book: Book) -> None:
    assert looks_mistyped(with_total(book, COUNTS.replace("2022: 21, ", "")), 2022, 21)


def test_of_equals_the_number_that_looks_mistyped_is_told_first(book: Book) -> None:
    for column, printed in ((2022, "211"), (2023, "355"), ("all", "666")):
        right = {2022: "2022: 21", 2023: "2023: 35", "all": "all: 66"}[column]
        spoilt = with_total(book, COUNTS.replace(right, f"{column}: {printed}"))
        (cause,) = (cause for cause in spoilt.explained().causes if "communes" in cause.name)
        first = cause.ways[0][0].changes[0]
        assert isinstance(first, Rewrite)
        assert (first.stated, first.counted) == (int(printed), int(right.split()[-1]))
