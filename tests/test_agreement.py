"""Which numbers of a table its rows contradict, and the least change that would make a level agree."""

import pytest
from small import Book

from ntm_cli.mistakes import Cause, Change, Move, Slip
from ntm_cli.plan.printed_totals import disagreements

BEST = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
SUBTOTAL = "advanced: {achieved: 1, 2022: 1, 2023: 1}"
AN_LAC = "name: Xã An Lạc, advanced: 2022"
DONG_HAI = "name: Xã Đông Hải, advanced: 2023"
HOA_BINH = "name: Xã Hòa Bình, advanced: achieved"
SONG_HONG = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
BIEN_XANH = "name: Thành phố Biển Xanh, standard: 2022"
DISTRICT = "communes/districts/Huyện Sông Hồng"

#: Changes of which any one would do; several of these made together; alternatives to that.
Told = list[list[list[tuple[object, ...]]]]


def of(book: Book, level: str, table: str = "communes") -> list[Told]:
    """What would mend a level, by cause: names and columns, or a printed number, what it says and the right one."""
    causes = [cause for cause in book.explained().causes if is_of(cause, level, table)]
    return [[[slip(item) for item in way] for way in cause.ways] for cause in causes]


def only(book: Book, level: str = "advanced", table: str = "communes") -> list[tuple[object, ...]]:
    """The same where there is one cause, known for certain, with one slip: the changes of which any one would do."""
    (((changes,),),) = of(book, level, table)
    return changes


def is_of(cause: Cause, level: str, table: str) -> bool:
    first: Change = cause.ways[0][0].changes[0]
    return first.level == level and first.place.address.startswith(table)


def slip(item: Slip) -> list[tuple[object, ...]]:
    return [
        (change.name, change.leaves, change.enters)
        if isinstance(change, Move)
        else (change.place.address.removeprefix("communes/"), change.stated, change.counted)
        for change in item.changes
    ]


def disagreeing(book: Book) -> list[tuple[str, object, int]]:
    data = book.dataset()
    found = (*disagreements(data.communes), *disagreements(data.districts))
    return [(item.block.name if item.block else "total", item.cell.column, item.excess) for item in found]


def test_nothing_disagrees_in_a_consistent_book(book: Book) -> None:
    assert disagreeing(book) == []
    assert of(book, "advanced") == []


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
    assert only(spoilt) == [("total/advanced/2022", 9, 1)]


def test_one_sum_alone_is_rewritten(book: Book) -> None:
    spoilt = book.with_roadmap((BEST, "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 5}"))
    assert only(spoilt) == [("total/advanced/all", 5, 4)]


def test_numbers_of_two_levels_have_causes_of_their_own(book: Book) -> None:
    spoilt = book.with_roadmap(
        (BEST, "advanced: {achieved: 1, 2022: 9, 2023: 2, all: 4}"),
        ("model:    {2023: 1, all: 1}", "model:    {achieved: 0, all: 1}"),
    )
    assert only(spoilt) == [("total/advanced/2022", 9, 1)]
    assert only(spoilt, "model") == [("total/model/2023", None, 1)]


def test_a_row_is_moved(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))
    assert only(spoilt) == [("Xã An Lạc", 2022, 2023), ("Xã Đông Hải", 2022, 2023)]


def test_only_rows_of_the_district_whose_numbers_disagree_are_moved(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, "name: Xã An Lạc, advanced: 2023"))
    assert only(spoilt) == [("Xã An Lạc", 2023, 2022), ("Xã Đông Hải", 2023, 2022)]


def test_a_row_is_put_in_where_no_other_level_stands_against_it(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, "name: Xã An Lạc"))
    assert only(spoilt) == [("Xã An Lạc", None, 2022)]


def test_a_row_is_put_down_as_achieved_before(book: Book) -> None:
    spoilt = book.with_roadmap((f"{HOA_BINH}, model", "name: Xã Hòa Bình, model"))
    assert only(spoilt) == [("Xã Hòa Bình", None, "achieved")]


def test_a_row_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: achieved}"))
    assert only(spoilt) == [("Xã Vĩnh Thực", "achieved", None)]


def test_a_row_that_another_table_contradicts_is_the_one_that_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap((AN_LAC, "name: Xã An Lạc, advanced: achieved"))
    assert only(spoilt) == [("Xã An Lạc", "achieved", 2022)], "Xã Hòa Bình was recognised before"


def test_a_row_that_skips_a_level_is_the_one_that_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap(("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, model: 2023}"))
    assert only(spoilt, "model") == [("Xã Vĩnh Thực", 2023, None)]


def test_a_row_of_a_kind_that_cannot_reach_the_level_is_the_one_that_is_taken_out(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, f"{BIEN_XANH}, advanced: 2023"))
    assert only(spoilt, "advanced", "districts") == [("Thành phố Biển Xanh", 2023, None)]


