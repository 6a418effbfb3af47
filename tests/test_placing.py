"""A report destroys nothing: not the data, not the report before it; it is there whole, or the old one is."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from running import Run
from small import RESULTS, Book
from test_cli import SHORT
from test_process import as_user, environment_with_ntm, linux, posix, shell

from ntm_cli.writing import placing

Ntm = Callable[..., Run]
OLD = "the report before\n"
#: More than a pipe holds.
LONG = b"x" * 400_000


@pytest.fixture
def here(tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two data sets, one of them with an error."""
    for name, province in (("a", book), ("b", book.with_targets(SHORT))):
        (tmp_path / name).mkdir()
        for file, text in replace(province, results=RESULTS).files().items():
            (tmp_path / name / file).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# Never over data


def hard(link: Path, file: Path) -> None:
    link.hardlink_to(file)


def symbolic(link: Path, file: Path) -> None:
    link.symlink_to(file)


def through_a_link(link: Path, file: Path) -> None:
    """The data is the link, and the report would go to what it points to."""
    file.rename(link)
    file.symlink_to(link)


@posix
@pytest.mark.parametrize("linked", [hard, symbolic, through_a_link])
@pytest.mark.parametrize("name", ["roadmap.yaml", "targets.yaml", "results.yaml"])
@pytest.mark.parametrize("folder", ["a", "b"])
def test_no_report_goes_over_data_whatever_it_is_called(
    linked: Callable[[Path, Path], None], name: str, folder: str, ntm: Ntm, here: Path
) -> None:
    linked(here / "r.json", here / folder / name)
    before = [contents(here / which) for which in ("a", "b")]
    run = ntm("check", "a", "b", "--format", "json=r.json")
    assert (run.exit, run.out) == (2, "")
    assert run.err == (
        "ntm: `--format json=r.json` would write a report over data.\nhelp: Give the report another name.\n"
    )
    assert [contents(here / which) for which in ("a", "b")] == before


@pytest.mark.parametrize(
    "name", ["Roadmap.YAML", "a/TARGETS.yaml", "new/roadmap.yaml", "Results.yaml", "new/results.yaml"]
)
def test_a_name_of_data_is_refused_in_any_case_and_place(name: str, ntm: Ntm, here: Path) -> None:
    run = ntm("check", "a", "--format", f"json={name}")
    assert (run.exit, run.out) == (2, "")
    assert "would write a report over data" in run.err


