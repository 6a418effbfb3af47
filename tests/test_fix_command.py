"""`ntm fix` as it is run: what it prints and writes, and that it writes whole files or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from running import Run
from small import Book
from test_process import NTM, as_user, environment_with_ntm, posix

from ntm_cli.commands import fixes
from ntm_cli.fixing import mending
from ntm_cli.fixing.patch import patch
from ntm_cli.reading.files import BOM
from ntm_cli.source import Source
from ntm_cli.terminal import asking
from ntm_cli.writing.edits import Edit

Ntm = Callable[..., Run]
ADDED = ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}")
#: What follows that row, in the bytes of the file.
FOLLOWING = (
    ("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}", "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"),
    ("advanced: {achieved: 0, 2022: 0, 2023: 1}", "advanced: {achieved: 0, 2022: 1, 2023: 1}"),
)
SHARE = ("percent: 44.4", "percent: 4.4")
SPOILT = Book().with_roadmap(ADDED).with_targets(SHARE)
MENDED = SPOILT.with_roadmap(*FOLLOWING).with_targets(SHARE[::-1])


@pytest.fixture
def spoilt(folder: Callable[[Book], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a row that came in and a percentage that was mistyped."""
    monkeypatch.chdir(folder(SPOILT))
    return Path()


def texts(folder: Path) -> Book:
    return Book(*((folder / name).read_bytes().decode("utf-8") for name in ("roadmap.yaml", "targets.yaml")))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def somebody(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Somebody sits at the terminal and types."""
    typed = iter(answers)
    monkeypatch.setattr(asking, "somebody_is_there", lambda: True)
    monkeypatch.setattr("sys.stdin", type("Typed", (), {"readline": staticmethod(lambda: next(typed, ""))}))


def test_where_nobody_can_be_asked_nothing_is_written(ntm: Ntm, spoilt: Path) -> None:
    run = ntm("fix")
    assert (run.exit, run.err) == (1, "")
    assert run.out.endswith(
        "\nNothing was written. `--yes` writes 4 changes to roadmap.yaml, targets.yaml.\n",
    )
    assert texts(spoilt) == SPOILT


def test_what_is_written_is_what_was_shown_and_then_nothing_is_left_to_do(ntm: Ntm, spoilt: Path) -> None:
    shown, run = ntm("fix"), ntm("fix", "--yes")
    assert (run.exit, run.err) == (0, "")
    assert run.out.splitlines()[:-1] == shown.out.splitlines()[:-1]
    assert run.out.endswith("\n4 changes written to roadmap.yaml, targets.yaml.\n")
    assert texts(spoilt) == MENDED
    assert names(spoilt) == ["roadmap.yaml", "targets.yaml"]
    again = ntm("fix", "--yes")
    assert (again.exit, again.out) == (
        0,
        "Nothing is certain enough to be changed.\n2 findings are left: see `ntm check`.\n",
    )


def test_nothing_to_fix(ntm: Ntm, folder: Callable[[Book], Path], book: Book) -> None:
    path = str(folder(book))
    assert ntm("fix", path) == Run(0, "Nothing to fix.\n", "")
    assert ntm("fix", path, "--rows", "--lang", "vi") == Run(0, "Không có gì cần sửa.\n", "")
    assert ntm("fix", path, "--diff") == Run(0, "", "")


def test_the_row_goes_back_instead(ntm: Ntm, spoilt: Path) -> None:
    run = ntm("fix", "--rows", "--yes")
    assert run.out == (
        "roadmap.yaml:24:50: 2022 → blank\n"
        "  Xã Vĩnh Thực (TP. Biển Xanh), advanced: the row says 2022, by the printed\n"
        "  numbers it is blank.\n\n"
        "1 finding is left: see `ntm check`.\n"
        "1 change written to roadmap.yaml.\n"
    )
    assert texts(spoilt) == Book().with_targets(SHARE)


@pytest.mark.parametrize("answer", ["y", "Yes", "c", "Có", "CO"])
def test_somebody_who_agrees_gets_it(answer: str, ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody(monkeypatch, f"{answer}\n")
    run = ntm("fix")
    assert run.exit == 0
    assert "\nWrite 4 changes to roadmap.yaml, targets.yaml? [y/n] 4 changes written to" in run.out
    assert texts(spoilt) == MENDED


@pytest.mark.parametrize("answers", [("n\n",), ("không\n",), ("maybe\n", "\n", "N\n"), ()])
def test_somebody_who_does_not_keeps_the_files(
    answers: tuple[str, ...], ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody(monkeypatch, *answers)
    run = ntm("fix", "--lang", "vi")
    assert (run.exit, run.out.splitlines()[-1].rpartition("] ")[2]) == (1, "Chưa ghi gì.")
    assert run.out.count("[c/k]") == max(len(answers), 1)
    assert texts(spoilt) == SPOILT


# The files


@pytest.mark.parametrize("name", ["roadmap.yaml", "targets.yaml"])
def test_a_file_that_changed_meanwhile_is_not_written_over(
    name: str, ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_: str) -> bool:
        with (spoilt / name).open("a", encoding="utf-8") as file:
            file.write("# something else\n")
        return True

    monkeypatch.setattr(asking, "somebody_is_there", lambda: True)
    monkeypatch.setattr(asking, "agrees", meanwhile)
    run = ntm("fix")
    assert (run.exit, run.err) == (
        2,
        f"ntm: {name} was changed by somebody else meanwhile; nothing was written.\nhelp: Run the command again.\n",
    )
    assert {texts(spoilt).roadmap, texts(spoilt).targets} >= (
        {SPOILT.targets} if name == "roadmap.yaml" else {SPOILT.roadmap}
    )


def test_both_files_are_written_or_neither(ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = fixes.put

    def full(file: Path, content: bytes) -> None:
        if file.name == "targets.yaml":
            raise OSError(28, "No space left on device")
        put(file, content)

    monkeypatch.setattr(fixes, "put", full)
    run = ntm("fix", "--yes")
    assert (run.exit, run.err) == (
        2,
        "ntm: targets.yaml cannot be written: no space is left.\nhelp: All files are as they were.\n",
    )
    assert texts(spoilt) == SPOILT


@as_user
def test_a_file_that_may_not_be_written_stays(ntm: Ntm, spoilt: Path) -> None:
    (spoilt / "targets.yaml").chmod(0o400)
    run = ntm("fix", "--yes")
    assert (run.exit, run.err.splitlines()[0]) == (2, "ntm: targets.yaml cannot be written: it is not permitted.")
    assert texts(spoilt) == SPOILT


@posix
def test_permissions_and_links_stay(ntm: Ntm, spoilt: Path) -> None:
    (spoilt / "roadmap.yaml").rename(spoilt / "shared.yaml")
    (spoilt / "roadmap.yaml").symlink_to("shared.yaml")
    (spoilt / "shared.yaml").chmod(0o640)
    assert ntm("fix", "--yes").exit == 0
    assert (spoilt / "roadmap.yaml").is_symlink()
    assert stat.S_IMODE((spoilt / "shared.yaml").stat().st_mode) == 0o640
    assert texts(spoilt) == MENDED


def variants() -> dict[str, Callable[[str], bytes]]:
    return {
        "crlf": lambda text: text.replace("\n", "\r\n").encode("utf-8"),
        "bom": lambda text: BOM + text.encode("utf-8"),
        "bom and crlf": lambda text: BOM + text.replace("\n", "\r\n").encode("utf-8"),
        "no last line end": lambda text: text.rstrip("\n").encode("utf-8"),
        "tabs and spaces": lambda text: (
            text.replace("}\n", "}   # \tHa\u0323 Long \t\n").replace("\n\n", "\n \n").encode("utf-8")
        ),
    }


@pytest.mark.parametrize("name", variants())
def test_every_other_byte_stays(name: str, ntm: Ntm, spoilt: Path) -> None:
    written = variants()[name]
    for file, text in (("roadmap.yaml", SPOILT.roadmap), ("targets.yaml", SPOILT.targets)):
        (spoilt / file).write_bytes(written(text))
    patch_of(ntm, spoilt)
    assert ntm("fix", "--yes").exit == 0
    assert (spoilt / "roadmap.yaml").read_bytes() == written(MENDED.roadmap)
    assert (spoilt / "targets.yaml").read_bytes() == written(MENDED.targets)
    assert ntm("fix", "--diff") == Run(0, "", "")


# The patch


def patch_of(ntm: Ntm, folder: Path) -> bytes:
    """What --diff prints, which must make of copies what --yes makes of the files."""
    done = subprocess.run((*NTM, "fix", "--diff"), cwd=folder, env=environment_with_ntm(), capture_output=True)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


@pytest.mark.parametrize("name", ["as it is", *variants()])
@pytest.mark.parametrize("tool", [("git", "apply"), ("patch", "-p1", "--binary", "-s")], ids=lambda tool: tool[0])
def test_a_patch_makes_what_would_be_written(
    tool: tuple[str, ...], name: str, ntm: Ntm, spoilt: Path, tmp_path: Path
) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"needs {tool[0]}")
    written = variants().get(name, lambda text: text.encode("utf-8"))
    for file, text in (("roadmap.yaml", SPOILT.roadmap), ("targets.yaml", SPOILT.targets)):
        (spoilt / file).write_bytes(written(text))
    before = {file.name: file.read_bytes() for file in spoilt.iterdir()}
    made = patch_of(ntm, spoilt)
    assert {file.name: file.read_bytes() for file in spoilt.iterdir()} == before
    subprocess.run(tool, cwd=spoilt, input=made, check=True, env=os.environ | {"GIT_CEILING_DIRECTORIES": "/"})
    assert (spoilt / "roadmap.yaml").read_bytes() == written(MENDED.roadmap)
    assert (spoilt / "targets.yaml").read_bytes() == written(MENDED.targets)


@pytest.mark.parametrize("tool", [("git", "apply"), ("patch", "-p1", "--binary", "-s")], ids=lambda tool: tool[0])
@pytest.mark.parametrize(("old", "new"), [("a: 1\nb: 2", "a: 1\nb: 3"), ("a\r\rb\n\x0bc: 1\r", "a\r\rb\n\x0bc: 10\r")])
def test_a_last_line_without_an_end_is_patched(old: str, new: str, tool: tuple[str, ...], tmp_path: Path) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"needs {tool[0]}")
    (tmp_path / "x").write_bytes(old.encode())
    made = patch([("x", old, new)]).encode()
    subprocess.run(tool, cwd=tmp_path, input=made, check=True, env=os.environ | {"GIT_CEILING_DIRECTORIES": "/"})
    assert (tmp_path / "x").read_bytes() == new.encode()


def test_a_patch_names_the_files_from_here(ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (spoilt / "my data").mkdir()
    for name in ("roadmap.yaml", "targets.yaml"):
        shutil.move(spoilt / name, spoilt / "my data" / name)
    made = patch_of(ntm, spoilt)
    assert made.startswith(b"--- a/my data/roadmap.yaml\t\n+++ b/my data/roadmap.yaml\t\n@@ -4,7 +4,7 @@\n")
    subprocess.run(("git", "apply"), cwd=spoilt, input=made, check=True)
    assert texts(spoilt / "my data") == MENDED


# What cannot be done


def test_files_that_do_not_fit_are_told_as_check_tells_them(ntm: Ntm, spoilt: Path) -> None:
    (spoilt / "targets.yaml").write_text(SPOILT.targets.replace("count: 2,", "count: two,"), encoding="utf-8")
    check, run = ntm("check"), ntm("fix", "--yes")
    assert (run.exit, run.out, run.err) == (1, check.out, "")
    assert texts(spoilt).roadmap == SPOILT.roadmap


def test_without_data_there_is_nothing_to_do(ntm: Ntm, tmp_path: Path) -> None:
    run = ntm("fix", str(tmp_path))
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("ntm: There is no roadmap.yaml and no targets.yaml in ")


def test_of_several_data_sets_one_is_to_be_named(ntm: Ntm, spoilt: Path) -> None:
    for name in ("a", "b"):
        (spoilt / name).mkdir()
        for file in ("roadmap.yaml", "targets.yaml"):
            shutil.copy(spoilt / file, spoilt / name / file)
    for file in ("roadmap.yaml", "targets.yaml"):
        (spoilt / file).unlink()
    run = ntm("fix", "--yes")
    assert run == Run(2, "", "ntm: There are several data sets here: a, b.\nhelp: Name one of them.\n")
    assert ntm("fix", "a", "--yes").exit == 0
    assert (texts(spoilt / "a"), texts(spoilt / "b")) == (MENDED, SPOILT)


def test_a_patch_and_writing_are_two_things(ntm: Ntm, spoilt: Path) -> None:
    run = ntm("fix", "--diff", "--yes")
    assert run == Run(2, "", "ntm: `--diff` writes nothing, and `--yes` writes.\nhelp: Leave out one of them.\n")
    assert texts(spoilt) == SPOILT


def test_what_cannot_be_written_alone_is_refused(ntm: Ntm, spoilt: Path) -> None:
    """The comment stands between the comma and the cell that would go."""
    text = Book().roadmap.replace("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, # why\n           advanced: 2022}")
    (spoilt / "roadmap.yaml").write_text(text, encoding="utf-8")
    run = ntm("fix", "--rows", "--yes")
    assert (run.exit, run.err.splitlines()[0]) == (
        2,
        "ntm: roadmap.yaml:25:22 cannot be changed without touching something else; nothing was written.",
    )
    assert (spoilt / "roadmap.yaml").read_text(encoding="utf-8") == text


def test_nothing_is_written_where_more_would_change_than_is_meant(
    ntm: Ntm, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are read again after each edit; here an edit goes wrong."""
    edited = mending.edited

    def wrong(source: Source, edits: Sequence[Edit]) -> str:
        return edited(source, edits).replace(", all: ", ", 2021: 0, all: ")

    monkeypatch.setattr(mending, "edited", wrong)
    run = ntm("fix", "--yes")
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("ntm: roadmap.yaml:20:39 cannot be changed without touching something else; ")
    assert texts(spoilt) == SPOILT


# At a terminal


def at_a_terminal(folder: Path, typed: str, *arguments: str) -> tuple[int, str]:
    """The exit code and what a terminal of 80 columns shows, where somebody types an answer to each question."""
    import pty  # only where there are such terminals

    ours, theirs = pty.openpty()
    surroundings = {**environment_with_ntm(), "COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"}
    with subprocess.Popen((*NTM, "fix", *arguments), cwd=folder, env=surroundings, stdin=theirs, stdout=theirs) as run:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # the end of a terminal is an error
            while piece := os.read(ours, 4096):
                shown += piece
                if shown.endswith(b"] ") and typed:
                    os.write(ours, typed.encode("utf-8"))
                    typed = ""
        code = run.wait(timeout=60)
    os.close(ours)
    return code, shown.decode("utf-8").replace("\r\n", "\n")


@posix
@pytest.mark.parametrize(
    ("typed", "language", "code", "last"),
    [
        ("y\n", "en", 0, "4 changes written to roadmap.yaml, targets.yaml."),
        ("n\n", "en", 1, "Nothing was written."),
        ("c\n", "vi", 0, "Đã ghi 4 thay đổi vào roadmap.yaml, targets.yaml."),
        ("\x04", "vi", 1, "Chưa ghi gì."),
    ],
)
def test_at_a_terminal_it_asks(typed: str, language: str, code: int, last: str, spoilt: Path) -> None:
    done, shown = at_a_terminal(spoilt, typed, "--lang", language)
    assert (done, shown.splitlines()[-1].rpartition("] ")[2]) == (code, last)
    assert shown.count({"en": "? [y/n] ", "vi": "? [c/k] "}[language]) == 1
    assert texts(spoilt) == (SPOILT if code else MENDED)


@posix
def test_a_patch_at_a_terminal_does_nothing_but_show_itself(spoilt: Path) -> None:
    odd = SPOILT.roadmap.replace("1, 2022: 1, 2023: 2, all: 4}", "1, 2022: 1, 2023: 2, all: 4} # \u202e")
    (spoilt / "roadmap.yaml").write_text(odd, encoding="utf-8")
    code, shown = at_a_terminal(spoilt, "", "--diff")
    assert code == 1
    assert "all: 5} # \\u202e\n" in shown
    assert "\u202e" not in shown
