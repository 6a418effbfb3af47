"""What `ntm fix` changes: the printed numbers follow the rows, and nothing else does."""

from __future__ import annotations

import pytest
from mending import MENDED, changes, mend, open_findings
from small import Book

from ntm_cli.fixing.mending import ROWS

Change = tuple[str, str | None, object]
TOTAL = "communes/total"
NORTH, SOUTH = "communes/districts/Huyện Sông Hồng", "communes/districts/TP. Biển Xanh"
ADDED = ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}")
#: A row that came in, and every number that follows it.
FOLLOWING: list[Change] = [
    (f"{TOTAL}/advanced/2022", "1", 2),
    (f"{TOTAL}/advanced/all", "4", 5),
    (f"{SOUTH}/subtotal/advanced/2022", "0", 1),
]


def rules(book: Book) -> set[str]:
    return {finding.rule for finding in open_findings(book)}


def test_the_numbers_follow_a_row(book: Book) -> None:
    spoilt = book.with_roadmap(ADDED)
    found, after = mend(spoilt)
    assert changes(found) == FOLLOWING
    assert after == spoilt.with_roadmap(
        ("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}", "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"),
        ("advanced: {achieved: 0, 2022: 0, 2023: 1}", "advanced: {achieved: 0, 2022: 1, 2023: 1}"),
    )
    assert not rules(after) & MENDED
    assert found.left == len(open_findings(after)) > 0


def test_nothing_follows_where_everything_agrees(book: Book) -> None:
    found, after = mend(book)
    assert (found.made, found.left, after) == ((), 0, book)


NUMBERS: list[tuple[str, str, list[Change]]] = [
    ("2023: 2, all: 4", "2023: 3, all: 4", [(f"{TOTAL}/advanced/2023", "3", 2)]),
    ("2023: 2, all: 4", "2023: 2, all: 14", [(f"{TOTAL}/advanced/all", "14", 4)]),
    ("2023: 2, all: 4", "all: 4", [(f"{TOTAL}/advanced/2023", None, 2)]),
    (
        "{achieved: 1, 2022: 1, 2023: 1}\n",
        "{}\n",
        [(f"{NORTH}/subtotal/advanced/{key}", None, 1) for key in ("2022", "2023", "achieved")],
    ),
    ("all: 1, of: 1}", "all: 1, of: 2}", [("districts/total/advanced/of", "2", 1)]),
    ("{row: 2, name: Xã An Lạc", "{row: 3, name: Xã An Lạc", [(f"{NORTH}/communes/Xã An Lạc/row", "3", 2)]),
    ("{row: 1, name: Xã Hòa Bình", "{row: 0, name: Xã Hòa Bình", [(f"{NORTH}/communes/Xã Hòa Bình/row", "0", 1)]),
    (
        "{row: 5, name: Xã Vĩnh Thực}",
        "{row: 6, name: Xã Vĩnh Thực}",
        [(f"{SOUTH}/communes/Xã Vĩnh Thực/row", "6", 5)],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), NUMBERS)
