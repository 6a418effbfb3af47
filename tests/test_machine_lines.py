"""The formats for editors and GitLab: what each line or issue holds, and that no data can make another of it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from findings_fixture import outcome
from jsonschema import Draft202012Validator
from running import Run
from small import Book
from test_cli import SHORT

from ntm_cli.findings import Finding, Severity
from ntm_cli.formats import FORMATS
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.limits import MAX_SENTENCE
from ntm_cli.messages import HELP, Words
from ntm_cli.report import Outcome
from ntm_cli.terminal.display import plain, visible

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]

#: What GitLab documents of an issue (docs.gitlab.com, "Code Quality report format"); its own schema asks for less.
ISSUES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "minLength": 1, "pattern": r"^(?!\./)[^\\]*$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def written(name: str, run: Outcome) -> str:
    return plain(FORMATS[name].render(run))


def issues(run: Outcome) -> list[dict[str, Any]]:
    return list(json.loads(written("gitlab", run)))


def open_ones(run: Outcome) -> list[Finding]:
    return [finding for finding in run.findings if finding.ignored is None]


# GitLab


@pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
def test_the_issues_are_what_gitlab_documents(language) -> None:
    Draft202012Validator(ISSUES).validate(issues(outcome(language=language)))
    assert issues(replace(outcome(language=language), reports=(), failed=())) == []


def test_each_finding_that_is_not_acknowledged_is_an_issue_with_its_rule_place_and_severity() -> None:
    run = outcome()
    severities = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}
    found, lost = issues(run)[:-1], issues(run)[-1]
    assert [(made["check_name"], made["severity"], made["location"]) for made in found] == [
        (finding.rule, severities[finding.severity], {"path": finding.path, "lines": {"begin": finding.span.line}})
        for finding in open_ones(run)
    ]
    assert (lost["check_name"], lost["severity"], lost["location"]["path"]) == ("not-checked", "blocker", "không có")


def test_an_issue_says_the_sentence_and_what_to_do() -> None:
    run = outcome()
    (helped,) = (finding for finding in run.findings if finding.help)
    said = f"{visible(ENGLISH.say(helped.message))} {visible(ENGLISH.say(HELP(help=helped.help)))}"
    assert said in [made["description"] for made in issues(run)]


def test_fingerprints_are_unique_and_the_same_in_every_language() -> None:
    english, vietnamese = (issues(outcome(language=language)) for language in (ENGLISH, VIETNAMESE))
    prints = [made["fingerprint"] for made in english]
    assert len(set(prints)) == len(prints) == len(open_ones(outcome())) + 1
    assert prints == [made["fingerprint"] for made in vietnamese]


def test_fingerprints_stay_when_lines_move_and_differ_between_folders(
    ntm: Ntm, tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("a", "b"):
        put(book.with_targets(SHORT), tmp_path / name)
    monkeypatch.chdir(tmp_path / "a")
    before = json.loads(ntm("check", "..", "--format", "gitlab").out)
    assert [made["location"]["path"] for made in before] == ["a/targets.yaml", "b/targets.yaml"]
    assert before[0]["fingerprint"] != before[1]["fingerprint"]
    for name in ("a", "b"):
        file = tmp_path / name / "targets.yaml"
        file.write_text("# a line\n# and another\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = json.loads(ntm("check", "..", "--format", "gitlab").out)
    assert [made["fingerprint"] for made in after] == [made["fingerprint"] for made in before]
    lines = [[made["location"]["lines"]["begin"] for made in found] for found in (before, after)]
    assert lines[1] == [line + 2 for line in lines[0]]


def put(book: Book, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (folder / "targets.yaml").write_text(book.targets, encoding="utf-8")


def test_the_shipped_data_unacknowledged_has_an_issue_for_each_line_of_concise(
    ntm: Ntm, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(repository / "data", tmp_path / "data")
    for file in (tmp_path / "data").glob("*.yaml"):
        file.write_text(re.sub("# ntm: ignore.*", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = json.loads(ntm("check", "--format", "gitlab").out)
    places = [f"{made['location']['path']}:{made['location']['lines']['begin']}:" for made in found]
    lines = ntm("check", "--format", "concise").out.splitlines()
    assert len(lines) == 10
    assert all(line.startswith(place) for line, place in zip(lines, places, strict=True))


# A line


def test_a_sentence_of_any_length_is_one_line_and_cut_in_its_middle() -> None:
    run = outcome()
    long = Words("long", en="{one} {two} {three} {four}", vi="")
    message = long(**{word: f"{word}\n" * 60 for word in ("one", "two", "three", "four")})
    only = replace(run.reports[0], findings=(replace(run.findings[0], message=message),), causes=())
    (line,) = written("concise", replace(run, reports=(only,), failed=())).splitlines()
    assert line.count("\\u000a") > 100
    assert MAX_SENTENCE < len(line) < 8 * MAX_SENTENCE
    assert "…" in line


@pytest.mark.parametrize("columns", ["20", "400"])
def test_no_width_of_a_terminal_breaks_a_line(
    columns: str, ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(folder(book.with_targets(SHORT)))
    monkeypatch.setenv("COLUMNS", columns)
    (line,) = ntm("check", place, "--format", "concise").out.splitlines()
    assert line.endswith(
        "/targets.yaml:9:13: error[target-shortfall] Advanced communes by the end of 2023: the target is 5, "
        "the roadmap schedules 4, 1 too few."
    )


def test_nothing_found_is_nothing_printed(ntm: Ntm, folder: Write, book: Book) -> None:
    assert ntm("check", str(folder(book)), "--format", "concise") == Run(0, "", "")
    assert ntm("check", str(folder(book)), "--format", "gitlab") == Run(0, "[]\n", "")


# What data may hold


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_commune_called_like_a_command_prints_as_its_letters(
    language: str, ntm: Ntm, folder: Write, book: Book
) -> None:
    name = r'"::error::Xã \n\e[31mAn\u2028 Lạc\r::warning::"'
    spoilt = book.with_roadmap(("name: Xã An Lạc, advanced: 2022", f"name: {name}, advanced: 2022"))
    place = str(folder(spoilt))
    shown = r"::error::Xã \u000a\u001b[31mAn\u2028 Lạc\u000d::warning::"
    lines = ntm("check", place, "--format", "concise", "--lang", language).out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", lines) == []
    assert all(re.match(r".+?:\d+:\d+: (error|warning|note)\[[a-z-]+\] .", line) for line in lines.split("\n")[:-1])
    assert shown in lines
    made = ntm("check", place, "--format", "gitlab", "--lang", language).out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", made) == []
    said = [issue["description"] for issue in json.loads(made)]
    assert len(said) == len(lines.splitlines())
    assert any(shown in text for text in said)
    assert all(text.isprintable() for text in said)
