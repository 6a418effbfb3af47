"""What docs/editor.md gives an editor reads what `ntm check --format concise` prints, in both languages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from findings_fixture import outcome
from running import Run

from ntm_cli.findings import Severity
from ntm_cli.formats import FORMATS
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.report import Outcome
from ntm_cli.terminal.display import plain, visible

Ntm = Callable[..., Run]

DOCS = Path(__file__).parent.parent / "docs"
#: The document in each language.
DOCUMENTS = {"en": "editor.md", "vi": "editor.vi.md"}
LANGUAGES = {"en": ENGLISH, "vi": VIETNAMESE}
every_document = pytest.mark.parametrize("language", DOCUMENTS)


def block(language: str, kind: str) -> str:
    text = (DOCS / DOCUMENTS[language]).read_text(encoding="utf-8")
    (found,) = re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)
    return str(found)


def task(language: str) -> dict[str, Any]:
    (found,) = json.loads(block(language, "json"))["tasks"]
    return dict(found)


def problems(language: str, output: str) -> list[dict[str, str]]:
    """What VS Code makes of an output: of each line the groups that the document names."""
    pattern = task(language)["problemMatcher"]["pattern"]
    regexp = re.compile(pattern["regexp"])
    found = (regexp.search(line) for line in output.split("\n"))
    groups = {name: group for name, group in pattern.items() if name != "regexp"}
    return [{name: match[group] for name, group in groups.items()} for match in found if match]


def concise(run: Outcome) -> str:
    return plain(FORMATS["concise"].render(run))


@every_document
def test_every_line_is_a_problem_with_its_place_its_severity_its_rule_and_its_sentence(language: str) -> None:
    run = outcome(language=LANGUAGES[language])
    found = problems(language, concise(run))
    say = LANGUAGES[language].say
    expected = [
        {
            "file": finding.span.file,
            "line": str(finding.span.line),
            "column": str(finding.span.column),
            "severity": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}[finding.severity],
            "code": finding.rule,
            "message": visible(say(finding.message)),
        }
        for finding in run.findings
        if finding.ignored is None
    ]
    lost = {"file": "không có", "line": "1", "column": "1", "severity": "error", "code": "not-checked"}
    assert found == [*expected, {**lost, "message": visible(say(run.failed[0].message))}]


@pytest.mark.parametrize(
    "file",
    [
        "roadmap.yaml",
        "C:/Kho dữ liệu/roadmap.yaml",
        r"C:\Kho dữ liệu\roadmap.yaml",
        "//may-chu/chia sẻ/roadmap.yaml",
        r"\\may-chu\chia sẻ\roadmap.yaml",
        "D:/a: 1/x:2:3/roadmap.yaml",
        "../qn/roadmap.yaml",
    ],
)
@pytest.mark.parametrize("end", ["", "\r"])
@every_document
def test_a_path_of_windows_is_read_whole(language: str, file: str, end: str) -> None:
    (found,) = problems(language, f"{file}:12:5: warning[name-variant] C:/x:1:1: error[y] z{end}")
    assert (found["file"], found["line"], found["column"]) == (file, "12", "5")
    assert (found["severity"], found["code"]) == ("warning", "name-variant")
    assert found["message"].rstrip("\r") == "C:/x:1:1: error[y] z"


@every_document
def test_nothing_else_that_is_printed_is_a_problem(language: str) -> None:
    others = (plain(FORMATS["text"].render(outcome(language=LANGUAGES[language]))), "ntm: There is no folder x.\n")
    assert problems("vi", "".join(others)) == []


@every_document
def test_the_task_runs_what_the_pattern_reads(
    language: str, ntm: Ntm, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unacknowledged(repository, tmp_path)
    monkeypatch.chdir(tmp_path)
    asked = task(language)
    assert (asked["command"], asked["problemMatcher"]["fileLocation"]) == ("ntm", ["autodetect", "${workspaceFolder}"])
    run = ntm(*asked["args"])
    found = problems(language, run.out)
    assert len(found) == len(run.out.splitlines()) == 10
    assert {problem["file"] for problem in found} == {f"data/{name}.yaml" for name in ("roadmap", "targets", "results")}
    assert block(language, "text") in run.out


def unacknowledged(repository: Path, folder: Path) -> None:
    """The shipped data as if nothing in it were acknowledged; the comments keep their lines."""
    shutil.copytree(repository / "data", folder / "data")
    for file in (folder / "data").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("ntm: ignore[", "đã biết ["), encoding="utf-8")


@every_document
def test_both_documents_have_the_same_pattern(language: str) -> None:
    assert task(language)["problemMatcher"] == task("en")["problemMatcher"]
    options = block(language, "vim").replace(r"\ --lang\ vi", "")
    assert options == block("en", "vim")


@every_document
def test_vim_lists_the_same(language: str, tmp_path: Path) -> None:
    vim = shutil.which("vim")
    if vim is None or "+quickfix" not in subprocess.run((vim, "--version"), capture_output=True, text=True).stdout:
        pytest.skip("vim is not installed")
    run = outcome(language=LANGUAGES[language])
    (tmp_path / "lines").write_text(concise(run), encoding="utf-8")
    script = (
        "set encoding=utf-8\n" + block(language, "vim") + "cgetfile lines\n"
        "call writefile(map(filter(getqflist(), 'v:val.valid'), "
        '\'bufname(v:val.bufnr)."|".v:val.lnum."|".v:val.col."|".v:val.type."|".v:val.text\'), \'listed\')\nqa!\n'
    )
    (tmp_path / "script.vim").write_text(script, encoding="utf-8")
    command = (vim, "-N", "-u", "NONE", "-i", "NONE", "-es", "-S", "script.vim")
    subprocess.run(command, cwd=tmp_path, stdin=subprocess.DEVNULL, timeout=60, check=False)
    listed = (tmp_path / "listed").read_text(encoding="utf-8").splitlines()
    expected = [
        f"{found['file']}|{found['line']}|{found['column']}|{found['severity'][0]}|[{found['code']}] {found['message']}"
        for found in problems(language, concise(run))
    ]
    assert listed == expected
