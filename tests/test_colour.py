"""Colour: the option decides, then NO_COLOR, then FORCE_COLOR, then the terminal; help, reports, tables obey alike."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from small import Book
from test_cli import SHORT
from test_help import COMMANDS, words

from ntm_cli.terminal import colour

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]

PAINT = re.compile(r"\x1b\[[0-9;]*m")
#: What prints in colour: a report, the lines of one, a table, the help of the whole and of a command.
PAINTED = [
    ("check", "{data}"),
    ("check", "{data}", "--format", "concise"),
    ("summary", "{data}"),
    ("summary", "{data}", "--by", "district"),
    ("summary", "{data}", "--district", "Sông Hồng"),
    ("--help",),
    ("check", "--help"),
]
posix = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")


@pytest.fixture
def data(folder: Write, book: Book) -> str:
    return str(folder(book.with_targets(SHORT)))


@pytest.mark.parametrize(
    ("option", "environment", "watched", "expected"),
    [
        (None, {}, True, True),
        (None, {}, False, False),
        (None, {"TERM": "dumb"}, True, False),
        (None, {"NO_COLOR": "1"}, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"NO_COLOR": "0"}, True, False),
        (None, {"FORCE_COLOR": "1"}, False, True),
        (None, {"FORCE_COLOR": ""}, False, False),
        (None, {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        (None, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        (None, {"FORCE_COLOR": "1", "NO_COLOR": ""}, False, True),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {}, True, True),
        ("always", {}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("always", {"TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("never", {}, True, False),
        ("green", {}, True, True),
    ],
)
def test_the_option_decides_then_no_color_then_force_color_then_the_terminal(
    option: str | None,
    environment: dict[str, str],
    watched: bool,
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(colour, "_chosen", [])
    colour.choose(["check", *(["--color", option] if option else [])])
    assert colour.is_wanted(watched) is expected


@pytest.mark.parametrize("arguments", PAINTED, ids=" ".join)
def test_whatever_asks_for_colour_the_text_is_the_same_and_all_of_it_obeys(
    arguments: tuple[str, ...], data: str, ntm: Ntm, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [word.format(data=data) for word in arguments]
    plain = ntm(*asked).out
    assert not PAINT.search(plain)
    always = ntm("--color", "always", *asked) if asked == ["--help"] else ntm(*asked, "--color=always")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    forced = ntm(*asked)
    never = ntm(*asked, "--color", "never")
    assert always == forced
    assert PAINT.search(forced.out)
    assert PAINT.sub("", forced.out) == plain == never.out


@pytest.mark.parametrize("term", ["", "dumb", "xterm-256color", "xterm-direct"])
@pytest.mark.parametrize("colorterm", ["", "truecolor"])
def test_the_colours_are_the_same_on_every_terminal(
    term: str, colorterm: str, data: str, ntm: Ntm, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ntm("check", data, "--color", "always").out
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colorterm)
    assert ntm("check", data, "--color", "always").out == first
    assert "\x1b[1;31merror[target-shortfall]\x1b[0m" in first


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "github", "markdown"])
def test_what_programs_read_is_never_painted(name: str, data: str, ntm: Ntm) -> None:
    assert ntm("check", data, "--format", name, "--color", "always") == ntm("check", data, "--format", name)


def test_a_report_in_a_file_is_never_painted(data: str, ntm: Ntm, tmp_path: Path) -> None:
    ntm("check", data, "--format", f"text={tmp_path / 'out'}", "--color", "always")
    assert "error[target-shortfall]" in (tmp_path / "out").read_text(encoding="utf-8")
    assert "\x1b" not in (tmp_path / "out").read_text(encoding="utf-8")


def test_a_complaint_is_never_painted(ntm: Ntm) -> None:
    run = ntm("check", "nowhere", "--color", "always")
    assert (run.exit, "\x1b" in run.err, "There is no folder nowhere." in run.err) == (2, False, True)
    assert ntm("check", "--nothing", "--color", "always").err.count("\x1b") == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_it_and_refuses_what_is_no_choice(command: str, ntm: Ntm) -> None:
    assert "--color auto|always|never" in ntm(*words(command), "--help").out
    run = ntm(*words(command), "--color", "green")
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("ntm: `--color` cannot be `green`; it can be auto, always or never.\nhelp: ")


@posix
@pytest.mark.parametrize(
    ("more", "environment", "painted"),
    [
        ([], {}, True),
        ([], {"TERM": "dumb"}, False),
        ([], {"NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
@pytest.mark.parametrize("arguments", PAINTED, ids=" ".join)
def test_on_a_terminal_it_is_as_asked(
    arguments: tuple[str, ...], more: list[str], environment: dict[str, str], painted: bool, data: str
) -> None:
    asked = [word.format(data=data) for word in arguments]
    shown = on_a_terminal([*more, *asked] if asked == ["--help"] else [*asked, *more], environment)
    assert bool(PAINT.search(shown)) is painted


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What a whole process prints on a pseudo-terminal."""
    import pty  # not there on Windows

    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLORTERM")}
    reading, writing = pty.openpty()
    command = [sys.executable, "-m", "ntm_cli", *arguments]
    with subprocess.Popen(
        command, stdin=writing, stdout=writing, env={**known, "TERM": "xterm", "COLUMNS": "80", **environment}
    ):
        os.close(writing)
        shown = b""
        while chunk := chunk_of(reading):
            shown += chunk
    os.close(reading)
    return shown.decode()


def chunk_of(reading: int) -> bytes:
    try:
        return os.read(reading, 65536)
    except OSError:  # what Linux says when nobody writes any more
        return b""
