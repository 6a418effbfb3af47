"""What must hold for every province, not only for the shipped one."""

from __future__ import annotations

from collections import Counter

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from provinces import Province, provinces

from ntm_cli import rules
from ntm_cli.counts import reached_by, steps

settings.register_profile("suite", derandomize=True, deadline=None, max_examples=120)
settings.load_profile("suite")

NUMBERS = {"subtotal-mismatch", "total-mismatch", "sum-mismatch"}


@given(provinces())
def test_a_consistent_province_has_no_findings(province: Province) -> None:
    assert [finding.message for finding in province.book().findings()] == []


@given(provinces(), st.randoms(use_true_random=False))
def test_the_order_of_districts_changes_places_and_nothing_else(province: Province, chance: object) -> None:
    stated = _with_one_more(province)
    order = list(range(len(province.districts)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    before = province.book(stated).findings()
    after = _reordered(province, order).book(_reordered(stated, order)).findings()
    assert Counter(_without_place(finding) for finding in before) == Counter(_without_place(f) for f in after)
    assert before


def _with_one_more(province: Province) -> Province:
    """The same with one commune more at the first level in the first district: its printed numbers are one too high."""
    name, reaches = province.districts[0]
    more = (*reaches, {province.levels[0]: "achieved"})
    return Province(province.years, province.levels, ((name, more), *province.districts[1:]))


def _reordered(province: Province, order: list[int]) -> Province:
    return Province(province.years, province.levels, tuple(province.districts[place] for place in order))


def _without_place(finding: object) -> tuple[object, ...]:
    return finding.rule, finding.message, finding.stated, finding.counted, len(finding.related)  # type: ignore[attr-defined]


@given(provinces(), st.data())
def test_one_unit_moved_changes_exactly_the_columns_it_leaves_and_enters(
    province: Province, data: st.DataObject
) -> None:
    there = [
        (district, commune, level)
        for district, (_, reaches) in enumerate(province.districts)
        for commune, reach in enumerate(reaches)
        for level in reach
    ]
    assume(there)
    district, commune, level = data.draw(st.sampled_from(there))
    left = province.districts[district][1][commune][level]
    entered = data.draw(st.sampled_from([column for column in province.columns if column != left]))
    book = province.moved(district, commune, level, entered).book(stated=province)
    name = province.districts[district][0]
    found = {finding.message.partition(":")[0] for finding in book.findings() if finding.rule in NUMBERS}
    owners = (name, "Bảng xã")
    assert found == {f"{owner}, {level}, {column}" for owner in owners for column in (left, entered)}


@given(provinces())
def test_counts_agree_with_a_naive_count(province: Province) -> None:
    data = province.book().dataset()
    for level in province.levels:
        table = data.communes
        new = {step.column: len(step.new) for step in steps(table, level, data.columns)}
        assert new == {column: province.counted(province.communes, level, column) for column in province.columns}
        for year in province.years:
            assert len(reached_by(table.rows, level, year)) == province.by(level, year)


@given(provinces(), st.sampled_from([1, -1]), st.data())
def test_any_printed_number_off_by_one_is_found(province: Province, step: int, data: st.DataObject) -> None:
    text = province.book().roadmap
    lines = [number for number, line in enumerate(text.split("\n")) if "achieved: " in line and "row" not in line]
    number = data.draw(st.sampled_from(lines))
    changed = text.split("\n")
    before, mark, after = changed[number].partition("achieved: ")
    count, comma, rest = after.partition(",")
    assume(int(count) + step >= 0)
    changed[number] = f"{before}{mark}{int(count) + step}{comma}{rest}"
    book = type(province.book())("\n".join(changed), province.book().targets)
    assert number + 1 in {finding.span.line for finding in rules.run(book.dataset())}
