"""Which numbers of a table its rows contradict, and the one change that would mend a level."""

import pytest
from small import Book

from ntm_cli.findings import Mend, Move
from ntm_cli.plan.mends import mend
from ntm_cli.plan.printed_totals import disagreements
from ntm_cli.plan.vocabulary import Level

BEST = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
SUBTOTAL = "advanced: {achieved: 1, 2022: 1, 2023: 1}"
AN_LAC = "name: Xã An Lạc, advanced: 2022"
DONG_HAI = "name: Xã Đông Hải, advanced: 2023"
SONG_HONG = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
BIEN_XANH = "name: Thành phố Biển Xanh, standard: 2022"


def communes(book: Book, level: str = "advanced") -> list[tuple[object, ...]] | None:
    """What would mend a level of the communes: names and columns, or a printed number and the right one."""
    data = book.dataset()
    return changes(mend(data.communes, data, Level(level)))


def districts(book: Book, level: str) -> list[tuple[object, ...]] | None:
    data = book.dataset()
    return changes(mend(data.districts, data, Level(level)))


def changes(found: Mend | None) -> list[tuple[object, ...]] | None:
    if found is None:
        return None
    return [
        (change.name, change.leaves, change.enters) if isinstance(change, Move) else (change.stated, change.counted)
        for change in found.changes
    ]


def disagreeing(book: Book) -> list[tuple[str, object, int]]:
    data = book.dataset()
    found = (*disagreements(data.communes), *disagreements(data.districts))
    return [(item.block.name if item.block else "total", item.cell.column, item.excess) for item in found]


def test_nothing_disagrees_in_a_consistent_book(book: Book) -> None:
    assert disagreeing(book) == []
    assert communes(book) is None


def test_a_row_in_another_column_contradicts_two_subtotals_and_two_totals_but_not_their_sum(book: Book) -> None:
    assert disagreeing(book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))) == [
        ("Huyện Sông Hồng", 2022, -1),
        ("Huyện Sông Hồng", 2023, 1),
        ("total", 2022, -1),
        ("total", 2023, 1),
    ]


def test_a_row_without_a_level_contradicts_the_sum_too(book: Book) -> None:
    assert disagreeing(book.with_roadmap((AN_LAC, "name: Xã An Lạc"))) == [
        ("Huyện Sông Hồng", 2022, 1),
        ("total", 2022, 1),
        ("total", "all", 1),
    ]


def test_the_base_of_a_share_is_not_held_against_the_rows(book: Book) -> None:
    assert disagreeing(book.with_roadmap(("all: 2, of: 2", "all: 2, of: 7"))) == []


def test_one_number_alone_is_rewritten(book: Book) -> None:
    spoilt = book.with_roadmap((BEST, "advanced: {achieved: 1, 2022: 9, 2023: 2, all: 4}"))
    assert communes(spoilt) == [(9, 1)]


def test_one_sum_alone_is_rewritten(book: Book) -> None:
    spoilt = book.with_roadmap((BEST, "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 5}"))
    assert communes(spoilt) == [(5, 4)]


def test_a_number_of_another_level_does_not_stand_in_the_way(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEST, "advanced: {achieved: 1, 2022: 9, 2023: 2, all: 4}"),
        ("model:    {2023: 1, all: 1}", "model:    {achieved: 0, all: 1}"),
    )
    assert communes(spoilt) == [(9, 1)]
    assert communes(spoilt, "model") == [(None, 1)]


def test_a_row_is_moved(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))
    assert communes(spoilt) == [("Xã An Lạc", 2022, 2023), ("Xã Đông Hải", 2022, 2023)]


def test_only_rows_of_the_district_whose_numbers_disagree_are_moved(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, "name: Xã An Lạc, advanced: 2023"))
    assert communes(spoilt) == [("Xã An Lạc", 2023, 2022), ("Xã Đông Hải", 2023, 2022)]


def test_a_row_is_added(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, "name: Xã An Lạc"))
    assert communes(spoilt) == [("Xã An Lạc", None, 2022)]


def test_a_row_is_added_to_what_was_achieved_before(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Hòa Bình, advanced: achieved, model", "name: Xã Hòa Bình, model"))
    assert communes(spoilt) == [("Xã Hòa Bình", None, "achieved")]


def test_a_row_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: achieved}"))
    assert communes(spoilt) == ([("Xã Vĩnh Thực", "achieved", None)])


def test_a_row_is_added_where_no_sums_of_all_columns_are_printed(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEST, BEST.replace(", all: 4", "")),
        ("model:    {2023: 1, all: 1}", "model:    {2023: 1}"),
        (AN_LAC, "name: Xã An Lạc"),
    )
    assert communes(spoilt) == [("Xã An Lạc", None, 2022)]


