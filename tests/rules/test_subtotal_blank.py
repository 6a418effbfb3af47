"""subtotal-blank: a cell that one subtotal leaves blank while all others print a number."""

import pytest
from saying import in_short
from small import Book

RULE = "subtotal-blank"
BLOCKS = """\
  groups:
    - name: Nhóm 1
      subtotal:
        advanced: {achieved: 1, 2022: 0, 2023: 0}
        model:    {achieved: 0, 2022: 1, 2023: 0}
      communes:
        - {row: 1, name: Xã Một, advanced: achieved, model: 2022}
    - name: Nhóm 2
      subtotal:
        advanced: {achieved: 1, 2022: 0, 2023: 0}
        model:    {achieved: 0, 2022: 0, 2023: 1}
      communes:
        - {row: 2, name: Xã Hai, advanced: achieved, model: 2023}
    - name: Nhóm 3
      subtotal:
        advanced: {achieved: 1, 2022: 0, 2023: 1}
        model:    {achieved: 0, 2022: 0, 2023: 0}
      communes:
        - {row: 3, name: Xã Ba, advanced: achieved}
        - {row: 4, name: Xã Bốn, advanced: 2023}
"""
HEAD = """\
decision: {number: 1/QĐ-UBND, date: 2022-01-31, province: Thử Nghiệm}
years: [2022, 2023]
communes:
  source: Bảng 2
"""
GROUPS = Book(HEAD + BLOCKS, "decision: 1/QĐ-UBND\nscope: {communes: 4}\ntargets: []\n")
THIRD = "        model:    {achieved: 0, 2022: 0, 2023: 0}"


def test_numbers_in_every_cell_are_right() -> None:
    assert GROUPS.findings() == []


def test_a_zero_left_blank_is_a_note_that_points_at_the_zeros_of_the_others() -> None:
    spoilt = GROUPS.with_roadmap((THIRD, THIRD.replace("2022: 0, ", "")))
    (finding,) = spoilt.findings()
    assert in_short(finding.message) == (RULE, "Nhóm 3", "model", 2022)
    assert (finding.rule, str(finding.severity), finding.stated, finding.counted) == (RULE, "note", "blank", 0)
    assert (finding.span.line, spoilt.at(finding)) == (21, "model")
    assert spoilt.related(finding) == [("0", "subtotal.zero", "Nhóm 2")]
    assert in_short(finding.help) == ("subtotal-blank.help",)


def test_a_blank_that_should_be_a_number_is_a_wrong_subtotal_alone() -> None:
    spoilt = GROUPS.with_roadmap(
        ("2023: 0}\n        model:    {achieved: 0, 2022: 1", "2023: 0}\n        model:    {achieved: 0")
    )
    assert [finding.rule for finding in spoilt.findings()] == ["subtotal-mismatch"]


@pytest.mark.parametrize(
    "right",
    [
        [(THIRD, "        model:    {}")],
        [
            ("        model:    {achieved: 0, 2022: 0, 2023: 1}", "        model:    {2023: 1}"),
            (THIRD, THIRD.replace("achieved: 0, 2022: 0, ", "")),
        ],
        [
            ("advanced: {achieved: 1, 2022: 0, 2023: 1}", "advanced: {achieved: 1, 2023: 1}"),
            (THIRD, "        model:    {}"),
        ],
    ],
    ids=["a level printed blank", "two blanks in a column", "a block that prints no 0"],
)
def test_blanks_that_a_document_may_print(right: list[tuple[str, str]]) -> None:
    assert GROUPS.with_roadmap(*right).findings() == []


def test_a_column_without_a_zero_says_nothing() -> None:
    others = [
        (
            "advanced: {achieved: 1, 2022: 0, 2023: 0}\n        model:    {achieved: 0, 2022: 1",
            "advanced: {2022: 1, 2023: 0}\n        model:    {achieved: 0, 2022: 1",
        )
    ]
    moved = [*others, ("name: Xã Một, advanced: achieved", "name: Xã Một, advanced: 2022")]
    assert RULE not in {finding.rule for finding in GROUPS.with_roadmap(*moved).findings()}


def test_of_two_blocks_neither_is_the_odd_one(book: Book) -> None:
    assert book.with_roadmap(("model:    {}", "model:    {achieved: 0, 2022: 0}")).findings() == []


def test_a_block_of_counts_alone_is_looked_at_as_well() -> None:
    counts = Book(GROUPS.roadmap.partition("      communes:\n        - {row: 3")[0], GROUPS.targets)
    assert counts.findings(RULE) == []
    spoilt = counts.with_roadmap((THIRD, THIRD.replace("2022: 0, ", "")))
    assert in_short(spoilt.only(RULE).message) == (RULE, "Nhóm 3", "model", 2022)
