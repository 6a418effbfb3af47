"""Every command shown in a document prints what the document shows.

A comment before a block says what was changed in the shipped roadmap for it.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from golden import demand
from running import Run

DOCUMENTS = ("README.md",)
BLOCK = re.compile(
    r"(?:<!-- with `(?P<old>[^`]*)` as `(?P<new>[^`]*)` -->\n)?"
    r"```console\n\$ ntm (?P<command>[^\n]*)\n(?P<output>.*?)```",
    re.DOTALL,
)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_outputs_shown_are_what_the_commands_print(
    document: str, ntm: Callable[..., Run], repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def printed(block: re.Match[str]) -> str:
        shutil.copytree(repository / "data", tmp_path / "data", dirs_exist_ok=True)
        if block["old"]:
            change(tmp_path / "data" / "roadmap.yaml", block["old"], block["new"])
        output = ntm(*shlex.split(block["command"])).out
        return block[0][: block.start("output") - block.start()] + output + "```"

    text = (repository / document).read_text(encoding="utf-8")
    current, blocks = BLOCK.subn(printed, text)
    assert blocks
    demand(repository / document, current)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


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
