"""The built wheel, installed into a fresh environment and run from another folder."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(wheel: Path, pinned: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that holds the wheel and what it needs."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False, symlinks=sys.platform != "win32")
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", programs / "python"]
    subprocess.run([*pip, "install", wheel], env=pinned, check=True)
    return programs


def output(*command: object, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_it_checks_a_folder_it_is_pointed_at(installed: Path, repository: Path, tmp_path: Path) -> None:
    printed = output(installed / "ntm", "check", repository / "data", cwd=tmp_path)
    assert printed.endswith("0 errors, 0 warnings, 0 notes; 10 ignored\n")


def test_it_summarises_the_copy_inside(installed: Path, tmp_path: Path) -> None:
    printed = output(installed / "python", "-m", "ntm_cli", "summary", "--example", "--year", "2025", cwd=tmp_path)
    assert "58/98" in printed, "a target"
    assert "54/91" in printed, "a result"


def test_it_makes_a_report_without_the_extra_and_names_it_where_it_is_needed(installed: Path, tmp_path: Path) -> None:
    assert output(installed / "ntm", "report", "--example", "--output", "a.md", cwd=tmp_path).startswith("Written: ")
    command = [str(installed / "ntm"), "report", "--example", "--output", "a.html"]
    refused = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "python -m pip install Jinja2" in refused.stderr


def test_it_is_typed(installed: Path, tmp_path: Path) -> None:
    command = "import ntm_cli, pathlib; print((pathlib.Path(ntm_cli.__file__).parent / 'py.typed').is_file())"
    assert output(installed / "python", "-c", command, cwd=tmp_path) == "True\n"


def test_the_data_inside_leads_to_the_schemas_inside(installed: Path, repository: Path, tmp_path: Path) -> None:
    command = "import ntm_cli, pathlib; print(pathlib.Path(ntm_cli.__file__).parent / 'data')"
    data = Path(output(installed / "python", "-c", command, cwd=tmp_path).strip())
    for file in ("roadmap", "targets", "results"):
        first = (data / f"{file}.yaml").read_text(encoding="utf-8").split("\n")[0]
        named = data / first.removeprefix("# yaml-language-server: $schema=")
        assert named.read_bytes() == (repository / "schema" / f"{file}.schema.json").read_bytes()


def test_it_has_the_words_for_editors_inside(installed: Path, repository: Path, tmp_path: Path) -> None:
    printed = output(installed / "ntm", "schema", "targets", cwd=tmp_path)
    assert printed == (repository / "schema" / "targets.schema.json").read_text(encoding="utf-8")
