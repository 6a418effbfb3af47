"""The workbook read back: by importing it, by two other libraries, and after LibreOffice has computed it anew."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import core_yaml
import openpyxl
import pytest
import python_calamine
from running import Run

Ntm = Callable[..., Run]

EXAMPLES = ("data", "examples/counts-only", "examples/five-years-without-districts", "examples/standard-still-open")
SHEETS = {
    "vi": ["Mục tiêu", "Tiến độ từng năm", "Theo đơn vị cấp huyện", "Kết quả đến nay", "Kết quả kiểm tra số liệu"],
    "en": ["Targets", "Year by year", "By district", "What happened", "What the check found"],
}
PRINTED = {"vi": ["Bảng xã", "Bảng đơn vị cấp huyện", "Xã đã được công nhận"]}
PRINTED["en"] = ["Table of communes", "Table of districts", "Recognised before"]
SOFFICE = shutil.which("soffice")


@pytest.fixture
def made(ntm: Ntm, repository: Path, tmp_path: Path) -> Callable[..., Path]:
    def workbook(folder: str = "data", language: str = "vi") -> Path:
        file = tmp_path / "book.xlsx"
        assert ntm("report", str(repository / folder), "--output", str(file), "--lang", language).exit == 0
        return file

    return workbook


def with_formulas(file: Path) -> Any:
    return openpyxl.load_workbook(file)


def with_values(file: Path) -> Any:
    return openpyxl.load_workbook(file, data_only=True)


@pytest.mark.parametrize("language", SHEETS)
def test_importing_it_gives_the_same_plan(language: str, made: Callable[..., Path], repository: Path, ntm: Ntm) -> None:
    run = ntm("import", str(made(language=language)))
    shipped = core_yaml.load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))
    assert core_yaml.load(run.out) == shipped
    assert "Not placed" not in run.err


@pytest.mark.parametrize("folder", EXAMPLES[1:])
def test_importing_an_example_gives_the_same_rows_and_numbers(
    folder: str, made: Callable[..., Path], repository: Path, ntm: Ntm
) -> None:
    run = ntm("import", str(made(folder)))
    back, own = core_yaml.load(run.out), core_yaml.load((repository / folder / "roadmap.yaml").read_text("utf-8"))
    tables = [name for name in ("communes", "districts", "villages", "recognised") if name in own]
    assert tables
    for name in tables:
        own[name].pop("of", None)  # how many there are is no part of a printed table
        assert back[name] == own[name]
    assert "Not placed" not in run.err


@pytest.mark.parametrize("language", SHEETS)
def test_its_sheets_are_named_kept_in_sight_and_fit_a_page(language: str, made: Callable[..., Path]) -> None:
    book = with_formulas(made(language=language))
    assert book.sheetnames == [*SHEETS[language], *PRINTED[language]]
    for sheet in book:
        if sheet.title in ("Kết quả đến nay", "What happened"):  # each day has heads of its own
            continue
        column, row = openpyxl.utils.cell.coordinate_from_string(sheet.freeze_panes)
        assert column in ("B", "C")
        heads, body = ([cell for cell in sheet[row - above] if cell.value] for above in (1, 0))
        assert all(cell.alignment.horizontal == "center" and cell.font.b for cell in heads)
        assert not all(cell.font.b for cell in body) or sheet.title in PRINTED[language]
        assert sheet.print_title_rows.endswith(f"${row - 1}")
        setup = sheet.page_setup
        assert (setup.paperSize, setup.fitToWidth or 1, setup.fitToHeight) == (9, 1, 0), "A4, one page wide"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def formulas(file: Path) -> Iterator[tuple[str, str, str, Any]]:
    """Every formula with its sheet and cell, and the result that is stored with it."""
    values = with_values(file)
    for sheet in with_formulas(file):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, cell.value, values[sheet.title][cell.coordinate].value


def test_totals_are_formulas_with_their_results_and_stand_beside_printed_ones(made: Callable[..., Path]) -> None:
    file = made()
    printed, found = with_values(file), {(sheet, cell): value for sheet, cell, _, value in formulas(file)}
    communes = printed["Bảng xã"]
    (last,) = (row for row in communes.iter_rows() if row[1].value == "Cộng")
    assert [cell.value for cell in last[2:12]] == [44, 7, 7, 6, 2, 21, 5, 4, 3, 1]
    assert [found["Bảng xã", cell.coordinate] for cell in last[12:22]] == [44, 7, 7, 6, 2, 21, 5, 4, 3, 1]
    below = communes[last[0].row + 1]
    assert [below[2].value, below[7].value] == [66, 34]
    assert [found["Bảng xã", below[place].coordinate] for place in (12, 17)] == [66, 34]
    (long,) = (row for row in communes.iter_rows() if row[1].value == "TP. Hạ Long")
    assert [cell.value for cell in long[7:12]] == [None, 0, 1, 0, 0], "a number that is not printed stays so"
    assert [cell.value for cell in long[17:22]] == [0, 0, 1, 0, 0]


@pytest.mark.parametrize("folder", EXAMPLES)
def test_another_library_reads_the_same_results(folder: str, made: Callable[..., Path]) -> None:
    file = made(folder)
    book = python_calamine.CalamineWorkbook.from_path(str(file))
    for sheet, cell, _, value in formulas(file):
        if sheet.title in ("Kết quả đến nay", "What happened"):  # each day has heads of its own
            continue
        column, row = openpyxl.utils.cell.coordinate_from_string(cell)
        place = openpyxl.utils.column_index_from_string(column) - 1
        assert book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)[row - 1][place] == value


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="there is no LibreOffice")
def test_libreoffice_computes_the_same(made: Callable[..., Path], tmp_path: Path) -> None:
    """The stored results are taken out first, so that what is read then was computed."""
    for folder in EXAMPLES:
        file = made(folder)
        stored = {(sheet, cell): value for sheet, cell, _, value in formulas(file)}
        bare, computed = tmp_path / "bare" / "book.xlsx", tmp_path / "computed"
        bare.parent.mkdir(exist_ok=True)
        with_formulas(file).save(bare)
        assert all(value is None for *_, value in formulas(bare))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        convert = ["--headless", profile, "--convert-to", "xlsx", "--outdir", str(computed), str(bare)]
        subprocess.run([str(SOFFICE), *convert], check=True, capture_output=True, timeout=120)
        again = with_values(computed / "book.xlsx")
        assert {place: again[place[0]][place[1]].value for place in stored} == stored
        assert stored or folder == "examples/counts-only"


def test_a_printed_number_that_is_not_what_is_counted_is_seen(
    ntm: Ntm, folder: Callable[..., Path], book: Any, tmp_path: Path
) -> None:
    place = folder(book.with_roadmap(("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}", "advanced: {achieved: 9}")))
    file = tmp_path / "spoilt.xlsx"
    assert ntm("report", str(place), "--output", str(file)).exit == 0
    (last,) = (row for row in with_values(file)["Table of communes"].iter_rows() if row[1].value == "Cộng")
    assert [last[2].value, last[2 + 6].value] == [9, 1]
    rules = with_formulas(file)["Table of communes"].conditional_formatting
    assert [rule.formula for area in rules for rule in area.rules] == [
        ["AND(ISNUMBER(C7),ISNUMBER(I7),C7<>I7)"],
    ]


def test_the_same_files_make_the_same_workbook_whenever_that_is(made: Callable[..., Path]) -> None:
    assert made().read_bytes() == made().read_bytes()
    properties = openpyxl.load_workbook(made()).properties
    assert properties.title == "Quảng Ninh: lộ trình đến hết năm 2025"
    assert {f"{day:%Y-%m-%d}" for day in (properties.created, properties.modified)} == {"2022-10-06"}


def test_a_gap_of_parts_of_a_unit_shows_its_digit_above_and_below_none(made: Callable[..., Path]) -> None:
    sheet = with_values(made(language="vi"))["Theo đơn vị cấp huyện"]
    gaps = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, float) and cell.value % 1]
    assert {cell.value > 0 for cell in gaps} == {True, False}
    for cell in gaps:
        above, below, none = cell.number_format.split(";")
        assert (above.endswith("0.0"), below.endswith("0.0"), none) == (True, True, "0")
