"""Tables as hands make them: boxes ticked, cells struck out, tables in cells, districts beside, counts, dates."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import core_yaml
import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from running import Run
from transcription import PRINTED

Ntm = Callable[..., Run]
Imported = Callable[[str], tuple[dict[str, Any], str, int]]

WITH = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 20/3/2026 của UBND tỉnh Thử Nghiệm)"
HEAD = "<tr><td>TT<td>Tên xã<td>NTM nâng cao năm 2026<td>NTM nâng cao năm 2027"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = (
    f'<w:sdt {WORD} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox>'
    '<w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>'
)


@pytest.fixture
def imported(ntm: Ntm, tmp_path: Path) -> Imported:
    """Import the rows of a web page's one table: the table, what is told, and the exit code."""

    def importing(rows: str) -> tuple[dict[str, Any], str, int]:
        page = tmp_path / "page.html"
        page.write_text(f"<meta charset=utf-8><p>Biểu 1<p>{WITH}<table>{rows}</table>", encoding="utf-8")
        run = ntm("import", str(page))
        return core_yaml.load(run.out)["communes"] if run.out else {}, " ".join(run.err.split()), run.exit

    return importing


@pytest.mark.parametrize("blank", ["☐", "□", "<input type=checkbox>", "<s>x</s>", "<strike>x</strike>"])
@pytest.mark.parametrize("mark", ["☑", "☒", "<input type=checkbox checked>", "<s>2027</s>x"])
def test_a_box_is_marked_if_it_is_ticked_and_what_is_struck_out_is_not_there(
    mark: str, blank: str, imported: Imported
) -> None:
    table, told, code = imported(f"{HEAD}<tr><td>1<td>Xã Một<td>{blank}<td>{mark}<tr><td>2<td>Xã Hai<td>{mark}<td>")
    assert [row["advanced"] for row in table["rows"]] == [2027, 2026]
    assert ("Not placed" in told, code) == (False, 0)


def test_google_strikes_out_by_a_style(imported: Imported) -> None:
    struck = '<span style="text-decoration:line-through">{}</span>'
    row = f"<tr><td>1<td>Xã Một{struck.format(' Cũ')}<td>{struck.format('x')}<td>x"
    assert imported(HEAD + row)[0]["rows"] == [{"row": 1, "name": "Xã Một", "advanced": 2027}]


def test_a_cross_that_may_mean_no_is_told(imported: Imported) -> None:
    table, told, code = imported(f"{HEAD}<tr><td>1<td>Xã Một<td>✗<td>✓")
    assert table["rows"] == [{"row": 1, "name": "Xã Một", "advanced": 2027}]
    assert ("“✗” was not understood" in told, code) == (True, 1)


@pytest.mark.parametrize("rows", ["<tr><td>Xã Hai", "<tr><td>Xã<tr><td>Hai", "<tr><td>Xã<td>Hai"])
def test_a_table_within_a_cell_is_its_text(rows: str, imported: Imported) -> None:
    inner = f"<tr><td>2<td><table>{rows}</table><td><td>x"
    table, _, code = imported(f"{HEAD}<tr><td>1<td>Xã Một<td>x<td>{inner}<tr><td>3<td>Xã Ba<td>x<td>")
    assert [(row["name"], row["advanced"]) for row in table["rows"]] == [
        ("Xã Một", 2026),
        ("Xã Hai", 2027),
        ("Xã Ba", 2026),
    ]
    assert code == 0


def test_boxes_of_word_are_marks_if_they_are_ticked(ntm: Ntm, tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 4)
    rows = (["TT", "Tên xã", "NTM nâng cao năm 2026", "NTM nâng cao năm 2027"], ["1", "Xã Một"], ["2", "Xã Hai"])
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    for row, column, ticked in ((1, 2, 0), (1, 3, 1), (2, 2, 1), (2, 3, 0)):
        box = BOX.format(ticked, "☐☒"[ticked])
        table.cell(row, column).paragraphs[0]._p.append(parse_xml(box))
    document.save(str(tmp_path / "d.docx"))
    data = core_yaml.load(ntm("import", str(tmp_path / "d.docx")).out)
    assert [row["advanced"] for row in data["communes"]["rows"]] == [2027, 2026]


@pytest.mark.parametrize("head", ["NTM nâng cao {}", "NTM nâng cao ({})", "Đạt NTM nâng cao năm {}"])
def test_communes_stand_beside_their_districts_with_kinds_or_without(head: str, imported: Imported) -> None:
    heads = f"<tr><td>TT<td>Huyện<td>Xã<td>{head.format(2026)}<td>{head.format(2027)}"
    rows = "<tr><td>1<td>Huyện A<td>Một<td>x<td><tr><td>2<td>Huyện A<td>Hai<td><td>x<tr><td>3<td>Huyện B<td>Ba<td>x<td>"
    table, _, _ = imported(heads + rows)
    assert table["rows"] == [
        {"row": 1, "name": "Một", "district": "Huyện A", "advanced": 2026},
        {"row": 2, "name": "Hai", "district": "Huyện A", "advanced": 2027},
        {"row": 3, "name": "Ba", "district": "Huyện B", "advanced": 2026},
    ]


