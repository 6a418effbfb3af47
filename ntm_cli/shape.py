"""A file's data against its model: either the model, or findings that say in words what does not fit."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.source import Path, Place, Source, below

INVALID_VALUE = Rule("invalid-value", Severity.ERROR, "A value is not of the kind that belongs there.")
MISSING_KEY = Rule("missing-key", Severity.ERROR, "A key that every entry needs is not there.")
UNKNOWN_KEY = Rule("unknown-key", Severity.ERROR, "A key is not one that belongs there.")

_Model = TypeVar("_Model", bound=BaseModel)


def fit(source: Source, model: type[_Model]) -> _Model | tuple[Finding, ...]:
    """Read a source's data as a model; where it does not fit, the findings instead, one for each place."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        return tuple(_findings(source, model, error.errors(include_url=False)))


def _findings(source: Source, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Finding]:
    by_path: dict[Path, list[ErrorDetails]] = {}
    for error in errors:
        by_path.setdefault(_path(source, error), []).append(error)
    for path, at_path in by_path.items():
        yield _finding(Place(source, path), model, at_path)


def _path(source: Source, error: ErrorDetails) -> Path:
    """The path into the file: without the names of alternatives that pydantic adds on the way."""
    path: list[str | int] = []
    data: Any = source.data
    for step in error["loc"]:
        found = below(data, step)
        if found is not None:
            data = found
            path.append(step)
    if error["type"] == "missing":
        path.append(error["loc"][-1])
    return tuple(path)


def _finding(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    kinds = {error["type"] for error in errors}
    key = place.path[-1] if place.path else ""
    owner = _owner(place)
    if any("[key]" in error["loc"] for error in errors):
        return _unknown_key(place, owner, [*_columns(errors), "a year such as 2025"])
    if kinds == {"missing"}:
        return MISSING_KEY.at(place, f"{owner}the key `{key}` is missing.", help=f"Add `{key}: …` here.")
    if kinds <= {"extra_forbidden", "invalid_key"}:
        return _unknown_key(place, owner, list(_model_at(model, place.path[:-1]).model_fields))
    wanted, help = _wanted(errors)
    written = place.text if place.text is not None else "what stands below it"
    named = _named(place)
    return INVALID_VALUE.at(place, f"{owner}{named}{written} is {wanted}.", stated=place.text, help=help or None)


def _unknown_key(place: Place, owner: str, known: list[str]) -> Finding:
    key = str(place.path[-1])
    near = difflib.get_close_matches(key, known, n=1)
    listed = f"The keys here are: {', '.join(known)}."
    help = f"Did you mean `{near[0]}`? {listed}" if near else listed
    return UNKNOWN_KEY.at(place.key, f"{owner}`{key}` is not a key that belongs here.", stated=key, help=help)


def _columns(errors: list[ErrorDetails]) -> list[str]:
    """The words that a key may be, from what the model expected."""
    words: list[str] = []
    for error in errors:
        expected = str(error.get("ctx", {}).get("expected", ""))
        words += [word for word in expected.replace(" or ", ", ").replace("'", "").split(", ") if word]
    return list(dict.fromkeys(words))


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model that a path of field names and list positions leads to."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_models_in(model.model_fields[step].annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)


def _owner(place: Place) -> str:
    """The unit or target that the place belongs to, to begin a sentence with: 'Xã Quảng Long: '."""
    data: Any = place.source.data
    name = ""
    for step in place.path[:-1]:
        data = below(data, step)
        if isinstance(data, dict):
            name = str(data.get("name") or data.get("id") or name)
    return f"{name}: " if name else ""


def _named(place: Place) -> str:
    """The last key on the way to the place, to begin the quotation with: 'advanced: '."""
    data: Any = place.source.data
    name = ""
    for step in place.path:
        name = f"{step}: " if isinstance(data, dict) else name
        data = below(data, step)
    return name


def _wanted(errors: list[ErrorDetails]) -> tuple[str, str]:
    """What was expected instead, as the end of 'X is …', and a help line or nothing."""
    kinds = {error["type"] for error in errors}
    written = errors[0]["input"]
    for wanted_kinds, words, help in _WANTED:
        if wanted_kinds <= kinds:
            quoted = isinstance(written, str) and written.isdigit() and not written.startswith("0")
            if "int_type" in kinds and quoted:
                return "text because of its quotes, where a number belongs", f"Write {written} without quotes."
            return _filled(words, errors), help
    return "not a value that can stand here", ""


def _filled(words: str, errors: list[ErrorDetails]) -> str:
    values: dict[str, str] = {}
    for error in errors:
        values |= {key: str(value) for key, value in error.get("ctx", {}).items()}
    expected = values.get("expected", "").replace("'", "").replace(" or ", ", ")
    values["expected"] = expected
    return words.format_map(values)


#: What pydantic calls an error, and our words for it. The first set that is wholly there is taken.
_WANTED: tuple[tuple[frozenset[str], str, str], ...] = (
    (
        frozenset({"literal_error", "int_type"}),
        "neither a year of this roadmap nor '{expected}'",
        "Write a year such as 2025, or achieved; if the printed cell is blank, delete the key.",
    ),
    (
        frozenset({"literal_error", "greater_than_equal"}),
        "neither a year of this roadmap nor '{expected}'",
        "Write the year with four digits, such as 2025.",
    ),
    (
        frozenset({"literal_error", "less_than_equal"}),
        "neither a year of this roadmap nor '{expected}'",
        "Write the year with four digits, such as 2025.",
    ),
    (frozenset({"literal_error"}), "not one of: {expected}", ""),
    (frozenset({"int_type"}), "not a whole number", "Write digits only: no dots, commas or letters."),
    (frozenset({"greater_than_equal"}), "smaller than {ge}", ""),
    (frozenset({"less_than_equal"}), "larger than {le}", ""),
    (frozenset({"is_instance_of"}), "not a number", "Write a number such as 59.1, with a point and no % sign."),
    (frozenset({"decimal_type"}), "not a number", "Write a number such as 59.1, with a point and no % sign."),
    (frozenset({"string_type"}), "not text", "Put it in quotes if it really is a name."),
    (frozenset({"string_too_short"}), "empty", "Write the text, or delete the key."),
    (frozenset({"string_pattern_mismatch"}), "not a date", "Write year-month-day, such as 2022-10-06."),
    (frozenset({"value_error"}), "not a day of the calendar", "Write year-month-day, such as 2022-10-06."),
    (frozenset({"bool_type"}), "neither true nor false", "Write true or false."),
    (frozenset({"list_type"}), "not a list", "Begin each entry below it with a dash, or put them in [ ]."),
    (frozenset({"too_short"}), "an empty list", "Write at least one entry."),
    (frozenset({"dict_type"}), "not a group of keys", "Write `key: value` pairs below it, or in { }."),
    (frozenset({"model_type"}), "not a group of keys", "Write `key: value` pairs below it, or in { }."),
)
