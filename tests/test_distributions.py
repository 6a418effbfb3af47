"""Both distributions: what they hold, that they are the same twice, and that the tests run from the source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

#: What lies about in a checkout and belongs to nobody else.
STRAY = (
    ".git",
    ".venv/pyvenv.cfg",
    "node_modules/x/package.json",
    "ntm_cli/__pycache__/x.pyc",
    ".ci/venv/pin/x",
    "dist/x",
)
#: A few that read data, golden outputs, printed pages and the files at the top.
TESTS = ("test_golden.py", "test_pins.py", "test_project.py", "test_shipped_data.py")


@dataclass(frozen=True)
class Built:
    """What was made of one copy of the project."""

    source: Path
    wheel: Path


def copy(names: Sequence[str], old: Path, new: Path, *, mode: int, time: int) -> Path:
    """A copy of these files in this order, with other modes and times."""
    for name in names:
        file = new / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(old / name, file)
        file.chmod(mode | 0o100 if os.access(old / name, os.X_OK) else mode)
        os.utime(file, (time, time))
    return new


def build(project: Path, *, umask: int) -> Built:
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, "-m", "hatchling", "build", "--directory", "made"]
    subprocess.run(command, cwd=project, env=environment, umask=umask, check=True, capture_output=True)
    (source,) = (project / "made").glob("*.tar.gz")
    (wheel,) = (project / "made").glob("*.whl")
    return Built(source, wheel)


@pytest.fixture(scope="module")
def built(tracked: list[str], tmp_path_factory: pytest.TempPathFactory) -> Built:
    place = tmp_path_factory.mktemp("clone")
    return build(copy(tracked, Path(__file__).parent.parent, place, mode=0o644, time=1_600_000_000), umask=0o022)


def names(source: Path) -> list[str]:
    with tarfile.open(source) as archive:
        return sorted(member.name.partition("/")[2] for member in archive if member.isfile())


def test_the_source_is_what_git_has_and_nothing_else(built: Built, tracked: list[str]) -> None:
    assert names(built.source) == sorted([*tracked, "PKG-INFO"])


def test_both_are_the_same_twice_whatever_lies_about_and_whoever_made_them(
    built: Built, tracked: list[str], repository: Path, tmp_path: Path
) -> None:
    again = copy(tracked[::-1], repository, tmp_path, mode=0o600, time=1_700_000_000)
    for name in STRAY:
        (again / name).parent.mkdir(parents=True, exist_ok=True)
        (again / name).write_text("stray\n", encoding="utf-8")
    second = build(again, umask=0o077)
    assert names(second.source) == names(built.source)
    assert second.source.read_bytes() == built.source.read_bytes()
    assert second.wheel.read_bytes() == built.wheel.read_bytes()


def test_tests_pass_from_the_source(built: Built, tmp_path: Path) -> None:
    with tarfile.open(built.source) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    tests = [f"tests/{name}" for name in TESTS]
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]
    done = subprocess.run(command, cwd=unpacked, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout
    whose = subprocess.run(
        [sys.executable, "-c", "import ntm_cli; print(ntm_cli.__file__)"],
        cwd=unpacked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(whose.stdout.strip()).is_relative_to(unpacked)


def test_the_wheel_says_who_made_it_and_under_which_licence(built: Built, repository: Path) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        (folder,) = {name.partition("/")[0] for name in archive.namelist() if ".dist-info/" in name}
        said = message_from_bytes(archive.read(f"{folder}/METADATA"))
        assert archive.read(f"{folder}/licenses/LICENSE") == (repository / "LICENSE").read_bytes()
    assert (said["License-Expression"], said["License-File"]) == ("MIT", "LICENSE")
    assert said["Author"] == "the ntm contributors"
    assert said.get_all("Project-URL", []) == []


def test_the_wheel_holds_the_package_the_data_and_the_schemas_alone(built: Built, tracked: list[str]) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    package = {name for name in tracked if name.startswith("ntm_cli/")}
    assert held == package | {f"ntm_cli/{name}" for name in tracked if name.startswith(("data/", "schema/"))}
