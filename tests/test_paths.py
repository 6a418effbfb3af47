"""How a file is named in reports: from the working directory for people, from the root of the repository for others."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from running import Run
from small import Book
from test_cli import SHORT

from ntm_cli import rules
from ntm_cli.checking import check
from ntm_cli.messages import Words
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.paths import from_root, shown

Ntm = Callable[..., Run]

links = pytest.mark.skipif(os.name == "nt", reason="making links is not permitted to everybody there")


def write(folder: Path, book: Book) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (folder / "targets.yaml").write_text(book.targets, encoding="utf-8")
    return folder


@pytest.fixture
def checkout(tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the same discrepancy in two data sets; the working directory is its root."""
    root = tmp_path / "kho"
    (root / ".git").mkdir(parents=True)
    for name in ("a", "b"):
        write(root / name / "data", book.with_targets(SHORT))
    monkeypatch.chdir(root)
    return root


def annotated(run: Run) -> list[str]:
    return [unquote(file) for file in re.findall(r"^::error file=([^,]*),", run.out, re.MULTILINE)]


def uris(run: Run) -> list[str]:
    (made,) = json.loads(run.out)["runs"]
    results = (result["locations"] + result.get("relatedLocations", []) for result in made["results"])
    return [place["physicalLocation"]["artifactLocation"]["uri"] for places in results for place in places]


def fingerprints(run: Run) -> list[str]:
    return [finding["fingerprint"] for finding in json.loads(run.out)["findings"]]


# For people: from the working directory, and links stay links


def test_a_file_below_is_named_from_the_working_directory(checkout: Path) -> None:
    assert shown(checkout / "a" / "data" / "roadmap.yaml") == "a/data/roadmap.yaml"
    assert shown(Path("a", "..", "b", "roadmap.yaml")) == "b/roadmap.yaml"


def test_a_file_elsewhere_is_named_as_it_was_given(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout / "a")
    assert shown(Path("..", "b", "roadmap.yaml")) == "../b/roadmap.yaml"
    assert shown(checkout / "b" / "roadmap.yaml") == (checkout / "b" / "roadmap.yaml").as_posix()


@links
def test_a_link_is_named_by_its_own_name(checkout: Path) -> None:
    (checkout / "c").mkdir()
    (checkout / "c" / "roadmap.yaml").symlink_to(checkout / "a" / "data" / "roadmap.yaml")
    (checkout / "d").symlink_to(checkout / "a" / "data")
    assert shown(Path("c", "roadmap.yaml")) == "c/roadmap.yaml"
    assert shown(Path("d", "roadmap.yaml")) == "d/roadmap.yaml"
    assert from_root(Path("d", "roadmap.yaml")) == "d/roadmap.yaml"


@links
def test_up_from_a_link_leads_where_the_system_goes(checkout: Path) -> None:
    (checkout / "d").symlink_to(checkout / "a" / "data")
    assert shown(Path("d", "..", "data", "roadmap.yaml")) == "a/data/roadmap.yaml"
    assert from_root(Path("d", "..", "data", "roadmap.yaml")) == "a/data/roadmap.yaml"


@links
def test_data_sets_that_share_a_file_through_links_keep_their_names(ntm: Ntm, checkout: Path) -> None:
    shared = checkout / "shared.yaml"
    (checkout / "a" / "data" / "roadmap.yaml").rename(shared)
    (checkout / "b" / "data" / "roadmap.yaml").unlink()
    for name in ("a", "b"):
        (checkout / name / "data" / "roadmap.yaml").symlink_to(shared)
    suites = ElementTree.fromstring(ntm("check", "a", "b", "--format", "junit").out)
    assert [suite.get("name") for suite in suites] == ["a/data", "b/data"]


# For others: from the root


