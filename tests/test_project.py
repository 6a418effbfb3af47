"""What people look for beside the code: a version in one place, its history, how to cite it, who runs what on it."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.cli import main as check_jsonschema
from click.testing import CliRunner

from ntm_cli import __version__

REPOSITORY = Path(__file__).parent.parent
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((REPOSITORY / ".github" / "ISSUE_TEMPLATE").glob("*-*.yml"))
#: Each kind of file that others read, and what says how it is to be.
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "github-actions": [REPOSITORY / "action.yml"],
    "github-issue-forms": FORMS,
    "github-issue-config": [REPOSITORY / ".github" / "ISSUE_TEMPLATE" / "config.yml"],
    "citation-file-format": [REPOSITORY / "CITATION.cff"],
}
RELEASE = re.compile(r"^## \[(?P<version>[\d.]+)\] - (?P<date>[\d-]+)$", re.MULTILINE)
PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\./\S* # zizmor: .+")


def read(*parts: str) -> str:
    return REPOSITORY.joinpath(*parts).read_text(encoding="utf-8")


def jobs(workflow: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items()


every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)


# the version


def test_the_version_stands_in_one_place_beside_its_history_and_how_to_cite_it(tracked: list[str]) -> None:
    elsewhere = {"ntm_cli/__init__.py", "CHANGELOG.md", "CITATION.cff", "pins.txt", "package-lock.json"}
    version = re.compile(rf"(?<![\w.]){re.escape(__version__)}(?![\w.]*\d)".encode())
    assert [
        name for name in tracked if name not in elsewhere and version.search((REPOSITORY / name).read_bytes())
    ] == []


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    entries = RELEASE.findall(read("CHANGELOG.md"))
    assert entries[0][0] == __version__
    numbers = [(date, tuple(map(int, version.split(".")))) for version, date in entries]
    assert numbers == sorted(numbers, reverse=True)
    assert len(entries) == read("CHANGELOG.md").count("\n## ")


def test_the_changelog_groups_its_lines_as_the_form_it_names_does() -> None:
    groups = set(re.findall(r"^### (.+)$", read("CHANGELOG.md"), re.MULTILINE))
    assert groups <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_changelog_names_each_rule_that_came_after_the_first_version() -> None:
    newest, first = read("CHANGELOG.md").split("\n## ")[1:]
    (rules_of_the_first,) = re.findall(r"(\d+) rules", first)
    (added,) = re.findall(r"^- Rules: (.+?)\.$", newest, re.MULTILINE | re.DOTALL)
    names = set(re.findall(r"`([\w-]+)`", added))
    there = {file.stem.replace("_", "-") for file in (REPOSITORY / "ntm_cli" / "rules").glob("[!_]*.py")}
    assert names <= there
    assert len(there) == int(rules_of_the_first) + len(names)


def test_it_is_cited_at_this_version_with_the_decision_as_the_source_of_the_data() -> None:
    citation = yaml.safe_load(read("CITATION.cff"))
    date = RELEASE.search(read("CHANGELOG.md"))
    assert date
    assert (citation["version"], citation["date-released"]) == (__version__, datetime.date.fromisoformat(date["date"]))
    assert citation["license"] == project()["license"]
    decision = yaml.safe_load(read("data", "roadmap.yaml"))["decision"]
    (source,) = citation["references"]
    assert (source["number"], source["date-published"]) == (decision["number"], decision["date"])


def project() -> dict[str, Any]:
    named: dict[str, Any] = tomllib.loads(read("pyproject.toml"))["project"]
    return named


# what others read


@pytest.mark.parametrize(("schema", "files"), SCHEMAS.items())
def test_what_others_read_is_as_they_want_it(schema: str, files: list[Path]) -> None:
    assert files
    run = CliRunner().invoke(check_jsonschema, ["--builtin-schema", f"vendor.{schema}", *map(str, files)])
    assert run.exit_code == 0, run.output


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.stem)
def test_a_form_asks_in_both_languages(form: Path) -> None:
    asked = yaml.safe_load(form.read_text(encoding="utf-8"))
    said = [asked["name"], asked["description"]]
    for field in asked["body"]:
        said += [field["attributes"][key] for key in ("label", "description") if key in field["attributes"]]
    assert [text for text in said if " / " not in text] == []


# who runs what


@pytest.mark.parametrize("file", [*WORKFLOWS, REPOSITORY / "action.yml"], ids=lambda file: file.stem)
def test_what_a_workflow_uses_is_pinned_by_commit_with_its_version(file: Path) -> None:
    used = re.findall(r"\buses: *(.+)", file.read_text(encoding="utf-8"))
    assert [name for name in used if not PINNED.fullmatch(name)] == []


def test_an_action_is_used_at_one_commit() -> None:
    texts = "".join(file.read_text(encoding="utf-8") for file in WORKFLOWS)
    used = {tuple(name.split("@")) for name in re.findall(r"\buses: *([\w./-]+@\S+)", texts)}
    assert len({name for name, _ in used}) == len(used)


@every_workflow
def test_a_job_may_do_what_it_needs_and_no_more(workflow: Path) -> None:
    assert yaml.safe_load(workflow.read_text(encoding="utf-8"))["permissions"] == {}
    wanted = {"attest": {"attestations": "write", "id-token": "write"}, "publish": {"id-token": "write"}}
    for name, job in jobs(workflow):
        assert job["permissions"] == wanted.get(name, {"contents": "read"}), name


@every_workflow
def test_no_run_goes_on_for_ever_beside_another_nor_leaves_a_token_behind(workflow: Path) -> None:
    assert "concurrency" in yaml.safe_load(workflow.read_text(encoding="utf-8"))
    for name, job in jobs(workflow):
        assert ("timeout-minutes" in job) != ("uses" in job), name
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_every_python_that_is_promised_is_tried_on_every_system() -> None:
    matrix = dict(jobs(REPOSITORY / ".github" / "workflows" / "ci.yml"))["test"]["strategy"]["matrix"]
    promised = re.findall(r":: (3\.\d+)$", "\n".join(project()["classifiers"]), re.MULTILINE)
    assert matrix["python"] == promised
    assert project()["requires-python"] == f">={promised[0]}"
    assert [name.partition("-")[0] for name in matrix["system"]] == ["ubuntu", "macos", "windows"]


STAND_IN = """#!/usr/bin/env bash
echo "$0 $*" >> log
if [ "$2" = venv ]; then
  mkdir -p .venv/{folder}
  cp "$0" .venv/{folder}/python
  cp "$0" .venv/{folder}/pre-commit
fi
"""


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="plays another system in bash")
@pytest.mark.parametrize(("system", "folder"), [("", "bin"), ("Windows_NT", "Scripts")])
def test_what_must_pass_finds_its_programs_where_the_system_keeps_them(
    system: str, folder: str, tmp_path: Path
) -> None:
    shutil.copytree(REPOSITORY / ".ci", tmp_path / ".ci", ignore=shutil.ignore_patterns("venv"))
    shutil.copy(REPOSITORY / "README.md", tmp_path)
    for name in ("snake", "npm"):
        (tmp_path / name).write_text(STAND_IN.format(folder=folder), encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    path = os.pathsep.join([str(tmp_path), os.environ["PATH"]])
    subprocess.run([tmp_path / ".ci" / "run"], env={"PATH": path, "OS": system, "PYTHON": "snake"}, check=True)
    ran = (tmp_path / "log").read_text(encoding="utf-8").replace(f"{tmp_path}/", "")
    assert "snake -m venv .venv\n" in ran
    assert f".venv/{folder}/python -m pip install" in ran
    assert f".venv/{folder}/python -m pytest" in ran
    assert f".venv/{folder}/pre-commit run --all-files" in ran
