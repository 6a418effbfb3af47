"""Every command shown in a document prints what the document shows, and every link leads somewhere.

A comment before a block says what was changed in the shipped files for it, or what the file in it is called. A block
that shows one message names the command that it is of.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import (
    BLOCK,
    DOCUMENTS,
    FILE,
    FRONT,
    MADE,
    MESSAGE,
    PAGES,
    REPOSITORY,
    anchors,
    change,
    language_of,
    links,
    prose,
    text_of,
)
from golden import demand
from running import Run
from syllables import foreign

#: What a Vietnamese document calls by its English name.
NAMES = frozenset(
    {"Consolas", "CSV", "English", "Excel", "Notepad", "PDF", "Python", "Vim", "VS", "Code", "Windows", "Word"}
)
#: What else holds links.
OTHERS = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md", "tests/printed/README.md")
every_document = pytest.mark.parametrize("document", DOCUMENTS)


@pytest.fixture
def printed(
    ntm: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[re.Match[str], str], str]:
    """What the command of a block prints in a language, on the shipped data with the change that the block is for."""
    monkeypatch.chdir(tmp_path)

    def run(block: re.Match[str], language: str) -> str:
        monkeypatch.setenv("NTM_LANG", language)
        for folder, copy in (("data", "data"), ("examples", "examples"), ("data", "signed")):
            shutil.copytree(REPOSITORY / folder, tmp_path / copy, dirs_exist_ok=True)
        shutil.copy(REPOSITORY / "tests" / "printed" / "pasted.txt", tmp_path / "quyet-dinh.txt")
        for name, text in FILE.findall(block.string):
            (tmp_path / name).write_text(text, encoding="utf-8")
        if block["old"]:
            change(tmp_path / "data", block["old"], block["new"])
        return ntm(*shlex.split(block["command"])).out

    return run


@every_document
def test_the_outputs_shown_are_what_the_commands_print(
    document: str, printed: Callable[[re.Match[str], str], str]
) -> None:
    language = language_of(document)

    def whole(block: re.Match[str]) -> str:
        return holding(block, printed(block, language))

    def message(block: re.Match[str]) -> str:
        messages = re.split(r"(?<=\n)\n", printed(block, language))
        return holding(block, next(shown for shown in messages if block["label"] in shown.partition("\n")[0]))

    text = text_of(document)
    current, blocks = BLOCK.subn(whole, text)
    current, messages = MESSAGE.subn(message, current)
    assert blocks == text.count("```console\n")
    if not document.startswith("docs/editor."):  # its lines are held by test_editors.py
        assert messages == text.count("```text\n")
    demand(REPOSITORY / document, current)


def holding(block: re.Match[str], output: str) -> str:
    """A block with an output in the place of its own."""
    return block[0][: block.start("output") - block.start()] + output + "```"


@pytest.mark.parametrize("document", [*DOCUMENTS, *OTHERS])
def test_what_a_document_links_to_is_there(document: str) -> None:
    for file, anchor in links(document):
        assert (REPOSITORY / file).exists(), file
        assert not anchor or anchor in anchors(file), f"{file}#{anchor}"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_found_from_the_front_in_its_language(page: str) -> None:
    language = language_of(page)
    reached, new = set[str](), {FRONT[language]}
    while new:
        reached |= new
        found = {file for document in new for file, _ in links(document)}
        new = {file for file in found if file in PAGES and language_of(file) == language} - reached
    assert page in reached


@pytest.mark.parametrize("page", sorted(set(PAGES) - set(MADE)))
def test_a_page_is_no_longer_than_one_reads(page: str) -> None:
    assert text_of(page).count("\n") <= 300


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if language_of(name) == "vi"])
def test_a_vietnamese_document_holds_no_english_but_names_and_what_a_screen_says(document: str) -> None:
    words = re.sub(r"\*\*.*?\*\*|<http[^>]*>|^#+ [a-z]+(?:-[a-z]+)*$", " ", prose(document), flags=re.DOTALL | re.M)
    assert foreign(words, NAMES) == []


def test_the_pages_make_a_site_whose_links_hold(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    made = {file.parent.name for file in (tmp_path / "site").glob("*/index.html")}
    assert made >= {Path(page).stem for page in PAGES} - {"README"}
    loaded = re.findall(
        r'(?:src|href)="(?:https?:)?//([^/"]+)', (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    )
    assert set(loaded) <= {"www.mkdocs.org"}
