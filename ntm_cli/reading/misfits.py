"""A file's data against its model: either the model, or findings that say in words what does not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import reduce
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.limits import MAX_FINDINGS
from ntm_cli.messages import Words, either
from ntm_cli.reading.owners import of_owner, written
from ntm_cli.reading.roadmap_models import TABLES, WAYS
from ntm_cli.reading.unknown_keys import help_with_key, meant_key
from ntm_cli.reading.unseen import help_with_unseen
from ntm_cli.reading.wanted import wanted
from ntm_cli.source import Path, Place, Source, below, is_in
from ntm_cli.untold import standing_for

INVALID_VALUE = Rule(
    "invalid-value", Severity.ERROR, en="A value is not of the kind that belongs there.", vi="Giá trị không đúng loại."
)
MISSING_KEY = Rule(
    "missing-key", Severity.ERROR, en="A key that every entry needs is not there.", vi="Thiếu một khóa bắt buộc."
)
UNKNOWN_KEY = Rule(
    "unknown-key", Severity.ERROR, en="A key is not one that belongs there.", vi="Khóa không dùng được ở đây."
)

_MISSING = Words("missing-key", en="The key `{key}` is missing.", vi="Thiếu khóa `{key}`.")
_MISSING_OF = Words("missing-key.of", en="{owner}: the key `{key}` is missing.", vi="{owner}: thiếu khóa `{key}`.")
_ADD = Words("missing-key.help", en="Add `{key}: …` here.", vi="Thêm `{key}: …` vào đây.")
_NO_TABLE = Words("missing-key.table", en="The file has no table.", vi="Tệp không có bảng nào.")
_ADD_TABLE = Words(
    "missing-key.table.help",
    en="Write down the table of the decision under {tables}.",
    vi="Ghi bảng của quyết định dưới khóa {tables}.",
)

_UNKNOWN = Words("unknown-key", en="`{key}` is not a key that belongs here.", vi="Khóa `{key}` không dùng được ở đây.")
_UNKNOWN_OF = Words(
    "unknown-key.of",
    en="{owner}: `{key}` is not a key that belongs here.",
    vi="{owner}: khóa `{key}` không dùng được ở đây.",
)
_ROWS_TWICE = Words(
    "unknown-key.rows-twice",
    en="`{key}` holds rows of this table, and so does `{first}`.",
    vi="`{key}` ghi các dòng của bảng này, trong khi `{first}` đã ghi.",
)
_ONE_WAY = Words(
    "unknown-key.rows-twice.help",
    en="A table has its rows in one way: put them all under one of the two keys and delete the other.",
    vi="Mỗi bảng chỉ ghi các dòng theo một cách: ghi tất cả dưới một trong hai khóa và xóa khóa kia.",
)
_COMPLETE = Words(
    "invalid-value.complete",
    en="`missing` names rows that are not here, but `complete` is true.",
    vi="`missing` nêu các dòng còn thiếu, nhưng `complete` ghi true.",
)
_ONE_OF_BOTH = Words(
    "invalid-value.complete.help",
    en="Write `complete: false`, or delete `missing` if every row is here.",
    vi="Ghi `complete: false`, hoặc xóa `missing` nếu đã ghi đủ các dòng.",
)

_INVALID = Words("invalid-value", en="{value} is {wanted}.", vi="{value} {wanted}.")
_INVALID_OF = Words("invalid-value.of", en="{owner}: {value} is {wanted}.", vi="{owner}: {value} {wanted}.")
_INVALID_FILE = Words("invalid-value.file", en="The file is {wanted}.", vi="Tệp {wanted}.")

_Model = TypeVar("_Model", bound=BaseModel)


def misfits(source: Source, model: type[BaseModel], error: ValidationError) -> tuple[Finding, ...]:
    """What does not fit where a source's data is no such model: a finding for each place."""
    return tuple(_findings(source, model, error.errors(include_url=False)))


