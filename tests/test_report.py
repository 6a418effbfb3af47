"""`ntm report`: what it writes and where, what it refuses, and that a name is text in every form."""

from __future__ import annotations

import builtins
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html as parser
from papers import of_markdown
from running import Run
from small import Book

from ntm_cli.commands import reporting
from ntm_cli.pages import FORMS
from ntm_cli.pages.paper_md import MOST

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]

BEGINS = {".html": b"<!doctype html>", ".xlsx": b"PK", ".md": b"## "}
NAMES = (
    "Xã <script>alert(1)</script>",
    "=cmd()",
    '=HYPERLINK("http://a.example")',
    "Xã A | B",
    "{{ 7*7 }} {% x %}",
    "Xã **đậm** _x_ `y`",
    "+1+1",
    "@tên",
    "_x0041_",
    "Xã &amp; &lt;",
    "</title></style><b>",
)


@pytest.fixture
def place(folder: Write, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return folder(book)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(("language", "said"), [("en", "Written"), ("vi", "Đã ghi")])
def test_a_file_is_written_and_that_is_said(ending: str, language: str, said: str, ntm: Ntm, place: Path) -> None:
    run = ntm("report", "--output", f"out{ending}", "--lang", language)
    assert run == Run(0, f"{said}: out{ending}\n", "")
    assert (place / f"out{ending}").read_bytes().startswith(BEGINS[ending])


def test_its_ending_may_be_in_capitals_and_an_old_file_gives_way(ntm: Ntm, place: Path) -> None:
    (place / "OUT.MD").write_text("old", encoding="utf-8")
    assert ntm("report", "--output", "OUT.MD").exit == 0
    assert (place / "OUT.MD").read_bytes().startswith(b"## ")
    assert sorted(file.name for file in place.iterdir()) == ["OUT.MD", "roadmap.yaml", "targets.yaml"]


def test_the_year_and_the_example_are_taken_as_by_summary(ntm: Ntm, place: Path) -> None:
    ntm("report", "--output", "a.md", "--year", "2022")
    assert "## Thử Nghiệm: the roadmap by the end of 2022\n" in (place / "a.md").read_text(encoding="utf-8")
    ntm("report", "--example", "--output", "b.md")
    assert "## Quảng Ninh: the roadmap by the end of 2025\n" in (place / "b.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "ntm: `ntm report` lacks --output FILE.\nhelp: Write `ntm report --output FILE`.\n"),
        (
            ("--output", "a.docx"),
            "ntm: The name a.docx does not say what to make of the report.\nhelp: Let it end in .html, .xlsx or .md.\n",
        ),
        (
            ("--output", "html"),
            "ntm: The name html does not say what to make of the report.\nhelp: Let it end in .html, .xlsx or .md.\n",
        ),
        (("--output", ""), "ntm: A path is empty.\nhelp: Name a folder; . is the one that you are in.\n"),
        (
            ("--output", "nowhere/a.md"),
            "ntm: nowhere/a.md cannot be written: there is no such file or folder.\n"
            "help: Name a file in a folder that exists and that you may write to.\n",
        ),
        (
            ("--output", "folder.md"),
            "ntm: folder.md cannot be written: it is a folder.\nhelp: Give the report another name.\n",
        ),
        (
            ("--output", "link.html"),
            "ntm: `--output link.html` would write the report over data.\nhelp: Give the report another name.\n",
        ),
        (
            ("--output", "hard.md"),
            "ntm: `--output hard.md` would write the report over data.\nhelp: Give the report another name.\n",
        ),
        (
            ("--output", "a.md", "--year", "2030"),
            "ntm: 2030 is no year of this roadmap; its years are 2022 and 2023.\n",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    typed: tuple[str, ...], said: str, ntm: Ntm, place: Path
) -> None:
    (place / "folder.md").mkdir()
    (place / "link.html").symlink_to("roadmap.yaml")
    os.link(place / "targets.yaml", place / "hard.md")
    before = {file.name: file.is_file() and file.read_bytes() for file in place.iterdir()}
    assert ntm("report", *typed) == Run(2, "", said)
    assert {file.name: file.is_file() and file.read_bytes() for file in place.iterdir()} == before


def test_files_that_make_no_plan_are_refused_and_the_old_report_stays(ntm: Ntm, place: Path) -> None:
    (place / "a.md").write_text("old", encoding="utf-8")
    (place / "targets.yaml").write_text("decision: [", encoding="utf-8")
    run = ntm("report", "--output", "a.md")
    assert (run.exit, run.out) == (2, "")
    assert "The files cannot be counted." in run.err
    assert (place / "a.md").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(("ending", "package"), [(".html", "Jinja2"), (".xlsx", "XlsxWriter")])
def test_what_is_not_installed_is_named_and_markdown_needs_nothing(
    ending: str, package: str, ntm: Ntm, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.partition(".")[0] in ("jinja2", "markupsafe", "xlsxwriter"):
            raise ModuleNotFoundError(name)
        return own(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    for name in [name for name in sys.modules if name.startswith("ntm_cli.pages.") and name != "ntm_cli.pages.paper"]:
        monkeypatch.delitem(sys.modules, name)
    refused = ntm("report", "--output", f"a{ending}")
    assert refused.exit == 2
    assert refused.err == (
        f"ntm: To make a{ending} something more is needed.\n"
        f"help: Install it: `python -m pip install {package}`; a file that ends in .md needs nothing more.\n"
    )
    assert ntm("report", "--output", "a.md").exit == 0


@pytest.fixture(params=NAMES)
def hostile(request: pytest.FixtureRequest) -> str:
    """A name that a program may take for something else."""
    name: str = request.param
    return name


@pytest.fixture
def written(hostile: str, ntm: Ntm, book: Book, folder: Write) -> Callable[[str], Path]:
    """A report on a plan in which a commune, a district, a table and the province are called so."""
    said = "'" + hostile.replace("'", "''") + "'"
    changes = ("Xã An Lạc, advanced", f"{said}, advanced"), ("name: TP. Biển Xanh", f"name: {said}")
    changes = (*changes, ("source: Bảng 2", f"source: {said}"), ("province: Thử Nghiệm", f"province: {said}"))
    place = folder(book.with_roadmap(*changes))

    def report(name: str) -> Path:
        run = ntm("report", str(place), "--output", str(place / name))
        assert run.exit == 0, run.err
        return place / name

    return report


def test_on_a_page_a_name_is_text(hostile: str, written: Callable[[str], Path]) -> None:
    text = written("a.html").read_text(encoding="utf-8")
    page = parser.fromstring(text)
    assert page.xpath("/html/head/title/text()") == [f"{hostile}: the roadmap by the end of 2023"]
    cells = [cell.text_content().strip() for cell in page.iter("th", "caption")]
    assert cells.count(hostile) >= 3
    assert list(page.iter("script", "b")) == page.xpath("//figcaption/b")


def test_in_a_workbook_a_name_is_text(hostile: str, written: Callable[[str], Path]) -> None:
    book = openpyxl.load_workbook(written("a.xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == hostile].count("s") >= 3
    assert all(str(cell.value).startswith(("=SUM(", "=COUNT(")) for cell in cells if cell.data_type == "f")
    assert all(not cell.hyperlink for cell in cells)


def test_in_markdown_a_name_is_text(hostile: str, written: Callable[[str], Path]) -> None:
    content = written("a.md").read_bytes()
    tables = of_markdown(content)
    cells = [cell for rows in tables.values() for row in rows for cell in row]
    assert hostile in cells
    assert "<script" not in content.decode("utf-8")
    assert all(len(row) == len(rows[0]) for rows in tables.values() for row in rows)


@pytest.mark.parametrize("ending", FORMS)
def test_a_character_that_controls_a_terminal_is_spelt(ending: str, ntm: Ntm, book: Book, folder: Write) -> None:
    place = folder(book.with_roadmap(("Xã An Lạc, advanced", '"Xã \\e[31mĐỏ\\x07\\u202e", advanced')))
    assert ntm("report", str(place), "--output", str(place / f"a{ending}")).exit == 0
    content = (place / f"a{ending}").read_bytes()
    if ending == ".xlsx":
        book_read = openpyxl.load_workbook(place / "a.xlsx")
        said = "".join(str(cell.value) for sheet in book_read for row in sheet.iter_rows() for cell in row)
    else:
        said = content.decode("utf-8")
    assert "\\u001b" in said.replace("&#92;", "\\")
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_markdown_is_no_longer_than_github_shows_and_says_what_is_left_out(ntm: Ntm, book: Book, folder: Write) -> None:
    rows = "".join(f"        - {{row: {n}, name: Xã Số {n}, advanced: 2022}}\n" for n in range(6, 3000))
    long = Book(book.roadmap.replace("        - {row: 5, name: Xã Vĩnh Thực}\n", rows), book.targets)
    place = folder(long)
    assert ntm("report", str(place), "--output", str(place / "a.md"), "--lang", "vi").exit == 0
    text = (place / "a.md").read_text(encoding="utf-8")
    assert len(text) <= MOST
    assert "Quá dài nên không hiện ở đây: Bảng 2: từng xã." in text
    assert "### Mục tiêu" in text
    assert "Bảng 3: từng đơn vị cấp huyện</summary>" in text


@pytest.mark.parametrize("ending", FORMS)
def test_a_table_that_speaks_of_no_level_and_one_of_many_years_are_laid_out(
    ending: str, ntm: Ntm, tmp_path: Path
) -> None:
    years = ", ".join(map(str, range(2000, 2030)))
    head = f"decision: {{number: 1/QĐ, date: 2022-01-31, province: A}}\nyears: [{years}]\n"
    rows = "districts: {source: B, rows: [{name: Huyện A}]}\n"
    marked = "  - {name: Huyện A, communes: [{name: Xã A, advanced: 2001}, {name: Xã B, advanced: 2029}]}\n"
    (tmp_path / "roadmap.yaml").write_text(f"{head}communes:\n  source: C\n  districts:\n  {marked}{rows}", "utf-8")
    (tmp_path / "targets.yaml").write_text("decision: 1/QĐ\nscope: {}\ntargets: []\n", "utf-8")
    run = ntm("report", str(tmp_path), "--output", str(tmp_path / f"a{ending}"))
    assert (run.exit, run.err) == (0, "")
    if ending == ".md":
        tables = of_markdown((tmp_path / "a.md").read_bytes())
        ((name, *counts), _) = tables["Advanced communes, by the end of each year"]
        assert (name, counts) == ("Huyện A", [2, *[1] * 11, 2, 0]), "the last twelve years, counted from the first on"


def test_open_findings_are_told_with_what_helps_and_known_ones_with_their_reason(
    ntm: Ntm, book: Book, folder: Write
) -> None:
    known = "count: 1, of: 5, percent: 20} # ntm: ignore[target-surplus] as <signed>"
    spoilt = book.with_targets(("count: 2, of: 5, percent: 40}", known)).with_roadmap(("row: 5, name", "row: 6, name"))
    place = folder(spoilt)
    assert ntm("report", str(place), "--output", str(place / "a.md")).exit == 0
    tables = of_markdown((place / "a.md").read_bytes())
    found = json.loads(ntm("check", str(place), "--format", "json").out)["findings"]
    for table, is_known in (("To be settled", False), ("Acknowledged, with reasons", True)):
        wanted = [each for each in found if (each["ignored"] is not None) is is_known]
        assert [row[2:4] for row in tables[table]] == [[each["severity"], each["rule"]] for each in wanted]
    assert ["error", "row-out-of-sequence"] in [row[2:4] for row in tables["To be settled"]]
    assert [row[1] for row in tables["Acknowledged, with reasons"]] == ["as <signed>"]


def test_a_form_is_known_by_what_the_name_ends_in() -> None:
    assert [reporting.form_of(f"a.b{ending}").ending for ending in FORMS] == list(FORMS)
