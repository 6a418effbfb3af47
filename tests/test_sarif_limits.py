"""Code scanning's limits: what it documents as refused or cut is never reached, whatever the data.

docs.github.com, "SARIF support for code scanning" and "SARIF results exceed one or more limits": runs, results, rules,
tags, locations, the lengths of descriptions, and ten megabytes for the log when it is compressed.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from findings_fixture import CATALOGUE, outcome
from hostile import Files, roadmap, rows, targets, unmet

from ntm_cli.catalogue.entries import entries
from ntm_cli.checking import check
from ntm_cli.findings import Finding, Related, Severity, Span
from ntm_cli.formats import FORMATS, sarif
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Words
from ntm_cli.reading.folders import Folder
from ntm_cli.report import Outcome, Report
from ntm_cli.terminal.display import plain

#: What is refused beyond these, as documented; of results and locations fewer are shown.
MOST_RUNS, MOST_RESULTS, MOST_RULES, MOST_LOCATIONS, MOST_TAGS = 20, 25_000, 25_000, 1_000, 20
SHOWN_RESULTS = 5_000
MOST_LETTERS = 1_024
MOST_BYTES = 10 * 1024 * 1024

SAYS = Words("says", en="{text}", vi="{text}")
SPAN = Span("roadmap.yaml", 1, 1, 1, 5)


def log(run: Outcome) -> str:
    return plain(FORMATS["sarif"].render(run))


def run_of(text: str) -> dict[str, Any]:
    (run,) = json.loads(text)["runs"]
    return run


def demand_accepted(text: str) -> None:
    """Hold a log against every limit that is documented."""
    document = json.loads(text)
    assert 1 <= len(document["runs"]) <= MOST_RUNS
    for run in document["runs"]:
        assert len(run["results"]) <= SHOWN_RESULTS <= MOST_RESULTS
        assert "extensions" not in run["tool"]
        demand_described(run["tool"]["driver"]["rules"])
        for result in run["results"]:
            assert len(result["locations"]) == 1
            assert len(result.get("relatedLocations", ())) < MOST_LOCATIONS
            assert result["message"]["text"]
            assert result["partialFingerprints"]
    assert len(gzip.compress(text.encode())) <= MOST_BYTES


def demand_described(rules: list[dict[str, Any]]) -> None:
    assert len(rules) <= MOST_RULES
    for rule in rules:
        assert len(rule.get("properties", {}).get("tags", ())) <= MOST_TAGS
        assert 0 < len(rule["shortDescription"]["text"]) <= MOST_LETTERS
        assert 0 < len(rule["fullDescription"]["text"]) <= MOST_LETTERS
        assert rule["help"]["text"]


def written(folder: Path, files: Files) -> Path:
    folder.mkdir(parents=True)
    for name, text in zip(("roadmap.yaml", "targets.yaml"), files, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made_of(*reports: Report) -> Outcome:
    return Outcome(reports, (), CATALOGUE, datetime(2022, 10, 6, tzinfo=UTC))


def report_of(findings: Iterator[Finding]) -> Report:
    return Report("data", tuple(findings), {}, {"roadmap.yaml": "roadmap.yaml"})


def finding(number: int, severity: Severity, ignored: str | None = None, *related: Related) -> Finding:
    said = SAYS(text=f"finding {number}")
    return Finding("a-rule", severity, said, SPAN, str(number), related, ignored=ignored)


def test_the_log_of_the_shared_run_is_accepted() -> None:
    demand_accepted(log(outcome()))


@pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
def test_every_rule_is_described_within_the_limits(language) -> None:
    run = run_of(log(replace(outcome(language=language), catalogue=entries(language))))
    demand_described(run["tool"]["driver"]["rules"])


def test_more_findings_than_are_shown_in_several_data_sets_are_accepted_and_the_others_counted(tmp_path: Path) -> None:
    """Three data sets of which each has three thousand findings, the last an error too."""
    kinds = (roadmap(rows(60)), targets(requirements=unmet(50)))
    worst = (kinds[0], kinds[1].replace("basis: x", "severity: error, basis: x", 1))
    folders = [written(tmp_path / str(number), files) for number, files in enumerate((kinds, kinds, worst))]
    made = made_of(*(check(Folder(folder)) for folder in folders))
    errors = [found for found in made.findings if found.severity == Severity.ERROR]
    assert (len(made.findings), len(errors)) == (9_000, 60)
    text = log(made)
    demand_accepted(text)
    run = run_of(text)
    assert len(run["results"]) == SHOWN_RESULTS
    assert sum(result["level"] == "error" for result in run["results"]) == 60
    (invocation,) = run["invocations"]
    (said,) = invocation["toolExecutionNotifications"]
    assert (said["level"], said["message"]["text"]) == (
        "warning",
        "4,000 more findings found no room here; --format json lists them all.",
    )
    assert invocation["executionSuccessful"] is True


def test_the_worst_are_kept_in_their_order_and_what_is_acknowledged_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 3)
    error, warning, note = Severity.ERROR, Severity.WARNING, Severity.NOTE
    found = (
        finding(1, note),
        finding(2, error, "as signed"),
        finding(3, warning),
        finding(4, error),
        finding(5, note),
        finding(6, error),
    )
    run = run_of(log(made_of(report_of(iter(found)))))
    assert [result["message"]["text"] for result in run["results"]] == ["finding 3", "finding 4", "finding 6"]
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"].startswith("3 more findings")


def incompressible(most: int) -> Iterator[Finding]:
    """Findings beside two hundred places each, whose words no program makes shorter."""
    chance = random.Random(2877)
    letters = [chr(code) for code in range(0x4E00, 0x9000)]
    for number in range(most):
        places = (Related(Placed(), SAYS(text="".join(chance.choices(letters, k=290)))) for _ in range(200))
        yield finding(number, Severity.WARNING, None, *places)


class Placed:
    """A place that is always the same."""

    span = SPAN
    address = ""


def test_a_log_is_never_larger_than_is_accepted() -> None:
    """Each has 116 kB that do not compress: of 120 findings there would be 14 MB."""
    text = log(made_of(report_of(incompressible(120))))
    demand_accepted(text)
    kept = len(run_of(text)["results"])
    assert 40 < kept < 120
    assert f"{120 - kept} more findings" in text


def test_a_log_is_cut_by_its_size_when_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_BYTES", 1_000_000)
    text = log(made_of(report_of(incompressible(20))))
    assert 0 < len(run_of(text)["results"]) < 20
    assert len(gzip.compress(text.encode())) < 1_200_000
    repeated = (replace(found, related=found.related[:1] * 200) for found in incompressible(20))
    assert len(run_of(log(made_of(report_of(repeated))))["results"]) == 20


def test_the_limits_here_are_those_of_the_format() -> None:
    assert sarif.MOST == SHOWN_RESULTS
    assert sarif.MOST_BYTES < MOST_BYTES
