"""Files whose lines somebody broke or joined: prettier, an editor's Format Document, one key a line, one row a line.

The findings stay the same, and so do those that are acknowledged, wherever the comments stood.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import language_server
import pytest
import yaml
from acknowledged import acknowledge, comment_for
from examples import bad_and_good, completed
from language_server import LanguageServer
from row_styles import one_key_a_line, one_row_a_line
from small import Book

from ntm_cli.rules import MODULES

REPOSITORY = Path(__file__).parent.parent
FOLDERS = [REPOSITORY / "data", *sorted((REPOSITORY / "examples").iterdir())]
PRETTIER = Path("prettier", "bin", "prettier.cjs")
NAMES = ("roadmap.yaml", "targets.yaml", "results.yaml")


def shipped(folder: Path) -> Book:
    return Book(*((folder / name).read_text(encoding="utf-8") for name in NAMES if (folder / name).is_file()))


def in_rows(book: Book) -> Book:
    """The book with each row between braces, on a line of its own."""
    return Book(*map(_in_rows, book.files().values()))


def _in_rows(text: str) -> str:
    data = yaml.safe_load(text)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000, default_flow_style=None)


def acknowledged_above(book: Book) -> Book:
    return _acknowledged(book, lambda line, comments: [*(_indent(line) + comment for comment in comments), line])


def acknowledged_beside(book: Book) -> Book:
    return _acknowledged(book, lambda line, comments: [" ".join([line, *comments])])


def _acknowledged(book: Book, place) -> Book:
    """The book with a comment for each of its findings, several on a line if need be."""
    texts = {name: text.split("\n") for name, text in book.files().items()}
    lines: dict[tuple[str, int], dict[str, None]] = {}
    for finding in book.findings():
        comment = f"{comment_for(finding)} theo bản đã ký"
        lines.setdefault((finding.span.file, finding.span.line), {})[comment] = None
    for (file, number), comments in sorted(lines.items(), reverse=True):
        texts[file][number - 1 : number] = place(texts[file][number - 1], list(comments))
    return Book(*("\n".join(text) for text in texts.values()))


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def books() -> dict[str, Book]:
    """The shipped data, its examples, and the bad example of each rule with its findings acknowledged in two ways."""
    found = {folder.name: shipped(folder) for folder in FOLDERS}
    for module in MODULES:
        bad, name = completed(bad_and_good(module.__doc__ or "")[0]), module.RULE.name
        found[f"{name}-above"] = acknowledged_above(in_rows(bad))
        found[f"{name}-beside"] = acknowledged_beside(in_rows(bad))
        found[f"{name}-in-blocks"] = acknowledged_beside(bad)
    return found


BOOKS = books()


def told(book: Book) -> Counter[tuple[object, ...]]:
    """What is found and acknowledged, without lines."""
    findings = acknowledge(book.findings(), book.sources())
    return Counter(
        (found.rule, str(found.stated), str(found.counted), found.address, found.ignored) for found in findings
    )


def demand_the_same(formatted: Mapping[str, Book]) -> None:
    assert {name: told(book) for name, book in formatted.items()} == {name: told(BOOKS[name]) for name in formatted}


def test_every_finding_is_acknowledged_to_begin_with() -> None:
    for name, book in BOOKS.items():
        found = told(book)
        assert all(ignored for *_, ignored in found), name
        assert found or name in {folder.name for folder in FOLDERS}, name


@pytest.mark.parametrize("form", [one_key_a_line, one_row_a_line])
def test_rows_broken_or_joined_lose_no_acknowledgement(form) -> None:
    formatted = {name: Book(*map(form, book.files().values())) for name, book in BOOKS.items()}
    assert sum(formatted[name] != BOOKS[name] for name in BOOKS) > len(FOLDERS)
    demand_the_same(formatted)


def written(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        (folder / name).mkdir()
        for file, text in BOOKS[name].files().items():
            (folder / name / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [[], ["--print-width", "40", "--no-bracket-spacing", "--prose-wrap", "always", "--single-quote"]],
    ids=["default", "narrow"],
)
def test_prettier_loses_no_acknowledgement(options: list[str], tmp_path: Path) -> None:
    node = shutil.which("node")
    modules = Path(os.environ.get("NTM_NODE_MODULES") or REPOSITORY / "node_modules")
    if node is None or not (modules / PRETTIER).is_file():
        pytest.skip("node or prettier is not installed: npm ci --ignore-scripts")
    written(tmp_path, BOOKS)
    subprocess.run(
        [node, str(modules / PRETTIER), "--no-config", "--log-level", "warn", "--write", *options, "."],
        cwd=tmp_path,
        check=True,
        timeout=120,
    )
    formatted = {name: shipped(tmp_path / name) for name in BOOKS}
    assert sum(formatted[name] != BOOKS[name] for name in BOOKS) > len(MODULES)
    demand_the_same(formatted)


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    command = language_server.command(REPOSITORY)
    if isinstance(command, str):
        pytest.skip(command)
    with LanguageServer(command) as running:
        yield running


@pytest.mark.slow
def test_format_document_loses_no_acknowledgement(server: LanguageServer, tmp_path: Path) -> None:
    names = [*(folder.name for folder in FOLDERS), "requirement-unmet-beside", "levels-in-one-year-beside"]
    written(tmp_path, names)
    for name in names:
        for file in BOOKS[name].files():
            server.open(tmp_path / name / file)
            text = server.formatted(tmp_path / name / file)
            (tmp_path / name / file).write_text(text, encoding="utf-8")
    formatted = {name: shipped(tmp_path / name) for name in names}
    assert sum(formatted[name] != BOOKS[name] for name in names) > len(FOLDERS)
    demand_the_same(formatted)