def test_a_row_is_not_put_down_for_a_level_before_it_has_the_lower_one(book: Book) -> None:
    spoilt = book.with_roadmap((f"{HOA_BINH}, model: 2023", HOA_BINH))
    assert only(spoilt, "model") == [("Xã Hòa Bình", None, 2023), ("Xã An Lạc", None, 2023)]


def test_of_units_only_one_of_a_kind_that_can_reach_the_level_is_put_in(book: Book) -> None:
    spoilt = book.with_roadmap((SONG_HONG, "name: Huyện Sông Hồng, standard: achieved"))
    assert only(spoilt, "advanced", "districts") == [("Huyện Sông Hồng", None, 2023)]


def test_a_name_that_a_target_gives_tells_which_row_was_moved(book: Book) -> None:
    spoilt = book.with_roadmap((BIEN_XANH, "name: Thành phố Biển Xanh, standard: achieved"))
    assert only(spoilt, "standard", "districts") == [("Thành phố Biển Xanh", "achieved", 2022)], "named"


def test_two_rows_of_two_districts_are_two_causes(book: Book) -> None:
    spoilt = book.with_roadmap(
        (DONG_HAI, "name: Xã Đông Hải"), ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập")
    )
    assert of(spoilt, "advanced") == [
        [[[("Xã Đông Hải", None, 2023)]]],
        [[[("Xã Tân Lập", None, 2023), ("Xã Vĩnh Thực", None, 2023)]]],
    ]


def test_a_row_and_a_number_that_has_nothing_to_do_with_it_are_two_causes(book: Book) -> None:
    spoilt = book.with_roadmap(
        (DONG_HAI, "name: Xã Đông Hải, advanced: 2022"), (BEST, BEST.replace("all: 4", "all: 5"))
    )
    assert of(spoilt, "advanced") == [
        [[[("total/advanced/all", 5, 4)]]],
        [[[("Xã An Lạc", 2022, 2023), ("Xã Đông Hải", 2022, 2023)]]],
    ]


def test_rows_that_may_have_been_mistaken_in_two_manners_are_alternatives(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}"),
        ("name: Xã Tân Lập, advanced: 2023", "name: Xã Tân Lập, advanced: achieved"),
        ("  complete: true\n", "  complete: false\n"),
    )
    (ways,) = of(spoilt, "advanced")
    assert {frozenset(change for (change,) in way) for way in ways} == {
        frozenset({("Xã Tân Lập", "achieved", 2023), ("Xã Vĩnh Thực", 2022, None)}),
        frozenset({("Xã Vĩnh Thực", 2022, 2023), ("Xã Tân Lập", "achieved", None)}),
    }


def test_numbers_that_were_changed_together_are_each_a_cause(book: Book) -> None:
    spoilt = book.with_roadmap(
        (SUBTOTAL, "advanced: {achieved: 1, 2022: 1, 2023: 5}"), (BEST, BEST.replace("2, all: 4", "9, all: 4"))
    )
    assert of(spoilt, "advanced") == [
        [[[("total/advanced/2023", 9, 2)]]],
        [[[("districts/Huyện Sông Hồng/subtotal/advanced/2023", 5, 1)]]],
    ]


def test_two_totals_alone_are_retyped_because_no_row_can_move_without_its_subtotals(book: Book) -> None:
    spoilt = book.with_roadmap((BEST, "advanced: {achieved: 1, 2022: 2, 2023: 1, all: 4}"))
    assert of(spoilt, "advanced") == [[[[("total/advanced/2022", 2, 1)]]], [[[("total/advanced/2023", 1, 2)]]]]


def with_open_communes(book: Book, *names: str) -> Book:
    """A printed commune more for 2022 in the second district, whose communes without a level are these."""
    rows = "\n".join(f"        - {{row: 5, name: {name}}}" for name in names)
    return book.with_roadmap(
        ("        - {row: 5, name: Xã Vĩnh Thực}", rows),
        ("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 1, 2023: 1}"),
        (BEST, "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"),
    )


@pytest.mark.parametrize("names", [("Xã Ba", "Xã Bốn", "Xã Năm"), ("Xã Ba", "Xã Bốn", "Xã Năm", "Xã Sáu")])
def test_all_rows_that_would_do_are_candidates(book: Book, names: tuple[str, ...]) -> None:
    assert only(with_open_communes(book, *names)) == [(name, None, 2022) for name in names]


def test_a_row_cannot_be_put_in_where_there_is_none_without_the_level(book: Book) -> None:
    spoilt = book.with_roadmap(
        (SUBTOTAL, "advanced: {achieved: 2, 2022: 1, 2023: 1}"),
        (BEST, "advanced: {achieved: 2, 2022: 1, 2023: 2, all: 5}"),
    )
    assert sorted(str(cause[0][0][0][0]) for cause in of(spoilt, "advanced")) == [
        "districts/Huyện Sông Hồng/subtotal/advanced/achieved",
        "total/advanced/achieved",
        "total/advanced/all",
    ]