def test_a_number_of_the_roadmap_is_put_right(old: str, new: str, expected: list[Change], book: Book) -> None:
    spoilt = book.with_roadmap((old, new))
    found, after = mend(spoilt)
    assert (changes(found), rules(after) & MENDED) == (expected, set())
    assert mend(after)[0].made == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("count: 2, of: 5, percent: 40", "count: 2, of: 6, percent: 40", [("targets/communes-2022/of", "6", 5)]),
        ("count: 2, of: 5, percent: 40", "count: 2, of: 5, percent: 41", [("targets/communes-2022/percent", "41", 40)]),
        ("percent: 80.0, increase: 2", "percent: 8.0, increase: 2", [("targets/communes-2023/percent", "8.0", 80)]),
        ("percent: 80.0, increase: 2", "percent: 80.0, increase: 1", [("targets/communes-2023/increase", "1", 2)]),
        ("percent: 44.4", "percent: 44.5", [("targets/villages-2023/percent", "44.5", 44.4)]),
        ("communes: 5, districts", "communes: 6, districts", [("scope/communes", "6", 5)]),
        ("rural_districts: 1", "rural_districts: 2", [("scope/rural_districts", "2", 1)]),
        ("districts: 2, rural", "districts: 3, rural", [("scope/districts", "3", 2)]),
        ("count: 4, of: 9", "count: 4, of: 8", [("targets/villages-2023/of", "8", 9)]),
        (
            "villages: 9}",
            "villages: 8}",
            [("targets/villages-2023/of", "9", 8), ("targets/villages-2023/percent", "44.4", 50)],
        ),
    ],
)
def test_a_number_of_the_targets_is_put_right(old: str, new: str, expected: list[Change], book: Book) -> None:
    found, after = mend(book.with_targets((old, new)))
    assert [(place, text, float(value)) for place, text, value in changes(found)] == expected  # type: ignore[arg-type]
    assert rules(after) & MENDED == set()
    assert mend(after)[0].made == ()


def test_a_scope_that_two_bases_contradict_follows_them_where_there_are_no_rows(book: Book) -> None:
    other = "  - {id: v, clause: '3', unit: village, level: standard, year: 2022, count: 1, of: 9}\nrequirements:\n"
    two = book.with_targets(("requirements:\n", other), ("villages: 9}", "villages: 8}"))
    assert changes(mend(two)[0]) == [("scope/villages", "8", 9)]


def test_a_lost_row_changes_no_base_of_the_text(book: Book) -> None:
    """The scope and the bases still say how many there were: rather the row is missing."""
    lost = book.with_roadmap(("        - {row: 5, name: Xã Vĩnh Thực}\n", ""))
    found, after = mend(lost)
    assert (found.made, after) == ((), lost)
    assert "scope-mismatch" in rules(after)


# What stays


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("count: 4, of: 5, percent: 80.0", "count: 5, of: 5, percent: 80.0"),  # a count against the plan
        ("level: advanced, year: 2022, count: 2", "level: advanced, year: 2022, count: 3"),
        ("percent: 100, increase: 1", "percent: 100, increase: 2"),  # no count is printed beside it
        ("year: 2022,\n     percent: 100", "year: 2022,\n     percent: 99"),
    ],
)
def test_shares_and_increases_follow_no_count_that_is_in_doubt_or_not_printed(old: str, new: str, book: Book) -> None:
    spoilt = book.with_targets((old, new))
    found, after = mend(spoilt)
    assert (found.made, after) == ((), spoilt)
    assert rules(after) & {"percent-mismatch", "increase-mismatch"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        - {row: 3, name: Xã Đông Hải, advanced: 2023}\n", ""),
        ("{row: 3, name: Xã Đông Hải", "{row: 4, name: Xã Đông Hải"),  # the next is 4 as well: and right is 3
        ("{row: 2, name: Xã An Lạc, advanced: 2022}", "{row: 9, name: Xã An Lạc, advanced: 2022}"),
    ],
)
def test_a_row_number_changes_only_where_one_number_alone_is_wrong(old: str, new: str, book: Book) -> None:
    found, _ = mend(book.with_roadmap((old, new)))
    numbers = [item for item in found.made if item.place.path[-1] == "row"]
    assert len(numbers) == (1 if new else 0)


def test_a_last_row_number_is_in_doubt_where_a_row_may_be_missing(book: Book) -> None:
    gap = ("{row: 5, name: Xã Vĩnh Thực}", "{row: 6, name: Xã Vĩnh Thực}")
    assert changes(mend(book.with_roadmap(gap))[0]) == [(f"{SOUTH}/communes/Xã Vĩnh Thực/row", "6", 5)]
    assert mend(book.with_roadmap(gap).with_targets(("communes: 5, ", "")))[0].made == ()