@pytest.mark.parametrize("where", [".", "a", "a/data", ".."])
def test_annotations_and_sarif_name_files_from_the_root_of_the_repository_wherever_one_is(
    where: str, ntm: Ntm, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(checkout / where)
    assert annotated(ntm("check", str(checkout / "a"), "--format", "github")) == ["a/data/targets.yaml"]
    assert set(uris(ntm("check", str(checkout / "a"), "--format", "sarif"))) == {
        "a/data/targets.yaml",
        "a/data/roadmap.yaml",
    }
    failure = ElementTree.fromstring(ntm("check", str(checkout / "a"), "--format", "junit").out).find(".//failure")
    assert failure is not None
    assert (failure.text or "").startswith("a/data/targets.yaml:9:")


def test_the_nearest_data_is_named_from_the_root_too(ntm: Ntm, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout / "b")
    run = ntm("check", "--format", "github")
    assert annotated(run) == ["b/data/targets.yaml"]
    assert "\ndata/targets.yaml:9:" in run.out


def test_the_workspace_counts_before_the_repository_in_it(
    ntm: Ntm, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(checkout.parent))
    assert annotated(ntm("check", "a", "--format", "github")) == ["kho/a/data/targets.yaml"]


def test_a_workspace_that_the_file_is_not_in_counts_for_nothing(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "kh"))
    assert from_root(Path("a", "roadmap.yaml")) == "a/roadmap.yaml"


@links
def test_a_workspace_behind_a_link_is_the_same_one(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(checkout)
    (checkout / ".git").rmdir()
    monkeypatch.chdir(checkout / "b")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "link"))
    assert from_root(Path("..", "a", "roadmap.yaml")) == "a/roadmap.yaml"


def test_of_two_repositories_the_inner_one_counts_and_its_mark_may_be_a_file(checkout: Path) -> None:
    (checkout / "a" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert from_root(Path("a", "data", "roadmap.yaml")) == "data/roadmap.yaml"


def test_outside_of_any_repository_a_file_is_named_as_it_is_shown(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / ".git").rmdir()
    assert from_root(checkout / "a" / "roadmap.yaml") == "a/roadmap.yaml"
    monkeypatch.chdir(checkout / "b")
    assert from_root(Path("..", "a", "roadmap.yaml")) == "../a/roadmap.yaml"


# Fingerprints


def test_the_same_discrepancy_in_two_folders_has_two_fingerprints(ntm: Ntm, checkout: Path) -> None:
    one, two = fingerprints(ntm("check", "a", "b", "--format", "json"))
    assert one == "target-shortfall:a/data/targets.yaml:targets/communes-2023/count"
    assert two == "target-shortfall:b/data/targets.yaml:targets/communes-2023/count"


@pytest.mark.parametrize("where", [".", "a", "a/data", ".."])
def test_a_fingerprint_is_the_same_from_everywhere_and_in_runs_of_their_own(
    where: str, ntm: Ntm, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = fingerprints(ntm("check", "a", "b", "--format", "json"))
    monkeypatch.chdir(checkout / where)
    apart = [fingerprints(ntm("check", str(checkout / name), "--format", "json")) for name in ("a", "b")]
    assert [fingerprint for found in apart for fingerprint in found] == together


def test_a_fingerprint_stays_when_lines_move(ntm: Ntm, checkout: Path) -> None:
    before = fingerprints(ntm("check", "a", "--format", "json"))
    file = checkout / "a" / "data" / "targets.yaml"
    file.write_text("# a line\n# and another\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert fingerprints(ntm("check", "a", "--format", "json")) == before


def test_two_broken_files_of_one_folder_are_told_apart(ntm: Ntm, checkout: Path) -> None:
    for name in ("roadmap.yaml", "targets.yaml"):
        (checkout / "a" / "data" / name).write_text("{", encoding="utf-8")
    assert fingerprints(ntm("check", "a", "--format", "json")) == [
        "broken-yaml:a/data/roadmap.yaml:",
        "broken-yaml:a/data/targets.yaml:",
    ]


def test_no_sentence_decides_which_of_two_findings_comes_first(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = check(Folder(Path("a", "data"))).findings
    one, two = (replace(finding, path="", counted=counted) for counted in ("1", "2"))

    def found(*words: str) -> list[tuple[str, object]]:
        said = [replace(part, message=Words(word, en=word)()) for part, word in zip((two, one), words, strict=True)]
        monkeypatch.setattr(rules, "run", lambda _: iter(said))
        return [(part.fingerprint, part.counted) for part in check(Folder(Path("a", "data"))).findings]

    assert found("A", "B") == found("B", "A")
    assert found("A", "B") == [(finding.fingerprint, "1"), (f"{finding.fingerprint}#2", "2")]