@pytest.mark.parametrize("printed", ["{of: 1}", "{}"])
def test_without_a_printed_number_nothing_is_mended(book: Book, printed: str) -> None:
    spoilt = book.with_roadmap(("advanced: {2023: 1, all: 1, of: 1}", f"advanced: {printed}"))
    assert spoilt.findings("sum-mismatch") != []
    assert of(spoilt, "advanced", "districts") == []


def test_where_one_number_alone_is_printed_it_or_a_row_is_wrong(book: Book) -> None:
    spoilt = book.with_roadmap(("advanced: {2023: 1, all: 1, of: 1}", "advanced: {all: 0, of: 1}"))
    (ways,) = of(spoilt, "advanced", "districts")
    assert ways == [[[("districts/total/advanced/all", 0, 1)]], [[("Huyện Sông Hồng", 2023, None)]]], (
        "a target names it"
    )


def named(book: Book) -> dict[str, list[str]]:
    """What went wrong, as the findings know it, with the places of those that share it."""
    found: dict[str, list[str]] = {}
    for finding in book.explained().findings:
        for cause in finding.causes:
            found.setdefault(cause, []).append(finding.address)
    return found


def test_all_findings_that_one_changed_row_explains_share_its_cause(book: Book) -> None:
    row = "Xã Hòa Bình"
    spoilt = book.with_roadmap((f"name: {row}, advanced: achieved", f"name: {row}, advanced: 2022"))
    assert named(spoilt) == {
        f"roadmap.yaml:{DISTRICT}/communes/{row}/advanced: 2022 > achieved": [
            f"{DISTRICT}/subtotal/advanced/achieved",
            f"{DISTRICT}/subtotal/advanced/2022",
            "communes/total/advanced/achieved",
            "communes/total/advanced/2022",
            "recognised/communes/Xã Hoà Bình/advanced",
        ]
    }


@pytest.mark.parametrize(
    ("spoilt_row", "change"),
    [("name: Xã Tân Lập", "blank > 2023"), ("name: Xã Tân Lập, advanced: 2023, model: 2022", "2022 > blank")],
)
def test_a_cause_says_a_blank_as_every_report_does(book: Book, spoilt_row: str, change: str) -> None:
    spoilt = book.with_roadmap(("name: Xã Tân Lập, advanced: 2023", spoilt_row))
    (cause,) = named(spoilt)
    assert cause.endswith(f": {change}")


def test_a_cause_keeps_its_name_when_lines_move(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))
    assert named(Book(f"# a line more\n{spoilt.roadmap}", spoilt.targets)) == named(spoilt)


def test_the_order_of_rows_changes_nothing_but_the_order_of_candidates(book: Book) -> None:
    spoilt = book.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"))
    an_lac, dong_hai = (
        f"        - {{row: {row}, name: {name}, advanced: 2022}}\n"
        for row, name in ((2, "Xã An Lạc"), (3, "Xã Đông Hải"))
    )
    turned = spoilt.with_roadmap((an_lac + dong_hai, dong_hai + an_lac))
    assert sorted(only(turned)) == sorted(only(spoilt))


def test_a_number_that_is_acknowledged_is_not_explained_and_nothing_is_counted_from_it(book: Book) -> None:
    known = f"{SUBTOTAL.replace('2022: 1', '2022: 2')}  # ntm: ignore[subtotal-mismatch] as signed"
    spoilt = book.with_roadmap((SUBTOTAL, known))
    assert of(spoilt, "advanced") == []
    moved = spoilt.with_roadmap((DONG_HAI, "name: Xã Đông Hải, advanced: achieved"))
    assert only(moved) == [("Xã Đông Hải", "achieved", 2023)]
    assert all("/advanced/2022" not in address for addresses in named(moved).values() for address in addresses)


PARTIAL = ("  source: Bảng 2", "  source: Bảng 2\n  complete: false")


def test_a_number_of_what_is_new_is_rewritten_with_its_sum(book: Book) -> None:
    partial = book.with_roadmap(PARTIAL)
    spoilt = partial.with_roadmap((BEST, "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"))
    assert disagreeing(spoilt) == [("total", 2022, 1)], "the sum is that of the printed columns"
    (ways,) = of(spoilt, "advanced")
    assert ways == [
        [[("total/advanced/2022", 2, 1)], [("total/advanced/all", 5, 4)]],
        [[("total/advanced/2022", 2, 1)], [("total/advanced/achieved", 1, 2)]],
    ], "the likelier first: another table says how many were achieved"


def test_a_number_of_what_is_new_and_its_sum_agree_once_it_is_rewritten(book: Book) -> None:
    spoilt = book.with_roadmap(PARTIAL, (BEST, BEST.replace("2022: 1", "2022: 2")))
    assert only(spoilt) == [("total/advanced/2022", 2, 1)]
