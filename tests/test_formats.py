"""Every format over one shared run: as a whole against a file that was read, and what must hold of each in particular.

The schema of SARIF comes from the npm package @microsoft/jest-sarif, that of JUnit from junit-xml; both are looked for
in the node_modules folder that NTM_NODE_MODULES names, or in the one of the repository.
"""

import hashlib
import importlib
import json
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from findings_fixture import (
    BELOW,
    COMPOSED,
    DECOMPOSED,
    ELSEWHERE,
    FOLDER,
    LINK,
    MARKUP,
    NAME_OF_CAUSE,
    ROADMAP,
    outcome,
)
from golden import demand
from running import Run
from sarif_messages import links, messages, placeholders, shown
from saying import said

from ntm_cli import formats
from ntm_cli.catalogue.entries import entries
from ntm_cli.findings import Finding, Severity
from ntm_cli.formats import FORMATS, NAMES, github
from ntm_cli.formats.because import because
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import HELP, Message, Words, as_data
from ntm_cli.report import CELLS, Failed, Outcome
from ntm_cli.terminal import console
from ntm_cli.terminal.display import plain

GOLDEN = Path(__file__).parent / "golden" / "formats"
ENDINGS = {
    "text": "txt",
    "concise": "concise.txt",
    "markdown": "md",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "json": "json",
    "sarif": "sarif",
    "junit": "junit.xml",
}
#: Those whose readers have a word for what is acknowledged.
WITH_ACKNOWLEDGED = [name for name, format in FORMATS.items() if format.lists_acknowledged]
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


