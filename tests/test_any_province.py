"""The code knows no province: names of places, decisions, appendices and clauses stand in examples alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import ntm_cli

HOUSE = Path(ntm_cli.__file__).parent
FILES = {file.relative_to(HOUSE).as_posix(): file for file in sorted(HOUSE.rglob("*.py"))}
#: What decisions and their parts are called: 2877/QĐ-UBND, Phụ biểu 02, Annex III, mục 1.4.2, điểm c, Điều 2.
NAMED = re.compile(
    r"\d+/[A-ZĐ]+-[A-ZĐ]+|\b(?:phụ biểu|phụ lục|biểu|annex|appendix)\s+(?:\d|[IVX]+\b)"
    r"|\b\d\.\d\.\d\.[a-z]\b|\b(?:điều|mục|khoản|clause|article)\s+\d|\bđiểm\s+[a-z]\b",
    re.IGNORECASE,
)


def names_of_places(repository: Path) -> set[str]:
    """The province, districts and communes of the data that ships."""
    data = yaml.safe_load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))
    blocks = data["communes"]["districts"]
    communes = [commune["name"] for block in blocks for commune in block["communes"]]
    return {data["decision"]["province"], *(block["name"] for block in blocks), *communes}


def texts(file: Path) -> Iterator[str]:
    """All strings and comments of a module but its docstrings, where examples may stand."""
    code = file.read_text(encoding="utf-8")
    tree = ast.parse(code)
    with_docstring = (ast.Module, ast.ClassDef, ast.FunctionDef)
    examples = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, with_docstring) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in examples:
            yield node.value
    yield from re.findall(r"^\s*#.*$", code, re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_a_module_names_no_place_decision_appendix_or_clause(name: str, repository: Path) -> None:
    places = names_of_places(repository)
    said = [text for text in texts(FILES[name]) if NAMED.search(text) or any(place in text for place in places)]
    assert said == []


def test_the_search_finds_what_it_looks_for(repository: Path) -> None:
    for text in ("2877/QĐ-UBND", "Phụ biểu 02", "Annex III", "mục 1.4.2", "1.4.2.b(2)", "Điều 2", "điểm c"):
        assert NAMED.search(text)
    assert {"Quảng Ninh", "Huyện Ba Chẽ", "Xã Bản Sen"} <= names_of_places(repository)
