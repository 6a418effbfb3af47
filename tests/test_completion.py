"""What bash, zsh and fish offer, asked the way each of them asks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ntm_cli.commands.completion import (
    complete_districts,
    complete_formats,
    complete_groups,
    complete_rules,
    complete_years,
)
from ntm_cli.formats import NAMES as FORMATS

BASH = {"_NTM_COMPLETE": "complete_bash"}
ZSH = {"_NTM_COMPLETE": "complete_zsh"}
FISH = {"_NTM_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}


@pytest.fixture(autouse=True)
def _in_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)


def offered(shell: dict[str, str], line: str) -> str:
    words = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" ")), "_TYPER_COMPLETE_ARGS": line}
    program = "import sys; sys.argv[0] = 'ntm'; from ntm_cli.__main__ import main; main()"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=os.environ | shell | words, capture_output=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ntm summary --district van", ["van-don"]),
        ("ntm summary --district Đầ", ["Đầm-Hà"]),
        ("ntm summary --year 20", ["2022", "2023", "2024", "2025"]),
        ("ntm rule subt", ["subtotal-mismatch", "subtotal-missing", "subtotal-blank"]),
        ("ntm summary --by ", ["district", "group", "commune", "village"]),
        ("ntm rep", ["report"]),
        ("ntm report --year 20", ["2022", "2023", "2024", "2025"]),
        ("ntm report --out", ["--output"]),
        ("ntm su", ["summary"]),
        ("ntm fi", ["fix"]),
        ("ntm fix --ro", ["--rows"]),
        ("ntm check --lang ", ["vi", "en"]),
        ("ntm rule --lang e", ["en"]),
        ("ntm schema ro", ["roadmap"]),
        ("ntm summary --format ", ["table", "json", "csv"]),
        ("ntm check --format ", list(FORMATS)),
        ("ntm check --format g", ["github", "gitlab"]),
        ("ntm check --format=co", ["concise"]),
        ("ntm check --format text --format sarif=docs/rules", ["sarif=docs/rules.md", "sarif=docs/rules.vi.md"]),
        ("ntm check --exit", ["--exit-zero"]),
        ("ntm check --color ", ["auto", "always", "never"]),
        ("ntm --color a", ["auto", "always"]),
        # wrong so far, or asking for something else than a check
        ("ntm check --help --stri", ["--strict"]),
        ("ntm check –strict --qui", ["--quiet"]),
        ("ntm check --lang fr --qui", ["--quiet"]),
        ("ntm rule name variant --mark", ["--markdown"]),
        ("ntm nothing --he", ["--help"]),
    ],
)
def test_bash_is_offered_what_fits(line: str, expected: list[str]) -> None:
    assert offered(BASH, line).split() == expected


def test_after_import_a_shell_offers_files_in_its_own_way() -> None:
    """Bash completes files where nothing is offered, zsh where it is told to."""
    for line in ("ntm import ", "ntm import a.docx --into "):
        assert (offered(BASH, line), offered(ZSH, line)) == ("\n", "_files\n")
    assert offered(BASH, "ntm imp") == "import\n"


@pytest.mark.parametrize("shell", [BASH, ZSH, FISH])
def test_a_file_is_offered_behind_the_format_that_goes_there(
    shell: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "báo cáo").mkdir()
    (tmp_path / "báo cáo" / "a.json").touch()
    for name in (".hidden", "unseen\u2028name"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert "json=báo cáo/" in offered(shell, "ntm check --format json=b")
    everything = offered(shell, "ntm check --format json=")
    assert ("báo cáo" in everything, "hidden" in everything, "unseen" in everything) == (True, False, False)
    assert complete_formats("json=báo cáo/") == ["json=báo cáo/a.json"]
    assert complete_formats("json=.h") == ["json=.hidden"]
    assert complete_formats("json=nowhere/x") == []


def test_bash_which_parts_words_at_the_equals_sign_completes_files_itself() -> None:
    """It does where nothing is offered."""
    assert offered(BASH, "ntm check --format sarif = do") == "\n"


def test_zsh_and_fish_are_offered_names_with_their_meaning() -> None:
    for shell in (ZSH, FISH):
        said = offered(shell, "ntm summary --district van")
        assert said.index("van-don") < said.index("Huyện Vân Đồn")


@pytest.mark.parametrize("shell", [ZSH, FISH])
@pytest.mark.parametrize(
    ("line", "english", "vietnamese"),
    [
        ("ntm ch", "Recount everything", "Đếm lại toàn bộ"),
        ("ntm check --stri", "Warnings fail", "Có cảnh báo"),
        ("ntm --install", "Teach your shell", "Cài tính năng"),
        ("ntm summary --he", "Show this page.", "Hiện trang trợ giúp này."),
    ],
)
def test_what_is_offered_is_explained_in_the_language_that_is_spoken(
    shell: dict[str, str], line: str, english: str, vietnamese: str
) -> None:
    assert english in offered(shell, line)
    assert vietnamese in offered({**shell, "NTM_LANG": "vi"}, line)


def test_a_language_asked_for_on_the_line_explains_what_may_follow() -> None:
    for shell in (ZSH, FISH):
        assert "Tên một đơn vị" in offered(shell, "ntm rule --lang vi name-v")
        assert "Không hiện" in offered(shell, "ntm check --lang=vi --qui")


def test_what_is_offered_is_found_when_it_is_typed_so(repository: Path) -> None:
    from ntm_cli.plan.divisions import divided
    from ntm_cli.plan.vocabulary import Division
    from ntm_cli.reading.folders import Folder
    from ntm_cli.reading.loading import load_dataset
    from ntm_cli.summaries.part import find

    found = divided(load_dataset(Folder(repository / "data")), Division.DISTRICT)
    assert found is not None
    assert len(complete_districts("")) == 26
    assert all(find(found.parts, Division.DISTRICT, form).name == name for form, name in complete_districts(""))


def test_groups_districts_and_years_are_those_of_the_data_at_hand(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "examples" / "five-years-without-districts")
    groups = [(f"{word}-{number}", f"Nhóm {number}") for number in (1, 2, 3) for word in ("nhom", "Nhóm")]
    assert complete_groups("") == groups
    assert complete_groups("nhom-2") == [("nhom-2", "Nhóm 2")]
    assert complete_districts("") == []
    assert complete_years("") == ["2026", "2027", "2028", "2029", "2030"]
    monkeypatch.chdir(repository / "examples" / "one-year-plan")
    assert [form for form, _ in complete_districts("b")] == ["bien-xanh"]
    assert complete_groups("") == []


def test_without_data_at_hand_nothing_of_the_copy_inside_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (complete_years(""), complete_districts(""), complete_groups("")) == ([], [], [])


def test_data_that_cannot_be_read_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "roadmap.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "data" / "targets.yaml").write_text("[", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert (complete_years(""), complete_districts(""), complete_groups("")) == ([], [], [])


def test_rules_are_offered_with_their_meaning_in_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert complete_rules("name-v") == [("name-variant", "One unit is spelt in two ways.")]
    monkeypatch.setenv("NTM_LANG", "vi")
    assert complete_rules("name-v") == [("name-variant", "Tên một đơn vị được viết theo hai cách.")]


def test_rules_are_offered_by_their_beginning() -> None:
    assert [name for name, _ in complete_rules("target-s")] == ["target-shortfall", "target-surplus"]
