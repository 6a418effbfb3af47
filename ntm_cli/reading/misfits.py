"""A file's data against its model: either the model, or findings that say in words what does not fit."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.vocabulary import LEVELS
from ntm_cli.reading.models import SORTS_OF_NEED
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.source import Path, Place, Source, below, is_in

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
        path = _path(source, error["loc"])
        if path is not None:
            missing = error["loc"][-1:] if error["type"] == "missing" else ()
            by_path.setdefault((*path, *missing), []).append(error)
    meant = {(*path[:-1], _nearest(model, path, found)) for path, found in by_path.items() if _is_unknown(found)}
    for path, found in by_path.items():
        if path not in meant or found[0]["type"] != "missing":
            yield _finding(Place(source, path), model, found)


def _path(source: Source, loc: tuple[int | str, ...]) -> Path | None:
    """The path into the file, without what pydantic adds on the way; None at a value that is empty and reported so."""
    path: list[str | int] = []
    data: Any = source.data
    for step in loc:
        if is_in(data, step):
            data = data[step]
            path.append(step)
    return tuple(path) if data is not None else None


def _finding(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    key, owner = (place.path[-1] if place.path else ""), _owner(place)
    if _is_unknown(errors):
        return _unknown_key(place, owner, _known_keys(model, errors), _nearest(model, place.path, errors))
    if errors[0]["type"] == "missing":
        message = _sentence(owner, f"the key `{key}` is missing.")
        return MISSING_KEY.at(place, message, help=f"Add `{key}: …` here.")
    wanted, help = _wanted(place, model, errors)
    subject = f"{_named(place)}{_written(place)}" if place.path else "the file"
    message = _sentence(owner, f"{subject} is {wanted}.")
    return INVALID_VALUE.at(place, message, stated=place.text, help=help_with_unseen(place.text, help) or None)


def _is_unknown(errors: list[ErrorDetails]) -> bool:
    """Whether it is a key that the model complains of, not its value."""
    return any(error["type"] in {"extra_forbidden", "invalid_key"} or "[key]" in error["loc"] for error in errors)


def _unknown_key(place: Place, owner: str, known: list[str], near: str) -> Finding:
    key = str(place.path[-1])
    listed = f"The keys here are: {', '.join(known)}."
    help = f"Did you mean `{near}`? {listed}" if near else listed
    message = _sentence(owner, f"`{key}` is not a key that belongs here.")
    return UNKNOWN_KEY.at(place.key, message, stated=key, help=help_with_unseen(key, help))


def _nearest(model: type[BaseModel], path: Path, errors: list[ErrorDetails]) -> str:
    """The known key that an unknown one is nearest to, or ''."""
    known = [key for key in _known_keys(model, errors) if key != str(path[-1])]
    return next(iter(difflib.get_close_matches(str(path[-1]).casefold(), known, n=1)), "")


def _known_keys(model: type[BaseModel], errors: list[ErrorDetails]) -> list[str]:
    """The keys that belong where an unknown one stands: a model's fields, or the words and years of a column."""
    keys = [error for error in errors if "[key]" in error["loc"]]
    if keys:
        return [*_expected(model, keys), "a year such as 2025"]
    return list(_model_at(model, errors[0]["loc"][:-1]).model_fields)


def _expected(model: type[BaseModel], errors: list[ErrorDetails]) -> list[str]:
    """The words that would have been right, from what the model allows where the errors are."""
    words = [word for error in errors for word in _words_in(_steps(model, error["loc"])[1])]
    return list(dict.fromkeys(words))


def _words_in(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
        return
    for argument in get_args(annotation):
        yield from _words_in(argument)


def _model_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """The model that the steps of an error lead to."""
    return _steps(model, loc)[0]


def _steps(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[type[BaseModel], Any]:
    """The model that the steps of an error lead to, and the type of the last of its fields on the way."""
    annotation: Any = None
    for step in loc:
        if step in SORTS_OF_NEED:
            model = SORTS_OF_NEED[str(step)]
        elif isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            model = next(_models_in(annotation), model)
    return model, annotation


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)


def _sentence(owner: str, words: str) -> str:
    return f"{owner}{words}" if owner else f"{words[0].upper()}{words[1:]}" if words.startswith("the ") else words


def _owner(place: Place) -> str:
    """The unit or target that the place belongs to, to begin a sentence with: 'Xã Quảng Long: '."""
    data: Any = place.source.data
    name = ""
    for step in place.path[:-1]:
        data = below(data, step)
        names = [data.get("name"), data.get("id")] if isinstance(data, dict) else []
        name = next((found for found in names if isinstance(found, str) and found), name)
    return f"{name}: " if name else ""


def _named(place: Place) -> str:
    """The last key on the way to the place, to begin the quotation with: 'advanced: '."""
    data: Any = place.source.data
    name = ""
    for step in place.path:
        name = f"{step}: " if isinstance(data, dict) else name
        data = below(data, step)
    return name


def _written(place: Place) -> str:
    if place.text is None:
        return "what stands below it"
    return f'"{place.text}"' if place.is_quoted else place.text


def _wanted(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> tuple[str, str]:
    """What was expected instead, as the end of 'X is …', and a help line or ''."""
    kinds = {error["type"] for error in errors}
    if place.is_quoted and kinds & {"int_type", "bool_type", "is_instance_of"}:
        return "text because of its quotes", f"Write {place.text} without quotes." if place.text else "Write the value."
    if place.path[-1:] == ("date",) and "string_type" in kinds:
        return _DATE
    if place.path[-1:] in {(level,) for level in LEVELS} and "communes" in place.path and kinds == {"int_type"}:
        return "not a year", "Write a year such as 2019; if the printed cell is blank, delete the key."
    for wanted_kinds, words, help in _WANTED:
        if wanted_kinds <= kinds:
            near = difflib.get_close_matches(str(place.text), _expected(model, errors), n=1)
            return _filled(words, model, errors), help or (f"Did you mean `{near[0]}`?" if near else "")
    return "not a value that can stand here", ""


def _filled(words: str, model: type[BaseModel], errors: list[ErrorDetails]) -> str:
    values: dict[str, str] = {}
    for error in errors:
        values |= {key: str(value) for key, value in error.get("ctx", {}).items()}
    return words.format_map(values | {"expected": ", ".join(_expected(model, errors))})


_DATE = ("not a date", "Write year-month-day, such as 2022-10-06.")

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
    (frozenset({"greater_than_equal"}), "smaller than {ge}", "Look for a digit or a sign too many or too few."),
    (frozenset({"less_than_equal"}), "larger than {le}", "Look for a digit too many."),
    (frozenset({"is_instance_of"}), "not a number", "Write a number such as 59.1, with a point and no % sign."),
    (frozenset({"string_type"}), "not text", "Put it in quotes if it really is a name."),
    (frozenset({"string_too_short"}), "empty", "Write the text, or delete the key."),
    (frozenset({"string_pattern_mismatch"}), *_DATE),
    (frozenset({"value_error"}), "not a day of the calendar", "Write year-month-day, such as 2022-10-06."),
    (frozenset({"bool_type"}), "neither true nor false", "Write true or false."),
    (frozenset({"list_type"}), "not a list", "Begin each entry below it with a dash, or put them in [ ]."),
    (frozenset({"too_short"}), "an empty list", "Write at least one entry."),
    (frozenset({"dict_type"}), "not a group of keys", "Write `key: value` pairs below it, or in { }."),
    (frozenset({"model_type"}), "not a group of keys", "Write `key: value` pairs below it, or in { }."),
)
