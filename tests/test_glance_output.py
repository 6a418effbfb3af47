"""What a terminal, a pipe, a dumb or a colourless one, and a code page without blocks are each shown of a summary."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len

from ntm_cli.terminal import console
from ntm_cli.terminal.blocks import BLOCKS, SIGNS, at_hand

REPOSITORY = Path(__file__).parent.parent
COLOUR = re.compile("\x1b\\[[0-9;]*m")
VIEWS = [(), ("--by", "district"), ("--by", "district", "--names"), ("--by", "commune")]
every_view = pytest.mark.parametrize("view", VIEWS, ids=str)


def printed(*arguments: str, **surroundings: str) -> str:
    """What a process prints of the shipped data into a pipe, as it stands there."""
    known = {name: text for name, text in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "PYTHONUTF8")}
    command = (sys.executable, "-m", "ntm_cli", "summary", "data", "--lang", "en", *arguments)
    done = subprocess.run(command, cwd=REPOSITORY, env=known | surroundings, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def in_colour(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a terminal with colours is shown."""
    from ntm_cli.__main__ import run

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("ntm_cli.terminal.console.is_coloured", lambda: True)
    monkeypatch.setattr(sys, "argv", ["ntm", "summary", str(REPOSITORY / "data"), *arguments])
    assert run() == 0
    return capsys.readouterr().out


@every_view
@pytest.mark.parametrize("cells", ["80", "60"])
def test_the_text_is_the_same_with_colour_and_without(
    view: tuple[str, ...], cells: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", cells)
    painted = in_colour(monkeypatch, capsys, *view)
    assert COLOUR.search(painted)
    plain = printed(*view, COLUMNS=cells)
    assert "\x1b" not in plain
    assert [line.rstrip() for line in COLOUR.sub("", painted).splitlines()] == plain.splitlines()
    assert max(map(cell_len, plain.splitlines())) <= int(cells)


@every_view
@pytest.mark.parametrize("surroundings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_who_wants_or_has_no_colour_is_shown_the_same_text(view: tuple[str, ...], surroundings: dict[str, str]) -> None:
    assert printed(*view, **surroundings) == printed(*view)


@pytest.mark.parametrize(
    ("page", "has_blocks"), [("utf-8", True), ("cp437", True), ("cp1252", False), ("cp1258", False), ("ascii", False)]
)
def test_a_code_page_without_blocks_has_bars_and_rules_of_its_own_signs(page: str, has_blocks: bool) -> None:
    usual, shown = printed("--year", "2023"), printed("--year", "2023", PYTHONIOENCODING=page)
    signs = dict(zip("█▒·│─", "#+.|-", strict=True))
    assert [sign in usual for sign in signs] == [True] * 5
    assert shown == (usual if has_blocks else "".join(signs.get(letter, letter) for letter in usual))


def test_the_signs_at_hand_are_those_of_the_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_hand() == BLOCKS
    monkeypatch.setattr(console, "_code_page", ["cp1252"])
    assert at_hand() == SIGNS
    monkeypatch.setattr(console, "_code_page", [])
    assert at_hand() == BLOCKS


@pytest.mark.parametrize(
    ("ground", "letters"),
    [("005f00", "ffffff"), ("008700", "ffffff"), ("5faf5f", "000000"), ("afd7af", "000000"), ("e4e4e4", "000000")],
)
def test_letters_stand_out_from_the_colour_that_they_are_on(ground: str, letters: str) -> None:
    """By the measure of WCAG 2, level AA: 4.5 to 1."""
    from ntm_cli.summaries.tiles import _SHADES

    assert f"#{letters} on #{ground}" in {style for _, style in _SHADES}
    light, dark = sorted((luminance(ground), luminance(letters)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_the_share_that_a_cell_is_painted_for_is_the_number_in_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    painted = in_colour(monkeypatch, capsys, "--by", "district")
    cells = re.findall(r"\x1b\[[0-9;]*48;5;(\d+)m((?: *\d+ )+)", painted)
    by_ground: dict[str, set[int]] = {}
    for ground, numbers in cells:
        by_ground.setdefault(ground, set()).update(map(int, numbers.split()))
    assert len(by_ground) == 5
    ordered = sorted(by_ground.values(), key=min)
    assert all(max(lower) < min(higher) for lower, higher in pairwise(ordered))
    assert [min(numbers) // 25 for numbers in ordered] == [0, 1, 2, 3, 4]
