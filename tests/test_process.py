"""Whole processes: closed pipes, full disks, Ctrl-C, strange environments. No traceback, and a true exit code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small import Book

NTM = (sys.executable, "-m", "ntm_cli")
SURPLUS = ("count: 4, of: 5, percent: 80.0, increase: 2", "count: 3, of: 5, percent: 60, increase: 1")
SHORT = ("count: 4, of: 5, percent: 80.0, increase: 2", "count: 5, of: 5, percent: 100, increase: 3")

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell and its signals")
linux = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
as_user = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write whatever the permissions say"
)

Done = subprocess.CompletedProcess[bytes]


def write(folder: Path, book: Book) -> Path:
    (folder / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (folder / "targets.yaml").write_text(book.targets, encoding="utf-8")
    return folder


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """A folder with one error."""
    return write(tmp_path, Book().with_targets(SHORT))


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A folder with one warning, which fails nothing but prints enough to be cut off."""
    return write(tmp_path, Book().with_targets(SURPLUS))


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder whose report does not fit into a pipe's buffer."""
    row = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
    return write(tmp_path, Book().with_roadmap((row, row * 1000)))


def environment_with_ntm() -> dict[str, str]:
    """This process's environment, where Python finds the package, and no workflow of GitHub."""
    kept = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    return {**kept, "PYTHONPATH": str(Path(__file__).parent.parent)}


def run(*arguments: str, environment: dict[str, str] | None = None, **options: object) -> Done:
    surroundings = {**environment_with_ntm(), **(environment or {})}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.run((*NTM, *arguments), env=surroundings, timeout=60, check=False, **streams)  # type: ignore[call-overload,no-any-return]


def shell(line: str, folder: Path) -> Done:
    """A line of shell in which $NTM is the program."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "NTM": f"{sys.executable} -m ntm_cli",
    }
    surroundings.pop("GITHUB_ACTIONS", None)
    return subprocess.run(
        ("bash", "-c", line), cwd=folder, env=surroundings, capture_output=True, timeout=60, check=False
    )


def demand_calm(done: Done) -> None:
    said = (done.stdout or b"") + (done.stderr or b"")
    for word in (b"Traceback", b"BrokenPipe", b"Errno", b"Exception ignored", b"itself failed"):
        assert word not in said, said[-2000:]


@posix
@pytest.mark.parametrize("command", ["check .", "check . --format json"])
@pytest.mark.parametrize("flags", ["", "PYTHONUNBUFFERED=1 "])
def test_a_reader_that_has_seen_enough_changes_no_exit_code(command: str, flags: str, many: Path) -> None:
    done = shell(f'{flags}$NTM {command} | head -1; echo "${{PIPESTATUS[0]}}"', many)
    demand_calm(done)
    first, code = done.stdout.decode().splitlines()
    assert first
    assert (code, done.stderr) == ("1", b"")


@posix
@pytest.mark.parametrize("command", ["check .", "summary .", "summary . --format csv", "--help", "check --help"])
def test_a_pipe_that_nobody_reads_is_no_failure(command: str, good: Path) -> None:
    done = shell(f'$NTM {command} | true; echo "${{PIPESTATUS[0]}}"', good)
    demand_calm(done)
    assert (done.stdout, done.stderr) == (b"0\n", b"")


@linux
@pytest.mark.parametrize(
    "command", ["check .", "check . --format json", "summary .", "summary . --format csv", "--help"]
)
def test_a_full_disk_leaves_with_2_and_a_sentence(command: str, good: Path) -> None:
    done = shell(f"$NTM {command} > /dev/full", good)
    demand_calm(done)
    said = b"ntm: What was found could not be printed: no space is left.\n"
    assert (done.returncode, done.stderr) == (2, said)


@linux
def test_a_full_disk_that_fills_in_the_middle_of_a_report_leaves_with_2(many: Path) -> None:
    done = shell("$NTM check . --format json > /dev/full", many)
    demand_calm(done)
    assert done.returncode == 2


@linux
def test_a_full_disk_for_complaints_changes_no_exit_code(tmp_path: Path) -> None:
    assert shell("$NTM check nowhere 2> /dev/full", tmp_path).returncode == 2


@posix
@pytest.mark.parametrize("command", ["check .", "summary .", "--version"])
def test_a_standard_output_that_is_closed_leaves_with_2_and_a_sentence(command: str, good: Path) -> None:
    done = shell(f"$NTM {command} >&-", good)
    demand_calm(done)
    said = b"ntm: What was found could not be printed: standard output is closed.\n"
    assert (done.returncode, done.stderr) == (2, said)


@posix
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("$NTM check . >&- 2>&-", 2),
        ("$NTM check . <&- >&- 2>&-", 2),
        ("$NTM check nowhere 2>&-", 2),
        ("$NTM check --wrong 2>&-", 2),
        ("$NTM check . 2>&-", 0),
        ("$NTM check . <&-", 0),
    ],
)
def test_closed_streams_change_neither_exit_codes_nor_data(line: str, code: int, good: Path) -> None:
    before = [path.read_bytes() for path in sorted(good.iterdir())]
    done = shell(line, good)
    demand_calm(done)
    assert done.returncode == code
    assert [path.read_bytes() for path in sorted(good.iterdir())] == before


#: Programs that run ours and press Ctrl-C at a certain point of it.
WHILE_CHECKING = """
import os, signal, time, ntm_cli.checking
def check(folder):
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(20)
ntm_cli.checking.check = check
"""
WHILE_LOADING = """
import os, signal, sys, time
class Finder:
    def find_spec(self, name, *_):
        if name == "ntm_cli.cli":
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(20)
sys.meta_path.insert(0, Finder())
"""


@posix
@pytest.mark.parametrize("moment", [WHILE_CHECKING, WHILE_LOADING])
def test_ctrl_c_leaves_with_130_and_not_a_word(moment: str, short: Path) -> None:
    program = f"{moment}\nsys = __import__('sys')\nsys.argv = ['ntm', 'check', {str(short)!r}]\n"
    program += "from ntm_cli.__main__ import main\nmain()"
    done = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, env=environment_with_ntm(), timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@posix
@pytest.mark.parametrize("delay", [0.1, 0.4])
def test_ctrl_c_at_any_time_is_no_exit_code_of_a_check(delay: float, tmp_path: Path) -> None:
    row = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
    write(tmp_path, Book().with_roadmap((row, row * 20_000)))
    # Before our first line runs, Ctrl-C is Python's affair; a busy machine may take longer than the delay to get there.
    program = "from ntm_cli.__main__ import main; print('started', flush=True); main()"
    command = (sys.executable, "-c", program, "check", str(tmp_path))
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment_with_ntm())
    assert process.stdout
    assert process.stdout.readline() == b"started\n"
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode in (130, -signal.SIGINT)
    assert b"itself failed" not in said


@posix
@pytest.mark.parametrize("turned", ["raise ValueError('schema') from interrupt", "raise ValueError('schema')", "1 / 0"])
def test_ctrl_c_that_a_library_turned_into_an_error_leaves_with_130_and_not_a_word(turned: str, short: Path) -> None:
    program = f"""
