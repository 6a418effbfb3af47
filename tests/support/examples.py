"""The bad and good YAML in a rule's documentation, completed to a data set that can be checked.

An example shows only what matters. What it leaves out comes from a province with one district and two communes;
groups of keys are merged, lists are taken from the example as they stand.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from small import Book

_BASE_ROADMAP = """
decision: {number: 1/QĐ-UBND, date: '2022-10-06', province: Thử Nghiệm}
years: [2022, 2023, 2024]
communes:
  source: Bảng 2
  total:
    advanced: {achieved: 1, 2023: 1, all: 2}
    model: {2022: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal: {advanced: {achieved: 1, 2023: 1}, model: {2022: 1}}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
districts:
  source: Bảng 3
  total: {standard: {achieved: 1, all: 1}}
  rows:
    - {row: 1, name: Huyện Sông Hồng, standard: achieved}
"""
_BASE_TARGETS = """
decision: 1/QĐ-UBND
scope: {communes: 2, districts: 1}
targets: []
"""
_ROADMAP_KEYS = {"years", "levels", "communes", "districts", "villages", "recognised"}
_RESULTS_KEYS = {"counts", "units", "changes", "complete"}
#: A table holds its rows in one of these ways: that of the example.
_WAYS = {"rows", "districts", "groups"}


def bad_and_good(documentation: str, bad: str = "Bad", good: str = "Good") -> tuple[str, str]:
    """The two examples of a rule's documentation, each under its heading."""
    example = r":\n\n```yaml\n(.*?)```\n"
    found = re.fullmatch(rf".*\n{bad}{example}\n{good}{example}", documentation, re.DOTALL)
    assert found, "the docstring ends in a bad and a good example"
    return found[1], found[2]


def completed(example: str) -> Book:
    """A whole data set with an example in it."""
    shown = yaml.safe_load(example)
    if shown.keys() <= _RESULTS_KEYS:
        return Book(_BASE_ROADMAP, _BASE_TARGETS, example)
    roadmap, targets = yaml.safe_load(_BASE_ROADMAP), yaml.safe_load(_BASE_TARGETS)
    for key, value in shown.items():
        file = roadmap if key in _ROADMAP_KEYS else targets
        file[key] = _merged(file.get(key), value)
    return Book(_dumped(roadmap), _dumped(targets))


def _merged(base: Any, shown: Any) -> Any:
    if not isinstance(base, dict) or not isinstance(shown, dict):
        return shown
    if set(map(type, shown)) & {int}:
        return shown
    if _WAYS & shown.keys():
        base = {key: value for key, value in base.items() if key not in _WAYS}
    return base | {key: _merged(base.get(key), value) for key, value in shown.items()}


def _dumped(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def as_written(example: str) -> Book:
    """A whole data set that holds an example letter by letter, comments and mistakes included."""
    keys = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    roadmap, targets = yaml.safe_load(_BASE_ROADMAP), yaml.safe_load(_BASE_TARGETS)
    rest = [_dumped({key: value for key, value in file.items() if key not in keys}) for file in (roadmap, targets)]
    return Book(rest[0] + example, rest[1]) if keys <= _ROADMAP_KEYS else Book(rest[0], rest[1] + example)