def test_no_row_number_changes_beside_one_that_stays(book: Book) -> None:
    """Two were swapped, and one was acknowledged: the other alone would stand twice."""
    swapped = (
        ("{row: 2, name: Xã An Lạc, advanced", "{row: 4, name: Xã An Lạc, advanced"),
        ("{row: 4, name: Xã Tân Lập, advanced", "{row: 2, name: Xã Tân Lập, advanced"),
    )
    spoilt = book.with_roadmap(*swapped)
    first, last = f"{NORTH}/communes/Xã An Lạc/row", f"{SOUTH}/communes/Xã Tân Lập/row"
    assert changes(mend(spoilt)[0]) == [(first, "4", 2), (last, "2", 4)]
    line = next(line for line in spoilt.roadmap.splitlines() if "row: 2, name: Xã Tân Lập" in line)
    signed = spoilt.with_roadmap((line, f"{line}  # ntm: ignore[row-out-of-sequence] as signed"))
    assert mend(signed)[0].made == ()


def test_an_acknowledged_number_stays(book: Book) -> None:
    comment = "    # ntm: ignore[total-mismatch 7/2] as signed\n"
    signed = book.with_roadmap(
        (
            "    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}",
            f"{comment}    advanced: {{achieved: 1, 2022: 1, 2023: 7, all: 5}}",
        )
    )
    found, after = mend(signed)
    assert changes(found) == [(f"{TOTAL}/advanced/all", "5", 4)]
    assert after == signed.with_roadmap(("2023: 7, all: 5}", "2023: 7, all: 4}"))


PARTIAL = Book(
    "decision: {number: 1/QĐ-UBND, date: 2022-01-31, province: Thử Nghiệm}\nyears: [2022]\n"
    "communes:\n  source: Bảng 2\n  complete: false\n  total:\n"
    "    # ntm: ignore[total-mismatch 2/1] as signed\n"
    "    advanced: {achieved: 3, 2022: 2, all: 9}\n"
    "  rows:\n    - {row: 1, name: Xã An Lạc, advanced: 2022}\n",
    "decision: 1/QĐ-UBND\nscope: {}\ntargets: []\n",
)


def test_no_sum_is_counted_from_an_acknowledged_number() -> None:
    assert mend(PARTIAL)[0].made == ()
    free = PARTIAL.with_roadmap(("    # ntm: ignore[total-mismatch 2/1] as signed\n", ""))
    assert changes(mend(free)[0]) == [(f"{TOTAL}/advanced/2022", "2", 1), (f"{TOTAL}/advanced/all", "9", 4)]


def test_what_agrees_in_the_end_is_counted_from_at_once() -> None:
    """The sum was acknowledged against a number that changes, so that a second run would count from it."""
    line = "    advanced: {achieved: 3, 2022: 2, all: 9}\n"
    wrong = PARTIAL.with_roadmap(
        ("    # ntm: ignore[total-mismatch 2/1] as signed\n", "    # ntm: ignore[sum-mismatch] as signed\n"),
        (line, line.replace("all: 9", "all: 4") + "    model: {achieved: 0, 2022: 0, all: 0}\n"),
    ).with_targets(
        (
            "targets: []",
            'targets:\n  - {id: a, clause: "1", unit: commune, level: model, year: 2022, '
            "of_level: advanced, count: 0, of: 9}",
        )
    )
    found, after = mend(wrong)
    assert changes(found) == [(f"{TOTAL}/advanced/2022", "2", 1), ("targets/a/of", "9", 4)]
    assert mend(after)[0].made == ()


def test_an_acknowledged_number_is_one_place_though_its_district_stands_twice(book: Book) -> None:
    twice = book.with_roadmap(
        ("name: TP. Biển Xanh", "name: Huyện Sông Hồng"),
        (
            "        advanced: {achieved: 0, 2022: 0, 2023: 1}\n",
            "        # ntm: ignore[subtotal-mismatch] as signed\n        advanced: {achieved: 0, 2022: 3, 2023: 1}\n",
        ),
        ("        advanced: {achieved: 1, 2022: 1, 2023: 1}\n", "        advanced: {achieved: 1, 2022: 5, 2023: 1}\n"),
    )
    assert changes(mend(twice)[0]) == [(f"{NORTH}/subtotal/advanced/2022", "5", 1)]