def test_a_row_is_not_moved_into_or_past_the_year_of_its_higher_level(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: achieved"))
    assert communes(spoilt) == [("Xã Đông Hải", "achieved", 2023)]


def test_a_row_may_be_moved_to_before_the_roadmap_where_its_lower_level_is_too(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("standard: {achieved: 1, 2022: 1, all: 2, of: 2}", "standard: {achieved: 2, all: 2, of: 2}"),
        (BIEN_XANH, "name: Thành phố Biển Xanh, standard: achieved"),
        ("advanced: {2023: 1, all: 1, of: 1}", "advanced: {achieved: 1, all: 1, of: 1}"),
    )
    assert districts(spoilt, "advanced") == [("Huyện Sông Hồng", 2023, "achieved")]


def test_a_row_is_not_put_down_for_a_level_before_it_has_the_lower_one(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Xã Hòa Bình, advanced: achieved, model: 2023", "name: Xã Hòa Bình, advanced: achieved")
    )
    assert communes(spoilt, "model") == [("Xã Hòa Bình", None, 2023), ("Xã An Lạc", None, 2023)]


def test_a_level_below_a_higher_one_is_not_taken_away(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEST, "advanced: {achieved: 0, 2022: 1, 2023: 2, all: 3}"), (SUBTOTAL, "advanced: {2022: 1, 2023: 1}")
    )
    assert len(disagreeing(spoilt)) == 3
    assert communes(spoilt) is None


@pytest.mark.parametrize(
    "two_changes",
    [
        [(AN_LAC, "name: Xã An Lạc"), (DONG_HAI, "name: Xã Đông Hải")],
        [(DONG_HAI, "name: Xã Đông Hải"), ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập")],
        [(DONG_HAI, "name: Xã Đông Hải, advanced: 2022"), ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập")],
        [(SUBTOTAL, "advanced: {achieved: 1, 2022: 1, 2023: 3}"), (BEST, BEST.replace("2, all: 4", "4, all: 6"))],
        [(DONG_HAI, "name: Xã Đông Hải, advanced: 2022"), (BEST, BEST.replace("all: 4", "all: 5"))],
        [(SUBTOTAL, "advanced: {achieved: 0, 2022: 2, 2023: 1}")],
        [(BEST, "advanced: {achieved: 1, 2022: 2, 2023: 1, all: 4}")],
    ],
    ids=[
        "two rows of a district",
        "rows of two districts",
        "a move and a row missing elsewhere",
        "a number two too high",
        "a move and a wrong sum",
        "subtotals alone",
        "totals alone",
    ],
)
def test_nothing_is_suggested_where_one_change_is_not_enough(book: Book, two_changes: list[tuple[str, str]]) -> None:
    assert communes(book.with_roadmap(*two_changes)) is None


def test_nothing_is_suggested_where_one_row_would_leave_other_numbers_wrong(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Xã Hòa Bình, advanced: achieved, model: 2023", "name: Xã Hòa Bình, advanced: achieved"),
        (AN_LAC, "name: Xã An Lạc, advanced: 2023"),
        (SUBTOTAL, "advanced: {achieved: 0, 2022: 2, 2023: 0}"),
        (BEST, "advanced: {achieved: 0, 2022: 2, 2023: 1, all: 3}"),
    )
    assert communes(spoilt) is None


def with_open_communes(book: Book, *names: str) -> Book:
    """A printed commune more for 2022 in the second district, whose communes without a level are these."""
    rows = "\n".join(f"        - {{row: 5, name: {name}}}" for name in names)
    return book.with_roadmap(
        ("        - {row: 5, name: Xã Vĩnh Thực}", rows),
        ("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 1, 2023: 1}"),
        (BEST, "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"),
    )


def test_three_candidates_are_named(book: Book) -> None:
    assert communes(with_open_communes(book, "Xã Ba", "Xã Bốn", "Xã Năm")) == [
        ("Xã Ba", None, 2022),
        ("Xã Bốn", None, 2022),
        ("Xã Năm", None, 2022),
    ]


def test_more_than_three_candidates_are_no_suggestion(book: Book) -> None:
    assert communes(with_open_communes(book, "Xã Ba", "Xã Bốn", "Xã Năm", "Xã Sáu")) is None


def test_no_candidate_is_no_suggestion(book: Book) -> None:
    spoilt = book.with_roadmap(
        (SUBTOTAL, "advanced: {achieved: 2, 2022: 1, 2023: 1}"),
        (BEST, "advanced: {achieved: 2, 2022: 1, 2023: 2, all: 5}"),
    )
    assert communes(spoilt) is None


def test_in_the_districts_table_one_number_alone_is_rewritten(book: Book) -> None:
    spoilt = book.with_roadmap(("standard: {achieved: 1, 2022: 1, all: 2", "standard: {achieved: 1, 2022: 3, all: 2"))
    assert districts(spoilt, "standard") == [(3, 1)]


def test_in_the_districts_table_a_row_is_moved_within_the_order_of_its_levels(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, "name: Thành phố Biển Xanh, standard: achieved"))
    assert districts(spoilt, "standard") == [
        ("Huyện Sông Hồng", "achieved", 2022),
        ("Thành phố Biển Xanh", "achieved", 2022),
    ]
    later = spoilt.with_roadmap(("standard: {achieved: 1, 2022: 1, all: 2", "standard: {achieved: 1, 2023: 1, all: 2"))
    assert districts(later, "standard") == [("Thành phố Biển Xanh", "achieved", 2023)]


def test_in_the_districts_table_a_row_is_added(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, "name: Thành phố Biển Xanh"))
    assert districts(spoilt, "standard") == [("Thành phố Biển Xanh", None, 2022)]


