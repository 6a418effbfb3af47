"""A folder with results beside its roadmap and targets: what each command makes of the third file, whole or broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from small import RESULTS, Book
from test_process import as_user, posix

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]
WRONG = RESULTS.replace("percent: 60.0", "percent: 61.0")
SHARE = ("count: 2, of: 5, percent: 40", "count: 2, of: 5, percent: 42")


def test_results_may_be_named_and_stand_for_their_folder(ntm: Ntm, folder: Write) -> None:
    place = folder(Book(results=WRONG).with_targets(SHARE))
    for named in (place, place / "results.yaml", place / "Results.YAML"):
        run = ntm("check", str(named))
        assert (run.exit, run.err) == (1, "")
        assert [line.split(": error[")[0] for line in run.out.splitlines() if ": error[" in line] == [
            f"{place / 'results.yaml'}:2:82",
            f"{place / 'targets.yaml'}:7:108",
        ]


def test_results_without_a_mistake_are_no_finding(ntm: Ntm, folder: Write) -> None:
    run = ntm("check", str(folder(Book(results=RESULTS))), "--strict")
    assert (run.exit, run.out) == (0, "0 errors, 0 warnings, 0 notes; 0 ignored\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "results.yaml:1:1: error[broken-yaml]\n  The file is empty."),
        (b"# nothing yet\n", "results.yaml:1:1: error[broken-yaml]\n  The file is empty."),
        (b"- a\n", "results.yaml:1:1: error[invalid-value]\n  The file is not a group of keys."),
        (b"counts: [\n", "results.yaml:2:1: error[broken-yaml]"),
        (b"\xff\xfea", "The file is not saved as UTF-8"),
        (b"counts: []\ncounts: []\n", "results.yaml:2:1: error[duplicate-key]"),
    ],
)
def test_results_that_cannot_be_read_are_a_finding_with_its_line(
    text: bytes, said: str, ntm: Ntm, folder: Write
) -> None:
    place = folder(Book())
    (place / "results.yaml").write_bytes(text)
    run = ntm("check", str(place))
    assert (run.exit, run.err) == (1, "")
    assert said in run.out
    assert "No numbers were compared" in run.out
    assert ntm("summary", str(place)).exit == 2


def test_results_in_which_nothing_is_known_are_read(ntm: Ntm, folder: Write) -> None:
    for text in ("{}\n", "counts: []\n", "changes: []\nunits: []\n"):
        assert ntm("check", str(folder(Book(results=text))), "--strict").exit == 0


def dangling(place: Path) -> None:
    place.symlink_to("nowhere.yaml")


def a_folder(place: Path) -> None:
    place.mkdir()


def a_loop(place: Path) -> None:
    place.symlink_to(place.name)


@posix
@pytest.mark.parametrize(
    ("made", "said"),
    [
        (dangling, "results.yaml is a link to a file that is not there."),
        (a_folder, "results.yaml is a folder, not a file."),
        (a_loop, "it is a link that leads back to itself"),
    ],
)
@pytest.mark.parametrize("command", ["check", "summary"])
def test_results_that_cannot_be_opened_leave_with_2(
    command: str, made: Callable[[Path], None], said: str, ntm: Ntm, folder: Write
) -> None:
    place = folder(Book())
    made(place / "results.yaml")
    run = ntm(command, str(place))
    assert (run.exit, run.out) == (2, "")
    assert said in run.err


@posix
@as_user
def test_results_that_nobody_may_read_leave_with_2(ntm: Ntm, folder: Write) -> None:
    place = folder(Book(results=RESULTS))
    (place / "results.yaml").chmod(0)
    run = ntm("check", str(place))
    assert (run.exit, run.out) == (2, "")
    assert "it is not permitted" in run.err


@pytest.mark.parametrize("command", ["check", "summary", "fix"])
@pytest.mark.parametrize("name", ["results.yml", "results.yaml.txt"])
def test_results_under_nearly_their_name_leave_with_2_in_words(
    name: str, command: str, ntm: Ntm, folder: Write
) -> None:
    place = folder(Book())
    (place / name).write_text(RESULTS, encoding="utf-8")
    run = ntm(command, str(place))
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith(f"ntm: The results in {place} have a name by which they are not read.\nhelp: ")
    assert "results.yaml" in run.err.splitlines()[1]


@pytest.mark.parametrize("targets", [(), (SHARE,)], ids=["nothing to mend", "a target to mend"])
def test_what_others_published_is_never_mended(targets: tuple[tuple[str, str], ...], ntm: Ntm, folder: Write) -> None:
    place = folder(Book(results=WRONG).with_targets(*targets))
    run = ntm("fix", str(place), "--yes")
    assert run.exit in (0, 1)
    assert "Traceback" not in run.err
    assert (place / "results.yaml").read_text(encoding="utf-8") == WRONG
    assert (place / "targets.yaml").read_text(encoding="utf-8") == Book().targets
    assert "results.yaml" not in ntm("fix", str(place), "--diff").out


def test_two_plans_are_compared_whatever_came_of_them(ntm: Ntm, tmp_path: Path) -> None:
    for name, book in (("one", Book(results=WRONG)), ("two", Book())):
        (tmp_path / name).mkdir()
        for file, text in book.files().items():
            (tmp_path / name / file).write_text(text, encoding="utf-8")
    for pair in (("one", "two"), ("two", "one"), ("one", "one")):
        run = ntm("diff", *(str(tmp_path / name) for name in pair))
        assert (run.exit, run.err) == (0, "")
        assert "Both plans say the same." in run.out


def test_a_broken_third_file_is_told_by_diff_in_words(ntm: Ntm, tmp_path: Path) -> None:
    for name, book in (("one", Book(results="- a\n")), ("two", Book())):
        (tmp_path / name).mkdir()
        for file, text in book.files().items():
            (tmp_path / name / file).write_text(text, encoding="utf-8")
    run = ntm("diff", str(tmp_path / "one"), str(tmp_path / "two"))
    assert (run.exit, run.out) == (2, "")
    assert "results.yaml:1:1: The file is not a group of keys." in run.err
