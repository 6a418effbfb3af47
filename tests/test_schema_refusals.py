"""What `ntm check` refuses for its shape, an editor underlines: every place of the files, spoilt in every way.

The schema and the models are written in two languages and read two kinds of data. Here each value and each key of two
small files is replaced by many others. If the reader or the models refuse the result, the schema must refuse it too;
what JSON Schema cannot see is listed, exactly, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import core_yaml
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from verdicts import MODELS, VALIDATORS, refused_by_ntm, refused_by_schema

from ntm_cli.reading.loading import fit
from ntm_cli.reading.yaml_reader import parse

#: Each model once, in brackets, so that any value can be replaced where it stands.
TEXTS = {
    "roadmap": """\
{decision: {number: 1/QĐ, date: 2022-01-31, province: Thử, amends: 2/QĐ}, years: [2022], levels: [standard, model],
 communes: {source: B, complete: true, of: 5, total: {advanced: {achieved: 1, 2022: 1, all: 2, of: 3}},
  districts: [{name: H, subtotal: {model: {achieved: 0, 2022: 1}}, communes: [{row: 1, name: X, model: 2022}]}]},
 districts: {source: B, total: {}, groups: [{name: G, subtotal: {modern: {}},
  districts: [{row: 1, name: H, group: 1, advanced: achieved}]}]},
 villages: {source: B, complete: false, rows: [{name: T, district: H, commune: X, group: G, standard: 2022}]},
 recognised: {source: B, complete: false, missing: [1, 3-71], by_year: {2019: {standard: 3}}, total: {model: 1},
  communes: [{row: 1, district: H, name: X, standard: 2019}]}}
""",
    "targets": """\
{decision: 1/QĐ, scope: {communes: 5, districts: 2, rural_districts: 1, villages: 9},
 targets: [{id: t, clause: c, unit: commune, group: 1, level: model, year: 2022, count: 2, of: 5, percent: 40.5,
  of_level: standard, increase: 1, at_least: true, more_than: false, names: [X, {name: X, district: H}]}],
 requirements: [{id: a, when: {unit: district, level: model, kinds: [H], groups: [1, G]}, needs: {level: advanced},
   basis: b},
  {id: b, when: {unit: district, level: model}, needs: {unit: commune, level: model, percent: 50}, basis: b},
  {id: c, when: {unit: district, level: model}, needs: {kinds: [H]}, basis: b, severity: error}],
 untracked: [{clause: c, about: a}]}
""",
    "results": """\
{counts: [{date: 2022-12-31, unit: commune, level: advanced, count: 3, of: 5, percent: 60.5, source: S}],
 units: [{unit: commune, name: X, district: H, level: model, year: 2022, field: V, decision: 9/QĐ, date: 2023-02-01},
  {unit: commune, name: X, level: model, revoked: 2024}],
 changes: [{date: 2023-07-01, basis: 1/NQ, district: H, from: [X, Y], to: [Z]}],
 complete: [{unit: commune, level: model, until: 2022-12-31}]}
