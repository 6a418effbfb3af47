"""What each command may load: start-up is imports, so this is the budget that a clock cannot keep."""

import subprocess
import sys
from pathlib import Path

import pytest

from ntm_cli.commands import group
from ntm_cli.formats import NAMES
from ntm_cli.pages import FORMS

PROGRAM = """
import os, sys
sys.argv = ["ntm", {arguments}]
import ntm_cli.__main__ as process
process.run()
sys.stdout.flush()
print("LOADED", *sorted(sys.modules), file=sys.stderr)
sys.stderr.flush()
os._exit(0)
"""
OURS = {"ntm_cli.reading.roadmap_models", "ntm_cli.rules", "ntm_cli.reading.yaml_reader", "ntm_cli.plan.dataset"}


def loaded(folder: Path, *arguments: str) -> set[str]:
    program = PROGRAM.format(arguments=", ".join(map(repr, arguments)))
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("check", "--help"),
        ("summary", "--help"),
        ("report", "--help"),
        ("fix", "--help"),
        ("check", "--wrong"),
    ],
)
def test_words_about_the_tool_load_no_models_rules_yaml_or_rich(arguments: tuple[str, ...], repository: Path) -> None:
    modules = loaded(repository, *arguments)
    assert modules.isdisjoint({*OURS, "yaml", "rich.console", "ntm_cli.languages.vietnamese"})
    assert ("ntm_cli.commands.page" in modules) == ("--help" in arguments)


def test_a_plain_check_loads_no_rich_and_no_other_format(repository: Path) -> None:
    modules = loaded(repository, "check")
    assert modules >= {*OURS, "yaml"}
    ours = {"ntm_cli.schema", "ntm_cli.summaries.year", "ntm_cli.catalogue.entries", "ntm_cli.languages.vietnamese"}
    formats = {f"ntm_cli.formats.{name}" for name in NAMES if name != "text"}
    of_faults = {
        "ntm_cli.reading.yaml_errors",
        "ntm_cli.reading.misfits",
        "ntm_cli.reading.bracket_slips",
        "ntm_cli.mistakes",
    }
    assert modules.isdisjoint({"rich.console", "rich.table"} | ours | formats | of_faults)


def test_a_command_is_loaded_and_built_without_the_others(repository: Path) -> None:
    commands = {f"ntm_cli.commands.{group.own_name(name)}" for name in group.NAMES}
    assert loaded(repository, "check", "--help") & commands == {"ntm_cli.commands.check"}
    assert loaded(repository, "--help") >= commands


def test_one_language_is_loaded_and_no_other(repository: Path) -> None:
    assert "ntm_cli.languages.vietnamese" in loaded(repository, "check", "--lang", "vi")
    assert "ntm_cli.languages.vietnamese" not in loaded(repository, "check", "--lang", "en")


def test_the_pages_of_the_rules_are_read_in_vietnamese_when_they_are_asked_for(repository: Path) -> None:
    translated = "ntm_cli.catalogue.translations"
    assert translated in loaded(repository, "rule", "sum-mismatch", "--lang", "vi")
    assert translated not in loaded(repository, "rule", "sum-mismatch", "--lang", "en")
    assert translated not in loaded(repository, "check", "--lang", "vi")


def test_a_table_loads_no_format_of_the_check(repository: Path) -> None:
    modules = loaded(repository, "summary")
    assert "rich.table" in modules
    assert modules.isdisjoint({"ntm_cli.formats.text", "ntm_cli.formats.json", "ntm_cli.schema", "ntm_cli.rules"})


def test_an_explained_rule_needs_no_data(tmp_path: Path) -> None:
    assert "ntm_cli.formats.text" not in loaded(tmp_path, "rule", "sum-mismatch")


def test_nothing_of_a_report_is_loaded_without_one_and_of_its_forms_only_the_one_that_is_made(
    repository: Path, tmp_path: Path
) -> None:
    libraries = {"jinja2", "markupsafe", "xlsxwriter", "xml.etree.ElementTree", "ntm_cli.pages", "ntm_cli.pages.paper"}
    for command in (("check",), ("summary",), ("summary", "--by", "district")):
        assert loaded(repository, *command).isdisjoint(libraries)
    made = {ending: loaded(repository, "report", "--output", str(tmp_path / f"a{ending}")) for ending in FORMS}
    assert "jinja2" in made[".html"]
    assert "xlsxwriter" in made[".xlsx"]
    assert made[".md"].isdisjoint({"jinja2", "xlsxwriter", "rich"})
