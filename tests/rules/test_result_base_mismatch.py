"""result-base-mismatch: a published base that is not the number of units of its day."""

import pytest
from saying import in_short
from small import ROADMAP, Book

RULE = "result-base-mismatch"
COUNT = "date: {day}, unit: {unit}, level: {level}, count: 1, of: {of}, source: Báo"
HERE = "district: Huyện Sông Hồng"
MERGED = f"{{date: 2023-07-01, basis: 1/NQ, {HERE}, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]}}"
ROWS = ROADMAP[ROADMAP.index("  districts:\n    - name: Huyện") : ROADMAP.index("\ndistricts:")]


def published(of: int, day: str = "2023-06-30", unit: str = "commune", level: str = "advanced") -> str:
    return "counts:\n  - {" + COUNT.format(day=day, unit=unit, level=level, of=of) + "}\n"


def with_results(
    of: int, *changes: str, day: str = "2023-06-30", unit: str = "commune", level: str = "advanced"
) -> Book:
    more = "changes:\n" + "".join(f"  - {change}\n" for change in changes) if changes else ""
    return Book(results=published(of, day, unit, level) + more)


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []
    assert with_results(5).findings() == []


def test_another_base_is_named_beside_the_units_that_there_were() -> None:
    book = with_results(4)
    finding = book.only(RULE)
    result = ("published", "advanced", "commune", "2023-06-30")
    assert in_short(finding.message) == ("result-base-mismatch", result, 4, (5, "commune"))
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 2, "4")
    assert [(related.span.file, related.span.line) for related in finding.related] == [("roadmap.yaml", 4)]
    assert in_short(finding.related[0].message) == ("name", "Bảng 2")
    assert (finding.stated, finding.counted) == (4, 5)
    assert (str(finding.severity), in_short(finding.help)) == ("warning", ("result-base-mismatch.help",))


@pytest.mark.parametrize(("day", "of"), [("2023-06-30", 5), ("2023-07-01", 4), ("2030-01-01", 4)])
def test_the_units_are_those_of_the_day(day: str, of: int) -> None:
    assert with_results(of, MERGED, day=day).findings(RULE) == []
    assert len(with_results(of - 1, MERGED, day=day).findings(RULE)) == 1
    assert len(with_results(of + 1, MERGED, day=day).findings(RULE)) == 1


@pytest.mark.parametrize(
    ("change", "of"),
    [
        ("from: [Xã An Lạc], to: [Xã An, Xã Lạc]", 6),
        ("from: [Xã An Lạc], to: [Phường An Lạc]", 4),
        ("from: [Xã An Lạc], to: [Xã Lạc An]", 5),
        ("from: [Xã An Lạc], to: []", 4),
        ("from: [Thị trấn Sông], to: [Xã Sông]", 6),
        ("from: [Xã An Lạc, Thị trấn Sông], to: [Xã An Lạc]", 5),
        ("from: [Xã Hoà Bình, X. Đông Hải], to: [Xã Hòa Hải]", 4),
        ("from: [Xã Ho\u0300a Bi\u0300nh, Xã Đông Hải], to: [Xã Hòa Hải]", 4),
    ],
)
def test_split_renamed_dissolved_and_new_units_count_as_what_they_are(change: str, of: int) -> None:
    change = f"{{date: 2023-01-01, basis: 1/NQ, {HERE}, {change}}}"
    assert with_results(of, change).findings(RULE) == []


def test_only_the_kinds_that_may_reach_a_level_are_its_base() -> None:
    assert with_results(1, unit="district").findings(RULE) == []
    assert with_results(2, unit="district", level="standard").findings(RULE) == []
    assert len(with_results(2, unit="district").findings(RULE)) == 1


def test_a_count_without_a_base_is_not_judged() -> None:
    book = Book(results=published(4).replace(", of: 4", ""))
    assert book.findings(RULE) == []


def test_without_a_table_the_scope_is_the_base_and_there_is_nothing_to_point_at() -> None:
    assert with_results(9, unit="village", level="standard").findings(RULE) == []
    finding = with_results(8, unit="village", level="standard").only(RULE)
    assert (finding.related, finding.counted) == ((), 9)


def test_without_table_and_scope_nothing_is_known() -> None:
    book = with_results(8, unit="village", level="standard").with_targets((", villages: 9", ""))
    assert book.findings(RULE) == []


def test_the_province_is_one() -> None:
    assert with_results(1, unit="province", level="standard").findings(RULE) == []
    assert with_results(2, unit="province", level="standard").only(RULE).counted == 1


def test_of_a_table_without_rows_nobody_can_tell_how_many_units_a_change_left() -> None:
    changed = with_results(4, MERGED, day="2023-07-01")
    assert Book(changed.roadmap.replace(ROWS, ""), changed.targets, changed.results).findings(RULE) == []
    before = with_results(4, MERGED)
    assert Book(before.roadmap.replace(ROWS, ""), before.targets, before.results).only(RULE).counted == 5


def test_a_table_of_what_is_new_gives_its_base_until_units_change(book: Book) -> None:
    roadmap = ROADMAP.replace("source: Bảng 2", "source: Bảng 2\n  complete: false\n  of: 7")
    assert Book(roadmap, book.targets, with_results(7).results).findings(RULE) == []
    assert Book(roadmap, book.targets, with_results(5).results).only(RULE).counted == 7
    assert Book(roadmap, book.targets, with_results(5, MERGED, day="2023-07-01").results).findings(RULE) == []


def test_a_change_of_a_unit_that_is_not_there_is_told_alone() -> None:
    changes = "changes:\n  - {date: 2022-07-01, basis: 1/NQ, from: [Xã An Lạt, Xã Đông Hải], to: [Xã Hai]}\n"
    count = "{date: DAY, unit: commune, level: advanced, count: 3, of: 4, source: A}"
    told = [
        [finding.rule for finding in Book(results=f"{changes}counts: [{count.replace('DAY', day)}]\n").findings()]
        for day in ("2022-12-31", "2022-06-30")
    ]
    assert told == [["unit-unknown"], ["result-base-mismatch", "unit-unknown"]]