import os, signal, sys, time, ntm_cli.checking
def check(folder):
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(20)
    except KeyboardInterrupt as interrupt:
        {turned}
ntm_cli.checking.check = check
sys.argv = ['ntm', 'check', {str(short)!r}]
from ntm_cli.__main__ import main
main()
"""
    done = subprocess.run((sys.executable, "-c", program), capture_output=True, env=environment_with_ntm(), timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252", "LC_ALL": "C"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1258", "LC_ALL": "C"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-16", "LC_ALL": "C"},
        {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX"},
    ],
)
def test_output_is_utf8_whatever_the_environment_says(environment: dict[str, str], short: Path) -> None:
    summary = run("summary", str(short), "--by", "district", environment=environment)
    lost = run("check", "Tỉnh không có", environment=environment)
    for done in (summary, lost):
        demand_calm(done)
    assert (summary.returncode, "Huyện Sông Hồng" in summary.stdout.decode()) == (0, True)
    assert (lost.returncode, lost.stdout) == (2, b"")
    assert "no folder" in lost.stderr.decode()


@posix
def test_a_process_without_any_environment_checks(short: Path) -> None:
    line = f"cd {Path(__file__).parent.parent} && env -i {sys.executable} -m ntm_cli check {short}"
    done = shell(line, short)
    demand_calm(done)
    assert (done.returncode, done.stderr) == (1, b"")


def test_no_home_and_no_place_for_temporary_files_are_needed(short: Path) -> None:
    nowhere = {"HOME": "/nowhere", "USERPROFILE": "/nowhere", "TMPDIR": "/nowhere", "XDG_CACHE_HOME": "/nowhere"}
    done = run("check", str(short), environment=nowhere)
    demand_calm(done)
    assert (done.returncode, done.stderr) == (1, b"")


@posix
@as_user
def test_a_folder_that_may_not_be_written_is_checked(short: Path) -> None:
    short.chmod(0o500)
    try:
        done = run("check", str(short), cwd=short)
    finally:
        short.chmod(0o700)
    demand_calm(done)
    assert done.returncode == 1


def test_nothing_is_left_behind_in_the_folder(short: Path) -> None:
    for arguments in (("check", "."), ("check", ".", "--format", "json"), ("summary", ".")):
        run(*arguments, cwd=short)
    assert sorted(path.name for path in short.iterdir()) == ["roadmap.yaml", "targets.yaml"]


@posix
def test_a_working_directory_that_was_deleted_is_called_so(tmp_path: Path) -> None:
    done = shell("mkdir gone && cd gone && rmdir ../gone && $NTM check", tmp_path)
    demand_calm(done)
    assert done.returncode == 2
    assert b"The folder that you are in cannot be read" in done.stderr


@posix
def test_a_folder_whose_name_is_no_utf8_is_named_with_escapes(tmp_path: Path) -> None:
    done = shell("$NTM check $'t\\xffnh'", tmp_path)
    demand_calm(done)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"\\udcff" in done.stderr


@pytest.mark.parametrize("columns", ["20", "-5", "x²", "²", "1000000000", "9" * 5000])
def test_any_width_of_the_terminal_gives_a_readable_report(columns: str, short: Path) -> None:
    for arguments in (("check", str(short)), ("summary", str(short)), ("--help",)):
        done = run(*arguments, environment={"COLUMNS": columns})
        demand_calm(done)
        assert done.returncode in (0, 1)
        assert 0 < len(done.stdout) < 50_000
        assert done.stderr == b""
    words = "".join(run("check", str(short), environment={"COLUMNS": columns}).stdout.decode().split())
    assert "theroadmapschedules4" in words
