"""What Windows brings, as far as it can be tried elsewhere: its paths, the code pages of its console, its line ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree

import pytest
from findings_fixture import FOLDER, outcome
from running import Run
from small import Book
from test_cli import SHORT

from ntm_cli.formats import FORMATS, NAMES
from ntm_cli.formats.sarif import _uri
from ntm_cli.reading.paths import below, spelt
from ntm_cli.report import Outcome
from ntm_cli.terminal.display import plain

Ntm = Callable[..., Run]

# Paths


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (r"data\roadmap.yaml", "data/roadmap.yaml"),
        ("data/roadmap.yaml", "data/roadmap.yaml"),
        (r".\data\\roadmap.yaml", "data/roadmap.yaml"),
        (r"..\qn\roadmap.yaml", "../qn/roadmap.yaml"),
        (r"C:\Kho dữ liệu\roadmap.yaml", "C:/Kho dữ liệu/roadmap.yaml"),
        (r"d:roadmap.yaml", "d:roadmap.yaml"),
        (r"\\may-chu\chia sẻ\roadmap.yaml", "//may-chu/chia sẻ/roadmap.yaml"),
        (r"\\?\C:\kho\roadmap.yaml", "C:/kho/roadmap.yaml"),
        (r"\\?\UNC\may-chu\kho\roadmap.yaml", "//may-chu/kho/roadmap.yaml"),
        (r"\\?\unc\may-chu\kho\roadmap.yaml", "//may-chu/kho/roadmap.yaml"),
        ("\\\\?\\C:\\" + "thư mục dài\\" * 40 + "roadmap.yaml", "C:/" + "thư mục dài/" * 40 + "roadmap.yaml"),
    ],
)
def test_a_path_of_windows_is_said_with_forward_slashes(path: str, said: str) -> None:
    assert spelt(PureWindowsPath(path)) == said


@pytest.mark.parametrize("path", ["/srv/a\\b/roadmap.yaml", "a b/c:d/roadmap.yaml", "//?/x"])
def test_elsewhere_a_backslash_is_a_letter_of_a_name_and_nothing_is_taken_away(path: str) -> None:
    assert spelt(PurePosixPath(path)) == path


@pytest.mark.parametrize(
    ("file", "folder", "said"),
    [
        (r"C:\kho\data\roadmap.yaml", r"C:\kho", "data/roadmap.yaml"),
        (r"c:\KHO\data\roadmap.yaml", r"C:\kho", "data/roadmap.yaml"),
        (r"\\?\C:\kho\data\roadmap.yaml", r"C:\kho", "data/roadmap.yaml"),
        (r"C:\kho\data\roadmap.yaml", r"\\?\c:\kho", "data/roadmap.yaml"),
        (r"C:\kho\roadmap.yaml", "C:/", "kho/roadmap.yaml"),
        (r"\\may\kho\a\roadmap.yaml", r"\\MAY\kho", "a/roadmap.yaml"),
        (r"\\?\UNC\may\kho\a\roadmap.yaml", r"\\may\kho\a", "roadmap.yaml"),
        (r"D:\kho\roadmap.yaml", r"C:\kho", None),
        (r"C:\kho2\roadmap.yaml", r"C:\kho", None),
        (r"\\may\khac\roadmap.yaml", r"\\may\kho", None),
    ],
)
def test_a_file_is_named_from_its_folder_whatever_the_capitals(file: str, folder: str, said: str | None) -> None:
    assert below(PureWindowsPath(file), [PureWindowsPath(folder)]) == said


def test_the_first_folder_that_a_file_is_in_counts() -> None:
    folders = [PureWindowsPath(name) for name in ("D:/a", "C:/kho/qn", "C:/kho")]
    assert below(PureWindowsPath(r"C:\kho\qn\roadmap.yaml"), folders) == "roadmap.yaml"
    assert below(PurePosixPath("/kho/qn/roadmap.yaml"), [PurePosixPath("/Kho"), PurePosixPath("/kho")]) == (
        "qn/roadmap.yaml"
    )


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("data/roadmap.yaml", "data/roadmap.yaml"),
        ("C:/Kho/roadmap.yaml", "file:///C:/Kho/roadmap.yaml"),
        ("//may-chu/chia sẻ/roadmap.yaml", "file://may-chu/chia%20s%E1%BA%BB/roadmap.yaml"),
        ("/srv/roadmap.yaml", "file:///srv/roadmap.yaml"),
    ],
)
def test_a_drive_and_a_share_are_uris_of_their_own_form(file: str, uri: str) -> None:
    assert _uri(file) == uri


#: Where the files of the shared run are, as Windows names them, and as a report does.
PLACES = {r"C:\Kho, 1\quảng ninh": "C:/Kho, 1/quảng ninh", r"\\may-chu\chia sẻ": "//may-chu/chia sẻ"}


def moved(folder: str) -> Outcome:
    """The shared run, its first report on files in a folder of Windows."""
    run = outcome()
    first = run.reports[0]
    paths = {file: spelt(PureWindowsPath(folder, file.removeprefix(f"{FOLDER}/"))) for file in first.paths}
    findings = tuple(replace(finding, path=paths[finding.span.file]) for finding in first.findings)
    return replace(run, reports=(replace(first, paths=paths, findings=findings),), failed=())


@pytest.mark.parametrize("folder", PLACES)
def test_every_report_for_others_names_files_of_windows_with_forward_slashes(folder: str) -> None:
    run, named = moved(folder), f"{PLACES[folder]}/roadmap.yaml"
    written = {name: plain(FORMATS[name].render(run)) for name in ("github", "sarif", "gitlab", "junit", "json")}
    assert f"file={named.replace(':', '%3A').replace(',', '%2C')},line=3" in written["github"]
    assert {issue["location"]["path"] for issue in json.loads(written["gitlab"])} == {named}
    assert f"{named}:3:20: error[total-mismatch]" in "".join(ElementTree.fromstring(written["junit"]).itertext())
    (made,) = json.loads(written["sarif"])["runs"]
    uris = [made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]]
    assert uris == [_uri(named)]
    assert all(named in finding["fingerprint"] for finding in json.loads(written["json"])["findings"])


@pytest.mark.skipif(os.name == "nt", reason="there paths of this length need a setting")
def test_a_path_longer_than_windows_takes_is_named_whole(
    ntm: Ntm, tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = "/".join(["một thư mục có tên dài"] * 20)
    put(book.with_targets(SHORT), tmp_path / place)
    monkeypatch.chdir(tmp_path)
    (line,) = ntm("check", ".", "--format", "concise").out.splitlines()
    assert len(place) > 260
    assert line.startswith(f"{place}/targets.yaml:9:13: error[target-shortfall] ")


def put(book: Book, folder: Path, end: str = "\n") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("roadmap.yaml", book.roadmap), ("targets.yaml", book.targets)):
        (folder / name).write_bytes(text.replace("\n", end).encode())


# Line ends


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_of_windows_change_nothing_in_any_report(
    name: str, ntm: Ntm, tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reports = []
    for end in ("\n", "\r\n"):
        put(book.with_targets(SHORT), tmp_path, end)
        run = ntm("check", ".", "--format", name)
        assert run.exit == 1
        reports.append(re.sub(r'timestamp="[^"]*"', "", run.out))
    assert reports[0] == reports[1]
    assert "\r" not in reports[1]


# Consoles


@pytest.mark.parametrize("page", ["cp437", "cp1252", "cp1258", "cp65001"])
@pytest.mark.parametrize("name", ["text", "concise", "gitlab"])
def test_whatever_the_code_page_a_report_is_utf8(name: str, page: str, tmp_path: Path, book: Book) -> None:
    put(book.with_targets(SHORT), tmp_path)
    command = [sys.executable, "-m", "ntm_cli", "check", ".", "--lang", "vi", "--format", name]
    known = {key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"}
    surroundings = {**known, "PYTHONPATH": str(Path(__file__).parent.parent)}
    as_ever = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, check=False)
    paged = {**surroundings, "PYTHONIOENCODING": page, "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(command, cwd=tmp_path, env=paged, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, as_ever.stdout, b"")
    assert "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: mục tiêu 5" in " ".join(done.stdout.decode().split())


def test_a_folder_that_cannot_be_checked_is_named_with_forward_slashes(ntm: Ntm, tmp_path: Path, book: Book) -> None:
    put(book, tmp_path)
    lost = os.path.join("no", "such")  # noqa: PTH118, as somebody types it
    lines = ntm("check", str(tmp_path), lost, "--format", "concise").out.splitlines()
    assert lines[-1].startswith("no/such:1:1: error[not-checked] ")
