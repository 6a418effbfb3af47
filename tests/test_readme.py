"""Every command shown in a document prints what the document shows.

A comment before a block says what was changed in the shipped files for it. A block that shows one message names the
command that it is of.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from golden import demand
from running import Run
from small import Book
from syllables import foreign

from ntm_cli.plan.kinds import KINDS

#: The documents, each with the language of its outputs.
DOCUMENTS = {"README.md": "en", "README.vi.md": "vi"}
CHANGE = r"with `(?P<old>[^`]*)` as `(?P<new>[^`]*)`"
BLOCK = re.compile(
    rf"(?:<!-- {CHANGE} -->\n)?```console\n[$>] ntm (?P<command>[^\n]*)\n(?P<output>.*?)```",
    re.DOTALL,
)
MESSAGE = re.compile(
    rf"<!-- of `ntm (?P<command>[^`]*)`(?:, {CHANGE})? -->\n```text\n"
    r"(?P<output>[^\n]*(?P<label>\[[\w-]+\]|: một nguyên nhân)[^\n]*\n.*?)```",
    re.DOTALL,
)
CODE = re.compile(r"```.*?```", re.DOTALL)
#: What a Vietnamese document calls by its English name.
NAMES = frozenset({"Consolas", "CSV", "English", "Excel", "Notepad", "PDF", "Python", "Windows", "Word"})


@pytest.fixture
def printed(
    ntm: Callable[..., Run], repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[re.Match[str], str], str]:
    """What the command of a block prints in a language, on the shipped data with the change that the block is for."""
    monkeypatch.chdir(tmp_path)

    def run(block: re.Match[str], language: str) -> str:
        monkeypatch.setenv("NTM_LANG", language)
        for folder, copy in (("data", "data"), ("examples", "examples"), ("data", "signed")):
            shutil.copytree(repository / folder, tmp_path / copy, dirs_exist_ok=True)
        shutil.copy(repository / "tests" / "printed" / "pasted.txt", tmp_path / "quyet-dinh.txt")
        if block["old"]:
            change(tmp_path / "data", block["old"], block["new"])
        return ntm(*shlex.split(block["command"])).out

    return run


@pytest.mark.parametrize(("document", "language"), DOCUMENTS.items())
def test_the_outputs_shown_are_what_the_commands_print(
    document: str, language: str, printed: Callable[[re.Match[str], str], str], repository: Path
) -> None:
    def whole(block: re.Match[str]) -> str:
        return holding(block, printed(block, language))

    def message(block: re.Match[str]) -> str:
        messages = re.split(r"(?<=\n)\n", printed(block, language))
        return holding(block, next(shown for shown in messages if block["label"] in shown.partition("\n")[0]))

    text = (repository / document).read_text(encoding="utf-8")
    current, blocks = BLOCK.subn(whole, text)
    current, messages = MESSAGE.subn(message, current)
    assert (blocks > 0, messages) == (True, text.count("```text\n"))
    demand(repository / document, current)


def holding(block: re.Match[str], output: str) -> str:
    """A block with an output in the place of its own."""
    return block[0][: block.start("output") - block.start()] + output + "```"


def change(folder: Path, old: str, new: str) -> None:
    """Change the one place in roadmap and targets that reads so."""
    files = (folder / name for name in ("roadmap.yaml", "targets.yaml"))
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    assert sum(text.count(old) for text in texts.values()) == 1, old
    for file, text in texts.items():
        file.write_text(text.replace(old, new), encoding="utf-8")


def test_whoever_has_installed_it_knows_what_the_last_line_is(
    ntm: Callable[..., Run], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    last = ntm("check", "--lang", "vi").out.splitlines()[-1]
    assert f"dòng cuối của kết quả là `{last}`." in (repository / "README.vi.md").read_text(encoding="utf-8")


def test_the_vietnamese_document_holds_no_english_but_names_and_what_a_screen_says(repository: Path) -> None:
    text = (repository / "README.vi.md").read_text(encoding="utf-8")
    prose = re.sub(r"\*\*.*?\*\*|<http[^>]*>", " ", CODE.sub(" ", text), flags=re.DOTALL)
    assert len(prose) > 5000
    assert foreign(prose, NAMES) == []


def test_the_ten_messages_are_ten_and_each_is_shown_with_what_to_do(repository: Path) -> None:
    text = (repository / "README.vi.md").read_text(encoding="utf-8")
    ten = text.partition("\n## Mười ")[2].partition("\n## ")[0]
    sections = re.split(r"^### ", ten, flags=re.MULTILINE)[1:]
    assert [section.partition(".")[0] for section in sections] == [str(number) for number in range(1, 11)]
    assert all(MESSAGE.search(section) and "\n**Cần làm:** " in section for section in sections)


def test_the_message_that_is_explained_is_the_one_that_is_shown(repository: Path) -> None:
    text = (repository / "README.vi.md").read_text(encoding="utf-8").partition("\n## Đọc một thông báo\n")[2]
    shown = MESSAGE.search(text)
    assert shown
    place, severity, head = shown["output"].split("\n")[0].split(": ")
    (rule,) = re.findall(r":\d+: ([\w-]+), ", shown["output"])
    file, line, column = place.split(":")
    name = file.rpartition("/")[2]
    assert f"| `{place}` | chỗ cần xem: tệp `{name}`, dòng {line}, cột {column} của tệp |\n| `{severity}` |" in text
    assert f"\n| `{head}` | " in text
    assert f"| `{rule}` | tên quy tắc; `ntm rule {rule}` " in text


def test_the_contents_of_the_vietnamese_document_are_its_headings(repository: Path) -> None:
    text = (repository / "README.vi.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings]
    assert re.findall(r"^- \[(.*)\]\(#(.*)\)$", text, re.MULTILINE) == list(zip(headings, anchors, strict=True))


HEAD = "decision: {number: 15/KH-UBND, date: 2026-03-20, province: Thử Nghiệm}\nyears: [2026, 2027]\n"
NO_TARGETS = "decision: 15/KH-UBND\nscope: {}\ntargets: []\n"


def files_shown(repository: Path) -> list[str]:
    """The files and tables that the section on the files shows."""
    text = (repository / "README.md").read_text(encoding="utf-8")
    section = text[text.index("## The files") : text.index("## What gets through")]
    return re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)


def test_the_files_shown_can_be_read_and_agree(repository: Path) -> None:
    whole, *tables, targets = files_shown(repository)
    assert Book(whole, targets).findings() == []
    assert len(tables) == 5
    for table in tables:
        assert Book(HEAD + table, NO_TARGETS).findings() == [], table


def test_the_tables_shown_are_of_every_shape(repository: Path) -> None:
    whole, *tables, _ = files_shown(repository)
    shown = [Book(whole, NO_TARGETS), *(Book(HEAD + table, NO_TARGETS) for table in tables)]
    shapes = [(book.dataset().communes.way, book.dataset().communes.is_complete) for book in shown]
    assert set(shapes) == {("rows", True), ("districts", True), ("groups", True), ("", True), ("rows", False)}


def test_the_kinds_named_are_those_that_are_known(repository: Path) -> None:
    text = " ".join((repository / "README.md").read_text(encoding="utf-8").split())
    *most, last = (kind.capitalize() for kind in KINDS)
    assert f"The kinds are {', '.join(most)} and {last};" in text


def test_the_two_commands_for_newcomers_are_each_one_line(repository: Path) -> None:
    text = (repository / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    assert [command.count("\n") for command in commands] == [1, 1]
    assert commands[0].rstrip().endswith("ntm check")
    assert " -m pytest " in commands[1]


def test_what_newcomers_install_is_pinned(repository: Path) -> None:
    text = (repository / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"```(?:sh|powershell)\n(.*pip install.*)\n```", text)
    assert len(commands) == 3
    for command in commands:
        assert command.index("PIP_CONSTRAINT") < command.index("PIP_BUILD_CONSTRAINT") < command.index("pip install")


def test_what_an_analyst_installs_from_the_folder_is_pinned(repository: Path) -> None:
    text = (repository / "README.vi.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```bat\n([^`]*pip install --quiet \.)\n```", text)
    for variable in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"):
        assert block.index(f"set {variable}=pins.txt\n") < block.index("pip install")


def test_each_document_leads_to_the_other(repository: Path) -> None:
    for document, other in (("README.md", "README.vi.md"), ("README.vi.md", "README.md")):
        head = (repository / document).read_text(encoding="utf-8").split("\n\n")[1]
        assert f"]({other})" in head


def test_what_a_document_links_to_is_there(repository: Path) -> None:
    for document in DOCUMENTS:
        text = (repository / document).read_text(encoding="utf-8")
        named = re.findall(r"\]\((?!http)([^)#]+)(?:#[^)]*)?\)", CODE.sub("", text))
        assert named
        assert [name for name in named if not (repository / name).exists()] == []


def test_the_comment_that_is_shown_is_one_of_the_data(repository: Path) -> None:
    data = (repository / "data" / "targets.yaml").read_text(encoding="utf-8")
    for document in DOCUMENTS:
        text = (repository / document).read_text(encoding="utf-8")
        (comment,) = re.findall(r"^ *(# ntm: ignore.*)$", text, re.MULTILINE)
        assert comment in data
