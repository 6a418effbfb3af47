"""The house as its readers find it: small files, no name twice, imports at the top.

Which folder may import which is held by lint-imports; its contracts in pyproject.toml are the map.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import ntm_cli

HOUSE = Path(ntm_cli.__file__).parent
FILES = {file.relative_to(HOUSE).as_posix(): file for file in sorted(HOUSE.rglob("*.py"))}
MOST_LINES = 200
every_file = pytest.mark.parametrize("name", FILES)


def lines(name: str) -> list[str]:
    return FILES[name].read_text(encoding="utf-8").splitlines()


def inner_imports(name: str) -> Iterator[ast.stmt]:
    """The imports of a file that stand in a function."""
    for function in ast.walk(ast.parse("\n".join(lines(name)))):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from (node for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom)))


@every_file
def test_an_import_inside_a_function_says_why_but_for_what_a_command_puts_off(name: str) -> None:
    if not name.startswith("commands/"):
        text = lines(name)
        assert [node.lineno for node in inner_imports(name) if not says_why(text, node.lineno)] == []


def says_why(text: list[str], line: int) -> bool:
    """Whether an import has a comment, or the one right above it that it goes with."""
    return "  # " in text[line - 1] or (" import " in text[line - 2] and says_why(text, line - 1))


def test_imports_inside_functions_are_found() -> None:
    assert [*inner_imports("commands/summary.py")]
    assert [*inner_imports("languages/choosing.py")]


def test_no_file_name_stands_twice_but_for_a_command_s_module() -> None:
    names = Counter(Path(name).name for name in FILES if not name.startswith("commands/"))
    del names["__init__.py"]
    assert [name for name, times in names.items() if times > 1] == []


@every_file
def test_a_file_is_short_enough_to_be_read_at_once(name: str) -> None:
    assert len(lines(name)) <= MOST_LINES
