"""What an analyst meets in an editor: nothing underlined in the shipped data, and keys completed and explained."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import language_server
import pytest
from language_server import LanguageServer

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parent.parent
#: What a row of the shipped data could say and does not.
BESIDES = {"modern", "district", "commune", "group"}


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """One server for all tests: it takes longer to start than to answer."""
    command = language_server.command(REPOSITORY)
    if isinstance(command, str):
        pytest.skip(command)
    with LanguageServer(command) as running:
        yield running


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the data that is found beside a copy of its schemas."""
    for name in ("data", "schema"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    return tmp_path / "data"


def change(file: Path, old: str, new: str) -> tuple[int, int]:
    """Replace a text that stands once in a file; the line and column, from 0, where the new text begins."""
    found = place(file, old)
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return found


def place(file: Path, text: str) -> tuple[int, int]:
    """The line and column, from 0, of a text that stands once in a file."""
    before, _ = file.read_text(encoding="utf-8").split(text)
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def test_nothing_is_underlined_in_the_shipped_data(server: LanguageServer) -> None:
    for name in ("roadmap.yaml", "targets.yaml"):
        assert server.open(REPOSITORY / "data" / name) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "wrong"),
    [
        ("roadmap.yaml", "Xã Quảng Minh, advanced: 2023", "Xã Quảng Minh, advanced: achived", "achived"),
        ("roadmap.yaml", "Xã Quảng Minh, advanced: 2023", "Xã Quảng Minh, advnaced: 2023", "advnaced"),
        ("roadmap.yaml", "2025: 2, all: 66", "2025: 2, al: 66", "al"),
        ("roadmap.yaml", "2025: 2, all: 66", "2025: 2, all: -66", "-66"),
        ("targets.yaml", "percent: 55.1", "percent: 155.1", "155.1"),
        ("targets.yaml", "needs: {level: advanced}", "needs: {level: avanced}", "avanced"),
        ("targets.yaml", "needs: {level: advanced}", "needs: {unit: commune, level: advanced}", "needs"),
        ("targets.yaml", "needs: {kinds: [Huyện]}", "needs: {kinds: Huyện}", "Huyện"),
        ("targets.yaml", "needs: {kinds: [Huyện]}", "needs: {kinds: [Huyên]}", "Huyên"),
    ],
)
def test_a_mistake_is_underlined_where_it_stands_and_nothing_else(
    name: str, old: str, new: str, wrong: str, server: LanguageServer, copy: Path
) -> None:
    line, column = change(copy / name, old, new)
    (found,) = server.open(copy / name)
    start = column + new.index(wrong)
    assert found["range"] == {
        "start": {"line": line, "character": start},
        "end": {"line": line, "character": start + len(wrong)},
    }


def test_rows_in_two_ways_are_underlined_and_so_is_a_file_without_a_table(server: LanguageServer, copy: Path) -> None:
    file = copy / "roadmap.yaml"
    text = file.read_text(encoding="utf-8")
    change(file, "  source: Phụ biểu 02\n", "  source: Phụ biểu 02\n  rows: []\n")
    assert len(server.open(file)) == 1
    other = file.with_name("bare.yaml")
    other.write_text(text[: text.index("communes:")], encoding="utf-8")
    assert len(server.open(other)) == 1


def test_achieved_and_years_are_offered_for_a_level(server: LanguageServer, copy: Path) -> None:
    file = copy / "roadmap.yaml"
    line, column = change(file, "Xã Quảng Minh, advanced: 2023", "Xã Quảng Minh, advanced: ")
    server.open(file)
    assert server.completions(file, line, column + len("Xã Quảng Minh, advanced: ")) >= {"achieved", "2023", "2025"}


@pytest.mark.parametrize(
    ("old", "typed", "offered"),
    [
        ("name: Xã Quảng Phong}", "name: Xã Quảng Phong, a", {*BESIDES, "standard", "advanced", "model"}),
        (
            "Xã Quảng Minh, advanced: 2023, model: 2024}",
            "Xã Quảng Minh, advanced: 2023, m",
            {*BESIDES, "standard", "model"},
        ),
        ("2025: 2, all: 66}", "2025: 2, a", {"all", "of"}),
    ],
)
def test_the_keys_that_are_not_there_yet_are_offered(
    old: str, typed: str, offered: set[str], server: LanguageServer, copy: Path
) -> None:
    file = copy / "roadmap.yaml"
    line, column = change(file, old, f"{typed}}}")
    server.open(file)
    assert server.completions(file, line, column + len(typed)) == offered


def test_the_keys_of_a_district_are_offered(server: LanguageServer, copy: Path) -> None:
    file = copy / "roadmap.yaml"
    line, _ = change(file, "    - name: Huyện Đầm Hà\n      subtotal:\n", "    - name: Huyện Đầm Hà\n      s\n")
    server.open(file)
    assert "subtotal" in server.completions(file, line + 1, len("      s"))


def test_the_sum_of_a_total_row_is_explained_in_both_languages(server: LanguageServer, copy: Path) -> None:
    file = copy / "roadmap.yaml"
    line, column = place(file, "all: 66")
    server.open(file)
    explained = server.hover(file, line, column)
    assert "Số tổng" in explained
    assert "Số in ở dòng cuối, dưới dòng cộng" in explained
    assert "the total row" in explained


@pytest.mark.parametrize(("number", "said"), [("44", "Đã đạt chuẩn"), ("7", "Số in ở cột của năm này")])
def test_a_column_is_explained_at_its_number(number: str, said: str, server: LanguageServer, copy: Path) -> None:
    file = copy / "roadmap.yaml"
    total = "{achieved: 44, 2022: 7"
    line, column = place(file, total)
    server.open(file)
    assert said in server.hover(file, line, column + total.index(number))