def _findings(source: Source, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Finding]:
    by_path: dict[Path, list[ErrorDetails]] = {}
    for error in errors:
        path = _path(source, error["loc"])
        if path is not None:
            missing = error["loc"][-1:] if error["type"] == "missing" else ()
            by_path.setdefault((*path, *missing), []).append(error)
    first = dict(islice(by_path.items(), MAX_FINDINGS))
    unknown = {path: found for path, found in first.items() if _is_unknown(found)}
    meant = {(*path[:-1], meant_key(source, model, path, found)) for path, found in unknown.items()}
    for path, found in first.items():
        if found[0]["type"] != "missing" or not (path in meant or _runs_into_its_value(source, path)):
            yield _finding(Place(source, path), model, found)
    for rule, count in Counter(map(_rule, islice(by_path.values(), MAX_FINDINGS, None))).items():
        yield standing_for(rule.name, rule.severity, Place(source, next(reversed(by_path))).span, count)


def _rule(errors: list[ErrorDetails]) -> Rule:
    if _is_unknown(errors) or errors[0]["type"] == "rows_twice":
        return UNKNOWN_KEY
    return MISSING_KEY if errors[0]["type"] in {"missing", "no_table"} else INVALID_VALUE


def _runs_into_its_value(source: Source, path: Path) -> bool:
    """Whether a missing key is there, but without a colon and a space behind it, and so without a value."""
    *above, key = path
    group = reduce(below, above, source.data)
    texts = (other for other, data in group.items() if data is None and isinstance(other, str))
    return any(text[len(str(key)) :].lstrip()[:1] in tuple(":：=") for text in texts if text.startswith(str(key)))


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
    if _is_unknown(errors):
        return _unknown_key(place, model, errors)
    if errors[0]["type"] == "no_table":
        return _no_table(place)
    if errors[0]["type"] == "rows_twice":
        return _rows_twice(place)
    if errors[0]["type"] == "complete_but_missing":
        return INVALID_VALUE.at(place / "complete", _COMPLETE(), stated="true", help=_ONE_OF_BOTH())
    if errors[0]["type"] == "missing":
        key = str(place.path[-1])
        return MISSING_KEY.at(place, of_owner(place, _MISSING, _MISSING_OF, key=key), help=_ADD(key=key))
    return _invalid_value(place, model, errors)


def _no_table(place: Place) -> Finding:
    tables = either(tuple(f"`{table}`" for table in TABLES))
    return MISSING_KEY.at(place, _NO_TABLE(), help=_ADD_TABLE(tables=tables))


def _rows_twice(place: Place) -> Finding:
    """Rows in two ways, at the key of the second."""
    table = reduce(below, place.path, place.source.data)
    first, second, *_ = (key for key in table if key in WAYS)
    return UNKNOWN_KEY.at((place / second).key, _ROWS_TWICE(key=second, first=first), stated=second, help=_ONE_WAY())


def _invalid_value(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    kind, help = wanted(place, model, errors)
    if place.path:
        message = of_owner(place, _INVALID, _INVALID_OF, value=written(place), wanted=kind)
    else:
        message = _INVALID_FILE(wanted=kind)
    return INVALID_VALUE.at(place, message, stated=place.text, help=help_with_unseen(place.text, help))


def _is_unknown(errors: list[ErrorDetails]) -> bool:
    """Whether it is a key that the model complains of, not its value."""
    return any(error["type"] in {"extra_forbidden", "invalid_key"} or "[key]" in error["loc"] for error in errors)


def _unknown_key(place: Place, model: type[BaseModel], errors: list[ErrorDetails]) -> Finding:
    key = str(place.path[-1])
    message = of_owner(place, _UNKNOWN, _UNKNOWN_OF, key=f'"{key}"' if place.key_is_quoted else key)
    help = help_with_unseen(key, help_with_key(place, model, errors))
    return UNKNOWN_KEY.at(place.key, message, stated=key, help=help)
