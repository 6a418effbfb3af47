"""Fixtures that many tests share."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from running import Run
from small import Book

from ntm_cli.__main__ import run as run_here
from ntm_cli.languages import choosing

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """A shell has what it starts in the background ignore Ctrl-C, and that is inherited by the programs tried here."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine speaks; programs tried here inherit it."""
    monkeypatch.setenv("NTM_LANG", "en")


@pytest.fixture
def book() -> Book:
    """The small province, consistent in every number."""
    return Book()


@pytest.fixture
def ntm(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run the command line in this process: `ntm("check", "--strict")`; 80 columns, no colour, no GitHub, English."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)

    def run(*arguments: str) -> Run:
        monkeypatch.setattr(sys, "argv", ["ntm", *arguments])
        monkeypatch.setattr(choosing, "_asked", [])
        code = run_here()
        gc.enable()
        out, err = capsys.readouterr()
        return Run(code, out, err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Book], Path]:
    """Write a book into a folder of its own."""

    def write(book: Book) -> Path:
        for name, text in book.files().items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def repository() -> Path:
    """The folder this project is in."""
    return REPOSITORY


@pytest.fixture(scope="session")
def tracked() -> list[str]:
    """The files that git has of this project or would take."""
    if not (REPOSITORY / ".git").exists():
        pytest.skip("this is no checkout of git's")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True).stdout.decode().split("\0")
    return sorted(name for name in listed if name and (REPOSITORY / name).is_file())


@pytest.fixture(scope="session")
def pinned() -> dict[str, str]:
    """This process's environment, where pip takes the versions of pins.txt, for the build as well."""
    pins = (REPOSITORY / "pins.txt").as_uri()
    return {**os.environ, "PIP_CONSTRAINT": pins, "PIP_BUILD_CONSTRAINT": pins, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this project, built once for all tests that install it, whichever process they run in."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    built = shared / "wheel"
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(built)]
    with FileLock(shared / "wheel.lock"):
        if not built.exists():
            subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, check=True)
    (wheel,) = built.glob("*.whl")
    return wheel
