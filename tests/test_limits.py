"""What is beyond a limit is refused by the checker and by the schema alike, or told in part and counted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import core_yaml
import pytest
from hostile import numbered, roadmap, rows, targets
from jsonschema import Draft202012Validator
from running import Run
from small import ROADMAP, TARGETS

from ntm_cli import limits, untold
from ntm_cli.checking import check
from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import fit
from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.schema.json_schema import schema_of

Ntm = Callable[..., Run]

TARGET = "{{id: t{i}, clause: x, unit: commune, level: model, year: 2022, count: 1}}"
REQUIREMENT = "{{id: r{i}, when: {{unit: commune, level: model}}, needs: {{kinds: [Huyện]}}, basis: x}}"


def many(entry: str, n: int) -> str:
    return ", ".join([entry] * n)


def years(n: int) -> str:
    return "".join(f"    {1900 + i}: {{model: 1}}\n" for i in range(n))


#: What may be there so many times and no more: the limit, and the two files with as many of it.
LIMITED: dict[str, tuple[int, Callable[[int], tuple[str, str]]]] = {
    "a text": (300, lambda n: (ROADMAP.replace("Xã An Lạc", "Xã " + "a" * (n - 3)), TARGETS)),
    "years": (100, lambda n: (roadmap(rows(1), ", ".join(str(1950 + i) for i in range(n))), TARGETS)),
    "yearly counts": (100, lambda n: (ROADMAP.replace("  by_year:\n", f"  by_year:\n{years(n - 2)}"), TARGETS)),
    "levels": (20, lambda n: (f"levels: [{many('model', n)}]\n{ROADMAP}", TARGETS)),
    "names": (1_000, lambda n: (ROADMAP, TARGETS.replace("[Huyện Sông Hồng]", f"[{many('Xã A', n)}]"))),
    "kinds": (20, lambda n: (ROADMAP, TARGETS.replace("kinds: [Huyện]}\n", f"kinds: [{many('Huyện', n)}]}}\n"))),
    "kinds needed": (
        20,
        lambda n: (ROADMAP, TARGETS.replace("needs: {kinds: [Huyện]}", f"needs: {{kinds: [{many('Huyện', n)}]}}")),
    ),
    "groups": (20, lambda n: (ROADMAP, TARGETS.replace("kinds: [Huyện]}\n", f"groups: [{many('A', n)}]}}\n"))),
    "requirements": (200, lambda n: (ROADMAP, targets(requirements=numbered(REQUIREMENT, n)))),
    "targets": (1_000, lambda n: (ROADMAP, targets(numbered(TARGET, n)))),
    "untracked": (1_000, lambda n: (ROADMAP, f"{TARGETS}untracked: [{many('{clause: c, about: a}', n)}]\n")),
}


def refused_by_checker(files: tuple[str, str]) -> list[bool]:
    return [
        isinstance(fit(parse(text, "f"), model), tuple) for text, model in zip(files, (Roadmap, Targets), strict=True)
    ]


def refused_by_schema(files: tuple[str, str]) -> list[bool]:
    return [
        not Draft202012Validator(schema_of(model)).is_valid(core_yaml.load(text))
        for text, model in zip(files, (Roadmap, Targets), strict=True)
    ]


@pytest.mark.parametrize("name", LIMITED)
def test_checker_and_schema_refuse_one_more_than_there_may_be(name: str) -> None:
    most, files = LIMITED[name]
    assert (any(refused_by_checker(files(most))), any(refused_by_schema(files(most)))) == (False, False)
    assert refused_by_checker(files(most + 1)) == refused_by_schema(files(most + 1))
    assert any(refused_by_checker(files(most + 1)))


@pytest.mark.parametrize("name", LIMITED)
def test_it_is_said_in_both_languages_with_the_limit(name: str, ntm: Ntm, tmp_path: Path) -> None:
    most, files = LIMITED[name]
    written(tmp_path, *files(most + 1))
    for lang, said in {"en": f"more than {most:,} entries", "vi": f"quá {most:,}".replace(",", ".")}.items():
        run = ntm("--lang", lang, "check", str(tmp_path))
        assert run.exit == 1
        assert (said if name != "a text" or lang == "vi" else "longer than 300 characters") in " ".join(run.out.split())


def written(folder: Path, *texts: str) -> Path:
    for name, text in zip(("roadmap.yaml", "targets.yaml"), texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


UNMET = (roadmap(rows(200)), targets(requirements=numbered(REQUIREMENT, 200)))


def test_ten_thousand_findings_are_told_and_the_rest_counted(ntm: Ntm, tmp_path: Path) -> None:
    run = ntm("check", str(written(tmp_path, *UNMET)), "--strict", "--format", "json")
    report = json.loads(run.out)
    assert (run.exit, report["summary"]["warning"]) == (1, 200 * 200)
    assert len(report["findings"]) == limits.MAX_FINDINGS + 1
    (rest,) = (finding for finding in report["findings"] if finding["key"] == "untold")
    assert (rest["rule"], rest["values"], rest["severity"]) == ("requirement-unmet", {"count": 30_000}, "warning")


def test_the_worst_are_told_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(untold, "MAX_FINDINGS", 5)
    error = REQUIREMENT.replace("r{i}", "s{i}").replace("basis", "severity: error, basis")
    asked = targets(requirements=numbered(REQUIREMENT, 1) + numbered(error, 1)[1:])
    report = check(Folder(written(tmp_path, roadmap(rows(7)), asked)))
    told = [finding.severity for finding in report.findings if finding.message.key != "untold"]
    assert told == [Severity.ERROR] * 5
    assert (report.count(Severity.ERROR), report.count(Severity.WARNING)) == (7, 7)


def test_a_rule_that_finds_no_end_is_stopped_and_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(untold, "MAX_COUNTED", 50)
    report = check(Folder(written(tmp_path, *UNMET)))
    (stopped,) = (finding for finding in report.findings if finding.message.key == "untold.stopped")
    assert (stopped.rule, stopped.severity) == ("requirement-unmet", Severity.ERROR)
    assert report.count(Severity.WARNING) == 50
    assert ENGLISH.say(stopped.message) == "More than 50 findings: this rule was not run to its end."
    assert VIETNAMESE.say(stopped.message) == "Quá 50 vấn đề: quy tắc này không chạy đến hết."


def test_what_is_counted_is_said_in_both_languages() -> None:
    rest = untold.standing_for("x", Severity.ERROR, Span("f", 1, 1, 1, 1), 30_000)
    assert ENGLISH.say(rest.message) == "30,000 more findings of this rule: counted, not listed."
    assert VIETNAMESE.say(rest.message) == "Quy tắc này còn 30.000 vấn đề nữa, chỉ đếm chứ không liệt kê."
    assert rest.help is not None
    assert ENGLISH.say(rest.help) == "Mend those that are listed first."
    assert VIETNAMESE.say(rest.help) == "Sửa trước các vấn đề đã liệt kê."


def test_unknown_keys_by_the_ten_thousand_are_counted(ntm: Ntm, tmp_path: Path) -> None:
    keys = "".join(f", k{i}: 1" for i in range(10_500))
    run = ntm("check", str(written(tmp_path, roadmap(f"  rows: [{{name: A{keys}}}]\n"), targets())), "--format", "json")
    report = json.loads(run.out)
    assert report["summary"]["error"] == 10_500
    assert len(report["findings"]) == limits.MAX_FINDINGS + 1


def test_a_finding_has_no_more_places_beside_it_than_are_told(tmp_path: Path) -> None:
    wrong = roadmap(f"  total: {{model: {{2022: 7}}}}\n{rows(500)}")
    report = check(Folder(written(tmp_path, wrong, targets())))
    (found,) = (finding for finding in report.findings if finding.rule == "total-mismatch")
    assert len(found.related) == limits.MAX_RELATED + 1
    assert found.related[-1].message.key == "others"


def test_a_quoted_text_is_cut_when_the_finding_is_made() -> None:
    name, unknown = "x" * 32_000, "".join(f", k{i}: 1" for i in range(100))
    found = fit(parse(roadmap(f"  rows: [{{name: {name}{unknown}}}]\n"), "f"), Roadmap)
    assert isinstance(found, tuple)
    assert len(found) == 101
    assert max(longest(finding) for finding in found) <= limits.MAX_QUOTED


def longest(finding: Finding) -> int:
    texts = [value for value in finding.message.values.values() if isinstance(value, str)]
    return max(map(len, (*texts, str(finding.stated or ""), finding.address.rpartition("/")[0].rpartition("/")[2])))


def test_the_limits_stand_in_one_place() -> None:
    """A number that bounds something has its name in limits.py; GitHub's own are with its format."""
    house = Path(limits.__file__).parent
    elsewhere = {
        (file.name, line)
        for file in house.rglob("*.py")
        if file.name != "limits.py"
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith(("MAX_", "_MAX_"))
    }
    assert elsewhere == set()
