"""A slip is told once: what was changed, the numbers that it explains and the two ways out, in few lines."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from running import Run
from spoiling import Plan, is_told, shipped, spoilt

from ntm_cli import rules
from ntm_cli.causes.explaining import explain
from ntm_cli.formats import text
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.languages.choosing import named
from ntm_cli.report import Outcome, Report
from ntm_cli.terminal.display import plain

RIGHT, WRONG = (
    "name: Xã Quảng Long, advanced: achieved, model: 2022",
    "name: Xã Quảng Long, advanced: achieved, model: 2023",
)
ENGLISH = """\
data/roadmap.yaml:23:68: error: one cause, 5 findings
  Xã Quảng Long (Huyện Hải Hà), model: the row says 2023, by the printed numbers
  it is 2022.
     23 | …     - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2023}
        |                                                                  ^^^^
  data/roadmap.yaml:15: total-mismatch, 2022: 5, counted 4
  data/roadmap.yaml:15: total-mismatch, 2023: 4, counted 5
  data/roadmap.yaml:21: subtotal-mismatch, 2022: 1, counted 0
  data/roadmap.yaml:21: subtotal-mismatch, 2023: 0, counted 1
  data/targets.yaml:57: target-shortfall 26/25
  help: Put back `model: 2022`, or let the numbers follow: `ntm fix`.

5 errors, 0 warnings, 0 notes; 10 ignored
"""
VIETNAMESE = """\
data/roadmap.yaml:23:68: lỗi: một nguyên nhân, 5 vấn đề
  Xã Quảng Long (Huyện Hải Hà), kiểu mẫu: dòng này ghi năm 2023, theo các số đã
  ghi thì là năm 2022.
     23 | …     - {row: 1, name: Xã Quảng Long, advanced: achieved, model: 2023}
        |                                                                  ^^^^
  data/roadmap.yaml:15: total-mismatch, năm 2022: ghi 5, đếm được 4
  data/roadmap.yaml:15: total-mismatch, năm 2023: ghi 4, đếm được 5
  data/roadmap.yaml:21: subtotal-mismatch, năm 2022: ghi 1, đếm được 0
  data/roadmap.yaml:21: subtotal-mismatch, năm 2023: ghi 0, đếm được 1
  data/targets.yaml:57: target-shortfall 26/25
  gợi ý: Khôi phục `model: 2022`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.

5 lỗi, 0 cảnh báo, 0 lưu ý; 10 vấn đề đã ghi nhận
"""


@pytest.fixture
def changed(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped data with one commune a year later."""
    shutil.copytree(repository / "data", tmp_path / "data")
    file = tmp_path / "data" / "roadmap.yaml"
    before = file.read_text(encoding="utf-8")
    assert before.count(RIGHT) == 1
    file.write_text(before.replace(RIGHT, WRONG), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return file


@pytest.mark.parametrize(("language", "report"), [("en", ENGLISH), ("vi", VIETNAMESE)])
def test_a_moved_commune_is_told_once(changed: Path, ntm: Callable[..., Run], language: str, report: str) -> None:
    run = ntm("check", "--quiet", "--lang", language)
    assert (run.out, run.exit) == (report, 1)


def test_every_finding_of_it_names_the_one_cause(changed: Path, ntm: Callable[..., Run]) -> None:
    document = json.loads(ntm("check", "--quiet", "--format", "json").out)
    (cause,) = document["causes"]
    assert [finding["causes"] for finding in document["findings"]] == [[cause["name"]]] * 5
    assert cause["findings"] == [finding["fingerprint"] for finding in document["findings"]]


def test_what_is_acknowledged_has_no_cause(changed: Path, ntm: Callable[..., Run]) -> None:
    spoilt = changed.read_text(encoding="utf-8")
    for line in ("    model:    {achieved: 21,", "        model:    {achieved: 2, 2022: 1,"):
        rule = "total" if line.startswith("    model") else "subtotal"
        indent = line[: len(line) - len(line.lstrip())]
        spoilt = spoilt.replace(line, f"{indent}# ntm: ignore[{rule}-mismatch] as signed\n{line}")
    changed.write_text(spoilt, encoding="utf-8")
    document = json.loads(ntm("check", "--format", "json").out)
    assert (document["causes"], document["summary"]["ignored"]) == ([], 10 + 4)
    assert "one cause" not in ntm("check").out


@pytest.fixture(scope="module")
def given() -> Plan:
    return shipped()


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(("slips", "most"), [(1, 16), (2, 30)])
def test_slips_take_few_lines(slips: int, most: int, language: str, given: Plan) -> None:
    known = 0
    for seed in range(40):
        data, truth = spoilt(Random(f"lines {seed}"), given[0], slips)
        comments = read_comments(given[1], rules.RULES)
        findings = tuple(apply(rules.run(data), comments, rules.RULES, True))
        told = explain(data, findings, comments, {"data/roadmap.yaml": "data/roadmap.yaml"})
        shown = tuple(sorted(told.findings, key=lambda finding: finding.span))
        report = Report("data", shown, {source.file: source for source in given[1]}, {}, None, told.causes)
        outcome = Outcome((report,), (), (), datetime.now(UTC), quiet=True, language=named(language))
        lines = plain(text.render(outcome)).splitlines()
        known += all(is_told(change, told) for change in truth)
        assert len(lines) <= most or not all(is_told(change, told) for change in truth), (seed, lines)
    assert known > 35
