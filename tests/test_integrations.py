"""The action for GitHub and the hook for pre-commit, carried out as their hosts would."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from small import Book
from test_cli import SHORT, SURPLUS

Write = Callable[[Book], Path]

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".ci", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "build", "dist", "*.egg-info"
)
EXPRESSION = re.compile(r"\$\{\{\s*([\w.]+)\s*\}\}")


Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Job:
    """A job on a runner of GitHub's: its workspace, the runner's temporary folder, and the action it uses."""

    workspace: Path
    temp: Path
    action: Path

    def install(self) -> Done:
        """Carry out the first step of the action."""
        step, _ = self._action()["runs"]["steps"]
        return self._carried_out(step, {})

    def check(self, **inputs: str) -> Done:
        """Carry out the second step, with some inputs given."""
        _, step = self._action()["runs"]["steps"]
        return self._carried_out(step, inputs)

    def _action(self) -> dict[str, Any]:
        action: dict[str, Any] = yaml.safe_load((self.action / "action.yml").read_text(encoding="utf-8"))
        assert action["runs"]["using"] == "composite"
        return action

    def _carried_out(self, step: Mapping[str, Any], inputs: Mapping[str, str]) -> Done:
        assert not EXPRESSION.search(step["run"]), "an input in the text of a script could run anything"
        values = self._values(inputs)
        own = {name: EXPRESSION.sub(lambda found: values[found[1]], text) for name, text in step["env"].items()}
        runner = {"GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": str(self.temp / "output"), "RUNNER_OS": "Linux"}
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        assert step["shell"] == "bash"
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        return run(*shell, cwd=self.workspace, env={**os.environ, **runner, **own})

    def _values(self, inputs: Mapping[str, str]) -> dict[str, str]:
        """What the expressions in the action stand for."""
        declared = self._action()["inputs"]
        assert set(inputs) <= set(declared)
        values = {f"inputs.{name}": inputs.get(name, given["default"]) for name, given in declared.items()}
        values |= {"github.action_path": str(self.action), "runner.temp": str(self.temp)}
        output = self.temp / "output"
        for line in output.read_text(encoding="utf-8").splitlines() if output.exists() else []:
            name, value = line.split("=", 1)
            values[f"steps.install.outputs.{name}"] = value
        return values


def run(*command: str, cwd: Path, env: Mapping[str, str] | None = None) -> Done:
    return subprocess.run(list(command), cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as others get it: what is committed or about to be, without what was built here."""
    place = tmp_path_factory.mktemp("project") / "ntm"
    shutil.copytree(Path(__file__).parent.parent, place, ignore=LEFT_OUT)
    return place


@pytest.fixture(scope="module")
def job(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """A job whose workspace has four data sets."""
    if shutil.which("bash") is None or sys.platform == "win32":
        pytest.skip("there is no bash")
    workspace = tmp_path_factory.mktemp("workspace")
    book = Book()
    write(workspace / "data", book)
    write(workspace / "provinces" / "Quảng Ninh", book)
    write(workspace / "provinces" / "short of it", book.with_targets(SHORT))
    write(workspace / "surplus", book.with_targets(SURPLUS))
    made = Job(workspace, tmp_path_factory.mktemp("runner"), checkout)
    installed = made.install()
    assert installed.returncode == 0, installed.stderr
    return made


def write(place: Path, book: Book) -> None:
    place.mkdir(parents=True)
    (place / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (place / "targets.yaml").write_text(book.targets, encoding="utf-8")


def test_the_action_passes_on_good_data(job: Job) -> None:
    done = job.check()
    assert done.returncode == 0, done.stderr
    assert "0 errors, 0 warnings, 0 notes; 0 ignored\n" in done.stdout
    assert "::error" not in done.stdout


def test_the_action_fails_on_bad_data_and_annotates_its_line(job: Job) -> None:
    done = job.check(path="provinces/short of it")
    assert done.returncode == 1, done.stderr
    assert "\n::error file=provinces/short of it/targets.yaml,line=9,col=13," in done.stdout
    assert "provinces/short of it/targets.yaml:9:13: error[target-shortfall]" in done.stdout


def test_the_action_is_strict_only_if_it_is_told(job: Job) -> None:
    assert job.check(path="surplus").returncode == 0
    assert job.check(path="surplus", strict="true").returncode == 1


def test_the_action_checks_several_folders_and_writes_sarif(job: Job) -> None:
    done = job.check(path="provinces/*/\nsurplus\n", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert "provinces/Quảng Ninh: 0 errors, 0 warnings, 0 notes; 0 ignored\n" in done.stdout
    assert "::warning file=surplus/targets.yaml" in done.stdout
    assert '"uri": "provinces/short%20of%20it/targets.yaml"' in (job.workspace / "out.sarif").read_text("utf-8")


def test_the_action_runs_nothing_that_an_input_holds(job: Job) -> None:
    done = job.check(path="$(touch run);touch run", sarif='"; touch run; "')
    assert done.returncode == 2
    assert not (job.workspace / "run").exists()


def test_the_action_is_one_by_the_schema_of_github(repository: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed")
    schema = ["--builtin-schema", "vendor.github-actions"]
    done = run(sys.executable, "-m", "check_jsonschema", *schema, "action.yml", cwd=repository)
    assert done.returncode == 0, done.stdout


# pre-commit


def git(place: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    done = run("git", *identity, *arguments, cwd=place)
    assert done.returncode == 0, done.stderr


def test_the_hook_checks_the_whole_data_set_of_a_commit(checkout: Path, tmp_path: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    for step in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "All of it")):
        git(checkout, *step)
    project = tmp_path / "project"
    write(project / "data", Book())
    git(project, "init", "--quiet")
    git(project, "add", "--all")

    def tried(*files: str) -> Done:
        command = ["try-repo", str(checkout), "ntm-check", "--verbose", "--files", *files]
        environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}
        return run(sys.executable, "-m", "pre_commit", *command, cwd=project, env=environment)

    passed = tried("data/targets.yaml")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "0 errors, 0 warnings, 0 notes; 0 ignored" in passed.stdout
    (project / "data" / "targets.yaml").write_text(Book().with_targets(SHORT).targets, encoding="utf-8")
    git(project, "add", "--all")
    failed = tried("data/roadmap.yaml")
    assert failed.returncode == 1
    assert "data/targets.yaml:9:13: error[target-shortfall]" in failed.stdout
    assert "no files to check" in tried("data/other.yaml").stdout
