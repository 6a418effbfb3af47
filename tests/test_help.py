"""The help in both languages, as a whole: what each command shows, and in which language it is shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from all_words import words_of
from golden import demand
from running import Run

import ntm_cli
from ntm_cli.terminal import display

Ntm = Callable[..., Run]

GOLDEN = Path(__file__).parent / "golden"
COMMANDS = ("", "check", "summary", "report", "import", "fix", "diff", "rule", "schema")
LANGUAGES = ("en", "vi")
#: What Vietnamese help keeps of English: programs, commands, options, keys, files and their formats.
NAMES = {
    *(
        "ntm",
        "check",
        "summary",
        "report",
        "output",
        "html",
        "qn",
        "diff",
        "group",
        "example",
        "rule",
        "schema",
        "import",
        "into",
        "json",
        "roadmap",
        "targets",
        "results",
        "yaml",
        "vi",
        "en",
        "text",
        "concise",
        "github",
        "gitlab",
    ),
    *(
        "sarif",
        "junit",
        "csv",
        "table",
        "format",
        "strict",
        "quiet",
        "help",
        "lang",
        "version",
        "year",
        "by",
        "district",
    ),
    *("fix", "rows", "diff", "yes", "exit", "zero"),
    *("color", "auto", "always", "never", "no", "force"),
    *("commune", "village", "names"),
    *("tab", "markdown", "docs", "rules", "md", "install", "show", "completion", "provinces", "subtotal", "mismatch"),
    *("word", "excel", "docx", "xlsx", "xls", "ods", "pdf", "data", "web"),
    *("git", "head"),
}
#: Vietnamese words that are spelt like English ones.
VIETNAMESE = {"in", "van", "don", "nhom", "so", "do", "bao", "cao"}


def words(command: str) -> tuple[str, ...]:
    return (command,) if command else ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_those_that_were_read(language: str, ntm: Ntm) -> None:
    pages = (f"$ ntm {command} --help\n".replace("  ", " ") + page(ntm, command, language) for command in COMMANDS)
    demand(GOLDEN / f"help.{language}.txt", "\n".join(pages))


def page(ntm: Ntm, command: str, language: str) -> str:
    run = ntm(*words(command), "--lang", language, "--help")
    assert (run.exit, run.err) == (0, "")
    return run.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_shows_no_internals_and_keeps_to_its_width(command: str, language: str, ntm: Ntm) -> None:
    said = page(ntm, command, language)
    assert not re.search(r"<|>|None|\{|default:|list\[", said)
    assert max(map(display.width, said.splitlines())) <= 80
    assert not re.search(r"[ \t]$", said, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_english_is_left_in_vietnamese_help(command: str, ntm: Ntm) -> None:
    english = {word for said in words_of(ntm_cli) for word in ascii_words(said.en)}
    assert {"the", "and", "folder", "print"} <= english
    assert ascii_words(page(ntm, command, "vi")) & english <= NAMES | VIETNAMESE


def ascii_words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]+", text) if word.isascii()}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_no_word_of_the_library_s(command: str, ntm: Ntm) -> None:
    """What typer says of its own options is said in our words: both languages differ in every line but examples."""
    english, vietnamese = ({*page(ntm, command, language).splitlines()} for language in LANGUAGES)
    assert {line.strip() for line in english & vietnamese if not line.strip().startswith("ntm ")} <= {""}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("asked", [("--lang", "vi"), ("--lang=vi",)])
def test_the_language_may_stand_wherever_an_option_may(command: str, asked: tuple[str, ...], ntm: Ntm) -> None:
    said = page(ntm, command, "vi")
    assert said.startswith(f"Cách dùng: {' '.join(['ntm', *words(command)])} ")
    for arguments in ((*asked, *words(command), "--help"), (*words(command), "-h", *asked)):
        assert ntm(*arguments) == Run(0, said, "")


@pytest.mark.parametrize(
    ("variable", "value", "first"),
    [
        ("NTM_LANG", "vi", "Cách dùng:"),
        ("LANG", "vi_VN.UTF-8", "Cách dùng:"),
        ("LC_ALL", "C", "Usage:"),
        ("LC_CTYPE", "vi_VN.UTF-8", "Usage:"),
    ],
)
def test_without_an_option_the_surroundings_choose(variable: str, value: str, first: str) -> None:
    chosen = {"NTM_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"}
    surroundings = {name: text for name, text in os.environ.items() if name not in chosen} | {variable: value}
    command = (sys.executable, "-m", "ntm_cli", "check", "--help")
    done = subprocess.run(command, cwd=GOLDEN.parent.parent, env=surroundings, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").startswith(f"{first} ntm check ")


def test_vietnamese_help_is_whole_where_the_system_knows_only_ascii(ntm: Ntm) -> None:
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = (sys.executable, "-m", "ntm_cli", "--lang", "vi", "--help")
    done = subprocess.run(command, cwd=GOLDEN.parent.parent, env=surroundings, capture_output=True, check=True)
    assert "nông thôn mới" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(("asked", "first"), [((), "Usage: ntm "), (("--lang", "vi"), "Cách dùng: ntm ")])
def test_without_a_command_the_page_is_shown_and_nothing_was_checked(
    asked: tuple[str, ...], first: str, ntm: Ntm
) -> None:
    run = ntm(*asked)
    assert (run.exit, run.err, run.out.startswith(first)) == (2, "", True)


@pytest.mark.parametrize("columns", ["20", "60", "100", "400"])
def test_a_page_fits_the_terminal(columns: str, ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = page(ntm, "summary", "vi").split()
    monkeypatch.setattr("ntm_cli.terminal.console.width", lambda: int(columns))
    said = page(ntm, "summary", "vi")
    assert sorted(said.split()) == sorted(whole)
    if int(columns) >= 60:
        assert max(map(display.width, said.splitlines())) <= min(int(columns), 100)


def test_a_terminal_is_shown_headings_and_options_in_colour(ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = page(ntm, "check", "vi")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr("ntm_cli.terminal.console.is_coloured", lambda: True)
    painted = page(ntm, "check", "vi")
    assert re.search("\x1b\\[1mTham số\x1b\\[0m", painted)
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == plain
