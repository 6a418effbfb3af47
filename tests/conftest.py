"""Fixtures that many tests share."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from small import Book

from ntm_cli.__main__ import run as run_here

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture
def book() -> Book:
    """The small province, consistent in every number."""
    return Book()


@pytest.fixture
def ntm(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run the command line in this process: `ntm("check", "--strict")`; 80 columns, no colour, no GitHub."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)

    def run(*arguments: str) -> Run:
        monkeypatch.setattr(sys, "argv", ["ntm", *arguments])
        code = run_here()
        gc.enable()
        out, err = capsys.readouterr()
        return Run(code, out, err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Book], Path]:
    """Write a book into a folder of its own."""

    def write(book: Book) -> Path:
        (tmp_path / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
        (tmp_path / "targets.yaml").write_text(book.targets, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def repository() -> Path:
    """The folder this project is in."""
    return REPOSITORY