def test_no_base_is_taken_from_an_acknowledged_scope(book: Book) -> None:
    signed = book.with_targets(
        ("scope: {communes: 5,", "# ntm: ignore[scope-mismatch 6/5] as signed\nscope: {communes: 6,"),
    )
    found, after = mend(signed)
    assert (found.made, after) == ((), signed)
    assert "base-mismatch" in rules(after)


def test_a_share_follows_a_count_that_is_acknowledged_against_the_plan(book: Book) -> None:
    """It stands as it was signed, and its percentage is a share of it."""
    line = '  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 2, of: 5'
    comment = "  # ntm: ignore[target-shortfall 3/2] as signed\n"
    signed = book.with_targets(
        (line, comment + line.replace("count: 2", "count: 3")),
        ("percent: 80.0, increase: 2", "percent: 80.0, increase: 1"),
    )
    assert changes(mend(signed)[0]) == [("targets/communes-2022/percent", "40", 60)]


# Rows instead


def test_the_row_goes_back_where_it_is_clear_which(book: Book) -> None:
    spoilt = book.with_roadmap(ADDED)
    found, after = mend(spoilt, ROWS)
    assert changes(found) == [(f"{SOUTH}/communes/Xã Vĩnh Thực/advanced", "2022", None)]
    assert after == book


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Xã Tân Lập, advanced: 2023}", "name: Xã Tân Lập, advanced: 2022}"),
        ("name: Xã Tân Lập, advanced: 2023}", "name: Xã Tân Lập, advanced: achieved}"),
        ("name: Xã An Lạc, advanced: 2022}", "name: Xã An Lạc}"),
    ],
)
def test_a_row_that_moved_or_went_goes_back(old: str, new: str, book: Book) -> None:
    found, after = mend(book.with_roadmap((old, new)), ROWS)
    assert (len(found.made), after, found.left) == (1, book, 0)


def test_a_row_that_is_acknowledged_does_not_go_back(book: Book) -> None:
    line = "        - {row: 2, name: Xã An Lạc, advanced: 2022}\n"
    both = line.replace("}", ", model: 2022}")
    comment = "        # ntm: ignore[levels-in-one-year] as signed\n"
    assert mend(book.with_roadmap((line, both)), ROWS)[1] == book
    assert mend(book.with_roadmap((line, comment + both)), ROWS)[0].made == ()


def test_no_row_goes_back_where_two_would_do(book: Book) -> None:
    """Both Xã Đông Hải and Xã An Lạc are of 2023 now, and either could be the one of 2022."""
    spoilt = book.with_roadmap(("name: Xã An Lạc, advanced: 2022}", "name: Xã An Lạc, advanced: 2023}"))
    found, after = mend(spoilt, ROWS)
    assert (found.made, after) == ((), spoilt)


def test_the_row_goes_back_where_a_number_behind_it_was_retyped_too(book: Book) -> None:
    """Then one of its numbers stays wrong, and the row is told with one that does not."""
    spoilt = book.with_roadmap(
        ADDED, ("advanced: {achieved: 0, 2022: 0, 2023: 1}", "advanced: {achieved: 0, 2022: 7, 2023: 1}")
    )
    found, after = mend(spoilt, ROWS)
    assert changes(found) == [(f"{SOUTH}/communes/Xã Vĩnh Thực/advanced", "2022", None)]
    assert "subtotal-mismatch" in rules(after)


def test_the_rows_say_nothing_of_a_number_that_alone_is_wrong(book: Book) -> None:
    spoilt = book.with_roadmap(("2023: 2, all: 4", "2023: 3, all: 4"))
    assert mend(spoilt, ROWS)[0].made == ()
