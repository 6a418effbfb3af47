"""The counting rules find what an independent recount finds, in provinces made up at random and then spoilt."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
import yaml
from definitions import RULES, TABLES, recount
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from provinces import Province, province, slip
from small import Book

from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset

exact = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
#: How many provinces are compared; many more have been.
TRIED = 600
Found = tuple[str, str, int, int, str, str]


def found(roadmap: str, targets: str) -> Counter[Found]:
    """What the tool finds: rule, file, line, column, stated, counted."""
    findings = [finding for finding in Book(roadmap, targets).findings() if finding.rule in RULES]
    return Counter(
        (one.rule, one.span.file, one.span.line, one.span.column, str(one.stated), str(one.counted)) for one in findings
    )


def expected(roadmap: str, targets: str) -> Counter[Found]:
    """What the recount finds, at the places that PyYAML gives."""
    nodes = {"roadmap.yaml": yaml.compose(roadmap), "targets.yaml": yaml.compose(targets)}
    return Counter(
        (wrong.rule, wrong.file, *_place(nodes[wrong.file], wrong.path), wrong.stated, wrong.counted)
        for wrong in recount(roadmap, targets)
    )


def _place(node: yaml.Node | None, path: tuple[object, ...]) -> tuple[int, int]:
    """Where the value stands, or the key nearest to it that is there."""
    at = node
    for step in path:
        if isinstance(node, yaml.SequenceNode):
            at = node = node.value[step]
            continue
        pairs = {key.value: (key, value) for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        if str(step) not in pairs:
            break
        at, node = pairs[str(step)]
    mark = (node if isinstance(node, yaml.ScalarNode) else at).start_mark  # type: ignore[union-attr]
    return mark.line + 1, mark.column + 1


def drawn(chance: Random) -> Province:
    """A province with up to five slips, most of them in the roadmap."""
    made = province(chance)
    for _ in range(chance.randint(0, 5)):
        slip(chance, chance.choice((made.roadmap, made.roadmap, made.targets)))
    return made


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_the_tool_finds_what_the_recount_finds(part: int) -> None:
    compared = 0
    for seed in range(part, TRIED, 4):
        texts = drawn(Random(seed)).texts()
        if not is_refused(*texts):
            assert found(*texts) == expected(*texts), f"seed {seed}"
            compared += 1
    assert compared > 0.9 * TRIED / 4


def test_the_slips_tried_are_found_by_every_rule() -> None:
    texts = [drawn(Random(seed)).texts() for seed in range(TRIED)]
    assert {wrong.rule for both in texts if not is_refused(*both) for wrong in recount(*both)} == RULES


@settings(exact, max_examples=80)
@given(st.randoms(use_true_random=False))
def test_a_province_that_agrees_with_itself_has_no_finding_of_the_counting_rules(chance: Random) -> None:
    texts = province(chance).texts()
    assert found(*texts) == expected(*texts) == Counter()


@settings(exact, max_examples=60)
@given(st.randoms(use_true_random=False), st.sampled_from((1, -1)))
def test_a_printed_number_off_by_one_is_reported_where_it_stands(chance: Random, step: int) -> None:
    made = province(chance)
    held = [place for place in held_numbers(made) if place[0][place[1]] + step >= 0]
    if held:
        owner, key, path = chance.choice(held)
        owner[key] += step
        texts = made.texts()
        line, column = _place(yaml.compose(texts[0]), path)
        stated = str(owner[key])
        assert [one[-2:] for one in found(*texts) if one[2:4] == (line, column)] == [(stated, str(owner[key] - step))]


def held_numbers(made: Province) -> list[tuple[dict[object, int], object, tuple[object, ...]]]:
    """The printed numbers that rows stand behind: of subtotals above rows, and of total rows over whole tables."""
    numbers = []
    for key in TABLES:
        table = made.roadmap.get(key, {})
        way = next((way for way in ("rows", "districts", "groups") if way in table), "")
        blocks = [] if way in ("", "rows") else table[way]
        owners = [
            ((key, way, place, "subtotal"), block["subtotal"])
            for place, block in enumerate(blocks)
            if {"subtotal", key} <= block.keys()
        ]
        if way and "complete" not in table:
            owners.append(((key, "total"), table.get("total", {})))
        numbers += [
            (cells, column, (*path, level, column))
            for path, printed in owners
            for level, cells in printed.items()
            for column in cells
        ]
    return numbers


@settings(exact, max_examples=60)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_and_blocks_changes_no_count(chance: Random) -> None:
    made = drawn(chance)
    one = made.texts()
    for key in TABLES:
        for way in ("rows", "districts", "groups"):
            chance.shuffle(made.roadmap.get(key, {}).get(way, []))
    other = made.texts()
    if not is_refused(*one):
        assert without_places(one) == without_places(other)


def without_places(texts: tuple[str, str]) -> Counter[tuple[str, str, str]]:
    return Counter((rule, stated, counted) for rule, *_, stated, counted in found(*texts).elements())


def is_refused(roadmap: str, targets: str) -> bool:
    """Whether a slip left out a key that must be there."""
    return not isinstance(read_dataset(*Book(roadmap, targets).sources()), Dataset)


def test_the_provinces_tried_are_of_every_shape() -> None:
    """What must be drawn, lest all this hold of nothing."""
    shapes = {shape for seed in range(200) for shape in province(Random(seed)).shapes}
    assert shapes == {
        *(f"{count} levels" for count in (2, 3, 4)),
        *("rows", "districts", "groups", "partial rows", "partial districts", "partial groups", "counts only"),
        *("with a total", "without a total", "with subtotals", "without subtotals", "a block of counts"),
        *("with sums", "without sums", "only sums", "a base in the total", "through", "by block"),
        *("a target of all", "a target of a group", "a target with increase", "a target with percent"),
        *("a target with of_level", "rural districts only", "recognised before"),
    }
