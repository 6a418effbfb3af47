"""The JSON Schema of each file, made from its model and told in two languages.

It accepts nothing that the reader and the models refuse, as far as JSON Schema can say it; tests/test_schema.py has the
list of what it cannot say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ntm_cli.plan.kinds import KINDS
from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.reading.results_models import Results
from ntm_cli.reading.roadmap_models import TABLES, WAYS, Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.reading.values import from_to, known_kind
from ntm_cli.schema.words import of_field, of_model, of_word
from ntm_cli.terminal.display import json_text

#: The files that have a schema.
MODELS: dict[str, type[BaseModel]] = {"roadmap": Roadmap, "targets": Targets, "results": Results}
DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: The years that Year accepts, as the keys of a JSON object, which are text.
YEAR_KEY = "^(19|2[0-9])[0-9]{2}$"
#: values.Day without its leap years: JSON Schema has no calendar.
DAY = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def _in_any_case(text: str) -> str:
    return "".join(r"\s+" if letter == " " else f"[{letter}{letter.upper()}]" for letter in text)


_WRITTEN_OUT = tuple(map(_in_any_case, KINDS))
_SHORT = tuple(rf"{_in_any_case(short)}\.?" for abbreviations in KINDS.values() for short in abbreviations)
#: What names.is_kind accepts, in composed letters: JSON Schema folds nothing.
KIND = rf"^\s*({'|'.join((*_WRITTEN_OUT, *_SHORT))}|[tT]\.\s*[pxtPXT]\.?|[đĐ]\.\s*[kK]\.?)\s*$"
#: What row_ranges.is_from_to accepts.
FROM_TO = "^[1-9][0-9]{0,8} ?[-–] ?[1-9][0-9]{0,8}$"
#: The form of a text that a function of the models looks at.
_FORMS: dict[object, str] = {known_kind: KIND, from_to: FROM_TO}
#: The bounds of a Decimal, which pydantic leaves under its own names.
_BOUNDS = {"ge": "minimum", "le": "maximum"}


def render(model: type[BaseModel]) -> str:
    """The schema of the file that a model stands for, as JSON text."""
    return json_text(schema_of(model))


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of the file that a model stands for."""
    made = model.model_json_schema(schema_generator=_FromModels)
    definitions = made.pop("$defs")
    told = {name: _told(name, definition) for name, definition in sorted(definitions.items())}
    return {"$schema": DIALECT, **_told(model.__name__, made), "$defs": told}


class _FromModels(GenerateJsonSchema):
    """Says what pydantic's own schema leaves out: no value is empty, keys have a form, a percentage is a number."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """Nothing: the order in which models and words were written is the order to read them in."""
        return value

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default") in (None, [], {}):
            made.pop("default", None)
        return made

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "number"}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        made = super().literal_schema(schema)
        meanings = [of_word(word) for word in made.get("enum", [])]
        return made | {"enumDescriptions": meanings} if any(meanings) else made

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        return made | {"pattern": DAY, "format": "date"} if "pattern" in made else made

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        made = super().function_after_schema(schema)
        form = _FORMS.get(schema["function"]["function"])
        return made | {"pattern": form} if form else made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """An object whose keys are levels or columns: JSON Schema needs words and years each in their own place."""
        keys = self.generate_inner(schema["keys_schema"])
        value = self.generate_inner(schema["values_schema"])
        made: JsonSchemaValue = {"type": "object", "additionalProperties": False}
        if "max_length" in schema:
            made["maxProperties"] = schema["max_length"]
        words = list(_words_among(keys))
        if set(words) == set(LEVELS):  # explained where it is known what they are levels of
            return made | {"properties": dict.fromkeys(words, value)}
        if words:
            made["properties"] = {word: _with_words(of_field("column", word), value) for word in words}
        year = of_field("column" if words else "by_year", "YEAR")
        return made | {"patternProperties": {YEAR_KEY: _with_words(year, value)}}


def _sort(branch: JsonSchemaValue) -> str:
    """Which of the values of a union a branch stands for: its words, a year, another number, or text."""
    words = " ".join(_words_among(branch))
    return words or ("TEXT" if branch["type"] == "string" else "YEAR" if "maximum" in branch else "NUMBER")


def _words_among(schema: JsonSchemaValue) -> Iterator[str]:
    """The words that a schema of keys or values allows."""
    for branch in schema.get("anyOf", [schema]):
        yield from branch.get("enum", [branch["const"]] if "const" in branch else [])


def _told(model: str, schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of a model with the words for it and for each of its fields."""
    fields = {field: _field(model, field, made) for field, made in schema["properties"].items()}
    return _with_words(of_model(model), schema | {"properties": fields} | _conditions(schema))


def _conditions(schema: JsonSchemaValue) -> JsonSchemaValue:
    """What a model asks of its keys together: a table, rows in one way, none missing if complete, one year."""
    keys = schema["properties"]
    if "years" in keys:
        return {"anyOf": [{"required": [table]} for table in TABLES]}
    if "missing" in keys:
        return {"not": {"properties": {"complete": {"const": True}}, "required": ["complete", "missing"]}}
    if "more_than" in keys:
        both = {key: {"const": True} for key in ("at_least", "more_than")}
        return {"not": {"properties": both, "required": list(both)}}
    if "revoked" in keys:
        return {"oneOf": [{"required": ["year"]}, {"required": ["revoked"]}]}
    pairs = combinations([way for way in WAYS if way in keys], 2)
    twice = [{"required": list(pair)} for pair in pairs]
    return {"not": {"anyOf": twice}} if twice else {}


def _field(model: str, field: str, schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of a field with its words, and with words for what stands in it."""
    said = of_field(model, field, held=schema.get("$ref", "").removeprefix("#/$defs/"))
    made = _with_words(said, {_BOUNDS.get(key, key): value for key, value in schema.items()})
    entry = schema.get("items", {})
    if entry and "$ref" not in entry:  # a name or a year in a list is explained as the list is
        made["items"] = _with_words({key: said[key] for key in ("title", "description")}, _union(entry))
    return _union(made)


def _union(schema: JsonSchemaValue) -> JsonSchemaValue:
    """A schema with words for each of its alternatives that is no model."""
    made = {key: list(map(_branch, schema[key])) for key in ("anyOf", "oneOf") if key in schema}
    return schema | made


def _branch(schema: JsonSchemaValue) -> JsonSchemaValue:
    return schema if "$ref" in schema else _with_words(of_field("cell", _sort(schema)), schema)


def _with_words(said: JsonSchemaValue, schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema with the words first, where a reader looks, in place of any that pydantic made up."""
    return said | {key: value for key, value in schema.items() if key not in said}