@posix
def test_data_is_spared_before_any_of_it_is_checked(ntm: Ntm, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntm_cli.reading.loading.load", lambda path: pytest.fail(f"{path} was read"))
    (here / "r.json").hardlink_to(here / "a" / "roadmap.yaml")
    assert ntm("check", "a", "--format", "json=r.json").exit == 2


# Never two reports in one file


@posix
@pytest.mark.parametrize("linked", [hard, symbolic])
def test_two_names_of_one_file_are_one_place(linked: Callable[[Path, Path], None], ntm: Ntm, here: Path) -> None:
    (here / "one").write_text(OLD, encoding="utf-8")
    linked(here / "two", here / "one")
    run = ntm("check", "a", "--format", "json=one", "--format", "sarif=two")
    assert (run.exit, run.out) == (2, "")
    assert "The formats json and sarif cannot both go to the file two." in run.err
    assert (here / "one").read_text(encoding="utf-8") == OLD


def test_names_that_differ_in_case_alone_are_one_place(ntm: Ntm, here: Path) -> None:
    run = ntm("check", "a", "--format", "json=out", "--format", "sarif=OUT")
    assert (run.exit, names(here)) == (2, ["a", "b"])


@posix
def test_standard_output_is_a_place_too(here: Path) -> None:
    done = shell("$NTM check a --format text --format json=out > out", here)
    assert done.returncode == 2
    assert b"The formats text and json cannot both go to the file out." in done.stderr


# Whole, or not at all


def test_a_report_leaves_nothing_else_behind(ntm: Ntm, here: Path) -> None:
    for _ in range(2):
        assert ntm("check", "a", "--format", "json=out") == Run(0, "", "")
        assert names(here) == ["a", "b", "out"]


@posix
def test_a_new_report_has_the_permissions_that_a_new_file_has(ntm: Ntm, here: Path) -> None:
    ntm("check", "a", "--format", "json=out")
    (here / "other").touch()
    assert (here / "out").stat().st_mode == (here / "other").stat().st_mode


@posix
def test_a_report_keeps_the_permissions_of_the_old_one(ntm: Ntm, here: Path) -> None:
    (here / "out").touch()
    (here / "out").chmod(0o640)
    ntm("check", "a", "--format", "json=out")
    assert stat.S_IMODE((here / "out").stat().st_mode) == 0o640


@posix
@pytest.mark.parametrize("is_there", [True, False])
def test_through_a_link_the_file_it_points_to_is_written(is_there: bool, ntm: Ntm, here: Path) -> None:
    (here / "reports").mkdir()
    if is_there:
        (here / "reports" / "real").write_text(OLD, encoding="utf-8")
    (here / "out").symlink_to(Path("reports", "real"))
    assert ntm("check", "a", "--format", "json=out").exit == 0
    assert (here / "out").is_symlink()
    assert (here / "reports" / "real").read_text(encoding="utf-8").startswith("{")
    assert names(here / "reports") == ["real"]


@posix
def test_another_name_of_the_old_report_keeps_the_old_one(ntm: Ntm, here: Path) -> None:
    (here / "kept").write_text(OLD, encoding="utf-8")
    (here / "out").hardlink_to(here / "kept")
    ntm("check", "a", "--format", "json=out")
    assert (here / "kept").read_text(encoding="utf-8") == OLD


@posix
def test_a_disk_that_is_full_in_the_middle_leaves_the_old_report(here: Path) -> None:
    (here / "out").write_text(OLD, encoding="utf-8")
    done = shell("ulimit -f 1; $NTM check b --format sarif=out", here)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"ntm: out cannot be written: the file would be too large.\nhelp: ")
    assert contents_of_reports(here) == {"out": OLD}


def contents_of_reports(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()}


#: Ends the process from within while half of the report is written, as somebody outside would.
STRUCK = """
import io, os, signal, sys
from pathlib import Path
from ntm_cli.__main__ import main
plainly = Path.open
class Struck(io.FileIO):
    def write(self, data):
        super().write(data[:10])
        os.kill(os.getpid(), getattr(signal, sys.argv.pop()))
        return len(data)
def opened(path, mode="r", *others, **more):
    return Struck(path, mode) if mode == "xb" else plainly(path, mode, *others, **more)
Path.open = opened
main()
"""


@posix
@pytest.mark.parametrize(("signal_name", "codes"), [("SIGTERM", {143}), ("SIGINT", {130})])
def test_a_signal_in_the_middle_leaves_the_old_report_and_no_half_of_another(
    signal_name: str, codes: set[int], here: Path
) -> None:
    (here / "out").write_text(OLD, encoding="utf-8")
    command = (sys.executable, "-c", STRUCK, "check", "b", "--format", "json=out", signal_name)
    done = subprocess.run(command, env=environment_with_ntm(), capture_output=True, timeout=60, check=False)
    assert done.returncode in codes, done.stderr
    assert b"Traceback" not in done.stderr
    assert contents_of_reports(here) == {"out": OLD}


@posix
def test_after_a_report_sigterm_does_what_it_did_before(here: Path) -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        placing.put(here / "out", b"x")
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


@posix
def test_whenever_the_process_is_killed_the_report_is_whole(here: Path) -> None:
    out = here / "out"
    out.write_bytes(b"a" * 3_000_000)
    code = "import sys\nfrom pathlib import Path\nfrom ntm_cli.writing.placing import put\n" + (
        "while True:\n    for letter in b'ab':\n        put(Path(sys.argv[1]), bytes([letter]) * 3_000_000)\n"
    )
    with subprocess.Popen((sys.executable, "-c", code, out), env=environment_with_ntm()) as process:
        time.sleep(0.5)
        process.kill()
    written = out.read_bytes()
    assert (len(written), len(set(written))) == (3_000_000, 1)


