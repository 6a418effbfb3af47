"""What the READMEs and the pages tell newcomers and analysts is so: set-up, files, messages and names."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from documents import DOCUMENTS, FRONT, MESSAGE, REPOSITORY, change, section, text_of
from running import Run
from small import Book

from ntm_cli.formats import NAMES
from ntm_cli.pages import FORMS
from ntm_cli.plan.kinds import KINDS
from ntm_cli.reading.results_models import Complete, Published, Recognition, UnitChange

# set-up


@pytest.mark.parametrize("document", FRONT.values())
def test_it_is_read_in_one_go(document: str) -> None:
    assert text_of(document).count("\n") <= 180


def test_the_two_commands_for_newcomers_are_each_one_line() -> None:
    commands = re.findall(r"```sh\n(.*?)```", text_of("README.md"), re.DOTALL)
    assert [command.count("\n") for command in commands] == [1, 1]
    assert commands[0].rstrip().endswith("ntm check")
    assert " -m pytest " in commands[1]
    assert all(line == commands[1].rstrip() for line in text_of("README.md").splitlines() if "-m pytest" in line)


def test_what_newcomers_install_is_pinned() -> None:
    commands = re.findall(r"```(?:sh|powershell)\n(.*pip install.*)\n```", text_of("README.md"))
    assert len(commands) == 3
    for command in commands:
        assert command.index("PIP_CONSTRAINT") < command.index("PIP_BUILD_CONSTRAINT") < command.index("pip install")


def test_what_an_analyst_installs_from_the_folder_is_pinned() -> None:
    (block,) = re.findall(r"```bat\n([^`]*pip install --quiet \"\.\[office,pdf\]\")\n```", text_of("README.vi.md"))
    for variable in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"):
        assert block.index(f"set {variable}=pins.txt\n") < block.index("pip install")


def test_whoever_has_installed_it_knows_what_the_last_line_is(
    ntm: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REPOSITORY)
    last = ntm("check", "--lang", "vi").out.splitlines()[-1]
    assert f"dòng cuối của kết quả là `{last}`." in text_of("README.vi.md")


def test_each_document_leads_to_the_other() -> None:
    for document, other in (("README.md", "README.vi.md"), ("README.vi.md", "README.md")):
        assert f"]({other})" in text_of(document).split("\n\n")[1]


def test_where_ntm_was_found_is_said_in_one_place() -> None:
    """No address of the project is known, and none is invented."""
    saying = [document for document in DOCUMENTS if "OWNER" in text_of(document)]
    assert saying == ["docs/ci.md"]
    assert text_of("docs/ci.md").count("`OWNER/ntm` stands for where you found this repository") == 1


# messages


def test_the_ten_messages_are_ten_and_each_is_shown_with_what_to_do() -> None:
    ten = text_of("docs/messages.vi.md").partition("\n## Mười ")[2].partition("\n## ")[0]
    sections = re.split(r"^### ", ten, flags=re.MULTILINE)[1:]
    assert [section.partition(".")[0] for section in sections] == [str(number) for number in range(1, 11)]
    assert all(MESSAGE.search(section) and "\n**Cần làm:** " in section for section in sections)


def test_the_message_that_is_explained_is_the_one_that_is_shown() -> None:
    text = text_of("docs/check.vi.md").partition("\n## Đọc một thông báo\n")[2]
    shown = MESSAGE.search(text)
    assert shown
    place, severity, head = shown["output"].split("\n")[0].split(": ")
    (rule,) = re.findall(r":\d+: ([\w-]+), ", shown["output"])
    file, line, column = place.split(":")
    name = file.rpartition("/")[2]
    assert f"| `{place}` | chỗ cần xem: tệp `{name}`, dòng {line}, cột {column} của tệp |\n| `{severity}` |" in text
    assert f"\n| `{head}` | " in text
    assert f"| `{rule}` | tên quy tắc; `ntm rule {rule}` " in text


@pytest.mark.parametrize("document", ["docs/check.md", "docs/check.vi.md"])
def test_the_comment_that_is_shown_is_one_of_the_data(document: str) -> None:
    (comment,) = re.findall(r"^ *(# ntm: ignore.*)$", text_of(document), re.MULTILINE)
    assert comment in text_of("data/targets.yaml")


# the files

HEAD = "decision: {number: 15/KH-UBND, date: 2026-03-20, province: Thử Nghiệm}\nyears: [2026, 2027]\n"
NO_TARGETS = "decision: 15/KH-UBND\nscope: {}\ntargets: []\n"


def files_shown() -> list[str]:
    """The files and tables that the page on the data shows, whole roadmap first, targets last."""
    shown = section("docs/data.md", "roadmap.yaml") + section("docs/data.md", "targets.yaml")
    return re.findall(r"```yaml\n(.*?)```", shown, re.DOTALL)


def test_the_files_shown_can_be_read_and_agree() -> None:
    whole, *tables, targets = files_shown()
    assert Book(whole, targets).findings() == []
    assert len(tables) == 5
    for table in tables:
        assert Book(HEAD + table, NO_TARGETS).findings() == [], table


def test_the_tables_shown_are_of_every_shape() -> None:
    whole, *tables, _ = files_shown()
    shown = [Book(whole, NO_TARGETS), *(Book(HEAD + table, NO_TARGETS) for table in tables)]
    shapes = [(book.dataset().communes.way, book.dataset().communes.is_complete) for book in shown]
    assert set(shapes) == {("rows", True), ("districts", True), ("groups", True), ("", True), ("rows", False)}


def test_the_row_that_is_explained_is_one_of_the_data() -> None:
    for document in ("docs/data.md", "docs/data.vi.md"):
        (row,) = re.findall(r"^- \{row: .*$", text_of(document), re.MULTILINE)
        assert row in text_of("data/roadmap.yaml")


def test_the_kinds_named_are_those_that_are_known() -> None:
    text = " ".join(text_of("docs/data.md").split())
    *most, last = (kind.capitalize() for kind in KINDS)
    assert f"The kinds are {', '.join(most)} and {last};" in text


@pytest.mark.parametrize("document", ["docs/results.md", "docs/results.vi.md"])
def test_the_results_shown_are_those_of_the_example(document: str) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", text_of(document), re.DOTALL)
    example = yaml.safe_load(text_of("examples/five-years-without-districts/results.yaml"))
    for name, entries in yaml.safe_load(shown).items():
        assert entries
        assert all(entry in example[name] for entry in entries)


def test_every_key_of_the_results_is_told() -> None:
    models = {"counts": Published, "units": Recognition, "changes": UnitChange, "complete": Complete}
    for name, model in models.items():
        fields = model.model_fields
        needed = {key for key, field in fields.items() if field.is_required()}
        (row,) = re.findall(rf"^\| `{name}` \|(.*)\|(.*)\|$", text_of("docs/results.md"), re.MULTILINE)
        needs, may = ({*re.findall(r"`([a-z]+)`", cell)} for cell in row)
        assert needs - {"year", "revoked"} == needed
        assert needs | may == fields.keys()
    named = {
        *re.findall(r"`([a-z]+)`", section("docs/results.vi.md", "So với lộ trình") + text_of("docs/results.vi.md"))
    }
    assert named >= {key for model in models.values() for key in model.model_fields} - {"name"}


# formats, integrations, programs


def test_every_format_is_told() -> None:
    assert re.findall(r"^\| `(\w+)` \|", section("docs/ci.md", "Formats"), re.MULTILINE) == list(NAMES)
    for document in ("docs/report.md", "docs/report.vi.md"):
        assert re.findall(r"^\| `[\w-]*(\.\w+)` \|", text_of(document), re.MULTILINE) == list(FORMS)


def yaml_of(heading: str) -> object:
    (block,) = re.findall(r"```yaml\n(.*?)```", section("docs/ci.md", heading), re.DOTALL)
    return yaml.safe_load(block)


def test_the_action_takes_what_is_shown_and_all_of_it_is_shown() -> None:
    shown = yaml_of("GitHub")
    assert isinstance(shown, dict)
    (step,) = (step for step in shown["steps"] if step["uses"] == "OWNER/ntm@COMMIT")
    assert step["with"].keys() == yaml.safe_load(text_of("action.yml"))["inputs"].keys()


def test_the_hook_and_its_options_are_those_that_there_are(
    ntm: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = yaml_of("pre-commit")
    assert isinstance(shown, dict)
    ((hook,),) = (repo["hooks"] for repo in shown["repos"])
    assert [hook["id"]] == [known["id"] for known in yaml.safe_load(text_of(".pre-commit-hooks.yaml"))]
    monkeypatch.chdir(REPOSITORY)
    assert ntm("check", *hook["args"]).exit == 0


def test_the_job_of_gitlab_runs_and_keeps_the_file_that_it_writes(
    ntm: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = yaml_of("GitLab")
    assert isinstance(shown, dict)
    program, *arguments = shown["ntm"]["script"][-1].split()
    monkeypatch.chdir(tmp_path)
    assert (program, ntm(*arguments, str(REPOSITORY / "data")).exit) == ("ntm", 0)
    report = shown["ntm"]["artifacts"]["reports"]["codequality"]
    assert (tmp_path / report).read_text(encoding="utf-8") == "[]\n"


def keys_told(heading: str, of: str = "key") -> set[str]:
    """The keys in the first column of a table of the page on JSON, by what the column is called."""
    part = section("docs/python.md", "JSON").partition(f"### {heading}\n")[2].partition("\n### ")[0]
    rows = part.partition(f"| {of} | what it holds |\n|---|---|\n")[2].partition("\n\n")[0]
    return {key for row in rows.splitlines() for key in re.findall(r"`(\w+)`", row.split("|")[1])}


def test_every_key_of_the_json_is_told(
    ntm: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("data", "signed"):
        shutil.copytree(REPOSITORY / "data", tmp_path / name)
    change(tmp_path / "data", "name: Xã Lục Hồn}", "name: Xã Lục Hồn, advanced: 2022}")
    monkeypatch.chdir(tmp_path)
    check, summary, diff = (
        json.loads(ntm(*command, "--format", "json").out)
        for command in (("check",), ("summary",), ("diff", "signed", "data"))
    )
    told = {name: document.keys() - {"schema"} for name, document in (("check", check), ("summary", summary))}
    assert told == {name: keys_told(f"ntm {name}") for name in told}
    assert diff.keys() - {"schema"} == keys_told("ntm diff")
    assert {key for finding in check["findings"] for key in finding} == keys_told("ntm check", "key of a finding")
    assert {key for cause in check["causes"] for key in cause} == keys_told("ntm check", "key of a cause")
    assert {document["schema"] for document in (check, summary, diff)} == {1}
    assert all("follows" in number for number in diff["numbers"])
