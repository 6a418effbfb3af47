"""The least change: never dearer than another solver finds it, mending what it is of, and told when it is known."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import by_milp
import pytest
from spoiling import Plan, is_among, is_told, made_up, shipped, spoilt

from ntm_cli import rules
from ntm_cli.causes.candidates import put_back
from ntm_cli.causes.explaining import Explained, explain
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.plan.changed import changed
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.least import search
from ntm_cli.plan.least.independent import Part, parts
from ntm_cli.plan.least.ledger import Ledger, ledger
from ntm_cli.plan.least.search import cheapest
from ntm_cli.plan.printed_totals import disagreements
from ntm_cli.plan.vocabulary import Level

SLIPS = (1, 2, 3, 4)


def wrong_levels(data: Dataset) -> list[tuple[Table, Level, Ledger]]:
    return [
        (table, level, ledger(table, level, data.columns, ()))
        for table in data.tables
        for level in dict.fromkeys(item.cell.level for item in disagreements(table))
    ]


def found(data: Dataset) -> list[tuple[Level, Part]]:
    made = []
    for _, level, book in wrong_levels(data):
        ways = cheapest(book)
        assert ways is not None
        made += [(level, part) for part in parts(book, ways)]
    return made


def told(data: Dataset, sources: tuple[object, ...]) -> Explained:
    comments = read_comments(sources, rules.RULES)  # type: ignore[arg-type]
    findings = tuple(apply(rules.run(data), comments, rules.RULES, True))
    return explain(data, findings, comments, {"data/roadmap.yaml": "data/roadmap.yaml"})


@pytest.fixture(scope="module")
def given() -> Plan:
    return shipped()


@pytest.mark.parametrize("slips", SLIPS)
@pytest.mark.parametrize("turn", range(5))
def test_no_integer_program_is_cheaper_on_provinces_made_up_at_random(slips: int, turn: int) -> None:
    for seed in range(10 * turn, 10 * turn + 10):
        chance = Random(f"milp {seed} {slips}")
        data, _ = spoilt(chance, made_up(chance, 2 * slips)[0], slips)
        for table, level, book in wrong_levels(data):
            ways = cheapest(book)
            assert ways is not None
            assert ways.cost == by_milp.least(table, level, data.columns), (seed, slips, table.unit, level)


@pytest.mark.parametrize("slips", [1, 3, 6, 9])
def test_no_integer_program_is_cheaper_on_the_shipped_data(slips: int, given: Plan) -> None:
    for seed in range(6):
        data, _ = spoilt(Random(f"shipped {seed}"), given[0], slips)
        for table, level, book in wrong_levels(data):
            ways = cheapest(book)
            assert ways is not None
            assert ways.cost == by_milp.least(table, level, data.columns), (seed, slips, table.unit, level)


@pytest.mark.parametrize("slips", SLIPS)
def test_what_is_told_makes_every_number_agree(slips: int) -> None:
    for seed in range(60):
        chance = Random(f"mended {seed} {slips}")
        data, sources = made_up(chance, 2 * slips)
        data, _ = spoilt(chance, data, slips)
        causes = told(data, sources).causes
        for turn in range(3):
            changes = put_back(slip for cause in causes for slip in cause.ways[min(turn, len(cause.ways) - 1)])
            known = {(change.place.path[0], change.level) for change in changes}  # type: ignore[attr-defined]
            left = [item.cell for table in changed(data, changes).tables for item in disagreements(table)]
            assert [cell for cell in left if (cell.place.path[0], cell.level) in known] == [], (seed, turn)


@pytest.mark.parametrize("slips", SLIPS)
def test_slips_that_are_the_least_change_are_told(slips: int, given: Plan) -> None:
    known = 0
    for seed in range(60):
        chance = Random(f"told {seed} {slips}")
        data, sources = given if seed % 2 else made_up(chance, 10 * slips)
        data, truth = spoilt(chance, data, slips)
        if is_among(truth, found(data), most=3):
            known += 1
            explained = told(data, sources)
            assert all(is_told(change, explained) for change in truth), seed
    assert known > 25


@pytest.mark.parametrize("slips", SLIPS)
def test_the_least_change_does_not_depend_on_the_order_of_rows(slips: int, given: Plan) -> None:
    data, _ = spoilt(Random(f"order {slips}"), given[0], slips)
    turned = replace(data, tables=tuple(map(backwards, data.tables)), memory={})
    assert seen(found(turned)) == seen(found(data))


@pytest.mark.parametrize("slips", SLIPS)
def test_the_names_of_causes_do_not_depend_on_the_order_of_rows(slips: int, given: Plan) -> None:
    """Of several rows that would do, another one comes first then."""
    several = 0
    for turn in range(20):
        data, _ = spoilt(Random(f"names {slips} {turn}"), given[0], slips)
        turned = replace(data, tables=tuple(map(backwards, data.tables)), memory={})
        causes, others = told(data, given[1]).causes, told(turned, given[1]).causes
        assert {cause.name for cause in causes} == {cause.name for cause in others}, turn
        several += any(len(cause.only) == 0 for cause in causes)
    assert several


def backwards(table: Table) -> Table:
    blocks = tuple(replace(block, rows=block.rows[::-1]) for block in table.blocks)
    return replace(table, rows=table.rows[::-1], blocks=blocks, memory={})


def seen(made: list[tuple[Level, Part]]) -> list[object]:
    return [
        (
            level,
            [
                [(item.sheet.name, item.leaves, item.enters) if hasattr(item, "sheet") else item for item in way]
                for way in part.ways
            ],
        )
        for level, part in made
    ]


def test_beyond_its_bound_the_search_gives_up_and_says_so(given: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    data, _ = spoilt(Random("bound"), given[0], 9)
    assert told(data, given[1]).unsearched == ()
    monkeypatch.setattr(search, "MOST_STEPS", 0)
    explained = told(data, given[1])
    assert explained.causes == ()
    assert {said.key for said in explained.unsearched} == {"cause.too-much"}
    assert not any(finding.causes for finding in explained.findings)