def test_numbers_of_communes_by_district_are_counts_where_only_the_heads_say_so(imported: Imported) -> None:
    heads = "<tr><td rowspan=2>TT<td rowspan=2>Huyện<td colspan=2>Số xã đạt chuẩn NTM<tr><td>2026<td>2027"
    table, _, code = imported(f"{heads}<tr><td>1<td>Huyện A<td>105<td>1<tr><td>2<td>Huyện B<td>1.003<td>0")
    assert [block["subtotal"] for block in table["districts"]] == [
        {"standard": {"2026": 105, "2027": 1}},
        {"standard": {"2026": 1003, "2027": 0}},
    ]
    assert code == 0


@pytest.mark.parametrize("name", ["Xã đạt chuẩn NTM", "Các xã còn lại", "Xã chưa đạt"])
def test_a_part_of_a_table_that_bears_no_name_of_a_place_is_no_district(name: str, imported: Imported) -> None:
    table, _, _ = imported(f"{HEAD}<tr><td>A<td>{name}<td><td><tr><td>1<td>Xã Một<td>x<td>")
    assert [block["name"] for block in table["groups"]] == [name]
    table, _, _ = imported(f"{HEAD}<tr><td>A<td>Hải Hà<td><td><tr><td>1<td>Xã Một<td>x<td>")
    assert [block["name"] for block in table["districts"]] == ["Hải Hà"]


def test_the_days_that_excel_makes_of_years_are_years(ntm: Ntm, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    days = (datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))
    for row in (["TT", "Tên xã", *days], [1, "Xã Một", "x", None], [2, "Xã Hai", None, datetime.date(2027, 5, 2)]):
        book.active.append(row)
    book.save(tmp_path / "d.xlsx")
    data = core_yaml.load(ntm("import", str(tmp_path / "d.xlsx")).out)
    assert [row["standard"] for row in data["communes"]["rows"]] == [2026, 2027]


def test_rows_that_lost_their_empty_ends_are_as_wide_as_their_head(ntm: Ntm, tmp_path: Path) -> None:
    text = "TT\tTên xã\tĐã đạt\t2026\t2027\n1\tXã Một\tx\n2\tXã Hai\t\tx\n3\tXã Ba\tx\n"
    (tmp_path / "d.txt").write_text(text, encoding="utf-8")
    data = core_yaml.load(ntm("import", str(tmp_path / "d.txt")).out)
    assert [row["standard"] for row in data["communes"]["rows"]] == ["achieved", 2026, "achieved"]


def test_a_second_table_that_is_left_out_is_told_once(imported: Imported) -> None:
    second = f"{HEAD}<tr><td>1<td>Xã Hai<td>x<td>"
    _, told, code = imported(f"{HEAD}<tr><td>1<td>Xã Một<td>x<td></table><p>Biểu 2<table>{second}")
    assert "Biểu 2: a second table of communes is left out" in told
    assert ("no table was recognised" in told, code) == (False, 1)


@pytest.mark.parametrize("head", ["Giai đoạn 2021-2025", "2021 - 2025"])
def test_a_period_before_the_plan_is_what_was_achieved(head: str, imported: Imported) -> None:
    heads = f"<tr><td rowspan=2>TT<td rowspan=2>Xã<td colspan=3>NTM nâng cao<tr><td>{head}<td>2026<td>2027"
    table, _, code = imported(f"{heads}<tr><td>1<td>Xã Một<td>x<td><td><tr><td>2<td>Xã Hai<td><td>x<td>")
    assert [row["advanced"] for row in table["rows"]] == ["achieved", 2026]
    assert code == 0


@pytest.mark.parametrize("head", ["Tỷ lệ xã đạt chuẩn NTM (%)", "Kinh phí xã đạt chuẩn NTM", "Triệu đồng"])
def test_shares_and_money_are_no_numbers_of_communes(head: str, imported: Imported) -> None:
    heads = (
        "<tr><td rowspan=2>TT<td rowspan=2>Huyện<td colspan=2>Số xã đạt chuẩn NTM"
        f"<td colspan=2>{head}<tr><td>2026<td>2027<td>2026<td>2027"
    )
    table, _, code = imported(f"{heads}<tr><td>1<td>Huyện A<td>12<td>3<td>80<td>100")
    assert table["districts"] == [{"name": "Huyện A", "subtotal": {"standard": {"2026": 12, "2027": 3}}}]
    assert code == 0


def test_a_cell_may_name_two_levels(imported: Imported) -> None:
    heads = "<tr><td>TT<td>Xã<td>Năm 2026<td>Năm 2027"
    table, _, _ = imported(f"{heads}<tr><td>1<td>Xã Một<td>NTM; NTM nâng cao<td>NTM kiểu mẫu")
    assert table["rows"] == [{"row": 1, "name": "Xã Một", "standard": 2026, "advanced": 2026, "model": 2027}]


def test_a_total_below_each_district_is_no_commune_and_told(imported: Imported) -> None:
    rows = "<tr><td>I<td>Huyện A<td><td><tr><td>1<td>Xã Một<td>x<td><tr><td><td>Cộng huyện A<td>1<td>0"
    table, told, _ = imported(HEAD + rows)
    assert [row["name"] for row in table["districts"][0]["communes"]] == ["Xã Một"]
    assert "the row “Cộng huyện A” has no place in the files" in told


def test_an_old_workbook_may_be_as_small_as_a_few_rows(ntm: Ntm) -> None:
    data = core_yaml.load(ntm("import", str(PRINTED / "small.xls")).out)
    assert [row["advanced"] for row in data["communes"]["rows"]] == [2026, 2027, 2027]
