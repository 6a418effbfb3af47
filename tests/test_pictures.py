"""The pictures of docs/pictures are what the terminal shows: NTM_UPDATE_GOLDEN=1 draws them anew.

They hold their own colours, so that a light page and a dark one show the same, and name no font of the network.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from documents import FRONT, REPOSITORY, change, links, text_of
from golden import demand
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text
from running import Run

PICTURES = REPOSITORY / "docs" / "pictures"
#: What was typed where the picture shows a finding.
SLIP = ("name: Xã Lục Hồn}", "name: Xã Lục Hồn, advanced: 2022}")
COMMANDS = {"finding": ("check", "--quiet"), "summary": ("summary", "--year", "2025")}
CELLS = 80
NAMES = {"en": "{}.svg", "vi": "{}.vi.svg"}

#: Readable on the dark ground that each picture brings along.
THEME = TerminalTheme(
    (28, 32, 38),
    (220, 224, 230),
    [
        *((28, 32, 38), (255, 123, 114), (126, 211, 133), (230, 190, 100)),
        *((121, 176, 255), (205, 160, 255), (110, 210, 220), (220, 224, 230)),
    ],
    [
        *((140, 148, 160), (255, 150, 140), (150, 230, 155), (245, 210, 130)),
        *((150, 195, 255), (220, 185, 255), (140, 225, 235), (255, 255, 255)),
    ],
)
#: Every piece of text says how long it is, so that whatever font is there keeps the columns.
FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<style>
.{unique_id}-matrix {{
  font: {char_height}px ui-monospace, Consolas, Menlo, "DejaVu Sans Mono", monospace;
}}
{styles}
</style>
<defs>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""

every_picture = pytest.mark.parametrize("picture", COMMANDS)
every_language = pytest.mark.parametrize("language", NAMES)


def file_of(picture: str, language: str) -> Path:
    return PICTURES / NAMES[language].format(picture)


@every_language
@every_picture
def test_the_picture_is_what_the_terminal_shows(
    picture: str,
    language: str,
    ntm: Callable[..., Run],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copytree(REPOSITORY / "data", tmp_path / "data")
    if picture == "finding":
        change(tmp_path / "data", *SLIP)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm-256color")
    command = COMMANDS[picture]
    shown = ntm(*command, "--color", "always", "--lang", language).out
    assert "\x1b[" in shown
    demand(file_of(picture, language), drawn(" ".join(("ntm", *command)), glimpse(shown), picture))


def glimpse(shown: str) -> str:
    """As much as a picture has room for: what is said until the results begin."""
    return re.split(r"\n\n\S*(?:What happened|Kết quả đến nay)", shown)[0].rstrip("\n")


def drawn(command: str, shown: str, name: str) -> str:
    console = Console(
        width=CELLS, file=StringIO(), record=True, force_terminal=True, color_system="256", legacy_windows=False
    )
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(shown))
    made = console.export_svg(title="", theme=THEME, code_format=FORMAT, unique_id=name)
    return made.replace("</text><text", "</text>\n<text")


@every_language
@every_picture
def test_a_picture_needs_nothing_but_itself(picture: str, language: str) -> None:
    text = file_of(picture, language).read_text(encoding="utf-8")
    ElementTree.fromstring(text)
    assert re.findall(r"https?://[^\"\s]*", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<script|<image|@font-face|@import|href=|url\((?!#)", text)


def test_every_picture_is_shown_where_its_language_is_read_and_says_what_it_shows() -> None:
    for language, document in FRONT.items():
        shown = [file for file, _ in links(document) if file.endswith(".svg")]
        assert shown == [file_of(picture, language).relative_to(REPOSITORY).as_posix() for picture in COMMANDS]
        assert all(len(said) > 40 for said in re.findall(r"!\[([^\]]*)\]", text_of(document)))
    assert {file.name for file in PICTURES.iterdir()} == {
        file_of(picture, language).name for picture in COMMANDS for language in NAMES
    }
