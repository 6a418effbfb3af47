"""New files in the house layout: a row a line, levels aligned, a blank line before each block."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_ABOUT = """\
# Bảng lộ trình nông thôn mới, chép đúng từng ô của quyết định; ô trống thì không ghi khóa.
#
#   standard: đạt chuẩn (thị xã, thành phố: hoàn thành nhiệm vụ)   advanced: nâng cao   model: kiểu mẫu
#   modern: hiện đại   achieved: cột “Đã đạt chuẩn”   2022 …: cột của năm   all: số tổng dưới dòng cộng
"""
#: What needs no quotation marks: words and numbers that cannot be taken for anything else.
_PLAIN = re.compile(r"(?:\d+/)?[^\W\d_][\w./()“”’–-]*(?: [\w./()“”’+–-]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FROM_TO = re.compile(r"\d+-\d+")
_WORDS_OF_YAML = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_TABLES = ("communes", "districts", "villages")
_WAYS = ("rows", "districts", "groups")


def roadmap(data: Mapping[str, Any], about: str = _ABOUT) -> str:
    """`roadmap.yaml` with a comment at its top."""
    return about + "\n" + "\n".join(_roadmap(data)) + "\n"


def _roadmap(data: Mapping[str, Any]) -> Iterator[str]:
    yield f"decision: {flow(data['decision'])}"
    for key in ("years", "levels"):
        if key in data:
            yield f"{key}: {flow(data[key])}"
    for key in _TABLES:
        if key in data:
            yield from ("", f"{key}:", *_table(key, data[key]))
    if "recognised" in data:
        yield from ("", "recognised:", *_recognised(data["recognised"]))


def _table(key: str, table: Mapping[str, Any]) -> Iterator[str]:
    way = next((way for way in _WAYS if way in table), "")
    for name, value in table.items():
        if name != way:
            yield from _indented("  ", _entry(name, value))
    if way == "rows":
        yield from ("  rows:", *(f"    - {flow(row)}" for row in table[way]))
    elif way:
        yield f"  {way}:"
        for block in table[way]:
            yield from ("", *_block(key, block))


def _block(key: str, block: Mapping[str, Any]) -> Iterator[str]:
    yield f"    - name: {scalar(block['name'])}"
    if "subtotal" in block:
        yield from _indented("      ", _entry("subtotal", block["subtotal"]))
    if block.get(key):
        yield from (f"      {key}:", *(f"        - {flow(row)}" for row in block[key]))
    elif key in block:
        yield f"      {key}: []"


def _recognised(table: Mapping[str, Any]) -> Iterator[str]:
    for name, value in table.items():
        if name != "communes":
            yield from _indented("  ", _entry(name, value))
    yield from ("  communes:", *(f"    - {flow(row)}" for row in table["communes"]))


def _entry(key: str, value: Any) -> Iterator[str]:
    """A key with its value; maps of maps have a line for each, with the inner ones below each other."""
    if not isinstance(value, Mapping):
        yield f"{key}: {flow(value)}"
        return
    yield f"{key}:"
    names = [f"{name}:" for name in value]
    room = max(map(len, names), default=0)
    for name, inner in zip(names, value.values(), strict=True):
        yield f"  {name:{room}} {flow(inner)}" if isinstance(inner, Mapping) else f"  {name} {scalar(inner)}"


def _indented(indent: str, lines: Iterator[str]) -> Iterator[str]:
    return (indent + line for line in lines)


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: object) -> str:
    """A single value as YAML reads it back, in quotation marks where it needs them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    is_word = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_OF_YAML
    is_plain = is_word or _DAY.fullmatch(text) or _FROM_TO.fullmatch(text)
    return text if is_plain else json.dumps(text, ensure_ascii=not text.isprintable())