""",
}

SCALARS = """\
H|TX.|t.p.|Thị xã|Huyên|Huyện Ất|tp..|
x|Xã A|''|achieved|'achieved'|Achieved|0|1|-1|+1|22|1899|1900|2022|2999|3000|20222|'2022'|-2022|1.5|-0.5|100|100.1|101|
2022.5|1e|true|True|'true'|yes|no|null|~||commune|villages|advanced|levels|warning|fatal|all|of|12:30|1_000|1,5|40%|54/98|
1-71|'1–71'|1 - 71|71-1|0-71|1-|-71|1--71|
2022-10-06|'2022-10-06'|2022-1-6|06/10/2022|2022-13-01|2022-10-32|2022-00-10|0000-01-01|20222-01-01|२०२२-०१-०१"""
GROUPS = """\
[]|{}|[x]|[1]|['']|[null]|[2022]|[1899]|[2022, 3000]|[[]]|[{}]|{x: 1}|{2022: 1}|{2022: -1}|{2022: x}|{2022: 1.5}|
{2022: }|{1899: 1}|{22: 1}|{3000: 1}|{achieved: 1}|{acheived: 1}|{all: 1}|{of: 1}|{all: -1}|{standard: 1}|
{standard: -1}|{standard: {}}|{standard: {2022: 1}}|{level: model}|{level: x}|{unit: commune}|{percent: 50}|
{unit: commune, level: model}|{level: model, percent: 50}|{unit: commune, level: model, percent: 101}|
{unit: commune, level: model, percent: -1}|
{unit: commune, level: model, percent: x}|{unit: commune, level: model, percent: 1, kinds: [H]}|{kinds: []}|{kinds: H}|
{kinds: [1]}|{kinds: [H], level: model}|
[Huyện, TX]|[Huyên]|[{name: X}]|[{name: X, district: H}]|{name: X, district: H}|[1, G]|
{kinds: [H], unit: commune}|{level: model, x: 1}"""
KEYS = """\
x|Name|rows|groups|districts|communes|villages|group|district|modern|
name|kinds|all|of|achieved|model|percent|2022|1899|3000|22|20222|-2022|true|null|''|1.5"""

#: What the schema accepts and ntm refuses: how it is written, and why JSON Schema cannot tell. The list is exact.
UNSEEN = {
    r"[-+]?[0-9]+\.0*": "JSON has one sort of number, so that 1.0 is 1",
    r"[-+]?([0-9]+\.?|[0-9]*\.[0-9]+)[eE][-+]?[0-9]+": "an exponent makes a number in YAML 1.2; in ntm it stays text",
    r"[-+]?0[0-9]+(\.[0-9]*)?": "leading zeros make no difference in YAML 1.2; in ntm 010 stays text",
    r"[-+]?\.[0-9]+": "a number may begin with its point in YAML 1.2; in ntm it stays text",
    r"0x[0-9a-fA-F]+|0o[0-7]+": "YAML 1.2 has hexadecimal and octal numbers; in ntm they stay text",
    r"\.nan": "no bound refuses what is not a number",
    r"[-+]?[0-9]{19,}(\.0*)?|[0-9]+\.[0-9]{19,}": "a number of 19 digits stays text in ntm",
    r"'(19|2[0-9])[0-9]{2}'|\{'(19|2[0-9])[0-9]{2}': 1\}": "the keys of JSON are text, so that a quoted year is a year",
    r"[0-9]{4}-02-(29|30|31)|[0-9]{4}-(04|06|09|11)-31": "a pattern has no calendar",
}
#: One of each at least, so that no entry of the list is idle.
UNSEEN_SCALARS = "1.0|2022.0|2.|1e2|2.022e3|010|02022|.5|0x1F|0o17|.nan|1000000000000000000000|2022-02-30|2022-04-31"
UNSEEN_GROUPS = "{'2022': 1}"


@dataclass(frozen=True)
class Mutation:
    """One replacement in a small file: what was written, and the text after it."""

    new: str
    text: str


def unseen(file: str, mutations: Iterable[Mutation]) -> set[str]:
    """What was written where ntm refuses it and the schema does not."""
    return {
        mutation.new
        for mutation in mutations
        if refused_by_ntm(file, mutation.text) and not refused_by_schema(file, mutation.text)
    }


def listed(text: str) -> list[str]:
    return [entry.strip() for entry in text.replace("|\n", "|").split("|")]


def nodes(file: str) -> tuple[list[Any], list[list[tuple[Any, Any]]]]:
    """The values in a small file, and its groups of keys and values."""
    values: list[Any] = []
    groups: list[list[tuple[Any, Any]]] = []
    waiting = [yaml.compose(TEXTS[file], Loader=yaml.SafeLoader)]
    while waiting:
        node = waiting.pop()
        values.append(node)
        if isinstance(node, yaml.MappingNode):
            groups.append(node.value)
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return values[1:], groups


def replaced(file: str, first: Any, last: Any, new: str) -> Mutation:
    """The file with the text from one node to another replaced."""
    text, start, end = TEXTS[file], first.start_mark.index, last.end_mark.index
    return Mutation(new, text[:start] + new + text[end:])


def values_replaced(file: str, written: Iterable[str]) -> Iterator[Mutation]:
    return (replaced(file, node, node, new) for node in nodes(file)[0] for new in written)


def keys_replaced(file: str, written: Iterable[str]) -> Iterator[Mutation]:
    for group in nodes(file)[1]:
        present = {key.value for key, _ in group}
        for key, _ in group:
            yield from (replaced(file, key, key, new) for new in written if new.strip("'") not in present)


def keys_dropped(file: str) -> Iterator[Mutation]:
    for group in nodes(file)[1]:
        entries = [TEXTS[file][key.start_mark.index : value.end_mark.index] for key, value in group]
        for position in range(len(group)):
            kept = ", ".join(entries[:position] + entries[position + 1 :])
            yield replaced(file, group[0][0], group[-1][1], kept)


@pytest.mark.parametrize("file", MODELS)
def test_the_small_file_is_accepted(file: str) -> None:
    assert not refused_by_ntm(file, TEXTS[file])
    assert not refused_by_schema(file, TEXTS[file])


@pytest.mark.parametrize("file", MODELS)
@pytest.mark.parametrize("text", ["x", "1", "[]", "{}"])
def test_a_file_of_another_kind_is_refused(text: str, file: str) -> None:
    is_known = (file, text) != ("results", "{}")  # of which nothing may be known yet
    assert refused_by_ntm(file, text) is is_known
    assert refused_by_schema(file, text) is is_known


@pytest.mark.parametrize("file", MODELS)
def test_a_value_of_another_kind_is_refused(file: str) -> None:
    assert unseen(file, values_replaced(file, listed(SCALARS))) == set()


@pytest.mark.parametrize("file", MODELS)
def test_a_group_of_another_kind_is_refused(file: str) -> None:
    assert unseen(file, values_replaced(file, listed(GROUPS))) == set()


@pytest.mark.parametrize("file", MODELS)
def test_another_key_is_refused(file: str) -> None:
    assert unseen(file, keys_replaced(file, listed(KEYS))) == set()


@pytest.mark.parametrize("file", MODELS)
def test_a_missing_key_is_refused(file: str) -> None:
    assert unseen(file, keys_dropped(file)) == set()


@pytest.mark.parametrize("file", MODELS)
def test_what_ntm_reads_an_editor_does_not_underline(file: str) -> None:
    values = values_replaced(file, listed(f"{SCALARS}|{GROUPS}"))
    tried = [*values, *keys_replaced(file, listed(KEYS)), *keys_dropped(file)]
    read = [mutation for mutation in tried if reads(file, mutation.text)]
    assert len(read) > 300
    assert [mutation.new for mutation in read if refused_by_schema(file, mutation.text)] == []


def reads(file: str, text: str) -> bool:
    source = parse(text, f"{file}.yaml")
    return not source.findings and not isinstance(fit(source, MODELS[file]), tuple)


#: Tables, and whether they have their rows in one way.
TABLES = {
    "communes: {source: B}": True,
    "communes: {source: B, rows: []}": True,
    "communes: {source: B, rows: [{name: X}]}": True,
    "communes: {source: B, districts: [{name: H}]}": True,
    "communes: {source: B, groups: [{name: G, communes: []}]}": True,
    "districts: {source: B, groups: [{name: G, districts: [{name: H}]}]}": True,
    "villages: {source: B, districts: [{name: H, villages: [{name: T}]}]}": True,
    "communes: {source: B, rows: [], districts: []}": False,
    "communes: {source: B, rows: [], groups: []}": False,
    "communes: {source: B, districts: [], groups: []}": False,
    "communes: {source: B, rows: [], districts: [], groups: []}": False,
    "districts: {source: B, rows: [], groups: []}": False,
    "districts: {source: B, districts: []}": False,
    "villages: {source: B, rows: [], groups: []}": False,
    "communes: {source: B, districts: [{name: H, rows: []}]}": False,
    "communes: {source: B, groups: [{name: G, villages: []}]}": False,
    "villages: {source: B, groups: [{name: G, communes: []}]}": False,
    "recognised: {source: B, complete: true, communes: []}": False,
    "communes: {source: B}, recognised: {source: B, complete: false, missing: [1], communes: []}": True,
    "communes: {source: B}, recognised: {source: B, complete: true, missing: [1], communes: []}": False,
    "communes: {source: B}, recognised: {source: B, complete: false, missing: [], communes: []}": False,
}


@pytest.mark.parametrize(("tables", "is_read"), TABLES.items())
def test_a_roadmap_has_a_table_and_a_table_its_rows_in_one_way(tables: str, is_read: bool) -> None:
    text = "{decision: {number: 1/QĐ, date: 2022-01-31, province: Thử}, years: [2022], " + tables + "}"
    assert refused_by_ntm("roadmap", text) is not is_read
    assert refused_by_schema("roadmap", text) is not is_read


def test_what_the_schema_cannot_see_is_what_is_listed() -> None:
    written = [*listed(UNSEEN_SCALARS), *listed(UNSEEN_GROUPS)]
    found = {new for file in MODELS for new in unseen(file, values_replaced(file, written))}
    found |= unseen("roadmap", keys_replaced("roadmap", ["'2023'"]))
    assert found == {*written, "'2023'"}
    for pattern, why in UNSEEN.items():
        assert any(re.fullmatch(pattern, new) for new in found), why


def test_an_editor_that_knows_dates_refuses_a_day_that_is_not() -> None:
    knowing = Draft202012Validator(VALIDATORS["roadmap"].schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    text = TEXTS["roadmap"].replace("2022-01-31", "2022-02-31")
    assert not knowing.is_valid(core_yaml.load(text))


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_whatever_is_typed_is_refused_by_both_or_listed(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(MODELS)))
    node = data.draw(st.sampled_from(nodes(file)[0]))
    new = data.draw(st.text("0123456789.-+eExo_:'achievd Nnà~", max_size=10))
    spoilt = replaced(file, node, node, new)
    assert all(any(re.fullmatch(pattern, text.strip()) for pattern in UNSEEN) for text in unseen(file, [spoilt]))