def test_in_the_districts_table_only_a_kind_that_can_reach_the_level_is_added(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, standard: achieved"))
    assert districts(spoilt, "advanced") == [("Huyện Sông Hồng", None, 2023)]
    open_to_all = spoilt.with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [Huyện, Thành phố]}"))
    assert districts(open_to_all, "advanced") == [("Huyện Sông Hồng", None, 2023), ("Thành phố Biển Xanh", None, 2023)]


def test_in_the_districts_table_a_row_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap(("advanced: {2023: 1, all: 1, of: 1}", "advanced: {2023: 0, all: 0, of: 1}"))
    assert districts(spoilt, "advanced") == [("Huyện Sông Hồng", 2023, None)]


@pytest.mark.parametrize("printed", ["{of: 1}", "{}", "{all: 0, of: 1}"])
def test_where_no_other_number_is_printed_there_is_none_to_agree_with(book: Book, printed: str) -> None:
    spoilt = book.with_roadmap(("advanced: {2023: 1, all: 1, of: 1}", f"advanced: {printed}"))
    assert spoilt.findings("sum-mismatch") != []
    assert districts(spoilt, "advanced") is None


def test_in_the_districts_table_two_changes_are_no_suggestion(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, "name: Thành phố Biển Xanh"), (SONG_HONG, "name: Huyện Sông Hồng"))
    assert districts(spoilt, "standard") is None


def causes(book: Book) -> dict[str, list[str]]:
    """What went wrong, as the findings know it, with the places of those that share it."""
    found: dict[str, list[str]] = {}
    for finding in book.findings():
        if finding.mend is not None:
            found.setdefault(finding.mend.cause, []).append(finding.address)
    return found


def test_all_findings_that_one_changed_row_explains_share_its_cause(book: Book) -> None:
    district, row = "communes/districts/Huyện Sông Hồng", "Xã Hòa Bình"
    spoilt = book.with_roadmap((f"name: {row}, advanced: achieved", f"name: {row}, advanced: 2022"))
    assert causes(spoilt) == {
        f"{district}/communes/{row}/advanced: 2022 > achieved": [
            f"{district}/subtotal/advanced/achieved",
            f"{district}/subtotal/advanced/2022",
            "communes/total/advanced/achieved",
            "communes/total/advanced/2022",
        ]
    }


@pytest.mark.parametrize(
    ("spoilt_row", "change"),
    [("name: Xã Tân Lập", "blank > 2023"), ("name: Xã Tân Lập, advanced: 2023, model: 2022", "2022 > blank")],
)
def test_a_cause_says_a_blank_as_every_report_does(book: Book, spoilt_row: str, change: str) -> None:
    spoilt = book.with_roadmap(("name: Xã Tân Lập, advanced: 2023", spoilt_row))
    (cause,) = causes(spoilt)
    assert cause.endswith(f": {change}")


def test_two_numbers_of_two_levels_have_causes_of_their_own(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEST, "advanced: {achieved: 1, 2022: 9, 2023: 2, all: 4}"),
        ("model:    {2023: 1, all: 1}", "model:    {achieved: 0, all: 1}"),
    )
    assert causes(spoilt) == {
        "communes/total/advanced/2022: 9": ["communes/total/advanced/2022"],
        "communes/total/model/2023: blank": ["communes/total/model/2023"],
    }


PARTIAL = ("  source: Bảng 2", "  source: Bảng 2\n  complete: false")
RIGHT = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"


def test_a_number_of_what_is_new_is_not_rewritten_where_the_sum_would_disagree(book: Book) -> None:
    partial = book.with_roadmap(PARTIAL)
    one = partial.with_roadmap((RIGHT, RIGHT.replace("2022: 1", "2022: 2")))
    assert communes(one) is None, "the sum disagrees with the columns as well"
    with_sum = partial.with_roadmap((RIGHT, "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"))
    assert disagreeing(with_sum) == [("total", 2022, 1)], "the sum is that of the printed columns"
    assert communes(with_sum) is None, "another 2022 would leave the sum wrong"


def test_a_cause_keeps_its_name_when_lines_move(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))
    assert causes(Book(f"# a line more\n{spoilt.roadmap}", spoilt.targets)) == causes(spoilt)