# What cannot be written


@pytest.fixture
def strange(here: Path) -> Path:
    """Names that no report can have."""
    (here / "loop").symlink_to("loop")
    (here / "folder").mkdir()
    (here / "file").touch()
    return here


@posix
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("loop", "it is a link that leads back to itself"),
        ("folder", "it is a folder"),
        (".", "it is a folder"),
        ("file/out", "a file stands where a folder should be"),
        ("x" * 300, "its name is too long"),
    ],
)
def test_what_can_never_be_written_is_refused_before_anything_is_checked(
    name: str, reason: str, ntm: Ntm, strange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ntm_cli.checking.check", lambda folder: pytest.fail(f"{folder} was checked"))
    run = ntm("check", "a", "--format", f"json={name}")
    assert (run.exit, run.out) == (2, "")
    assert run.err == f"ntm: {name} cannot be written: {reason}.\nhelp: Give the report another name.\n"


@posix
def test_a_pipe_that_nobody_reads_is_a_sentence(ntm: Ntm, here: Path) -> None:
    os.mkfifo(here / "pipe")
    run = ntm("check", "a", "--format", "json=pipe", "--format", "text")
    assert (run.exit, run.out) == (2, "0 errors, 0 warnings, 0 notes; 0 ignored\n")
    assert run.err.startswith("ntm: pipe cannot be written: nobody reads it.\n")


@posix
def test_a_pipe_that_is_read_takes_a_report_longer_than_it_holds(ntm: Ntm, here: Path) -> None:
    os.mkfifo(here / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((here / "pipe").read_bytes()))
    reader.start()
    time.sleep(0.1)
    placing.put(here / "pipe", LONG)
    reader.join(10)
    assert read == [LONG]
    assert (here / "pipe").is_fifo()


@posix
@pytest.mark.parametrize(
    "line",
    [
        "$NTM check b --format json=/dev/stdout",
        "$NTM check b --format json=/dev/stdout | cat",
        "$NTM check b --format json=/dev/stdout > out; cat out",
        "{ $NTM check b --format json=/dev/stdout; } > out; cat out",
        "$NTM check b --format json=/dev/stderr 2>&1",
        "$NTM check b --format json=/dev/stderr 2> out; cat out",
        "$NTM check b --format json=/dev/stderr 2>> out; cat out",
        "$NTM check b --format json=>(cat > out); sleep 1; cat out",
    ],
)
def test_the_streams_of_the_shell_take_a_report(line: str, here: Path) -> None:
    plain = shell("$NTM check b --format json", here)
    done = shell(line, here)
    assert (done.stdout, done.stderr) == (plain.stdout, b"")


@posix
def test_what_stands_in_a_redirected_file_before_stays(here: Path) -> None:
    done = shell("{ echo first; $NTM check a --format text=/dev/stdout; echo last; } > out; cat out", here)
    assert done.stdout.decode().splitlines() == ["first", "0 errors, 0 warnings, 0 notes; 0 ignored", "last"]


@linux
def test_devices_are_written_to_and_stay_what_they_are(ntm: Ntm, here: Path) -> None:
    assert ntm("check", "a", "--format", "json=/dev/null") == Run(0, "", "")
    assert Path("/dev/null").is_char_device()
    run = ntm("check", "a", "--format", "json=/dev/full")
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("ntm: /dev/full cannot be written: no space is left.\n")


@posix
def test_a_reader_of_a_pipe_who_has_seen_enough_is_no_failure(here: Path) -> None:
    done = shell('$NTM check b --format sarif=/dev/stdout | head -c 1; echo "${PIPESTATUS[0]}"', here)
    assert (done.stdout, done.stderr) == (b"{1\n", b"")


@as_user
def test_a_report_that_is_read_only_stays(ntm: Ntm, here: Path) -> None:
    (here / "out").write_text(OLD, encoding="utf-8")
    (here / "out").chmod(0o444)
    run = ntm("check", "a", "--format", "json=out")
    assert run.exit == 2
    assert run.err.startswith("ntm: out cannot be written: it is not permitted.\n")
    assert contents_of_reports(here) == {"out": OLD}
