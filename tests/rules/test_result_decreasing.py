"""result-decreasing: a published count that falls although no unit is known to have lost its level."""

import pytest
from saying import in_short
from small import Book

RULE = "result-decreasing"
FIRST = "date: 2022-12-31, unit: commune, level: advanced, count: 4, of: 5, source: Báo"
THEN = "date: 2023-06-30, unit: commune, level: advanced, count: 2, of: 5, source: Báo"


def revoked(name: str, year: int, more: str = "level: advanced, unit: commune") -> str:
    return f"name: {name}, revoked: {year}, {more}"


def published(*counts: str, units: tuple[str, ...] = (), changes: tuple[str, ...] = ()) -> Book:
    keys = {"counts": counts, "units": units, "changes": changes}
    return Book(
        results="".join(
            f"{key}:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries) for key, entries in keys.items() if entries
        )
    )


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []
    assert published(FIRST, THEN.replace("count: 2", "count: 4")).findings(RULE) == []


def test_a_smaller_later_count_names_both_numbers_and_the_earlier_one() -> None:
    book = published(FIRST, THEN)
    finding = book.only(RULE)
    assert in_short(finding.message) == (
        "result-decreasing",
        ("published", "advanced", "commune", "2023-06-30"),
        (2, "commune"),
        (4, "commune"),
        "2022-12-31",
        (0, "commune"),
    )
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("results.yaml", 3, "2")
    assert book.related(finding) == [("4", "published", "advanced", "commune", "2022-12-31")]
    assert (finding.stated, finding.counted) == (2, 4)
    assert (str(finding.severity), in_short(finding.help)) == ("warning", ("result-decreasing.help",))


def test_the_order_of_the_days_counts_and_not_the_order_in_the_file() -> None:
    assert published(THEN, FIRST).only(RULE).span.line == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("unit: commune", "unit: district"), ("level: advanced", "level: model"), (", of: 5", ", of: 4")],
)
def test_another_unit_level_or_base_is_another_number(old: str, new: str) -> None:
    assert published(FIRST, THEN.replace(old, new)).findings(RULE) == []


def test_a_base_that_is_not_printed_is_that_of_the_day() -> None:
    without = THEN.replace(", of: 5", "")
    assert len(published(FIRST, without).findings(RULE)) == 1
    merged = "date: 2023-01-01, basis: 1/NQ, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]"
    assert published(FIRST, without, changes=(merged,)).findings(RULE) == []


def test_a_count_is_held_against_the_last_one_of_its_base_though_another_base_stands_between() -> None:
    between = "date: 2023-03-31, unit: commune, level: advanced, count: 1, of: 4, source: Báo"
    assert [finding.span.line for finding in published(FIRST, between, THEN).findings(RULE)] == [4]


def test_each_count_is_held_against_the_one_just_before_it() -> None:
    later = THEN.replace("2023-06-30", "2023-12-31").replace("count: 2", "count: 3")
    assert [finding.span.line for finding in published(FIRST, THEN, later).findings(RULE)] == [3]


@pytest.mark.parametrize(("years", "found"), [((2023, 2023), 0), ((2022, 2023), 0), ((2023,), 1), ((), 1)])
def test_a_fall_by_as_many_as_were_revoked_is_no_wonder(years: tuple[int, ...], found: int) -> None:
    units = tuple(revoked(f"Xã {number}", year) for number, year in enumerate(years))
    findings = published(FIRST, THEN, units=units).findings(RULE)
    assert len(findings) == found
    assert [in_short(finding.message)[-1] for finding in findings] == [(len(years), "commune")] * found


@pytest.mark.parametrize("year", [2021, 2024])
def test_a_revocation_of_another_year_explains_nothing(year: int) -> None:
    assert len(published(FIRST, THEN, units=(revoked("Xã A", year), revoked("Xã B", year))).findings(RULE)) == 1


@pytest.mark.parametrize("more", ["level: model, unit: commune", "level: advanced, unit: district"])
def test_a_revocation_of_another_level_or_unit_explains_nothing(more: str) -> None:
    units = (revoked("Xã A", 2023, more), revoked("Xã B", 2023, more))
    assert len(published(FIRST, THEN, units=units).findings(RULE)) == 1


@pytest.mark.parametrize("counts", [(4, 3), (3, 4)])
def test_of_two_sources_of_a_day_only_a_fall_below_both_is_told(counts: tuple[int, int]) -> None:
    first = [FIRST.replace("count: 4", f"count: {count}") for count in counts]
    assert published(*first, THEN.replace("count: 2", "count: 3")).findings(RULE) == []
    assert published(*first, THEN).only(RULE).counted == 3


def test_two_sources_of_one_day_are_not_held_against_each_other() -> None:
    assert published(FIRST, FIRST.replace("count: 4", "count: 2")).findings(RULE) == []


def test_each_of_two_sources_is_held_against_the_day_before() -> None:
    other = THEN.replace("count: 2", "count: 1")
    assert [finding.stated for finding in published(FIRST, THEN, other).findings(RULE)] == [2, 1]
