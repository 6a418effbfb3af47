"""The documents that people read: the two READMEs and the pages of docs/, with what stands in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
#: Where a reader of each language begins.
FRONT = {"en": "README.md", "vi": "README.vi.md"}
PAGES = tuple(f"docs/{file.name}" for file in sorted((REPOSITORY / "docs").glob("*.md")))
DOCUMENTS = (*FRONT.values(), *PAGES)
#: Those that the program makes, as long as they are.
MADE = ("docs/rules.md", "docs/rules.vi.md")

_CHANGE = r"with `(?P<old>[^`]*)` as `(?P<new>[^`]*)`"
#: A command with all that it prints.
BLOCK = re.compile(
    rf"(?:<!-- {_CHANGE} -->\n)?```console\n[$>] ntm (?P<command>[^\n]*)\n(?P<output>.*?)```",
    re.DOTALL,
)
#: One message of what a command prints.
MESSAGE = re.compile(
    rf"<!-- of `ntm (?P<command>[^`]*)`(?:, {_CHANGE})? -->\n```text\n"
    r"(?P<output>[^\n]*(?P<label>\[[\w-]+\]|: một nguyên nhân)[^\n]*\n.*?)```",
    re.DOTALL,
)
#: A file that commands of the document read.
FILE = re.compile(r"<!-- (?P<name>[\w.-]+) -->\n```\w+\n(?P<text>.*?)```", re.DOTALL)
_CODE = re.compile(r"^ *```.*?^ *```", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def text_of(document: str) -> str:
    return (REPOSITORY / document).read_text(encoding="utf-8")


def language_of(document: str) -> str:
    return "vi" if document.endswith(".vi.md") else "en"


def prose(document: str) -> str:
    """A document without what stands in blocks of code."""
    return _CODE.sub("", text_of(document))


def links(document: str) -> Iterator[tuple[str, str]]:
    """What a document links to within the repository: files as seen from its top, each with an anchor or ''."""
    for path, anchor in _LINK.findall(re.sub(r"`[^`]*`", "", prose(document))):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(document), path)) if path else document, anchor


def anchors(document: str) -> set[str]:
    """What may follow # in a link to a document."""
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in _HEADING.findall(prose(document))}


def section(document: str, heading: str) -> str:
    """A section of a document, up to the next heading of its rank."""
    return text_of(document).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def change(folder: Path, old: str, new: str) -> None:
    """Change the one place in roadmap and targets that reads so."""
    files = (folder / name for name in ("roadmap.yaml", "targets.yaml"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    assert sum(text.count(old) for text in texts.values()) == 1, old
    for file, text in texts.items():
        file.write_text(text.replace(old, new), encoding="utf-8")
