"""Where reports go: the `--format` options of `ntm check`, several folders in one run, GitHub's own environment."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from running import Run
from small import Book
from test_cli import SHORT, SURPLUS

from ntm_cli.formats import FORMATS, NAMES

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]


@pytest.fixture
def provinces(tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with three data sets: a good one, one with an error, one with a warning."""
    spoilt = {"a": book, "b": book.with_targets(SHORT), "c": book.with_targets(SURPLUS)}
    for name, province in spoilt.items():
        place = tmp_path / "provinces" / name
        place.mkdir(parents=True)
        (place / "roadmap.yaml").write_text(province.roadmap, encoding="utf-8")
        (place / "targets.yaml").write_text(province.targets, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_one_run_writes_any_formats_to_files_and_one_to_the_console(ntm: Ntm, provinces: Path) -> None:
    asked = [option for name in NAMES[1:] for option in ("--format", f"{name}=out.{name}")]
    run = ntm("check", "provinces/b", "--format", "text", *asked)
    assert (run.exit, run.err) == (1, "")
    assert "error[target-shortfall]" in run.out
    assert json.loads((provinces / "out.json").read_text(encoding="utf-8"))["summary"]["error"] == 1
    assert json.loads((provinces / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "::error file=provinces/b/targets.yaml,line=9," in (provinces / "out.github").read_text(encoding="utf-8")
    assert ElementTree.parse(provinces / "out.junit").getroot()[0].get("failures") == "1"


def test_a_report_in_a_file_is_the_same_as_on_the_console(ntm: Ntm, provinces: Path) -> None:
    for name in ("text", "concise", "json", "github", "gitlab", "sarif"):
        printed = ntm("check", "provinces/b", "provinces/c", "--format", name).out
        assert ntm("check", "provinces/b", "provinces/c", "--format", f"{name}=out") == Run(1, "", "")
        assert (provinces / "out").read_bytes() == printed.encode()


def test_text_in_a_file_is_plain_though_somebody_looks_at_the_console(
    ntm: Ntm, provinces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ntm_cli.terminal.console.is_coloured", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    run = ntm("check", "provinces/b", "--format", "text", "--format", "json=x", "--format", "text=out")
    assert "error[target-shortfall]" in run.out
    written = (provinces / "out").read_text(encoding="utf-8")
    assert "\x1b" not in written
    assert "  Advanced communes by the end of 2023: the target is 5, the" in written


def test_on_the_console_text_is_as_wide_as_it_is_and_in_a_file_as_ever(
    ntm: Ntm, provinces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for columns in ("40", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        shown = ntm("check", "provinces/b", "--format", "json=x", "--format", "text").out
        assert (max(map(len, shown.splitlines())) > 80) == (columns == "120")
        ntm("check", "provinces/b", "--format", "text=out")
        written.append((provinces / "out").read_text(encoding="utf-8"))
    assert written[0] == written[1]
    assert max(map(len, written[0].splitlines())) <= 80


def test_on_a_terminal_what_people_read_is_painted_and_nothing_else_is(
    ntm: Ntm, provinces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = {name: ntm("check", "provinces/b", "--format", name).out for name in NAMES}
    monkeypatch.setattr("ntm_cli.terminal.console.is_coloured", lambda: True)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    for name in NAMES:
        painted = ntm("check", "provinces/b", "--format", name).out
        assert ("\x1b[" in painted) == (name in ("text", "concise"))
        if name != "junit":  # which says when it ended
            assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain[name]


KNOWN = "the formats are text, concise, markdown, json, github, gitlab, sarif and junit."


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["sarf"],
            f"`sarf` is no format; {KNOWN}\nhelp: Did you mean `sarif`",
        ),
        (
            ["JSON"],
            f"`JSON` is no format; {KNOWN}\nhelp: Did you mean `json`?",
        ),
        (["yaml"], f"`yaml` is no format; {KNOWN}\n"),
        (["text", "json"], "The formats text and json cannot both go to standard output.\nhelp: Write one of them"),
        (["json", "json"], "The formats json and json cannot both go to standard output."),
        (
            ["json=out", "sarif=provinces/../out"],
            "The formats json and sarif cannot both go to the file provinces/../out.",
        ),
        (["json="], "`--format json=` names no file after the equals sign."),
        (["text=provinces/a/targets.yaml"], "would write a report over data."),
        (["text=provinces/a/results.yaml"], "would write a report over data."),
    ],
)
def test_formats_that_cannot_be_written_are_refused_before_anything_is_checked(
    options: list[str], said: str, ntm: Ntm, provinces: Path
) -> None:
    before = (provinces / "provinces" / "a" / "targets.yaml").read_bytes()
    run = ntm("check", "provinces/a", *(word for option in options for word in ("--format", option)))
    assert (run.exit, run.out) == (2, "")
    assert said in run.err
    assert not (provinces / "out").exists()
    assert (provinces / "provinces" / "a" / "targets.yaml").read_bytes() == before


def test_a_file_that_cannot_be_written_leaves_with_2_and_keeps_the_others_from_nothing(
    ntm: Ntm, provinces: Path
) -> None:
    run = ntm("check", "provinces/a", "--format", "sarif=no/out.sarif", "--format", "json=out.json", "--format", "text")
    assert run.exit == 2
    assert run.err.startswith(
        "ntm: no/out.sarif cannot be written: there is no such file or folder.\n".replace("/", os.sep)
    )
    assert run.out == "0 errors, 0 warnings, 0 notes; 0 ignored\n"
    assert (provinces / "out.json").exists()


# Several folders


def test_several_folders_make_one_report_with_each_of_them_named(ntm: Ntm, provinces: Path) -> None:
    run = ntm("check", "provinces/a", "provinces/b", "provinces/c")
    assert run.exit == 1
    lines = run.out.splitlines()
    assert lines[0] == "provinces/a: 0 errors, 0 warnings, 0 notes; 0 ignored"
    assert "provinces/b: 1 error, 0 warnings, 0 notes; 0 ignored" in lines
    assert "provinces/c: 0 errors, 1 warning, 0 notes; 0 ignored" in lines
    assert lines[-1] == "1 error, 1 warning, 0 notes; 0 ignored"


def test_one_folder_has_no_heading(ntm: Ntm, provinces: Path) -> None:
    assert ntm("check", "provinces/a").out == "0 errors, 0 warnings, 0 notes; 0 ignored\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("provinces/a",), 0),
        (("provinces/b",), 0),
        (("provinces/c", "--strict"), 0),
        (("provinces/b", "--format", "json=no/out.json"), 2),
        (("provinces/b", "provinces/nowhere"), 2),
        (("--nothing",), 2),
    ],
)
def test_who_only_wants_the_report_leaves_with_0_whatever_was_found_but_not_without_a_check(
    arguments: tuple[str, ...], code: int, ntm: Ntm, provinces: Path
) -> None:
    asked, plain = ntm("check", *arguments, "--exit-zero"), ntm("check", *arguments)
    assert (asked.exit, asked.out, asked.err) == (code, plain.out, plain.err)


def test_a_file_that_cannot_be_read_as_yaml_is_found_and_leaves_with_0_where_that_is_wanted(
    ntm: Ntm, provinces: Path
) -> None:
    (provinces / "provinces" / "a" / "targets.yaml").write_text("[", encoding="utf-8")
    assert ntm("check", "provinces/a").exit == 1
    assert ntm("check", "provinces/a", "--exit-zero").exit == 0


def test_a_folder_named_twice_is_checked_once(ntm: Ntm, provinces: Path) -> None:
    assert ntm("check", "provinces/b", "provinces/../provinces/b/") == ntm("check", "provinces/b")


def test_one_exit_code_speaks_for_all_folders(ntm: Ntm, provinces: Path) -> None:
    assert ntm("check", "provinces/a", "provinces/c").exit == 0
    assert ntm("check", "provinces/a", "provinces/c", "--strict").exit == 1
    assert ntm("check", "provinces/a", "provinces/b").exit == 1
    assert ntm("check", "provinces/a", "provinces/b", "provinces/nowhere").exit == 2


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_cannot_be_checked_keeps_none_of_the_others_from_it(name: str, ntm: Ntm, provinces: Path) -> None:
    run = ntm("check", "provinces/nowhere", "provinces/b", "--format", name)
    assert run.exit == 2
    assert "There is no folder provinces/nowhere." in run.err
    assert "target-shortfall" in run.out
    assert "There is no folder provinces/nowhere." in run.out
    if name == "text":
        assert run.out.startswith("provinces/b: 1 error, 0 warnings, 0 notes; 0 ignored\n")


def test_a_data_set_that_cannot_be_checked_keeps_none_of_those_beside_it_from_it(ntm: Ntm, provinces: Path) -> None:
    (provinces / "provinces" / "a" / "roadmap.yaml").unlink()
    run = ntm("check", "provinces")
    assert run.exit == 2
    said = "There is no provinces/a/roadmap.yaml beside provinces/a/targets.yaml."
    assert run.err == f"ntm: {said}\n"
    assert run.out.startswith("provinces/b: 1 error, 0 warnings, 0 notes; 0 ignored\n")
    assert "provinces/c: 0 errors, 1 warning, 0 notes; 0 ignored\n" in run.out
    assert said in " ".join(run.out.split())


def test_a_folder_above_stands_for_every_data_set_below_it(ntm: Ntm, provinces: Path) -> None:
    each = ntm("check", "provinces/a", "provinces/b", "provinces/c")
    assert ntm("check", "provinces") == ntm("check", ".") == ntm("check") == each
    assert ntm("check", "provinces/a/roadmap.yaml", "provinces/b/targets.yaml", "provinces/c", "provinces/b") == each


def test_where_nothing_could_be_checked_nothing_is_written(ntm: Ntm, provinces: Path) -> None:
    run = ntm("check", "nowhere", "provinces/nowhere", "--format", "json=out.json")
    assert (run.exit, run.out) == (2, "")
    assert not (provinces / "out.json").exists()


@pytest.mark.parametrize("name", NAMES)
def test_a_quiet_run_leaves_out_what_is_acknowledged(
    name: str, ntm: Ntm, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    reason = "1 + 11 + 8 = 20"
    assert (reason in ntm("check", "--format", name).out) == FORMATS[name].lists_acknowledged
    quiet = ntm("check", "--format", name, "--quiet")
    assert quiet.exit == 0
    assert reason not in quiet.out


# GitHub


def test_on_github_text_comes_with_annotations_unasked(
    ntm: Ntm, provinces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    run = ntm("check", "provinces/b")
    assert run.exit == 1
    assert "provinces/b/targets.yaml:9:13: error[target-shortfall]" in run.out
    assert "\n::error file=provinces/b/targets.yaml,line=9,col=13," in run.out


@pytest.mark.parametrize("name", [name for name in NAMES if name != "github"])
def test_on_github_what_is_asked_for_is_all_there_is(
    name: str, ntm: Ntm, provinces: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error" not in ntm("check", "provinces/b", "--format", name).out


def test_a_name_that_looks_like_a_command_is_not_obeyed(
    ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    command = "::add-path::/tmp/x"
    spoilt = book.with_roadmap(
        ("name: Xã An Lạc, advanced: 2022", f"name: '{command}', advanced: 2022"),
        ("name: Xã An Lạc, standard: 2019", f"name: '{command}', standard: 2019"),
        ("name: Xã Đông Hải, advanced: 2023", f"name: '{command}', advanced: 2023"),
    )
    log = ntm("check", str(folder(spoilt))).out.splitlines()
    word = log[0].removeprefix("::stop-commands::")
    obeyed = [line.lstrip() for line in log[log.index(f"::{word}::") + 1 :]]
    assert any(line.lstrip().startswith(command) for line in log)
    assert {line.split(" ")[0] for line in obeyed} <= {"::error", "::warning", "::notice"}


# Length


def long(book: Book) -> Book:
    """A book whose report has thousands of lines."""
    row = "        - {row: 5, name: Xã Vĩnh Thực}\n"
    rows = "".join(row.replace("5", str(number)).replace("Thực", f"Thực {number}") for number in range(7, 4000, 2))
    return book.with_roadmap((row, row + rows))


@pytest.mark.parametrize("name", NAMES)
def test_a_long_report_is_written_whole(name: str, ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("check", str(folder(long(book))), "--format", name)
    assert (run.exit, run.err) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed differently there")
@pytest.mark.parametrize("name", NAMES)
def test_a_reader_that_leaves_early_changes_no_exit_code(name: str, folder: Write, book: Book) -> None:
    command = [sys.executable, "-m", "ntm_cli", "check", folder(long(book)), "--format", name]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert isinstance(process.stdout, io.BufferedReader)
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 1
