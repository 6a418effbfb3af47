"""The action for GitHub and the hook for pre-commit, carried out as their hosts would."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from small import Book
from test_cli import SHORT, SURPLUS

pytestmark = pytest.mark.slow

Write = Callable[[Book], Path]

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".ci", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "build", "dist", "*.egg-info"
)
#: A build backend that has nothing left to do: pip takes the wheel that was built once for all tests.
READY_MADE = """
import os, shutil
def build_wheel(folder, *_):
    shutil.copy({wheel!r}, folder)
    return os.path.basename({wheel!r})
"""
EXPRESSION = re.compile(r"\$\{\{\s*([\w.]+)\s*\}\}")


Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Job:
    """A job on a runner of GitHub's: its workspace, the runner's temporary folder, and the action it uses."""

    workspace: Path
    temp: Path
    action: Path
    variables: Mapping[str, str]

    def install(self, **variables: str) -> Done:
        """Carry out the first step of the action, with some variables of the runner changed."""
        step, _ = self._action()["runs"]["steps"]
        return replace(self, variables={**self.variables, **variables})._carried_out(step, {})

    def install_for(self, **inputs: str) -> Done:
        """Carry out the first step, with some inputs given."""
        step, _ = self._action()["runs"]["steps"]
        return self._carried_out(step, inputs)

    @property
    def summary(self) -> Path:
        """What the steps have written of themselves, for the page of the job."""
        return self.temp / "summary.md"

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
        runner["GITHUB_STEP_SUMMARY"] = str(self.summary)
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        assert step["shell"] == "bash"
        shell = [str(shutil.which("bash")), "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        return run(*shell, cwd=self.workspace, env={**os.environ, **runner, **self.variables, **own})

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
def checkout(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as others get it: what is committed or about to be, built already."""
    place = tmp_path_factory.mktemp("project") / "ntm"
    shutil.copytree(Path(__file__).parent.parent, place, ignore=LEFT_OUT)
    (place / "ready_made.py").write_text(READY_MADE.format(wheel=str(wheel)), encoding="utf-8")
    project = place / "pyproject.toml"
    backend = '[build-system]\nrequires = []\nbuild-backend = "ready_made"\nbackend-path = ["."]\n\n'
    settings = project.read_text(encoding="utf-8").partition("[project]")
    project.write_text(backend + "".join(settings[1:]), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def job(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """A job whose workspace has four data sets, and traps for whoever runs what a workspace holds."""
    if shutil.which("bash") is None or sys.platform == "win32":
        pytest.skip("there is no bash")
    workspace = tmp_path_factory.mktemp("workspace")
    book = Book()
    write(workspace / "data", book)
    write(workspace / "provinces" / "Quảng Ninh", book)
    write(workspace / "provinces" / "short of it", book.with_targets(SHORT))
    write(workspace / "surplus", book.with_targets(SURPLUS))
    made = Job(workspace, tmp_path_factory.mktemp("runner"), checkout, set_traps(workspace))
    installed = made.install()
    assert installed.returncode == 0, installed.stderr
    return made


#: Modules that a Python which looks into its working directory, or where PYTHONPATH points, takes for others.
MODULES = (
    *("venv", "types", "enum", "re", "sitecustomize", "usercustomize", "ensurepip", "pip/__init__", "pip/__main__"),
    *("yaml", "typer/__init__", "rich/__init__", "pydantic/__init__", "ntm_cli/__init__", "ntm_cli/__main__"),
    *("hatchling/__init__", "hatchling/build", "setup", "backend", "rises"),
)
PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""


def set_traps(workspace: Path) -> dict[str, str]:
    """Files that leave word in `sprung` if they are run, and what a job may have set so that they are."""
    sprung = workspace / "sprung"
    for name in MODULES:
        module = workspace / f"{name}.py"
        module.parent.mkdir(exist_ok=True)
        module.write_text(f"print({name!r}, file=open({str(sprung)!r}, 'a'))\n", encoding="utf-8")
    (workspace / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (workspace / "setup.cfg").write_text("[metadata]\nname = x\n", encoding="utf-8")
    (workspace / "pip.conf").write_text("[install]\nrequirement = requirements.txt\n", encoding="utf-8")
    (workspace / "requirements.txt").write_text(f"{workspace.as_posix()}\n", encoding="utf-8")
    pip = {"PIP_CONFIG_FILE": str(workspace / "pip.conf"), "PIP_REQUIREMENT": str(workspace / "requirements.txt")}
    (workspace / "python3").write_text(f"#!/bin/sh\necho python3 >> '{sprung}'\n", encoding="utf-8")
    (workspace / "python3").chmod(0o755)
    path = os.pathsep.join((".", os.environ["PATH"]))
    return {"PATH": path, "PYTHONPATH": str(workspace), "PYTHONSTARTUP": str(workspace / "rises.py"), **pip}


def write(place: Path, book: Book) -> None:
    place.mkdir(parents=True)
    (place / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (place / "targets.yaml").write_text(book.targets, encoding="utf-8")


def test_the_action_passes_on_good_data(job: Job) -> None:
    done = job.check(path="data")
    assert done.returncode == 0, done.stderr
    assert "0 errors, 0 warnings, 0 notes; 0 ignored\n" in done.stdout
    assert "::error" not in done.stdout


def test_the_action_fails_on_bad_data_and_annotates_its_line(job: Job) -> None:
    done = job.check(path="provinces/short of it")
    assert done.returncode == 1, done.stderr
    assert "\n::error file=provinces/short of it/targets.yaml,line=9,col=13," in done.stdout
    assert "provinces/short of it/targets.yaml:9:13: error[target-shortfall]" in done.stdout


def test_the_action_adds_what_it_found_to_the_page_of_the_job(job: Job) -> None:
    job.summary.write_text("## before\n\n", encoding="utf-8")
    job.check(path="provinces/short of it", lang="vi")
    page = job.summary.read_text(encoding="utf-8")
    assert page.startswith("## before\n\n### ntm: 1 lỗi, ")
    assert "<code>provinces/short of it/targets.yaml:9:13</code>" in page


def test_the_action_checks_every_data_set_of_the_repository_unasked(job: Job) -> None:
    done = job.check()
    assert done.returncode == 1, done.stderr
    headed = [line.partition(": ")[0] for line in done.stdout.splitlines() if line.endswith("0 notes; 0 ignored")]
    assert headed[:-1] == ["data", "provinces/Quảng Ninh", "provinces/short of it", "surplus"]


@pytest.mark.parametrize(
    ("strict", "exit"), [("false", 0), ("False", 0), (" FALSE\n", 0), ("true", 1), ("True", 1), (" TRUE ", 1)]
)
def test_the_action_is_strict_only_if_it_is_told(strict: str, exit: int, job: Job) -> None:
    done = job.check(path="surplus", strict=strict)
    assert (done.returncode, "surplus/targets.yaml" in done.stdout) == (exit, True)


@pytest.mark.parametrize("strict", ["yes", "1", "", "on", "truee", "t rue", "true false", "true\nfalse", "*"])
def test_the_action_refuses_what_is_neither_strict_nor_not(strict: str, job: Job) -> None:
    done = job.check(path="data", strict=strict)
    said = "::error title=ntm::The input strict is neither true nor false.\n"
    assert (done.returncode, done.stdout) == (2, said)


def test_the_action_checks_several_paths_and_writes_sarif(job: Job) -> None:
    done = job.check(path="provinces/*/\n\nsurplus/targets.yaml\n", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert "provinces/Quảng Ninh: 0 errors, 0 warnings, 0 notes; 0 ignored\n" in done.stdout
    assert "::warning file=surplus/targets.yaml" in done.stdout
    assert '"uri": "provinces/short%20of%20it/targets.yaml"' in (job.workspace / "out.sarif").read_text("utf-8")


def test_the_action_tells_code_scanning_nothing_of_what_is_acknowledged(job: Job) -> None:
    acknowledged = Book().with_targets((SURPLUS[0], "# ntm: ignore[target-surplus] agreed on\n     " + SURPLUS[1]))
    write(job.temp / "known", acknowledged)
    done = job.check(path=str(job.temp / "known"), sarif="known.sarif", strict="true")
    assert done.returncode == 0, done.stderr
    assert "0 errors, 0 warnings, 0 notes; 1 ignored\n" in done.stdout
    (run,) = json.loads((job.workspace / "known.sarif").read_text("utf-8"))["runs"]
    assert run["results"] == []


def test_the_action_leaves_a_report_for_the_job(job: Job) -> None:
    done = job.check(path="provinces/Quảng Ninh", report="tiến độ.md", lang="vi")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("Đã ghi: tiến độ.md\n")
    written = (job.workspace / "tiến độ.md").read_text(encoding="utf-8")
    assert written.startswith("## Thử Nghiệm: lộ trình đến hết năm 2023\n")


def test_a_report_is_written_though_the_check_fails(job: Job) -> None:
    done = job.check(path="provinces/short of it", report="short.md")
    assert (done.returncode, done.stdout.endswith("Written: short.md\n")) == (1, True)
    assert "target-shortfall" in (job.workspace / "short.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "report"), [("provinces", "a.md"), ("data\nsurplus", "a.md"), ("data", "a.txt"), ("data", "no/a.md")]
)
def test_the_action_says_that_no_report_could_be_written(path: str, report: str, job: Job) -> None:
    done = job.check(path=path, report=report)
    said = "::error title=ntm::The report could not be written; the log of this step says why."
    assert (done.returncode, done.stdout.splitlines()[-1]) == (2, said)
    assert "\nhelp: " in done.stderr
    assert not (job.workspace / report).exists()


def test_for_a_page_the_action_installs_what_it_needs(job: Job, tmp_path: Path) -> None:
    apart = replace(job, temp=tmp_path)
    installed = apart.install_for(report="page.HTML")
    assert installed.returncode == 0, installed.stderr
    done = apart.check(path="data", report="page.HTML")
    assert done.returncode == 0, done.stderr
    assert (job.workspace / "page.HTML").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("lang", ["vi", " vi\n"])
def test_the_action_speaks_the_language_that_is_asked_for(lang: str, job: Job) -> None:
    done = job.check(path="surplus\nnowhere", lang=lang)
    assert done.returncode == 2
    assert "surplus/targets.yaml:9:13: cảnh báo[target-surplus]" in done.stdout
    assert "ntm: Không có thư mục nowhere." in done.stderr
    said = "::error title=ntm::Có phần không kiểm tra được; xem nội dung và lý do trong nhật ký của bước này."
    assert done.stdout.splitlines()[-1] == said


@pytest.mark.parametrize(
    ("given", "lang", "said"), [("vi", "", "0 lỗi"), ("vi", "en", "0 errors"), ("", "", "0 errors")]
)
def test_the_action_speaks_the_language_of_the_runner_unless_asked(given: str, lang: str, said: str, job: Job) -> None:
    speaking = replace(job, variables={**job.variables, "NTM_LANG": given, "LANGUAGE": "", "LC_ALL": "C"})
    assert f"\n{said}, " in speaking.check(path="data", lang=lang).stdout


@pytest.mark.parametrize("lang", ["fr", "--strict", "vi en", "$(touch run)", "*", "vi\n--strict"])
def test_the_action_refuses_a_language_that_is_none(lang: str, job: Job) -> None:
    done = job.check(path="surplus", lang=lang)
    assert (done.returncode, "target-surplus" in done.stdout) == (2, False)
    assert f"ntm: `--lang` cannot be `{lang.partition(chr(10))[0]}" in done.stderr


@pytest.mark.parametrize("path", ["data\nnowhere", "nowhere", "", "\n\n"])
def test_the_action_annotates_that_it_could_not_check(path: str, job: Job) -> None:
    done = job.check(path=path)
    assert done.returncode == 2
    said = "::error title=ntm::Not everything could be checked; the log of this step says what and why."
    assert done.stdout.splitlines()[-1] == said
    assert ("There is no folder nowhere." if path.strip() else "A path is empty.") in done.stderr


def test_the_action_runs_nothing_that_the_workspace_holds(job: Job) -> None:
    assert job.check(path="data").returncode == 0
    assert not (job.workspace / "sprung").exists()


def test_the_traps_of_the_workspace_are_real_ones(job: Job) -> None:
    sprung = job.workspace / "sprung"
    python = sys.executable
    modules = ((python, "-m", "venv"), (python, "-m", "pip"), (python, "-c", "import yaml"), (python, "-m", "ntm_cli"))
    for command in (*modules, ("bash", "-c", "python3")):
        run(*command, cwd=job.workspace, env={**os.environ, **job.variables})
        assert sprung.exists()
        sprung.unlink()


@pytest.mark.parametrize("programs", [{}, {"python3": "exit 1"}, {"python3": "exit 9", "python": "exit 1"}])
def test_the_action_says_that_it_needs_a_python(programs: dict[str, str], job: Job, tmp_path: Path) -> None:
    for name, line in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    done = job.install(PATH=str(tmp_path))
    said = "This runner has no Python 3.11 or newer: put actions/setup-python before this step."
    assert (done.returncode, done.stdout) == (2, f"::error title=ntm::{said}\n")


def test_the_action_runs_nothing_that_an_input_holds(job: Job) -> None:
    done = job.check(
        path="$(touch run);touch run", sarif='"; touch run; "', report="$(touch run)", lang='"; touch run; "'
    )
    assert done.returncode == 2
    assert not (job.workspace / "run").exists()


# pre-commit


def git(place: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    done = run("git", *identity, *arguments, cwd=place)
    assert done.returncode == 0, done.stderr


@dataclass(frozen=True)
class Hooked:
    """A repository with two data sets, and the hook that its commits go through."""

    place: Path
    hook: Path
    home: Path
    surroundings: Mapping[str, str]

    def tried(self, args: str = "[]") -> Done:
        """Try the hook on a commit of whatever has changed."""
        git(self.place, "add", "--all")
        config = f"repos: [{{repo: {self.hook}, rev: {self._revision()}, hooks: [{{id: ntm-check, args: {args}}}]}}]\n"
        (self.home / "config.yaml").write_text(config, encoding="utf-8")
        command = ["run", "--config", str(self.home / "config.yaml"), "--verbose"]
        environment = {**self.surroundings, "PRE_COMMIT_HOME": str(self.home / "cache")}
        return run(sys.executable, "-m", "pre_commit", *command, cwd=self.place, env=environment)

    def _revision(self) -> str:
        return run("git", "rev-parse", "HEAD", cwd=self.hook).stdout.strip()

    def write(self, file: str, text: str) -> None:
        (self.place / file).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def hook(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The repository of the hook, and where pre-commit keeps what it has installed."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    for step in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "All of it")):
        git(checkout, *step)
    return checkout, tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def hooked(hook: tuple[Path, Path], tmp_path: Path, pinned: dict[str, str]) -> Hooked:
    project = tmp_path / "project"
    write(project / "data", Book())
    write(project / "provinces" / "qn", Book())
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Good data")
    return Hooked(project, *hook, pinned)


def test_the_hook_checks_every_data_set_whichever_changes(hooked: Hooked) -> None:
    passed = hooked.tried()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "provinces/qn: 0 errors, 0 warnings, 0 notes; 0 ignored" in passed.stdout
    hooked.write("provinces/qn/targets.yaml", Book().with_targets(SHORT).targets)
    failed = hooked.tried()
    assert failed.returncode == 1
    assert "provinces/qn/targets.yaml:9:13: error[target-shortfall]" in failed.stdout


@pytest.mark.parametrize("half", ["roadmap.yaml", "targets.yaml"])
def test_the_hook_fails_where_half_a_data_set_is_deleted(half: str, hooked: Hooked) -> None:
    git(hooked.place, "rm", "--quiet", f"data/{half}")
    failed = hooked.tried()
    assert failed.returncode == 1
    assert f"There is no data/{half} beside data/" in failed.stdout
    assert "provinces/qn: 0 errors, 0 warnings, 0 notes; 0 ignored" in failed.stdout


def test_the_hook_passes_where_a_whole_data_set_is_deleted(hooked: Hooked) -> None:
    git(hooked.place, "rm", "-r", "--quiet", "data")
    assert hooked.tried().returncode == 0


def test_the_hook_takes_options(hooked: Hooked) -> None:
    hooked.write("provinces/qn/targets.yaml", Book().with_targets(SURPLUS).targets)
    assert hooked.tried().returncode == 0
    strict = hooked.tried(args="[--strict]")
    assert strict.returncode == 1
    assert "warning[target-surplus]" in strict.stdout
    vietnamese = hooked.tried(args="[--strict, --lang, vi]")
    assert vietnamese.returncode == 1
    assert "cảnh báo[target-surplus]" in vietnamese.stdout
