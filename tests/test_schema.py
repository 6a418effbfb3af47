"""The schemas that editors use: current, explained in two languages, and never kinder than `ntm check`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import core_yaml
import pytest
from golden import demand
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from running import Run
from small import RESULTS, ROADMAP, TARGETS

from ntm_cli.reading.results_models import Results
from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.reading.values import Column
from ntm_cli.schema.json_schema import YEAR_KEY, schema_of
from ntm_cli.schema.words import ENTRIES

MODELS: dict[str, type[BaseModel]] = {"roadmap": Roadmap, "targets": Targets, "results": Results}
SMALL = {"roadmap": ROADMAP, "targets": TARGETS, "results": RESULTS}
FILES = tuple(MODELS)
SCHEMAS = {file: schema_of(model) for file, model in MODELS.items()}

Node = dict[str, Any]


def places(schema: Node, place: str = "#") -> Iterator[tuple[str, Node]]:
    """Every schema within a schema, with the way to it."""
    yield place, schema
    for group in ("$defs", "properties", "patternProperties"):
        for name, inner in schema.get(group, {}).items():
            yield from places(inner, f"{place}/{group}/{name}")
    for group in ("anyOf", "oneOf", "allOf"):
        for position, inner in enumerate(schema.get(group, [])):
            yield from places(inner, f"{place}/{group}/{position}")
    if "items" in schema:
        yield from places(schema["items"], f"{place}/items")


ALL = [(f"{file}{place}", schema) for file in FILES for place, schema in places(SCHEMAS[file])]
EXPLAINED = [(place, schema) for place, schema in ALL if schema.keys() not in ({"$ref"}, {"required"})]
OBJECTS = [(place, schema) for place, schema in ALL if schema.get("type") == "object"]


@pytest.mark.parametrize("file", FILES)
def test_the_schema_in_the_repository_is_the_one_that_is_printed(
    file: str, ntm: Callable[..., Run], repository: Path
) -> None:
    kept = repository / "schema" / f"{file}.schema.json"
    printed = ntm("schema", file)
    assert (printed.exit, printed.err) == (0, "")
    demand(kept, printed.out)


@pytest.mark.parametrize("arguments", [("schema",), ("schema", "villages"), ("schema", "roadmap", "targets")])
def test_a_schema_of_no_file_leaves_with_2(arguments: tuple[str, ...], ntm: Callable[..., Run]) -> None:
    assert ntm(*arguments).exit == 2


@pytest.mark.parametrize("file", FILES)
def test_it_is_a_schema_of_the_dialect_it_names(file: str) -> None:
    assert SCHEMAS[file]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMAS[file])


@pytest.mark.parametrize("file", FILES)
def test_every_reference_leads_to_a_definition_and_every_definition_is_used(file: str) -> None:
    used = {schema["$ref"].removeprefix("#/$defs/") for _, schema in places(SCHEMAS[file]) if "$ref" in schema}
    assert used == SCHEMAS[file]["$defs"].keys()


@pytest.mark.parametrize(("place", "schema"), EXPLAINED, ids=[place for place, _ in EXPLAINED])
def test_every_place_has_a_title_and_a_description_in_vietnamese_and_english(place: str, schema: Node) -> None:
    title_vi, title_en = schema["title"].split(" / ")
    vietnamese, english = schema["description"].split("\n\n")
    assert title_vi != title_en
    assert title_en.isascii()
    assert not vietnamese.isascii()
    for sentence in (vietnamese, english):
        assert sentence[0].isupper() or sentence[0] == "`"
        assert sentence.endswith(".")


@pytest.mark.parametrize(("place", "schema"), OBJECTS, ids=[place for place, _ in OBJECTS])
def test_no_object_takes_a_key_it_does_not_know(place: str, schema: Node) -> None:
    assert schema["additionalProperties"] is False
    assert schema.get("properties") or schema.get("patternProperties")


def test_nothing_may_be_empty() -> None:
    assert "null" not in json.dumps(SCHEMAS)


@pytest.mark.parametrize(("place", "schema"), ALL, ids=[place for place, _ in ALL])
def test_every_example_is_valid_where_it_stands(place: str, schema: Node) -> None:
    file = place.split("#")[0]
    validator = Draft202012Validator({**schema, "$defs": SCHEMAS[file]["$defs"]})
    for example in schema.get("examples", []):
        validator.validate(example)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Target.level", ["standard", "advanced", "model", "modern"]),
        ("Target.unit", ["commune", "district", "village", "province"]),
        ("Requirement.severity", ["error", "warning", "note"]),
    ],
)
def test_a_closed_list_says_what_each_word_means(place: str, words: list[str]) -> None:
    model, field = place.split(".")
    schema = SCHEMAS["targets"]["$defs"][model]["properties"][field]
    assert schema["enum"] == words
    assert schema["enumDescriptions"] == [
        f"{ENTRIES[f'word.{word}']['vi']} / {ENTRIES[f'word.{word}']['en']}" for word in words
    ]


def test_no_closed_list_leaves_a_word_unexplained() -> None:
    lists = [schema for _, schema in ALL if "enum" in schema]
    assert lists
    assert all(len(list(filter(None, schema["enumDescriptions"]))) == len(schema["enum"]) for schema in lists)


def test_a_level_is_achieved_or_a_year_and_both_are_offered() -> None:
    for level in ("standard", "advanced", "model", "modern"):
        achieved, year = SCHEMAS["roadmap"]["$defs"]["Row"]["properties"][level]["anyOf"]
        assert achieved["const"] == "achieved"
        assert (year["type"], year["minimum"], year["maximum"]) == ("integer", 1900, 2999)
        assert year["examples"]


def test_a_need_is_a_level_until_it_says_more() -> None:
    """An editor takes the first sort when none fits better, as the models do."""
    sorts = SCHEMAS["targets"]["$defs"]["Requirement"]["properties"]["needs"]["oneOf"]
    assert [sort["$ref"] for sort in sorts] == ["#/$defs/NeedsLevel", "#/$defs/NeedsShare", "#/$defs/NeedsKind"]


def test_only_a_total_row_explains_the_sum_and_the_base() -> None:
    definitions = SCHEMAS["roadmap"]["$defs"]
    assert list(definitions["Total"]["properties"]["model"]["properties"]) == ["achieved", "all", "of"]
    assert list(definitions["Subtotal"]["properties"]["model"]["properties"]) == ["achieved"]


def test_the_years_that_are_keys_are_those_the_models_accept() -> None:
    column = TypeAdapter(Column).validator

    def accepted(year: int) -> bool:
        try:
            column.validate_python(year)
        except ValidationError:
            return False
        return True

    tried = range(-3000, 30000)
    assert [year for year in tried if re.search(YEAR_KEY, str(year))] == [year for year in tried if accepted(year)]
    assert not re.search(YEAR_KEY, "02022")


@pytest.mark.parametrize("file", FILES)
def test_what_ntm_reads_is_valid(file: str, repository: Path) -> None:
    kept = [*repository.glob(f"data/{file}.yaml"), *repository.glob(f"examples/*/{file}.yaml")]
    assert kept
    for text in [SMALL[file], *(path.read_text(encoding="utf-8") for path in kept)]:
        Draft202012Validator(SCHEMAS[file], format_checker=Draft202012Validator.FORMAT_CHECKER).validate(
            core_yaml.load(text)
        )


@pytest.mark.parametrize("file", FILES)
def test_the_first_lines_of_the_data_lead_to_its_schema(file: str, repository: Path) -> None:
    data = repository / "data" / f"{file}.yaml"
    first, second, *_ = data.read_text(encoding="utf-8").split("\n")
    named = re.fullmatch(r"# yaml-language-server: \$schema=(.*)", first)
    also_named = re.fullmatch(r"# \$schema: (.*)", second)
    assert named
    assert also_named
    assert named[1] == also_named[1]
    assert (data.parent / named[1]).resolve() == repository / "schema" / f"{file}.schema.json"


def check_jsonschema(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run check-jsonschema as a pre-commit hook or a CI step would."""
    command = [sys.executable, "-m", "check_jsonschema", "--color", "never", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


@pytest.mark.parametrize("file", FILES)
def test_check_jsonschema_agrees_about_the_shipped_data(file: str, repository: Path) -> None:
    schema = repository / "schema" / f"{file}.schema.json"
    run = check_jsonschema("--schemafile", schema, repository / "data" / f"{file}.yaml")
    assert run.returncode == 0, run.stdout + run.stderr


def test_check_jsonschema_refuses_what_ntm_refuses(repository: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "roadmap.yaml"
    spoilt.write_text(ROADMAP.replace("Xã An Lạc, advanced: 2022", "Xã An Lạc, advnaced: 2022"), encoding="utf-8")
    run = check_jsonschema("--schemafile", repository / "schema" / "roadmap.schema.json", spoilt)
    assert run.returncode == 1
    assert "advnaced" in run.stdout


def test_check_jsonschema_knows_the_schemas_for_schemas(repository: Path) -> None:
    files = [repository / "schema" / f"{file}.schema.json" for file in FILES]
    assert check_jsonschema("--check-metaschema", *files).returncode == 0


def test_a_check_never_waits_for_the_schemas() -> None:
    command = (
        "import sys, ntm_cli.cli, ntm_cli.checking, ntm_cli.reading.loading\n"
        "print([module for module in sys.modules if module.startswith('ntm_cli.schema') or module == 'tomllib'])"
    )
    run = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
