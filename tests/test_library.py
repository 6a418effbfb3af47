"""What `import ntm_cli` offers: documented, typed, loaded on first use, and called like no module."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import ntm_cli
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE

REPOSITORY = Path(__file__).parent.parent


def test_a_plan_is_read_checked_and_summed_up() -> None:
    plan = ntm_cli.load(REPOSITORY / "data")
    assert plan.decision.number == "2877/QĐ-UBND"
    report = ntm_cli.check(REPOSITORY / "data")
    assert [finding for finding in report.findings if finding.ignored is None] == []
    assert {finding.rule for finding in report.findings} >= {"target-shortfall", "result-decreasing"}
    assert (ntm_cli.summarise(plan).year, ntm_cli.summarise(plan, 2022).year) == (2025, 2022)


def test_one_of_the_files_will_do_and_so_will_a_text() -> None:
    assert ntm_cli.load(str(REPOSITORY / "data" / "targets.yaml")).decision.province == "Quảng Ninh"


def test_a_message_is_said_in_both_languages_and_in_english_unless_asked() -> None:
    (finding,) = (each for each in ntm_cli.check(REPOSITORY / "data").findings if each.rule == "target-shortfall")
    english, vietnamese = ENGLISH.say(finding.message), VIETNAMESE.say(finding.message)
    assert (ntm_cli.say(finding.message), ntm_cli.say(finding.message, "vi")) == (english, vietnamese)
    assert english != vietnamese


def test_what_cannot_be_checked_is_said(tmp_path: Path) -> None:
    for function in (ntm_cli.load, ntm_cli.check):
        with pytest.raises(ntm_cli.CannotCheck) as caught:
            function(tmp_path)
        assert ntm_cli.say(caught.value.message).startswith("There is no roadmap.yaml")
    with pytest.raises(ntm_cli.CannotCheck):
        ntm_cli.check(REPOSITORY / "examples")
    with pytest.raises(ntm_cli.CannotCheck):
        ntm_cli.summarise(ntm_cli.load(REPOSITORY / "data"), 1999)


@pytest.mark.parametrize("name", ntm_cli.__all__)
def test_every_name_is_documented_typed_and_no_module(name: str) -> None:
    offered = getattr(ntm_cli, name)
    assert inspect.getdoc(offered)
    assert find_spec(f"ntm_cli.{name}") is None
    assert name in dir(ntm_cli)
    if inspect.isfunction(offered):
        assert None not in (parameter.annotation for parameter in inspect.signature(offered).parameters.values())


def test_the_page_shows_it_in_ten_lines_that_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (REPOSITORY / "docs" / "python.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len([line for line in shown.splitlines() if line]) <= 10
    monkeypatch.chdir(REPOSITORY)
    exec(compile(shown, "python.md", "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("data/targets.yaml:47:12: target-shortfall: Advanced communes") for line in lines)
    assert "communes-advanced-2022 51 54 met late" in lines


def test_every_name_stands_on_the_page() -> None:
    page = (REPOSITORY / "docs" / "python.md").read_text(encoding="utf-8")
    assert {name for name in ntm_cli.__all__ if not re.search(rf"`{name}[`(]", page)} == set()


def test_another_name_is_none_of_its_attributes() -> None:
    with pytest.raises(AttributeError, match="'ntm_cli' has no attribute 'checks'"):
        ntm_cli.checks  # noqa: B018


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import sys, ntm_cli; print([n for n in sys.modules if n.startswith(('ntm_cli.', 'pydantic', 'yaml'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    assert done.stdout == "[]\n"