@pytest.fixture(autouse=True)
def version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version that no release changes."""
    monkeypatch.setattr("ntm_cli.formats.sarif.__version__", "0.0.0")


@pytest.fixture(scope="module")
def node_modules() -> Path:
    """Where npm has put what the tests need."""
    return Path(os.environ.get("NTM_NODE_MODULES") or Path(__file__).parent.parent / "node_modules")


def written(name: str, run: Outcome) -> str:
    """A run in a format, as it stands in a file."""
    return plain(FORMATS[name].render(run))


@pytest.mark.parametrize("name", NAMES)
def test_the_format_is_the_one_that_was_read(name: str) -> None:
    demand(GOLDEN / f"all.{ENDINGS[name]}", written(name, outcome()))


def test_the_text_in_vietnamese_is_the_one_that_was_read() -> None:
    demand(GOLDEN / "all.vi.txt", written("text", outcome(language=VIETNAMESE)))


@pytest.mark.parametrize("name", NAMES)
def test_a_quiet_report_is_that_of_a_run_without_what_is_acknowledged_but_for_its_count(name: str) -> None:
    run = outcome()
    kept = tuple(
        replace(report, findings=tuple(finding for finding in report.findings if finding.ignored is None))
        for report in run.reports
    )
    assert written(name, outcome(quiet=True)) == with_its_count(name, written(name, replace(run, reports=kept)))


def with_its_count(name: str, report: str) -> str:
    """A report on a run without its two acknowledged findings, as if they were counted in it."""
    if name == "json":
        return report.replace('"ignored": 0\n', '"ignored": 2\n')
    counts = ("3 errors, 25 warnings, 10 notes; ", "4 errors, 25 warnings, 10 notes; ")
    for count in counts:
        report = report.replace(f"{count}0 ignored", f"{count}2 ignored")
    return fenced_anew(report) if name == "github" else report


def fenced_anew(report: str) -> str:
    """A log for GitHub between the words that belong to it."""
    old = report.partition("\n")[0].removeprefix("::stop-commands::")
    log = report.partition("\n")[2].partition(f"::{old}::\n")[0]
    return report.replace(old, hashlib.sha256(log.encode()).hexdigest())


@pytest.mark.parametrize("name", NAMES)
def test_no_control_character_gets_through(name: str) -> None:
    assert set(re.findall(r"[\x00-\x1f\x7f-\x9f\ufffe]", written(name, outcome()))) == {"\n"}


def test_no_character_that_xml_forbids_gets_through() -> None:
    assert re.findall(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", written("junit", outcome())) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_quiet_report_leaves_out_what_is_acknowledged(name: str) -> None:
    assert ("as signed" in written(name, outcome())) == (name in WITH_ACKNOWLEDGED)
    assert "as signed" not in written(name, outcome(quiet=True))


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_could_not_be_checked_is_named(name: str) -> None:
    assert "không có" in written(name, outcome())


UNSEEN = "\x1b[31m\u202e\u2028\x85"


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_whose_name_holds_unseen_characters_does_nothing(name: str) -> None:
    run = outcome()
    spoilt = tuple(
        replace(
            report,
            folder=f"{report.folder}{UNSEEN}",
            paths={file: f"{UNSEEN}{path}" for file, path in report.paths.items()},
        )
        for report in run.reports
    )
    lost = Failed(UNSEEN, Words("none", en="{folder} is none.")(folder=UNSEEN))
    report = written(name, replace(run, reports=spoilt, failed=(lost,)))
    assert re.findall("[\x1b\u202e\u2028\x85]", report) == []
    assert "tỉnh 1" in report


# Not run


REASON = f"No numbers were compared: mend {ELSEWHERE}:1:1 first. The file is empty."


def test_json_says_of_each_folder_whether_it_was_compared_and_why_not() -> None:
    document = json.loads(written("json", outcome()))
    assert document["compared"] is False
    first, second = document["folders"]
    assert first == {
        "folder": FOLDER,
        "compared": True,
        "reason": None,
        "reason_key": None,
        "reason_values": None,
        "unsearched": [],
    }
    assert (second["folder"], second["compared"], second["reason"]) == ("/srv/tỉnh [2]", False, REASON)
    assert second["reason_key"] == "not-compared"
    assert second["reason_values"] == {"place": f"{ELSEWHERE}:1:1", "finding": {"key": "empty", "values": {}}}


def test_a_folder_that_is_not_there_was_not_compared_either() -> None:
    run = outcome()
    compared = replace(run, reports=run.reports[:1])
    assert json.loads(written("json", compared))["compared"] is False
    assert json.loads(written("json", replace(compared, failed=())))["compared"] is True


def test_in_junit_no_rule_passes_that_did_not_run() -> None:
    suite = suites()[1]
    assert {key: suite.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5",
        "failures": "1",
        "errors": "0",
        "skipped": "4",
    }
    assert [skipped.get("message") for skipped in suite.findall("testcase/skipped")] == [REASON] * 4


def test_a_warning_does_not_make_a_rule_pass_that_did_not_run() -> None:
    run = outcome()
    (empty,) = run.reports[1].findings
    warned = replace(run.reports[1], findings=(empty, replace(empty, rule="name-variant", severity=Severity.WARNING)))
    suite = suites(replace(run, reports=(warned,)))[0]
    skipped = case(suite, "name-variant").find("skipped")
    assert skipped is not None
    assert skipped.get("message") == REASON
    assert "warning[name-variant]" in (suite.findtext("system-out") or "")


def test_in_sarif_the_run_is_no_success_and_a_notification_names_the_data_set() -> None:
    run = outcome()
    (invocation,) = sarif(replace(run, reports=run.reports[1:], failed=()))["invocations"]
    assert invocation["executionSuccessful"] is False
    (said,) = invocation["toolExecutionNotifications"]
    assert (said["level"], said["message"]["text"]) == ("error", f"/srv/tỉnh [2]: {REASON}")
    assert said["locations"][0]["physicalLocation"]["region"]["startLine"] == 1


def test_in_sarif_a_run_that_compared_everything_is_a_success() -> None:
    run = outcome()
    (invocation,) = sarif(replace(run, reports=run.reports[:1], failed=()))["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("ignored", [None, "as signed"])
def test_the_exit_code_and_the_failures_of_junit_agree(strict: bool, severity: Severity, ignored: str | None) -> None:
    run = outcome(strict=strict)
    only = replace(run.reports[0].findings[0], severity=severity, ignored=ignored)
    changed = replace(run, reports=(replace(run.reports[0], findings=(only,)),), failed=())
    fails = ignored is None and severity in ({"error", "warning"} if strict else {"error"})
    (suite,) = suites(changed)
    assert (suite.get("failures"), changed.exit_code) == (("1", 1) if fails else ("0", 0))
    assert said(only.message) in "".join(suite.itertext())


def test_a_folder_that_could_not_be_checked_decides_the_exit_code() -> None:
    run = outcome()
    assert run.exit_code == 2
    assert replace(run, failed=()).exit_code == 1
    assert replace(run, reports=(), failed=()).exit_code == 0


# Text


def test_a_report_on_several_folders_names_each_with_its_counts() -> None:
    lines = written("text", outcome()).splitlines()
    assert f"{FOLDER}: 3 errors, 25 warnings, 10 notes; 2 ignored" in lines
    assert "/srv/tỉnh [2]: 1 error, 0 warnings, 0 notes; 0 ignored" in lines
    assert lines[-1] == "4 errors, 25 warnings, 10 notes; 2 ignored"


# JSON


@pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
def test_json_has_the_key_and_the_values_of_every_sentence_beside_it(language) -> None:
    run = outcome(language=language)
    document = json.loads(written("json", run))
    for finding, told in zip(run.findings, document["findings"], strict=True):
        assert (told["message"], told["key"], told["values"]) == (
            language.say(finding.message),
            *data(finding.message),
        )
        help = (language.say(finding.help), *data(finding.help)) if finding.help else (None, None, None)
        assert (told["help"], told["help_key"], told["help_values"]) == help
        for part, related in zip(finding.related, told["related"], strict=True):
            assert (related["message"], related["key"], related["values"]) == (
                language.say(part.message),
                *data(part.message),
            )
    (lost,) = document["failed"]
    assert (lost["key"], lost["values"]) == ("no-folder", {"folder": "không có", "link": LINK})
    assert (lost["help_key"], lost["help_values"]) == ("another", {})


def data(message: Message) -> tuple[str, dict[str, object]]:
    return message.key, {name: as_data(value) for name, value in message.values.items()}


def test_in_json_values_have_their_type_while_stated_and_counted_are_text() -> None:
    first = json.loads(written("json", outcome()))["findings"][0]
    assert first["values"] == {"stated": 2, "counted": 1}
    assert (first["stated"], first["counted"]) == ("2", "1")


def test_but_for_its_sentences_json_is_the_same_in_every_language() -> None:
    english, vietnamese = (
        json.loads(written("json", outcome(language=language)), object_hook=without_sentences)
        for language in (ENGLISH, VIETNAMESE)
    )
    assert english == vietnamese


def without_sentences(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ("message", "help", "reason")}


# Causes


def causes() -> Iterator[tuple[Finding, list[str], list[str]]]:
    """Each finding with its causes in JSON and in SARIF."""
    run = outcome()
    document, log = json.loads(written("json", run)), sarif(run)
    for finding, told, result in zip(run.findings, document["findings"], log["results"], strict=True):
        yield finding, told["causes"], result.get("properties", {"causes": []})["causes"]


def test_a_finding_names_its_cause_and_others_none() -> None:
    assert all(in_json == in_sarif == list(finding.causes) for finding, in_json, in_sarif in causes())
    assert [in_json for _, in_json, _ in causes() if in_json] == [[NAME_OF_CAUSE]]


def test_json_has_each_cause_with_its_alternatives_and_the_findings_it_explains() -> None:
    (cause,) = json.loads(written("json", outcome()))["causes"]
    explained = [finding.fingerprint for finding in outcome().findings if finding.causes]
    assert (cause["name"], cause["are_all"], cause["findings"]) == (NAME_OF_CAUSE, False, explained)
    ((row,), (number,)) = cause["ways"]
    assert (row["key"], row["changes"][0]["leaves"], row["changes"][0]["enters"]) == ("row", "2022", None)
    assert (number["changes"][0]["stated"], number["changes"][0]["counted"], number["changes"][0]["line"]) == (2, 1, 3)


def test_a_finding_told_by_itself_says_its_cause() -> None:
    because = "cause, or another way: [red]x[/red]: the row was changed."
    (annotation,) = (message for _, _, message in annotations() if because in message)
    assert annotation.startswith("Name 2 is written in two ways.\n")
    (result,) = (result for result in sarif(outcome())["results"] if because in result["message"]["text"])
    assert result["ruleId"] == "name-variant"
    assert written("junit", outcome()).count(because) == 1


def test_an_explained_finding_is_told_once_in_the_text_below_its_cause() -> None:
    lines = written("text", outcome()).splitlines()
    start = lines.index(f"{ROADMAP}:5:14: warning: one cause, 1 finding")
    assert lines[start + 1 : start + 6] == [
        "  Either:",
        f"  {ROADMAP}:5: [red]x[/red]: the row was changed.",
        "  or:",
        f"  {ROADMAP}:3: The total says 2, the rows make 1.",
        "  Other changes would do as well.",
    ]
    assert lines[start + 6].startswith(f"  {ROADMAP}:4: name-variant, [red]x[/red]")
    assert not any("Name 2 is written in two ways." in line for line in lines)


def test_a_cause_of_findings_that_are_not_shown_is_not_told() -> None:
    run = outcome(quiet=True)
    findings = run.reports[0].findings
    known = tuple(replace(finding, ignored="as signed") if finding.causes else finding for finding in findings)
    report = replace(run.reports[0], findings=known)
    assert "one cause" not in written("text", replace(run, reports=(report,)))


# GitHub


def annotations() -> list[tuple[str, dict[str, str], str]]:
    """The commands as GitHub reads them: the level, the properties and the message, unescaped."""
    log = written("github", outcome())
    word = log.splitlines()[0].removeprefix("::stop-commands::")
    found = (COMMAND.fullmatch(line) for line in log.partition(f"::{word}::\n")[2].splitlines())
    read = []
    for match in found:
        assert match
        pairs = (pair.split("=", 1) for pair in match[2].split(",") if pair)
        read.append((match[1], {key: unquote(value) for key, value in pairs}, unquote(match[3])))
    return read


def test_the_log_holds_the_whole_text_and_obeys_none_of_it() -> None:
    log = written("github", outcome())
    first, _, rest = log.partition("\n")
    word = first.removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{64}", word)
    assert rest.startswith(written("text", outcome()) + f"::{word}::\n")
    assert written("github", replace(outcome(), cells=40)) == log
    assert "\n  ::add-mask::" in rest.partition(word)[0]


def test_ten_annotations_of_a_level_are_kept_and_the_last_notice_counts_the_others() -> None:
    levels = [level for level, _, _ in annotations()]
    assert levels == ["error"] * 5 + ["warning"] * 10 + ["notice"] * 10
    assert annotations()[-1][2] == "16 more could not be annotated; they are in the log of this step."


def test_a_notice_is_not_given_up_where_all_find_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "MOST", 25)
    assert [level for level, _, _ in annotations()] == ["error"] * 5 + ["warning"] * 25 + ["notice"] * 10


def test_annotations_keep_their_place_and_their_words() -> None:
    made = annotations()
    level, place, message = made[1]
    assert (level, message) == ("error", "The total says 2, the rows make 1.")
    assert place == {
        "file": f"{BELOW}/{ROADMAP}",
        "line": "3",
        "col": "20",
        "endLine": "3",
        "endColumn": "24",
        "title": "total-mismatch",
    }
    marked = next(message for _, _, message in made if "may look like anything" in message)
    assert marked.startswith("[red]x[/red] ::error::y %0A <b>&\"' ]]> =1+1 \\u001b[31m \\u0000 \\ufffe: ")
    assert "\nhelp: Write " in marked


def test_columns_are_left_out_of_a_span_of_several_lines() -> None:
    place = next(place for _, place, message in annotations() if COMPOSED in message)
    assert (place["line"], place["endLine"]) == ("5", "6")
    assert not {"col", "endColumn"} & set(place)


def test_an_acknowledged_finding_makes_no_annotation() -> None:
    assert not [message for _, _, message in annotations() if "says 4" in message or "Year 11" in message]


def test_names_keep_their_encoding() -> None:
    for name in ("json", "sarif", "github", "gitlab", "junit", "concise"):
        assert f"{COMPOSED} is also written {DECOMPOSED}." in written(name, outcome())


# SARIF


def sarif(made: Outcome | None = None) -> dict[str, Any]:
    (run,) = json.loads(written("sarif", made or outcome()))["runs"]
    return run


def results(run: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [result for result in run["results"] if result["ruleId"] == rule]


@pytest.mark.parametrize("quiet", [False, True], ids=["all", "quiet"])
def test_sarif_is_valid_by_its_official_schema(quiet: bool, node_modules: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    found = sorted(node_modules.glob("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json"))
    if not found:
        pytest.skip("the npm package @microsoft/jest-sarif is not installed")
    schema = json.loads(found[0].read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(json.loads(written("sarif", outcome(quiet=quiet))))] == []


def test_each_result_names_its_rule_by_index() -> None:
    run = sarif()
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert rules[0]["shortDescription"] == {"text": "A total is not the number of its rows."}
    assert rules[0]["fullDescription"] == {"text": "A thing is wrong. It matters because <of> & [that], {0}."}
    assert "Good:" in rules[0]["help"]["markdown"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules[:3]] == ["error", "warning", "note"]


def test_places_are_uris_and_regions() -> None:
    run = sarif()
    place = results(run, "total-mismatch")[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "kho%2C%201/t%E1%BB%89nh%201%2C%20ph%E1%BA%A7n%2520%3Ab/roadmap.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 20, "endLine": 3, "endColumn": 24}
    absolute = results(run, "broken-yaml")[0]["locations"][0]["physicalLocation"]
    assert absolute["artifactLocation"]["uri"] == "file:///srv/t%E1%BB%89nh%20%5B2%5D/roadmap.yaml"
    assert absolute["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    assert unquote(absolute["artifactLocation"]["uri"]) == f"file://{ELSEWHERE}"
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("roadmap.yaml", "roadmap.yaml"),
        ("./data/roadmap.yaml", "data/roadmap.yaml"),
        ("../data/roadmap.yaml", "../data/roadmap.yaml"),
        ("C:/dữ/roadmap.yaml", "file:///C:/d%E1%BB%AF/roadmap.yaml"),
        ("a\udce1/roadmap.yaml", "a%E1/roadmap.yaml"),
    ],
)
def test_a_path_becomes_a_uri(file: str, uri: str) -> None:
    from ntm_cli.formats.sarif import _uri

    assert _uri(file) == uri


def test_what_a_finding_was_compared_with_is_related() -> None:
    related = results(sarif(), "total-mismatch")[0]["relatedLocations"]
    said = [shown(location["message"]["text"]) for location in related]
    assert said == [f"{DECOMPOSED}: <1>", f"the rows, {LINK}"]
    assert related[1]["physicalLocation"]["region"] == {
        "startLine": 4,
        "startColumn": 3,
        "endLine": 6,
        "endColumn": 27,
    }


def test_what_is_acknowledged_is_suppressed_with_its_reason_and_nothing_else_is() -> None:
    suppressed = [result for result in sarif()["results"] if "suppressions" in result]
    assert [result["suppressions"] for result in suppressed] == [
        [{"kind": "inSource", "status": "accepted", "justification": reason}]
        for reason in (f"as signed: {MARKUP}", "as signed")
    ]


def test_fingerprints_hold_no_lines() -> None:
    first = results(sarif(), "total-mismatch")[0]
    assert first["partialFingerprints"] == {
        "finding/v1": f"total-mismatch:{BELOW}/{ROADMAP}:communes/3/total",
    }


def test_every_message_is_read_as_the_text_it_is_and_none_as_a_link_or_a_placeholder() -> None:
    read = [shown(text) for text in messages(sarif())]
    run = outcome()
    expected = [f"không có: There is no folder không có, {LINK}.", f"/srv/tỉnh [2]: {REASON}"]
    for finding in run.findings:
        causes = because(run.reports[0], finding)
        parts = [finding.message, *causes, *([HELP(help=finding.help)] if finding.help else [])]
        expected += ["\n".join(map(said, parts)), *(said(part.message) for part in finding.related)]
    assert sorted(read) == sorted(expected)
    assert sum(LINK in text for text in read) == 3


def test_the_reader_of_messages_knows_links_and_placeholders() -> None:
    assert (links(LINK), placeholders(LINK)) == (
        ["[Xã An Lạc](https://evil.example/x)", r"[\](2) \\](sarif:/runs/0)", r"[\[a\]](3)"],
        ["{0}"],
    )


def test_no_text_of_a_rule_could_be_read_as_a_link_or_a_placeholder() -> None:
    catalogue = (*entries(ENGLISH), *entries(VIETNAMESE))
    rules = sarif(replace(outcome(), catalogue=catalogue))["tool"]["driver"]["rules"]
    texts = [
        text for rule in rules for key in ("shortDescription", "fullDescription", "help") for text in rule[key].values()
    ]
    assert len(texts) > 100
    assert [text for text in texts if links(text) + placeholders(text)] == []


def test_a_rule_is_described_in_the_language_of_the_run(ntm: Callable[..., Run], repository: Path) -> None:
    for language, catalogue in (("en", entries(ENGLISH)), ("vi", entries(VIETNAMESE))):
        out = ntm("check", str(repository / "data"), "--format", "sarif", "--lang", language).out
        rules = json.loads(out)["runs"][0]["tool"]["driver"]["rules"]
        assert [rule["help"]["markdown"] for rule in rules] == [entry.documentation for entry in catalogue]


def test_without_the_acknowledged_findings_nothing_is_suppressed() -> None:
    assert [result for result in sarif(outcome(quiet=True))["results"] if "suppressions" in result] == []


def test_a_folder_that_could_not_be_checked_makes_the_run_a_failed_one() -> None:
    (invocation,) = sarif()["invocations"]
    assert invocation["executionSuccessful"] is False


# JUnit


def suites(made: Outcome | None = None) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(written("junit", made or outcome())))


def case(suite: ElementTree.Element, name: str) -> ElementTree.Element:
    (found,) = suite.findall(f"testcase[@name='{name}']")
    return found


@pytest.mark.parametrize("quiet", [False, True], ids=["all", "quiet"])
def test_junit_is_valid_by_the_schema_of_ant(quiet: bool, node_modules: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    file = node_modules / "junit-xml" / "src" / "index.test.ts"
    if not file.is_file():
        pytest.skip("the npm package junit-xml (1.2) is not installed")
    quoted = re.search(r"const antJunitSchema = '(.*?)';\n", file.read_text(encoding="utf-8"), re.DOTALL)
    assert quoted
    schema = etree.XMLSchema(etree.fromstring(quoted[1].replace("\\'", "'").encode()))
    document = etree.fromstring(written("junit", outcome(quiet=quiet)).encode())
    # This copy of the schema is older than `skipped`, which later ones have in the place of a failure.
    for suite in document:
        del suite.attrib["skipped"]
    for skipped in document.findall(".//skipped"):
        skipped.getparent().remove(skipped)
    schema.assertValid(document)


def test_each_folder_is_a_suite_and_each_rule_a_test() -> None:
    first, second, third = suites()
    assert [suite.get("name") for suite in (first, second, third)] == [FOLDER, "/srv/tỉnh [2]", "không có"]
    names = ["total-mismatch", "name-variant", "years-out-of-order", "broken-yaml", "percent-mismatch"]
    assert [test.get("name") for test in first.findall("testcase")] == names
    assert {key: first.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5",
        "failures": "1",
        "errors": "0",
        "skipped": "0",
    }
    assert not list(case(first, "percent-mismatch"))


def test_what_fails_nothing_stands_in_the_output_and_with_strict_warnings_fail() -> None:
    first = suites()[0]
    assert not list(case(first, "name-variant"))
    assert not list(case(first, "years-out-of-order"))
    said = first.findtext("system-out") or ""
    assert f"{BELOW}/{ROADMAP}:4:1: warning[name-variant]\nName 2 is written in two ways.\n" in said
    assert f"{BELOW}/{ROADMAP}:1:9: note[years-out-of-order]\nYear 1 is out of order.\n" in said
    strict = suites(outcome(strict=True))[0]
    assert strict.get("failures") == "2"
    failure = case(strict, "name-variant").find("failure")
    assert failure is not None
    assert failure.get("type") == "warning"
    assert "warning[name-variant]" not in (strict.findtext("system-out") or "")


def test_a_failure_says_places_messages_related_lines_and_help() -> None:
    failure = case(suites()[0], "total-mismatch").find("failure")
    assert failure is not None
    assert failure.get("message") == "The total says 2, the rows make 1. And 2 more."
    assert failure.get("type") == "error"
    said = failure.text or ""
    assert said.startswith(
        f"{BELOW}/{ROADMAP}:3:20: error[total-mismatch]\nThe total says 2, the rows make 1.\n"
        f"{BELOW}/{FOLDER}/targets.yaml:1: {DECOMPOSED}: <1>\n{BELOW}/{ROADMAP}:4: the rows, {LINK}\n\n"
    )
    assert "<b>&\"' ]]> =1+1 \\u001b[31m \\u0000 \\ufffe" in said
    assert "\nhelp: Write [red]x[/red]" in said


def test_beside_a_failure_the_reasons_stand_in_the_output() -> None:
    first = suites()[0]
    assert case(first, "total-mismatch").find("skipped") is None
    said = first.findtext("system-out") or ""
    assert f"{BELOW}/{ROADMAP}:3:12: The total says 4, the rows make 3. Ignored: as signed: [red]x" in said


def test_a_rule_with_acknowledged_findings_only_is_a_skipped_test_with_the_reason() -> None:
    run = outcome()
    report = run.reports[0]
    ignored = tuple(finding for finding in report.findings if finding.ignored and finding.severity is Severity.NOTE)
    changed = replace(run, reports=(replace(report, findings=ignored),))
    suite = suites(changed)[0]
    skipped = case(suite, "years-out-of-order").find("skipped")
    assert skipped is not None
    assert (skipped.get("message"), suite.get("skipped"), suite.get("failures")) == ("as signed", "1", "0")


def test_a_folder_that_could_not_be_checked_is_an_error() -> None:
    last = suites()[-1]
    assert (last.get("errors"), last.get("tests")) == ("1", "1")
    error = last.find("testcase/error")
    assert error is not None
    assert error.get("message") == f"There is no folder không có, {LINK}."


# Loading


def test_every_module_of_the_package_is_a_format_that_can_be_asked_for() -> None:
    names = [module.name for module in pkgutil.iter_modules(formats.__path__)]
    rendering = [name for name in names if hasattr(importlib.import_module(f"{formats.__name__}.{name}"), "render")]
    assert sorted(rendering) == sorted(NAMES)
    assert all(format.name == name for name, format in FORMATS.items())


def test_a_report_in_a_file_is_as_wide_as_on_a_console_of_no_width() -> None:
    assert CELLS == console.DEFAULT_WIDTH


# In Vietnamese


@pytest.mark.parametrize("name", ["text", "github", "gitlab", "junit"])
def test_what_people_read_is_vietnamese_all_over(name: str) -> None:
    report = written(name, outcome(language=VIETNAMESE))
    assert "Dòng cộng ghi 2, đếm được 1." in report
    english = ("help:", "ignored:", "Ignored", "errors,", "more", "is written", "The ", "No numbers", "error[", "note[")
    assert [word for word in english if word in report.replace(COMMAND_OF_A_NAME, "")] == []


COMMAND_OF_A_NAME = "##[error]Xã"


def test_sarif_says_which_language_it_speaks() -> None:
    for language in (ENGLISH, VIETNAMESE):
        run = sarif(outcome(language=language))
        assert run["language"] == language.code
        assert run["results"][0]["message"]["text"] == language.say(outcome().findings[0].message)
        summary = run["tool"]["driver"]["rules"][0]["shortDescription"]["text"]
        assert summary == language.say(outcome().catalogue[0].rule.summary)


def test_what_tells_results_apart_is_the_same_in_every_language() -> None:
    english, vietnamese = (suites(outcome(language=language)) for language in (ENGLISH, VIETNAMESE))
    for one, other in zip(english, vietnamese, strict=True):
        assert [test.attrib for test in one.findall("testcase")] == [test.attrib for test in other.findall("testcase")]
        assert [failure.get("type") for failure in one.iter("failure")] == [
            failure.get("type") for failure in other.iter("failure")
        ]
